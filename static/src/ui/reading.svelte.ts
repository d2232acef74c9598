// What a page shows of the server: read when it opens, again when the server tells of a change, and
// after whatever is done here.
import { problemFrom, type Problem } from "../api/problem";
import { listen } from "../shell/live.svelte";

export class Reading<Found> {
  found = $state.raw<Found | null>(null);
  problem = $state.raw<Problem | null>(null);
  private turn = 0;

  constructor(private readonly ask: () => Promise<Found>) {}

  async read(): Promise<void> {
    const mine = ++this.turn;
    try {
      const found = await this.ask();
      // A slower, older answer must not replace a newer one.
      if (mine !== this.turn) return;
      this.found = found;
      this.problem = null;
    } catch (thrown) {
      if (mine === this.turn) this.problem = problemFrom(thrown);
    }
  }

  /**
   * Reads now and at each of these `events`, until the returned function is called. In an effect it
   * also reads anew when what it asks for changes.
   */
  follow(...events: string[]): () => void {
    void this.read();
    return listen((name) => {
      if (name === "reload" || events.includes(name)) void this.read();
    });
  }

  /** Does `work` and reads what has become of it; a refusal is kept, and answered with false. */
  async act(work: () => Promise<unknown>): Promise<boolean> {
    let refusal: Problem | null = null;
    try {
      await work();
    } catch (thrown) {
      refusal = problemFrom(thrown);
    }
    await this.read();
    // It says more than that the list can, or cannot, be read.
    if (refusal) this.problem = refusal;
    return refusal === null;
  }
}
