import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { Problem } from "../src/api/problem";
import { Attempt } from "../src/ui/attempt.svelte";

const live = vi.hoisted(() => ({ told: new Set<(name: string) => void>() }));
vi.mock("../src/shell/live.svelte", () => ({
  listen: (listener: (name: string) => void) => {
    live.told.add(listener);
    return () => live.told.delete(listener);
  },
}));
const { Reading } = await import("../src/ui/reading.svelte");

const tell = (name: string) => live.told.forEach((listener) => listener(name));
const refusal = new Problem(409, "changed");
/** An answer that comes when it is told to. */
function later<Value>() {
  let answer!: (value: Value) => void;
  const promise = new Promise<Value>((done) => (answer = done));
  return { promise, answer };
}

test("a page reads when it opens, and again only at its own events", async () => {
  const ask = vi.fn(() => Promise.resolve(1));
  const leave = new Reading(ask).follow("shift_changed");
  tell("ticket_changed");
  expect(ask).toHaveBeenCalledTimes(1);
  tell("shift_changed");
  tell("reload");
  expect(ask).toHaveBeenCalledTimes(3);
  leave();
  tell("shift_changed");
  expect(ask).toHaveBeenCalledTimes(3);
});

test("an older answer that comes late replaces nothing", async () => {
  const answers = [later<string>(), later<string>()];
  let asked = 0;
  const page = new Reading(() => answers[asked++]!.promise);
  const [first, second] = [page.read(), page.read()];
  answers[1]!.answer("new");
  await second;
  answers[0]!.answer("old");
  await first;
  expect(page.found).toBe("new");
});

test("what cannot be read keeps what was read before", async () => {
  const ask = vi.fn().mockResolvedValueOnce([1]).mockRejectedValueOnce(refusal);
  const page = new Reading<number[]>(ask);
  await page.read();
  await page.read();
  expect(page.found).toEqual([1]);
  expect(page.problem?.code).toBe("changed");
});

test("an act is followed by reading, and its refusal outlives that", async () => {
  const ask = vi.fn(() => Promise.resolve(1));
  const page = new Reading(ask);
  expect(await page.act(() => Promise.reject(refusal))).toBe(false);
  expect(page.found).toBe(1);
  expect(page.problem?.code).toBe("changed");
  expect(await page.act(() => Promise.resolve())).toBe(true);
  expect(page.problem).toBeNull();
  expect(ask).toHaveBeenCalledTimes(2);
});

test("a refusal outlives what other desks do, until the next act", async () => {
  const page = new Reading(() => Promise.resolve(1));
  const leave = page.follow("waitlist_offer");
  // The event of whoever was quicker comes before the refusal, or after it.
  const refused = page.act(() => (tell("waitlist_offer"), Promise.reject(refusal)));
  tell("waitlist_offer");
  expect(await refused).toBe(false);
  tell("waitlist_offer");
  await page.read();
  expect(page.problem?.code).toBe("changed");
  await page.act(() => Promise.resolve());
  expect(page.problem).toBeNull();
  leave();
});

test("what is tried runs once at a time, and a refusal is kept until the next", async () => {
  const attempt = new Attempt();
  const answer = later<void>();
  const running = attempt.run(() => answer.promise);
  flushSync();
  expect(attempt.busy).toBe(true);
  const twice = vi.fn();
  expect(await attempt.run(twice)).toBe(false);
  expect(twice).not.toHaveBeenCalled();
  answer.answer();
  expect(await running).toBe(true);
  expect(await attempt.run(() => Promise.reject(refusal))).toBe(false);
  expect(attempt.busy).toBe(false);
  expect(attempt.problem?.code).toBe("changed");
  await attempt.run(() => Promise.resolve());
  expect(attempt.problem).toBeNull();
});
