// The refund limits as they are typed: one row per role or person.
import { minorFrom } from "../catalog/money";
import type { RefundLimit } from "./types";
import { typedSum } from "./words";

export interface TypedLimit {
  /** "role:cashier", "user:7"; empty while nobody is chosen. */
  whose: string;
  sum: string;
}

export function typedLimit({ role, user_id, limit_minor }: RefundLimit): TypedLimit {
  return { whose: role ? `role:${role}` : `user:${user_id}`, sum: typedSum(limit_minor) };
}

/** What to send, or null while a row is unfinished. */
export function limitsFrom(typed: TypedLimit[]): RefundLimit[] | null {
  const limits: RefundLimit[] = [];
  for (const { whose, sum } of typed) {
    const limit_minor = minorFrom(sum);
    const [kind, name] = whose.split(":");
    if (limit_minor === null || !name) return null;
    limits.push({
      role: kind === "role" ? name : null,
      user_id: kind === "user" ? Number(name) : null,
      limit_minor,
    });
  }
  return limits;
}
