import { beforeEach, describe, expect, it } from "vitest";
import en from "../src/i18n/en/queue.json";
import enRules from "../src/i18n/en/rules.json";
import ru from "../src/i18n/ru/queue.json";
import uz from "../src/i18n/uz/queue.json";
import { gather } from "../src/i18n/gather";
import { speak, type Language } from "../src/i18n/language.svelte";
import { explain } from "../src/queue/reasons";
import { inWords, raised, type Rules } from "../src/queue/rules";
import type { ReasonParams, Ticket } from "../src/queue/types";

const catalogs = { en, ru, uz };
const use = (language: Language) =>
  speak(language, gather({ "./queue.json": catalogs[language], "./rules.json": enRules }));

const params = (more: Partial<ReasonParams> = {}): ReasonParams => ({
  ahead: 0,
  by_priority: 0,
  by_arrival: 0,
  minutes: null,
  appointment_time: null,
  ...more,
});
function told(code: string, more: Partial<ReasonParams> = {}, estimated_minutes = 0) {
  const reason = { code, params: params(more) };
  const position = (more.ahead ?? 0) + 1;
  return explain({ priority: "normal", reason, position, estimated_minutes } as Ticket);
}

/** As src/queue/policy.h lists them. */
const codes = [
  "urgent",
  "returned",
  "appointment",
  "appointment_due",
  "appointment_early",
  "appointment_late",
  "normal_aged",
  "fairness_turn",
  "normal",
];

describe("why a ticket stands where it stands", () => {
  beforeEach(() => use("en"));

  it("is a sentence to be read aloud", () => {
    expect(told("normal", { ahead: 3, by_priority: 1, by_arrival: 2 }, 25)).toBe(
      "3 people go before you: 1 by the rules, 2 came earlier. You have no booking, so you go in " +
        "the order of arrival. About 25 minutes to go.",
    );
    expect(told("appointment_due", { appointment_time: "10:20" })).toBe(
      "You are next. Your booking is for 10:20, so you go before those without one.",
    );
    expect(told("normal_aged", { ahead: 1, by_arrival: 1, minutes: 46 })).toBe(
      "One person goes before you: they came earlier. You have waited 46 minutes, so you now go " +
        "together with those who have a booking.",
    );
  });

  it.each(["en", "ru", "uz"] as const)("every code has a sentence in %s", (language) => {
    use(language);
    const all = { minutes: 46, appointment_time: "10:20", ahead: 5, by_priority: 2, by_arrival: 3 };
    const said = codes.map((code) => told(code, all, 12));
    expect(new Set(said).size).toBe(codes.length);
    for (const sentence of said) expect(sentence).not.toMatch(/[{}]|undefined|NaN|queue\./);
  });

  it("a code that these screens do not know yet falls back to the class", () => {
    expect(told("something-new")).toContain("in the order of arrival");
  });
});

describe("the rules in words", () => {
  const rules: Rules = {
    doctor_id: null,
    classes: ["urgent", "returned", "appointment", "normal"],
    grace_before_minutes: 10,
    grace_after_minutes: 15,
    fairness: "aging",
    aging_minutes: 45,
    ratio_appointments: 3,
    version: 1,
  };
  beforeEach(() => use("en"));

  it("say what they do to somebody booked for ten", () => {
    const said = inWords(rules).join(" ");
    expect(said).toContain("if here between 09:50 and 10:15");
    expect(said).toContain("waits without a booking for 45 minutes");
  });

  it("change with the rule", () => {
    const turns = inWords({ ...rules, fairness: "ratio", ratio_appointments: 2 });
    expect(turns.at(-1)).toBe("After 2 with a booking one without is called.");
    expect(inWords({ ...rules, fairness: "none" }).at(-1)).toContain("Nobody without a booking");
  });

  it("moving a class up changes places with the one above, and the first stays", () => {
    expect(raised(rules.classes, "appointment")).toEqual([
      "urgent",
      "appointment",
      "returned",
      "normal",
    ]);
    expect(raised(rules.classes, "urgent")).toBe(rules.classes);
  });
});
