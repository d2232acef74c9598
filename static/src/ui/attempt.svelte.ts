import { problemFrom, type Problem } from "../api/problem";

/** What somebody asks for, one thing at a time: busy while it is under way, then maybe refused. */
export class Attempt {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  /** Does `work` unless something is under way. Answers whether it was done. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.problem = problemFrom(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
