import { gather } from "./gather";
import type { Catalog } from "./language.svelte";

// The waiting-room display brings its own few words; rooms.ts fetches what few pages need.
const files = import.meta.glob<Catalog>(
  [
    "./en/*.json",
    "!./en/{display,paper}.json",
    "!./en/{access,billing,catalog,checkin,config,doctor,hours,messages}.json",
    "!./en/{privacy,reports,rules,scheduling,staff,watch}.json",
  ],
  { eager: true, import: "default" },
);

export default gather(files);
