import { describe, expect, test, vi } from "vitest";
import { keepTime } from "../src/i18n/dates";
import { neighbour, type Placed } from "../src/scheduling/around";
import { minuteHeight, ofDay, ofWeek, relocated, shownOf } from "../src/scheduling/columns";
import type { Appointment, DiaryDoctor } from "../src/scheduling/contract";
import {
  addDays,
  addMonths,
  isDay,
  mondayOf,
  monthAround,
  weekdayOf,
} from "../src/scheduling/days";
import { remaining } from "../src/scheduling/offers";
import { Picking } from "../src/scheduling/picking.svelte";
import { hoursFrom } from "../src/scheduling/reminders";
import { allows, stateOf } from "../src/scheduling/state";
import { added, copied, draftsOf, faults, hoursOf, periodsOf } from "../src/staff/weekly";
import { countsOf, firstOf, groupsOf, linesOf } from "../src/patients/day";
import type { Ticket } from "../src/queue/types";

keepTime("Asia/Tashkent");

function appointment(id: number, time: string, more: Partial<Appointment> = {}): Appointment {
  const starts_at = new Date(Date.parse(`2026-11-24T${time}:00+05:00`)).toISOString();
  const duration_minutes = more.duration_minutes ?? 20;
  return {
    id,
    patient_id: id,
    patient_name: `Patient ${id}`,
    patient_number: id,
    patient_phone: null,
    restricted: false,
    doctor_id: 1,
    doctor_name: "Kim Elena",
    room: null,
    starts_at,
    ends_at: new Date(Date.parse(starts_at) + duration_minutes * 60_000).toISOString(),
    day: "2026-11-24",
    time,
    duration_minutes,
    service_ids: [],
    reason: null,
    status: "scheduled",
    series_id: null,
    overridden: false,
    override_reason: null,
    ticket_id: null,
    cancel_reason: null,
    created_at: starts_at,
    created_by: null,
    version: 1,
    ...more,
  };
}

function doctor(id: number, appointments: Appointment[]): DiaryDoctor {
  return {
    doctor_id: id,
    doctor_name: `Doctor ${id}`,
    specialty: "",
    colour: null,
    room: null,
    slot_minutes: 20,
    working: [{ from: "09:00", to: "13:00", room: null }],
    day_off: false,
    free_slots: 3,
    appointments,
  } as unknown as DiaryDoctor;
}

describe("the columns of a day", () => {
  const one = appointment(7, "09:40");
  const columns = ofDay("2026-11-24", [doctor(1, [one]), doctor(2, [appointment(8, "14:10")])]);

  test("show the hours of all doctors and whoever is booked outside them", () => {
    expect(shownOf(columns)).toEqual({ from: 540, to: 900 });
  });

  test("take a moved appointment out of one and into another, in its order", () => {
    const starts_at = "2026-11-24T06:00:00Z";
    const to = { doctor_id: 2, day: "2026-11-24", starts_at, time: "11:00" };
    const [left, right] = relocated(columns, one, to);
    expect(left!.appointments).toEqual([]);
    expect(right!.appointments.map((two) => [two.id, two.time])).toEqual([
      [7, "11:00"],
      [8, "14:10"],
    ]);
    expect(right!.appointments[0]!.ends_at).toBe("2026-11-24T06:20:00.000Z");
  });

  test("lose what moves to a day that is not shown", () => {
    const starts_at = "2026-11-25T06:00:00Z";
    const to = { doctor_id: 1, day: "2026-11-25", starts_at, time: "11:00" };
    const left = relocated(columns, one, to).flatMap((two) => two.appointments);
    expect(left.map((two) => two.id)).toEqual([8]);
  });

  test("leave out what was cancelled", () => {
    const gone = ofDay("2026-11-24", [
      doctor(1, [appointment(1, "20:00", { status: "cancelled" })]),
    ]);
    expect(shownOf(gone)).toEqual({ from: 540, to: 780 });
  });

  test("grow with the shortest visit, so that it stays a target", () => {
    const short = [appointment(1, "09:00", { duration_minutes: 10 })];
    const rem = minuteHeight(ofDay("2026-11-24", [doctor(1, short)]));
    expect(rem * 10 * 16 - 2).toBeGreaterThanOrEqual(24);
    expect(minuteHeight(columns) * 20 * 16 - 2).toBeGreaterThanOrEqual(24);
  });

  test("of a week stand by the wall clock", () => {
    const week = ofWeek({ id: 1, name: "Kim", specialty: "", room: null }, [
      { date: "2026-11-24", working: [], day_off: true, free_slots: 0, appointments: [] },
    ]);
    expect(week[0]!.frame.by).toBe("clock");
    expect(week[0]!.day_off).toBe(true);
  });
});

