import { expect, test } from "vitest";
import { asked, go, here, match } from "../src/shell/router.svelte";

test("a path matches its pattern and gives its values", () => {
  expect(match("/patients/{id}", "/patients/7")).toEqual({ id: "7" });
});

test("a trailing slash changes nothing", () => {
  expect(match("/patients", "/patients/")).toEqual({});
});

test.each([
  ["/patients/{id}", "/patients"],
  ["/patients/{id}", "/patients/7/edit"],
  ["/", "/queue"],
])("%s does not match %s", (pattern, path) => expect(match(pattern, path)).toBeNull());

test("going somewhere changes the address and what is read from it", () => {
  go("/?patient=7");
  expect([here(), asked("patient"), location.search]).toEqual(["/", "7", "?patient=7"]);
  go("/queue");
  expect([here(), asked("patient")]).toEqual(["/queue", null]);
});
