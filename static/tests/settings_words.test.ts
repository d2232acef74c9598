// @vitest-environment node
// Every setting of the server's table is explained in Russian and Uzbek, and nothing that is none.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { settings_words } from "../src/operations/settings_words";

const page = readFileSync("../docs/configuration.md", "utf8");
const names = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map((found) => found[1]!);
const sections = [...page.matchAll(/^## (.+)$/gm)]
  .map((found) => found[1]!)
  .filter((title) => title !== "Names that mean something elsewhere");

describe.each(["ru", "uz"])("in %s", (language) => {
  const words = settings_words[language]!;
  it("every setting has its words", () => {
    expect(names.length).toBeGreaterThan(50);
    expect(Object.keys(words.about).sort()).toEqual([...names].sort());
  });
  it("every section has its heading", () => {
    expect(Object.keys(words.sections).sort()).toEqual([...sections].sort());
  });
  it("none of them is English", () => {
    for (const text of Object.values(words.about)) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/\b(the|which|from|with)\b/);
    }
  });
});
