// Two desks, a doctor and a screen on the wall, all at once, without a mouse: what one does the
// others see, and the wall says one number after another.
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { ask, launch, until } from "./browser.mjs";
import { Desk } from "./desk.mjs";
import { password, steps, zoneAt } from "./play.mjs";
import { Program } from "./program.mjs";
import { Wall } from "./wall.mjs";

const program = new Program();
let browser, desk, other, wall, doctors, own;

const step = steps(() => desk);

async function signIn(to, username) {
  await to.page.goto(program.url);
  await to.page.locator("h1").waitFor({ state: "attached" });
  await ask(to.page, "POST", "/sessions", { username, password });
  await to.page.goto(program.url);
  await to.page.getByText("Live").waitFor({ state: "attached" });
}

async function furnish() {
  const link = new URL(await program.setupLink());
  await desk.page.goto(program.url);
  const clinic = { clinic_name: "Oq Terak", time_zone: zoneAt(12), language: "en" };
  const admin = { username: "admin", display_name: "Malika Yusupova", password };
  await ask(desk.page, "POST", "/setup", {
    token: link.hash.slice(1),
    ...clinic,
    ...admin,
    currency: "UZS",
    reach: "this_pc",
  });
  const post = (path, body) => ask(desk.page, "POST", path, body);
  const user = (username, role, display_name) =>
    post("/users", { username, display_name, password, roles: [role], language: "en" });
  await user("desk", "registrar", "Dilnoza Sobirova");
  const kim = await user("kim", "doctor", "Elena Kim");
  const department = await post("/departments", { name: "Therapy" });
  const doctor = (last_name, first_name, room, first_ticket_number, more = {}) =>
    post("/doctors", {
      last_name,
      first_name,
      specialty: "Therapist",
      department_id: department.id,
      room,
      slot_minutes: 15,
      first_ticket_number,
      ...more,
    });
  doctors = [
    await doctor("Aliyeva", "Zulfiya", "3", 101),
    await doctor("Kim", "Elena", "5", 201, { user_id: kim.id }),
  ];
  own = doctors[1];
}

/** Gives `count` numbers without names, and answers the tickets. */
async function give(doctor, count) {
  const given = [];
  for (let left = count; left > 0; --left) {
    const path = `/queues/${doctor.id}/tickets`;
    given.push(await ask(desk.page, "POST", path, { patient_name: `Patient ${given.length + 1}` }));
  }
  return given;
}

const ticket = (id) => ask(desk.page, "GET", `/tickets/${id}`);
const line = (doctor) => ask(desk.page, "GET", `/queues/${doctor.id}`);
const waiting = async (doctor) =>
  (await line(doctor)).tickets.filter((one) => one.status === "waiting");

// Runs on the wall before its own scripts: keeps when each recorded clip sounds, and what was being
// said, as the large ticket tells.
function listen() {
  window.clips = [];
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (at, offset, length) {
    window.clips.push({ at, offset, until: at + length });
    return start.call(this, at, offset, length);
  };
  window.said = [];
  const look = () => {
    const number = document.querySelector(".ticket.fresh .n")?.textContent;
    if (number && window.said.at(-1) !== number) window.said.push(number);
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["class"],
  });
}

