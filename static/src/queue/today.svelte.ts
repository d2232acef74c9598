// Today's queues as this screen knows them; events keep them fresh, one doctor at a time.
import { api, need } from "../api/client";
import type { Queue, Ticket } from "../api/types";
import { listen } from "../shell/live.svelte";
import { toast } from "../ui/toasts.svelte";
import { problemFrom } from "../api/problem";

let queues = $state.raw<Queue[]>([]);
let loaded = $state(false);
const stale = new Set<number>();
let timer: ReturnType<typeof setTimeout> | undefined;

export const today = {
  get queues() { return queues; },
  get loaded() { return loaded; },
  get tickets() { return queues.flatMap((queue) => queue.tickets); },
};

/** Reads every queue of the day afresh. */
export async function readToday(): Promise<void> {
  queues = (await need(api.GET("/queues"))).queues;
  loaded = true;
}

async function readStale(): Promise<void> {
  const doctors = [...stale];
  stale.clear();
  const fresh = await Promise.all(
    doctors.map((doctor_id) => need(api.GET("/queues/{doctor_id}", { params: { path: { doctor_id } } }))),
  );
  const unknown = fresh.some((one) => !queues.some((queue) => queue.doctor_id === one.doctor_id));
  if (unknown) return readToday();
  queues = queues.map((queue) => fresh.find((one) => one.doctor_id === queue.doctor_id) ?? queue);
}

function soon(doctor_id: number): void {
  stale.add(doctor_id);
  clearTimeout(timer);
  // A call and the finished ticket before it arrive together; one read serves both.
  timer = setTimeout(() => void readStale().catch(say), 100);
}

function say(thrown: unknown): void {
  const problem = problemFrom(thrown);
  if (problem.status !== 401) toast(problem.text);
}

/** Keeps the day fresh until the returned function is called. */
export function watchToday(): () => void {
  void readToday().catch(say);
  return listen((name, data) => {
    if (name === "reload") void readToday().catch(say);
    else if (name === "ticket_called" || name === "ticket_changed") soon(Number(data.doctor_id));
  });
}

/** Puts a ticket the server just answered with in its place, ahead of the event. */
export function put(ticket: Ticket): void {
  queues = queues.map((queue) => {
    if (queue.doctor_id !== ticket.doctor_id) return queue;
    const others = queue.tickets.filter((one) => one.id !== ticket.id);
    const at = queue.tickets.findIndex((one) => one.id === ticket.id);
    const tickets = [...others];
    tickets.splice(at < 0 ? tickets.length : at, 0, ticket);
    return { ...queue, tickets };
  });
  soon(ticket.doctor_id);
}
