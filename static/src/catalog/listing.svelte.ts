// A short list that an admin edits: read whole, and again when the server says that it changed.
import { Reading } from "../ui/reading.svelte";

/** The query such lists are read with. */
export interface Shown {
  archived?: boolean;
}

export class Listing<Item> extends Reading<Item[]> {
  archived = $state(false);

  constructor(ask: (query: Shown) => Promise<{ items: Item[] }>) {
    super(async () => (await ask(this.archived ? { archived: true } : {})).items);
  }

  get items(): Item[] | null {
    return this.found;
  }

  /** Reads now and keeps the list fresh until the returned function is called. */
  watch(): () => void {
    return this.follow("staff_changed");
  }
}
