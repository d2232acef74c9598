// What a stranger's phone asks of the clinic. Its secret is its own: made here, kept here, sent
// with each question, so that a lost answer can simply be asked for again.

export type Language = "en" | "ru" | "uz";
export type Closed = "off" | "not_yet" | "over" | "full";
export type Status =
  | "waiting"
  | "called"
  | "in_room"
  | "paused"
  | "done"
  | "no_show"
  | "transferred"
  | "cancelled";
export type Notice = "five" | "two" | "next" | "called";

export interface Doctor {
  id: number;
  name: string;
  specialty: string;
  room: string | null;
  open: boolean;
  reason: Closed | null;
  from: string | null;
  to: string | null;
  waiting: number;
  estimated_minutes: number | null;
}
export interface Doors {
  clinic_name: string;
  language: Language;
  doctors: Doctor[];
  expires_at: string;
}
export interface Ticket {
  clinic_name: string;
  language: Language;
  number: number;
  status: Status;
  doctor_name: string;
  specialty: string;
  room: string | null;
  called_room: string | null;
  on_break: boolean;
  position: number | null;
  ahead: number | null;
  estimated_minutes: number | null;
  estimated_time: string | null;
  notice: Notice | null;
  inside: number[];
  before: number[];
  can_leave: boolean;
}
export type Confirm = "code" | "desk";
export interface BookingDoors {
  clinic_name: string;
  language: Language;
  confirm: Confirm;
  today: string;
  last_day: string;
  doctors: Pick<Doctor, "id" | "name" | "specialty" | "room">[];
}
export interface FreeTime {
  starts_at: string;
  time: string;
}
export interface Asked {
  clinic_name: string;
  language: Language;
  status: "pending" | "booked" | "declined" | "expired";
  confirm: Confirm;
  doctor_name: string;
  specialty: string;
  room: string | null;
  day: string;
  time: string;
  tries_left: number;
}

/** What the clinic refused, and why: `code` has a sentence in every language. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Record<string, string | number> = {},
    readonly field = "",
  ) {
    super(code);
  }
}

const base = "/api/v1/public";
const patience_ms = 10_000;

interface Problem {
  code?: string;
  params?: Record<string, string | number>;
  errors?: { pointer: string; code: string }[];
}

async function ask<T>(method: string, path: string, secret = "", body?: object): Promise<T> {
  const headers: Record<string, string> = {};
  if (secret) headers.authorization = `Bearer ${secret}`;
  if (body) headers["content-type"] = "application/json";
  const answer = await fetch(base + path, {
    method,
    headers,
    body: body ? JSON.stringify(body) : undefined,
    signal: AbortSignal.timeout(patience_ms),
  });
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T;
  const problem = (await answer.json().catch(() => ({}))) as Problem;
  const first = problem.errors?.[0];
  const code = (problem.code === "invalid" && first?.code) || problem.code || "unknown";
  throw new Refusal(answer.status, code, problem.params, first?.pointer.slice(2) ?? "");
}

/** 256 random bits as 43 letters; needs no secure context. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export const clinic = {
  doors: (token: string) => ask<Doors>("GET", `/checkin?token=${encodeURIComponent(token)}`),
  join: (token: string, doctor_id: number, phone: string, claim: string) =>
    ask<{ claim: string; ticket: Ticket }>("POST", "/checkin", "", {
      token,
      doctor_id,
      phone,
      claim,
    }),
  ticket: (secret: string) => ask<Ticket>("GET", "/tickets/current", secret),
  leave: (secret: string) => ask<void>("DELETE", "/tickets/current", secret),
  booking: (token: string) =>
    ask<BookingDoors>("GET", `/booking?token=${encodeURIComponent(token)}`),
  times: (token: string, doctor: number, date: string) =>
    ask<{ slots: FreeTime[] }>(
      "GET",
      `/booking/slots?token=${encodeURIComponent(token)}&doctor=${doctor}&date=${date}`,
    ),
  request: (wanted: object) =>
    ask<{ request: string; asked: Asked }>("POST", "/booking", "", wanted),
  asked: (secret: string) => ask<Asked>("GET", "/booking/current", secret),
  confirm: (secret: string, code: string) =>
    ask<Asked>("POST", "/booking/current/confirm", secret, { code }),
  withdraw: (secret: string) => ask<void>("DELETE", "/booking/current", secret),
};

/** Reads the line's events until the connection ends; EventSource cannot send a secret. */
export async function hear(secret: string, moved: () => void, signal: AbortSignal): Promise<void> {
  const answer = await fetch(`${base}/tickets/current/events`, {
    headers: { authorization: `Bearer ${secret}` },
    cache: "no-store",
    signal,
  });
  if (!answer.ok || !answer.body) throw new Refusal(answer.status, "no-stream");
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let unread = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (unread + value).split("\n\n");
    unread = blocks.pop() ?? "";
    if (blocks.some((one) => /^event: (line_changed|reload)/m.test(one))) moved();
  }
}
