// The parts that the server's queues and tickets are made of.
import type { Queue, Ticket } from "../api/types";

export type { Queue, Ticket };
export type Status = Ticket["status"];
export type ReasonParams = NonNullable<Ticket["reason"]>["params"];
/** One of the doctors who call from a line. */
export type LineDoctor = Queue["doctors"][number];
