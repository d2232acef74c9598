import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keepTime } from "../src/i18n/dates";
import {
  clockAt,
  closed,
  frameOf,
  hours,
  lanes,
  momentAt,
  momentOf,
  place,
  placeOfClock,
  snap,
  worth,
} from "../src/scheduling/frame";

afterEach(() => keepTime("Asia/Tashkent"));

describe("an ordinary day in Tashkent", () => {
  beforeEach(() => keepTime("Asia/Tashkent"));

  test("has 1440 minutes, and 09:30 stands at 570 whatever the browser's zone", () => {
    const frame = frameOf("2026-11-24");
    expect(frame.minutes).toBe(1440);
    expect(placeOfClock(frame, "09:30")).toBe(570);
    expect(place(frame, "2026-11-24T04:30:00Z")).toBe(570);
    expect(momentOf(frame, 570)).toBe("2026-11-24T04:30:00.000Z");
    expect(clockAt(frame, 570)).toBe("09:30");
  });
});

describe("the morning on which clocks go forward in Berlin", () => {
  beforeEach(() => keepTime("Europe/Berlin"));
  const day = "2026-03-29";

  test("is an hour shorter, and 09:00 stands an hour higher", () => {
    const frame = frameOf(day);
    expect(frame.minutes).toBe(1380);
    expect(placeOfClock(frame, "09:00")).toBe(480);
    expect(place(frame, "2026-03-29T07:00:00Z")).toBe(480);
    expect(clockAt(frame, 480)).toBe("09:00");
  });

  test("names no line 02:00, which the wall never shows", () => {
    const labels = hours(frameOf(day), { from: 0, to: 300 }).map((one) => one.label);
    expect(labels).toEqual(["00:00", "01:00", "03:00", "04:00", "05:00"]);
  });

  test("stands level with its week when measured by the clock", () => {
    const frame = frameOf(day, "clock");
    expect(place(frame, "2026-03-29T07:00:00Z")).toBe(540);
    expect(momentOf(frame, 540)).toBe("2026-03-29T07:00:00.000Z");
  });
});

describe("the morning on which clocks go back in New York", () => {
  beforeEach(() => keepTime("America/New_York"));

  test("is an hour longer and shows 01:00 twice", () => {
    const frame = frameOf("2026-11-01");
    expect(frame.minutes).toBe(1500);
    const labels = hours(frame, { from: 0, to: 240 }).map((one) => one.label);
    expect(labels).toEqual(["00:00", "01:00", "01:00", "02:00"]);
  });

  test("finds the moment of 09:00 after the change", () => {
    expect(momentAt("2026-11-01", "09:00")).toBe("2026-11-01T14:00:00.000Z");
    expect(momentAt("2026-10-31", "09:00")).toBe("2026-10-31T13:00:00.000Z");
  });
});

test("24:00 is the beginning of the next day", () => {
  keepTime("Europe/Berlin");
  expect(momentAt("2026-03-29", "24:00")).toBe("2026-03-29T22:00:00.000Z");
});

test("what is drawn are whole hours around all that happens", () => {
  expect(worth([{ from: 510, to: 725 }, { from: 840, to: 1080 }])).toEqual({ from: 480, to: 1080 });
  expect(worth([])).toEqual({ from: 480, to: 1080 });
  expect(worth([{ from: 1380, to: 1440 }])).toEqual({ from: 1380, to: 1440 });
});

test("closed is what lies before, between and after the working hours", () => {
  const working = [
    { from: 840, to: 1080 },
    { from: 510, to: 720 },
  ];
  expect(closed(working, { from: 480, to: 1140 })).toEqual([
    { from: 480, to: 510 },
    { from: 720, to: 840 },
    { from: 1080, to: 1140 },
  ]);
  expect(closed([], { from: 480, to: 1080 })).toEqual([{ from: 480, to: 1080 }]);
});

test("a place snaps to five minutes", () => {
  expect([snap(572), snap(573), snap(577.4)]).toEqual([570, 575, 575]);
});

describe("appointments that overlap", () => {
  test("share the width; those that only touch do not", () => {
    expect(
      lanes([
        { from: 540, to: 560 },
        { from: 560, to: 580 },
      ]),
    ).toEqual([
      { lane: 0, of: 1 },
      { lane: 0, of: 1 },
    ]);
    expect(
      lanes([
        { from: 540, to: 600 },
        { from: 550, to: 570 },
        { from: 580, to: 600 },
        { from: 600, to: 620 },
      ]),
    ).toEqual([
      { lane: 0, of: 2 },
      { lane: 1, of: 2 },
      { lane: 1, of: 2 },
      { lane: 0, of: 1 },
    ]);
  });

  test("keep the order in which they were given", () => {
    const placed = lanes([
      { from: 600, to: 640 },
      { from: 540, to: 610 },
    ]);
    expect(placed).toEqual([
      { lane: 1, of: 2 },
      { lane: 0, of: 2 },
    ]);
  });
});
