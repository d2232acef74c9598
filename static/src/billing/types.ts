// What the billing room answers. Money is whole minor units, moments are RFC 3339 in UTC.

export type Method = "cash" | "card" | "transfer" | "deposit" | "payme" | "click" | "other";

export interface InvoiceLine {
  id: number;
  service_id: number;
  code: string;
  name: string;
  quantity: number;
  price_minor: number;
  discount_minor: number;
  discount_reason: string | null;
  total_minor: number;
}

export type PaymentStatus =
  "pending" | "processing" | "paid" | "failed" | "cancelled" | "refunded" | "part_refunded";

export interface Payment {
  id: number;
  receipt_number: string | number | null;
  invoice_id: number | null;
  invoice_number?: number | null;
  patient_id?: number | null;
  patient_name?: string | null;
  status: PaymentStatus;
  amount_minor: number;
  refunded_minor: number;
  change_minor: number | null;
  tendered_minor?: number | null;
  method: Method;
  /** The provider's own number of it. */
  reference?: string | null;
  paid_at: string | null;
  cashier: Person | string | null;
  shift_id: number | null;
  voided: boolean;
}

export interface Refund {
  id: number;
  receipt_number: number;
  /** None: of a deposit. */
  payment_id: number | null;
  amount_minor: number;
  reason: string;
  method: Method;
  refunded_at: string;
  cashier: string | null;
}

export type InvoiceStatus = "open" | "part_paid" | "paid" | "cancelled";

/** An invoice as it stands in a list. */
export interface InvoiceItem {
  id: number;
  number: string | number;
  patient_id: number;
  patient_name: string;
  day: string;
  total_minor: number;
  discount_minor: number;
  paid_minor: number;
  refunded_minor: number;
  due_minor: number;
  status: InvoiceStatus;
  patient_number?: number | null;
  patient_birth_date?: string | null;
  doctor_name?: string | null;
}

export interface Invoice extends InvoiceItem {
  /** Before discounts. */
  gross_minor: number;
  /** Given back and not owed any more. */
  credited_minor: number;
  benefit_id: number | null;
  lines: InvoiceLine[];
  visits: number[];
  payments: Payment[];
  created_at: string;
  version: number;
}

/** A visit as it stands in the day's list. */
export interface Visit {
  id: number;
  patient_id: number;
  patient_name: string;
  doctor_id: number | null;
  doctor_name: string | null;
  day: string;
  status: "open" | "in_progress" | "completed" | "cancelled";
  /** How many lines. */
  services: number;
  total_minor: number;
  invoiced: boolean;
  started_at: string | null;
  ended_at: string | null;
}

export interface Person {
  id: number;
  name?: string;
  display_name?: string;
}

export interface Shift {
  id: number;
  number: string | number;
  cashier: Person | string;
  opened_at: string;
  closed_at: string | null;
  float_minor: number;
  status: "open" | "closed";
  /** Sums, hidden until the drawer is counted. */
  payments?: number | null;
  refunds?: number | null;
  note?: string | null;
  /** Who counted it in the cashier's place, and why. */
  closed_by?: string | null;
  close_reason?: string | null;
  handed_over_to?: number | null;
  expected?: Sums | null;
  counted?: Sums | null;
  difference?: Sums | null;
}

/** Sums by method. */
export type Sums = Partial<Record<Method, number>>;

export interface MethodReport {
  method: Method;
  payments: number;
  payments_minor: number;
  refunds: number;
  refunds_minor: number;
  voids: number;
  voids_minor: number;
  expected_minor: number;
  counted_minor: number;
  difference_minor: number;
}

/** Where a chain of records stood: printed, so that a cut tail shows. */
export interface Anchor {
  entries: number;
  digest: string;
}

export interface ZReport {
  shift_id: number;
  number: number;
  clinic_name: string;
  cashier: Person;
  opened_at: string;
  closed_at: string;
  float_minor: number;
  cash_in_minor: number;
  cash_out_minor: number;
  methods: MethodReport[];
  denominations: { value_minor: number; count: number }[];
  receipts_from: number | null;
  receipts_to: number | null;
  note: string | null;
  closed_by: string | null;
  close_reason: string | null;
  audit: Anchor;
  ledger: Anchor;
}

export interface ReceiptLine {
  name: string;
  quantity: number;
  price_minor: number;
  discount_minor: number;
  total_minor: number;
}

export interface Receipt {
  clinic_name: string;
  receipt_number: number;
  payment_id: number;
  /** None: a deposit. */
  invoice_number: number | null;
  patient_name: string;
  lines: ReceiptLine[];
  /** Of the invoice, of this payment, and what is still owed. */
  total_minor: number;
  paid_minor: number;
  due_minor: number;
  tendered_minor: number | null;
  change_minor: number | null;
  method: Method;
  paid_at: string;
  cashier: string | null;
  voided: boolean;
  refunds: Refund[];
  /** How often it was printed before; from the second on the paper says "copy". */
  copy: number;
  width: number;
  footer: string | null;
}

/** One movement of a deposit. */
export interface AccountEntry {
  at: string;
  act: "payment" | "refund" | "void";
  act_id: number;
  change_minor: number;
}

export interface Account {
  deposit_minor: number;
  debt_minor: number;
  entries: AccountEntry[];
}

export interface Debt {
  patient_id: number;
  name: string;
  phone: string | null;
  debt_minor: number;
  oldest_at: string;
  invoices: number;
}

export interface Deposit {
  patient_id: number;
  name: string;
  phone?: string | null;
  deposit_minor: number;
}

export interface Benefit {
  id: number;
  name: string;
  percent: number;
  services: number[];
  active: boolean;
  version: number;
}

/** How much a role or one person gives back at most; exactly one of the two is set. */
export interface RefundLimit {
  role: string | null;
  user_id: number | null;
  limit_minor: number;
}

export interface BillingSettings {
  /** 0: no rule. */
  follow_up_days: number;
  follow_up_services: number[];
  refund_limit_minor: number;
  refund_limits: RefundLimit[];
  receipt_width: number;
  receipt_footer: string | null;
  invoice_details: string | null;
  debt_allowed: boolean;
  version: number;
}

export interface CheckoutLink {
  provider: Method;
  url: string;
  qr_svg: string;
}

export interface Provider {
  provider: string;
  enabled: boolean;
  configured: boolean;
  last_event_at: string | null;
  failures_24h: number;
}

/** One call of a provider, as it came and as it was answered. */
export interface ProviderCall {
  id: number;
  provider: string;
  received_at: string;
  remote: string;
  request_id: string;
  what: string;
  outcome: "done" | "answered" | "repeated" | "refused" | "stranger" | "failed";
  code: string | null;
  reference: string | null;
  invoice_id: number | null;
  invoice_number?: number | null;
  /** Money that lies at the provider and could not be booked here. */
  unbooked?: boolean;
  body: string;
  answer: string;
}

/** Everybody who owes: a page of them, and all together. */
export interface Debts extends List<Debt> {
  patients: number;
  debt_minor: number;
}

export interface List<Item> {
  items: Item[];
  next_cursor: string | null;
}
