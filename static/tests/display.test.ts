import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Announcer } from "../src/display/announcer";
import { arrange, freshCalls, type Board, type Call } from "../src/display/board";
import { follow, SignedOut, type Stream } from "../src/display/follow";
import { voiceFor } from "../src/display/sound";
import { languagesOf, say, words } from "../src/display/words";

const call = (number: number, called_at = "2026-11-24T05:42:00Z", calls = 1): Call => ({
  ticket_id: number,
  number,
  room: "5",
  called_at,
  calls,
});

const board = (...calling: Call[]): Board => ({
  clinic_name: "Oq Terak",
  language: "uz",
  now: "2026-11-24T05:42:10Z",
  date: "2026-11-24",
  time_zone: "Asia/Tashkent",
  calling,
  next: [],
});

describe("what is news on the wall", () => {
  it("a board seen for the first time announces nothing", () => {
    expect(freshCalls(null, board(call(304)))).toEqual([]);
  });

  it("new calls come oldest first", () => {
    const news = freshCalls(board(call(203)), board(call(305), call(304), call(203)));
    expect(news.map((one) => one.number)).toEqual([304, 305]);
  });

  it("a second call of the same ticket is news", () => {
    const news = freshCalls(board(call(304)), board(call(304, "2026-11-24T05:42:05Z", 2)));
    expect(news).toHaveLength(1);
  });

  it("a call undone and made again is news although its count is the same", () => {
    const news = freshCalls(board(call(304)), board(call(304, "2026-11-24T05:42:08Z")));
    expect(news).toHaveLength(1);
  });

  it("a call made while the screen was away for long is shown but not announced", () => {
    expect(freshCalls(board(), board(call(304, "2026-11-24T05:39:00Z")))).toEqual([]);
  });

  it("a call that waits to be said stands beside the large one at once", () => {
    const shown = arrange(board(call(305), call(304), call(203)), call(304));
    expect(shown.large?.number).toBe(304);
    expect(shown.past.map((one) => one.number)).toEqual([305, 203]);
  });

  it("a call undone while it is said is no longer shown", () => {
    const shown = arrange(board(call(203)), call(304));
    expect(shown.large?.number).toBe(203);
    expect(shown.past).toEqual([]);
  });
});

