import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Queue, Ticket } from "../src/api/types";
import { Problem } from "../src/api/problem";
import { after, afterCallNext, allows, inside, shortName, waiting } from "../src/queue/moves";

const api = vi.hoisted(() => ({ GET: vi.fn(), POST: vi.fn(), PATCH: vi.fn() }));
vi.mock("../src/api/client", () => ({ api, need: (answer: Promise<unknown>) => answer }));
const { Board } = await import("../src/queue/board.svelte");
const { dismiss, toasts, undoLast } = await import("../src/ui/toasts.svelte");

const at = "2026-11-24T05:42:00Z";

function ticket(number: number, status: Ticket["status"], more: Partial<Ticket> = {}): Ticket {
  return {
    id: number,
    number,
    status,
    doctor_id: 1,
    day: "2026-11-24",
    patient_id: null,
    patient_name: `Patient ${number}`,
    patient_birth_date: null,
    priority: "normal",
    service_id: null,
    room: "3",
    position: null,
    estimated_minutes: null,
    reason: null,
    created_at: at,
    arrived_at: at,
    called_at: null,
    started_at: null,
    finished_at: null,
    calls: 0,
    can_undo: false,
    version: 1,
    ...more,
  };
}

function queue(...tickets: Ticket[]): Queue {
  let place = 0;
  const placed = tickets.map((one) =>
    one.status === "waiting" ? { ...one, position: ++place } : one,
  );
  return {
    doctor_id: 1,
    doctor_name: "Karimova Nodira",
    specialty: "General medicine",
    room: "3",
    date: "2026-11-24",
    waiting: place,
    done: 0,
    average_minutes: null,
    tickets: placed,
  };
}

const numbers = (tickets: Ticket[]) => tickets.map((one) => one.number);

describe("a move shown before the server has answered", () => {
  it("call next finishes who is inside and calls the first who waits", () => {
    const next = afterCallNext(
      queue(ticket(203, "in_room"), ticket(204, "waiting"), ticket(205, "waiting")),
      at,
    );
    expect(numbers(inside(next))).toEqual([204]);
    expect(numbers(waiting(next))).toEqual([205]);
    expect(next.done).toBe(1);
  });

  it("call next with nobody waiting only finishes who is inside", () => {
    const next = afterCallNext(queue(ticket(203, "in_room")), at);
    expect(inside(next)).toEqual([]);
    expect(next.done).toBe(1);
  });

  it("who comes back stands before those without a claim, and places are counted anew", () => {
    const next = after(
      queue(ticket(204, "waiting"), ticket(205, "waiting"), ticket(201, "no_show")),
      201,
      "return",
      at,
    );
    expect(numbers(waiting(next))).toEqual([201, 204, 205]);
    expect(waiting(next).map((one) => one.position)).toEqual([1, 2, 3]);
  });

  it("a second call counts, a cancelled ticket leaves the line", () => {
    const called = after(queue(ticket(304, "called", { calls: 1 })), 304, "recall", at);
    expect(called.tickets[0]!.calls).toBe(2);
    const cancelled = after(
      queue(ticket(204, "waiting"), ticket(205, "waiting")),
      204,
      "cancel",
      at,
    );
    expect(numbers(waiting(cancelled))).toEqual([205]);
  });

  it("shortens a name to what is called out, and invents none", () => {
    const named = ticket(1, "waiting", { patient_name: "Karimova Dilnoza Akmalovna" });
    expect(shortName(named)).toBe("Karimova Dilnoza");
    expect(shortName(ticket(1, "waiting", { patient_name: null }))).toBeUndefined();
  });

  it("offers no move that the ticket's state refuses", () => {
    expect(allows(ticket(1, "waiting"), "start")).toBe(false);
    expect(allows(ticket(1, "done"), "call")).toBe(false);
    expect(allows(ticket(1, "in_room"), "no-show")).toBe(false);
    expect(allows(ticket(1, "no_show"), "return")).toBe(true);
  });
});

describe("the board", () => {
  const first = queue(ticket(203, "in_room"), ticket(204, "waiting"), ticket(205, "waiting"));
  let board: InstanceType<typeof Board>;

  beforeEach(async () => {
    vi.resetAllMocks();
    for (const one of toasts()) dismiss(one.id);
    api.GET.mockImplementation((path: string) =>
      Promise.resolve(path === "/queues" ? { date: first.date, queues: [first] } : first),
    );
    board = new Board();
    await board.load();
  });

  const shown = () => numbers(inside(board.of(1)!));

  it("moves at once and does not wait for the server", () => {
    api.POST.mockReturnValue(new Promise(() => {}));
    void board.callNext(board.of(1)!);
    expect(shown()).toEqual([204]);
  });

  it("goes back to how it was when the server refuses, and says so", async () => {
    api.POST.mockRejectedValue(new Problem(409, "wrong-state"));
    await board.callNext(board.of(1)!);
    expect(shown()).toEqual([203]);
    expect(toasts()).toHaveLength(1);
  });

  it("is not drawn back by an answer to a question asked before the move", async () => {
    let answer = (_: Queue) => {};
    api.GET.mockReturnValueOnce(new Promise<Queue>((done) => (answer = done)));
    const refreshing = board.refresh(1);
    api.POST.mockReturnValue(new Promise(() => {}));
    void board.move(board.of(1)!.tickets[1]!, "call");
    answer(first);
    await refreshing;
    expect(shown()).toEqual([203, 204]);
  });

  it("calls one patient when the key is pressed twice", async () => {
    api.POST.mockResolvedValue(ticket(204, "called"));
    await Promise.all([board.callNext(board.of(1)!), board.callNext(board.of(1)!)]);
    await board.callNext(board.of(1)!);
    expect(api.POST).toHaveBeenCalledOnce();
  });

  it("undo takes the call back first and then the visit it ended", async () => {
    api.POST.mockResolvedValue(ticket(204, "called"));
    await board.callNext(board.of(1)!);
    api.POST.mockClear();
    expect(undoLast()).toBe(true);
    await vi.waitFor(() => expect(api.POST).toHaveBeenCalledTimes(2));
    expect(api.POST.mock.calls.map(([path, how]) => [path, how.params.path.id])).toEqual([
      ["/tickets/{id}/undo", 204],
      ["/tickets/{id}/undo", 203],
    ]);
  });

  it("says the server's number when somebody else called meanwhile", async () => {
    api.POST.mockResolvedValue(ticket(205, "called"));
    await board.callNext(board.of(1)!);
    undoLast();
    await vi.waitFor(() => expect(api.POST.mock.calls.at(1)?.[1].params.path.id).toBe(205));
  });
});
