// Texts that only some pages need are fetched with the page: the front desk must open before the
// words of the cash desk have come.
import { gather } from "./gather";
import { extend, language, type Catalog, type Language } from "./language.svelte";

const files = import.meta.glob<Catalog>(
  [
    "./{en,ru,uz}/{access,billing,checkin,config,hours,messages}.json",
    "./{en,ru,uz}/{privacy,reports,scheduling,watch}.json",
  ],
  { import: "default" },
);

export type Room =
  | "access"
  | "billing"
  | "reports"
  | "scheduling"
  | "hours"
  | "checkin"
  | "privacy"
  | "watch"
  | "config"
  | "messages";

const wanted = new Set<Room>();

async function texts(code: Language, room: Room): Promise<Catalog> {
  const path = `./${code}/${room}.json`;
  return gather({ [path]: await files[path]!() });
}

/** The texts of every room that was needed so far, for when the language changes. */
export async function brought(code: Language): Promise<Catalog> {
  const all = await Promise.all([...wanted].map((room) => texts(code, room)));
  return Object.assign({}, ...all) as Catalog;
}

/** Makes a room's texts known before `load`ed screens speak them. */
export async function withTexts<Part>(room: Room, load: () => Promise<Part>): Promise<Part> {
  wanted.add(room);
  const [part, messages] = await Promise.all([load(), texts(language(), room)]);
  extend(messages);
  return part;
}
