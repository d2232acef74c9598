// What a person feels, measured in the page itself: when something stands there after a key, how
// long the browser was deaf (long tasks), and how late it painted (Event Timing).

// Runs in the page before its own scripts.
function probe() {
  const kept = { long: [], events: [], paint: 0, pressed: 0 };
  window.probe = kept;
  const watch = (type, take, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    });
  watch("longtask", (one) => kept.long.push(one.duration));
  watch("event", (one) => kept.events.push(one.duration), { durationThreshold: 16 });
  watch("paint", (one) => {
    if (one.name === "first-contentful-paint") kept.paint = one.startTime;
  });
  addEventListener("keydown", (event) => (kept.pressed = event.timeStamp), true);
}

// Runs in the page: the moment at which `condition` was painted, in its own clock.
function painted(condition) {
  const holds = new Function(`return (${condition})`);
  return new Promise((done) => {
    const look = () => {
      if (!holds()) return requestAnimationFrame(look);
      // The frame that shows it is the one that ends after this turn.
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    };
    look();
  });
}

const blocked = (tasks) => tasks.reduce((sum, one) => sum + Math.max(0, one - 50), 0);
const quiet_ms = 250;

/** A page whose computer is `rate` times slower and whose network is an old Wi-Fi. */
export async function slowPage(browser, rate, state) {
  const viewport = { width: 1366, height: 768 };
  const context = await browser.newContext({ viewport, locale: "en-US", storageState: state });
  const page = await context.newPage();
  await page.addInitScript(probe);
  // Receipts and tickets are not what is measured.
  await page.addInitScript(() => (window.print = () => {}));
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
  await cdp.send("Network.enable");
  const bytes = (10 * 1024 * 1024) / 8;
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 20,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
  return page;
}

/** Opens `address`: the first paint, and when `condition` stood there, since the navigation. */
export async function opening(page, address, condition) {
  await page.goto(address, { waitUntil: "commit" });
  const shown = await page.evaluate(painted, condition);
  await page.waitForTimeout(quiet_ms);
  const { paint, long } = await page.evaluate(() => window.probe);
  return { paint, shown, blocked: blocked(long) };
}

/**
 * Does `act` with the keyboard: from its last key until `condition` is painted, the latest paint
 * after a key, and how long the page was deaf.
 */
export async function answer(page, act, condition) {
  // What stands there already answers no key.
  const early = await page.evaluate((what) => !!new Function(`return (${what})`)(), condition);
  if (early) throw new Error(`already there before the key: ${condition}`);
  await page.evaluate(() => Object.assign(window.probe, { long: [], events: [] }));
  await act();
  const at = await page.evaluate(painted, condition);
  // Event Timing tells of a key only after the paint that followed it.
  await page.waitForTimeout(quiet_ms);
  const { long, events, pressed } = await page.evaluate(() => window.probe);
  return { shown: at - pressed, key: Math.max(0, ...events), blocked: blocked(long) };
}
