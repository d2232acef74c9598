// @vitest-environment node
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { clipsOf } from "../src/display/numbers";
import { phrases } from "../src/queue/phrases";

const script = fileURLToPath(new URL("../../scripts/make-voices", import.meta.url));
const languages = ["en", "ru", "uz"] as const;

function recorded(language: string): Set<string> {
  const { stdout, status } = spawnSync(process.execPath, [script, "--list", language]);
  expect(status).toBe(0);
  return new Set(stdout.toString().trim().split("\n"));
}

test("a call is said as people say it in each language", () => {
  const call = { number: 1304, room: "12" };
  expect(clipsOf("en", call)).toEqual(["number", "1000", "300", "4", "room", "12"]);
  expect(clipsOf("uz", call)).toEqual(["1000", "300", "o4", "number", "o12", "room"]);
  expect(clipsOf("ru", { number: 100, room: null })).toEqual(["number", "100", "in"]);
});

test("a room that is a name, or has a letter, is read from the screen", () => {
  expect(clipsOf("en", { number: 5, room: "12A" })).toEqual(["number", "5", "look"]);
  expect(clipsOf("uz", { number: 5, room: "Laboratoriya" })).toEqual(["o5", "number", "look"]);
});

test("a number that no clip can say has none, so that it is spoken or only shown", () => {
  expect(clipsOf("en", { number: 10_000, room: null })).toEqual([]);
  expect(clipsOf("en", { number: 0, room: null })).toEqual([]);
});

test.each(languages)("every number and ready phrase has its clips in %s", (language) => {
  const names = recorded(language);
  const missing = new Set<string>();
  for (let number = 1; number <= 9999; ++number) {
    for (const room of [String(number), null, "A"]) {
      for (const clip of clipsOf(language, { number, room })) {
        if (!names.has(clip)) missing.add(clip);
      }
    }
  }
  for (const phrase of phrases) {
    const clip = phrase === "doctor_late" ? "a_doctor_late" : phrase;
    if (!names.has(clip)) missing.add(clip);
  }
  expect([...missing]).toEqual([]);
});
