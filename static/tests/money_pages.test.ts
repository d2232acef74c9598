// The pages and dialogs of money with what the server answers them.
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import CountFields from "../src/billing/CountFields.svelte";
import { Counting } from "../src/billing/counting.svelte";
import Debts from "../src/billing/Debts.svelte";
import PaidPart from "../src/billing/PaidPart.svelte";
import Payments from "../src/billing/Payments.svelte";
import ProviderCalls from "../src/billing/ProviderCalls.svelte";
import ReconcileDialog from "../src/billing/ReconcileDialog.svelte";
import type { Invoice, Payment, ProviderCall } from "../src/billing/types";
import { speak } from "../src/i18n/language.svelte";
import billing from "../src/i18n/en/billing.json";
import reports from "../src/i18n/en/reports.json";
import MoneyPart from "../src/reports/MoneyPart.svelte";

const texts = (room: string, catalog: Record<string, string>) =>
  Object.entries(catalog).map(([name, text]) => [`${room}.${name}`, text] as const);

const printed = vi.hoisted(() => vi.fn());
vi.mock("../src/print/sheet", () => ({ printSheet: printed, roll: () => "", a4: "", a5: "" }));

let shown: Record<string, unknown> | undefined;
let answers: Record<string, unknown> = {};
const asked = vi.fn();
beforeEach(() => {
  speak("en", Object.fromEntries([...texts("billing", billing), ...texts("reports", reports)]));
  localStorage.clear();
  asked.mockReset();
  answers = {};
  vi.stubGlobal("fetch", (path: string, wish: RequestInit = {}) => {
    asked(path, wish.body ? JSON.parse(String(wish.body)) : undefined);
    const known = Object.keys(answers).find((one) => path.startsWith(`/api/v1${one}`));
    return Promise.resolve(Response.json(known ? answers[known] : {}));
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

const settled = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((done) => setTimeout(done));
  flushSync();
};
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every page has its own props
async function show(part: Component<any>, props: object = {}) {
  shown = mount(part, { target: document.body, props });
  await settled();
}
const text = () => document.body.textContent.replace(/\s+/g, " ");
const press = async (words: string) => {
  const all = [...document.querySelectorAll<HTMLElement>("button")];
  all.find((one) => one.textContent?.trim() === words)!.click();
  await settled();
};
const list = (...items: object[]) => ({ items, next_cursor: null });

describe("who owes", () => {
  const debt = {
    patient_id: 1,
    name: "Karimova Nodira",
    phone: null,
    debt_minor: 500,
    oldest_at: "2026-11-24T04:00:00Z",
    invoices: 1,
  };

  test("is counted over everybody, however many the page shows, and saved as a table", async () => {
    answers = {
      "/debts": { ...list(debt), patients: 1_200, debt_minor: 9_000_000 },
      "/deposits": list(),
    };
    await show(Debts);
    expect(text()).toMatch(/1200 people owe 90.000 .*together/);
    expect(text()).toContain("(the 1 largest are shown");
    expect(document.querySelector("a[download]")!.getAttribute("href")).toBe(
      "/api/v1/debts?format=csv",
    );
  });
  test("has no table where nobody owes anything", async () => {
    answers = { "/debts": { ...list(), patients: 0, debt_minor: 0 }, "/deposits": list() };
    await show(Debts);
    expect(document.querySelector("a[download]")).toBeNull();
    expect(text()).toContain("Nobody owes anything.");
  });
});

test("a day's payments name their patients", async () => {
  const payment = { id: 1, receipt_number: 5, patient_name: "Karimova Nodira", method: "cash" };
  answers = { "/payments": list({ ...payment, amount_minor: 100, refunded_minor: 0 }) };
  await show(Payments);
  expect(text()).toContain("Karimova Nodira");
});

describe("the calls of the providers", () => {
  const call: ProviderCall = {
    id: 9,
    provider: "click",
    received_at: "2026-11-24T04:00:00Z",
    remote: "10.0.0.1",
    request_id: "abc",
    what: "complete",
    outcome: "refused",
    code: "-7",
    reference: "888",
    invoice_id: 3,
    invoice_number: 41,
    unbooked: true,
    body: "click_trans_id=888",
    answer: '{"error":-7}',
  };

  test("say what came, what was answered, and what to do about money that was not booked", async () => {
    answers = { "/provider-events": list(call) };
    await show(ProviderCalls);
    expect(text()).toMatch(/Click ?complete ?money not booked ?-7 ?41/);
    document.querySelector<HTMLElement>(".opens")!.click();
    await settled();
    const dialog = document.querySelector("dialog")!;
    expect(dialog.textContent).toContain("Take it for the right invoice by hand");
    expect(dialog.textContent).toContain('{"error":-7}');
    expect(dialog.querySelector("a")!.getAttribute("href")).toBe("/cashier?invoice=3");
  });
  test("are asked for by what became of them", async () => {
    answers = { "/provider-events": list(call) };
    await show(ProviderCalls);
    const choice = document.querySelector("select")!;
    choice.value = [...choice.options].find((one) => one.text === "money not booked")!.value;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    expect(asked.mock.lastCall![0]).toContain("unbooked=true");
  });
  test("take no room where no provider ever called", async () => {
    answers = { "/provider-events": list() };
    await show(ProviderCalls);
    expect(document.querySelector("section")).toBeNull();
  });
});

test("a statement is compared by the columns that were named, and may be JSON", async () => {
  answers = { "/reconciliation": { matched: 1, missing_here: [], missing_there: [], different: [] } };
  await show(ReconcileDialog, { provider: "click", onclose() {} });
  const file = document.querySelector<HTMLInputElement>("input[type=file]")!;
  expect(file.accept).toContain(".json");
  const csv = new File(["x"], "click.csv");
  csv.text = () => Promise.resolve("ID;x");
  Object.defineProperty(file, "files", { value: [csv] });
  file.dispatchEvent(new Event("change", { bubbles: true }));
  const named = document.querySelector<HTMLInputElement>("input[placeholder=id]")!;
  named.value = "Номер";
  named.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
  document.querySelector("#compare-form")!.dispatchEvent(new SubmitEvent("submit"));
  await settled();
  expect(asked.mock.lastCall).toMatchObject([
    "/api/v1/reconciliation",
    { provider: "click", statement: "ID;x", columns: { id: "Номер" } },
  ]);
  expect(localStorage.getItem("clinicd.statement.click")).toContain("Номер");
});

describe("what was paid for an invoice", () => {
  const payment = {
    id: 9,
    receipt_number: 5,
    amount_minor: 100,
    refunded_minor: 40,
    method: "cash",
    status: "part_refunded",
  } as Payment;
  const open = (more: Partial<Payment>) =>
    show(PaidPart, {
      invoice: { status: "paid", due_minor: 0, payments: [{ ...payment, ...more }] } as Invoice,
      taken: [],
      onrefund() {},
    });

  test("has the paper of what went back, again", async () => {
    const refund = { receipt_number: 6, amount_minor: 40, reason: "Service not given" };
    answers = { "/payments/9/receipt": { receipt_number: 5, copy: 0, refunds: [refund] } };
    await open({});
    await press("Print the refund again");
    await vi.waitFor(() => expect(printed).toHaveBeenCalledTimes(1));
    expect(printed.mock.lastCall![1]).toMatchObject({
      receipt: { receipt_number: 6, copy: 1 },
      refund: { amount_minor: 40, of: 5 },
    });
  });
  test("has no such paper where nothing went back", async () => {
    await open({ refunded_minor: 0, status: "paid" });
    expect(text()).not.toContain("Print the refund again");
  });
  test("says of Click's money who writes its way back down here", async () => {
    await open({ refunded_minor: 0, method: "click", status: "paid" });
    expect(text()).toContain("an administrator writes it down here");
  });
});

test("everything a desk takes is counted, also what came another way", async () => {
  await show(CountFields, { counting: new Counting("UZS") });
  const labels = [...document.querySelectorAll("label")].map((one) => one.textContent);
  for (const method of ["Cash", "Card", "Transfer", "Other"]) {
    expect(labels.some((one) => one?.includes(`${method}, counted`))).toBe(true);
  }
});

test.each([
  ["method", "also into deposits"],
  ["doctor", "may differ from that by method"],
])("the report by %s says which money it means", async (by, words) => {
  vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} });
  const row = { key: "1", name: "A", payments: 1, taken_minor: 5, refunded_minor: 0, net_minor: 5 };
  await show(MoneyPart, { rows: [row], by });
  expect(text()).toContain(words);
});
