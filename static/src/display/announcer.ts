// One call at a time: a room full of people cannot follow two numbers at once.
import { callKey, type Call } from "./board";

// More than this waiting is a burst (a server that came back): the oldest are only shown.
const longest_line = 6;

export class Announcer {
  private line: Call[] = [];
  private saying: Call | null = null;

  /** `say` resolves when the call was heard; `changed` tells which one is being said. */
  constructor(
    private readonly say: (call: Call) => Promise<void>,
    private readonly changed: (saying: Call | null) => void,
  ) {}

  add(calls: Call[]): void {
    const known = new Set(this.line.map(callKey));
    this.line.push(...calls.filter((call) => !known.has(callKey(call))));
    this.line.splice(0, this.line.length - longest_line);
    if (!this.saying) void this.run();
  }

  /** Forgets calls the board no longer has, so that a call undone in time is never said. */
  keep(calling: Call[]): void {
    const current = new Set(calling.map(callKey));
    this.line = this.line.filter((call) => current.has(callKey(call)));
  }

  private async run(): Promise<void> {
    for (let call = this.line.shift(); call; call = this.line.shift()) {
      this.saying = call;
      this.changed(call);
      // A loudspeaker that fails must not silence the screen.
      await this.say(call).catch((fault) => console.warn("The call could not be said", fault));
    }
    this.saying = null;
    this.changed(null);
  }
}
