// What an audit row changed, field by field, ready to be read.

export interface Difference {
  field: string;
  before: string;
  after: string;
}

type Values = Record<string, unknown> | null;

/** The fields that differ between two states; a state that is absent has no values. */
export function differences(before: Values, after: Values): Difference[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .map((field) => ({ field, before: shown(before?.[field]), after: shown(after?.[field]) }))
    .filter((one) => one.before !== one.after);
}

/** "field: before → after" for the first few fields, for a row of the list. */
export function summary(before: Values, after: Values): string {
  return differences(before, after)
    .slice(0, 3)
    .map((one) =>
      before
        ? `${one.field}: ${one.before || "–"} → ${one.after || "–"}`
        : `${one.field}: ${one.after}`,
    )
    .join("; ");
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(shown).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
