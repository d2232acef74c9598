// What a move does to a queue, worked out here so that the screen answers before the server does.
// The server's own order replaces this one a moment later.
import type { Queue, Ticket } from "../api/types";

export type Verb = "call" | "recall" | "start" | "done" | "no-show" | "return" | "cancel";

type Status = Ticket["status"];

const becomes: Record<Verb, Status> = {
  call: "called",
  recall: "called",
  start: "in_room",
  done: "done",
  "no-show": "no_show",
  return: "waiting",
  cancel: "cancelled",
};

const from: Record<Verb, Status[]> = {
  call: ["waiting", "no_show"],
  recall: ["called"],
  start: ["called"],
  done: ["in_room", "called"],
  "no-show": ["called", "waiting"],
  return: ["no_show"],
  cancel: ["waiting"],
};

/** Whether the ticket's state allows the move, as the server would judge it. */
export function allows(ticket: Ticket, verb: Verb): boolean {
  return from[verb].includes(ticket.status);
}

/** "Karimova Dilnoza": a column has no room for the middle name, and clipped names mislead. */
export function shortName(ticket: Ticket): string | undefined {
  return ticket.patient_name?.split(/\s+/).slice(0, 2).join(" ");
}

/** Those the doctor is busy with: in the room first, then called. */
export function inside(queue: Queue): Ticket[] {
  const busy = (status: Status) => queue.tickets.filter((ticket) => ticket.status === status);
  return [...busy("in_room"), ...busy("called")];
}

export function waiting(queue: Queue): Ticket[] {
  return queue.tickets.filter((ticket) => ticket.status === "waiting");
}

/** The queue after `verb`, with the ticket moved to where its new state stands. */
export function after(queue: Queue, ticket_id: number, verb: Verb, at: string): Queue {
  const tickets = queue.tickets.map((ticket) =>
    ticket.id === ticket_id ? moved(ticket, verb, at) : ticket,
  );
  return ordered({ ...queue, tickets });
}

/** The queue after "call next": those inside are finished, the first who waits is called. */
export function afterCallNext(queue: Queue, at: string): Queue {
  const ending = new Set(inside(queue).map((ticket) => ticket.id));
  const next = waiting(queue)[0];
  const tickets = queue.tickets.map((ticket) => {
    if (ending.has(ticket.id)) return moved(ticket, "done", at);
    return ticket.id === next?.id ? moved(ticket, "call", at) : ticket;
  });
  return ordered({ ...queue, tickets });
}

function moved(ticket: Ticket, verb: Verb, at: string): Ticket {
  const next: Ticket = {
    ...ticket,
    status: becomes[verb],
    position: null,
    estimated_minutes: null,
  };
  if (verb === "call" || verb === "recall") {
    next.called_at = at;
    next.calls = ticket.calls + 1;
  }
  if (verb === "start") next.started_at = at;
  if (verb === "done") next.finished_at = at;
  if (verb === "return") next.priority = "returned";
  return next;
}

const places: Status[] = ["in_room", "called", "waiting", "no_show", "done", "cancelled"];

// Within a state the server's order stays; only who comes back goes before those without a claim.
function ordered(queue: Queue): Queue {
  const urgency = (ticket: Ticket) =>
    ticket.status === "waiting" && ticket.priority === "returned" && ticket.position === null
      ? 0
      : 1;
  const tickets = queue.tickets
    .map((ticket, index) => ({ ticket, index }))
    .sort(
      (a, b) =>
        places.indexOf(a.ticket.status) - places.indexOf(b.ticket.status) ||
        urgency(a.ticket) - urgency(b.ticket) ||
        a.index - b.index,
    )
    .map(({ ticket }) => ticket);
  let place = 0;
  const numbered = tickets.map((ticket) =>
    ticket.status === "waiting" ? { ...ticket, position: ++place } : ticket,
  );
  const done = numbered.filter((ticket) => ticket.status === "done").length;
  return { ...queue, tickets: numbered, waiting: place, done };
}
