import type { Key } from "../i18n/keys";
import type { Form } from "./form";

export interface Difference {
  name: keyof Form;
  label: Key;
  mine: string;
  theirs: string;
}

const labels: Record<keyof Form, Key> = {
  phones: "patients.phone",
  last_name: "patients.last-name",
  first_name: "patients.first-name",
  middle_name: "patients.middle-name",
  birth: "patients.birth",
  sex: "patients.sex",
  allergy_status: "patients.allergies",
  allergies: "patients.allergies",
  consent_to_messages: "patients.reminders",
  address: "patients.address",
  document: "patients.document",
  emergency_contact: "patients.emergency",
  conditions: "patients.conditions",
  notes: "patients.notes",
};

function shown(value: Form[keyof Form]): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "✓" : "–";
  return value
    .map((one) => (typeof one === "string" ? one : one.substance))
    .filter(Boolean)
    .join(", ");
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const names = Object.keys(labels) as (keyof Form)[];

/**
 * The fields that both people changed, each to something else. `before` is what both began with.
 */
export function differences(before: Form, mine: Form, theirs: Form): Difference[] {
  return names
    .filter((name) => !same(theirs[name], before[name]) && !same(mine[name], before[name]))
    .filter((name) => !same(theirs[name], mine[name]))
    .map((name) => ({
      name,
      label: labels[name],
      mine: shown(mine[name]),
      theirs: shown(theirs[name]),
    }));
}

/** Both people's work in one form; where they clash, `keep_mine` decides. */
export function merged(before: Form, mine: Form, theirs: Form, keep_mine: boolean): Form {
  const clashing = differences(before, mine, theirs).map((one) => one.name);
  const kept = names.filter((name) =>
    clashing.includes(name) ? keep_mine : !same(mine[name], before[name]),
  );
  return { ...theirs, ...Object.fromEntries(kept.map((name) => [name, mine[name]])) };
}
