// Money that passes through several hands, in a real browser without a mouse: a phone pays by the
// invoice's code, one cashier hands the drawer to the next, an admin counts what was left behind,
// holds a provider's statement against the books, and takes the reports home.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { ask, launch, until } from "./browser.mjs";
import { Desk } from "./desk.mjs";
import { password, setUp, steps } from "./play.mjs";
import { Program } from "./program.mjs";

const cashbox_key = "a key of the cashbox";
const price = 12_000_000;
const secrets = mkdtempSync(join(tmpdir(), "clinicd-money-"));
const key_file = join(secrets, "payme.key");
writeFileSync(key_file, `${cashbox_key}\n`, { mode: 0o600 });
Object.assign(process.env, { PAYME_KEY_FILE: key_file, PAYME_MERCHANT_ID: "65a1" });

const program = new Program();
const patients = {};
let browser, desk, service, doctor, admin;

const step = steps(() => desk);
const call = (method, path, body) => ask(desk.page, method, path, body);

async function furnish() {
  admin = (await call("GET", "/users")).items[0].username;
  await call("PATCH", "/clinic", { currency: "UZS" });
  const department = await call("POST", "/departments", { name: "Therapy" });
  doctor = await call("POST", "/doctors", {
    // What a spreadsheet would take for a formula.
    last_name: "=Aliyeva",
    first_name: "Zulfiya",
    specialty: "Therapist",
    department_id: department.id,
    slot_minutes: 20,
  });
  service = await call("POST", "/services", {
    code: "T1",
    name: "Consultation",
    price_minor: price,
    duration_minutes: 20,
  });
  for (const last_name of ["Karimov", "Rahimov", "Saidova"]) {
    patients[last_name] = await call("POST", "/patients", { last_name, first_name: "Olim" });
  }
  const staff = { aziza: "Aziza Tolipova", nodir: "Nodir Saidov" };
  for (const [username, display_name] of Object.entries(staff)) {
    const person = { username, display_name, password, roles: ["cashier"], language: "en" };
    await call("POST", "/users", person);
  }
}

const bill = (last_name) => {
  const line = { service_id: service.id, quantity: 1, doctor_id: doctor.id };
  return call("POST", "/invoices", { patient_id: patients[last_name].id, lines: [line] });
};

async function signIn(username) {
  await call("DELETE", "/sessions/current");
  await call("POST", "/sessions", { username, password });
}

