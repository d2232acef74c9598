// Every page in every language, wide and narrow: nothing untranslated, nothing from elsewhere, no
// error on the console, and no page that must be pushed sideways to be read.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { ask, launch, until } from "./browser.mjs";
import { password } from "./play.mjs";
import { Program } from "./program.mjs";
import { watch } from "./watch.mjs";

const sources = new URL("../../static/src/", import.meta.url);
const read = (path) => readFileSync(new URL(path, sources), "utf8");
const languages = ["en", "ru", "uz"];
const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];

/** All messages of a language by their keys, such as "queue.call-next". */
function catalog(language) {
  const rooms = readdirSync(new URL(`i18n/${language}/`, sources));
  return Object.fromEntries(
    rooms.flatMap((file) =>
      Object.entries(JSON.parse(read(`i18n/${language}/${file}`))).map(([name, text]) => [
        `${file.replace(".json", "")}.${name}`,
        text,
      ]),
    ),
  );
}
const english = catalog("en");

/** The pages of the staff screens as their own list names them, and those that stand alone. */
function routes(patient_id) {
  const listed = [...read("shell/routes.ts").matchAll(/^ {4}path: "([^"]+)"/gm)];
  const paths = listed.map(([, path]) => path.replace("{id}", patient_id));
  assert.ok(paths.length >= 10, "the list of pages is read");
  return [...paths, `/?patient=${patient_id}`];
}

// What stands above the pages, and the key that opens it there.
const dialogs = [
  ["/", "F1"],
  ["/", "F2"],
  ["/", "F4"],
  ["/schedule", "F4"],
  ["/waitlist", "n"],
  ["/", "Control+k"],
  ["/doctors", "n"],
  ["/services", "n"],
  ["/departments", "n"],
  ["/departments", "r"],
  ["/users", "n"],
  ["/screens", "n"],
];

// What a person could read or be told, in the page: texts, and names only screen readers say.
function words() {
  const named = ["aria-label", "title", "placeholder", "alt"];
  const said = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    const hidden = around.closest("script, style, noscript, [lang]:not(html)");
    if (!hidden) said.push(node.textContent.trim());
  }
  for (const node of document.querySelectorAll("*")) {
    if (node.closest("[lang]:not(html)")) continue;
    for (const name of named) said.push(node.getAttribute(name) ?? "");
  }
  said.push(document.title);
  return said.filter(Boolean);
}

// Names on file may look like anything; only whole messages of the catalog are compared.
function untranslated(language, texts) {
  const own = catalog(language);
  const foreign = new Set(
    Object.entries(english)
      .filter(([key, text]) => language !== "en" && own[key] !== text && /[a-z]{3}/.test(text))
      .filter(([key, text]) => !Object.values(own).includes(text) && !text.includes("{"))
      .map(([, text]) => text),
  );
  const rooms = [...new Set(Object.keys(english).map((key) => key.split(".")[0]))].join("|");
  const key = new RegExp(`\\b(${rooms})\\.[a-z][a-z0-9_-]*\\b`);
  const raw = /\bundefined\b|\bNaN\b|\[object |\{[a-z_]+[,}]|\bInvalid Date\b/;
  // What an explanation of a setting means to show: addresses, guides, markers of a gateway.
  const plain = (text) => {
    const shown = text.replace(/https?:\/\/\S+|docs\/[a-z-]+\.md/g, "");
    const markers = ["{phone}", "{digits}", "{text}", "{id}"];
    return markers.every((one) => shown.includes(one)) ? shown.replace(/\{[a-z]+\}/g, "") : shown;
  };
  return texts.filter(
    (text) =>
      key.test(plain(text)) ||
      raw.test(plain(text)) ||
      foreign.has(text) ||
      /\bM\d\d\b/.test(text),
  );
}

/** How far the page reaches out of the window sideways, and what does it. */
function sideways() {
  const wide = document.documentElement.clientWidth;
  const over = document.scrollingElement.scrollWidth - wide;
  if (over <= 0) return null;
  const out = [...document.querySelectorAll("body *")]
    .filter((node) => node.getBoundingClientRect().right > wide + 1)
    .map((node) => `${node.tagName.toLowerCase()}.${node.className}`);
  return `${over} px too wide: ${out.slice(0, 4).join(", ")}`;
}

const program = new Program();
let browser, page, complaints, patient_id;

// A page asks when its parts have come, and a search after a moment: it is read once it was quiet.
const quiet_ms = 200;
const asked = new Set();
let stirred_at = 0;

function follow() {
  // Workers and the events, which never end, are not the page's own questions.
  const own = (one) => /\/(api\/v1\/(?!events)|assets\/(?!live))/.test(one.url());
  const stir = (change) => (one) => {
    if (!own(one)) return;
    asked[change](one);
    stirred_at = Date.now();
  };
  page.on("request", stir("add"));
  for (const end of ["requestfinished", "requestfailed"]) page.on(end, stir("delete"));
}

async function settled() {
  await page.locator("h1").first().waitFor({ state: "attached" });
  const quiet = () => asked.size === 0 && Date.now() - stirred_at >= quiet_ms;
  await until(quiet, "every answer to arrive");
}

/** Opens `path`, and there what `key` opens, and answers everything that is wrong with it. */
async function faults(path, language, key) {
  complaints.length = 0;
  // A page that is left gets no answers any more.
  asked.clear();
  stirred_at = Date.now();
  await page.setViewportSize(sizes[0]);
  await page.goto(program.url + path, { waitUntil: "load" });
  await settled();
  if (key) {
    await page.keyboard.press(key);
    await page.locator("dialog[open]").waitFor();
    await settled();
  }
  const found = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const over = await page.evaluate(sideways);
    if (over) found.push(`at ${size.width} px: ${over}`);
    found.push(...untranslated(language, await page.evaluate(words)));
  }
  const spoken = await page.evaluate(() => document.documentElement.lang);
  if (spoken !== language) found.push(`the page says it speaks ${spoken}`);
  const place = key ? `${path} ${key}` : path;
  return [...found, ...complaints].map((one) => `${place}: ${one}`);
}

