import { gather } from "./gather";
import type { Catalog } from "./language.svelte";

// The waiting-room display brings its own few words; rooms.ts fetches what few pages need.
const files = import.meta.glob<Catalog>(
  [
    "./ru/*.json",
    "!./ru/{display,paper}.json",
    "!./ru/{access,billing,catalog,checkin,config,doctor,hours,messages}.json",
    "!./ru/{privacy,reports,rules,scheduling,staff,watch}.json",
  ],
  { eager: true, import: "default" },
);

export default gather(files);