describe("the announcer", () => {
  it("never says two calls at once and keeps their order", async () => {
    const said: number[] = [];
    const finish: (() => void)[] = [];
    const announcer = new Announcer(
      (one) => new Promise((done) => (said.push(one.number), finish.push(done))),
      () => {},
    );

    announcer.add([call(1), call(2)]);
    announcer.add([call(3)]);
    expect(said).toEqual([1]);
    for (const number of [2, 3]) {
      finish.shift()!();
      await vi.waitFor(() => expect(said.at(-1)).toBe(number));
    }
    expect(said).toEqual([1, 2, 3]);
  });

  it("goes on with the next call when a loudspeaker fails", async () => {
    const said: number[] = [];
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    const announcer = new Announcer(
      async (one) => {
        said.push(one.number);
        if (one.number === 1) throw new Error("no audio device");
      },
      () => {},
    );
    announcer.add([call(1), call(2)]);
    await vi.waitFor(() => expect(said).toEqual([1, 2]));
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it("does not say a call that was undone while it waited", async () => {
    const said: number[] = [];
    let finish = () => {};
    const announcer = new Announcer(
      (one) => new Promise((done) => (said.push(one.number), (finish = done))),
      () => {},
    );
    announcer.add([call(1), call(2)]);
    announcer.keep([call(1)]);
    finish();
    await Promise.resolve();
    await Promise.resolve();
    expect(said).toEqual([1]);
  });

  it("keeps at most six calls waiting however many come", async () => {
    const said: number[] = [];
    const finish: (() => void)[] = [];
    const announcer = new Announcer(
      (one) => new Promise((done) => (said.push(one.number), finish.push(done))),
      () => {},
    );
    announcer.add([call(1)]);
    announcer.add(Array.from({ length: 50 }, (_, index) => call(index + 2)));
    for (const number of [46, 47, 48, 49, 50, 51]) {
      finish.shift()!();
      await vi.waitFor(() => expect(said.at(-1)).toBe(number));
    }
    expect(said).toHaveLength(7);
  });
});

class FakeStream implements Stream {
  static all: FakeStream[] = [];
  onopen: Stream["onopen"] = null;
  onerror: Stream["onerror"] = null;
  closed = false;
  private heard = new Map<string, () => void>();
  constructor() {
    FakeStream.all.push(this);
  }
  addEventListener(name: string, told: () => void) {
    this.heard.set(name, told);
  }
  send(name: string) {
    this.heard.get(name)?.();
  }
  close() {
    this.closed = true;
  }
}

describe("following the server", () => {
  const told = { board: vi.fn(), lost: vi.fn(), signedOut: vi.fn() };
  const load = vi.fn<() => Promise<Board>>();
  const begin = () => follow({ load, openStream: () => new FakeStream() }, told);
  let stop = () => {};

  beforeEach(() => {
    vi.useFakeTimers();
    vi.resetAllMocks();
    FakeStream.all = [];
    load.mockResolvedValue(board());
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it("fetches the board when a ticket is called and when the server says reload", async () => {
    stop = begin();
    await vi.advanceTimersByTimeAsync(0);
    FakeStream.all[0]!.send("ticket_called");
    await vi.advanceTimersByTimeAsync(0);
    FakeStream.all[0]!.send("reload");
    await vi.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it("answers a burst of events with one more fetch, not one for each", async () => {
    stop = begin();
    await vi.advanceTimersByTimeAsync(0);
    for (let count = 0; count < 20; ++count) FakeStream.all[0]!.send("ticket_changed");
    await vi.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it("says that it is not current, and is back within five seconds after a restart", async () => {
    stop = begin();
    await vi.advanceTimersByTimeAsync(0);
    load.mockRejectedValue(new Error("refused"));
    FakeStream.all[0]!.onerror!(new Event("error"));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(told.lost).toHaveBeenCalled();

    load.mockResolvedValue(board(call(304)));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(told.board).toHaveBeenLastCalledWith(board(call(304)));
    expect(FakeStream.all).toHaveLength(2);
    expect(FakeStream.all[0]!.closed).toBe(true);
  });

  it("notices a dead network without any word from the stream", async () => {
    stop = begin();
    await vi.advanceTimersByTimeAsync(0);
    FakeStream.all[0]!.onopen!(new Event("open"));
    await vi.advanceTimersByTimeAsync(0);
    load.mockRejectedValue(new Error("no route"));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(told.lost).toHaveBeenCalled();
  });

  it("does not ask in a circle when the stream is refused at once", async () => {
    stop = follow(
      {
        load,
        openStream: () => {
          const stream = new FakeStream();
          queueMicrotask(() => stream.onerror?.(new Event("error")));
          return stream;
        },
      },
      told,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(FakeStream.all.length).toBeLessThanOrEqual(6);
  });

  it("stops for good when the link of the screen was withdrawn", async () => {
    load.mockRejectedValue(new SignedOut("withdrawn"));
    stop = begin();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.signedOut).toHaveBeenCalledOnce();
    expect(load).toHaveBeenCalledOnce();
  });
});

describe("the words of the wall", () => {
  it("stand in Uzbek and Russian together, unless the screen's address wishes otherwise", () => {
    expect(languagesOf("uz", null)).toEqual(["uz", "ru"]);
    expect(languagesOf("ru", null)).toEqual(["ru", "uz"]);
    expect(languagesOf("en", null)).toEqual(["en"]);
    expect(languagesOf("uz", "en,ru")).toEqual(["en", "ru"]);
    expect(languagesOf("uz", "xx")).toEqual(["uz", "ru"]);
  });

  it("decline the room only where it is a number", () => {
    expect(say("uz", { number: 304, room: "5" })).toBe("304 — 5-xonaga kiring");
    expect(say("uz", { number: 304, room: "Laboratoriya" })).toBe("304 — Laboratoriya: kiring");
    expect(say("ru", { number: 304, room: "12А" })).toBe("304 — пройдите в кабинет 12А");
    expect(say("en", { number: 304, room: null })).toBe("304 — please come in");
  });

  it("write oʻ and gʻ with the right letter, never with an apostrophe", () => {
    const texts = Object.values(words.uz).map((text) =>
      typeof text === "function" ? text("10:41") : text,
    );
    for (const text of texts) expect(text).not.toMatch(/['‘’`]/);
  });

  it("are spoken only by voices of this machine", () => {
    const voice = (lang: string, localService: boolean) =>
      ({ lang, localService }) as SpeechSynthesisVoice;
    expect(voiceFor("ru", [voice("ru-RU", false), voice("uz-UZ", true)])).toBeUndefined();
    expect(voiceFor("ru", [voice("ru-RU", true)])?.lang).toBe("ru-RU");
  });
});
