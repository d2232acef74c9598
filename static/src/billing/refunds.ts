import type { Payment, Shift } from "./types";

/** What of a payment can still go back. */
export function left(payment: Payment): number {
  if (payment.voided || payment.status === "failed" || payment.status === "cancelled") return 0;
  if (payment.status === "pending" || payment.status === "processing") return 0;
  return payment.amount_minor - payment.refunded_minor;
}

/** The payment a refund most likely means: the newest with something left. */
export function refundable(payments: Payment[]): Payment | undefined {
  return [...payments].reverse().find((one) => left(one) > 0);
}

/** Taken back as if it never was: only whole, and while the same drawer is open. */
export function voidable(payment: Payment, shift: Shift | null | undefined): boolean {
  return (
    !payment.voided &&
    payment.refunded_minor === 0 &&
    left(payment) > 0 &&
    shift?.status === "open" &&
    payment.shift_id === shift.id
  );
}
