// Booking, moving, arriving, played in a real browser without a mouse against the real program; the
// keys are counted against the targets of the screens. One mouse drags at the very end.
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { ask, launch, until } from "./browser.mjs";
import { Desk } from "./desk.mjs";
import { password, setUp, steps, zoneAt } from "./play.mjs";
import { Program } from "./program.mjs";

const people = [
  { last_name: "Karimova", first_name: "Nodira", birth_date: "1988-03-14", phone: "+998901234567" },
  { last_name: "Rahimov", first_name: "Javlon", birth_date: "1975-11-02", phone: "+998935550102" },
  { last_name: "Saidova", first_name: "Malika", birth_date: "1990-01-20", phone: "+998903154417" },
];

const program = new Program();
let browser, desk, doctors, patients;

const step = steps(() => desk);

const call = (method, path, body) => ask(desk.page, method, path, body);
const today = async () => (await call("GET", "/clinic")).today;
const queryOf = (person) => person.phone.slice(-7);
const appointmentsOf = async (patient) =>
  (await call("GET", `/appointments?patient=${patient.id}`)).items;
const firstFree = async (doctor) =>
  (await call("GET", `/doctors/${doctor.id}/slots?date=${await today()}`)).slots;

/** From the empty search to the patient's sheet: one key besides the digits. */
async function choose(person) {
  await desk.hands.type(queryOf(person));
  await desk.says("1 person found");
  await desk.hands.press("Enter");
}

