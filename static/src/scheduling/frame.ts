// A day as a ruler: every place on it is a number of minutes from the top. One day is measured in
// minutes that really pass, so that a morning on which the clocks change is neither longer nor
// shorter than it is; a week is measured by the wall clock, so that its columns stand level.
import { dayAfter, dayOf, startOf, time } from "../i18n/dates";

export interface Span {
  from: number;
  to: number;
}

export interface Frame {
  day: string;
  start: number;
  /** 1440, on the two days of the clock change 60 less or more. */
  minutes: number;
  by: "clock" | "time-passed";
}

export function frameOf(day: string, by: Frame["by"] = "time-passed"): Frame {
  const start = Date.parse(startOf(day));
  const end = Date.parse(startOf(dayAfter(day)));
  return { day, start, minutes: Math.round((end - start) / 60_000), by };
}

/** The minutes of "09:30": 570. "24:00" is the end of the day. */
export function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(":").map(Number);
  return hours * 60 + rest;
}

/** "09:30" of 570. */
export function clock(of: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(of / 60))}:${two(of % 60)}`;
}

/** The moment at which the clinic's clock shows `clock_time` on `day`. */
export function momentAt(day: string, clock_time: string): string {
  if (clock_time === "24:00") return startOf(dayAfter(day));
  const wanted = Date.parse(`${day}T${clock_time}:00Z`);
  let at = wanted;
  // The second turn settles days on which the clocks change.
  for (let turn = 0; turn < 2; turn++) {
    at += wanted - Date.parse(`${dayOf(new Date(at))}T${time(new Date(at))}:00Z`);
  }
  return new Date(at).toISOString();
}

const changes = (frame: Frame) => frame.by === "time-passed" && frame.minutes !== 1440;

/** Where a moment stands on the ruler. */
export function place(frame: Frame, moment: string | number | Date): number {
  if (frame.by === "clock") return minutes(time(new Date(moment)));
  return (new Date(moment).getTime() - frame.start) / 60_000;
}

/** Where "09:30" stands. */
export function placeOfClock(frame: Frame, clock_time: string): number {
  return changes(frame) ? place(frame, momentAt(frame.day, clock_time)) : minutes(clock_time);
}

/** What the clock shows at a place: the label of a line. */
export function clockAt(frame: Frame, at: number): string {
  return changes(frame) ? time(new Date(frame.start + at * 60_000)) : clock(at);
}

/** The moment of a place. */
export function momentOf(frame: Frame, at: number): string {
  if (frame.by === "clock") return momentAt(frame.day, clock(at));
  return new Date(frame.start + at * 60_000).toISOString();
}

const usual: Span = { from: 8 * 60, to: 18 * 60 };

/** The part of the day worth drawing: whole hours around all that happens in it. */
export function worth(spans: Span[], most = 1440): Span {
  const from = Math.min(...spans.map((one) => one.from));
  const to = Math.max(...spans.map((one) => one.to));
  if (!Number.isFinite(from)) return usual;
  return {
    from: Math.max(0, Math.floor(from / 60) * 60),
    to: Math.min(most, Math.ceil(to / 60) * 60),
  };
}

/** The hours to rule and to name. */
export function hours(frame: Frame, shown: Span): { at: number; label: string }[] {
  const found = [];
  for (let at = Math.ceil(shown.from / 60) * 60; at < shown.to; at += 60) {
    found.push({ at, label: clockAt(frame, at) });
  }
  return found;
}

/** What of `shown` is not working time: before, breaks, after. */
export function closed(working: Span[], shown: Span): Span[] {
  const gaps: Span[] = [];
  let at = shown.from;
  for (const { from, to } of [...working].sort((a, b) => a.from - b.from)) {
    if (from > at) gaps.push({ from: at, to: Math.min(from, shown.to) });
    at = Math.max(at, to);
  }
  if (at < shown.to) gaps.push({ from: at, to: shown.to });
  return gaps.filter((one) => one.to > one.from);
}

/** The nearest place on a line of `step` minutes. */
export function snap(at: number, step = 5): number {
  return Math.round(at / step) * step;
}

export interface Lane {
  lane: number;
  of: number;
}

/**
 * Places things that overlap beside each other: an override may book two patients at once. Those
 * that touch one another, directly or through others, share the column's width evenly.
 */
export function lanes(spans: Span[]): Lane[] {
  const order = spans
    .map((span, index) => ({ ...span, index }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const placed: Lane[] = new Array<Lane>(spans.length);
  let group: { index: number; lane: number }[] = [];
  let ends: number[] = [];
  let end = -Infinity;
  const close = () => {
    for (const one of group) placed[one.index] = { lane: one.lane, of: ends.length };
    group = [];
    ends = [];
  };
  for (const one of order) {
    if (one.from >= end) close();
    const free = ends.findIndex((until) => until <= one.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = one.to;
    group.push({ index: one.index, lane });
    end = Math.max(group.length === 1 ? -Infinity : end, one.to);
  }
  close();
  return placed;
}
