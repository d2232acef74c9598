// Days as the phone writes them: browsers do not know Uzbek, so the names are ours.
import type { BookingWords } from "./booking_words";

/** `count` days from `first` on, no further than `last`. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  const at = new Date(`${first}T12:00:00Z`);
  for (; days.length < 60; at.setUTCDate(at.getUTCDate() + 1)) {
    const day = at.toISOString().slice(0, 10);
    if (day > last) break;
    days.push(day);
  }
  return days;
}

/** "Mon, 24 Nov", "24-noyabr, du". */
export function spell(w: BookingWords, day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  return w.day(at.getUTCDate(), w.months[at.getUTCMonth()]!, w.days[at.getUTCDay()]!);
}
