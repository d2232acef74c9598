// The register form: what is typed, and what of it goes to the server.
import type { NewPatient, Patient, PatientChange } from "../api/types";
import { born } from "../i18n/dates";
import { readBirth } from "./birth";
import { phone } from "./names";

export type Sex = Patient["sex"];
export type AllergyStatus = Patient["allergy_status"];
export type Severity = Patient["allergies"][number]["severity"];

export interface AllergyForm {
  substance: string;
  reaction: string;
  severity: Severity;
}

export interface Form {
  phones: string[];
  last_name: string;
  first_name: string;
  middle_name: string;
  birth: string;
  sex: Sex;
  allergy_status: AllergyStatus;
  allergies: AllergyForm[];
  consent_to_messages: boolean;
  address: string;
  document: string;
  emergency_contact: string;
  conditions: string;
  notes: string;
}

/** An empty form, with what the search box held in its place: digits a phone, letters a name. */
export function emptyForm(typed = ""): Form {
  const digits = typed.replace(/\D/g, "").length;
  const letters = /\p{L}/u.test(typed);
  const [last = "", first = "", ...rest] = letters ? typed.split(/\s+/) : [];
  return {
    phones: [!letters && digits >= 5 ? typed : ""],
    last_name: last,
    first_name: first,
    middle_name: rest.join(" "),
    birth: "",
    sex: "unknown",
    allergy_status: "not_asked",
    allergies: [],
    consent_to_messages: true,
    address: "",
    document: "",
    emergency_contact: "",
    conditions: "",
    notes: "",
  };
}

/** A record on file as the form shows it. */
export function formOf(patient: Patient): Form {
  return {
    phones: patient.phones.length > 0 ? patient.phones.map(phone) : [""],
    last_name: patient.last_name,
    first_name: patient.first_name,
    middle_name: patient.middle_name ?? "",
    birth: born(patient.birth_date),
    sex: patient.sex,
    allergy_status: patient.allergy_status,
    allergies: patient.allergies.map((one) => ({
      substance: one.substance,
      reaction: one.reaction ?? "",
      severity: one.severity,
    })),
    consent_to_messages: patient.consent_to_messages,
    address: patient.address ?? "",
    document: patient.document ?? "",
    emergency_contact: patient.emergency_contact ?? "",
    conditions: patient.conditions.join("\n"),
    notes: patient.notes ?? "",
  };
}

const orNull = (text: string): string | null => text.trim() || null;
const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean);

/** The form as the server takes it. The birth date must have been understood before. */
export function recordOf(form: Form, today: string): NewPatient {
  const birth = readBirth(form.birth, today);
  const known = form.allergy_status === "known";
  return {
    last_name: form.last_name.trim(),
    first_name: form.first_name.trim(),
    middle_name: orNull(form.middle_name),
    birth_date: "value" in birth ? birth.value : null,
    sex: form.sex,
    phones: form.phones.map((one) => one.trim()).filter(Boolean),
    allergy_status: form.allergy_status,
    allergies: (known ? form.allergies : [])
      .filter((one) => one.substance.trim())
      .map((one) => ({
        substance: one.substance.trim(),
        severity: one.severity,
        reaction: orNull(one.reaction),
      })),
    consent_to_messages: form.consent_to_messages,
    address: orNull(form.address),
    document: orNull(form.document),
    emergency_contact: orNull(form.emergency_contact),
    conditions: lines(form.conditions),
    notes: orNull(form.notes),
  };
}

/** Only the members that differ: what nobody touched must not overwrite another's work. */
export function changesOf(before: Form, after: Form, today: string): PatientChange {
  const was = recordOf(before, today) as Record<string, unknown>;
  const is = recordOf(after, today) as Record<string, unknown>;
  const changed = Object.entries(is).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]),
  );
  return Object.fromEntries(changed) as PatientChange;
}
