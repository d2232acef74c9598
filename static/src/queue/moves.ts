// What a move does to a queue, worked out here so that the screen answers before the server does.
// The server's own order replaces this one a moment later.
import type { LineDoctor, Queue, Status, Ticket } from "./types";

export type Verb =
  "call" | "recall" | "start" | "done" | "no-show" | "return" | "cancel" | "pause" | "resume";

const becomes: Record<Verb, Status> = {
  call: "called",
  recall: "called",
  start: "in_room",
  done: "done",
  "no-show": "no_show",
  return: "waiting",
  cancel: "cancelled",
  pause: "paused",
  resume: "waiting",
};

const from: Record<Verb | "transfer", Status[]> = {
  call: ["waiting", "no_show"],
  recall: ["called"],
  start: ["called"],
  done: ["in_room", "called"],
  "no-show": ["called", "waiting", "paused"],
  return: ["no_show"],
  cancel: ["waiting", "paused"],
  pause: ["waiting", "called", "in_room"],
  resume: ["paused"],
  transfer: ["waiting", "called", "in_room", "paused"],
};

/** Whether the ticket's state allows the move, as the server would judge it. */
export function allows(ticket: Ticket, verb: Verb | "transfer"): boolean {
  return from[verb].includes(ticket.status);
}

/** "Karimova Dilnoza": a column has no room for the middle name, and clipped names mislead. */
export function shortName(ticket: Pick<Ticket, "patient_name">): string | undefined {
  return ticket.patient_name?.split(/\s+/).slice(0, 2).join(" ");
}

/** Those the doctors of the line are busy with: in the room first, then called. */
export function inside(queue: Queue): Ticket[] {
  const busy = (status: Status) => queue.tickets.filter((ticket) => ticket.status === status);
  return [...busy("in_room"), ...busy("called")];
}

export function waiting(queue: Queue): Ticket[] {
  return queue.tickets.filter((ticket) => ticket.status === "waiting");
}

/** The doctors who call from this line; an ordinary queue has its own one. */
export function doctorsOf(queue: Queue): LineDoctor[] {
  return queue.doctors;
}

/** Whether `doctor_id` calls from this line. */
export function callsFrom(queue: Queue, doctor_id: number): boolean {
  return doctorsOf(queue).some((one) => one.doctor_id === doctor_id);
}

/** Those one doctor of the line is busy with. */
export function insideOf(queue: Queue, doctor_id: number): Ticket[] {
  const all = inside(queue);
  if (doctorsOf(queue).length < 2) return all;
  return all.filter((ticket) => servedBy(queue, ticket) === doctor_id);
}

// In a shared line the ticket belongs to the line, and whoever called it is its doctor's current.
function servedBy(queue: Queue, ticket: Ticket): number {
  const caller = doctorsOf(queue).find((one) => one.current?.id === ticket.id);
  return caller?.doctor_id ?? ticket.doctor_id;
}

/** The queue after `verb`, with the ticket moved to where its new state stands. */
export function after(queue: Queue, ticket_id: number, verb: Verb, at: string): Queue {
  const tickets = queue.tickets.map((ticket) =>
    ticket.id === ticket_id ? moved(ticket, verb, at) : ticket,
  );
  return ordered(withCurrent({ ...queue, tickets }));
}

/** The queue without a ticket that went to another doctor. */
export function without(queue: Queue, ticket_id: number): Queue {
  const tickets = queue.tickets.filter((ticket) => ticket.id !== ticket_id);
  return ordered(withCurrent({ ...queue, tickets }));
}

/** The queue after "call next": those inside are finished, the first who waits is called. */
export function afterCallNext(queue: Queue, at: string, doctor_id = queue.doctor_id): Queue {
  const ending = new Set(insideOf(queue, doctor_id).map((ticket) => ticket.id));
  const next = waiting(queue)[0];
  const tickets = queue.tickets.map((ticket) => {
    if (ending.has(ticket.id)) return moved(ticket, "done", at);
    return ticket.id === next?.id ? moved(ticket, "call", at) : ticket;
  });
  const called = tickets.find((ticket) => ticket.id === next?.id) ?? null;
  const doctors = queue.doctors.map((one) =>
    one.doctor_id === doctor_id ? { ...one, current: called, ...here } : one,
  );
  return ordered({ ...queue, tickets, doctors });
}

const here = { paused: false, paused_since: null, paused_until: null, pause_reason: null };

/** The queue with one of its doctors on a break, or back from it. */
export function onBreak(
  queue: Queue,
  doctor_id: number,
  paused: boolean,
  until: string | null,
): Queue {
  const doctors = doctorsOf(queue).map((one) =>
    one.doctor_id === doctor_id
      ? { ...one, paused, paused_until: until, pause_reason: null }
      : one,
  );
  return { ...queue, doctors };
}

// Who is no longer with a doctor is nobody's current.
function withCurrent(queue: Queue): Queue {
  const busy = new Map(inside(queue).map((ticket) => [ticket.id, ticket]));
  const doctors = queue.doctors.map((one) => ({
    ...one,
    current: (one.current && busy.get(one.current.id)) ?? null,
  }));
  return { ...queue, doctors };
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
  if (verb === "pause") next.paused_at = at;
  if (verb === "return" || verb === "resume") next.priority = "returned";
  return next;
}

const places: Status[] = [
  "in_room",
  "called",
  "waiting",
  "paused",
  "no_show",
  "done",
  "cancelled",
  "transferred",
];

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
