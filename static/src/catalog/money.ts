// Money is whole minor units on the wire and in memory; only the eye sees a decimal mark.
import { language, type Language } from "../i18n/language.svelte";
import { figure } from "../i18n/message";

// The som is written out: nobody at a desk in Tashkent says "UZS".
const spoken: Record<string, Record<string, string>> = {
  UZS: { en: "soʻm", ru: "сум", uz: "soʻm" },
};

/** "110 000", with two decimals only when there are any; the mark is the language's. */
export function amount(minor: number, code: Language = language()): string {
  const rest = Math.abs(minor % 100);
  const whole = (minor < 0 ? "\u2212" : "") + figure(Math.trunc(Math.abs(minor) / 100));
  const mark = code === "en" ? "." : ",";
  return rest === 0 ? whole : `${whole}${mark}${String(rest).padStart(2, "0")}`;
}

/** "110 000 soʻm". */
export function money(minor: number, currency: string, code: Language = language()): string {
  return `${amount(minor, code)} ${spoken[currency]?.[code] ?? currency}`;
}

/** Minor units from what somebody typed ("110 000", "110000,50"), or null when it is no amount. */
export function minorFrom(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0]/g, "").replace(",", ".");
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return null;
  const [whole = "0", part = ""] = plain.split(".");
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

const minus = /^[-\u2212\u2013]/;

/** The same of a sum that may lie below nothing: "-50 000". */
export function signedMinorFrom(typed: string): number | null {
  const plain = typed.trim();
  const minor = minorFrom(plain.replace(minus, ""));
  return minor && minus.test(plain) ? -minor : minor;
}
