// Keeps the wall current: events say that something moved, the board is always fetched whole.
// A stream can die without a sound (a pulled cable), so the board is also fetched on a timer.
import type { Board } from "./board";

export class SignedOut extends Error {}

export interface Source {
  /** Throws SignedOut when this screen's link no longer holds. */
  load(): Promise<Board>;
  openStream(): Stream;
}

export interface Stream {
  onopen: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  addEventListener(name: string, told: () => void): void;
  close(): void;
}

export interface Told {
  board(board: Board): void;
  lost(): void;
  signedOut(): void;
}

const events = ["ticket_called", "ticket_changed", "queue_changed", "announcement", "reload"];
const with_stream_ms = 15_000;
// Asked again sooner, then every three seconds: gentle to a server that starts, and the wall
// is back within five.
const soonest_ms = 500;
const latest_ms = 3_000;

/** Fetches, listens and fetches again until the returned function is called. */
export function follow(source: Source, told: Told): () => void {
  let stream: Stream | null = null;
  let open = false;
  let loading = false;
  let again = false;
  let ended = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function refresh(): Promise<void> {
    // Twenty events while one answer is under way ask for one more answer, not for twenty.
    if (loading) {
      again = true;
      return;
    }
    loading = true;
    clearTimeout(timer);
    try {
      const board = await source.load();
      if (open) failures = 0;
      if (!ended) told.board(board);
      if (!ended && !stream) listen();
    } catch (fault) {
      if (fault instanceof SignedOut) return stop(true);
      failures++;
      if (!ended) told.lost();
    } finally {
      loading = false;
    }
    if (ended) return;
    if (again) {
      again = false;
      return refresh();
    }
    later(open && failures === 0 ? with_stream_ms : patience());
  }

  function patience(): number {
    return Math.min(latest_ms, soonest_ms * 2 ** failures);
  }

  function later(wait_ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), wait_ms);
  }

  function listen(): void {
    const opened = source.openStream();
    stream = opened;
    opened.onopen = () => {
      open = true;
      failures = 0;
      void refresh();
    };
    // The browser's own reconnecting can wait for minutes or give up, so ours asks the board first.
    opened.onerror = () => drop(opened);
    for (const name of events) opened.addEventListener(name, () => void refresh());
    opened.addEventListener("restarting", () => drop(opened));
    opened.addEventListener("session_ended", () => void refresh());
  }

  function drop(dropped: Stream): void {
    dropped.close();
    if (stream !== dropped) return;
    stream = null;
    open = false;
    failures++;
    // Never at once: a server that refuses the stream must not be asked in a circle.
    later(patience());
  }

  function stop(signed_out: boolean): void {
    ended = true;
    clearTimeout(timer);
    stream?.close();
    if (signed_out) told.signedOut();
  }

  void refresh();
  return () => stop(false);
}