async function speak(language) {
  const { user } = await ask(page, "GET", "/sessions/current");
  await ask(page, "PATCH", `/users/${user.id}`, { language });
  await ask(page, "PATCH", "/clinic", { language });
  await page.evaluate((id) => localStorage.removeItem(`clinicd.language.${id}`), user.id);
}

describe("Every page in three languages", { timeout: 560_000 }, () => {
  before(async () => {
    program.demo("60", password);
    await program.start();
    browser = await launch();
    const context = await browser.newContext({ locale: "en-US" });
    page = await context.newPage();
    complaints = watch(page, () => program.url);
    follow();
    await page.goto(program.url);
    await settled();
  });
  after(async () => {
    await browser?.close();
    await program.remove();
  });

  it("what is looked for here is found where it is", async () => {
    const wrong = ["Call next", "queue.call-next", "2026 M11 22", "{count} min", "NaN"];
    assert.deepEqual(untranslated("ru", ["Вызвать", ...wrong, "clinic.db"]), wrong);
    assert.deepEqual(untranslated("en", ["Call next"]), []);
    assert.equal(await page.evaluate(sideways), null);
    await page.evaluate(() => document.body.append(document.createElement("hr")));
    await page.evaluate(() => (document.body.lastChild.style.width = "200vw"));
    assert.match(await page.evaluate(sideways), /px too wide: hr/);
  });

  for (const language of languages) {
    it(`the first start and the sign-in speak ${language}`, async () => {
      await page.evaluate((code) => localStorage.setItem("clinicd.language", code), language);
      const found = await faults("/", language);
      await page.route("**/api/v1/setup", (route) => route.fulfill({ json: { needed: true } }));
      found.push(...(await faults("/setup", language)));
      await page.unroute("**/api/v1/setup");
      assert.deepEqual(found, []);
    });
  }

  it("the demo's admin signs in", async () => {
    await ask(page, "POST", "/sessions", { username: "admin", password });
    await ask(page, "POST", "/backups");
    patient_id = (await ask(page, "GET", "/patients?limit=1")).items[0].id;
  });

  for (const language of languages) {
    it(`every page speaks ${language}, wide and narrow`, async () => {
      await speak(language);
      const found = [];
      for (const path of routes(patient_id)) found.push(...(await faults(path, language)));
      for (const [path, key] of dialogs) found.push(...(await faults(path, language, key)));
      assert.deepEqual(found, []);
    });

    it(`the lock and the wall speak ${language}`, async () => {
      await ask(page, "POST", "/sessions/current/lock");
      const locked = await faults("/", language);
      await ask(page, "POST", "/sessions/current/unlock", { password });
      assert.deepEqual([...locked, ...(await faults("/display", language))], []);
    });
  }
});
