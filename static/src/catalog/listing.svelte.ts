// A short list that an admin edits: read whole, and again when the server says that it changed.
import { problemFrom, type Problem } from "../api/problem";
import { listen } from "../shell/live.svelte";

const longest_list = 200;

/** The query every such list is read with; the server's pages are followed to the end. */
export interface ListQuery {
  limit: number;
  archived?: boolean;
  cursor?: string;
}

type Page<Item> = { items: Item[]; next_cursor?: string | null };

export class Listing<Item> {
  items = $state.raw<Item[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  archived = $state(false);
  private turn = 0;

  constructor(private readonly ask: (query: ListQuery) => Promise<Page<Item>>) {}

  async read(): Promise<void> {
    const mine = ++this.turn;
    try {
      const found: Item[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await this.ask({
          limit: longest_list,
          ...(this.archived ? { archived: true } : {}),
          ...(cursor ? { cursor } : {}),
        });
        found.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor);
      // A slower, older answer must not replace a newer one.
      if (mine !== this.turn) return;
      this.items = found;
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