describe("arrow keys among appointments", () => {
  const all: Placed[] = [
    { id: 1, column: 0, from: 540 },
    { id: 2, column: 0, from: 600 },
    { id: 3, column: 2, from: 590 },
    { id: 4, column: 2, from: 900 },
  ];

  test("go up and down in a column and stop at its ends", () => {
    expect(neighbour(all, 1, "down")).toBe(2);
    expect(neighbour(all, 2, "up")).toBe(1);
    expect(neighbour(all, 2, "down")).toBeUndefined();
  });

  test("go sideways to the nearest in time, past columns without anybody", () => {
    expect(neighbour(all, 2, "right")).toBe(3);
    expect(neighbour(all, 4, "left")).toBe(2);
    expect(neighbour(all, 3, "right")).toBeUndefined();
  });

  test("begin at the first", () => {
    expect(neighbour(all, null, "down")).toBe(1);
    expect(neighbour([], null, "down")).toBeUndefined();
  });
});

describe("days", () => {
  test("know weekdays, weeks and months", () => {
    expect(weekdayOf("2026-11-22")).toBe(7);
    expect(mondayOf("2026-11-22")).toBe("2026-11-16");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addMonths("2026-12-15", 1)).toBe("2027-01-01");
    expect(monthAround("2026-11-24")[0]![0]).toBe("2026-10-26");
    expect(monthAround("2026-11-24").at(-1)![6]).toBe("2026-12-06");
  });

  test("refuse what is no day", () => {
    expect([isDay("2026-02-29"), isDay("2026-13-01"), isDay("x"), isDay(null)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(isDay("2028-02-29")).toBe(true);
  });
});

describe("the choice of a free time", () => {
  const slot = (date: string, time: string) => ({
    starts_at: new Date(Date.parse(`${date}T${time}:00+05:00`)).toISOString(),
    time,
    date,
  });
  const ask = (slots: ReturnType<typeof slot>[], next: ReturnType<typeof slot>[] = []) => ({
    slotsOn: vi.fn((_: number, date: string) =>
      Promise.resolve({
        slots: slots.filter((one) => one.date === date),
        reason: "fully_booked" as const,
      }),
    ),
    nextSlots: vi.fn(() => Promise.resolve(next)),
  });
  const wish = { doctor_id: 1, day: "2030-01-07", minutes: 20 };

  test("takes the first by itself", async () => {
    const slots = [slot("2030-01-07", "09:00"), slot("2030-01-07", "09:20")];
    const picking = new Picking(null, ask(slots));
    await picking.look(wish);
    expect(picking.chosen).toBe(picking.slots[0]!.starts_at);
  });

  test("keeps what was chosen when it is still free", async () => {
    const slots = [slot("2030-01-07", "09:00"), slot("2030-01-07", "09:20")];
    const picking = new Picking(null, ask(slots));
    await picking.look(wish);
    picking.chosen = picking.slots[1]!.starts_at;
    await picking.look(wish);
    expect(picking.chosen).toBe(picking.slots[1]!.starts_at);
  });

  test("keeps a time wished for when it is free", async () => {
    const slots = [slot("2030-01-07", "09:00"), slot("2030-01-07", "09:20")];
    const picking = new Picking("2030-01-07T04:20:00Z", ask(slots));
    await picking.look(wish);
    expect(picking.chosen).toBe(slots[1]!.starts_at);
  });

  test("leads on to the first day with anything free when a dialog opens", async () => {
    const there = slot("2030-01-09", "10:00");
    const picking = new Picking(null, ask([there], [there]));
    await picking.look(wish, true);
    expect(picking.day).toBe("2030-01-09");
    expect(picking.chosen).toBe(there.starts_at);
  });

  test("stays on a full day that was asked for, and offers the next three", async () => {
    const there = slot("2030-01-09", "10:00");
    const picking = new Picking(null, ask([], [there]));
    await picking.look(wish);
    expect(picking.day).toBe("2030-01-07");
    expect(picking.reason).toBe("fully_booked");
    expect(picking.later).toEqual([there]);
    expect(picking.chosen).toBe(there.starts_at);
  });

  test("an old answer never replaces a newer one", async () => {
    let release: (value: unknown) => void = () => {};
    const late = new Promise((done) => (release = done));
    const source = ask([slot("2030-01-07", "09:00"), slot("2030-01-08", "11:00")]);
    const first = source.slotsOn;
    const slotsOn = vi.fn(async (doctor: number, date: string) => {
      if (date === "2030-01-07") await late;
      return first(doctor, date);
    });
    const picking = new Picking(null, { ...source, slotsOn });
    const old = picking.look(wish);
    await picking.look({ ...wish, day: "2030-01-08" });
    release(undefined);
    await old;
    expect(picking.slots.map((one) => one.time)).toEqual(["11:00"]);
  });
});

describe("a working week", () => {
  const monday = { weekday: 1, from: "09:00", to: "13:00" };

  test("gets an afternoon after its morning, and the same until Friday", () => {
    const drafts = added(draftsOf([monday]), 1);
    expect(periodsOf(drafts)).toEqual([monday, { weekday: 1, from: "14:00", to: "18:00" }]);
    expect(periodsOf(copied(drafts, 1, [2, 3]))).toHaveLength(6);
    expect(hoursOf(drafts)).toBe(8);
  });

  test("names what is wrong with a period", () => {
    const found = (periods: Parameters<typeof draftsOf>[0]) => [
      ...faults(draftsOf(periods)).values(),
    ];
    expect(found([monday, { weekday: 1, from: "12:00", to: "14:00" }])).toEqual(["overlaps"]);
    expect(found([{ weekday: 1, from: "14:00", to: "09:00" }])).toEqual(["backwards"]);
    expect(found([{ weekday: 1, from: "", to: "09:00" }])).toEqual(["incomplete"]);
    expect(
      found([{ ...monday, valid_from: "2026-12-01", valid_until: "2026-11-01" }]),
    ).toEqual(["ends-before"]);
    expect(found([monday, { weekday: 2, from: "12:00", to: "14:00" }])).toEqual([]);
  });

  test("lets hours follow others by their dates", () => {
    const periods = [
      { ...monday, valid_until: "2026-11-30" },
      { ...monday, to: "15:00", valid_from: "2026-12-01" },
    ];
    expect(faults(draftsOf(periods)).size).toBe(0);
  });
});

test("an offer counts down and ends", () => {
  const at = new Date("2026-11-24T05:00:00Z");
  expect(remaining("2026-11-24T05:12:07Z", at)).toBe("12:07");
  expect(remaining("2026-11-24T05:00:00Z", at)).toBeNull();
});

test("reminders are hours, longest first", () => {
  expect(hoursFrom("2, 24")).toEqual([24, 2]);
  expect(hoursFrom("")).toEqual([]);
  expect(hoursFrom("a day")).toBeNull();
  expect(hoursFrom("0")).toBeNull();
});

test("an appointment's state decides what may be done to it", () => {
  expect(allows(appointment(1, "09:00"), "arrive")).toBe(true);
  expect(allows(appointment(1, "09:00", { status: "cancelled" }), "move")).toBe(false);
  expect(allows(appointment(1, "09:00", { status: "no_show" }), "reopen")).toBe(true);
  expect(stateOf(appointment(1, "09:00", { status: "arrived" }))).toBe("arrived");
  expect(stateOf(appointment(1, "09:00", { status: "arrived", ticket_id: 4 }))).toBe("waiting");
});

describe("the desk's day", () => {
  const ticket = (id: number, status: Ticket["status"], more: Partial<Ticket> = {}) =>
    ({
      id,
      status,
      number: 100 + id,
      patient_id: id,
      patient_name: `Patient ${id}`,
      doctor_id: 1,
      service_id: null,
      created_at: `2026-11-24T04:0${id}:00Z`,
      arrived_at: `2026-11-24T04:0${id}:00Z`,
      ...more,
    }) as Ticket;

  test("lists whoever arrived for a booking once, by the number", () => {
    const booked = appointment(5, "09:00", { status: "arrived", ticket_id: 1 });
    const lines = linesOf([ticket(1, "waiting", { appointment_id: 5 })], [booked], []);
    expect(lines.map((one) => one.key)).toEqual(["t1"]);
  });

  test("expects a patient again whose number was taken back", () => {
    const lines = linesOf(
      [ticket(1, "cancelled", { appointment_id: 5 })],
      [appointment(5, "09:00")],
      [],
    );
    expect(lines.map((one) => one.key)).toEqual(["a5"]);
  });

  test("counts each stop, and everybody in all", () => {
    const lines = linesOf(
      [ticket(1, "waiting"), ticket(2, "in_room"), ticket(3, "paused"), ticket(4, "cancelled")],
      [appointment(6, "10:00"), appointment(7, "11:00", { status: "cancelled" })],
      [],
    );
    expect(countsOf(lines)).toMatchObject({ all: 4, booked: 1, waiting: 2, room: 1 });
  });

  test("keeps who must pay apart from the done", () => {
    const to_pay = {
      visit_id: 9,
      patient_id: 1,
      patient_name: "Patient 1",
      doctor_id: 1,
      total_minor: 100,
      ended_at: "2026-11-24T05:00:00Z",
    };
    const lines = linesOf([ticket(1, "done"), ticket(2, "done")], [], [to_pay]);
    expect(countsOf(lines)).toMatchObject({ pay: 1, done: 1 });
    expect(groupsOf(lines, "all")[0]!.title).toBe("patients.group-arrived");
  });

  test("the booked stand in the order of their time, one filter shows them alone", () => {
    const lines = linesOf(
      [ticket(1, "waiting")],
      [appointment(6, "11:00"), appointment(7, "10:00")],
      [],
    );
    const [group, ...rest] = groupsOf(lines, "booked");
    expect(rest).toEqual([]);
    expect(group!.lines.map((one) => one.key)).toEqual(["a7", "a6"]);
  });

  test("a long day is drawn from its beginning, group by group", () => {
    const lines = linesOf(
      [ticket(1, "waiting"), ticket(2, "waiting"), ticket(3, "done")],
      [appointment(6, "11:00"), appointment(7, "10:00")],
      [],
    );
    const all = groupsOf(lines, "all");
    const drawn = (count: number) =>
      firstOf(all, count).flatMap((group) => group.lines.map((one) => one.key));
    const order = all.flatMap((group) => group.lines.map((one) => one.key));
    expect(order.length).toBe(5);
    for (let count = 0; count <= 6; count++) expect(drawn(count)).toEqual(order.slice(0, count));
    expect(firstOf(all, 2).every((group) => group.lines.length > 0)).toBe(true);
  });
});
