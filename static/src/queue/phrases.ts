// What a front desk says again and again, in the three languages of the wall. The voices of the
// wall are made from the same file.
import type { Language } from "../i18n/language.svelte";
import texts from "./phrases.json";

/** As the server knows them. */
export const phrases = [
  "please_wait",
  "doctor_late",
  "closing_soon",
  "documents",
  "mask",
  "quiet",
  "registration",
] as const;
export type Phrase = (typeof phrases)[number];

/** The sentence of a ready phrase; `doctor` is who is late. */
export function phraseText(language: Language, phrase: Phrase, doctor?: string | null): string {
  const own = texts[language];
  if (phrase !== "doctor_late") return own[phrase];
  return doctor ? own.doctor_late.replace("{doctor}", doctor) : own.a_doctor_late;
}
