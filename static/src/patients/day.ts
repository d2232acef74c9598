// The desk's day: who is booked and who has a number, one line for each person on the way through
// the clinic. Whoever arrived for a booking stands here once, by the number.
import type { Appointment } from "../scheduling/contract";
import { expected, stateOf as bookedState } from "../scheduling/state";
import { stateOf as ticketState } from "../queue/tickets";
import type { Ticket } from "../queue/types";
import type { VisitState } from "../ui/Mark.svelte";
import type { Key } from "../i18n/keys";

export type Stop = "all" | "booked" | "arrived" | "waiting" | "room" | "pay" | "done" | "noshow";

/** One who went through the room and has not paid for what was done there. */
export interface ToPay {
  visit_id: number;
  patient_id: number;
  patient_name: string;
  doctor_id: number | null;
  total_minor: number;
  ended_at: string;
}

export interface Line {
  key: string;
  stop: Exclude<Stop, "all">;
  state: VisitState;
  at: string;
  patient_id: number | null;
  name: string | null;
  doctor_id: number | null;
  service_id: number | null;
  ticket?: Ticket;
  appointment?: Appointment;
  to_pay?: ToPay;
}

const stops: Partial<Record<VisitState, Line["stop"]>> = {
  booked: "booked",
  arrived: "arrived",
  waiting: "waiting",
  called: "waiting",
  room: "room",
  done: "done",
  noshow: "noshow",
};

export const began = (one: Ticket) => one.arrived_at ?? one.created_at;
export const ended = (one: Ticket) => one.finished_at ?? one.created_at;

function ofTicket(ticket: Ticket): Line | null {
  const state = ticketState(ticket);
  const stop = stops[state];
  if (!stop || ticket.status === "transferred") return null;
  const over = stop === "done" || stop === "noshow";
  const { patient_id, patient_name, doctor_id, service_id } = ticket;
  return {
    key: `t${ticket.id}`,
    stop,
    state,
    at: over ? ended(ticket) : began(ticket),
    patient_id: patient_id ?? null,
    name: patient_name ?? null,
    doctor_id,
    service_id: service_id ?? null,
    ticket,
  };
}

function ofAppointment(appointment: Appointment): Line | null {
  const state = bookedState(appointment);
  const stop = stops[state];
  if (!stop) return null;
  return {
    key: `a${appointment.id}`,
    stop,
    state,
    at: appointment.starts_at,
    patient_id: appointment.patient_id,
    name: appointment.patient_name,
    doctor_id: appointment.doctor_id,
    service_id: appointment.service_ids[0] ?? null,
    appointment,
  };
}

function ofVisit(to_pay: ToPay): Line {
  return {
    key: `v${to_pay.visit_id}`,
    stop: "pay",
    state: "pay",
    at: to_pay.ended_at,
    patient_id: to_pay.patient_id,
    name: to_pay.patient_name,
    doctor_id: to_pay.doctor_id,
    service_id: null,
    to_pay,
  };
}

/** Everybody of the day. Who still has to pay stands there and no longer among the done. */
export function linesOf(tickets: Ticket[], booked: Appointment[], unpaid: ToPay[]): Line[] {
  // A number that was taken back stands for nobody: the booking is expected again.
  const standing = tickets.filter((one) => one.status !== "cancelled");
  const numbered = new Set(standing.flatMap((one) => one.appointment_id ?? []));
  const owing = new Set(unpaid.map((one) => one.patient_id));
  const lines = [
    ...tickets.map(ofTicket),
    ...booked.filter((one) => !numbered.has(one.id)).map(ofAppointment),
    ...unpaid.map(ofVisit),
  ];
  const stillOwes = (one: Line) =>
    one.stop === "done" && one.patient_id !== null && owing.has(one.patient_id);
  return lines.filter((one): one is Line => one !== null && !stillOwes(one));
}

export function countsOf(lines: Line[]): Record<Stop, number> {
  const counts: Record<Stop, number> = {
    all: lines.length,
    booked: 0,
    arrived: 0,
    waiting: 0,
    room: 0,
    pay: 0,
    done: 0,
    noshow: 0,
  };
  for (const line of lines) counts[line.stop]++;
  return counts;
}

export interface Group {
  title: Key;
  aside?: Key;
  lines: Line[];
}

// Long lists stay quick to draw: what is over is cut, what goes on never is.
const over_shown = 60;

/** The list of the day in the order in which the desk acts on it. */
export function groupsOf(lines: Line[], stop: Stop): Group[] {
  const shown = lines.filter((one) => stop === "all" || one.stop === stop);
  const earliest = (a: Line, b: Line) => a.at.localeCompare(b.at);
  const of = (fits: (one: Line) => boolean) => shown.filter(fits).sort(earliest);
  const latest = (fits: (one: Line) => boolean) => of(fits).reverse().slice(0, over_shown);
  const groups: Group[] = [
    {
      title: "patients.group-arrived",
      aside: "patients.they-wait",
      lines: of((one) => one.stop === "arrived" || one.stop === "pay"),
    },
    { title: "patients.group-called", lines: of((one) => one.state === "called") },
    {
      title: "patients.group-waiting",
      aside: "patients.longest-first",
      lines: of((one) => one.ticket?.status === "waiting"),
    },
    { title: "patients.group-tests", lines: of((one) => one.ticket?.status === "paused") },
    {
      title: "patients.group-booked",
      aside: "patients.next-first",
      lines: of((one) => one.appointment !== undefined && expected(one.appointment)),
    },
    { title: "patients.group-room", lines: of((one) => one.stop === "room") },
    { title: "patients.group-noshow", lines: latest((one) => one.stop === "noshow") },
    {
      title: "patients.group-done",
      aside: "patients.latest-first",
      lines: latest((one) => one.stop === "done"),
    },
  ];
  return groups.filter((one) => one.lines.length > 0);
}

/** The groups with no more than their first `count` lines. */
export function firstOf(groups: Group[], count: number): Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    if (count <= 0) break;
    const lines = group.lines.slice(0, count);
    kept.push(lines.length < group.lines.length ? { ...group, lines } : group);
    count -= group.lines.length;
  }
  return kept;
}
