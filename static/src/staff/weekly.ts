// A doctor's working week as it is typed: periods by weekday; a break is the gap between two.
import type { Period } from "../scheduling/contract";

export interface PeriodDraft {
  /** Only for the screen, so that rows keep their place while they are typed. */
  key: number;
  weekday: number;
  from: string;
  to: string;
  room_id: number | null;
  valid_from: string;
  valid_until: string;
}

let next = 1;

export function draftsOf(periods: Period[]): PeriodDraft[] {
  return periods.map((one) => ({
    key: next++,
    weekday: one.weekday,
    from: one.from,
    to: one.to,
    room_id: one.room_id ?? null,
    valid_from: one.valid_from ?? "",
    valid_until: one.valid_until ?? "",
  }));
}

/** The periods in the order of the week, as the server takes them. */
export function periodsOf(drafts: PeriodDraft[]): Period[] {
  return sorted(drafts).map(({ weekday, from, to, room_id, valid_from, valid_until }) => ({
    weekday,
    from,
    to,
    ...(room_id === null ? {} : { room_id }),
    ...(valid_from ? { valid_from } : {}),
    ...(valid_until ? { valid_until } : {}),
  }));
}

export function sorted(drafts: PeriodDraft[]): PeriodDraft[] {
  return [...drafts].sort(
    (a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from) || a.key - b.key,
  );
}

/** A new period of a weekday: the usual morning, or the afternoon after what is there. */
export function added(drafts: PeriodDraft[], weekday: number): PeriodDraft[] {
  const last = sorted(drafts.filter((one) => one.weekday === weekday)).at(-1);
  const [from, to] = !last ? ["09:00", "13:00"] : last.to < "14:00" ? ["14:00", "18:00"] : ["", ""];
  const fresh = { key: next++, weekday, from, to, valid_from: "", valid_until: "" };
  return [...drafts, { ...fresh, room_id: last?.room_id ?? null }];
}

/** The hours of one weekday put on others, replacing theirs. */
export function copied(drafts: PeriodDraft[], from: number, to: number[]): PeriodDraft[] {
  const source = drafts.filter((one) => one.weekday === from);
  const kept = drafts.filter((one) => !to.includes(one.weekday));
  const copies = to.flatMap((weekday) =>
    source.map((one) => ({ ...one, key: next++, weekday })),
  );
  return [...kept, ...copies];
}

export type Fault = "incomplete" | "backwards" | "overlaps" | "ends-before";

/** What is wrong with each period, by its key; nothing when all is well. */
export function faults(drafts: PeriodDraft[]): Map<number, Fault> {
  const found = new Map<number, Fault>();
  for (const one of drafts) {
    if (!one.from || !one.to) found.set(one.key, "incomplete");
    else if (one.from >= one.to) found.set(one.key, "backwards");
    else if (one.valid_from && one.valid_until && one.valid_until < one.valid_from) {
      found.set(one.key, "ends-before");
    } else if (drafts.some((other) => other.key < one.key && overlap(one, other))) {
      found.set(one.key, "overlaps");
    }
  }
  return found;
}

function overlap(a: PeriodDraft, b: PeriodDraft): boolean {
  const until = (of: PeriodDraft) => of.valid_until || "9999-12-31";
  return (
    a.weekday === b.weekday &&
    a.from < b.to &&
    b.from < a.to &&
    a.valid_from <= until(b) &&
    b.valid_from <= until(a)
  );
}

/** Hours in a week, for the sum below the table. */
export function hoursOf(drafts: PeriodDraft[]): number {
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const all = drafts.filter((one) => one.from && one.to && one.from < one.to);
  return all.reduce((sum, one) => sum + minutes(one.to) - minutes(one.from), 0) / 60;
}
