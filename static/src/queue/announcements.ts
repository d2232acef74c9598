import { api, need } from "../api/client";
import type { Language } from "../i18n/language.svelte";
import type { Phrase } from "./phrases";

interface NewAnnouncement {
  /** A ready phrase; the wall has its words. */
  code?: Phrase;
  text?: Record<Language, string>;
  doctor_id?: number;
  minutes?: number;
}

/** Puts a sentence on the wall, in as many languages as it was given. */
export function announce({ text, ...rest }: NewAnnouncement) {
  const said = Object.entries(text ?? {}).filter(([, words]) => words);
  const body = text ? { ...rest, text: Object.fromEntries(said) } : rest;
  return need(api.POST("/announcements", { body }));
}

/** What the wall says now. */
export async function readAnnouncements() {
  return (await need(api.GET("/announcements"))).items;
}
export type Announcement = Awaited<ReturnType<typeof readAnnouncements>>[number];

export async function withdraw(id: number): Promise<void> {
  await need(api.DELETE("/announcements/{id}", { params: { path: { id } } }));
}
