// A hundred payloads through every text field of the clinic, looked at on every screen and on the
// page that is handed out: none runs, and none even comes so far that the browser's policy must
// refuse it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { ask, launch } from "./browser.mjs";
import { payloads } from "./payloads.mjs";
import { password } from "./play.mjs";
import { Program } from "./program.mjs";

const routes = readFileSync(new URL("../../static/src/shell/routes.ts", import.meta.url), "utf8");
const pages = [...routes.matchAll(/^ {4}path: "([^"{]+)"/gm)].map(([, path]) => path);
const alone = ["/display", "/poster", "/checkin", "/book"];

const program = new Program();
const policy = [];
let browser, page;
const people = [];

const add = (path, body) => ask(page, "POST", path, body);
const today = () => new Date().toISOString().slice(0, 10);

/** A patient all of whose texts are that payload. */
function patient(text, i) {
  return {
    last_name: text,
    first_name: text,
    middle_name: text,
    phones: [`+99890${String(1_000_000 + i)}`],
    address: text,
    document: text,
    emergency_contact: text,
    allergies: [{ substance: text, reaction: text, severity: "severe" }],
    conditions: [text],
    notes: text,
    create_anyway: true,
  };
}

/** Opens a page, gives what it fetches a moment, and answers how many payloads ran. */
async function look(path) {
  await page.goto(program.url + path, { waitUntil: "load" });
  await page.waitForTimeout(150);
  return page.evaluate(() => window.hits ?? 0);
}

describe("Payloads in every text", { timeout: 580_000 }, () => {
  before(async () => {
    program.demo("20", password);
    await program.start();
    browser = await launch();
    const context = await browser.newContext({ locale: "en-US" });
    page = await context.newPage();
    await page.addInitScript(() => {
      window.pwn = () => (window.hits = (window.hits ?? 0) + 1);
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    page.on("console", (message) => {
      if (/policy:|Content Security Policy/.test(message.text())) policy.push(message.text());
    });
    page.on("dialog", (dialog) => void dialog.dismiss().then(() => policy.push("a dialog")));
    await page.goto(program.url);
    await ask(page, "POST", "/sessions", { username: "admin", password });
  });
  after(async () => {
    await browser?.close();
    await program.remove();
  });

  it("a payload that is put into a page as more than text would be seen here", async () => {
    const ran = await page.evaluate(() => {
      window.pwn();
      return window.hits;
    });
    assert.equal(ran, 1);
    await page.evaluate(() => (document.body.innerHTML += "<img src=x onerror=pwn()>"));
    await page.waitForTimeout(200);
    assert.ok(policy.length > 0, "the policy refuses it, and we hear of it");
    policy.length = 0;
  });

  it("they are stored as they were typed", async () => {
    assert.equal(payloads.length, 100);
    const doctors = (await ask(page, "GET", "/doctors")).items;
    for (const [i, text] of payloads.entries()) {
      const made = await add("/patients", patient(text, i));
      assert.equal(made.last_name, text);
      people.push(made.id);
      await add(`/queues/${doctors[i % doctors.length].id}/tickets`, { patient_name: text });
      await add("/departments", { name: `${i} ${text}` }); // no two are called alike
      await add("/services", { code: `X${i}`, name: text, price_minor: 1, duration_minutes: 20 });
      const wish = { doctor_id: doctors[0].id, from_day: today(), to_day: today(), note: text };
      const waits = await add("/waitlist", { patient_id: made.id, ...wish });
      assert.equal(waits.note, text);
    }
  });

  it("also in visits, invoices, restrictions and what was found in a review", async () => {
    const service = (await ask(page, "GET", "/services")).items[0].id;
    for (const [i, text] of payloads.slice(0, 20).entries()) {
      const id = people[i];
      await add("/visits", { patient_id: id, reason: text });
      const invoice = await add("/invoices", {
        patient_id: id,
        lines: [{ service_id: service, quantity: 1 }],
        discount: { percent: 1, reason: text },
      });
      await add(`/invoices/${invoice.id}/cancel`, { reason: text });
    }
    for (const [i, text] of payloads.slice(20, 30).entries()) {
      const id = people[20 + i];
      await add(`/patients/${id}/restrict`, { reason: text });
      await add(`/patients/${id}/break-glass`, { reason: text });
    }
    for (const one of (await ask(page, "GET", "/glass-breaks")).items.slice(0, 5))
      await add(`/glass-breaks/${one.id}/review`, { note: payloads[one.id] });
  });

  it("none runs on any screen", async () => {
    const ran = [];
    for (const path of [...pages, ...alone]) if (await look(path)) ran.push(path);
    assert.deepEqual(ran, []);
    assert.deepEqual(policy, []);
  });

  it("none runs in any chart, nor on the page that is handed out", async () => {
    const ran = [];
    for (const id of people) {
      if (await look(`/patients/${id}`)) ran.push(`/patients/${id}`);
      const paper = `/api/v1/patients/${id}/export?format=html`;
      if (await look(paper)) ran.push(paper);
    }
    assert.deepEqual(ran, []);
    assert.deepEqual(policy, []);
  });

  it("none is a formula in a table that is taken along", async () => {
    await page.goto(program.url); // the page that is handed out may ask for nothing
    await add("/patients", { ...patient("=1+cmd|' /C calc'!A0", 900), phones: ["+998909999999"] });
    const month = today().slice(0, 7);
    const openings = `/access-review/openings?month=${month}&format=csv`;
    for (const path of [openings, "/audit/export?format=csv"]) {
      const text = await page.evaluate(
        async (address) => (await fetch(`/api/v1${address}`)).text(),
        path,
      );
      const cells = text.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ""));
      assert.deepEqual(cells.filter((cell) => /^[=@+]|^-[^0-9]/.test(cell)), [], path);
    }
  });
});
