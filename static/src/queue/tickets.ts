import type { Doctor } from "../api/types";
import type { VisitState } from "../ui/Mark.svelte";
import type { Status, Ticket } from "./types";

const states: Record<Status, VisitState> = {
  waiting: "waiting",
  called: "called",
  in_room: "room",
  // At tests: still waiting for the doctor, only somewhere else.
  paused: "waiting",
  done: "done",
  no_show: "noshow",
  cancelled: "cancelled",
  transferred: "done",
};

/** The mark that a ticket's status is drawn with. */
export function stateOf(ticket: Pick<Ticket, "status">): VisitState {
  return states[ticket.status];
}

/** Whether the visit is still going on. */
export function isOpen(ticket: Pick<Ticket, "status">): boolean {
  return ["waiting", "called", "in_room", "paused"].includes(ticket.status);
}

/** "Karimova Nodira", as on a door plate. */
export function doctorName(doctor: Pick<Doctor, "last_name" | "first_name">): string {
  return `${doctor.last_name} ${doctor.first_name}`;
}
