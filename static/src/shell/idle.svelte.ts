// A shared PC locks itself after the clinic's quiet minutes and says so a minute before. Activity
// in any tab of this browser counts for all of them. The server locks by itself too; it is told
// that somebody is here.

const warn_before_ms = 60_000;
const tell_every_ms = 30_000;

let left = $state<number | null>(null);

/** Seconds until the lock, while the warning is due; otherwise null. */
export function secondsLeft(): number | null {
  return left;
}

interface Watch {
  minutes: number;
  /** Called once when the time is up. */
  lock: () => void;
  /** Called at the first sign of a person, and then now and again while signs go on. */
  seen: () => void;
  clock?: () => number;
}

/** Watches until the returned function is called. */
export function watchIdle({ minutes, lock, seen, clock = Date.now }: Watch): () => void {
  const lock_after_ms = minutes * 60_000;
  // A warning longer than half the time would always be there.
  const warn_ms = Math.min(warn_before_ms, lock_after_ms / 2);
  let last = clock();
  let told = 0;
  let heard = last;
  const others = new BroadcastChannel("clinicd-activity");
  const active = () => {
    last = clock();
    left = null;
    if (last - told > 5_000) others.postMessage((told = last));
    if (last - heard >= tell_every_ms) tell();
  };
  const tell = () => {
    heard = clock();
    seen();
  };
  others.onmessage = () => {
    last = clock();
    left = null;
  };
  const timer = setInterval(() => {
    const now = clock();
    const rest = lock_after_ms - (now - last);
    left = rest <= warn_ms ? Math.max(0, Math.ceil(rest / 1000)) : null;
    // The last sign of a busy while must reach the server, or it would lock before this screen.
    if (last > heard && now - heard >= tell_every_ms) tell();
    if (rest <= 0) {
      stop();
      lock();
    }
  }, 1000);
  const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
  for (const sign of signs) addEventListener(sign, active, { passive: true, capture: true });
  const stop = () => {
    clearInterval(timer);
    others.close();
    left = null;
    for (const sign of signs) removeEventListener(sign, active, { capture: true });
  };
  return stop;
}
