// What the queue's screens are made of, beyond the objects of api/types.ts.
import type { ServedQueue, ServedTicket } from "../api/types";

export type Status = ServedTicket["status"] | "paused" | "transferred";

export interface ReasonParams {
  ahead: number;
  by_priority: number;
  by_arrival: number;
  minutes?: number | null;
  appointment_time?: string | null;
}

export interface Ticket extends Omit<ServedTicket, "status" | "reason"> {
  status: Status;
  reason: { code: string; params: ReasonParams } | null;
  appointment_id?: number | null;
  appointment_at?: string | null;
  transferred_from?: { doctor_id: number; doctor_name: string } | null;
  paused_at?: string | null;
  resume_note?: string | null;
}

/** One of the doctors who call from a line. */
export interface LineDoctor {
  doctor_id: number;
  name: string;
  room: string | null;
  current: Ticket | null;
  paused: boolean;
  paused_until: string | null;
  pause_reason: string | null;
}

export interface Queue extends Omit<ServedQueue, "tickets"> {
  tickets: Ticket[];
  doctors?: LineDoctor[];
}
