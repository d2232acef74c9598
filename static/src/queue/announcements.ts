import type { Language } from "../i18n/language.svelte";
import type { Phrase } from "./phrases";
import { ask } from "./server";

type Words = Partial<Record<Language, string | null>>;

export interface Announcement {
  id: number;
  code: Phrase | null;
  text: Words | null;
  doctor_id: number | null;
  doctor_name: string | null;
  until_at: string;
}

export interface NewAnnouncement {
  /** A ready phrase; the wall has its words. */
  code?: Phrase;
  text?: Words;
  doctor_id?: number;
  minutes?: number;
}

/** Puts a sentence on the wall, in as many languages as it was given. */
export function announce(wanted: NewAnnouncement): Promise<Announcement> {
  const { text, ...rest } = wanted;
  const said = Object.entries(text ?? {}).filter(([, words]) => words);
  const body = text ? { ...rest, text: Object.fromEntries(said) } : rest;
  return ask("POST", "/announcements", { body });
}

/** What the wall says now. */
export async function readAnnouncements(): Promise<Announcement[]> {
  return (await ask<{ items: Announcement[] }>("GET", "/announcements")).items;
}

export async function withdraw(id: number): Promise<void> {
  await ask("DELETE", "/announcements/{id}", { params: { path: { id } } });
}
