// What the queue's screens ask of the server, by what it means.
import { api, need } from "../api/client";
import type { Verb } from "./moves";
import type { Queue, Ticket } from "./types";

interface Answered {
  data?: unknown;
  error?: unknown;
  response: Response;
}
type Ask = (path: string, how?: object) => Promise<Answered>;
const asks = api as unknown as Record<"GET" | "POST" | "PATCH" | "PUT" | "DELETE", Ask>;

/** Asks for something that answers a `T`. */
export function ask<T>(verb: keyof typeof asks, path: string, how: object = {}): Promise<T> {
  return need(asks[verb](path, how)) as Promise<T>;
}

export interface Move {
  id: number;
  at: string;
  user_name: string | null;
  ticket_id: number;
  number: number;
  doctor_id: number;
  verb: string;
  from: string | null;
  to: string;
  undone: boolean;
  can_undo: boolean;
}

const at = (id: number) => ({ params: { path: { id } } });
const of = (doctor_id: number) => ({ params: { path: { doctor_id } } });

/** Every doctor's line of today. */
export async function readDay(): Promise<Queue[]> {
  return (await ask<{ queues: Queue[] }>("GET", "/queues")).queues;
}

export function readQueue(doctor_id: number): Promise<Queue> {
  return ask("GET", "/queues/{doctor_id}", of(doctor_id));
}

export function moveTicket(id: number, verb: Verb): Promise<Ticket> {
  return ask("POST", `/tickets/{id}/${verb}`, at(id));
}

/** Takes the last move of a ticket back. */
export function undoTicket(id: number): Promise<Ticket> {
  return ask("POST", "/tickets/{id}/undo", at(id));
}

/** The ticket called, or nothing when nobody waits any more. */
export async function callNext(doctor_id: number): Promise<Ticket | null> {
  const how = { ...of(doctor_id), body: { finish_current: true } };
  const called = await ask<Ticket | undefined>("POST", "/queues/{doctor_id}/call-next", how);
  return called?.id ? called : null;
}

export function prioritizeTicket(id: number, priority: Ticket["priority"]): Promise<Ticket> {
  return ask("PATCH", "/tickets/{id}", { ...at(id), body: { priority } });
}

export interface Target {
  doctor_id: number;
  room_id?: number;
  note?: string;
}

/** Sends somebody on; answers the ticket in the other doctor's line. */
export function transferTicket(id: number, body: Target): Promise<Ticket> {
  return ask("POST", "/tickets/{id}/transfer", { ...at(id), body });
}

export interface Break {
  minutes?: number;
  reason?: string;
}

export function pauseDoctor(doctor_id: number, body: Break): Promise<Queue> {
  return ask("POST", "/queues/{doctor_id}/pause", { ...of(doctor_id), body });
}

export function resumeDoctor(doctor_id: number): Promise<Queue> {
  return ask("POST", "/queues/{doctor_id}/resume", of(doctor_id));
}

/** Today's moves, the newest first. */
export async function readMoves(limit = 50): Promise<Move[]> {
  const how = { params: { query: { limit } } };
  return (await ask<{ items: Move[] }>("GET", "/queue/moves", how)).items;
}
