// Every screen and its open overlay, light and dark, in three languages, against the rules of
// WCAG 2.2 A and AA and axe's best practice. Needs a running server with some data:
//   CLINICD_URL=http://127.0.0.1:8080 CLINICD_USER=admin CLINICD_PASSWORD=... npm run axe
// Exits with 1 when anything is found. CHROMIUM names the browser when it lies elsewhere.
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Page } from "playwright-core";

const base = process.env.CLINICD_URL ?? "http://127.0.0.1:8080";
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const languages = (process.env.AXE_LANGUAGES ?? "en,ru,uz").split(",");
// AXE_PATHS="/queue,/audit" judges only these, and the pages before the work.
const paths = process.env.AXE_PATHS?.split(",");
const themes = ["light", "dark"] as const;

interface Screen {
  path: string;
  /** Speaks the clinic's language unless its address says another. */
  unsigned?: boolean;
  /** What opens its overlays, one after another; a chord or a selector to click. */
  open?: string[];
}

// A selector that finds nothing is skipped and said: an empty clinic has no row to open.
const screens: Screen[] = [
  { path: "/", open: ["F2", "Control+k", "F1"] },
  { path: "/queue", open: [".queue .row", "Control+k", "F8", "s", "x", "a", "l"] },
  { path: "/queue/rules", open: [".rules-of li:nth-child(2) .row"] },
  { path: "/doctor", open: [".my-line .row", "s", "x"] },
  { path: "/schedule", open: ["F4"] },
  // A working day, whatever the day of the week on which this runs.
  { path: "/schedule?day=workday", open: [".slot[data-appointment]", "F4"] },
  { path: "/schedule?day=workday&as=table", open: [".opens"] },
  { path: "/schedule?view=week" },
  { path: "/waitlist", open: ["n"] },
  { path: "/hours" },
  { path: "/patients", open: ["F2"] },
  { path: "/patients/1" },
  { path: "/doctors", open: [".opens", "n"] },
  { path: "/services", open: [".opens", "n"] },
  { path: "/departments", open: [".opens", "r"] },
  { path: "/users", open: [".opens", "n"] },
  { path: "/sessions" },
  { path: "/screens", open: ["n"] },
  { path: "/settings" },
  { path: "/audit", open: [".opens"] },
  { path: "/backups" },
  { path: "/system", open: [".who"] },
  { path: "/cashier", open: ["F9", "c", "m", "o", "i", ".till [data-row]"] },
  { path: "/cashier?invoice=1", open: ["n", "d", "r", "u", "s", ".methods .btn:nth-child(2)"] },
  { path: "/cashier?patient=1", open: ["i"] },
  { path: "/payments" },
  { path: "/debts" },
  { path: "/shifts", open: [".opens"] },
  { path: "/money", open: ["n", ".opens", ".slim"] },
  { path: "/messages", open: ["n", ".opens", ".messages-bar .btn:nth-child(2)"] },
  { path: "/alerts" },
  { path: "/figures" },
  { path: "/errors" },
  { path: "/log" },
  { path: "/configuration" },
  { path: "/openings", open: [".opens"] },
  { path: "/phone" },
  { path: "/reports", open: [".kinds .btn:nth-child(2)", ".kinds .btn:nth-child(3)"] },
  { path: "/display", unsigned: true },
];

async function signIn(page: Page): Promise<void> {
  await page.goto(base);
  const { CLINICD_USER: username, CLINICD_PASSWORD: password } = process.env;
  if (!username) return;
  const status = await page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    return (await fetch("/api/v1/sessions", { method: "POST", headers, body })).status;
  }, JSON.stringify({ username, password }));
  if (status >= 300) throw new Error(`Signing in as ${username} was answered with ${status}`);
}

// The user's own language decides what the screen speaks; the answer is changed, not the user.
async function speak(page: Page, language: string): Promise<void> {
  await page.unroute("**/api/v1/sessions/current");
  await page.route("**/api/v1/sessions/current", async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const response = await route.fetch();
    const json = await response.json();
    if (json.user) json.user.language = language;
    await route.fulfill({ response, json });
  });
}

let judged = 0;

async function judge(page: Page, name: string): Promise<number> {
  ++judged;
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  for (const one of violations) {
    console.log(`${name}: ${one.id} (${one.impact}): ${one.help}`);
    for (const node of one.nodes.slice(0, 5)) {
      console.log(`    ${node.html.slice(0, 160)}`);
      console.log(`    ${node.failureSummary?.split("\n").slice(1).join(" ").trim()}`);
    }
  }
  return violations.length;
}

async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor({ state: "attached" });
  await page.waitForTimeout(300);
}

async function opened(page: Page, how: string): Promise<boolean> {
  if (/^([a-z]|F\d+|Control\+.)$/.test(how)) await page.keyboard.press(how);
  else if ((await page.locator(how).count()) > 0) await page.locator(how).first().click();
  else return false;
  await page.waitForTimeout(300);
  return true;
}

/** The next day that is no weekend: on others a demo clinic has nobody booked. */
function workday(): string {
  const day = new Date(Date.now() + 86_400_000);
  while (day.getUTCDay() % 6 === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

async function visit(
  page: Page,
  screen: Screen,
  theme: string,
  language: string,
): Promise<number> {
  const mood = `${theme} ${language}`;
  const path = screen.path.replace("workday", workday());
  const address = base + path + (screen.unsigned ? `?lang=${language}` : "");
  await page.goto(address);
  await settled(page);
  let found = await judge(page, `${screen.path} ${mood}`);
  for (const how of screen.open ?? []) {
    await page.goto(address);
    await settled(page);
    if (await opened(page, how)) found += await judge(page, `${screen.path} ${how} ${mood}`);
    else console.log(`${screen.path} ${how} ${mood}: nothing to open`);
  }
  return found;
}

// The pages before the work: nobody signed in, a locked screen, a first start. The server is not
// asked to be in that state; its answers are.
const gates: { name: string; path: string; code: string; needed: boolean }[] = [
  { name: "sign-in", path: "/", code: "signed-out", needed: false },
  { name: "lock", path: "/", code: "locked", needed: false },
  { name: "first start", path: "/setup", code: "signed-out", needed: true },
];

async function visitGates(page: Page, language: string, mood: string): Promise<number> {
  let found = 0;
  await page.unroute("**/api/v1/sessions/current");
  await page.evaluate((code) => localStorage.setItem("clinicd.language", code), language);
  for (const gate of gates) {
    const refusal = { type: `/problems/${gate.code}`, code: gate.code, status: 401 };
    await page.route("**/api/v1/sessions/current", (route) =>
      route.fulfill({ status: 401, json: refusal, contentType: "application/problem+json" }),
    );
    await page.route("**/api/v1/setup", (route) =>
      route.fulfill({ json: { needed: gate.needed } }),
    );
    await page.goto(base + gate.path);
    await settled(page);
    found += await judge(page, `${gate.name} ${mood}`);
    await page.unroute("**/api/v1/sessions/current");
    await page.unroute("**/api/v1/setup");
  }
  return found;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});
const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
const page = await context.newPage();
let found = 0;
try {
  await signIn(page);
  for (const theme of themes) {
    // Nothing moves while it is measured: a colour halfway through a fade is no colour of ours.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    for (const language of languages) {
      found += await visitGates(page, language, `${theme} ${language}`);
      await speak(page, language);
      for (const screen of screens) {
        if (paths && !paths.includes(screen.path)) continue;
        found += await visit(page, screen, theme, language);
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`${judged} pages and overlays judged, ${found} violations.`);
process.exit(found === 0 ? 0 : 1);