describe("Booking at the front desk", { timeout: 280_000 }, () => {
  before(async () => {
    browser = await launch();
    desk = await Desk.open(browser, program);
  });
  after(async () => {
    await browser?.close();
    await program.remove();
  });

  step("a clinic with two doctors, their hours and three patients stands ready", async () => {
    await setUp(program, desk);
    const { hands } = desk;
    await call("PATCH", "/clinic", { time_zone: zoneAt(11) });
    const department = await call("POST", "/departments", { name: "Therapy" });
    const doctor = (last_name, first_name, room, first_ticket_number) =>
      call("POST", "/doctors", {
        last_name,
        first_name,
        specialty: "Therapist",
        department_id: department.id,
        room,
        slot_minutes: 20,
        first_ticket_number,
      });
    doctors = [
      await doctor("Aliyeva", "Zulfiya", "12", 101),
      await doctor("Kim", "Elena", "3", 201),
    ];
    for (const { id } of doctors) {
      const periods = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
        { weekday, from: "08:00", to: "13:00" },
        { weekday, from: "14:00", to: "20:00" },
      ]);
      await call("PUT", `/doctors/${id}/schedule`, { periods });
    }
    await call("POST", "/services", {
      code: "T1",
      name: "Therapist's visit",
      department_id: department.id,
      price_minor: 12_000_000,
      duration_minutes: 20,
      requires_doctor: true,
    });
    patients = [];
    for (const { phone, ...person } of people) {
      patients.push(await call("POST", "/patients", { ...person, phones: [phone] }));
    }
    await desk.page.reload();
    await hands.given("Search patients");
  });

  step("a known patient is booked in at most 6 keys besides the query", async () => {
    const [free] = await firstFree(doctors[0]);
    const { hands } = desk;
    const keys = await hands.count(async () => {
      await choose(people[0]);
      await hands.given("Ticket to Aliyeva, print");
      await hands.press("F4");
      await hands.given(free.time);
      await hands.press("Enter");
    });
    await desk.says("Karimova Nodira booked");
    const [made] = await appointmentsOf(patients[0]);
    assert.equal(made.starts_at, free.starts_at);
    assert.equal(made.doctor_id, doctors[0].id);
    assert.ok(keys <= 6, `${keys} keys`);
  });

  step("a booking is moved in at most 5 keys besides the query", async () => {
    const { hands } = desk;
    const [before] = await appointmentsOf(patients[0]);
    const free = await firstFree(doctors[0]);
    await desk.goHome();
    const keys = await hands.count(async () => {
      await choose(people[0]);
      await hands.given("Mark arrived, print ticket");
      await desk.shows("button", "Move the booking");
      await hands.press("m");
      await hands.given(free[0].time);
      await hands.press("ArrowDown");
      await hands.press("Enter");
    });
    await desk.says("Karimova Nodira moved to");
    const [moved] = await appointmentsOf(patients[0]);
    assert.equal(moved.id, before.id);
    assert.equal(moved.starts_at, free[1].starts_at);
    assert.ok(keys <= 5, `${keys} keys`);
  });

  step("the move is taken back by Ctrl+Z", async () => {
    const [moved] = await appointmentsOf(patients[0]);
    await desk.hands.press("Control+z");
    await desk.says("Karimova Nodira: taken back");
    const [back] = await appointmentsOf(patients[0]);
    assert.notEqual(back.starts_at, moved.starts_at);
  });

  step("a time taken meanwhile is refused with the next three, one key books", async () => {
    const { hands } = desk;
    await desk.goHome();
    await choose(people[1]);
    await hands.given("Ticket to Aliyeva, print");
    await hands.press("F4");
    const [free] = await firstFree(doctors[0]);
    await hands.given(free.time);
    // Another desk is quicker by a moment.
    await call("POST", "/appointments", {
      patient_id: patients[2].id,
      doctor_id: doctors[0].id,
      starts_at: free.starts_at,
      duration_minutes: 20,
    });
    await hands.press("Enter");
    await desk.says("That doctor is already booked then.");
    await desk.says(`${free.time} is booked by Saidova Malika.`);
    await desk.says("Free next:");
    await hands.press("Tab");
    await hands.press("Enter");
    await desk.says("Rahimov Javlon booked");
    const [made] = await appointmentsOf(patients[1]);
    assert.ok(Date.parse(made.starts_at) > Date.parse(free.starts_at));
  });

  step("an arrival takes 2 keys besides the digits, and the ticket is printed", async () => {
    const { hands } = desk;
    await desk.goHome();
    const keys = await hands.count(async () => {
      await choose(people[0]);
      await hands.given("Mark arrived, print ticket");
      await hands.press("Enter");
    });
    assert.equal((await desk.printed()).number, "101");
    assert.equal(keys, 2);
    const [arrived] = await appointmentsOf(patients[0]);
    assert.equal(arrived.status, "arrived");
    await hands.given("Search patients");
  });

  step("an arrival in error is taken back with its number", async () => {
    const { hands } = desk;
    await hands.press("Control+z");
    await until(
      async () => (await appointmentsOf(patients[0]))[0].status === "scheduled",
      "the appointment to be scheduled again",
    );
  });

  step("from the list an arrival is one key on its row", async () => {
    const { hands, page } = desk;
    await desk.goHome(); // the undo may have left the focus on its message
    const first = () => page.locator(".today [data-row]").first().innerText();
    await until(async () => (await first()).includes("Karimova Nodira"), "the booking in the list");
    await hands.press("Escape");
    await until(async () => (await hands.focused()).includes("Karimova Nodira"), "the first row");
    const keys = await hands.count(() => hands.press("a"));
    assert.equal(keys, 1);
    await desk.printed();
    await until(
      async () => (await appointmentsOf(patients[0]))[0].status === "arrived",
      "the appointment to have arrived",
    );
  });

  step("the day's calendar is walked and opened by keys alone", async () => {
    const { hands } = desk;
    await desk.goTo("s", "");
    await desk.shows("button", /Saidova Malika/);
    await hands.press("ArrowDown");
    await until(async () => /Nodira|Malika|Javlon/.test(await hands.focused()), "an appointment");
    await hands.press("ArrowDown");
    await until(async () => /Malika|Javlon/.test(await hands.focused()), "the one below");
    const below = await hands.focused();
    await hands.press("Enter");
    await desk.page.getByRole("dialog").waitFor();
    await hands.press("Escape");
    await until(async () => (await hands.focused()) === below, "the focus back");
    await hands.press("v");
    await desk.shows("columnheader", "Patient");
    await desk.shows("button", "Rahimov Javlon");
    await hands.press("v");
  });

  step("every step of the calendar leads somewhere: days, today, the week", async () => {
    const { hands } = desk;
    const day = () => new URL(desk.page.url()).searchParams.get("day");
    await hands.press("]");
    await until(async () => day() !== null, "tomorrow in the address");
    await desk.says("nobody booked");
    await hands.press("t");
    await until(async () => day() === null, "today again");
    await hands.press("k");
    await desk.shows("combobox", "Doctor");
    await hands.press("k");
  });

  step("a series is booked, and the times that did not fit are listed", async () => {
    const { hands } = desk;
    const base = await today();
    const week = new Date(Date.parse(`${base}T12:00:00Z`) + 7 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    await call("POST", `/doctors/${doctors[1].id}/exceptions`, {
      from_day: week,
      to_day: week,
      kind: "day_off",
      reason: "Training",
    });
    await desk.goHome();
    await choose(people[2]);
    await hands.given("Mark arrived, print ticket");
    await hands.press("F4");
    await until(async () => /^\d\d:\d\d$/.test(await hands.focused()), "the free times");
    await desk.page.getByLabel("Doctor", { exact: true }).selectOption(String(doctors[1].id));
    await desk.page.getByLabel("Repeat").selectOption("week");
    await desk.page.getByLabel("How many times").fill("3");
    await hands.press("Control+Enter");
    await desk.says("2 times booked");
    await desk.says("1 time did not fit");
    await hands.press("Escape");
    const series = (await appointmentsOf(patients[2])).filter((one) => one.series_id !== null);
    assert.equal(series.length, 2);
  });

  step("nobody touched a mouse, and the browser had nothing to complain about", async () => {
    assert.equal(await desk.touches(), 0);
    // The one refusal was asked for.
    const others = desk.complaints.filter((one) => !/status of 409 .*\/appointments/s.test(one));
    assert.deepEqual(others, []);
  });

  step("a mouse drags to another doctor, and a refusal offers other times", async () => {
    const { page } = desk;
    await desk.goTo("s", "");
    const within = (doctor) =>
      page.locator(`[data-column="d${doctor.id}"] [data-appointment]`, { hasText: "Rahimov" });
    const slot = within(doctors[0]);
    await slot.waitFor();
    await slot.scrollIntoViewIfNeeded();
    const drag = async (sideways, down) => {
      const from = await slot.boundingBox();
      const to = await page.locator(`[data-column="d${doctors[1].id}"]`).boundingBox();
      await page.mouse.move(from.x + 20, from.y + 4);
      await page.mouse.down();
      await page.mouse.move(sideways ? to.x + 40 : from.x + 24, from.y + 8, { steps: 4 });
      await page.mouse.move(sideways ? to.x + 40 : from.x + 24, from.y + 4 + down, { steps: 6 });
      await page.mouse.up();
    };
    await drag(true, 0);
    await desk.says("Rahimov Javlon moved to");
    await within(doctors[1]).waitFor();
    const [moved] = await appointmentsOf(patients[1]);
    assert.equal(moved.doctor_id, doctors[1].id);
    await desk.hands.press("Control+z");
    await desk.says("Rahimov Javlon: taken back");
    const [back] = await appointmentsOf(patients[1]);
    assert.equal(back.doctor_id, doctors[0].id);
    await slot.waitFor();
    // Onto the one who is booked above: the grid puts it back, the dialog offers what is free.
    const height = (await slot.boundingBox()).height;
    await drag(false, -height);
    await desk.says("That doctor is already booked then.");
    await desk.says("Free next:");
    await desk.hands.press("Escape");
    assert.equal((await appointmentsOf(patients[1]))[0].starts_at, back.starts_at);
  });
});
