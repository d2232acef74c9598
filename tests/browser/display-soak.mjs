// Lets the wall run and measures what it keeps: numbers called without a pause, announcements that
// come and go, the server killed now and then. Fails when the heap grows by 10 MB or the wall is
// not back within five seconds.
//   node tests/browser/display-soak.mjs [minutes]      3 by default; scripts/nightly runs 480
import assert from "node:assert/strict";
import { ask, launch, until } from "./browser.mjs";
import { Program } from "./program.mjs";
import { Wall } from "./wall.mjs";

const minutes = Number(process.argv[2] ?? 3);
const most_growth_mb = 10;
const restart_every_ms = 45_000;
const password = "green apples by the river";

const program = new Program();
const browser = await launch(["--autoplay-policy=no-user-gesture-required"]);

/** The page's heap after a collection, in MB. */
async function heap(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize / 1e6;
}

async function restart(wall) {
  await program.kill();
  await until(() => wall.stale(), "the wall says that it is not current");
  await program.start();
  const began = Date.now();
  await until(async () => !(await wall.stale()), "the wall is current again");
  assert.ok(Date.now() - began <= 5_000, `the wall took ${Date.now() - began} ms`);
}

let calls = 0;
/** One turn of a busy clinic: a number given, called twice, finished; sometimes a sentence. */
async function turn(desk, doctor) {
  const given = await ask(desk, "POST", `/queues/${doctor.id}/tickets`, { patient_name: "Soak" });
  await ask(desk, "POST", `/tickets/${given.id}/call`);
  await ask(desk, "POST", `/tickets/${given.id}/recall`);
  if (++calls % 7 === 0) {
    const said = await ask(desk, "POST", "/announcements", { code: "mask", minutes: 1 });
    await ask(desk, "DELETE", `/announcements/${said.id}`);
  }
  if (calls % 3 === 0) await ask(desk, "POST", `/tickets/${given.id}/done`);
}

try {
  program.demo("60", password);
  await program.start();
  const context = await browser.newContext();
  const desk = await context.newPage();
  await desk.goto(program.url);
  await ask(desk, "POST", "/sessions", { username: "admin", password });
  const { items: doctors } = await ask(desk, "GET", "/doctors");
  const { url } = await ask(desk, "POST", "/displays", { name: "Soak" });
  const wall = await Wall.open(browser, new URL(url, program.url).href);
  await until(async () => (await wall.text()).includes("Oq Terak"), "the clinic on the wall");
  const cdp = await wall.page.context().newCDPSession(wall.page);
  const end = Date.now() + minutes * 60_000;
  // What is loaded once, such as the voices, belongs to the beginning.
  for (let warm = 0; warm < 20; ++warm) await turn(desk, doctors[warm % doctors.length]);
  await wall.page.waitForTimeout(15_000);
  const first = await heap(cdp);
  let restarted = Date.now();
  let restarts = 0;
  while (Date.now() < end) {
    await turn(desk, doctors[calls % doctors.length]);
    if (Date.now() - restarted > restart_every_ms) {
      await restart(wall);
      restarted = Date.now();
      ++restarts;
    }
    await wall.page.waitForTimeout(100);
  }
  const last = await heap(cdp);
  const nodes = await wall.page.evaluate(() => document.querySelectorAll("*").length);
  const growth = last - first;
  console.log(
    `${minutes} min, ${calls} numbers called twice, ${restarts} restarts: heap ` +
      `${first.toFixed(1)} -> ${last.toFixed(1)} MB (${growth.toFixed(1)}), ${nodes} elements`,
  );
  assert.ok(growth < most_growth_mb, `the heap grew by ${growth.toFixed(1)} MB`);
  assert.deepEqual(wall.complaints, []);
} finally {
  await browser.close();
  await program.remove();
}
