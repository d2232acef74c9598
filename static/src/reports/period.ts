// The days a report speaks of.

export interface Period {
  from: string;
  to: string;
}

export type Named = "today" | "yesterday" | "week" | "month";

function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

/** A named period as seen from `today`; a week begins on Monday. */
export function periodOf(name: Named, today: string): Period {
  if (name === "today") return { from: today, to: today };
  if (name === "yesterday") {
    const day = shifted(today, -1);
    return { from: day, to: day };
  }
  if (name === "month") return { from: `${today.slice(0, 8)}01`, to: today };
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  return { from: shifted(today, -weekday), to: today };
}

/** Whether both ends are days and stand in order. */
export function isPeriod({ from, to }: Period): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  return day.test(from) && day.test(to) && from <= to;
}
