// Every request of the diary in one place.
import { api, freshKey, ifMatch, need } from "../api/client";
import type {
  Appointment,
  Booking,
  CancelledBy,
  Destination,
  DiarySettings,
  FreeSlot,
  NewException,
  NewWaitlistEntry,
  NoSlots,
  Period,
  SeriesBooking,
} from "./contract";

const at = (id: number) => ({ params: { path: { id } } });
const once = (key: string) => ({ headers: { "Idempotency-Key": key } });

export const diaryOf = (date: string, signal?: AbortSignal) =>
  need(api.GET("/diary", { params: { query: { date } }, signal }));

export const weekOf = (doctor: number, from: string, to: string, signal?: AbortSignal) =>
  need(api.GET("/diary", { params: { query: { doctor, from, to } }, signal }));

export const appointmentsOn = async (date: string) =>
  (await need(api.GET("/appointments", { params: { query: { date } } }))).items;

export const appointmentsOf = async (patient: number) =>
  (await need(api.GET("/appointments", { params: { query: { patient } } }))).items;

export const appointment = (id: number) => need(api.GET("/appointments/{id}", at(id)));

/** The free places of one day, and why there are none. */
export async function slotsOn(
  id: number,
  date: string,
  duration: number,
  signal?: AbortSignal,
): Promise<{ slots: FreeSlot[]; reason: NoSlots | null }> {
  const params = { path: { id }, query: { date, duration } };
  const found = await need(api.GET("/doctors/{id}/slots", { params, signal }));
  return { slots: found.slots, reason: found.reason ?? null };
}

/** The next free places from a moment on, whatever the day. */
export async function nextSlots(
  id: number,
  from: string,
  duration: number,
  count = 3,
  signal?: AbortSignal,
): Promise<FreeSlot[]> {
  const params = { path: { id }, query: { from, count, duration } };
  return (await need(api.GET("/doctors/{id}/slots/next", { params, signal }))).slots;
}

export const book = (body: Booking, key = freshKey()) =>
  need(api.POST("/appointments", { body, ...once(key) }));

export const bookSeries = (body: SeriesBooking, key = freshKey()) =>
  need(api.POST("/appointments/series", { body, ...once(key) }));

export const cancelSeries = (id: number, reason: string, by: CancelledBy) =>
  need(api.POST("/series/{id}/cancel", { ...at(id), body: { reason, by } }));

export const move = (id: number, to: Destination) =>
  need(api.POST("/appointments/{id}/move", { ...at(id), body: to }));

export const copy = (id: number, to: Destination, key = freshKey()) =>
  need(api.POST("/appointments/{id}/copy", { ...at(id), body: to, ...once(key) }));

export const confirm = (id: number) => need(api.POST("/appointments/{id}/confirm", at(id)));

export const noShow = (id: number) => need(api.POST("/appointments/{id}/no-show", at(id)));

export const reopen = (id: number) => need(api.POST("/appointments/{id}/reopen", at(id)));

export const cancel = (id: number, reason: string, by: CancelledBy) =>
  need(api.POST("/appointments/{id}/cancel", { ...at(id), body: { reason, by } }));

export const change = ({ id, version }: Appointment, body: { reason: string | null }) =>
  need(api.PATCH("/appointments/{id}", { ...at(id), body, headers: ifMatch(version) }));

export const waitlist = async () =>
  (await need(api.GET("/waitlist", { params: { query: { limit: 200 } } }))).items;

export const joinWaitlist = (body: NewWaitlistEntry) => need(api.POST("/waitlist", { body }));

export const acceptOffer = (id: number) => need(api.POST("/waitlist/{id}/accept", at(id)));

export const declineOffer = (id: number) => need(api.POST("/waitlist/{id}/decline", at(id)));

export const leaveWaitlist = (id: number) => need(api.POST("/waitlist/{id}/cancel", at(id)));

export const scheduleOf = (id: number) => need(api.GET("/doctors/{id}/schedule", at(id)));

export const saveSchedule = (id: number, periods: Period[], version: number) =>
  need(
    api.PUT("/doctors/{id}/schedule", { ...at(id), body: { periods }, headers: ifMatch(version) }),
  );

export const exceptionsOf = async (id: number, from: string, to: string) => {
  const params = { path: { id }, query: { from, to } };
  return (await need(api.GET("/doctors/{id}/exceptions", { params }))).items;
};

export const addException = (id: number, body: NewException) =>
  need(api.POST("/doctors/{id}/exceptions", { ...at(id), body }));

export const dropException = (id: number) => need(api.DELETE("/exceptions/{id}", at(id)));

export const diarySettings = () => need(api.GET("/scheduling/settings"));

export const saveSettings = (body: Omit<DiarySettings, "version">, version: number) =>
  need(api.PATCH("/scheduling/settings", { body, headers: ifMatch(version) }));
