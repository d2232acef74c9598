import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Search } from "../src/patients/search";

interface Asked {
  query: string;
  signal: AbortSignal;
  answer: (found: string) => void;
}

let asked: Asked[];
let found: string[];
let failed: unknown[];
let search: Search<string>;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  found = [];
  failed = [];
  const fetch = (query: string, signal: AbortSignal) =>
    new Promise<string>((answer, refuse) => {
      signal.addEventListener("abort", () => refuse(new DOMException("gone", "AbortError")));
      asked.push({ query, signal, answer });
    });
  search = new Search(
    fetch,
    (one) => found.push(one),
    (one) => failed.push(one),
  );
});
afterEach(() => vi.useRealTimers());

test("a pause of 120 ms comes before the first question", () => {
  search.ask("44");
  vi.advanceTimersByTime(119);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(asked.map((one) => one.query)).toEqual(["44"]);
});

test("only the last of quick strokes is asked", () => {
  for (const typed of ["4", "44", "44 1", "44 17"]) {
    search.ask(typed);
    vi.advanceTimersByTime(60);
  }
  vi.advanceTimersByTime(120);
  expect(asked.map((one) => one.query)).toEqual(["44 17"]);
});

test("a question on its way is aborted by the next, and its late answer not shown", async () => {
  search.ask("44");
  vi.advanceTimersByTime(120);
  search.ask("4417");
  expect(asked[0]!.signal.aborted).toBe(true);
  vi.advanceTimersByTime(120);
  asked[0]!.answer("old");
  asked[1]!.answer("new");
  await vi.runAllTimersAsync();
  expect(found).toEqual(["new"]);
  expect(failed).toEqual([]);
});

test("Enter does not wait for the pause", async () => {
  const done = search.now("Karim");
  asked[0]!.answer("Karimov");
  await done;
  expect(found).toEqual(["Karimov"]);
});

test("a refusal of the server is told, an abort is not", async () => {
  const refusing = new Search<string>(
    () => Promise.reject(new Error("down")),
    () => {},
    (one) => failed.push(one),
  );
  await refusing.now("x");
  search.ask("44");
  vi.advanceTimersByTime(120);
  search.stop();
  await vi.runAllTimersAsync();
  expect(failed).toEqual([new Error("down")]);
});
