/** Hours before a visit from "24, 2", longest first; null when it is something else. */
export function hoursFrom(typed: string): number[] | null {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  if (!parts.every((one) => /^\d{1,3}$/.test(one))) return null;
  const hours = [...new Set(parts.map(Number))];
  if (hours.length > 5 || hours.some((one) => one < 1 || one > 168)) return null;
  return hours.sort((a, b) => b - a);
}
