// What the cash desk has before it: who is to pay, and the shift. Kept fresh by events.
import { account } from "../accounts/session.svelte";
import { problemFrom, type Problem } from "../api/problem";
import { dayOf, now } from "../i18n/dates";
import { t } from "../i18n/language.svelte";
import { listen } from "../shell/live.svelte";
import { left } from "./refunds";
import { all, get, send } from "./server";
import type { Invoice, InvoiceItem, List, Payment, Shift, Visit } from "./types";
import { sum } from "./words";

/** One line of the list: an invoice, or a finished visit that has none yet. */
export interface Row {
  key: string;
  kind: "invoice" | "visit";
  id: number;
  patient_id: number;
  name: string;
  about: string;
  day: string;
  sum_minor: number;
  ticket: number | null;
  /** The invoice's; a visit without one has none. */
  number?: string;
}

export type Group = "now" | "before" | "paid";

export function rowOfVisit(visit: Visit): Row {
  return {
    key: `v${visit.id}`,
    kind: "visit",
    id: visit.id,
    patient_id: visit.patient_id,
    name: visit.patient_name,
    about: visit.doctor_name ?? "",
    day: visit.day,
    sum_minor: visit.total_minor,
    ticket: null,
  };
}

export function rowOfInvoice(invoice: InvoiceItem): Row {
  return {
    key: `i${invoice.id}`,
    kind: "invoice",
    id: invoice.id,
    patient_id: invoice.patient_id,
    name: invoice.patient_name,
    about: invoice.doctor_name ?? "",
    day: invoice.day,
    sum_minor: invoice.due_minor,
    ticket: null,
    number: String(invoice.number),
  };
}

const taken = new Set(["paid", "refunded", "part_refunded"]);

/** What was paid on a day, whatever day its invoice is of: one line per invoice, with its sum. */
export function rowsOfPayments(payments: Payment[]): Row[] {
  const rows = new Map<number, Row & { back_minor: number }>();
  for (const one of payments) {
    if (!one.invoice_id || one.voided || !taken.has(one.status)) continue;
    const row = rows.get(one.invoice_id) ?? {
      key: `i${one.invoice_id}`,
      kind: "invoice" as const,
      id: one.invoice_id,
      patient_id: one.patient_id ?? 0,
      name: one.patient_name ?? "",
      about: "",
      day: "",
      sum_minor: 0,
      ticket: null,
      ...(one.invoice_number ? { number: String(one.invoice_number) } : {}),
      back_minor: 0,
    };
    row.sum_minor += left(one);
    row.back_minor += one.refunded_minor;
    rows.set(one.invoice_id, row);
  }
  return [...rows.values()].map(({ back_minor, ...row }) =>
    back_minor > 0 ? { ...row, about: t("billing.refunded-sum", { sum: sum(back_minor) }) } : row,
  );
}

/**
 * Today's first, whoever left the doctor first at the top; then what was not billed before, which
 * nobody knows of yet, and what is owed, the oldest first; nothing that costs nothing.
 */
export function grouped(visits: Visit[], invoices: InvoiceItem[], today: string) {
  const leftAt = (one: Visit) => one.ended_at ?? one.started_at ?? "";
  const toBill = visits
    .filter((one) => !one.invoiced && one.total_minor > 0)
    .sort((a, b) => leftAt(a).localeCompare(leftAt(b)))
    .map(rowOfVisit);
  const due = invoices
    .filter((one) => one.due_minor > 0)
    .sort((a, b) => a.day.localeCompare(b.day) || a.id - b.id)
    .map(rowOfInvoice);
  const open = [...toBill, ...due];
  return {
    now: open.filter((one) => one.day >= today),
    before: open.filter((one) => one.day < today),
  };
}

/** A visit that nobody billed is looked for as far back as the last year's first day. */
export function lastYear(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}-01-01`;
}

/** Of the day's queues only this: who holds which number. */
interface Numbers {
  queues: { tickets: { patient_id: number | null; number: number }[] }[];
}

/** The last number that each patient holds today. */
function ticketNumbers(day: Numbers): Map<number, number> {
  const tickets = day.queues.flatMap((queue) => queue.tickets);
  return new Map(tickets.flatMap((one) => (one.patient_id ? [[one.patient_id, one.number]] : [])));
}

export class Till {
  now = $state.raw<Row[] | null>(null);
  before = $state.raw<Row[]>([]);
  paid = $state.raw<Row[] | null>(null);
  /** Undefined until it is known. */
  shift = $state.raw<Shift | null | undefined>(undefined);
  problem = $state.raw<Problem | null>(null);
  private reading: Promise<void> | null = null;
  private again = false;

  /** Reads the lists; asked while it reads, it reads once more afterwards. */
  read(): Promise<void> {
    if (this.reading) {
      this.again = true;
      return this.reading;
    }
    this.reading = this.readAll().finally(() => {
      this.reading = null;
      if (this.again) {
        this.again = false;
        void this.read();
      }
    });
    return this.reading;
  }

  private async readAll(): Promise<void> {
    const day = dayOf(now());
    try {
      const [visits, unpaid, paid, numbers] = await Promise.all([
        all<Visit>("/visits", {
          from: lastYear(day),
          status: "completed",
          unbilled: true,
          limit: 200,
        }),
        all<InvoiceItem>("/invoices", { status: "unpaid", limit: 200 }),
        all<Payment>("/payments", { date: day, limit: 200 }),
        // The numbers people hold help to call them; without them the list works all the same.
        get<Numbers>("/queues").then(ticketNumbers, () => new Map<number, number>()),
        this.readShift(),
      ]);
      const named = (row: Row) => ({ ...row, ticket: numbers.get(row.patient_id) ?? null });
      const found = grouped(visits, unpaid, day);
      this.now = found.now.map(named);
      this.before = found.before;
      this.paid = rowsOfPayments(paid).map(named);
      this.problem = null;
    } catch (thrown) {
      this.problem = problemFrom(thrown);
    }
  }

  // One's own newest shift: open, or there is none.
  async readShift(): Promise<void> {
    const { items } = await get<List<Shift>>("/shifts", { user: account.user?.id, limit: 1 });
    this.shift = items[0]?.status === "open" ? items[0] : null;
  }

  /**
   * What of one person has no invoice yet and may go onto one: of each doctor the first visit, for
   * a follow-up is free only on an invoice of its own.
   */
  visitsOf(patient_id: number): Row[] {
    const rows = [...this.before, ...(this.now ?? [])].filter(
      (one) => one.kind === "visit" && one.patient_id === patient_id,
    );
    return rows.filter((row, at) => rows.findIndex((one) => one.about === row.about) === at);
  }

  /** The invoice of a finished visit: the one there is, or a new one. */
  billVisit(visit_id: number): Promise<Invoice> {
    return send<Invoice>("POST", `/visits/${visit_id}/invoice`);
  }

  /** Keeps the lists fresh until the returned function is called. */
  watch(): () => void {
    void this.read();
    return listen((name, data) => {
      // A finished visit is to be paid; what was done in it may still be added to.
      const finished = name === "visit_changed" && data.status === "completed";
      if (finished || money_events.has(name)) void this.read();
    });
  }
}

const money_events = new Set<string>([
  "reload",
  "invoice_changed",
  "payment_taken",
  "shift_changed",
]);

