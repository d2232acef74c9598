// What may still be done to an invoice. The server judges the same: money that came and went again,
// as after a void, does not keep it as it is.
import type { Invoice } from "./types";

/** Lines and discounts: while nothing is paid for it, and nothing was given back of it. */
export function editable({ status, paid_minor, credited_minor }: Invoice): boolean {
  return status !== "cancelled" && paid_minor === 0 && credited_minor === 0;
}

/** Cancelled as a whole: while none of its money is kept. */
export function cancellable({ status, paid_minor }: Invoice): boolean {
  return status !== "cancelled" && paid_minor === 0;
}
