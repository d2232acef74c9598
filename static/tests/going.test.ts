import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Queue } from "../src/api/types";

const api = vi.hoisted(() => ({ GET: vi.fn(), POST: vi.fn() }));
vi.mock("../src/api/client", () => ({ api, need: (answer: Promise<unknown>) => answer }));
const account = vi.hoisted(() => ({ user: { id: 1, roles: ["registrar"] } }));
vi.mock("../src/accounts/session.svelte", () => ({
  account,
  can: () => true,
  lock: () => {},
}));
const { press, screenCommands } = await import("../src/shell/commands.svelte");
const { goCommands } = await import("../src/shell/going");
const { closeAll, opened } = await import("../src/shell/overlays.svelte");
const { go, here } = await import("../src/shell/router.svelte");
const { pages } = await import("../src/shell/routes");
const { board } = await import("../src/queue/today.svelte");
const { default: QueueBoard } = await import("../src/queue/QueueBoard.svelte");
const { default: Commanding } = await import("./Commanding.svelte");

const called = { id: 9, number: 204, doctor_id: 2, status: "called" };
const created_at = "2026-11-24T05:42:00Z";
const waits = { ...called, status: "waiting", priority: "normal", created_at };
const queue = (doctor_id: number) =>
  ({
    doctor_id,
    doctor_name: `Doctor ${doctor_id}`,
    waiting: 0,
    done: 0,
    doctors: [{ doctor_id, name: `Doctor ${doctor_id}` }],
    tickets: [],
  }) as unknown;
const queues = [queue(1), { ...(queue(2) as Queue), waiting: 1, tickets: [waits] }];

let shown: Record<string, unknown>[] = [];
const frame = (mayCall = true) =>
  mount(Commanding, { target: document.body, props: { make: () => goCommands(pages, mayCall) } });

beforeEach(() => {
  vi.resetAllMocks();
  account.user = { id: 1, roles: ["registrar"] };
  closeAll();
  board.forget();
  api.GET.mockImplementation((path: string) => {
    if (path === "/doctors") return Promise.resolve({ items: [{ id: 2, user_id: 7 }] });
    if (path === "/services") return Promise.resolve({ items: [] });
    return Promise.resolve(path === "/queues" ? { queues } : queues[1]);
  });
  api.POST.mockResolvedValue(called);
  localStorage.setItem("clinicd.queue-doctor", "2");
  go("/patients");
});
afterEach(() => {
  for (const one of shown) void unmount(one);
  shown = [];
  flushSync();
});

function pressF8(): boolean {
  return press(new KeyboardEvent("keydown", { code: "F8", cancelable: true }));
}
const offered = () => screenCommands().filter((one) => one.keys === "F8");

test("F8 away from the board asks for whom, and calls nobody unseen", async () => {
  shown = [frame()];
  flushSync();
  expect(offered().map((one) => [one.title, one.line])).toEqual([["queue.call-next", true]]);
  expect(pressF8()).toBe(true);
  await vi.waitFor(() => expect(opened().map((one) => one.name)).toEqual(["call"]));
  expect(here()).toBe("/patients");
  expect(api.POST).not.toHaveBeenCalled();
});

test("F8 anywhere calls the next in a doctor's own line", async () => {
  account.user = { id: 7, roles: ["doctor"] };
  shown = [frame()];
  flushSync();
  pressF8();
  await vi.waitFor(() => expect(api.POST).toHaveBeenCalledOnce());
  expect(api.POST.mock.calls[0]![0]).toBe("/queues/{doctor_id}/call-next");
  expect(api.POST.mock.calls[0]![1].params.path.doctor_id).toBe(2);
  expect([opened(), here()]).toEqual([[], "/patients"]);
});

test("F8 is not offered to whoever may not call", () => {
  shown = [frame(false)];
  flushSync();
  expect(pressF8()).toBe(false);
  expect(offered()).toEqual([]);
});

test("on the board F8 calls for the doctor last chosen in this browser", async () => {
  shown = [frame(), mount(QueueBoard, { target: document.body })];
  flushSync();
  await vi.waitFor(() => expect(document.querySelector("#queue-2.mine")).not.toBeNull());
  expect(offered().map((one) => one.title)).toEqual(["queue.call-next"]);
  expect(api.POST).not.toHaveBeenCalled();
  pressF8();
  await vi.waitFor(() => expect(api.POST).toHaveBeenCalledOnce());
  expect(api.POST.mock.calls[0]![0]).toBe("/queues/{doctor_id}/call-next");
  expect(api.POST.mock.calls[0]![1].params.path.doctor_id).toBe(2);
});
