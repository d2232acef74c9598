// A person without a mouse: two hands on a keyboard, whose key presses are counted. What they
// type as names, numbers and dates is data and not counted, as in the targets of the screens.
import { until } from "./browser.mjs";

/** The name a screen reader would say for the element that has the focus. */
function focusedName() {
  const at = document.activeElement;
  if (!at || at === document.body) return "";
  const text = at.labels?.[0]?.textContent ?? at.getAttribute("aria-label") ?? at.textContent;
  return (text ?? "").replace(/\s+/g, " ").trim();
}

export class Hands {
  presses = 0;

  constructor(page) {
    this.page = page;
  }

  /** Presses chords one after another: "Tab", "Control+k", "g q". */
  async press(chords) {
    for (const chord of chords.split(" ")) {
      ++this.presses;
      await this.page.keyboard.press(chord);
    }
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  focused() {
    return this.page.evaluate(focusedName);
  }

  /** Waits until the screen itself put the focus on what is called `name`. */
  async given(name) {
    await until(async () => (await this.focused()).startsWith(name), `the focus on ${name}`).catch(
      async (fault) => {
        throw new Error(`${fault.message}; it is on "${await this.focused()}"`);
      },
    );
  }

  /** Goes on with Tab to what is called `name`, over at most `most` stops. */
  async tabTo(name, most = 8) {
    const passed = [];
    for (let stops = 0; stops < most; ++stops) {
      await this.press("Tab");
      const now = await this.focused();
      if (now.startsWith(name)) return;
      passed.push(now);
    }
    throw new Error(`Tab does not lead to ${name}, only to ${passed.join(", ")}`);
  }

  /** Tabs to the field called `name` and types. */
  async fill(name, text) {
    await this.tabTo(name);
    await this.type(text);
  }

  /** Runs `work` and answers how many keys it took. */
  async count(work) {
    const before = this.presses;
    await work();
    return this.presses - before;
  }
}
