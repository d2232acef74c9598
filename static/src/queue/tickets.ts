import { api, need } from "../api/client";
import type { Doctor, Ticket } from "../api/types";
import type { VisitState } from "../ui/Mark.svelte";

export type Verb = "call" | "recall" | "start" | "done" | "no-show" | "return" | "cancel" | "undo";

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

/** Moves a ticket; answers the ticket as it is then. */
export function moveTicket(id: number, verb: Verb): Promise<Ticket> {
  const params = { path: { id } };
  switch (verb) {
    case "call": return need(api.POST("/tickets/{id}/call", { params }));
    case "recall": return need(api.POST("/tickets/{id}/recall", { params }));
    case "start": return need(api.POST("/tickets/{id}/start", { params }));
    case "done": return need(api.POST("/tickets/{id}/done", { params }));
    case "no-show": return need(api.POST("/tickets/{id}/no-show", { params }));
    case "return": return need(api.POST("/tickets/{id}/return", { params }));
    case "cancel": return need(api.POST("/tickets/{id}/cancel", { params }));
    case "undo": return need(api.POST("/tickets/{id}/undo", { params }));
  }
}

/** "Karimova Nodira", as on a door plate. */
export function doctorName(doctor: Pick<Doctor, "last_name" | "first_name">): string {
  return `${doctor.last_name} ${doctor.first_name}`;
}
