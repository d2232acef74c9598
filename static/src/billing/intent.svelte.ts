// A money action is meant once. An intent is one such meaning: its body and its key are fixed when
// the button is pressed and stay the same however often it is asked, so that a double click, a lost
// answer or a reload of the page never charges twice.
import { account } from "../accounts/session.svelte";
import { freshKey } from "../api/client";
import { problemFrom, type Problem } from "../api/problem";

/** What somebody wanted, as it is kept for this tab until the answer is known. */
export interface Wanted<Body> {
  key: string;
  body: Body;
  at: string;
}

export type IntentState = "ready" | "pending" | "unknown" | "refused" | "done";

// The server may have acted without our hearing of it: no answer, or a fault on the way.
export function unheard(problem: Problem): boolean {
  return problem.status === 0 || problem.status >= 500;
}

export class Intent<Body extends object, Answer> {
  state = $state<IntentState>("ready");
  problem = $state.raw<Problem | null>(null);
  wanted = $state.raw<Wanted<Body> | null>(null);
  answer = $state.raw<Answer | null>(null);
  private readonly slot: string;

  /**
   * `name` tells intents apart, such as "pay.17"; a reload finds an unanswered one by it. It is
   * its person's alone: to the server the same key of another person is another wish, and the
   * money would be taken twice. Whoever meant it finds it again when they are back at this tab.
   */
  constructor(
    name: string,
    private readonly act: (body: Body, key: string) => Promise<Answer>,
    private readonly store: Storage = sessionStorage,
    private readonly present: () => Date = () => new Date(),
  ) {
    this.slot = `clinicd.intent.${account.user?.id ?? 0}.${name}`;
    const kept = this.store.getItem(this.slot);
    if (!kept) return;
    this.wanted = JSON.parse(kept) as Wanted<Body>;
    this.state = "unknown";
  }

  /** Nothing may be changed while an answer is awaited or unknown. */
  get locked(): boolean {
    return this.state === "pending" || this.state === "unknown";
  }

  /** Does `body` once. While an answer is awaited or unknown it does nothing: ask again instead. */
  async send(body: Body): Promise<Answer | null> {
    if (this.locked) return null;
    this.wanted = { key: freshKey(), body, at: this.present().toISOString() };
    this.store.setItem(this.slot, JSON.stringify(this.wanted));
    return this.ask();
  }

  /** The same again with the same key: the server answers what it answered first. */
  async askAgain(): Promise<Answer | null> {
    return this.state === "unknown" ? this.ask() : null;
  }

  /** Gives an unanswered wish up, after its outcome was seen elsewhere. */
  forget(): void {
    this.store.removeItem(this.slot);
    this.wanted = null;
    this.problem = null;
    this.state = "ready";
  }

  private async ask(): Promise<Answer | null> {
    const { body, key } = this.wanted!;
    this.state = "pending";
    this.problem = null;
    try {
      this.answer = await this.act(body, key);
    } catch (thrown) {
      this.problem = problemFrom(thrown);
      if (unheard(this.problem)) {
        this.state = "unknown";
        return null;
      }
      // Refused means not done: the next wish is a new one, with a key of its own.
      this.store.removeItem(this.slot);
      this.state = "refused";
      return null;
    }
    this.store.removeItem(this.slot);
    this.state = "done";
    return this.answer;
  }
}
