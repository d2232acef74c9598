// What an audit row changed, field by field, ready to be read.

export interface Difference {
  field: string;
  before: string;
  after: string;
}

// A record at one moment, as the server kept it: an object, or nothing.
function valuesOf(record: unknown): Record<string, unknown> {
  return typeof record === "object" && record !== null ? (record as Record<string, unknown>) : {};
}

/** The fields that differ between two states; a state that is absent has no values. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names]
    .map((field) => ({ field, before: shown(was[field]), after: shown(is[field]) }))
    .filter((one) => one.before !== one.after);
}

/** "field: before → after" for the first few fields, for a row of the list. */
export function summary(before: unknown, after: unknown): string {
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
