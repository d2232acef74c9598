import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Queue, Ticket } from "../src/queue/types";
import { Problem } from "../src/api/problem";
import {
  after,
  afterCallNext,
  allows,
  callsFrom,
  inside,
  insideOf,
  onBreak,
  shortName,
  waiting,
  without,
} from "../src/queue/moves";

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
    doctor_name: "Karimova Nodira",
    appointment_id: null,
    appointment_at: null,
    paused_at: null,
    resume_note: null,
    transferred_from: null,
    transferred_to: null,
    kept_place: false,
    day: "2026-11-24",
    patient_id: null,
    restricted: false,
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

const doctor = (doctor_id: number, current: Ticket | null = null) => ({
  doctor_id,
  name: `Doctor ${doctor_id}`,
  room: String(doctor_id),
  current,
  paused: false,
  paused_since: null,
  paused_until: null,
  pause_reason: null,
});

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
    doctors: [doctor(1)],
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

describe("a line that several doctors call from", () => {
  const first = ticket(203, "in_room");
  const second = ticket(204, "called", { doctor_id: 2 });
  const shared: Queue = {
    ...queue(first, second, ticket(205, "waiting"), ticket(206, "waiting")),
    doctors: [doctor(1, first), doctor(2, second)],
  };

  it("gives each doctor their own current patient", () => {
    expect(numbers(insideOf(shared, 1))).toEqual([203]);
    expect(numbers(insideOf(shared, 2))).toEqual([204]);
    expect([callsFrom(shared, 2), callsFrom(shared, 3)]).toEqual([true, false]);
  });

  it("call next of one leaves the other's patient alone", () => {
    const next = afterCallNext(shared, at, 2);
    expect(numbers(insideOf(next, 1))).toEqual([203]);
    expect(numbers(insideOf(next, 2))).toEqual([205]);
    expect(numbers(waiting(next))).toEqual([206]);
  });

  it("a call ends the break of the doctor who calls", () => {
    const away = onBreak(shared, 2, true, null);
    expect(away.doctors?.map((one) => one.paused)).toEqual([false, true]);
    expect(afterCallNext(away, at, 2).doctors?.map((one) => one.paused)).toEqual([false, false]);
  });
});

describe("tests and other doctors", () => {
  it("who is at tests waits in no line and comes back before those without a claim", () => {
    const away = after(queue(ticket(203, "in_room"), ticket(204, "waiting")), 203, "pause", at);
    expect([numbers(inside(away)), numbers(waiting(away))]).toEqual([[], [204]]);
    expect(away.tickets.find((one) => one.number === 203)?.paused_at).toBe(at);
    expect(numbers(waiting(after(away, 203, "resume", at)))).toEqual([203, 204]);
  });

  it("who was sent on leaves the line, and the places close up", () => {
    const left = without(queue(ticket(204, "waiting"), ticket(205, "waiting")), 204);
    expect(waiting(left).map((one) => [one.number, one.position])).toEqual([[205, 1]]);
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

  it("a burst of events asks for the line once more, not once for each", async () => {
    api.GET.mockClear();
    await Promise.all(Array.from({ length: 20 }, () => board.refresh(1)));
    expect(api.GET.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it("a transfer says the new number, and undo brings the patient back", async () => {
    api.POST.mockResolvedValue(ticket(310, "waiting", { doctor_id: 2 }));
    await board.transfer(board.of(1)!.tickets[1]!, { doctor_id: 2, note: "ECG" });
    expect(api.POST.mock.calls[0]).toMatchObject([
      "/tickets/{id}/transfer",
      { params: { path: { id: 204 } }, body: { doctor_id: 2, note: "ECG" } },
    ]);
    api.POST.mockClear();
    undoLast();
    await vi.waitFor(() => expect(api.POST).toHaveBeenCalledOnce());
    expect(api.POST.mock.calls[0]).toMatchObject([
      "/tickets/{id}/undo",
      { params: { path: { id: 204 } } },
    ]);
  });

  it("a break is shown at once and ended by its undo", async () => {
    api.POST.mockReturnValueOnce(new Promise(() => {}));
    void board.takeBreak(1, { minutes: 15 });
    expect(board.of(1)?.doctors?.[0]).toMatchObject({ paused: true });
  });
});
