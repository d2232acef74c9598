// The screen in the waiting room: another browser, linked once, which nobody touches.
import assert from "node:assert/strict";
import { ask, until } from "./browser.mjs";
import { watch } from "./watch.mjs";

// Runs in the page before its own scripts: keeps when each number came to stand on the wall, so
// that a busy test machine does not make the wall look slow. A number that leaves is forgotten.
function prepare() {
  window.seen = {};
  const look = () => {
    const shown = [...document.querySelectorAll(".call .n, .past div > span:first-child")];
    const numbers = new Set(shown.map((one) => one.textContent.trim()));
    for (const one of Object.keys(window.seen)) if (!numbers.has(one)) delete window.seen[one];
    for (const one of numbers) window.seen[one] ??= Date.now();
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

export class Wall {
  /** `listen` runs in the page before its own scripts. */
  static async open(browser, link, listen) {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const wall = new Wall();
    wall.page = await context.newPage();
    await wall.page.addInitScript(prepare);
    if (listen) await wall.page.addInitScript(listen);
    wall.complaints = watch(wall.page, () => new URL(link).origin);
    await wall.page.goto(link);
    return wall;
  }

  text() {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** The large number, or null while nobody is called. */
  number() {
    return this.page.evaluate(() => document.querySelector(".call .n")?.textContent ?? null);
  }

  /** What the server tells this screen. */
  board() {
    return ask(this.page, "GET", "/display");
  }

  /** Whether no number is being said. */
  async silent() {
    return (await this.page.locator(".ticket.fresh").count()) === 0;
  }

  async stale() {
    return (await this.page.locator("footer.stale").count()) > 0;
  }

  /** The number that the last key at `desk` called comes to stand here, within a second. */
  async calledInTime(desk, number) {
    const pressed_at = await desk.pressedAt();
    const seen_at = () => this.page.evaluate((one) => window.seen[one] ?? 0, number);
    await until(async () => (await seen_at()) >= pressed_at, `${number} on the wall`);
    const took_ms = (await seen_at()) - pressed_at;
    assert.ok(took_ms <= 1_000, `${number} came after ${took_ms} ms`);
  }
}
