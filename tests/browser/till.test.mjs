// What a till must not lose, in a real browser without a mouse: a visit that nobody billed on its
// day, an invoice whose payment was struck out, a float that is gone.
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { ask, launch } from "./browser.mjs";
import { Desk } from "./desk.mjs";
import { setUp, steps } from "./play.mjs";
import { Program } from "./program.mjs";

const price = 12_000_000;
const program = new Program();
let browser, desk, service, patient;
const doctors = [];

const step = steps(() => desk);
const call = (method, path, body) => ask(desk.page, method, path, body);
const unbilled = async () => (await call("GET", "/visits?unbilled=true&from=2020-01-01")).items;
const settled = () => new Promise((done) => setTimeout(done, 350));

async function furnish() {
  const department = await call("POST", "/departments", { name: "Therapy" });
  for (const last_name of ["Aliyeva", "Kim"]) {
    const person = { last_name, first_name: "Zulfiya", specialty: "Therapist" };
    const body = { ...person, department_id: department.id, slot_minutes: 20 };
    doctors.push(await call("POST", "/doctors", body));
  }
  const consultation = { code: "T1", name: "Consultation", price_minor: price };
  service = await call("POST", "/services", { ...consultation, duration_minutes: 20 });
  patient = await call("POST", "/patients", { last_name: "Karimova", first_name: "Nodira" });
}

/** The patient sees a doctor, whose consultation costs 120 000. */
async function visit(doctor) {
  const body = { patient_id: patient.id, service_id: service.id };
  await call("POST", `/queues/${doctor.id}/tickets`, body);
  const ticket = await call("POST", `/queues/${doctor.id}/call-next`, {});
  await call("POST", `/tickets/${ticket.id}/done`);
}

async function openTill(words) {
  await desk.page.goto(`${program.url}/cashier`);
  await desk.says(words);
}

describe("A till that loses nothing", { timeout: 240_000 }, () => {
  before(async () => {
    browser = await launch();
    desk = await Desk.open(browser, program);
  });
  after(async () => {
    await browser?.close();
    await program.remove();
  });

  step("a visit ends, nobody bills it, and the day goes by", async () => {
    await setUp(program, desk);
    // 26 hours lie between these zones: what is today in the one is a day past in the other.
    await call("PATCH", "/clinic", { time_zone: "Etc/GMT+12" });
    await furnish();
    await visit(doctors[0]);
    await call("PATCH", "/clinic", { time_zone: "Pacific/Kiritimati" });
    assert.equal((await call("GET", "/visits?unbilled=true")).items.length, 0);
    assert.equal((await unbilled()).length, 1);
  });

  step("the till shows it among earlier days, with its day, and F9 leads to it", async () => {
    const { hands, page } = desk;
    await openTill("From earlier days");
    const [row] = await page.locator(".till [data-row]").allInnerTexts();
    assert.match(row, /Karimova Nodira[^]*Aliyeva[^]*\d+ \w{3}[^]*120\s000/);
    await call("POST", "/shifts", { float_minor: 5_000_000 });
    await visit(doctors[1]);
    await desk.says("To pay now");
    await hands.press("F9");
    await desk.says("2 visits wait to be paid");
  });

  step("both visits of one person go onto one invoice", async () => {
    const { hands } = desk;
    await hands.press("Enter");
    await hands.given("Take 240 000");
    assert.deepEqual(await unbilled(), []);
    await settled();
    await hands.press("Enter");
    await desk.printed();
    await hands.given("Paid");
  });

  step("what was paid today is found by its person, and struck out again", async () => {
    const { hands, page } = desk;
    await openTill("Nobody is to pay");
    await hands.press("e");
    await desk.says("Karimova");
    await page.locator(".till [data-row]").first().focus();
    await hands.press("Enter");
    await desk.says("Print a copy");
    await hands.press("r");
    await hands.given("Reason");
    await hands.type("Wrong sum");
    await page.getByRole("radio", { name: "Void the payment" }).focus();
    await hands.press("Space Control+Enter");
    await desk.says("voided");
  });

  step("its invoice may be changed and cancelled, and the visits come back", async () => {
    const { hands } = desk;
    await desk.shows("button", "Discount…");
    await desk.page.getByRole("button", { name: "Cancel the invoice…" }).focus();
    await hands.press("Enter");
    await hands.given("Reason");
    await hands.type("Wrong sum");
    await hands.press("Enter");
    await desk.says("This invoice is cancelled.");
    assert.equal((await unbilled()).length, 2);
  });

  step("refunded for good, a visit does not come back to the list", async () => {
    const { hands } = desk;
    await openTill("From earlier days");
    await hands.press("F9");
    await desk.says("2 visits wait to be paid");
    await hands.press("Enter");
    await hands.given("Take 240 000");
    await settled();
    await hands.press("Enter");
    await desk.printed();
    await hands.given("Paid");
    await hands.press("r");
    await hands.given("Reason");
    await desk.says("does not come back to the list");
    await hands.type("Service not given");
    await hands.press("Enter");
    assert.match((await desk.printed()).text, /Refund[^]*240\s000/);
    await openTill("Nobody is to pay");
    assert.deepEqual(await unbilled(), []);
  });

  step("the refund's paper is printed again as a copy", async () => {
    const { hands, page } = desk;
    await hands.press("e");
    await desk.says("240\u00a0000 refunded");
    await page.locator(".till [data-row]").first().focus();
    await hands.press("Enter");
    await desk.shows("button", "Print the refund again");
    await page.getByRole("button", { name: "Print the refund again" }).focus();
    await hands.press("Enter");
    assert.match((await desk.printed()).text, /Refund[^]*COPY[^]*Service not given/);
  });

  step("a terminal below nothing is counted, and a lost float stands on the Z report", async () => {
    const { hands } = desk;
    await openTill("Shift open since");
    await hands.press("c");
    await hands.given("Cash, counted");
    await hands.type("0");
    await hands.press("Tab");
    await hands.type("-10 000");
    await hands.press("Enter");
    await desk.says("is closed");
    const [{ counted, difference }] = (await call("GET", "/shifts")).items;
    assert.deepEqual([counted.card, difference.cash], [-1_000_000, -5_000_000]);
    await hands.given("Print the Z report");
    await hands.press("Enter");
    const paper = await desk.printed();
    assert.match(paper.text, /Cash[^]*Difference\s+−50\s000[^]*Card[^]*Counted\s+−10\s000/);
  });

  step("nobody touched a mouse, and the browser had nothing to complain about", async () => {
    assert.equal(await desk.touches(), 0);
    assert.deepEqual(desk.complaints, []);
  });
});
