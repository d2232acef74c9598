// A day at a small clinic, played in a real browser by somebody without a mouse, against the real
// program on an empty folder. The steps follow one another: after one failed the rest is skipped.
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { ask, launch, until } from "./browser.mjs";
import { Desk } from "./desk.mjs";
import { password, setUp, steps } from "./play.mjs";
import { Program } from "./program.mjs";
import { Wall } from "./wall.mjs";

const pin = "4711";
const people = [
  { last: "Karimova", first: "Nodira", birth: "14031988", phone: "901234567" },
  { last: "Rahimov", first: "Javlon", birth: "02.11.1975", phone: "935550102" },
  { last: "Иванова", first: "Ольга", birth: "1962", phone: "971110203" },
  { last: "Toʻrayev", first: "Sardor", birth: "30061999", phone: "998877665" },
];
const twin = people[0];

const program = new Program();
let browser, desk, wall;

const step = steps(() => desk);

describe("A day at the front desk", { timeout: 280_000 }, () => {
  before(async () => {
    browser = await launch();
    desk = await Desk.open(browser, program);
  });
  after(async () => {
    await browser?.close();
    await program.remove();
  });

  step("the first start prints a link, and the clinic is set up through it", async () => {
    await setUp(program, desk);
    assert.equal((await ask(desk.page, "GET", "/clinic")).name, "Oq Terak");
    assert.doesNotMatch(desk.page.url(), /#/, "the token left the address bar");
  });

  step("a PIN is set for this browser", async () => {
    await desk.command("set a pin");
    await desk.hands.given("PIN");
    await desk.hands.type(pin);
    await desk.hands.press("Enter");
    await desk.says("PIN saved");
  });

  step("a department and its doctor are added", async () => {
    await desk.command("departments");
    await desk.create("Add a department", "Name", async (hands) => hands.type("Therapy"));
    await desk.shows("button", "Therapy");
    await desk.command("doctors");
    await desk.create("Add a doctor", "Last name", async (hands) => {
      await hands.type("Aliyeva");
      await hands.fill("First name", "Zulfiya");
      await hands.fill("Specialty", "Therapist");
      await hands.fill("Room", "12");
    });
    await desk.shows("button", "Aliyeva Zulfiya");
    const [department] = (await ask(desk.page, "GET", "/departments")).items;
    await ask(desk.page, "POST", "/services", {
      code: "T1",
      name: "Therapist's visit",
      department_id: department.id,
      price_minor: 12_000_000,
      duration_minutes: 20,
      requires_doctor: true,
    });
  });

  step("a screen on the wall is linked and waits for the first number", async () => {
    await desk.command("wall");
    await desk.create("Link a screen", "Where does it hang?", async (hands) =>
      hands.type("Corridor"),
    );
    const link = await desk.value("textbox", /Link for/);
    await desk.hands.press("Escape");
    wall = await Wall.open(browser, link);
    await until(async () => (await wall.text()).includes("Oq Terak"), "the clinic on the wall");
    assert.equal(await wall.number(), null);
  });

  for (const [index, person] of people.entries()) {
    step(`${person.first} is registered and gets a ticket in at most 8 keys`, async () => {
      await desk.goHome();
      const keys = await desk.hands.count(() => desk.register(person));
      assert.equal((await desk.printed()).number, String(101 + index));
      assert.ok(keys <= 8, `${keys} keys`);
    });
  }

  step("somebody who is on file already is not created twice by mistake", async () => {
    await desk.goHome();
    const { hands } = desk;
    await hands.press("F2");
    await desk.fillPerson(twin);
    await desk.shows("heading", `${twin.last} ${twin.first}`);
    await hands.press("Control+Enter");
    await desk.says("First say that this is someone else");
    const { items } = await ask(desk.page, "GET", `/patients?q=${twin.phone}`);
    assert.equal(items.length, 1);
  });

  step("the duplicate is created by one extra key, and that is on record", async () => {
    await desk.hands.press("Alt+0");
    await desk.giveTicket();
    assert.equal((await desk.printed()).number, "105");
    const { items } = await ask(desk.page, "GET", `/patients?q=${twin.phone}`);
    assert.equal(items.length, 2);
    const newest = Math.max(...items.map((one) => one.id));
    const audit = await ask(desk.page, "GET", `/audit?entity=patient&entity_id=${newest}`);
    const created = audit.items.find((one) => one.action === "patient.duplicate_registered");
    assert.equal(created.actor, "Malika Yusupova");
  });

  step("the first number is called by one key and stands on the wall within a second", async () => {
    await desk.goTo("q", "Queue");
    await desk.says("101 is first in line");
    const keys = await desk.hands.count(() => desk.callNext());
    assert.equal(keys, 1);
    await wall.calledInTime(desk, "101");
    assert.deepEqual(await desk.states(), "called waiting waiting waiting waiting".split(" "));
  });

  step("a call in error is taken back by Ctrl+Z", async () => {
    await desk.says("101 called to room 12");
    await desk.hands.press("Control+z");
    await desk.says("101 put back");
    assert.deepEqual(await desk.states(), Array(5).fill("waiting"));
    await until(async () => (await wall.number()) === null, "the number to leave the wall");
  });

  step("everybody is called until the queue is empty", async () => {
    for (const number of ["101", "102", "103", "104", "105"]) {
      await desk.callNext();
      await wall.calledInTime(desk, number);
    }
    await desk.callNext();
    await desk.says("Nobody waits any more");
    assert.deepEqual(await desk.states(), Array(5).fill("done"));
  });

  step("a patient who comes back gets a ticket in at most 3 keys besides the digits", async () => {
    await desk.goTo("h", "Desk");
    const { hands } = desk;
    await hands.press("/");
    const keys = await hands.count(async () => {
      await hands.type(people[1].phone.slice(-7));
      await desk.says("1 person found");
      await hands.press("Enter");
      await hands.given("Ticket to Aliyeva, print");
      await hands.press("Enter");
    });
    const paper = await desk.printed();
    assert.equal(paper.number, "106");
    assert.match(paper.text, /Zulfiya Aliyeva/);
    assert.ok(keys <= 3, `${keys} keys`);
    await hands.given("Search patients");
  });

  step("Alt+L covers the data, and the server refuses to show any", async () => {
    const { hands } = desk;
    await hands.press("F2");
    await hands.given("Phone");
    await hands.type("909998877");
    await hands.press("Alt+l");
    await hands.given("PIN for Malika Yusupova");
    assert.doesNotMatch(await desk.text(), /Karimova|Rahimov/);
    // The screen is covered at once, a moment before the server has heard of it.
    const refused = () =>
      ask(desk.page, "GET", "/patients?q=karimova").then(
        () => false,
        (fault) => /401.*"locked"/s.test(fault.message),
      );
    await until(refused, "the server's refusal", 2_000);
  });

  step("the PIN and one key unlock it, and what was typed is still there", async () => {
    const { hands } = desk;
    const keys = await hands.count(async () => {
      await hands.type(pin);
      await hands.press("Enter");
    });
    assert.equal(keys, 1);
    await hands.given("Last name");
    assert.equal(await desk.value("textbox", "Phone"), "909998877");
    await hands.press("Escape");
  });

  step("a backup is made and proven, started by at most 4 keys", async () => {
    await desk.goHome();
    const { hands } = desk;
    const before = program.backups;
    const keys = await hands.count(async () => {
      await desk.leaveSearch();
      await hands.press("g a");
      await desk.shows("heading", "Backup");
      await hands.press("b");
    });
    assert.ok(keys <= 4, `${keys} keys`);
    await desk.says("Backup made and proven");
    const made = program.backups.filter((one) => !before.includes(one));
    assert.equal(made.filter((one) => one.endsWith(".db")).length, 1);
  });

  let kept;
  step("the plug is pulled a moment after a number was given", async () => {
    await desk.goHome();
    kept = await desk.everything();
    const { hands } = desk;
    await hands.type(people[3].phone.slice(-7));
    await desk.says("1 person found");
    await hands.press("Enter");
    await hands.given("Ticket to Aliyeva, print");
    await hands.press("Enter");
    assert.equal((await desk.printed()).number, "107");
    await program.kill();
    await desk.says("Not connected since");
    await until(() => wall.stale(), "the wall says that it is not current");
  });

  step("after the restart the desk and the wall are back by themselves", async () => {
    await program.start();
    const began = Date.now();
    await until(async () => !(await wall.stale()), "the wall is current");
    assert.ok(Date.now() - began <= 5_000, `the wall took ${Date.now() - began} ms`);
    await until(async () => !(await desk.text()).includes("Not connected since"), "live again");
  });

  step("everything acknowledged is still there", async () => {
    const now = await desk.everything();
    for (const name of ["clinic", "patients", "doctors", "departments", "displays", "backups"]) {
      assert.deepEqual(now[name], kept[name], name);
    }
    assert.deepEqual(now.tickets.slice(0, 6), kept.tickets);
    assert.deepEqual(
      now.tickets.map((one) => one.status),
      "done done done done done waiting waiting".split(" "),
    );
    const audited = new Set(now.audit);
    assert.deepEqual(kept.audit.filter((one) => !audited.has(one)), []);
  });

  step("the patients are found by search, and the next one is called", async () => {
    const { hands } = desk;
    for (const person of people.slice(1)) {
      await desk.goHome();
      await hands.type(person.phone);
      await desk.says("1 person found");
      assert.match(await desk.text(), new RegExp(`${person.last} ${person.first}`));
    }
    await desk.goTo("q", "Queue");
    await desk.says("106 is first in line");
    await desk.callNext();
    await wall.calledInTime(desk, "106");
  });

  step("nobody touched a mouse, and the browser had nothing to complain about", async () => {
    assert.equal(await desk.touches(), 0);
    assert.deepEqual(desk.complaints, []);
    assert.deepEqual(wall.complaints, []);
  });
});