describe("The queue, seen from everywhere", { timeout: 500_000 }, () => {
  before(async () => {
    await program.start();
    browser = await launch(["--autoplay-policy=no-user-gesture-required"]);
    desk = await Desk.open(browser, program);
    other = await Desk.open(browser, program);
    await furnish();
    await signIn(desk, "admin");
    await signIn(other, "desk");
    const { url } = await ask(desk.page, "POST", "/displays", { name: "Corridor" });
    wall = await Wall.open(browser, new URL(url, program.url).href, listen);
    await until(async () => (await wall.text()).includes("Oq Terak"), "the clinic on the wall");
  });
  after(async () => {
    await browser?.close();
    await program.remove();
  });

  step("a call at one desk is on the wall and at the other desk within a second", async () => {
    await give(doctors[0], 4);
    await give(own, 2);
    await desk.goTo("q", "Queue");
    await other.goTo("q", "Queue");
    await other.says("101");
    const keys = await desk.hands.count(() => desk.callNext());
    assert.equal(keys, 1);
    await wall.calledInTime(desk, "101");
    const called = () => other.page.locator("#queue-1 .inside .stub.on").count();
    await until(called, "the other desk sees the call", 1_000);
  });

  step("F8 away from the board asks for whom: a digit and Enter call", async () => {
    await other.goTo("p", "Patients");
    await other.leaveSearch();
    const keys = await other.hands.count(async () => {
      await other.hands.press("F8");
      await other.page.getByRole("dialog", { name: "Call next" }).waitFor();
      await other.hands.given("1 Aliyeva");
      await other.hands.press("2");
      await other.hands.given("2 Kim");
      await other.hands.press("Enter");
    });
    assert.equal(keys, 3);
    await wall.calledInTime(other, "201");
  });

  step("a patient is sent on by keys alone, keeps the arrival, and is fetched back", async () => {
    const [first] = await waiting(doctors[0]);
    await desk.hands.press("ArrowDown");
    await desk.hands.given(String(first.number));
    const keys = await desk.hands.count(async () => {
      await desk.hands.press("s");
      await desk.page.getByRole("dialog", { name: `Send ${first.number}` }).waitFor();
      await desk.hands.given("1");
      await desk.hands.press("Enter");
    });
    assert.equal(keys, 2);
    await desk.says(`${first.number} sent to Kim Elena`);
    assert.equal((await ticket(first.id)).status, "transferred");
    const there = (await waiting(own)).find((one) => one.transferred_from);
    assert.equal(there.arrived_at, first.arrived_at);
    assert.equal(there.transferred_from.doctor_id, doctors[0].id);
    await desk.hands.press("Control+z");
    const back = async () => (await ticket(first.id)).status === "waiting";
    await until(back, "the patient back in the first line");
  });

  step("to tests and back in line: two keys, and the arrival still counts", async () => {
    const [first] = await waiting(doctors[0]);
    await desk.page.locator(`#ticket-${first.id}`).focus();
    await desk.hands.press("t");
    await until(async () => (await ticket(first.id)).status === "paused", "the ticket at tests");
    await desk.says("At tests");
    await desk.page.locator(`#ticket-${first.id}`).focus();
    await desk.hands.press("b");
    await until(async () => (await ticket(first.id)).status === "waiting", "back in line");
    const back = await ticket(first.id);
    assert.equal(back.priority, "returned");
    assert.equal(back.position, 1);
  });

  step("what was done stands in a list, and is taken back from there later", async () => {
    const [first] = await waiting(doctors[0]);
    await desk.page.locator(`#ticket-${first.id}`).focus();
    await desk.hands.press("n");
    await until(async () => (await ticket(first.id)).status === "no_show", "the no-show");
    await desk.hands.press("l");
    const list = desk.page.getByRole("dialog", { name: "What was done today" });
    await list.getByText("Did not come").first().waitFor();
    await desk.hands.tabTo("Undo", 4);
    await desk.hands.press("Enter");
    await until(async () => (await ticket(first.id)).status === "waiting", "the move taken back");
    await desk.hands.press("Escape");
  });

  step("each ticket says why it stands there, in words for the patient", async () => {
    const last = (await waiting(doctors[0])).at(-1);
    await desk.page.locator(`#ticket-${last.id}`).focus();
    await desk.hands.press("Enter");
    await desk.says("in the order of arrival");
    await desk.hands.press("Enter");
  });

  step("a doctor's break is on both boards and on the wall", async () => {
    await desk.hands.press("x");
    await desk.page.getByRole("dialog", { name: "Break: Aliyeva Zulfiya" }).waitFor();
    await desk.hands.given("15 min");
    await desk.hands.press("Enter");
    const away = () => wall.page.locator(".away").count();
    await until(away, "the break on the wall", 2_000);
    await desk.hands.press("x");
    await until(async () => (await away()) === 0, "the end of the break on the wall", 2_000);
  });

  step("the desk announces something, and the wall shows it", async () => {
    await desk.hands.press("a");
    await desk.page.getByRole("dialog", { name: "Announce" }).waitFor();
    await desk.hands.given("Please wait");
    await desk.hands.press("Enter");
    const band = "Please wait for your number";
    await until(async () => (await wall.text()).includes(band), "the band");
    await desk.says("On the wall now");
    await desk.hands.press("Control+z");
    await until(async () => !(await wall.text()).includes(band), "the band to leave");
  });

  step("a doctor signs in, lands before the patient, and works a day by one key", async () => {
    const doctor = await Desk.open(browser, program);
    await doctor.page.goto(program.url);
    await doctor.hands.given("User name");
    await doctor.hands.type("kim");
    await doctor.hands.fill("Password", password);
    await doctor.hands.press("Enter");
    await until(() => new URL(doctor.page.url()).pathname === "/doctor", "the doctor's own screen");
    await doctor.says("My line");
    await give(own, 3);
    const names = (await waiting(own)).map((one) => String(one.number));
    let keys = 0;
    for (const number of names) {
      await doctor.says(number);
      keys += await doctor.hands.count(async () => {
        await doctor.callNext();
        await doctor.page.locator(".visiting .stub.on", { hasText: number }).waitFor();
        await doctor.hands.press("i");
        await doctor.page.locator(".visiting .state", { hasText: "In room" }).waitFor();
      });
    }
    assert.equal(keys, 2 * names.length, "call and in: one key each");
    await doctor.callNext();
    await doctor.says("Nobody waits for you");
    assert.equal(await doctor.touches(), 0);
    assert.deepEqual(doctor.complaints, []);
    await doctor.page.context().close();
  });

  step("twenty rapid calls are said in order, one after another", async () => {
    await until(() => wall.silent(), "the wall to fall silent", 90_000);
    await wall.page.evaluate(() => ((window.said = []), (window.clips = [])));
    const tickets = await give(doctors[0], 20);
    for (const one of tickets) await ask(other.page, "POST", `/tickets/${one.id}/call`);
    const wanted = tickets.map((one) => String(one.number));
    // The one before them may still sound: its voice ends after its number has left the wall.
    const said = async () =>
      (await wall.page.evaluate(() => window.said)).filter((one) => wanted.includes(one));
    await until(async () => (await said()).length === wanted.length, "all twenty", 170_000);
    assert.deepEqual(await said(), wanted);
    const clips = await wall.page.evaluate(() => window.clips);
    for (const [index, clip] of clips.slice(1).entries()) {
      assert.ok(clip.at >= clips[index].until, "a clip began while another one sounded");
    }
    const voices = await wall.page.evaluate(() => fetch("/voice/en.json").then((one) => one.ok));
    if (voices) assert.ok(clips.length >= wanted.length * 3, "the numbers were spoken");
  });

  step("after the server was killed the wall says so, and is back within 5 s", async () => {
    await program.kill();
    await until(() => wall.stale(), "the wall says that it is not current");
    assert.match(await wall.text(), /Not current since \d\d:\d\d/);
    await program.start();
    const began = Date.now();
    await until(async () => !(await wall.stale()), "the wall is current");
    assert.ok(Date.now() - began <= 5_000, `the wall took ${Date.now() - began} ms`);
    await until(async () => !(await desk.text()).includes("Not connected since"), "live again");
  });

  step("nobody touched a mouse, and the browsers had nothing to complain about", async () => {
    assert.equal((await desk.touches()) + (await other.touches()), 0);
    assert.deepEqual([...desk.complaints, ...other.complaints, ...wall.complaints], []);
  });
});
