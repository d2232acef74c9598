// Every request of the diary in one place: what is asked, by which path, and what comes back.
import { api, freshKey, ifMatch, need } from "../api/client";
import type {
  Appointment,
  Booking,
  CancelledBy,
  Destination,
  DiaryDay,
  DiaryDoctor,
  DiarySettings,
  Every,
  FreeSlot,
  NewException,
  NewWaitlistEntry,
  NoSlots,
  Period,
  ScheduleException,
  SeriesResult,
  WaitlistEntry,
  WeeklySchedule,
} from "./contract";

type Verb = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
interface Question {
  path?: Record<string, number>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

type Asking = (
  path: string,
  options: unknown,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

async function ask<Answer>(verb: Verb, path: string, of: Question = {}): Promise<Answer> {
  const { path: named, query, ...rest } = of;
  const request = api[verb] as unknown as Asking;
  return (await need(request(path, { params: { path: named, query }, ...rest }))) as Answer;
}

const at = (id: number) => ({ path: { id } });

export const diaryOf = (date: string, signal?: AbortSignal) =>
  ask<{ date: string; doctors: DiaryDoctor[] }>("GET", "/diary", { query: { date }, signal });

export const weekOf = (doctor: number, from: string, to: string, signal?: AbortSignal) =>
  ask<{ doctor_id: number; days: DiaryDay[] }>("GET", "/diary", {
    query: { doctor, from, to },
    signal,
  });

export const appointmentsOn = async (date: string) =>
  (await ask<{ items: Appointment[] }>("GET", "/appointments", { query: { date } })).items;

export const appointmentsOf = async (patient: number) =>
  (await ask<{ items: Appointment[] }>("GET", "/appointments", { query: { patient } })).items;

export const appointment = (id: number) => ask<Appointment>("GET", "/appointments/{id}", at(id));

interface SlotAnswer {
  slots: { starts_at: string; time: string }[];
  reason?: NoSlots | null;
}

/** The free places of one day, and why there are none. */
export async function slotsOn(
  doctor_id: number,
  date: string,
  duration: number,
  signal?: AbortSignal,
): Promise<{ slots: FreeSlot[]; reason: NoSlots | null }> {
  const found = await ask<SlotAnswer>("GET", "/doctors/{id}/slots", {
    ...at(doctor_id),
    query: { date, duration },
    signal,
  });
  return {
    slots: found.slots.map((one) => ({ ...one, date })),
    reason: found.reason ?? null,
  };
}

/** The next free places from a moment on, whatever the day. */
export const nextSlots = async (
  doctor_id: number,
  from: string,
  duration: number,
  count = 3,
  signal?: AbortSignal,
) =>
  (
    await ask<{ slots: FreeSlot[] }>("GET", "/doctors/{id}/slots/next", {
      ...at(doctor_id),
      query: { from, count, duration },
      signal,
    })
  ).slots;

export const book = (body: Booking, key = freshKey()) =>
  ask<Appointment>("POST", "/appointments", { body, headers: { "Idempotency-Key": key } });

export const bookSeries = (body: Booking & { every: Every; times: number }, key = freshKey()) =>
  ask<SeriesResult>("POST", "/appointments/series", {
    body,
    headers: { "Idempotency-Key": key },
  });

export const cancelSeries = (id: number, reason: string, by: CancelledBy) =>
  ask<{ cancelled: number }>("POST", "/series/{id}/cancel", { ...at(id), body: { reason, by } });

export const move = (id: number, to: Destination) =>
  ask<Appointment>("POST", "/appointments/{id}/move", { ...at(id), body: to });

export const copy = (id: number, to: Destination, key = freshKey()) =>
  ask<Appointment>("POST", "/appointments/{id}/copy", {
    ...at(id),
    body: to,
    headers: { "Idempotency-Key": key },
  });

export const confirm = (id: number) =>
  ask<Appointment>("POST", "/appointments/{id}/confirm", at(id));

export const noShow = (id: number) =>
  ask<Appointment>("POST", "/appointments/{id}/no-show", at(id));

export const reopen = (id: number) => ask<Appointment>("POST", "/appointments/{id}/reopen", at(id));

export const cancel = (id: number, reason: string, by: CancelledBy) =>
  ask<Appointment>("POST", "/appointments/{id}/cancel", { ...at(id), body: { reason, by } });

export const change = (
  { id, version }: Appointment,
  body: { reason?: string | null; service_ids?: number[]; duration_minutes?: number },
) => ask<Appointment>("PATCH", "/appointments/{id}", { ...at(id), body, headers: ifMatch(version) });

export const waitlist = async () =>
  (await ask<{ items: WaitlistEntry[] }>("GET", "/waitlist")).items;

export const joinWaitlist = (body: NewWaitlistEntry) =>
  ask<WaitlistEntry>("POST", "/waitlist", { body });

export const acceptOffer = (id: number) => ask<Appointment>("POST", "/waitlist/{id}/accept", at(id));

export const declineOffer = (id: number) =>
  ask<WaitlistEntry>("POST", "/waitlist/{id}/decline", at(id));

export const leaveWaitlist = (id: number) =>
  ask<WaitlistEntry>("POST", "/waitlist/{id}/cancel", at(id));

export const scheduleOf = (doctor_id: number) =>
  ask<WeeklySchedule>("GET", "/doctors/{id}/schedule", at(doctor_id));

export const saveSchedule = (doctor_id: number, periods: Period[], version: number) =>
  ask<WeeklySchedule>("PUT", "/doctors/{id}/schedule", {
    ...at(doctor_id),
    body: { periods },
    headers: ifMatch(version),
  });

export const exceptionsOf = async (doctor_id: number, from: string, to: string) =>
  (
    await ask<{ items: ScheduleException[] }>("GET", "/doctors/{id}/exceptions", {
      ...at(doctor_id),
      query: { from, to },
    })
  ).items;

export const addException = (doctor_id: number, body: NewException) =>
  ask<ScheduleException>("POST", "/doctors/{id}/exceptions", { ...at(doctor_id), body });

export const dropException = (id: number) => ask<void>("DELETE", "/exceptions/{id}", at(id));

export const diarySettings = () => ask<DiarySettings>("GET", "/scheduling/settings");

export const saveSettings = (body: Partial<DiarySettings>, version: number) =>
  ask<DiarySettings>("PATCH", "/scheduling/settings", { body, headers: ifMatch(version) });
