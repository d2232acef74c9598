// The arithmetic of the drawer: whole minor units, no fractions, no rounding.
import type { Benefit, Invoice, InvoiceLine, Sums } from "./types";

/** The notes of a currency, in minor units, the largest first; used to count a drawer. */
export const notes: Record<string, number[]> = {
  UZS: [200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000].map((note) => note * 100),
};

/** What goes back to whoever gave `given` for `due`; null when it is not enough. */
export function change(due_minor: number, given_minor: number): number | null {
  return given_minor >= due_minor ? given_minor - due_minor : null;
}

/**
 * What people are likely to hand over for a sum: the next sums that a purse holds, at most `most`,
 * the smallest first and never the sum itself.
 */
export function likelyGiven(due_minor: number, currency: string, most = 2): number[] {
  const purse = [...(notes[currency] ?? [])].filter((note) => note >= 1_000_000).reverse();
  const rounded = purse.map((note) => Math.ceil(due_minor / note) * note);
  const sums = [...new Set(rounded)].filter((sum) => sum > due_minor);
  return sums.sort((a, b) => a - b).slice(0, most);
}

/** The worth of counted notes, by note. */
export function worth(counts: Record<number, number>): number {
  return Object.entries(counts).reduce((sum, [note, count]) => sum + Number(note) * count, 0);
}

/** All methods of a count together. */
export function together(sums: Sums): number {
  return Object.values(sums).reduce((all, one) => all + (one ?? 0), 0);
}

/** A count of notes from what somebody typed; empty is none, anything else is null. */
export function countFrom(typed: string): number | null {
  const plain = typed.replace(/\s/g, "");
  if (plain === "") return 0;
  return /^\d{1,5}$/.test(plain) ? Number(plain) : null;
}

/**
 * What a benefit takes off an invoice that has no discount yet; null where others came before it,
 * whose order only the server knows.
 */
export function benefitOf(invoice: Invoice, benefit: Benefit): number | null {
  if (invoice.discount_minor > 0) return null;
  const covered = (line: InvoiceLine) =>
    benefit.services.length === 0 || benefit.services.includes(line.service_id);
  return invoice.lines
    .filter(covered)
    .reduce((all, one) => all + percentOf(one.price_minor * one.quantity, benefit.percent), 0);
}

/** Percent of a sum in whole minor units, halves up as on paper. */
export function percentOf(sum_minor: number, percent: number): number {
  return Math.floor((sum_minor * percent + 50) / 100);
}
