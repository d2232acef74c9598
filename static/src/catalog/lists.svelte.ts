// Doctors and services change a few times a year: read once, and again when the server says so.
import { api, need } from "../api/client";
import type { Doctor, Service } from "../api/types";
import { language } from "../i18n/language.svelte";
import { listen } from "../shell/live.svelte";

let doctors = $state.raw<Doctor[]>([]);
let services = $state.raw<Service[]>([]);
let reading: Promise<void> | null = null;

export const lists = {
  get doctors() {
    return doctors;
  },
  get services() {
    return services;
  },
};

/** Makes both lists present; a second call while they are read waits for the same answer. */
export function readLists(): Promise<void> {
  follow();
  reading ??= read().catch((thrown: unknown) => {
    reading = null;
    throw thrown;
  });
  return reading;
}

async function read(): Promise<void> {
  const [found, sold] = await Promise.all([need(api.GET("/doctors")), need(api.GET("/services"))]);
  doctors = found.items;
  services = sold.items;
}

let follows = false;

// For good, not only while a page shows the lists: a doctor is added on a page that does not.
function follow(): void {
  if (follows) return;
  follows = true;
  listen((name) => {
    if (name !== "staff_changed" && name !== "reload") return;
    reading = null;
    keepLists();
  });
}

/** The same for a page that can do without the lists for a moment. */
export function keepLists(): void {
  readLists().catch(() => {
    // Forgotten by readLists, so that whoever needs them asks again and says what is wrong.
  });
}

/** A service's name in the language of the screen. */
export function serviceName(service: Service): string {
  const own = { en: null, ru: service.name_ru, uz: service.name_uz }[language()];
  return own || service.name;
}
