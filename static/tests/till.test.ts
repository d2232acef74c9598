// What the till lists, what may be done to an invoice, and what its papers say.
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cancellable, editable } from "../src/billing/changes";
import RefundDialog from "../src/billing/RefundDialog.svelte";
import { grouped, lastYear, rowsOfPayments, Till } from "../src/billing/till.svelte";
import type {
  Invoice,
  InvoiceItem,
  MethodReport,
  Payment,
  Visit,
  ZReport,
} from "../src/billing/types";
import VisitsDialog from "../src/billing/VisitsDialog.svelte";
import { speak } from "../src/i18n/language.svelte";
import ZReportPaper from "../src/print/ZReportPaper.svelte";
import catalog from "../src/i18n/en/billing.json";

const texts = Object.fromEntries(
  Object.entries(catalog).map(([name, text]) => [`billing.${name}`, text]),
);
const today = "2026-11-24";
const visit = (id: number, more: Partial<Visit> = {}) =>
  ({ id, patient_id: id, day: today, invoiced: false, total_minor: 10, ...more }) as Visit;
const invoice = (id: number, day: string, due_minor = 5) =>
  ({ id, number: id, day, due_minor, total_minor: 9, status: "open" }) as InvoiceItem;

let shown: Record<string, unknown> | undefined;
const asked = vi.fn();
beforeEach(() => {
  speak("en", texts);
  sessionStorage.clear();
  asked.mockReset();
  vi.stubGlobal("fetch", async (path: string, wish: RequestInit) => {
    const body: unknown = wish.body ? JSON.parse(String(wish.body)) : undefined;
    const said: unknown = asked(wish.method ?? "GET", path, body) ?? {};
    return Response.json(said);
  });
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(() => {
  if (shown) void unmount(shown);
  shown = undefined;
  vi.unstubAllGlobals();
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every dialog has its own props
function show(part: Component<any>, props: object) {
  shown = mount(part, { target: document.body, props });
  flushSync();
}
const settled = () => new Promise((done) => setTimeout(done));
async function send() {
  const event = new SubmitEvent("submit", { cancelable: true, bubbles: true });
  document.querySelector("dialog form")!.dispatchEvent(event);
  await settled();
}
const posted = () => asked.mock.calls.filter(([method]) => method === "POST");

test("today's bills stand first, older debts by age, and what costs nothing stands nowhere", () => {
  const found = grouped(
    [visit(1), visit(2, { invoiced: true }), visit(3, { total_minor: 0 })],
    [
      invoice(4, today),
      invoice(5, "2026-11-20"),
      invoice(6, "2026-10-01"),
      invoice(7, today, 0),
    ],
    today,
  );
  expect(found.now.map((one) => one.key)).toEqual(["v1", "i4"]);
  expect(found.before.map((one) => one.key)).toEqual(["i6", "i5"]);
});

test("a visit that nobody billed on its day is not lost: it stands before, with its day", () => {
  const found = grouped(
    [visit(1), visit(2, { day: "2026-11-21" })],
    [invoice(3, "2024-11-22")],
    today,
  );
  expect(found.now.map((one) => one.key)).toEqual(["v1"]);
  expect(found.before.map((one) => [one.key, one.day])).toEqual([
    ["v2", "2026-11-21"],
    ["i3", "2024-11-22"],
  ]);
  expect(lastYear("2028-02-29")).toBe("2027-01-01");
});

test("the till asks for visits of other days too, and for what was paid today", async () => {
  asked.mockReturnValue({ items: [], next_cursor: null, queues: [] });
  const till = new Till();
  await till.read();
  const paths = asked.mock.calls.map(([, path]) => path as string);
  const visits = new URL(paths.find((path) => path.includes("/visits"))!, "http://x").searchParams;
  expect(visits.get("from")).toMatch(/^\d{4}-01-01$/);
  expect(visits.get("date")).toBeNull();
  expect(visits.get("unbilled")).toBe("true");
  expect(paths.some((path) => path.includes("/payments?date="))).toBe(true);
  expect(till.problem).toBeNull();
});

describe("paid today", () => {
  const payment = (id: number, more: Partial<Payment> = {}) =>
    ({
      id,
      invoice_id: 7,
      invoice_number: 70,
      patient_id: 1,
      patient_name: "Karimova Nodira",
      status: "paid",
      amount_minor: 100,
      refunded_minor: 0,
      voided: false,
      ...more,
    }) as Payment;

  test("is one line for an invoice of whatever day, with all that was paid for it", () => {
    expect(rowsOfPayments([payment(2), payment(1, { amount_minor: 50 })])).toMatchObject([
      { key: "i7", kind: "invoice", number: "70", name: "Karimova Nodira", sum_minor: 150 },
    ]);
  });
  test("is neither a deposit, nor what was voided or never came", () => {
    const none = [
      payment(1, { invoice_id: null }),
      payment(2, { voided: true, status: "cancelled" }),
      payment(3, { status: "failed" }),
      payment(4, { status: "pending" }),
    ];
    expect(rowsOfPayments(none)).toEqual([]);
  });
  test("keeps what went back in sight, and says so", () => {
    const back = payment(1, { status: "part_refunded", refunded_minor: 4_000 });
    const [row] = rowsOfPayments([{ ...back, amount_minor: 10_000 }]);
    expect(row).toMatchObject({ sum_minor: 6_000, about: "40 refunded" });
  });
});

describe("an invoice", () => {
  const as = (more: Partial<Invoice>) =>
    ({ status: "open", paid_minor: 0, credited_minor: 0, payments: [], ...more }) as Invoice;
  const voided = [{ id: 1, voided: true }] as Payment[];

  test("whose payment was voided may be changed and cancelled again", () => {
    expect(editable(as({ payments: voided }))).toBe(true);
    expect(cancellable(as({ payments: voided }))).toBe(true);
  });
  test("that costs nothing may be changed", () => {
    expect(editable(as({ status: "paid" }))).toBe(true);
  });
  test("of which money is kept may be neither changed nor cancelled", () => {
    const paid = as({ status: "part_paid", paid_minor: 1 });
    expect([editable(paid), cancellable(paid)]).toEqual([false, false]);
  });
  test("of which a part was given back for good may only be cancelled", () => {
    const credited = as({ status: "part_paid", credited_minor: 1 });
    expect([editable(credited), cancellable(credited)]).toEqual([false, true]);
  });
  test("that is cancelled stays so", () => {
    const gone = as({ status: "cancelled" });
    expect([editable(gone), cancellable(gone)]).toEqual([false, false]);
  });
});

describe("a refund", () => {
  const payment = { id: 9, invoice_id: 7, amount_minor: 12_000, refunded_minor: 0, method: "card" };
  const open = () =>
    show(RefundDialog, { payment, name: "Karimova", shift: null, ondone() {}, onclose() {} });
  const press = (words: string) => {
    const all = [...document.querySelectorAll<HTMLElement>("button, label.choice")];
    all.find((one) => one.textContent?.trim() === words)!.click();
    flushSync();
  };

  test.each([
    ["is owed no more for what was not given", "Service not given", true],
    ["is to be paid again where the bill was wrong", "Wrong service or sum", false],
  ])("%s", async (_, reason, credit) => {
    open();
    press(reason);
    await send();
    expect(posted()[0]![2]).toEqual({ amount_minor: 12_000, reason, credit });
  });
  test("does what was chosen, whatever the reason", async () => {
    open();
    press("Wrong service or sum");
    press("owes nothing for it");
    await send();
    expect(posted()[0]![2]).toMatchObject({ credit: true });
  });
  test("says what becomes of the visit", () => {
    open();
    const words = () => document.querySelector("dialog")!.textContent;
    expect(words()).toContain("does not come back to the list");
    press("pays for it again");
    expect(words()).toContain("waits to be paid again");
  });
});

test("visits to several doctors may be paid at once, a second one to the same may not", () => {
  const till = new Till();
  const of = (id: number, doctor_name: string, more: Partial<Visit> = {}) =>
    visit(id, { patient_id: 1, doctor_name, ...more });
  const found = grouped(
    [
      of(1, "Aliyeva", { day: "2026-11-20" }),
      of(2, "Aliyeva"),
      of(3, "Kim"),
      of(4, "Kim", { patient_id: 2 }),
    ],
    [],
    today,
  );
  till.now = found.now;
  till.before = found.before;
  expect(till.visitsOf(1).map((one) => one.id)).toEqual([1, 3]);
  expect(till.visitsOf(2).map((one) => one.id)).toEqual([4]);
});

describe("several visits of one person", () => {
  const rows = [visit(4, { patient_id: 1, total_minor: 500 }), visit(5, { patient_id: 1 })];
  const ondone = vi.fn();
  const open = () => {
    const visits = grouped(rows, [], today).now;
    show(VisitsDialog, { visits, ondone, onclose() {} });
  };

  test("go onto one invoice", async () => {
    open();
    await send();
    const body = { patient_id: 1, visit_ids: [4, 5] };
    expect(posted()[0]).toEqual(["POST", "/api/v1/invoices", body]);
    expect(ondone).toHaveBeenCalledTimes(1);
  });
  test("may be left for another", async () => {
    open();
    document.querySelectorAll<HTMLInputElement>("[type=checkbox]")[0]!.click();
    flushSync();
    await send();
    expect(posted()[0]![2]).toEqual({ patient_id: 1, visit_ids: [5] });
  });
  test("are not billed when none is chosen", async () => {
    open();
    for (const box of document.querySelectorAll<HTMLInputElement>("[type=checkbox]")) box.click();
    flushSync();
    await send();
    expect(posted()).toEqual([]);
  });
});

describe("the Z report on paper", () => {
  const method = (more: Partial<MethodReport>): MethodReport => ({
    method: "cash",
    payments: 0,
    payments_minor: 0,
    refunds: 0,
    refunds_minor: 0,
    voids: 0,
    voids_minor: 0,
    expected_minor: 0,
    counted_minor: 0,
    difference_minor: 0,
    ...more,
  });
  const paper = (...methods: MethodReport[]) => {
    const anchor = { entries: 1, digest: "abc" };
    const report: ZReport = {
      shift_id: 1,
      number: 3,
      clinic_name: "Oq Terak",
      cashier: { id: 1, name: "Aziza" },
      opened_at: "2026-11-24T04:00:00Z",
      closed_at: "2026-11-24T12:00:00Z",
      float_minor: 2_000_000,
      cash_in_minor: 0,
      cash_out_minor: 0,
      methods,
      denominations: [],
      receipts_from: null,
      receipts_to: null,
      note: null,
      closed_by: null,
      close_reason: null,
      audit: anchor,
      ledger: anchor,
    };
    show(ZReportPaper, { report, width: 80 });
    return document.querySelector(".paper")!.textContent.replace(/\s+/g, " ");
  };

  test("shows a float that is gone although nobody paid in cash", () => {
    const text = paper(
      method({ expected_minor: 2_000_000, difference_minor: -2_000_000 }),
      method({ method: "card" }),
    );
    expect(text).toMatch(/Cash.*Expected ?20 000.*Counted ?0.*Difference ?\u221220 000/);
    expect(text).not.toContain("Card");
  });
});
