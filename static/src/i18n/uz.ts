import { gather } from "./gather";
import type { Catalog } from "./language.svelte";

// The waiting-room display brings its own few words; rooms.ts fetches what few pages need.
const files = import.meta.glob<Catalog>(
  [
    "./uz/*.json",
    "!./uz/{display,paper}.json",
    "!./uz/{access,billing,catalog,checkin,config,doctor,hours,messages}.json",
    "!./uz/{privacy,reports,rules,scheduling,staff,watch}.json",
  ],
  { eager: true, import: "default" },
);

export default gather(files);
