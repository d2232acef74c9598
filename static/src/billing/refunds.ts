import type { Payment, Shift } from "./types";

/** What of a payment can still go back. */
export function left(payment: Payment): number {
  if (payment.voided || payment.status === "failed" || payment.status === "cancelled") return 0;
  if (payment.status === "pending" || payment.status === "processing") return 0;
  return payment.amount_minor - payment.refunded_minor;
}

/**
 * What a provider took goes back from its own cabinet; of Click, which tells nobody, whoever may
 * refund any sum writes it down here.
 */
export function atProvider(payment: Payment, mayRefundAny: boolean): boolean {
  if (payment.method === "click") return !mayRefundAny;
  return payment.method === "payme" || (payment.method === "other" && !!payment.reference);
}

/** The payment a refund most likely means: the newest with something left. */
export function refundable(payments: Payment[], mayRefundAny: boolean): Payment | undefined {
  const here = (one: Payment) => left(one) > 0 && !atProvider(one, mayRefundAny);
  return [...payments].reverse().find(here);
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
