// What the queue's screens ask of the server, by what it means.
import { api, need } from "../api/client";
import type { Served } from "../api/types";
import type { Verb } from "./moves";
import type { Queue, Ticket } from "./types";

type Body<P extends keyof Served> = Served[P] extends {
  post: { requestBody?: { content: { "application/json": infer Sent } } };
}
  ? Sent
  : never;

export type Target = Body<"/tickets/{id}/transfer">;
export type Break = Body<"/queues/{doctor_id}/pause">;

const at = (id: number) => ({ params: { path: { id } } });
const of = (doctor_id: number) => ({ params: { path: { doctor_id } } });

/** Every doctor's line of today. */
export async function readDay(): Promise<Queue[]> {
  return (await need(api.GET("/queues"))).queues;
}

export function readQueue(doctor_id: number): Promise<Queue> {
  return need(api.GET("/queues/{doctor_id}", of(doctor_id)));
}

const moves: Record<Verb, (id: number, caller?: number) => Promise<Ticket>> = {
  call: (id, doctor_id) =>
    need(api.POST("/tickets/{id}/call", { ...at(id), body: doctor_id ? { doctor_id } : {} })),
  recall: (id) => need(api.POST("/tickets/{id}/recall", at(id))),
  start: (id) => need(api.POST("/tickets/{id}/start", at(id))),
  done: (id) => need(api.POST("/tickets/{id}/done", at(id))),
  "no-show": (id) => need(api.POST("/tickets/{id}/no-show", at(id))),
  return: (id) => need(api.POST("/tickets/{id}/return", at(id))),
  cancel: (id) => need(api.POST("/tickets/{id}/cancel", at(id))),
  pause: (id) => need(api.POST("/tickets/{id}/pause", { ...at(id), body: {} })),
  resume: (id) => need(api.POST("/tickets/{id}/resume", at(id))),
};

/** `caller`: who calls, where several call from one line. */
export function moveTicket(id: number, verb: Verb, caller?: number): Promise<Ticket> {
  return moves[verb](id, caller);
}

/** Takes the last move of a ticket back. */
export function undoTicket(id: number): Promise<Ticket> {
  return need(api.POST("/tickets/{id}/undo", at(id)));
}

/** The ticket called, or nothing when nobody waits any more. */
export async function callNext(doctor_id: number): Promise<Ticket | null> {
  const how = { ...of(doctor_id), body: { finish_current: true } };
  const called = await need(api.POST("/queues/{doctor_id}/call-next", how));
  return (called as Ticket | undefined)?.id ? (called as Ticket) : null;
}

export function prioritizeTicket(id: number, priority: Ticket["priority"]): Promise<Ticket> {
  return need(api.PATCH("/tickets/{id}", { ...at(id), body: { priority } }));
}

/** Sends somebody on; answers the ticket in the other doctor's line. */
export function transferTicket(id: number, body: Target): Promise<Ticket> {
  return need(api.POST("/tickets/{id}/transfer", { ...at(id), body }));
}

export function pauseDoctor(doctor_id: number, body: Break): Promise<Queue> {
  return need(api.POST("/queues/{doctor_id}/pause", { ...of(doctor_id), body }));
}

export function resumeDoctor(doctor_id: number): Promise<Queue> {
  return need(api.POST("/queues/{doctor_id}/resume", of(doctor_id)));
}

const listed = 50;

/** Today's moves, the newest first. */
export async function readMoves() {
  const params = { query: { limit: listed } };
  return (await need(api.GET("/queue/moves", { params }))).items;
}
export type Move = Awaited<ReturnType<typeof readMoves>>[number];
