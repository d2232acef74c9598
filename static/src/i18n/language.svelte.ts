import { format, type Params } from "./message";
import type { Key } from "./keys";

export type Language = "en" | "ru" | "uz";
export type Catalog = Record<string, string>;
export const languages: { code: Language; name: string }[] = [
  { code: "uz", name: "Oʻzbekcha" },
  { code: "ru", name: "Русский" },
  { code: "en", name: "English" },
];

/** A language's own name for itself. */
export function nameOf(code: Language): string {
  return languages.find((one) => one.code === code)!.name;
}

let current = $state<Language>("en");
let catalog = $state.raw<Catalog>({});

/** Which language the screen speaks now. */
export function language(): Language {
  return current;
}

/** Makes every text on the screen change to `code`. */
export function speak(code: Language, messages: Catalog): void {
  catalog = messages;
  current = code;
  document.documentElement.lang = code;
}

/**
 * Adds the texts of a room that was fetched later. In place: whoever speaks them is not drawn yet,
 * and what stands on the screen need not be written anew for them.
 */
export function extend(messages: Catalog): void {
  Object.assign(catalog, messages);
}

/** The text of `key` in the user's language. */
export function t(key: Key, params?: Params): string {
  return say(key, params) ?? key;
}

/** The same for keys that come from the server, such as problem codes; undefined when unknown. */
export function say(key: string, params?: Params): string | undefined {
  const text = catalog[key];
  return text === undefined ? undefined : format(current, text, params);
}

/** What a user's record or the browser asks for; English when it is none of ours. */
export function known(code: string | null | undefined): Language {
  const short = (code ?? "").slice(0, 2).toLowerCase();
  return languages.some((one) => one.code === short) ? (short as Language) : "en";
}
