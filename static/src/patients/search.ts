import { aborted } from "../api/problem";

/**
 * Asks while someone types: waits until the typing pauses, and drops every answer that a newer
 * question has overtaken, so that an old list never replaces a new one.
 */
export class Search<Found> {
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private request_: AbortController | undefined;

  constructor(
    private readonly fetch_: (query: string, signal: AbortSignal) => Promise<Found>,
    private readonly found_: (found: Found, query: string) => void,
    private readonly failed_: (thrown: unknown) => void,
    private readonly pause_ms_ = 120,
  ) {}

  /** Asks for `query` after the pause. */
  ask(query: string): void {
    this.stop();
    this.timer_ = setTimeout(() => void this.run(query), this.pause_ms_);
  }

  /** Asks at once, for Enter pressed before the pause is over. */
  now(query: string): Promise<void> {
    this.stop();
    return this.run(query);
  }

  /** Forgets the question; a late answer is not heard. */
  stop(): void {
    clearTimeout(this.timer_);
    this.request_?.abort();
    this.request_ = undefined;
  }

  private async run(query: string): Promise<void> {
    const request = (this.request_ = new AbortController());
    try {
      const found = await this.fetch_(query, request.signal);
      if (!request.signal.aborted) this.found_(found, query);
    } catch (thrown) {
      if (!aborted(thrown) && !request.signal.aborted) this.failed_(thrown);
    }
  }
}
