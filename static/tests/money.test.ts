import { beforeEach, describe, expect, it, test, vi } from "vitest";
import { account } from "../src/accounts/session.svelte";
import { Problem } from "../src/api/problem";
import { amount } from "../src/catalog/money";
import { speak } from "../src/i18n/language.svelte";
import { benefitOf, change, countFrom, likelyGiven, percentOf, worth } from "../src/billing/cash";
import { groupsOf, type MoneySide } from "../src/billing/comparison";
import { Counting } from "../src/billing/counting.svelte";
import { Intent } from "../src/billing/intent.svelte";
import { limitsFrom, typedLimit } from "../src/billing/limits";
import { left, refundable, voidable } from "../src/billing/refunds";
import { keepForm, keptForm, told, unusual } from "../src/billing/statement";
import { faultOf, left as rest, withPart, type Part } from "../src/billing/split";
import type { Benefit, Invoice, Payment, Shift } from "../src/billing/types";

const som = 100;

describe("sums", () => {
  it("are written with the language's decimal mark, from integers alone", () => {
    speak("en", {});
    expect(amount(5)).toBe("0.05");
    expect(amount(-50)).toBe("\u22120.50");
    expect(amount(9_007_199_254_740_991)).toBe("90\u00a0071\u00a0992\u00a0547\u00a0409.91");
    expect(amount(1050, "ru")).toBe("10,50");
    expect(amount(1050, "uz")).toBe("10,50");
  });
});

describe("change", () => {
  it("is what was given beyond the sum", () => {
    expect(change(378_000 * som, 400_000 * som)).toBe(22_000 * som);
    expect(change(378_000 * som, 378_000 * som)).toBe(0);
  });
  it("is unknown while too little was given", () => {
    expect(change(378_000 * som, 300_000 * som)).toBeNull();
  });
  it("is suggested for the sums that people hand over, the smallest first", () => {
    expect(likelyGiven(378_000 * som, "UZS")).toEqual([380_000 * som, 400_000 * som]);
    expect(likelyGiven(400_000 * som, "UZS", 5)).not.toContain(400_000 * som);
  });
  it("suggests nothing in a currency whose notes are unknown", () => {
    expect(likelyGiven(100, "XXX")).toEqual([]);
  });
});

describe("a discount in percent", () => {
  it("is rounded to the nearest minor unit, a half up", () => {
    expect(percentOf(420_000 * som, 10)).toBe(42_000 * som);
    expect(percentOf(5, 50)).toBe(3);
    expect(percentOf(4, 10)).toBe(0);
    expect(percentOf(999_999_999_999, 33)).toBe(330_000_000_000);
  });
});

describe("a split", () => {
  const parts: Part[] = [
    { method: "card", amount_minor: 100 },
    { method: "cash", amount_minor: 278 },
  ];
  it("lets the last part take what is left", () => {
    expect(withPart(378, parts, 0, 300)).toEqual([
      { method: "card", amount_minor: 300 },
      { method: "cash", amount_minor: 78 },
    ]);
    expect(withPart(378, parts, 0, 500)[1]!.amount_minor).toBe(0);
  });
  it("may stay below the sum: a part payment", () => {
    const less = withPart(378, parts, 1, 200);
    expect(rest(378, less)).toBe(78);
    expect(faultOf(378, less)).toBeNull();
  });
  it("refuses one part, an empty part, a method twice and too much", () => {
    expect(faultOf(378, parts.slice(1))).toBe("too-few");
    expect(faultOf(378, withPart(378, parts, 0, 0))).toBe("empty-part");
    expect(faultOf(378, [parts[0]!, { method: "card", amount_minor: 278 }])).toBe("same-method");
    expect(faultOf(377, parts)).toBe("too-much");
  });
});

describe("a drawer", () => {
  it("is worth its notes", () => {
    expect(worth({ [200_000 * som]: 2, [1_000 * som]: 3 })).toBe(403_000 * som);
    expect(countFrom("")).toBe(0);
    expect(countFrom("x")).toBeNull();
  });
  it("needs a count of the cash, and takes the others as nothing when left empty", () => {
    const counting = new Counting("UZS");
    expect(counting.sums).toBeNull();
    counting.typed = { cash: "0" };
    expect(counting.sums).toEqual({ cash: 0, card: 0, transfer: 0, other: 0 });
    counting.typed = { cash: "100 000", card: "5,50", other: "1 " };
    expect(counting.sums).toEqual({ cash: 10_000_000, card: 550, transfer: 0, other: 100 });
    counting.typed = { cash: "much" };
    expect(counting.sums).toBeNull();
  });
  it("never ends below nothing, a terminal that gave back more than it took does", () => {
    const counting = new Counting("UZS");
    counting.typed = { cash: "0", card: "-50 000", transfer: "\u22121,50", other: "- 2" };
    expect(counting.sums).toEqual({
      cash: 0,
      card: -50_000 * som,
      transfer: -150,
      other: -2 * som,
    });
    counting.typed = { cash: "-1" };
    expect(counting.sums).toBeNull();
    for (const card of ["-", "--5", "5-"]) {
      counting.typed = { cash: "0", card };
      expect(counting.sums).toBeNull();
    }
  });
  it("counted by notes says how many of each", () => {
    const counting = new Counting("UZS");
    counting.byNotes = true;
    counting.notes = { [100_000 * som]: "3", [5_000 * som]: "1" };
    expect(counting.sums!.cash).toBe(305_000 * som);
    expect(counting.counts).toEqual([
      { value_minor: 100_000 * som, count: 3 },
      { value_minor: 5_000 * som, count: 1 },
    ]);
    counting.notes = { [100_000 * som]: "-1" };
    expect(counting.sums).toBeNull();
    counting.notes = {};
    expect(counting.sums).toBeNull();
    counting.notes = { [1_000 * som]: "0" };
    expect(counting.sums!.cash).toBe(0);
  });
});

