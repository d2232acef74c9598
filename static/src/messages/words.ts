// How messages are called on the screen.
import { say, t } from "../i18n/language.svelte";
import { phone } from "../patients/names";
import type { Message } from "./server";

export const kindName = (kind: string) => say(`messages.kind-${kind.replace(".", "-")}`) ?? kind;
export const reasonText = (code: string) => say(`messages.why-${code}`) ?? code;

export function recipient(one: Message): string {
  if (one.patient_number !== null)
    return t("messages.patient", { number: String(one.patient_number) });
  if (one.user_name) return one.user_name;
  const address = (one.address ?? "").replace(/^(tel|mailto):/, "");
  return address.startsWith("+") ? phone(address) : address;
}

/** "21:00" of a minute of the day. */
export const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** The minute of "21:00"; nothing for what is no time. */
export function minuteOf(text: string): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!found) return null;
  const minute = Number(found[1]) * 60 + Number(found[2]);
  return Number(found[2]) < 60 && minute < 1440 ? minute : null;
}
