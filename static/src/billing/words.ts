import { account } from "../accounts/session.svelte";
import { amount, money } from "../catalog/money";
import { say, t } from "../i18n/language.svelte";
import type { Method, Person } from "./types";

/** The clinic's currency; every sum of a clinic is in one. */
export function currency(): string {
  return account.clinic?.currency ?? "UZS";
}

/** "378 000 soʻm". */
export function cash(minor: number): string {
  return money(minor, currency());
}

/** "378 000", where the currency stands elsewhere. */
export const sum = amount;

/** "Cash", "Payme": brands keep their names, an unknown method its code. */
export function methodName(method: string): string {
  return say(`billing.method-${method}`) ?? method;
}

export function personName(person: Person | string | null | undefined): string {
  if (!person) return t("ui.none");
  return typeof person === "string" ? person : (person.name ?? person.display_name ?? "");
}

/** What a text field shows for a sum that may be edited: no currency. */
export function typedSum(minor: number): string {
  return amount(minor).replace(/\u00a0/g, " ");
}

export const methods: Method[] = ["cash", "card", "transfer", "deposit"];
