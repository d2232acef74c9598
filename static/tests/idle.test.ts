import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { secondsLeft, watchIdle } from "../src/shell/idle.svelte";

let stop: () => void = () => {};
const lock = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  lock.mockClear();
  stop = watchIdle(lock);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test("five quiet minutes lock the screen, once", () => {
  vi.advanceTimersByTime(10 * 60_000);
  expect(lock).toHaveBeenCalledOnce();
});

test("the last minute is announced", () => {
  vi.advanceTimersByTime(3 * 60_000);
  expect(secondsLeft()).toBeNull();
  vi.advanceTimersByTime(70_000);
  expect(secondsLeft()).toBe(50);
});

test("a key press begins the five minutes anew and takes the warning away", () => {
  vi.advanceTimersByTime(4.5 * 60_000);
  dispatchEvent(new KeyboardEvent("keydown"));
  expect(secondsLeft()).toBeNull();
  vi.advanceTimersByTime(4 * 60_000 + 59_000);
  expect(lock).not.toHaveBeenCalled();
});
