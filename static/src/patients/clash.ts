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
  return value.map((one) => (typeof one === "string" ? one : one.substance)).filter(Boolean).join(", ");
}

/** The fields that both people changed, or that the other one changed under this form. */
export function differences(before: Form, mine: Form, theirs: Form): Difference[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return (Object.keys(labels) as (keyof Form)[])
    .filter((name) => !same(theirs[name], before[name]) && !same(theirs[name], mine[name]))
    .map((name) => ({
      name, label: labels[name], mine: shown(mine[name]), theirs: shown(theirs[name]),
    }));
}
