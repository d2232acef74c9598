// A short list that an admin edits: read whole, and again when the server says that it changed.
import { problemFrom, type Problem } from "../api/problem";
import { listen } from "../shell/live.svelte";

/** The query such lists are read with. */
export interface Shown {
  archived?: boolean;
}

export class Listing<Item> {
  items = $state.raw<Item[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  archived = $state(false);
  private turn = 0;

  constructor(private readonly ask: (query: Shown) => Promise<{ items: Item[] }>) {}

  async read(): Promise<void> {
    const mine = ++this.turn;
    try {
      const found = await this.ask(this.archived ? { archived: true } : {});
      // A slower, older answer must not replace a newer one.
      if (mine !== this.turn) return;
      this.items = found.items;
      this.problem = null;
    } catch (thrown) {
      if (mine === this.turn) this.problem = problemFrom(thrown);
    }
  }

  /** Reads now and keeps the list fresh until the returned function is called. */
  watch(): () => void {
    void this.read();
    return listen((name) => {
      if (name === "staff_changed" || name === "reload") void this.read();
    });
  }
}
