// What a screen costs whatever the machine does: how many requests its opening takes, how often it
// asks the same twice, how many nodes it makes. Sizes are held by scripts/ui-sizes; how fast it is,
// scripts/ui-speed measures.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { ask, launch } from "./browser.mjs";
import { password } from "./play.mjs";
import { Program } from "./program.mjs";

const program = new Program();
let browser, page;
let requests = [];

/** Opens `path` as somebody who was here before, and answers what that took. */
async function opened(path, selector) {
  requests = [];
  await page.goto(program.url + path, { waitUntil: "load" });
  await page.locator(selector).first().waitFor();
  // With all that is fetched ahead while the desk is quiet: a slow computer may only count less.
  await page.waitForTimeout(3000);
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  const api = requests.filter((one) => one.includes("/api/v1/") && !one.includes("/events"));
  return { nodes, files: requests.length - api.length, api };
}

// A day of a clinic with five doctors; the limits leave room for an afternoon's longer lines.
const screens = [
  { path: "/", there: ".today .row", files: 36, api: 10, nodes: 4000 },
  { path: "/queue", there: ".queue .row", files: 38, api: 6, nodes: 2000 },
  { path: "/schedule", there: ".bar h1", files: 38, api: 8, nodes: 2000 },
  { path: "/cashier", there: ".till [data-row]", files: 44, api: 10, nodes: 1500 },
  { path: "/patients", there: ".bar h1", files: 36, api: 6, nodes: 1500 },
  { path: "/reports", there: ".bar h1", files: 41, api: 6, nodes: 1500 },
];

describe("What a screen costs", { timeout: 200_000 }, () => {
  before(async () => {
    program.demo("400", password);
    await program.start();
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    page = await context.newPage();
    page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
    await page.goto(program.url);
    await ask(page, "POST", "/sessions", { username: "admin", password });
  });
  after(async () => {
    await browser?.close();
    await program.remove();
  });

  for (const { path, there, files, api, nodes } of screens) {
    it(`${path} takes few requests and nodes`, async (test) => {
      const cost = await opened(path, there);
      test.diagnostic(`${cost.files} files, ${cost.api.length} questions, ${cost.nodes} nodes`);
      assert.ok(cost.files <= files, `${cost.files} files`);
      assert.ok(cost.api.length <= api, `${cost.api.length} questions: ${cost.api.join(" ")}`);
      assert.ok(cost.nodes <= nodes, `${cost.nodes} nodes`);
      const twice = cost.api.filter((one, index) => cost.api.indexOf(one) !== index);
      assert.deepEqual(twice, [], "asked twice");
    });
  }

  it("a long day is drawn in pieces", async () => {
    await page.addInitScript(() => {
      window.pieces = [];
      let drawn = 0;
      new MutationObserver(() => {
        const rows = document.querySelectorAll(".today .row").length;
        if (rows > drawn) window.pieces.push(rows - drawn);
        drawn = rows;
      }).observe(document, { childList: true, subtree: true });
    });
    await opened("/", ".today .row");
    const [pieces, all] = await page.evaluate(() => [
      window.pieces,
      document.querySelectorAll(".today .row").length,
    ]);
    assert.ok(all > 100, `${all} people today`);
    assert.ok(Math.max(...pieces) <= 40, `rows drawn at once: ${pieces.join(" ")}`);
  });

  it("the time that passes builds nothing anew", async () => {
    await opened("/", ".today .row");
    const grown = await page.evaluate(async () => {
      let made = 0;
      const seen = new MutationObserver((changes) => {
        for (const one of changes) made += one.addedNodes.length;
      });
      seen.observe(document.body, { childList: true, subtree: true });
      await new Promise((done) => setTimeout(done, 3500));
      return made;
    });
    assert.ok(grown < 10, `${grown} nodes were made while nobody did anything`);
  });
});
