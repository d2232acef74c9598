/** What was typed as a birth date, understood: an ISO day or year, nothing, or a fault. */
export type Birth =
  { value: string | null } | { fault: "no-such-day" | "not-a-date" | "in-future" };

function days(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function fullYear(year: string, today: string): number {
  if (year.length === 4) return Number(year);
  const near = Number(today.slice(2, 4));
  return Number(year) + (Number(year) > near ? 1900 : 2000);
}

/**
 * Understands "14.03.1988", "14/3/88", "14031988", "1988-03-14" and a lone year: people at a desk
 * type as they hear. `today` is "YYYY-MM-DD".
 */
export function readBirth(typed: string, today: string): Birth {
  const text = typed.trim();
  if (text === "") return { value: null };
  if (/^\d{4}$/.test(text)) {
    const year = Number(text);
    if (text > today.slice(0, 4)) return { fault: "in-future" };
    return year >= 1900 ? { value: text } : { fault: "not-a-date" };
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local =
    /^(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4}|\d{2})$/.exec(text) ??
    /^(\d\d)(\d\d)(\d{4})$/.exec(text);
  if (!iso && !local) return { fault: "not-a-date" };
  const [day, month, year] = iso
    ? [Number(iso[3]), Number(iso[2]), Number(iso[1])]
    : [Number(local![1]), Number(local![2]), fullYear(local![3]!, today)];
  if (year < 1900) return { fault: "not-a-date" };
  if (month < 1 || month > 12 || day < 1 || day > days(year, month))
    return { fault: "no-such-day" };
  const two = (n: number) => String(n).padStart(2, "0");
  const value = `${year}-${two(month)}-${two(day)}`;
  return value > today ? { fault: "in-future" } : { value };
}
