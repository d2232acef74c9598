import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { secondsLeft, watchIdle } from "../src/shell/idle.svelte";

let stop: () => void = () => {};
const lock = vi.fn();
const seen = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  lock.mockClear();
  seen.mockClear();
  stop = watchIdle({ minutes: 5, lock, seen });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const press = () => dispatchEvent(new KeyboardEvent("keydown"));

test("five quiet minutes lock the screen, once", () => {
  vi.advanceTimersByTime(10 * 60_000);
  expect(lock).toHaveBeenCalledOnce();
});

test("the clinic's own time holds", () => {
  stop();
  stop = watchIdle({ minutes: 10, lock, seen });
  vi.advanceTimersByTime(9 * 60_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
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
  press();
  expect(secondsLeft()).toBeNull();
  vi.advanceTimersByTime(4 * 60_000 + 59_000);
  expect(lock).not.toHaveBeenCalled();
});

test("the server hears of a person, of the last sign too, and not of every key", () => {
  for (let second = 0; second < 45; ++second) {
    vi.advanceTimersByTime(1000);
    press();
  }
  expect(seen).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(60_000);
  expect(seen).toHaveBeenCalledTimes(2);
});

test("a screen nobody is at tells the server nothing", () => {
  vi.advanceTimersByTime(4 * 60_000);
  expect(seen).not.toHaveBeenCalled();
});
