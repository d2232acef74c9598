// A blind count: what the cashier finds in the drawer and on the slips, before any sum is shown.
import { minorFrom, signedMinorFrom } from "../catalog/money";
import { countFrom, notes, worth } from "./cash";
import type { Method, Sums } from "./types";

/** What is counted at the desk; money in accounts and with providers settles elsewhere. */
export const counted_methods: Method[] = ["cash", "card", "transfer", "other"];

export interface Denomination {
  value_minor: number;
  count: number;
}

export class Counting {
  /** As typed, by method. */
  typed = $state<Partial<Record<Method, string>>>({});
  /** Notes as typed, by their worth; only when the cashier counts by notes. */
  notes = $state<Record<number, string>>({});
  byNotes = $state(false);

  constructor(private readonly currency: string) {}

  get denominations(): number[] {
    return notes[this.currency] ?? [];
  }

  /**
   * The worth of the counted notes, or null while nothing was counted (an empty drawer is a 0) or
   * one of the counts is no number.
   */
  get cashByNotes(): number | null {
    if (this.denominations.every((note) => !this.notes[note]?.trim())) return null;
    const counts: Record<number, number> = {};
    for (const note of this.denominations) {
      const count = countFrom(this.notes[note] ?? "");
      if (count === null) return null;
      counts[note] = count;
    }
    return worth(counts);
  }

  /** The counted sums, or null while cash is missing or something is no sum. */
  get sums(): Sums | null {
    const sums: Sums = {};
    for (const method of counted_methods) {
      const typed = this.typed[method]?.trim() || "0";
      const value = method === "cash" ? this.cash : signedMinorFrom(typed);
      if (value === null) return null;
      sums[method] = value;
    }
    return sums;
  }

  /** Only a terminal, which gives back more than it took, ends below nothing: a drawer does not. */
  private get cash(): number | null {
    return this.byNotes ? this.cashByNotes : minorFrom(this.typed.cash ?? "");
  }

  get counts(): Denomination[] | undefined {
    if (!this.byNotes) return undefined;
    return this.denominations
      .map((value_minor) => ({ value_minor, count: countFrom(this.notes[value_minor] ?? "") ?? 0 }))
      .filter((one) => one.count > 0);
  }
}
