// Key by key through a day at the desk, on a usual and on a slow computer: see scripts/ui-speed.
import { loadavg } from "node:os";
import { ask, launch, until } from "./browser.mjs";
import { password } from "./play.mjs";
import { Program } from "./program.mjs";
import { answer, opening, slowPage } from "./speed.mjs";

const times = Number(process.argv[2] ?? 3);
const rates = [1, 4];
// The targets in milliseconds: those of a computer as it is, and of one four times slower. Search
// waits 120 ms for the next letter before it asks.
const targets = {
  1: { paint: 1000, desk: 1500, blocked: 200, key: 50, action: 100, search: 320, page: 1000 },
  4: { paint: 1000, desk: 1500, blocked: 200, key: 200, action: 200, search: 320, page: 1000 },
};

const program = new Program();
const browser = await launch();
const found = new Map();

/** Keeps one figure; the median and the worst of them are shown. */
function keep(rate, what, target, value) {
  const name = `${rate} ${what}`;
  if (!found.has(name)) found.set(name, { rate, what, target: targets[rate][target], values: [] });
  found.get(name).values.push(value);
}

function table() {
  const load = loadavg()[0].toFixed(2);
  console.log(`\n${times} times each, ms; the machine's load was ${load}.`);
  for (const rate of rates) {
    console.log(`\n${`CPU slowed ${rate}x`.padEnd(44)} median  worst  target  median/target`);
    for (const one of found.values()) {
      if (one.rate !== rate) continue;
      const sorted = one.values.toSorted((a, b) => a - b);
      const median = sorted[Math.floor((sorted.length - 1) / 2)];
      const figures = [median, sorted.at(-1), one.target].map((ms) =>
        ms.toFixed(0).padStart(7),
      );
      const ratio = median / one.target;
      const share = ratio.toFixed(2).padStart(9) + (ratio > 1 ? "  OVER" : "");
      console.log(`${one.what.padEnd(43)}${figures.join("")}${share}`);
    }
  }
}

async function stateOf(username) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(program.url);
  await page.locator("h1").first().waitFor();
  await ask(page, "POST", "/sessions", { username, password });
  const state = await context.storageState();
  await context.close();
  return state;
}

const is = (selector) => `document.querySelector(${JSON.stringify(selector)})`;
const desk_ready = `${is(".today .row")} && ${is(".search input")} === document.activeElement`;

async function firstRoute(rate, state) {
  for (let i = 0; i < times; ++i) {
    const page = await slowPage(browser, rate, state);
    const first = await opening(page, program.url, desk_ready);
    keep(rate, "front desk, never opened before: first paint", "paint", first.paint);
    keep(rate, "  the day and the search field ready", "desk", first.shown);
    keep(rate, "  blocking time", "blocked", first.blocked);
    const again = await opening(page, program.url, desk_ready);
    keep(rate, "front desk again: first paint", "paint", again.paint);
    keep(rate, "  the day and the search field ready", "desk", again.shown);
    await page.context().close();
  }
}

/** The front desk, idle: whatever it fetches ahead has come. */
async function atTheDesk(page) {
  await page.goto(program.url);
  await page.locator(".today .row").first().waitFor();
  await page.waitForTimeout(2500);
}

async function search(page, rate, patients) {
  for (let i = 0; i < times; ++i) {
    const name = patients[i].last_name.slice(0, 5);
    const type = () => page.keyboard.type(name, { delay: 60 });
    const told = await answer(page, type, is(".found [data-row]"));
    keep(rate, "search: a letter's echo", "key", told.key);
    keep(rate, "  results after the last letter", "search", told.shown);
    const chosen = await answer(
      page,
      async () => {
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
      },
      is(".sheet header.patient"),
    );
    keep(rate, "patient chosen: the key's paint", "key", chosen.key);
    keep(rate, "  the patient's sheet", "page", chosen.shown);
    await page.goto(program.url);
    await page.locator(".today .row").first().waitFor();
  }
}

const dialogs = [
  ["F2", "register", "dialog[open] #r-phone-0"],
  ["F4", "book", "dialog[open] input"],
  ["Control+k", "the palette", "dialog[open] input"],
];

