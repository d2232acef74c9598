// Days of the calendar as text, "2026-11-24": they know neither hours nor time zones.
import { dayAfter } from "../i18n/dates";

/** `day` moved by whole days. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday 7, as on the clinic's own schedules. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** The seven days of the week in which `day` lies. */
export function weekAround(day: string): string[] {
  const monday = mondayOf(day);
  return [0, 1, 2, 3, 4, 5, 6].map((index) => addDays(monday, index));
}

/** Whole weeks that cover the month of `day`, for a small calendar. */
export function monthAround(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const weeks: string[][] = [];
  for (let at = mondayOf(first); at.slice(0, 7) <= day.slice(0, 7); at = addDays(at, 7)) {
    weeks.push(weekAround(at));
  }
  return weeks;
}

/** The first of the month `count` months from that of `day`. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + count, 1, 12)).toISOString().slice(0, 10);
}

/** Whether text is a day that exists. */
export function isDay(text: string | null | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

export { dayAfter };
