// @vitest-environment node
// Large text makes a window as narrow as a small one does: pages ask how many rem the shell has.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

test("only what fills the window by itself asks how wide the window is", () => {
  const asking = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(css|svelte)$/.test(path))
    // They have no shell.
    .filter((path) => !/^(checkin|display|docs|print)\//.test(path))
    .filter((path) => /@media[^{]*width/.test(readFileSync(`src/${path}`, "utf8")));
  // The gate, which has no shell either, and dialogs as wide as the window.
  expect(asking.sort()).toEqual([
    "patients/patients.css",
    "scheduling/scheduling.css",
    "staff/hours.css",
    "ui/narrow.css",
  ]);
});
