// Keeps one number current: told by the clinic's stream, asked again on a timer in case the stream
// died without a sound, and at once when the phone comes out of the pocket.
import { clinic, hear, Refusal, type Ticket } from "./server";

export interface Told {
  ticket(ticket: Ticket): void;
  lost(): void;
  /** The number is not ours any more: of another day, or unknown. */
  over(refusal: Refusal): void;
}

const again_ms = 20_000;
const soonest_ms = 1_000;
const latest_ms = 15_000;
// A hundred phones that hear the same call must not ask in the same moment.
const spread_ms = 600;

export function follow(secret: string, told: Told): () => void {
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  async function refresh(): Promise<void> {
    clearTimeout(timer);
    if (ended.signal.aborted) return;
    try {
      const ticket = await clinic.ticket(secret);
      failures = 0;
      if (!ended.signal.aborted) told.ticket(ticket);
    } catch (fault) {
      if (fault instanceof Refusal && (fault.status === 401 || fault.status === 410)) {
        stop();
        return told.over(fault);
      }
      ++failures;
      if (!ended.signal.aborted) told.lost();
    }
    clearTimeout(timer);
    if (ended.signal.aborted) return;
    timer = setTimeout(() => void refresh(), failures ? wait() : again_ms);
  }
  const wait = () => Math.min(latest_ms, soonest_ms * 2 ** failures);

  function moved(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), Math.random() * spread_ms);
  }

  async function listen(): Promise<void> {
    for (let tries = 0; !ended.signal.aborted; ++tries) {
      const began = Date.now();
      await hear(secret, moved, ended.signal).catch(() => undefined);
      if (Date.now() - began > again_ms) tries = 0;
      await new Promise((go) => setTimeout(go, Math.min(latest_ms, soonest_ms * 2 ** tries)));
    }
  }

  const woken = () => {
    if (document.visibilityState === "visible") void refresh();
  };
  function stop(): void {
    ended.abort();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", woken);
    window.removeEventListener("online", woken);
  }
  document.addEventListener("visibilitychange", woken);
  window.addEventListener("online", woken);
  void refresh();
  void listen();
  return stop;
}
