// @vitest-environment node
// What the server says on its own or throws, this UI must know: its sources tell which names.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { event_names } from "../src/shell/stream";
import problems from "../src/i18n/en/problem.json";
import * as bookingPage from "../src/checkin/booking_words";
import * as joinPage from "../src/checkin/words";

const folder = "../src";
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(cpp|h)$/.test(path))
  .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, "utf8") }))
  .map(({ path, text }) => ({ path, text: text.replace(/^\s*\/\/.*$/gm, "") }));

/** Every first group of `pattern` in the server's sources. */
function named(pattern: RegExp, where = /./): Set<string> {
  const files = sources.filter(({ path }) => where.test(path));
  return new Set(files.flatMap(({ text }) => [...text.matchAll(pattern)].map((one) => one[1]!)));
}
const spread = (...sets: Set<string>[]) => sets.flatMap((one) => [...one]);

test("every event the server announces is heard or left alone on purpose", () => {
  const alone: Record<string, string> = {
    policy_changed: "reading the rules again would drop what is being typed into them",
    provider_failed: "the list of providers does not show faults",
    line_changed: "the phones' own stream",
  };
  const announced = spread(
    named(/announce\(\s*\{[^;{}]*?,\s*"(\w+)"/g),
    named(/\btell\("(\w+)"/g),
    named(/announce\(session, "(\w+)"/g),
    named(/"((?:alert|ticket)_\w+)"/g, /^(operations\/alerts|queue\/history)\.cpp$/),
  );
  expect(announced).toContain("alert_raised");
  expect(announced).toContain("invoice_changed");
  expect(announced.length).toBeGreaterThan(25);
  const heard = new Set<string>(event_names);
  expect(announced.filter((name) => !heard.has(name) && !(name in alone))).toEqual([]);
  expect(Object.keys(alone).filter((name) => !announced.includes(name))).toEqual([]);
});

test("every code the server refuses with has its own text", () => {
  // Met by programs, at the console or while the server starts: nobody sees them on a screen.
  const programs = new Set([
    "audit-not-proven",
    "cannot-begin-anew",
    "cannot-open",
    "cannot-repair",
    "damaged-key",
    "database-missing",
    "file-fault",
    "files-apart",
    "first-user",
    "foreign-database",
    "foreign-unreadable",
    "history-sound",
    "key-missing",
    "malformed",
    "method-not-allowed",
    "migration-failed",
    "money-not-proven",
    "needs-secret",
    "newer-database",
    "no-folder",
    "no-manifest",
    "no-memory",
    "not-its-key",
    "not-json",
    "open-mode",
    "own-database",
    "payment-contradicted",
    "restore-unfinished",
    "same-file",
    "second-name",
    "secret-key-set",
    "snapshot-unproven",
    "strange-key",
    "too-long",
    "unknown-request",
    "unproven",
    "unreadable-key",
    "wrong-group",
    "wrong-key",
    "wrong-sheet",
  ]);
  const thrown = named(/\b(?:conflict\(|Problem(?:\s+\w+)?[({]\s*\d{3}\s*,)\s*"([a-z0-9-]+)"/g);
  expect(thrown).toContain("wrong-state");
  expect(thrown.size).toBeGreaterThan(100);
  // The phones' pages bring their own words.
  const known = { ...problems, ...bookingPage.words.en.problems, ...joinPage.words.en.problems };
  const unsaid = [...thrown].filter((code) => !(code in known) && !programs.has(code));
  expect(unsaid).toEqual([]);
  expect([...programs].filter((code) => !thrown.has(code) || code in known)).toEqual([]);
});

test("every kind of message has a name", async () => {
  const { default: texts } = await import("../src/i18n/en/messages.json");
  const kinds = [...named(/\.name = "([a-z_]+\.[a-z_]+)"/g, /^messages\/kinds\.cpp$/)];
  expect(kinds.length).toBeGreaterThan(5);
  expect(kinds.filter((kind) => !(`kind-${kind.replace(".", "-")}` in texts))).toEqual([]);
});
