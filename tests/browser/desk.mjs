// The front desk: one page of the staff screens, its keyboard and its ticket printer.
import { ask, until } from "./browser.mjs";
import { Hands } from "./hands.mjs";
import { watch } from "./watch.mjs";

// Runs in the page before its own scripts. Printing is replaced by keeping what would be printed;
// pointers are counted, although nobody has one; the moment of each key press is kept.
function prepare() {
  window.papers = [];
  window.print = () => {
    const paper = document.querySelector(".printing");
    const number = paper?.querySelector(".no")?.textContent;
    window.papers.push({ number, text: paper?.innerText });
  };
  window.touches = 0;
  for (const sign of ["pointerdown", "pointermove", "mousedown", "mousemove", "touchstart"]) {
    addEventListener(sign, (event) => (window.touches += event.isTrusted ? 1 : 0), true);
  }
  addEventListener("keydown", () => (window.pressed_at = Date.now()), true);
}

// A key held down or struck twice calls nobody else for this long: static/src/queue.
const call_pause_ms = 800;

export class Desk {
  #called_at = 0;

  static async open(browser, program) {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: "en-US",
    });
    const desk = new Desk();
    desk.page = await context.newPage();
    desk.page.setDefaultTimeout(10_000);
    await desk.page.addInitScript(prepare);
    desk.complaints = watch(desk.page, () => program.url);
    desk.hands = new Hands(desk.page);
    return desk;
  }

  text() {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Waits until `words` stand somewhere on the page. */
  says(words) {
    return until(async () => (await this.text()).includes(words), `the words "${words}"`);
  }

  /** Waits for an element by its role and the beginning of its name. */
  shows(role, name) {
    return this.page.getByRole(role, { name }).first().waitFor();
  }

  value(role, name) {
    return this.page.getByRole(role, { name }).first().inputValue();
  }

  touches() {
    return this.page.evaluate(() => window.touches);
  }

  /** Does what the palette lists under `words`. */
  async command(words) {
    await this.hands.press("Control+k");
    await this.hands.given("Type what you want to do");
    await this.hands.type(words);
    await this.hands.press("Enter");
    await this.page.getByRole("dialog", { name: "Do anything" }).waitFor({ state: "hidden" });
  }

  /** Opens the form that N opens once it is offered, types from the field `first` on, saves. */
  async create(offer, first, fill) {
    await this.shows("button", offer);
    await this.hands.press("n");
    await this.hands.given(first);
    await fill(this.hands);
    await this.hands.press("Enter");
  }

  /** From wherever the focus is to where single letters are commands. */
  async leaveSearch() {
    const typing = () => this.page.evaluate(() => document.activeElement?.tagName === "INPUT");
    if (await typing()) await this.hands.press("Tab");
  }

  /** "g" and then `key`, to the page called `title`. */
  async goTo(key, title) {
    await this.leaveSearch();
    await this.hands.press(`g ${key}`);
    await until(async () => (await this.page.title()).startsWith(title), `the page ${title}`);
  }

  /** The desk with an empty search that has the focus. */
  async goHome() {
    if (new URL(this.page.url()).pathname !== "/") await this.goTo("h", "Desk");
    await this.leaveSearch();
    await this.hands.press("Escape");
    await this.hands.given("Search patients");
  }

  async fillPerson({ phone, last, first, birth }) {
    await this.hands.given("Phone");
    await this.hands.type(phone);
    await this.hands.fill("Last name", last);
    await this.hands.fill("First name", first);
    await this.hands.tabTo("Father’s name");
    await this.hands.fill("Birth date or year", birth);
  }

  /** The ticket dialog proposes a doctor; one key agrees. */
  async giveTicket() {
    await this.hands.given("Ticket to Aliyeva, print");
    await this.hands.press("Enter");
  }

  /** F2 to the printed ticket of a new patient. */
  async register(person) {
    await this.hands.press("F2");
    await this.fillPerson(person);
    await this.hands.press("Control+Enter");
    await this.giveTicket();
  }

  /** Takes the next ticket out of the printer. */
  printed() {
    return until(() => this.page.evaluate(() => window.papers.shift()), "a printed ticket");
  }

  /** F8, not sooner than a second call counts. */
  async callNext() {
    await until(() => Date.now() - this.#called_at > call_pause_ms, "the pause between calls");
    await this.hands.press("F8");
    this.#called_at = Date.now();
  }

  pressedAt() {
    return this.page.evaluate(() => window.pressed_at);
  }

  /** The states of today's tickets by their numbers, as the server knows them. */
  async states() {
    return (await this.#tickets()).map((one) => one.status);
  }

  async #tickets() {
    const { queues } = await ask(this.page, "GET", "/queues");
    const tickets = queues.flatMap((queue) => queue.tickets);
    return tickets
      .map(({ id, number, status, patient_id }) => ({ id, number, status, patient_id }))
      .sort((a, b) => a.number - b.number);
  }

  /** All that a restart must not change. */
  async everything() {
    const items = async (path) => (await ask(this.page, "GET", path)).items;
    const { name, time_zone, language } = await ask(this.page, "GET", "/clinic");
    return {
      clinic: { name, time_zone, language },
      patients: await items("/patients"),
      doctors: await items("/doctors"),
      departments: await items("/departments"),
      displays: (await items("/displays")).map((one) => one.name),
      backups: (await items("/backups")).filter((one) => one.proven_at).map((one) => one.name),
      tickets: await this.#tickets(),
      audit: (await items("/audit?limit=100")).map((one) => one.id),
    };
  }
}
