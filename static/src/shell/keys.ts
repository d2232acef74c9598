// A chord is written by the place of its keys, not by the letter on them, so that "KeyP" is the
// same
// key on a Latin and on a Cyrillic layout: "F2", "Ctrl+KeyK", "Alt+KeyL", "Slash", "KeyG KeyH".

/** The chord that a key press makes, or "" for a lone modifier. */
export function chord(event: KeyboardEvent): string {
  if (/^(Control|Shift|Alt|Meta|OS)/.test(event.code) || event.isComposing) return "";
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey) parts.push("Shift");
  return [...parts, event.code === "NumpadEnter" ? "Enter" : event.code].join("+");
}

/** True when a single key would be typed text here rather than a command. */
export function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !/^(checkbox|radio|button|submit|range|color|file)$/.test(target.type);
}

/** True for chords that would also be typed into a field: those without Ctrl, Alt or an F key. */
export function single(keys: string): boolean {
  return !/^(Ctrl|Alt)\+|^F\d|^Escape$/.test(keys);
}

const names: Record<string, string> = {
  Slash: "/",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  BracketLeft: "[",
  BracketRight: "]",
  Period: ".",
  Comma: ",",
  Backspace: "⌫",
};

/** How a chord is written on a key cap: "Ctrl K", "P", "G then H" as "G H". */
export function label(keys: string): string {
  return keys
    .split(/[+ ]/)
    .map((key) => names[key] ?? key.replace(/^(Key|Digit)/, ""))
    .join(" ");
}

/** Chords the browser or the system needs; taking one of them is a bug. */
export const reserved = ["F3", "F5", "F11", "Ctrl+KeyN", "Ctrl+KeyT", "Ctrl+KeyW"];
