// The wall's date and time in the clinic's zone. Chromium claims to know Uzbek and writes "2026 M11 22",
// so the Uzbek names are ours; they match i18n/dates of the staff screens.
import type { Language } from "./words";

const uzbek_days = [
  "Yakshanba",
  "Dushanba",
  "Seshanba",
  "Chorshanba",
  "Payshanba",
  "Juma",
  "Shanba",
];
const uzbek_months = [
  "yanvar",
  "fevral",
  "mart",
  "aprel",
  "may",
  "iyun",
  "iyul",
  "avgust",
  "sentabr",
  "oktabr",
  "noyabr",
  "dekabr",
];

/** "08:05", always with two digits. */
export function timeOf(ms: number, zone: string | undefined): string {
  const form = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone } as const;
  return new Intl.DateTimeFormat("en-GB", form).format(ms);
}

/** "Tuesday, 24 November", "Вторник, 24 ноября", "Seshanba, 24-noyabr". */
export function dateOf(ms: number, language: Language, zone: string | undefined): string {
  if (language === "uz") {
    const numbers = { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone } as const;
    const [day, month, year] = new Intl.DateTimeFormat("en-GB", numbers)
      .format(ms)
      .split("/")
      .map(Number);
    const weekday = new Date(Date.UTC(year!, month! - 1, day!)).getUTCDay();
    return `${uzbek_days[weekday]}, ${day}-${uzbek_months[month! - 1]}`;
  }
  const words = { weekday: "long", day: "numeric", month: "long", timeZone: zone } as const;
  const text = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "ru-RU", words).format(ms);
  const whole = text[0]!.toUpperCase() + text.slice(1);
  return language === "en" ? whole.replace(/^(\p{L}+) /u, "$1, ") : whole;
}