describe("an intent", () => {
  const body = { amount_minor: 378 };
  const act = vi.fn<(body: { amount_minor: number }, key: string) => Promise<string>>();
  const intent = () => new Intent<typeof body, string>("pay.1", act);
  beforeEach(() => {
    act.mockReset();
    sessionStorage.clear();
  });

  it("is sent once, however often the button is pressed while it waits", async () => {
    let answer = (_: string) => {};
    act.mockReturnValue(new Promise((done) => (answer = done)));
    const mine = intent();
    const first = mine.send(body);
    expect(await mine.send(body)).toBeNull();
    expect(mine.state).toBe("pending");
    answer("receipt 1");
    expect(await first).toBe("receipt 1");
    expect(act).toHaveBeenCalledTimes(1);
    expect(mine.state).toBe("done");
  });

  it("keeps its key and its body when the answer is lost", async () => {
    act.mockRejectedValueOnce(new TypeError("Failed to fetch")).mockResolvedValueOnce("receipt 1");
    const mine = intent();
    expect(await mine.send(body)).toBeNull();
    expect(mine.state).toBe("unknown");
    expect(await mine.send({ amount_minor: 1 })).toBeNull();
    expect(await mine.askAgain()).toBe("receipt 1");
    expect(act.mock.calls[1]).toEqual(act.mock.calls[0]);
  });

  it("takes a fault of the server for an unheard answer", async () => {
    act.mockRejectedValueOnce(new Problem(503, "busy"));
    const mine = intent();
    await mine.send(body);
    expect(mine.state).toBe("unknown");
  });

  it("is found again after a reload, with the same key", async () => {
    act.mockRejectedValueOnce(new TypeError("Failed to fetch")).mockResolvedValueOnce("receipt 1");
    await intent().send(body);
    const reloaded = intent();
    expect(reloaded.state).toBe("unknown");
    expect(reloaded.wanted!.body).toEqual(body);
    await reloaded.askAgain();
    expect(act.mock.calls[1]![1]).toBe(act.mock.calls[0]![1]);
    expect(intent().state).toBe("ready");
  });

  it("is its person's alone, who finds it again", async () => {
    act.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    const person = vi.spyOn(account, "user", "get");
    const signIn = (id: number) => person.mockReturnValue({ id } as typeof account.user);
    signIn(1);
    await intent().send(body);
    signIn(2);
    expect(intent().state).toBe("ready");
    expect(intent().wanted).toBeNull();
    signIn(1);
    expect(intent().state).toBe("unknown");
    expect(intent().wanted!.key).toBe(act.mock.calls[0]![1]);
    person.mockRestore();
  });

  it("gets a new key after a refusal", async () => {
    act.mockRejectedValueOnce(new Problem(409, "more-than-due")).mockResolvedValueOnce("ok");
    const mine = intent();
    expect(await mine.send(body)).toBeNull();
    expect(mine.state).toBe("refused");
    await mine.send(body);
    expect(act.mock.calls[1]![1]).not.toBe(act.mock.calls[0]![1]);
  });

  it("can be given up once its outcome was seen", async () => {
    act.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    const mine = intent();
    await mine.send(body);
    mine.forget();
    expect(mine.state).toBe("ready");
    expect(intent().state).toBe("ready");
  });
});

const payment = (more: Partial<Payment> = {}): Payment => ({
  id: 1,
  receipt_number: 1,
  invoice_id: 1,
  status: "paid",
  amount_minor: 500,
  refunded_minor: 0,
  change_minor: null,
  method: "cash",
  paid_at: "2026-11-24T05:00:00Z",
  cashier: null,
  shift_id: 7,
  voided: false,
  ...more,
});

