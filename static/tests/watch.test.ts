import { describe, expect, test } from "vitest";
import type { Measurement } from "../src/api/types";
import { speak } from "../src/i18n/language.svelte";
import { gather } from "../src/i18n/gather";
import { findingText } from "../src/operations/alerts.svelte";
import { rounded, stretches } from "../src/operations/stretches";

function measured(at: string, of: Partial<Measurement> = {}): Measurement {
  return {
    at,
    requests: 0,
    failures: 0,
    request_microsecs: 0,
    slow_requests: 0,
    writes: 0,
    commits: 0,
    commit_microsecs: 0,
    wal_bytes: 0,
    database_bytes: 0,
    disk_free_bytes: 0,
    memory_bytes: 0,
    connections: 0,
    ...of,
  };
}
const hour = (at: string) => at.slice(0, 13);
const label = (at: string) => at.slice(11, 13);

describe("measurements of five minutes", () => {
  test("are gathered into hours, whose counts add up", () => {
    const rows = stretches(
      [
        measured("2026-03-02T04:00:00Z", { requests: 10, failures: 1, writes: 2 }),
        measured("2026-03-02T04:05:00Z", { requests: 30, slow_requests: 3, writes: 5 }),
        measured("2026-03-02T05:00:00Z", { requests: 7 }),
      ],
      hour,
      label,
    );
    expect(rows.map((one) => [one.label, one.requests])).toEqual([
      ["04", 40],
      ["05", 7],
    ]);
    expect(rows[0]).toMatchObject({ failures: 1, slow_requests: 3, writes: 7 });
  });

  test("weigh their averages by what they counted, and divide by nothing", () => {
    const [busy, idle] = stretches(
      [
        measured("2026-03-02T04:00:00Z", { requests: 1, request_microsecs: 9000 }),
        measured("2026-03-02T04:05:00Z", { requests: 3, request_microsecs: 1000 }),
        measured("2026-03-02T05:00:00Z"),
      ],
      hour,
      label,
    );
    expect(busy?.answer_ms).toBe(3);
    expect(idle?.answer_ms).toBe(0);
  });

  test("of the same hour of two days stay apart", () => {
    const rows = stretches(
      [measured("2026-03-01T04:55:00Z"), measured("2026-03-02T04:00:00Z")],
      hour,
      label,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.label).toBe(rows[1]?.label);
  });

  test("show the last state of what is no count", () => {
    const [row] = stretches(
      [
        measured("2026-03-02T04:00:00Z", { disk_free_bytes: 9 }),
        measured("2026-03-02T04:05:00Z", { disk_free_bytes: 5 }),
      ],
      hour,
      label,
    );
    expect(row?.disk_free_bytes).toBe(5);
  });
});

test("figures keep two digits that mean something", () => {
  expect([0.04, 0.46, 3.14, 12.6].map(rounded)).toEqual(["0", "0.5", "3.1", "13"]);
});

describe.each(["en", "ru", "uz"] as const)("a way that fails, in %s", (language) => {
  test("is called by its name, not by the server's", async () => {
    const words = (await import(`../src/i18n/${language}/watch.json`)).default;
    speak(language, gather({ "watch.json": words }));
    for (const way of ["push", "mail", "gateway", "webhook"]) {
      const params = { way, fault: "Fault." };
      const text = findingText({ code: "way-failing", detail: "", params }, String);
      expect(text).toContain(words[`way-${way}`]);
      expect(text).not.toMatch(/gateway|webhook|undefined/);
    }
  });
});
