import type { Doctor, Ticket } from "../api/types";
import type { VisitState } from "../ui/Mark.svelte";

const states: Record<Ticket["status"], VisitState> = {
  waiting: "waiting",
  called: "called",
  in_room: "room",
  done: "done",
  no_show: "noshow",
  cancelled: "cancelled",
};

/** The mark that a ticket's status is drawn with. */
export function stateOf(ticket: Ticket): VisitState {
  return states[ticket.status];
}

/** Whether the visit is still going on. */
export function isOpen(ticket: Ticket): boolean {
  return ticket.status === "waiting" || ticket.status === "called" || ticket.status === "in_room";
}

/** "Karimova Nodira", as on a door plate. */
export function doctorName(doctor: Pick<Doctor, "last_name" | "first_name">): string {
  return `${doctor.last_name} ${doctor.first_name}`;
}
