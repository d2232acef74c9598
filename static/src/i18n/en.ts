import { gather } from "./gather";
import type { Catalog } from "./language.svelte";

// The waiting-room display brings its own few words.
const files = import.meta.glob<Catalog>(["./en/*.json", "!./en/display.json"], {
  eager: true,
  import: "default",
});

export default gather(files);
