import { known, speak, type Catalog, type Language } from "./language.svelte";
import { brought } from "./rooms";

const load: Record<Language, () => Promise<{ default: Catalog }>> = {
  en: () => import("./en"),
  ru: () => import("./ru"),
  uz: () => import("./uz"),
};

const remembered = "clinicd.language";

/** Loads one language's texts and speaks it from now on, on this browser. */
export async function use(code: Language): Promise<void> {
  const [always, rooms] = await Promise.all([load[code](), brought(code)]);
  speak(code, { ...always.default, ...rooms });
  localStorage.setItem(remembered, code);
}

/** The language this browser last spoke, else the one it asks for. */
export function preferred(): Language {
  return known(localStorage.getItem(remembered) ?? navigator.language);
}
