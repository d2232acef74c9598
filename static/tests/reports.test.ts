import { describe, expect, it } from "vitest";
import { isPeriod, periodOf } from "../src/reports/period";
import { roundUp, ticks } from "../src/reports/scale";

describe("a period", () => {
  it("of this week begins on Monday", () => {
    expect(periodOf("week", "2026-11-24")).toEqual({ from: "2026-11-23", to: "2026-11-24" });
    expect(periodOf("week", "2026-11-29")).toEqual({ from: "2026-11-23", to: "2026-11-29" });
    expect(periodOf("week", "2026-11-23")).toEqual({ from: "2026-11-23", to: "2026-11-23" });
  });
  it("of yesterday crosses a month's and a year's end", () => {
    expect(periodOf("yesterday", "2026-03-01").from).toBe("2026-02-28");
    expect(periodOf("yesterday", "2027-01-01").to).toBe("2026-12-31");
  });
  it("needs two days in order", () => {
    expect(isPeriod({ from: "2026-11-01", to: "2026-11-01" })).toBe(true);
    expect(isPeriod({ from: "2026-11-02", to: "2026-11-01" })).toBe(false);
    expect(isPeriod({ from: "", to: "2026-11-01" })).toBe(false);
  });
});

describe("a chart's lines", () => {
  it("are round figures that reach the largest value", () => {
    expect(ticks(12)).toEqual([5, 10, 15]);
    expect(ticks(4)).toEqual([1, 2, 3, 4]);
    expect(ticks(0)).toEqual([]);
    expect(ticks(428_600_000).at(-1)).toBeGreaterThanOrEqual(428_600_000);
  });
  it("step by 1, 2 or 5 times a power of ten", () => {
    expect([0, 3, 7, 12, 480].map(roundUp)).toEqual([1, 5, 10, 20, 500]);
  });
});
