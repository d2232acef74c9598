import { describe, expect, test } from "vitest";
import { placeholders, format } from "../src/i18n/message";

type Catalog = Record<string, string>;
const files = import.meta.glob<Catalog>("../src/i18n/{en,ru,uz}/*.json", {
  eager: true,
  import: "default",
});

const sources = import.meta.glob<string>("../src/**/*.{svelte,ts}", {
  eager: true,
  import: "default",
  query: "?raw",
});

function catalog(language: string): Catalog {
  const all: Catalog = {};
  for (const [path, messages] of Object.entries(files)) {
    const [, code, room] = /i18n\/(\w+)\/(\w+)\.json$/.exec(path)!;
    if (code !== language) continue;
    for (const [name, text] of Object.entries(messages)) all[`${room}.${name}`] = text;
  }
  return all;
}

const english = catalog("en");

describe.each(["ru", "uz"])("the %s catalog", (language) => {
  const other = catalog(language);

  test("has exactly the keys of the English one", () => {
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
  });

  test("uses the same placeholders in every message", () => {
    const differing = Object.keys(english).filter(
      (key) => String(placeholders(other[key] ?? "")) !== String(placeholders(english[key]!)),
    );
    expect(differing).toEqual([]);
  });
});

describe.each(["en", "ru", "uz"])("the %s catalog", (language) => {
  const texts = Object.entries(catalog(language));

  test("has no empty text", () => {
    expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("fills every message without leaving a brace behind", () => {
    const broken = texts.filter(([, text]) => {
      const params = Object.fromEntries(placeholders(text).map((name) => [name, 3]));
      return /[{}#]/.test(format(language, text, params));
    });
    expect(broken).toEqual([]);
  });
});

test("every text is used by a screen or a paper", () => {
  const all = Object.entries(sources);
  const texts = all.map(([, text]) => text).join("\n");
  const named = new Set([...texts.matchAll(/["'`]([a-z]+\.[\w-]+)["'`]/g)].map((one) => one[1]));
  // Composed of what the server names: `problem.${code}`.
  const prefixes = [...texts.matchAll(/`([a-z]+\.[\w-]*)\$\{/g)].map((one) => one[1]!);
  // Papers take their words by name out of catalogs of their own.
  const papers = all.flatMap(([path, text]) => (path.includes("/print/") ? [text] : [])).join("\n");
  const printed = (name: string) =>
    new RegExp(`["'.]${name}\\b`).test(papers) || /^method-/.test(name);
  const unused = Object.keys(english).filter((key) => {
    const [room, name] = key.split(".") as [string, string];
    if (room === "paper" || room === "print") return !printed(name);
    return !named.has(key) && !prefixes.some((prefix) => key.startsWith(prefix));
  });
  expect(named.size).toBeGreaterThan(500);
  expect(unused).toEqual([]);
});

test("Uzbek writes oʻ and gʻ with the letter U+02BB, never with an apostrophe", () => {
  const wrong = Object.entries(catalog("uz")).filter(([, text]) => /[og]['’‘`]/i.test(text));
  expect(wrong).toEqual([]);
});

test("a Russian plural chooses one, few and many", () => {
  const text =
    "{count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}";
  expect([1, 3, 5, 21].map((count) => format("ru", text, { count }))).toEqual([
    "1 человек",
    "3 человека",
    "5 человек",
    "21 человек",
  ]);
});

test("an exact case goes before the plural form", () => {
  const text = "{count, plural, =0 {nobody waits} one {# waits} other {# wait}}";
  expect(format("en", text, { count: 0 })).toBe("nobody waits");
  expect(format("en", text, { count: 1 })).toBe("1 waits");
});

test("a missing parameter leaves a gap, not its name", () => {
  expect(format("en", "Locked at {time}.", {})).toBe("Locked at .");
});

test("large figures are grouped by a space that does not break", () => {
  expect(format("en", "{sum}", { sum: 378000 })).toBe("378\u00a0000");
});
