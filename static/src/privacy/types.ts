// What the privacy routes answer, and the months that can be chosen.
import { dayOf, monthName, now } from "../i18n/dates";

export type Mark = "elsewhere" | "night" | "namesake" | "glass";
export const marks: Mark[] = ["glass", "elsewhere", "night", "namesake"];

export type Opener = {
  user_id: number | null;
  name: string;
  openings: number;
  patients: number;
} & Record<Mark, number>;

export interface AccessReview {
  month: string;
  openings: number;
  glass_unseen: number;
  people: Opener[];
  reviewed: { note: string; reviewed_at: string; reviewed_by: string | null } | null;
}

export interface Opening {
  entry_id: number;
  at: string;
  user_id: number | null;
  actor: string;
  action: string;
  patient_id: number;
  patient_number: number;
  patient_name: string;
  marks: Mark[];
}

export interface GlassBreak {
  id: number;
  patient_id: number;
  patient_number: number;
  patient_name: string;
  user_name: string;
  reason: string;
  at: string;
  until_at: string;
  reviewed_at: string | null;
  reviewed_by: string | null;
  review_note: string | null;
}

export interface RestrictedChart {
  id: number;
  number: number;
  name: string;
  restriction: string | null;
  version: number;
}

/** What the desk may know of a closed chart; travels with the refusal. */
export interface AtTheDesk {
  id: number;
  number: number;
  last_name: string;
  first_name: string;
  middle_name: string | null;
  phones: string[];
}

/** "2026-03" and the months before it, the newest first. */
export function monthsBack(count: number, today = dayOf(now())): string[] {
  let year = Number(today.slice(0, 4));
  let month = Number(today.slice(5, 7));
  const all: string[] = [];
  for (let i = 0; i < count; i++) {
    all.push(`${year}-${String(month).padStart(2, "0")}`);
    if (--month === 0) [month, year] = [12, year - 1];
  }
  return all;
}

export function monthTitle(month: string): string {
  return monthName(`${month}-01`);
}