async function overlays(page, rate) {
  await atTheDesk(page);
  for (const [key, name, there] of dialogs) {
    for (let i = 0; i < times; ++i) {
      const opened = await answer(page, () => page.keyboard.press(key), is(there));
      keep(rate, `${key} opens ${name}`, "action", opened.shown);
      await page.keyboard.press("Escape");
      await page.locator("dialog[open]").waitFor({ state: "detached" });
    }
  }
}

const routes = [
  ["q", "the queue", ".queue .row"],
  ["s", "the schedule", ".slot, .day"],
  ["c", "the cash desk", ".till [data-row]"],
  ["r", "reports", ".stats .stat"],
  ["p", "patients", ".list.patients [data-row]"],
  ["a", "system", ".health h2"],
];

async function pages(page, rate) {
  await atTheDesk(page);
  for (const [key, name, there] of routes) {
    for (let i = 0; i < times; ++i) {
      const typing = () => page.evaluate(() => document.activeElement?.tagName === "INPUT");
      if (await typing()) await page.keyboard.press("Tab");
      await page.keyboard.press("g");
      const shown = await answer(page, () => page.keyboard.press(key), is(there));
      const how = i === 0 ? "fetched" : "again";
      keep(rate, `to ${name}, ${how}: the key's paint`, "action", shown.key);
      keep(rate, "  its content".concat(` (${name}, ${how})`), "page", shown.shown);
      await page.goBack();
      await page.locator(".today .row").first().waitFor();
    }
  }
}

async function callNext(rate, state) {
  const page = await slowPage(browser, rate, state);
  await page.goto(`${program.url}/doctor`);
  await page.locator("main .sheet .stub").first().waitFor();
  const { user } = await ask(page, "GET", "/sessions/current");
  const own = (await ask(page, "GET", "/doctors")).items.find((one) => one.user_id === user.id);
  // Somebody waits at every call.
  for (let i = 0; i < times; ++i) {
    await ask(page, "POST", `/queues/${own.id}/tickets`, { patient_name: `Caller ${i}` });
  }
  for (let i = 0; i < times; ++i) {
    await page.waitForTimeout(1000);
    const before = await page.locator("main .sheet .stub").first().innerText();
    const other = `${is("main .sheet .stub")}?.innerText !== ${JSON.stringify(before)}`;
    const called = await answer(page, () => page.keyboard.press("F8"), other);
    keep(rate, "F8 calls: the key's paint", "key", called.key);
    keep(rate, "  the next number stands there", "action", called.shown);
  }
  await page.context().close();
}

async function pay(rate, state) {
  const page = await slowPage(browser, rate, state);
  await page.goto(`${program.url}/cashier`);
  await page.locator(".till [data-row]").first().waitFor();
  for (let i = 0; i < times; ++i) {
    const chosen = await answer(page, () => page.keyboard.press("F9"), is("[data-take]"));
    keep(rate, "F9 opens the next to pay", "page", chosen.shown);
    await page.keyboard.press("2");
    const ready = () => page.locator("[data-take]:focus:not([aria-disabled=true])").count();
    await until(ready, "the button that takes the money");
    await page.waitForTimeout(400);
    const paid = await answer(page, () => page.keyboard.press("Enter"), is("[data-paid]"));
    keep(rate, "Enter pays: the key's paint", "key", paid.key);
    keep(rate, "  paid, as the server answered", "page", paid.shown);
    await page.goto(`${program.url}/cashier`);
    await page.locator(".till [data-row]").first().waitFor();
  }
  await page.context().close();
}

try {
  program.demo("10000", password);
  await program.start();
  const [registrar, doctor, cashier] = [
    await stateOf("admin"),
    await stateOf("doctor"),
    await stateOf("cashier"),
  ];
  for (const rate of rates) {
    await firstRoute(rate, registrar);
    const page = await slowPage(browser, rate, registrar);
    await atTheDesk(page);
    const { items } = await ask(page, "GET", "/patients?limit=50");
    // Letters of this keyboard: others come without a key.
    await search(page, rate, items.filter((one) => /^[A-Z]\w{4}/.test(one.last_name)));
    await overlays(page, rate);
    await pages(page, rate);
    await page.context().close();
    await callNext(rate, doctor);
    await pay(rate, cashier);
  }
  table();
} finally {
  await browser.close();
  await program.remove();
}