describe("refunds", () => {
  it("leave what was not refunded yet, and nothing of a voided payment", () => {
    expect(left(payment({ refunded_minor: 200 }))).toBe(300);
    expect(left(payment({ voided: true }))).toBe(0);
    expect(left(payment({ status: "pending" }))).toBe(0);
  });
  it("mean the newest payment that has something left", () => {
    const done = payment({ id: 2, refunded_minor: 500 });
    expect(refundable([payment(), done], false)!.id).toBe(1);
    expect(refundable([done], false)).toBeUndefined();
  });
  it("go back from the provider that took the money, Click's by whoever may refund any", () => {
    const here = (more: Partial<Payment>, mayAny = false) =>
      refundable([payment(more)], mayAny) !== undefined;
    expect(here({ method: "payme" }, true)).toBe(false);
    expect(here({ method: "click" })).toBe(false);
    expect(here({ method: "click" }, true)).toBe(true);
    expect(here({ method: "other", reference: "pi_1" }, true)).toBe(false);
    expect(here({ method: "other" })).toBe(true);
  });
  it("may be a void only while the same shift is open and nothing went back", () => {
    const shift = { id: 7, status: "open" } as Shift;
    expect(voidable(payment(), shift)).toBe(true);
    expect(voidable(payment({ refunded_minor: 1 }), shift)).toBe(false);
    expect(voidable(payment(), { ...shift, id: 8 })).toBe(false);
    expect(voidable(payment(), { ...shift, status: "closed" })).toBe(false);
    expect(voidable(payment(), null)).toBe(false);
  });
});

test("a comparison says of each payment what stands here and what the statement has", () => {
  speak("en", {
    "billing.money-returned": "returned",
    "billing.twice": "twice",
    "billing.line-of-file": "line {line}",
  });
  const side = (more: Partial<MoneySide> = {}): MoneySide => ({
    reference: "a",
    at: "1970-01-01T00:00:00Z",
    amount_minor: 500,
    state: "paid",
    invoice_id: null,
    line: 0,
    ...more,
  });
  const groups = groupsOf({
    matched: 1,
    missing_here: [],
    missing_there: [side({ reference: "b", invoice_id: 7 })],
    different: [
      {
        reference: "a",
        what: ["amount", "state", "twice"],
        here: side(),
        there: side({ amount_minor: 100, state: "returned", line: 3 }),
      },
    ],
  });
  expect(groups.map((one) => one.title)).toEqual(["billing.different", "billing.missing-there"]);
  expect(groups[0]!.rows[0]).toMatchObject({ here: "5", there: "1, returned, twice (line 3)" });
  expect(groups[1]!.rows[0]).toMatchObject({ reference: "b", there: "", invoice_id: 7 });
});

describe("a statement's form", () => {
  const form = { id: " Номер ", time: "", amount: "Сумма", state: "", unit: "units" as const };
  beforeEach(() => localStorage.clear());

  it("tells the server only what differs from what is usual", () => {
    expect(told(form)).toEqual({
      columns: { id: "Номер", amount: "Сумма" },
      amount_unit: "units",
    });
    const usual = keptForm("click");
    expect(told(usual)).toEqual({});
    expect(unusual(usual)).toBe(false);
  });
  it("is remembered for its provider alone", () => {
    keepForm("click", form);
    expect(keptForm("click")).toEqual(form);
    expect(unusual(keptForm("payme"))).toBe(false);
  });
  it("is empty where what was remembered cannot be read", () => {
    localStorage.setItem("clinicd.statement.click", "{");
    expect(unusual(keptForm("click"))).toBe(false);
  });
});

test("a benefit takes its part of the lines that it covers, where nothing was taken off before", () => {
  const line = (service_id: number, price_minor: number) => ({ service_id, price_minor, quantity: 2 });
  const bill = (discount_minor: number) =>
    ({ discount_minor, lines: [line(1, 1005), line(2, 500)] }) as unknown as Invoice;
  const benefit = (services: number[]) => ({ percent: 10, services }) as unknown as Benefit;
  expect(benefitOf(bill(0), benefit([]))).toBe(301);
  expect(benefitOf(bill(0), benefit([2]))).toBe(100);
  expect(benefitOf(bill(1), benefit([]))).toBeNull();
});

test("refund limits are sent once every row names whose and how much", () => {
  const limits = limitsFrom([
    { whose: "role:cashier", sum: "5" },
    { whose: "user:7", sum: "1 000" },
  ]);
  expect(limits).toEqual([
    { role: "cashier", user_id: null, limit_minor: 500 },
    { role: null, user_id: 7, limit_minor: 100_000 },
  ]);
  expect(limits!.map(typedLimit).map((one) => one.whose)).toEqual(["role:cashier", "user:7"]);
  expect(limitsFrom([{ whose: "", sum: "5" }])).toBeNull();
  expect(limitsFrom([{ whose: "user:7", sum: "five" }])).toBeNull();
});
