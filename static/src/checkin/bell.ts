// Sound, vibration and, where the browser lets a page of this address do so, a notification.
let context: AudioContext | null = null;

/** Must be called from a press: browsers give no sound to a page nobody touched. */
export function ready(): void {
  context ??= new AudioContext();
  void context.resume();
  ring(1);
  if (window.isSecureContext && "Notification" in window && Notification.permission === "default")
    void Notification.requestPermission();
}

export function isReady(): boolean {
  return context !== null;
}

/** One soft tone for each time. */
export function ring(times: number): void {
  navigator.vibrate?.(Array.from({ length: times * 2 - 1 }, () => 250));
  if (!context) return;
  for (let i = 0; i < times; ++i) {
    const at = context.currentTime + i * 0.45;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = i % 2 ? 660 : 880;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.4, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.4);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.42);
  }
}

export function notify(title: string, body: string): void {
  if (!window.isSecureContext || !("Notification" in window)) return;
  if (Notification.permission !== "granted" || document.visibilityState === "visible") return;
  // Some phones only allow it through a service worker, and say so by throwing.
  try {
    new Notification(title, { body, tag: "clinicd" });
  } catch {
    ring(2);
  }
}
