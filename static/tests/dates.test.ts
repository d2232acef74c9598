import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  age,
  born,
  date,
  dayOf,
  keepTime,
  longDate,
  minutesSince,
  moment,
  time,
  weekday,
} from "../src/i18n/dates";
import { speak } from "../src/i18n/language.svelte";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-24T05:42:00Z") });
  keepTime("Asia/Tashkent", "2026-11-24T05:42:00Z");
});
afterEach(() => vi.useRealTimers());

test("the time is the clinic's, whatever zone the PC is set to", () => {
  expect(time("2026-11-24T05:42:00Z")).toBe("10:42");
});

test.each([
  ["Europe/Berlin", "2026-03-29T00:59:59Z", "01:59"],
  ["Europe/Berlin", "2026-03-29T01:00:00Z", "03:00"],
  ["Europe/Berlin", "2026-10-25T00:59:59Z", "02:59"],
  ["Europe/Berlin", "2026-10-25T01:00:00Z", "02:00"],
  ["Asia/Kathmandu", "2026-11-23T18:15:00Z", "00:00"],
  ["America/New_York", "2026-11-01T05:59:00Z", "01:59"],
  ["America/New_York", "2026-11-01T06:00:00Z", "01:00"],
])("in %s the moment %s is shown as %s, also where the clocks change", (zone, at, shown) => {
  keepTime(zone);
  expect(time(at)).toBe(shown);
});

test("a moment before midnight UTC belongs to the clinic's next day", () => {
  expect(dayOf("2026-11-23T20:30:00Z")).toBe("2026-11-24");
});

test.each([
  ["en", "24 Nov", "Tue 24 Nov", "Tuesday 24 November"],
  ["ru", "24 ноя", "вт 24 ноя", "Вторник 24 ноября"],
  ["uz", "24-noy", "sesh 24-noy", "Seshanba 24-noyabr"],
] as const)("a day reads naturally in %s", (language, short, named, long) => {
  speak(language, {});
  expect([date("2026-11-24"), weekday("2026-11-24"), longDate("2026-11-24")]).toEqual([
    short,
    named,
    long,
  ]);
});

test("Uzbek never shows Chromium's numbered months, in any month of the year", () => {
  speak("uz", {});
  for (let month = 1; month <= 12; month++) {
    const day = `2025-${String(month).padStart(2, "0")}-15`;
    for (const text of [date(day), weekday(day), longDate(day), moment(`${day}T05:00:00Z`)]) {
      expect(text).not.toMatch(/\bM\d\d\b|undefined/);
    }
  }
});

test("another year is written out", () => {
  speak("en", {});
  expect(date("2025-02-03")).toBe("3 Feb 2025");
});

test("a birth date is written as on paper, a lone year as it is", () => {
  expect(born("1988-03-14")).toBe("14.03.1988");
  expect(born("1988")).toBe("1988");
  expect(born(null)).toBe("");
});

test("an age waits for the birthday", () => {
  expect(age("1988-11-25")).toBe(37);
  expect(age("1988-11-24")).toBe(38);
  expect(age("1988")).toBe(38);
  expect(age(null)).toBeNull();
});

test("waiting is counted from the server's clock, not from a PC that runs late", () => {
  vi.setSystemTime(new Date("2026-11-24T05:12:00Z"));
  keepTime("Asia/Tashkent", "2026-11-24T05:42:00Z");
  expect(minutesSince("2026-11-24T05:20:00Z")).toBe(22);
});

test("waiting is never negative", () => {
  expect(minutesSince("2026-11-24T06:00:00Z")).toBe(0);
});
