// One sum paid in several ways at once. The last part always takes what is left, so that the parts
// add up by construction.
import type { Method } from "./types";

export interface Part {
  method: Method;
  amount_minor: number;
}

/** What the first parts leave over; negative when they are too much. */
export function left(due_minor: number, parts: Part[]): number {
  return due_minor - parts.reduce((sum, part) => sum + part.amount_minor, 0);
}

export type SplitFault = "too-much" | "empty-part" | "same-method" | "too-few";

/** Why these parts cannot be taken, or null when they may. A part payment is allowed to be less. */
export function faultOf(due_minor: number, parts: Part[]): SplitFault | null {
  if (parts.length < 2) return "too-few";
  if (parts.some((part) => part.amount_minor <= 0)) return "empty-part";
  if (new Set(parts.map((part) => part.method)).size < parts.length) return "same-method";
  return left(due_minor, parts) < 0 ? "too-much" : null;
}

/** The parts with `amount_minor` moved to the part at `index`; the last one takes the rest. */
export function withPart(due_minor: number, parts: Part[], index: number, amount_minor: number) {
  const changed = parts.map((part, at) => (at === index ? { ...part, amount_minor } : part));
  const last = changed.length - 1;
  if (index === last) return changed;
  const rest = left(due_minor, changed.slice(0, last));
  const remainder = Math.max(0, rest);
  return changed.map((part, at) => (at === last ? { ...part, amount_minor: remainder } : part));
}
