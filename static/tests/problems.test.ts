import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem, problemFrom } from "../src/api/problem";
import { speak } from "../src/i18n/language.svelte";
import ru from "../src/i18n/ru/problem.json";

// The client takes the browser's fetch when it is made, so the stand-in must be there before.
const fetched = vi.hoisted(() => {
  const stand_in = vi.fn<(request: Request) => Promise<Response>>();
  vi.stubGlobal("fetch", stand_in);
  return stand_in;
});
const { api, need, whenRefused } = await import("../src/api/client");

const russian = Object.fromEntries(
  Object.entries(ru).map(([name, text]) => [`problem.${name}`, text]),
);

function answer(status: number, body: unknown, type = "application/problem+json") {
  fetched.mockImplementation(() =>
    Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { "content-type": type } }),
    ),
  );
}

beforeEach(() => speak("ru", russian));
afterEach(() => {
  fetched.mockReset();
  whenRefused(() => {});
});

test("a known code is said in the user's language", () => {
  expect(new Problem(409, "wrong-state", { detail: "English." }).text).toBe(ru["wrong-state"]);
});

test("an unknown code falls back to the server's sentence", () => {
  expect(new Problem(409, "never-heard-of", { detail: "English." }).text).toBe("English.");
});

test("a fault finds its field by JSON pointer, with or without the hash", () => {
  const errors = [{ pointer: "#/phones/0", code: "not-a-phone", detail: "x" }];
  const problem = new Problem(422, "invalid", { errors });
  expect(problem.at("/phones/0")).toBe(ru["field-not-a-phone"]);
  expect(problem.at("/last_name")).toBeUndefined();
});

test("silence of the server is its own problem", () => {
  expect(problemFrom(new TypeError("Failed to fetch")).code).toBe("unreachable");
});

test("a refusal is thrown with its code, its request id and what else it says", async () => {
  answer(409, {
    code: "likely-duplicate",
    status: 409,
    request_id: "7KQ2",
    candidates: [{ id: 1 }],
  });
  const thrown = await need(api.GET("/clinic")).catch((one: unknown) => one);
  expect(thrown).toMatchObject({ status: 409, code: "likely-duplicate", request_id: "7KQ2" });
  expect((thrown as Problem).body.candidates).toEqual([{ id: 1 }]);
});

test("a refusal without a problem document still has a code", async () => {
  answer(502, "Bad gateway", "text/plain");
  await expect(need(api.GET("/clinic"))).rejects.toMatchObject({ code: "http-502" });
});

test("a session that ended is reported once, whichever request met it", async () => {
  const told = vi.fn();
  whenRefused(told);
  answer(401, { code: "locked" });
  await need(api.GET("/clinic")).catch(() => {});
  expect(told).toHaveBeenCalledOnce();
});

test("every POST carries a key of its own, and keeps one that was given", async () => {
  answer(200, {}, "application/json");
  const params = { path: { id: 1 } };
  await need(api.POST("/tickets/{id}/recall", { params }));
  await need(api.POST("/tickets/{id}/recall", { params }));
  await need(api.POST("/tickets/{id}/recall", { params, headers: { "Idempotency-Key": "given" } }));
  const keys = fetched.mock.calls.map(([request]) => request.headers.get("Idempotency-Key"));
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).not.toBe(keys[0]);
  expect(keys[2]).toBe("given");
});
