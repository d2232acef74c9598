// The diary as the grid draws it: one column per doctor on a day, or per day of one doctor.
import type { Appointment, DiaryDay, DiaryDoctor, Hours } from "./contract";
import { frameOf, place, placeOfClock, worth, type Frame, type Span } from "./frame";
import { holdsPlace } from "./state";

export interface DayColumn {
  key: string;
  doctor_id: number;
  doctor_name: string;
  specialty: string;
  room: string | null;
  day: string;
  working: Hours[];
  day_off: boolean;
  free_slots: number | null;
  appointments: Appointment[];
  frame: Frame;
}

/** A day: every doctor in a column of their own. */
export function ofDay(day: string, doctors: DiaryDoctor[]): DayColumn[] {
  const frame = frameOf(day);
  return doctors.map((one) => ({ ...one, key: `d${one.doctor_id}`, day, frame }));
}

/** A week of one doctor: every day in a column of its own. */
export function ofWeek(
  doctor: { id: number; name: string; specialty: string; room: string | null },
  days: DiaryDay[],
): DayColumn[] {
  return days.map((one) => ({
    key: one.date,
    doctor_id: doctor.id,
    doctor_name: doctor.name,
    specialty: doctor.specialty,
    room: doctor.room,
    day: one.date,
    working: one.working,
    day_off: one.working.length === 0,
    free_slots: null,
    appointments: one.appointments,
    frame: frameOf(one.date, "clock"),
  }));
}

/** Where an appointment stands in its column. */
export function spanOf(frame: Frame, one: Appointment): Span {
  const from = place(frame, one.starts_at);
  return { from, to: from + one.duration_minutes };
}

export function workingOf({ frame, working }: DayColumn): Span[] {
  return working.map((one) => ({
    from: placeOfClock(frame, one.from),
    to: placeOfClock(frame, one.to),
  }));
}

/** What is drawn: a cancelled appointment has left the day. */
export function drawn({ appointments }: DayColumn): Appointment[] {
  return appointments.filter((one) => one.status !== "cancelled");
}

/** The hours that all columns show. */
export function shownOf(columns: DayColumn[]): Span {
  const spans = columns.flatMap((one) => [
    ...workingOf(one),
    ...drawn(one).map((two) => spanOf(one.frame, two)),
  ]);
  return worth(spans, Math.max(1440, ...columns.map((one) => one.frame.minutes)));
}

/** How tall a minute is, in rem: the shortest visit must stay a target for a finger or a mouse. */
export function minuteHeight(columns: DayColumn[]): number {
  const lengths = columns.flatMap((one) => drawn(one).map((two) => two.duration_minutes));
  const shortest = Math.max(10, Math.min(20, ...lengths));
  return Math.max(0.084, 1.65 / shortest);
}

/** The columns with one appointment put elsewhere: the screen answers before the server does. */
export function relocated(
  columns: DayColumn[],
  appointment: Appointment,
  to: { doctor_id: number; day: string; starts_at: string; time: string },
): DayColumn[] {
  const ends_at = new Date(
    Date.parse(to.starts_at) + appointment.duration_minutes * 60_000,
  ).toISOString();
  const moved = { ...appointment, ...to, ends_at };
  return columns.map((column) => {
    const rest = column.appointments.filter((one) => one.id !== appointment.id);
    const here = column.doctor_id === to.doctor_id && column.day === to.day;
    const appointments = here ? [...rest, { ...moved, doctor_name: column.doctor_name }] : rest;
    return { ...column, appointments: appointments.sort(byStart) };
  });
}

export function byStart(a: Appointment, b: Appointment): number {
  return a.starts_at.localeCompare(b.starts_at) || a.id - b.id;
}

/** How many are still booked into a column's day. */
export function booked(column: DayColumn): number {
  return column.appointments.filter(holdsPlace).length;
}
