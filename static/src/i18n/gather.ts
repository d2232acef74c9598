import type { Catalog } from "./language.svelte";

/** Turns {"./en/queue.json": {call: "Call"}} into {"queue.call": "Call"}. */
export function gather(files: Record<string, Catalog>): Catalog {
  const all: Catalog = {};
  for (const [path, messages] of Object.entries(files)) {
    const room = path.slice(path.lastIndexOf("/") + 1, -".json".length);
    for (const [name, text] of Object.entries(messages)) all[`${room}.${name}`] = text;
  }
  return all;
}
