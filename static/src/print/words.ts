// Paper speaks the clinic's language and one more, whoever sits at the desk.
import { account } from "../accounts/session.svelte";
import { amount, money } from "../catalog/money";
import { born, dayOf, time } from "../i18n/dates";
import { known, type Language } from "../i18n/language.svelte";
import en from "../i18n/en/paper.json";
import ru from "../i18n/ru/paper.json";
import uz from "../i18n/uz/paper.json";

const all = { en, ru, uz };

export type PaperKey = keyof typeof en;

export function paperLanguage(): Language {
  return known(account.clinic?.language);
}

/** A word of the paper in the clinic's language. */
export function word(key: PaperKey): string {
  return all[paperLanguage()][key];
}

/** The same in the other language of the country. */
export function otherWord(key: PaperKey): { text: string; lang: Language } {
  const lang = paperLanguage() === "ru" ? "uz" : "ru";
  return { text: all[lang][key], lang };
}

export function methodWord(method: string): string {
  const words: Record<string, string> = all[paperLanguage()];
  return words[`method-${method}`] ?? method;
}

export function paperMoney(minor: number): string {
  return money(minor, account.clinic?.currency ?? "UZS", paperLanguage());
}

export function paperSum(minor: number): string {
  return amount(minor, paperLanguage());
}

/** "24.11.2026, 10:44". */
export function stamp(at: string): string {
  return `${born(dayOf(at))}, ${time(at)}`;
}
