import { gather } from "./gather";
import type { Catalog } from "./language.svelte";

// The waiting-room display brings its own few words.
const files = import.meta.glob<Catalog>(["./uz/*.json", "!./uz/display.json"], {
  eager: true,
  import: "default",
});

export default gather(files);
