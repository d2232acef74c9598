// What a page shows of the server: read when it opens, again when the server tells of a change, and
// after whatever is done here.
import { problemFrom, type Problem } from "../api/problem";
import { listen } from "../shell/live.svelte";

export class Reading<Found> {
  found = $state.raw<Found | null>(null);
  private fault = $state.raw<Problem | null>(null);
  private refusal = $state.raw<Problem | null>(null);
  private turn = 0;

  constructor(private readonly ask: () => Promise<Found>) {}

  /** What was refused here says more than that the list can, or cannot, be read. */
  get problem(): Problem | null {
    return this.refusal ?? this.fault;
  }

  async read(): Promise<void> {
    const mine = ++this.turn;
    try {
      const found = await this.ask();
      // A slower, older answer must not replace a newer one.
      if (mine !== this.turn) return;
      this.found = found;
      this.fault = null;
    } catch (thrown) {
      if (mine === this.turn) this.fault = problemFrom(thrown);
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

  /**
   * Does `work` and reads what has become of it. A refusal is answered with false and kept until
   * the next act: often another desk was quicker, and its event reads the list at that moment.
   */
  async act(work: () => Promise<unknown>): Promise<boolean> {
    this.refusal = null;
    let done = true;
    try {
      await work();
    } catch (thrown) {
      this.refusal = problemFrom(thrown);
      done = false;
    }
    await this.read();
    return done;
  }
}