/** As Payme calls: over HTTP, from outside the browser. */
async function payme(method, params) {
  const answer = await fetch(`${program.url}/api/v1/webhooks/payme`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Basic ${Buffer.from(`Paycom:${cashbox_key}`).toString("base64")}`,
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
  const said = await answer.json();
  assert.ok(said.result, JSON.stringify(said));
  return said.result;
}

async function payByPhone(id, invoice) {
  const account = { order_id: String(invoice.number) };
  const asked = { id, time: Date.now(), amount: invoice.due_minor, account };
  await payme("CreateTransaction", asked);
  await payme("PerformTransaction", { id });
}

async function open(path, words) {
  await desk.page.goto(`${program.url}${path}`);
  await desk.says(words);
}

/** Presses the button called `name` by its key. */
async function press(name) {
  await desk.page.getByRole("button", { name }).first().focus();
  await desk.hands.press("Enter");
}

describe("A clinic's money", { timeout: 280_000 }, () => {
  before(async () => {
    browser = await launch();
    desk = await Desk.open(browser, program);
  });
  after(async () => {
    await browser?.close();
    await program.remove();
    rmSync(secrets, { recursive: true, force: true });
  });

  step("two cashiers work at this browser, and one of them opens her shift", async () => {
    await setUp(program, desk);
    await furnish();
    for (const name of ["nodir", "aziza"]) await signIn(name);
    await call("POST", "/shifts", { float_minor: 5_000_000 });
    await open("/cashier", "Shift open since");
  });

  step("the invoice's code is the link that Payme gave, with the sum that is due", async () => {
    const { page } = desk;
    const invoice = await bill("Karimov");
    await open(`/cashier?invoice=${invoice.id}`, "Karimov");
    const { links } = await call("GET", `/invoices/${invoice.id}/checkout`);
    const [link] = links;
    const told = Buffer.from(new URL(link.url).pathname.slice(1), "base64").toString();
    assert.equal(told, `m=65a1;ac.order_id=${invoice.number};a=${price};l=en`);
    await press("Payme");
    const code = page.getByRole("img", { name: "Code to pay by Payme" });
    const drawn = decodeURIComponent(await code.getAttribute("src"));
    assert.equal(drawn, `data:image/svg+xml,${link.qr_svg}`);
    const leads_to = page.getByRole("link", { name: "Open Payme" });
    assert.equal(await leads_to.getAttribute("href"), link.url);
  });

  step("what the phone pays is paid on the screen, by itself", async () => {
    const [invoice] = (await call("GET", "/invoices?status=unpaid")).items;
    await payByPhone("first", invoice);
    await desk.says("Receipt 1");
    const side = await desk.page.locator(".bill").innerText();
    assert.match(side, /Paid[^]*120\s000[^]*refunded in the provider/);
    assert.doesNotMatch(side, /Refund 120/, "the desk has none of this money to give back");
    await payByPhone("second", await bill("Rahimov"));
    assert.equal((await call("GET", "/payments?method=payme")).items.length, 2);
  });

  step("the drawer is counted and handed to the next cashier, with a Z report", async () => {
    const { hands } = desk;
    const invoice = await bill("Saidova");
    await open(`/cashier?invoice=${invoice.id}`, "Saidova");
    await hands.press("F9");
    await hands.given("Take 120 000");
    await new Promise((done) => setTimeout(done, 350));
    await hands.press("Enter");
    await desk.printed();
    await desk.command("Hand over");
    await desk.says("Hand the shift over");
    const next_cashier = desk.page.getByRole("combobox", { name: "To whom" });
    await next_cashier.selectOption({ label: "Nodir Saidov" });
    await desk.page.getByRole("textbox", { name: "Cash, counted" }).focus();
    await hands.type("170 000");
    await desk.says("Hand 170\u00a0000 over to Nodir Saidov");
    await hands.press("Enter");
    const paper = await desk.printed();
    assert.match(paper.text, /Z report 1[^]*Cash[^]*170\s000[^]*Difference\s+0/);
    await desk.says("No shift is open");
    const [next] = (await call("GET", "/shifts")).items;
    assert.deepEqual([next.cashier.name, next.float_minor], ["Nodir Saidov", 17_000_000]);
  });

  step("the drawer that its cashier left is counted by an admin, who says why", async () => {
    const { hands, page } = desk;
    await signIn(admin);
    const { items } = await call("GET", "/users");
    const nodir = items.find((one) => one.username === "nodir");
    await call("PATCH", `/users/${nodir.id}`, { disabled: true });
    await open("/shifts", "Nodir Saidov");
    await press("2");
    await desk.says("Sums stay hidden");
    await press("Count and close it");
    await desk.says("Count the drawer of Nodir Saidov");
    assert.doesNotMatch(await page.getByRole("dialog").innerText(), /170\s000/);
    await page.getByRole("textbox", { name: "Reason" }).focus();
    await hands.type("Does not come back");
    await page.getByRole("textbox", { name: "Cash, counted" }).focus();
    await hands.type("169 000");
    await hands.press("Enter");
    await desk.says("−1000");
    await hands.given("Print the Z report");
    await hands.press("Enter");
    const paper = await desk.printed();
    assert.match(paper.text, /Counted by Malika Yusupova: Does not come back[^]*−1\s?000/);
    const [shift] = (await call("GET", "/shifts")).items;
    assert.deepEqual([shift.status, shift.closed_by], ["closed", "Malika Yusupova"]);
  });

  step("a statement that differs by one row says which, and on which side", async () => {
    const { page, hands } = desk;
    await open("/money", "Payment providers");
    await press("Compare…");
    await desk.says("Compare with Payme");
    const now = Date.now();
    const rows = ["id,time,amount,state", `first,${now},${price},2`, `second,${now},100,2`];
    const file = { name: "payme.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "Compare", exact: true }).focus();
    await hands.press("Enter");
    await desk.says("1 payment matches in payme.csv");
    const table = page.getByRole("dialog").getByRole("table");
    assert.equal(await table.count(), 1);
    assert.match(await table.innerText(), /second[^]*120\s000[^]*1 \(line 3\)/);
    await hands.press("Escape");
  });

  step("a statement in the cabinet's own words is read by its columns", async () => {
    const { page, hands } = desk;
    await press("Compare…");
    await page.getByText("Columns with other names").focus();
    await hands.press("Enter");
    const names = { "Payment’s number": "Номер", Time: "Дата", Sum: "Сумма", State: "Статус" };
    for (const [label, name] of Object.entries(names)) {
      await page.getByRole("textbox", { name: label, exact: true }).focus();
      await hands.type(name);
    }
    const rows = ["Номер;Дата;Сумма;Статус", `first;${Date.now()};${price};2`];
    const text = Buffer.from([...rows, `second;${Date.now()};${price};2`].join("\n"));
    const file = { name: "cabinet.csv", mimeType: "text/csv", buffer: text };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "Compare", exact: true }).focus();
    await hands.press("Enter");
    await desk.says("2 payments match in cabinet.csv. Nothing differs.");
    await hands.press("Escape");
  });

  step("what Payme called, and what it heard, stands below", async () => {
    const { page, hands } = desk;
    await desk.says("Calls of the providers");
    const calls = page.getByRole("region", { name: "Calls of the providers" });
    assert.match(await calls.innerText(), /PerformTransaction\s+done/);
    await calls.getByRole("button").first().focus();
    await hands.press("Enter");
    await desk.says("PerformTransaction\"");
    assert.match(await page.getByRole("dialog").innerText(), /Invoice\s+\d[^]*Answered[^]*result/);
    await hands.press("Escape");
  });

  step("the reports add up to what was taken, however they are grouped", async () => {
    const { page, hands } = desk;
    await open("/reports", "Money taken");
    await desk.says("360\u00a0000");
    await press("Money");
    const by = page.getByRole("combobox", { name: "Grouped by" });
    for (const kind of ["method", "doctor", "service", "cashier", "day", "department"]) {
      await by.focus();
      await by.selectOption(kind);
      const foot = page.locator(".report tfoot");
      await until(async () => /360\s000/.test(await foot.innerText()), `the sum by ${kind}`);
    }
    for (const kind of ["Visits", "Waiting", "Shifts"]) await press(kind);
    await desk.says("Aziza Tolipova");
    await hands.press("Tab");
  });

  step("a saved table runs no formula, and holds the same sum", async () => {
    const { page, hands } = desk;
    await press("Money");
    await page.getByRole("combobox", { name: "Grouped by" }).selectOption("doctor");
    await desk.says("=Aliyeva");
    await desk.page.getByRole("button", { name: "Money" }).first().focus();
    const coming = page.waitForEvent("download");
    await hands.press("e");
    const csv = readFileSync(await (await coming).path(), "utf8");
    assert.match(csv, /'=Aliyeva Zulfiya/);
    assert.doesNotMatch(csv, /(^|,)"?[=+@]/m);
    assert.match(csv, /36000000/);
  });

  step("the books balance, nobody touched a mouse, and the browser did not complain", async () => {
    const balance = await call("GET", "/ledger/balance");
    assert.deepEqual([balance.balanced, balance.drift_minor], [true, 0]);
    assert.equal(await desk.touches(), 0);
    assert.deepEqual(desk.complaints, []);
  });
});
