// A cashier's day in a real browser, without a mouse, against the real program. The keys of each
// task are counted against the targets of the screens; money is counted on the server's side.
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { ask, launch, until } from "./browser.mjs";
import { Desk } from "./desk.mjs";
import { leaf, keepPapers } from "./paper.mjs";
import { password, setUp, steps } from "./play.mjs";
import { Program } from "./program.mjs";

const people = ["Karimova Nodira", "Rahimov Javlon", "Saidova Malika", "Umarov Diyor"]
  .concat(["Nosirova Zebo", "Ergashev Otabek"])
  .map((name, index) => {
    const [last_name, first_name] = name.split(" ");
    return { last_name, first_name, phones: [`+99890123450${index}`] };
  });

const program = new Program();
let browser, desk, invoices, admin;

const step = steps(() => desk);

const call = (method, path, body) => ask(desk.page, method, path, body);
const payments = async () => (await call("GET", "/payments")).items.filter((one) => !one.voided);
const settled = () => new Promise((done) => setTimeout(done, 350));

/** A doctor has seen everybody: each visit holds a consultation of 120 000. */
async function morning() {
  admin = (await call("GET", "/users")).items[0].username;
  const department = await call("POST", "/departments", { name: "Therapy" });
  const doctor = await call("POST", "/doctors", {
    last_name: "Aliyeva",
    first_name: "Zulfiya",
    specialty: "Therapist",
    department_id: department.id,
    room: "12",
    slot_minutes: 20,
  });
  const service = await call("POST", "/services", {
    code: "T1",
    name: "Consultation",
    price_minor: 12_000_000,
    duration_minutes: 20,
  });
  for (const person of people) {
    const patient = await call("POST", "/patients", person);
    const body = { patient_id: patient.id, service_id: service.id };
    await call("POST", `/queues/${doctor.id}/tickets`, body);
    const ticket = await call("POST", `/queues/${doctor.id}/call-next`, {});
    await call("POST", `/tickets/${ticket.id}/done`);
  }
  await call("POST", "/users", {
    username: "kassir",
    display_name: "Aziza Tolipova",
    password,
    roles: ["cashier"],
    language: "en",
  });
}

/** Chooses somebody who is to pay by typing their name: one key besides it. */
async function choose(name) {
  await desk.hands.press("/");
  await desk.page.getByRole("searchbox").fill("");
  await desk.hands.type(name);
  await until(async () => (await desk.page.locator(".till [data-row]").count()) === 1, name);
  await desk.hands.press("Enter");
  await desk.hands.given("Take ");
  await settled();
}

