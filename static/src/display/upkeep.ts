// What a screen that nobody touches does for itself: it stays awake, and takes a newer version once
// a night.
const look_ms = 10 * 60_000;

interface Nightly {
  /** The clinic's time of day, "03:31". */
  clock: () => string;
  /** Whether a reload would interrupt nobody and find the server. */
  calm: () => boolean;
  version: () => Promise<string | null>;
  reload: () => void;
}

/** Reloads the page in the night after the server got a newer one; returns how to stop. */
export function reloadNightly({ clock, calm, version, reload }: Nightly): () => void {
  let first: string | null = null;
  const remember = version().then(
    (now) => (first ??= now),
    () => {},
  );
  const timer = setInterval(() => void look(), look_ms);
  async function look(): Promise<void> {
    await remember;
    const now = await version().catch(() => null);
    if (now === null) return;
    // A server that could not be asked at the beginning: what it has now is what runs here.
    first ??= now;
    if (now !== first && /^0[34]:/.test(clock()) && calm()) reload();
  }
  return () => clearInterval(timer);
}

/** Keeps the screen on where the browser allows it; a kiosk's settings do the rest. */
export function stayAwake(): () => void {
  const ask = () => {
    if (document.visibilityState !== "visible") return;
    // Missing on plain http, and refused on a low battery.
    navigator.wakeLock?.request("screen").catch(() => {});
  };
  ask();
  document.addEventListener("visibilitychange", ask);
  return () => document.removeEventListener("visibilitychange", ask);
}
