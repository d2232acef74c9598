import { afterEach, expect, it, vi } from "vitest";
import { freshKey } from "../src/api/client";

afterEach(() => {
  vi.useRealTimers();
});

it("a key of a request is a UUID of version 7 without hyphens", () => {
  expect(freshKey()).toMatch(/^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
});

it("no two keys are alike, also in one moment", () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) });
  const keys = Array.from({ length: 1000 }, freshKey);
  expect(new Set(keys).size).toBe(1000);
});

it("a later key sorts after an earlier one", () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) });
  const earlier = freshKey();
  vi.setSystemTime(Date.UTC(2026, 10, 23) + 1);
  expect(freshKey() > earlier).toBe(true);
});
