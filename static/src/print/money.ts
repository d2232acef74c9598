// Printing what belongs to money. The papers themselves are fetched when the first one is needed.
import { get, send } from "../billing/server";
import type {
  BillingSettings,
  CheckoutLink,
  Invoice,
  List,
  Payment,
  Receipt,
  Refund,
  ZReport,
} from "../billing/types";
import { paperWidth } from "./printing";

// The printer on this PC decides; where nobody chose, the clinic's setting does.
function widthOf(receipt: { width?: number }): number {
  return localStorage.getItem("clinicd.paper") ? paperWidth() : (receipt.width ?? paperWidth());
}

async function printReceipt(payment_id: number): Promise<void> {
  const receipt = await get<Receipt>(`/payments/${payment_id}/receipt`);
  const [{ printSheet, roll }, { default: ReceiptPaper }] = await Promise.all([
    import("./sheet"),
    import("./ReceiptPaper.svelte"),
  ]);
  const width = widthOf(receipt);
  await printSheet(ReceiptPaper, { receipt, width }, roll(width));
  await send("POST", `/payments/${payment_id}/receipt/printed`);
}

/** Prints the receipts of these payments; what was printed before says that it is a copy. */
export async function printReceipts(payment_ids: number[]): Promise<void> {
  for (const id of payment_ids) await printReceipt(id);
}

/** The paper that a patient signs or keeps when money goes back. */
export async function printRefund(payment: Payment, refund: Refund): Promise<void> {
  await printReturned(await get<Receipt>(`/payments/${payment.id}/receipt`), refund);
}

/** The papers of all that went back of a payment, once more: they say that they are copies. */
export async function printRefundsAgain(payment_id: number): Promise<void> {
  const first = await get<Receipt>(`/payments/${payment_id}/receipt`);
  for (const refund of first.refunds) await printReturned(first, refund, 1);
}

async function printReturned(first: Receipt, refund: Refund, copy = 0): Promise<void> {
  const [{ printSheet, roll }, { default: ReceiptPaper }] = await Promise.all([
    import("./sheet"),
    import("./ReceiptPaper.svelte"),
  ]);
  const width = widthOf(first);
  const { receipt_number, refunded_at: paid_at, method, cashier } = refund;
  const receipt: Receipt = { ...first, receipt_number, paid_at, method, cashier, copy };
  const { amount_minor, reason } = refund;
  const told = { amount_minor, reason, of: first.receipt_number };
  await printSheet(ReceiptPaper, { receipt, width, refund: told }, roll(width));
}

async function checkout(id: number): Promise<CheckoutLink[]> {
  type Answer = { links: CheckoutLink[] } | List<CheckoutLink>;
  const found = await get<Answer>(`/invoices/${id}/checkout`);
  return "links" in found ? found.links : found.items;
}

/** Prints the invoice on A5, or on A4, with the codes to pay it by phone. */
export async function printInvoice(invoice: Invoice, large = false): Promise<void> {
  const [{ a4, a5, printSheet }, { default: InvoicePaper }, links, settings] = await Promise.all([
    import("./sheet"),
    import("./InvoicePaper.svelte"),
    // Without a provider the invoice is printed all the same.
    invoice.due_minor > 0 ? checkout(invoice.id).catch(() => []) : [],
    get<BillingSettings>("/billing/settings").catch(() => null),
  ]);
  const details = settings?.invoice_details ?? null;
  await printSheet(InvoicePaper, { invoice, links, details, large }, large ? a4 : a5);
}

export async function printZReport(shift_id: number): Promise<void> {
  const report = await get<ZReport>(`/shifts/${shift_id}/z-report`);
  const [{ printSheet, roll }, { default: ZReportPaper }] = await Promise.all([
    import("./sheet"),
    import("./ZReportPaper.svelte"),
  ]);
  const width = paperWidth();
  await printSheet(ZReportPaper, { report, width }, roll(width));
}
