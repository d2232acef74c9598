// What just happened, with a way back for ten seconds.

export interface Toast {
  id: number;
  text: string;
  undo?: () => void | Promise<void>;
}

const undo_ms = 10_000;
const plain_ms = 5_000;

let shown = $state.raw<Toast[]>([]);
let nextId = 1;

export function toasts(): readonly Toast[] {
  return shown;
}

/** Shows `text` for five seconds, or for ten when it can be undone. */
export function toast(text: string, undo?: Toast["undo"]): void {
  const one: Toast = { id: nextId++, text, undo };
  shown = [...shown.slice(-2), one];
  setTimeout(() => dismiss(one.id), undo ? undo_ms : plain_ms);
}

export function dismiss(id: number): void {
  shown = shown.filter((one) => one.id !== id);
}

/** Takes all of them away: a locked screen says nothing. */
export function clearToasts(): void {
  shown = [];
}

/** Takes the newest undoable step back. Returns false when there is none. */
export function undoLast(): boolean {
  const last = [...shown].reverse().find((one) => one.undo);
  if (!last) return false;
  dismiss(last.id);
  void last.undo?.();
  return true;
}