describe("A cashier's day", { timeout: 280_000 }, () => {
  before(async () => {
    browser = await launch();
    desk = await Desk.open(browser, program);
    await keepPapers(desk.page);
  });
  after(async () => {
    await browser?.close();
    await program.remove();
  });

  step("six patients have left the doctor, and the cashier signs in", async () => {
    await setUp(program, desk);
    await morning();
    await call("DELETE", "/sessions/current");
    await call("POST", "/sessions", { username: "kassir", password });
    await desk.page.goto(`${program.url}/cashier`);
    await desk.says("No shift is open");
    for (const person of people) await desk.says(person.last_name);
  });

  step("a shift is opened with its float in at most 2 keys besides the sum", async () => {
    const { hands } = desk;
    const keys = await hands.count(async () => {
      await hands.press("o");
      await hands.given("Cash in the drawer");
      await hands.type("100 000");
      await hands.press("Enter");
    });
    await desk.says("Shift open since");
    assert.ok(keys <= 2, `${keys} keys`);
  });

  step("exact cash with its receipt takes at most 3 keys", async () => {
    const { hands } = desk;
    const keys = await hands.count(async () => {
      await hands.press("F9");
      await hands.given("Take 120 000, print receipt");
      await settled();
      await hands.press("Enter");
    });
    const paper = await desk.printed();
    assert.match(paper.text, /Oq Terak[^]*Consultation[^]*120\s000/);
    assert.doesNotMatch(paper.text, /COPY/);
    assert.ok(keys <= 3, `${keys} keys`);
    const [payment] = await payments();
    assert.equal(payment.amount_minor, 12_000_000);
    assert.equal(payment.method, "cash");
    await desk.hands.given("Paid");
  });

  step("a held key does not run on to the next patient", async () => {
    await desk.hands.press("Enter Enter Enter");
    assert.equal((await payments()).length, 1);
  });

  step("F9 on the front desk brings the chosen patient, and change is reckoned", async () => {
    const { hands, page } = desk;
    const [visit] = (await call("GET", "/visits?unbilled=true")).items;
    await page.goto(`${program.url}/?patient=${visit.patient_id}`);
    await page.getByRole("heading", { name: visit.patient_name }).waitFor();
    await hands.press("F9");
    await hands.given("Take 120 000");
    await settled();
    await hands.press("1");
    await hands.given("Cash given");
    await hands.type("200000");
    await desk.says("80\u00a0000");
    await hands.press("Enter");
    const paper = await desk.printed();
    assert.match(paper.text, /200\s000[^]*Change[^]*80\s000/);
    const [payment] = await payments();
    assert.equal(payment.change_minor, 8_000_000);
  });

  step("one sum is paid by card and in cash", async () => {
    await choose("Saidova");
    const { hands } = desk;
    await hands.press("s");
    await hands.given("Sum of part 1");
    await hands.type("50 000");
    await hands.press("Tab");
    await desk.says("Take 120\u00a0000");
    await hands.press("F9 Enter");
    await desk.printed();
    await desk.printed();
    const [second, first] = await payments();
    assert.deepEqual([first.method, first.amount_minor], ["card", 5_000_000]);
    assert.deepEqual([second.method, second.amount_minor], ["cash", 7_000_000]);
  });

  step("a double press on a part of the sum takes the part once", async () => {
    const { hands } = desk;
    await choose("Umarov");
    await hands.press("a");
    await hands.given("Amount now");
    await hands.type("50 000");
    await hands.press("F9");
    await hands.given("Take 50 000");
    await hands.press("Enter Enter");
    await desk.printed();
    await hands.press("Enter");
    await desk.says("70\u00a0000");
    assert.deepEqual((await payments()).slice(0, -4).map((one) => one.amount_minor), [5_000_000]);
  });

  step("a double press on the rest charges it once", async () => {
    const { hands, page } = desk;
    const due = page.locator(".due").first();
    await until(async () => (await due.innerText()).includes("70"), "the rest of the sum");
    await hands.press("F9");
    await hands.given("Take 70 000");
    await settled();
    await page.keyboard.down("Enter");
    await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
    await hands.press("Enter");
    await desk.printed();
    await hands.given("Paid");
    assert.equal((await payments()).length, 6);
  });

  step("a lost answer says so, and asking again with the same key charges once", async () => {
    const { page, hands } = desk;
    await choose("Nosirova");
    await page.route("**/api/v1/invoices/*/payments", async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await hands.press("Enter");
    await desk.says("we do not know whether this was done");
    await desk.says("Nosirova");
    assert.equal((await payments()).length, 7);
    await page.unroute("**/api/v1/invoices/*/payments");
    await hands.given("Ask again");
    await hands.press("Enter");
    await desk.printed();
    await desk.says("Paid");
    assert.equal((await payments()).length, 7);
  });

  step("a reload while the answer is awaited charges once", async () => {
    const { page, hands } = desk;
    await choose("Rahimov");
    let arrived;
    const sent = new Promise((done) => (arrived = done));
    await page.route("**/api/v1/invoices/*/payments", async (route) => {
      await route.fetch();
      arrived();
    });
    await hands.press("Enter");
    await sent;
    await page.reload();
    await page.unroute("**/api/v1/invoices/*/payments");
    await desk.says("we do not know whether this was done");
    await hands.given("Ask again");
    await hands.press("Enter");
    await desk.printed();
    assert.equal((await payments()).length, 8);
  });

  step("a refund from the original payment takes at most 7 keys besides the reason", async () => {
    const { hands, page } = desk;
    await page.goto(`${program.url}/cashier`);
    await desk.says("Nobody is to pay");
    const keys = await hands.count(async () => {
      await hands.press("e");
      await desk.says("Karimova");
      await hands.press("/");
      await hands.type("Karimova");
      await until(async () => (await page.locator(".till [data-row]").count()) === 1, "one row");
      await hands.press("Enter");
      await hands.given("Paid");
      await hands.press("r");
      await hands.given("Reason");
      await hands.type("Service not given");
      await hands.press("Enter");
    });
    const paper = await desk.printed();
    assert.match(paper.text, /Refund[^]*Service not given[^]*120\s000/);
    assert.ok(keys <= 7, `${keys} keys`);
    const karimova = (await payments()).find((one) => one.refunded_minor > 0);
    assert.equal(karimova.refunded_minor, 12_000_000);
    assert.equal(karimova.status, "refunded");
  });

  step("a reprint says that it is a copy", async () => {
    const { hands } = desk;
    await choose_paid("Umarov");
    await desk.page.getByRole("button", { name: "Print a copy" }).first().focus();
    await hands.press("Enter");
    assert.match((await desk.printed()).text, /COPY/);
  });

  step("the shift closes blind in at most 5 keys besides the counts", async () => {
    const { hands, page } = desk;
    await page.goto(`${program.url}/cashier`);
    await desk.says("Shift open since");
    assert.doesNotMatch(await page.locator(".shift").innerText(), /\d\s000/, "no sum is shown");
    const keys = await hands.count(async () => {
      await hands.press("c");
      await hands.given("Cash, counted");
      await hands.type("600 000");
      await hands.press("Tab");
      await hands.type("50 000");
      await hands.press("Enter");
      await desk.says("is closed");
      await hands.given("Print the Z report");
      await hands.press("Enter");
    });
    assert.ok(keys <= 5, `${keys} keys`);
    const paper = await desk.printed();
    // 100 000 float, 120 + 120 + 70 + 120 + 120 + 120 in cash, 120 of it returned: 650 000.
    assert.match(paper.text, /Z report 1[^]*Cash[^]*650\s000[^]*600\s000[^]*−50\s000/);
    assert.match(paper.text, /Card[^]*50\s000[^]*Difference\s+0/);
    const [shift] = (await call("GET", "/shifts")).items;
    assert.equal(shift.difference.cash, -5_000_000);
  });

  step("the Z report is one page of exactly its roll", async () => {
    const { pages, width_mm, height_mm } = await leaf(desk.page);
    assert.equal(pages, 1);
    assert.equal(width_mm, 80);
    assert.ok(height_mm > 60 && height_mm < 300, `${height_mm} mm`);
  });

  step("an invoice prints as one A5 page", async () => {
    const { hands, page } = desk;
    invoices = (await call("GET", "/invoices?status=paid")).items;
    await page.goto(`${program.url}/cashier?invoice=${invoices[0].id}`);
    await desk.says("Consultation");
    await hands.press("p");
    assert.match((await desk.printed()).text, /Invoice[^]*Consultation[^]*120\s000/);
    assert.deepEqual(await leaf(page), { pages: 1, width_mm: 148, height_mm: 210 });
  });

  step("the books balance, which an admin may see", async () => {
    await call("DELETE", "/sessions/current");
    await call("POST", "/sessions", { username: admin, password });
    assert.equal((await call("GET", "/ledger/balance")).balanced, true);
  });

  step("nobody touched a mouse, and the browser had nothing to complain about", async () => {
    assert.equal(await desk.touches(), 0);
    assert.deepEqual(desk.complaints, []);
  });
});

/** Chooses an invoice that was paid today by its patient's name. */
async function choose_paid(name) {
  const { hands, page } = desk;
  const row = page.locator(".till [data-row]");
  await hands.press("/");
  await page.getByRole("searchbox").fill("");
  await hands.type(name);
  await until(async () => (await row.count()) === 1, name);
  await hands.press("Enter");
  await desk.says("Print a copy");
  await page.getByRole("heading", { name }).waitFor();
}
