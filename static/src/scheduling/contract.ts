// The diary's objects as the server sends them.
export type Status =
  "scheduled" | "confirmed" | "arrived" | "in_visit" | "completed" | "cancelled" | "no_show";

export interface Appointment {
  id: number;
  patient_id: number;
  patient_name: string;
  patient_number: number;
  patient_phone: string | null;
  doctor_id: number;
  doctor_name: string;
  room: string | null;
  starts_at: string;
  ends_at: string;
  /** The clinic's own day and wall clock. */
  day: string;
  time: string;
  duration_minutes: number;
  service_ids: number[];
  reason: string | null;
  status: Status;
  series_id: number | null;
  overridden: boolean;
  override_reason: string | null;
  ticket_id: number | null;
  cancel_reason: string | null;
  created_at: string;
  created_by: string | null;
  version: number;
}

export interface Hours {
  from: string;
  to: string;
}

export interface DiaryDoctor {
  doctor_id: number;
  doctor_name: string;
  specialty: string;
  colour: string | null;
  room: string | null;
  working: Hours[];
  day_off: boolean;
  free_slots: number;
  appointments: Appointment[];
}

export interface DiaryDay {
  date: string;
  working: Hours[];
  appointments: Appointment[];
}

export interface FreeSlot {
  starts_at: string;
  /** "09:20" on the clinic's clock. */
  time: string;
  date: string;
}

export type NoSlots = "day_off" | "no_schedule" | "fully_booked" | "past";

export interface Booking {
  patient_id: number;
  doctor_id: number;
  starts_at: string;
  duration_minutes: number;
  service_ids?: number[];
  reason?: string;
  override_reason?: string;
}

export type Every = "week" | "two_weeks" | "four_weeks";

export interface SeriesResult {
  series_id: number;
  booked: Appointment[];
  not_booked: { starts_at: string; code: string; free: FreeSlot[] }[];
}

export interface Destination {
  starts_at: string;
  doctor_id?: number;
  duration_minutes?: number;
  override_reason?: string;
}

export type CancelledBy = "patient" | "clinic";

export interface WaitlistEntry {
  id: number;
  patient_id: number;
  patient_name: string;
  patient_phone: string | null;
  doctor_id: number | null;
  doctor_name: string | null;
  service_id: number | null;
  from_day: string;
  to_day: string;
  from: string | null;
  to: string | null;
  note: string | null;
  status: "waiting" | "offered" | "booked" | "cancelled" | "expired";
  offer: { doctor_id: number; starts_at: string; expires_at: string } | null;
  created_at: string;
  version: number;
}

export interface NewWaitlistEntry {
  patient_id: number;
  doctor_id?: number;
  service_id?: number;
  from_day: string;
  to_day: string;
  from?: string;
  to?: string;
  note?: string;
}

export interface Period {
  /** Monday is 1. */
  weekday: number;
  from: string;
  to: string;
  room_id?: number | null;
  valid_from?: string | null;
  valid_until?: string | null;
}

export interface WeeklySchedule {
  doctor_id: number;
  version: number;
  periods: Period[];
  affected?: Appointment[];
}

export type ExceptionKind = "day_off" | "extra_hours" | "other_room";

export interface NewException {
  from_day: string;
  to_day: string;
  kind: ExceptionKind;
  from?: string;
  to?: string;
  room_id?: number;
  reason?: string;
}

export interface ScheduleException {
  id: number;
  from_day: string;
  to_day: string;
  kind: ExceptionKind;
  from: string | null;
  to: string | null;
  room_id: number | null;
  reason: string | null;
  affected?: Appointment[];
}

export interface DiarySettings {
  reminder_hours: number[];
  offer_minutes: number;
  no_show_minutes: number | null;
  version: number;
}
