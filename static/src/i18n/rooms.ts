// Texts that only some pages need are fetched with the page: the front desk must open before the
// words of the cash desk have come.
import { gather } from "./gather";
import { extend, language, type Catalog, type Language } from "./language.svelte";

const files = import.meta.glob<Catalog>(
  [
    "./{en,ru,uz}/{access,billing,catalog,checkin,config,doctor,hours,messages}.json",
    "./{en,ru,uz}/{privacy,reports,rules,scheduling,staff,watch}.json",
  ],
  { import: "default" },
);

export type Room =
  | "access"
  | "billing"
  | "catalog"
  | "checkin"
  | "config"
  | "doctor"
  | "hours"
  | "messages"
  | "privacy"
  | "reports"
  | "rules"
  | "scheduling"
  | "staff"
  | "watch";

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

/** Makes the texts of `rooms` known before `load`ed screens speak them. */
export async function withTexts<Part>(
  rooms: Room | Room[],
  load: () => Promise<Part>,
): Promise<Part> {
  const needed = [rooms].flat();
  for (const room of needed) wanted.add(room);
  const [part, ...messages] = await Promise.all([
    load(),
    ...needed.map((room) => texts(language(), room)),
  ]);
  messages.forEach(extend);
  return part;
}
