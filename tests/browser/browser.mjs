// Debian's Chromium, driven by Playwright from the screens' own node_modules: a module's import
// does not read NODE_PATH, a require from there needs none.
import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../../static/", import.meta.url))("playwright-core");

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser that CHROMIUM names, else Debian's; `more` are flags of a kiosk. */
export function launch(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...flags, ...more],
  });
}

/** Waits until `condition` answers something true, and answers it. */
export async function until(condition, what, within_ms = 10_000) {
  const end = Date.now() + within_ms;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${within_ms} ms in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** Asks the API as the signed-in person of `page`; throws on anything but a success. */
export async function ask(page, method, path, body) {
  const { status, text } = await page.evaluate(
    async ([verb, address, content]) => {
      const headers = content === undefined ? {} : { "content-type": "application/json" };
      const answer = await fetch(address, { method: verb, headers, body: content });
      return { status: answer.status, text: await answer.text() };
    },
    [method, `/api/v1${path}`, body === undefined ? undefined : JSON.stringify(body)],
  );
  if (status >= 300) throw new Error(`${method} ${path} was answered with ${status}: ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}
