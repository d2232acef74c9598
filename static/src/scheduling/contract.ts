// The diary's objects, read off the routes: a member renamed on the server does not compile here.
import type { Served } from "../api/types";

type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;
type Got<P extends keyof Served> = Served[P] extends { get: { responses: { 200: infer R } } }
  ? Json<R>
  : never;
type Item<List> = List extends { items: (infer One)[] } ? One : never;
type Made<P extends keyof Served> = Served[P] extends { post: { responses: { 201: infer R } } }
  ? Json<R>
  : never;
type Sent<P extends keyof Served> = Served[P] extends { post: { requestBody?: infer R } }
  ? Json<NonNullable<R>>
  : never;

export type Appointment = Got<"/appointments/{id}">;
export type Status = Appointment["status"];
export type Booking = Sent<"/appointments">;
export type SeriesBooking = Sent<"/appointments/series">;
export type Every = SeriesBooking["every"];
export type SeriesResult = Made<"/appointments/series">;
export type Destination = Sent<"/appointments/{id}/move">;
export type CancelledBy = NonNullable<Sent<"/appointments/{id}/cancel">["by"]>;

type Diary = Got<"/diary">;
export type DiaryDoctor = Diary["doctors"][number];
export type DiaryDay = Diary["days"][number];
export type Hours = DiaryDoctor["working"][number];

type DaySlots = Got<"/doctors/{id}/slots">;
export type FreeSlot = Pick<DaySlots["slots"][number], "starts_at" | "date" | "time">;
export type NoSlots = NonNullable<DaySlots["reason"]>;

export type WaitlistEntry = Got<"/waitlist/{id}">;
export type NewWaitlistEntry = Sent<"/waitlist">;

export type WeeklySchedule = Got<"/doctors/{id}/schedule">;
type StoredPeriod = WeeklySchedule["periods"][number];
/** As it is sent: what is empty may be absent. */
export type Period = Pick<StoredPeriod, "weekday" | "from" | "to"> & Partial<StoredPeriod>;
export type ScheduleException = Item<Got<"/doctors/{id}/exceptions">>;
export type NewException = Sent<"/doctors/{id}/exceptions">;
export type ExceptionKind = NonNullable<NewException["kind"]>;

export type DiarySettings = Got<"/scheduling/settings">;
