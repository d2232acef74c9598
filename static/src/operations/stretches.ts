// Five-minute measurements gathered into the hours or days that a chart shows.
import type { Measurement } from "../api/types";

export interface Stretch {
  key: string;
  label: string;
  requests: number;
  failures: number;
  slow_requests: number;
  writes: number;
  answer_ms: number;
  commit_ms: number;
  disk_free_bytes: number;
  database_bytes: number;
  memory_bytes: number;
}

/** Gathers what has the same `keyOf`, in order. Averages weigh each by what it counted. */
export function stretches(
  items: Measurement[],
  keyOf: (at: string) => string,
  labelOf: (at: string) => string,
): Stretch[] {
  const groups = new Map<string, Measurement[]>();
  for (const one of items) {
    const key = keyOf(one.at);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, group]) => {
    const last = group.at(-1)!;
    return {
      key,
      label: labelOf(group[0]!.at),
      requests: sum(group, (one) => one.requests),
      failures: sum(group, (one) => one.failures),
      slow_requests: sum(group, (one) => one.slow_requests),
      writes: sum(group, (one) => one.writes),
      answer_ms: average(group, (one) => one.requests, (one) => one.request_microsecs) / 1000,
      commit_ms: average(group, (one) => one.commits, (one) => one.commit_microsecs) / 1000,
      disk_free_bytes: last.disk_free_bytes,
      database_bytes: last.database_bytes,
      memory_bytes: last.memory_bytes,
    };
  });
}

function sum(group: Measurement[], of: (one: Measurement) => number): number {
  return group.reduce((all, one) => all + of(one), 0);
}

function average(
  group: Measurement[],
  weight: (one: Measurement) => number,
  value: (one: Measurement) => number,
): number {
  const count = sum(group, weight);
  return count === 0 ? 0 : sum(group, (one) => weight(one) * value(one)) / count;
}

/** "0.4", "12": two digits that mean something. */
export function rounded(value: number): string {
  return value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
}
