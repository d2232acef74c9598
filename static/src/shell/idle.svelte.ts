// A shared PC locks itself after five quiet minutes and says so a minute before. Activity in any
// tab
// of this browser counts for all of them.

const lock_after_ms = 5 * 60_000;
const warn_before_ms = 60_000;

let left = $state<number | null>(null);

/** Seconds until the lock, while the warning is due; otherwise null. */
export function secondsLeft(): number | null {
  return left;
}

/** Watches until the returned function is called; calls `lock` once when the time is up. */
export function watchIdle(lock: () => void, clock: () => number = Date.now): () => void {
  let last = clock();
  let told = 0;
  const others = new BroadcastChannel("clinicd-activity");
  const active = () => {
    last = clock();
    left = null;
    if (last - told > 5_000) others.postMessage((told = last));
  };
  others.onmessage = () => {
    last = clock();
    left = null;
  };
  const timer = setInterval(() => {
    const rest = lock_after_ms - (clock() - last);
    left = rest <= warn_before_ms ? Math.max(0, Math.ceil(rest / 1000)) : null;
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
