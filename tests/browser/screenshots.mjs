// Pictures of the screens for the documents, from a demo clinic that is the same every time:
//   node tests/browser/screenshots.mjs <folder>      (see scripts/screenshots)
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask, launch, until } from "./browser.mjs";
import { withPalette } from "./png.mjs";
import { Program } from "./program.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("Usage: screenshots.mjs <folder>");
const largest_bytes = 150_000;
const password = "green apples by the river";
const desk_size = { width: 1366, height: 768 };

const program = new Program();
const browser = await launch();

async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const path = join(folder, `${name}.png`);
  const picture = withPalette(await page.screenshot({ animations: "disabled", caret: "hide" }));
  if (picture.length > largest_bytes) throw new Error(`${path} has ${picture.length} bytes`);
  writeFileSync(path, picture);
  console.log(`${path}, ${Math.round(picture.length / 1024)} KB`);
}

async function open(viewport) {
  const context = await browser.newContext({ viewport, locale: "en-US", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(program.url);
  return page;
}

async function signIn(page) {
  await page.locator("h1").waitFor();
  await ask(page, "POST", "/sessions", { username: "admin", password });
  await page.goto(program.url);
  await page.getByText("Live").waitFor({ state: "attached" });
}

/** Waits until what the server knows of the day stands on the page. */
async function dayIsThere(page, selector) {
  await until(async () => (await page.locator(selector).count()) > 0, `${selector} on the page`);
}

/** The next day that is no weekend: on others a demo clinic has nobody booked. */
function workday() {
  const day = new Date(Date.now() + 86_400_000);
  while (day.getUTCDay() % 6 === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

async function staffScreens() {
  const page = await open(desk_size);
  await signIn(page);
  const { queues } = await ask(page, "GET", "/queues");
  const waiting = queues.flatMap((one) => one.tickets.filter((two) => two.status === "waiting"));
  const chosen = waiting.find((one) => one.patient_id !== null);
  const patient = await ask(page, "GET", `/patients/${chosen.patient_id}`);

  await page.goto(`${program.url}/?patient=${patient.id}`);
  await dayIsThere(page, ".desk .row");
  await page.getByRole("heading", { name: patient.last_name }).waitFor();
  await page.getByText("History").first().waitFor();
  await take(page, "front-desk");

  await page.goto(`${program.url}/queue`);
  await dayIsThere(page, ".queue .row");
  await take(page, "queue");

  // Somebody who is on file already comes again: the form says so while it is typed.
  await page.goto(program.url);
  await dayIsThere(page, ".desk .row");
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Phone" }).fill(patient.phones[0] ?? "");
  await page.getByRole("textbox", { name: "Last name" }).fill(patient.last_name);
  await page.getByRole("textbox", { name: "First name" }).fill(patient.first_name);
  await page.locator(".candidate").first().waitFor();
  await take(page, "register");

  await page.goto(`${program.url}/schedule?day=${workday()}`);
  await dayIsThere(page, ".slot[data-appointment]");
  await take(page, "schedule");
  await page.goto(`${program.url}/?patient=${patient.id}`);
  await page.getByText("Coming").first().waitFor();
  await page.keyboard.press("F4");
  await dayIsThere(page, ".times .choice");
  await take(page, "book");
  return page;
}

async function wallScreen(desk) {
  const { url } = await ask(desk, "POST", "/displays", { name: "Corridor" });
  const page = await open({ width: 1280, height: 720 });
  await page.goto(new URL(url, program.url).href);
  await dayIsThere(page, ".call .n");
  await take(page, "display");
}

async function phoneScreen() {
  const page = await open({ width: 390, height: 844 });
  await signIn(page);
  await dayIsThere(page, ".desk .row");
  await take(page, "front-desk-phone");
}

try {
  mkdirSync(folder, { recursive: true });
  program.demo("400", password);
  await program.start();
  const desk = await staffScreens();
  await wallScreen(desk);
  await phoneScreen();
} finally {
  await browser.close();
  await program.remove();
}
