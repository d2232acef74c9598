// One voice at a time: a room full of people cannot follow two numbers at once.

// More than this waiting is a burst (a server that came back): the oldest are only shown.
const longest_line = 24;
// With more than this in line everything is said briefly, or the last would wait for minutes.
const calm_line = 2;

interface Sayable {
  key: string;
}

export class Announcer<Said extends Sayable> {
  private line: Said[] = [];
  private saying: Said | null = null;

  /**
   * `say` resolves when it was heard; briefly, when others wait. `changed` tells which one is being
   * said.
   */
  constructor(
    private readonly say: (one: Said, briefly: boolean) => Promise<void>,
    private readonly changed: (saying: Said | null) => void,
  ) {}

  add(news: Said[]): void {
    const known = new Set(this.line.map((one) => one.key));
    this.line.push(...news.filter((one) => !known.has(one.key)));
    this.line.splice(0, this.line.length - longest_line);
    if (!this.saying) void this.run();
  }

  /** Forgets what no longer holds, so that a call undone in time is never said. */
  keep(holds: (one: Said) => boolean): void {
    this.line = this.line.filter(holds);
  }

  /** How many wait to be said. */
  get waiting(): number {
    return this.line.length;
  }

  private async run(): Promise<void> {
    for (let one = this.line.shift(); one; one = this.line.shift()) {
      this.saying = one;
      this.changed(one);
      const briefly = this.line.length > calm_line;
      // A loudspeaker that fails must not silence the screen.
      await this.say(one, briefly).catch((fault) => console.warn("It could not be said", fault));
    }
    this.saying = null;
    this.changed(null);
  }
}
