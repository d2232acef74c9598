// What the wall knows: one answer of GET /api/v1/display, and what of it is news.
import { phraseText, type Phrase } from "../queue/phrases";
import type { Language } from "./words";

export interface Call {
  ticket_id: number;
  number: number;
  doctor_id: number;
  room: string | null;
  called_at: string;
  calls: number;
  /** As far as the clinic's privacy allows; nothing by default. */
  name?: string | null;
}

/** One door that the screen hangs between. */
export interface Door {
  doctor_id: number;
  line_id: number;
  name: string;
  room: string | null;
  current: { number: number; status: string } | null;
  next: number[];
  waiting: number;
  paused: boolean;
  paused_until: string | null;
}

export interface Announcement {
  id: number;
  code: Phrase | null;
  text: Partial<Record<Language, string | null>> | null;
  doctor_name: string | null;
  until_at: string;
}

export interface Board {
  clinic_name: string;
  language: string;
  now: string;
  date: string;
  time_zone: string;
  calling: Call[];
  next: { number: number; doctor_id: number }[];
  doctors?: Door[];
  announcements?: Announcement[];
}

/** Something to be said aloud: a number, or a sentence of the desk. */
export type News =
  | { key: string; call: Call; announcement?: undefined }
  | { key: string; announcement: Announcement; call?: undefined };

// A TV that was away for longer shows the call, but does not shout it at an empty corridor.
const news_lasts_ms = 120_000;
const calls_shown = 6;

// The moment belongs to the key: an undone call may come again with the same count.
export function callKey(call: Call): string {
  return `${call.ticket_id}:${call.calls}:${call.called_at}`;
}

/** The calls of `next` that `previous` did not have, oldest first. A first board has no news. */
export function freshCalls(previous: Board | null, next: Board): Call[] {
  if (!previous) return [];
  const known = new Set(previous.calling.map(callKey));
  const now = Date.parse(next.now);
  return next.calling
    .filter((call) => !known.has(callKey(call)) && now - Date.parse(call.called_at) < news_lasts_ms)
    .reverse();
}

/** What is to be said of `next`: its fresh calls, then what the desk began to announce. */
export function news(previous: Board | null, next: Board): News[] {
  const calls = freshCalls(previous, next).map((call) => ({ key: callKey(call), call }));
  if (!previous) return calls;
  const known = new Set((previous.announcements ?? []).map((one) => one.id));
  const fresh = (next.announcements ?? []).filter((one) => !known.has(one.id)).reverse();
  return [
    ...calls,
    ...fresh.map((announcement) => ({ key: `announcement ${announcement.id}`, announcement })),
  ];
}

/** Whether something that waits to be said still holds on this board. */
export function holds(board: Board, one: News): boolean {
  if (one.announcement) {
    const { id } = one.announcement;
    return (board.announcements ?? []).some((other) => other.id === id);
  }
  const { call } = one;
  if (board.calling.some((other) => callKey(other) === one.key)) return true;
  // The board holds the last six: an older one that newer ones pushed out was not undone.
  const oldest = board.calling.at(-1);
  const pushedOut = oldest !== undefined && call.called_at < oldest.called_at;
  return board.calling.length >= calls_shown && pushedOut;
}

/**
 * The large call and the ones beside it. A call whose turn to be said has not come yet stands
 * beside at once: whoever holds the number looks up within a second, even while another one is
 * said. One that was undone leaves at once, although it may still be heard.
 */
export function arrange(board: Board, saying: Call | null) {
  const said = saying && holds(board, { key: callKey(saying), call: saying }) ? saying : null;
  const large = said ?? board.calling[0] ?? null;
  const past = board.calling
    .filter((call) => call.ticket_id !== large?.ticket_id)
    .slice(0, calls_shown - 1);
  return { large, past };
}

/** What an announcement says in one language, if it says anything there. */
export function announcementText(one: Announcement, language: Language): string | null {
  if (one.code) return phraseText(language, one.code, one.doctor_name);
  return one.text?.[language] || null;
}

/** The sentences the band shows one after another: each announcement in each language it has. */
export function sentences(board: Board, languages: Language[]) {
  const now = Date.parse(board.now);
  const current = (board.announcements ?? []).filter((one) => Date.parse(one.until_at) > now);
  return current.flatMap((one) => {
    const wished = languages.filter((language) => announcementText(one, language));
    const all: Language[] = ["uz", "ru", "en"];
    // What was written only in another language is better read than hidden.
    const any = wished.length > 0 ? wished : all.filter((code) => announcementText(one, code));
    return any.map((language) => ({ language, text: announcementText(one, language)! }));
  });
}

// After so long without an answer the board is old, whatever the connection claims.
const old_after_ms = 45_000;

/** Whether the last answer is too old to be believed. */
export function isOld(current_at: Date | null, now: Date): boolean {
  return current_at !== null && now.getTime() - current_at.getTime() > old_after_ms;
}
