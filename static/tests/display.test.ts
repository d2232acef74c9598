import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Announcer } from "../src/display/announcer";
import {
  arrange,
  callKey,
  freshCalls,
  holds,
  isOld,
  news,
  sentences,
  type Announcement,
  type Board,
  type Call,
} from "../src/display/board";
import { follow, SignedOut, type Stream } from "../src/display/follow";
import { voiceFor } from "../src/display/sound";
import { reloadNightly } from "../src/display/upkeep";
import { languagesOf, say, words } from "../src/display/words";

const call = (number: number, called_at = "2026-11-24T05:42:00Z", calls = 1): Call => ({
  ticket_id: number,
  number,
  doctor_id: 1,
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
  const one = (number: number) => ({ key: String(number), number });
  type One = ReturnType<typeof one>;

  /** Says what it is told to, and ends each only when asked to. */
  function listener() {
    const said: number[] = [];
    const briefly: boolean[] = [];
    const finish: (() => void)[] = [];
    let voices = 0;
    const announcer = new Announcer<One>(
      async (now, short) => {
        expect(++voices, "voices at once").toBe(1);
        said.push(now.number);
        briefly.push(short);
        await new Promise<void>((done) => finish.push(done));
        --voices;
      },
      () => {},
    );
    const next = async () => {
      const count = said.length;
      finish.shift()!();
      await vi.waitFor(() => expect(said.length).toBeGreaterThan(count));
    };
    return { said, briefly, finish, announcer, next };
  }

  it("never says two calls at once and keeps their order", async () => {
    const { said, announcer, next } = listener();
    announcer.add([one(1), one(2)]);
    announcer.add([one(3)]);
    expect(said).toEqual([1]);
    await next();
    await next();
    expect(said).toEqual([1, 2, 3]);
  });

  it("says twenty calls of one moment in order, briefly while others wait", async () => {
    const { said, briefly, announcer, next } = listener();
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
    for (const number of numbers) announcer.add([one(number)]);
    for (let count = 1; count < 20; ++count) await next();
    expect(said).toEqual(numbers);
    expect(briefly.slice(0, 2)).toEqual([false, true]);
    expect(briefly.slice(-3)).toEqual([false, false, false]);
  });

  it("goes on with the next call when a loudspeaker fails", async () => {
    const said: number[] = [];
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    const announcer = new Announcer<One>(
      async (now) => {
        said.push(now.number);
        if (now.number === 1) throw new Error("no audio device");
      },
      () => {},
    );
    announcer.add([one(1), one(2)]);
    await vi.waitFor(() => expect(said).toEqual([1, 2]));
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it("does not say a call that was undone while it waited", async () => {
    const { said, finish, announcer } = listener();
    announcer.add([one(1), one(2)]);
    announcer.keep((waiting) => waiting.number === 1);
    finish.shift()!();
    await Promise.resolve();
    await Promise.resolve();
    expect(said).toEqual([1]);
  });

  it("keeps at most two dozen waiting however many come", async () => {
    const { said, announcer, next } = listener();
    announcer.add([one(0)]);
    announcer.add(Array.from({ length: 5_000 }, (_, index) => one(index + 1)));
    expect(announcer.waiting).toBe(24);
    await next();
    expect(said).toEqual([0, 4_977]);
  });
});

describe("what the desk announces", () => {
  const announcement = (id: number, more: Partial<Announcement> = {}): Announcement => ({
    id,
    code: "mask",
    text: null,
    doctor_name: null,
    until_at: "2026-11-24T06:00:00Z",
    ...more,
  });
  const with_ = (...announcements: Announcement[]) => ({ ...board(), announcements });

  it("is said once, after the calls", () => {
    const next = { ...with_(announcement(7)), calling: [call(304)] };
    const said = news(board(), next);
    expect(said.map((one) => one.call?.number ?? one.announcement?.id)).toEqual([304, 7]);
    expect(news(next, next)).toEqual([]);
    expect(holds(board(), said[1]!)).toBe(false);
  });

  it("stands in both languages of the wall, the ready ones in their own words", () => {
    const told = sentences(with_(announcement(1)), ["uz", "ru"]);
    expect(told.map((one) => one.language)).toEqual(["uz", "ru"]);
    expect(told[1]!.text).toBe("Пожалуйста, наденьте маску.");
  });

  it("names the doctor who is late", () => {
    const late = announcement(1, { code: "doctor_late", doctor_name: "Kim Elena" });
    expect(sentences(with_(late), ["en"])[0]!.text).toContain("Kim Elena");
  });

  it("written in one language only is shown in that one", () => {
    const own = announcement(1, { code: null, text: { en: "The lift is out of order" } });
    expect(sentences(with_(own), ["uz", "ru"])).toEqual([
      { language: "en", text: "The lift is out of order" },
    ]);
  });

  it("leaves the wall when its time is over, without a word from the server", () => {
    const over = announcement(1, { until_at: "2026-11-24T05:42:09Z" });
    expect(sentences(with_(over), ["uz"])).toEqual([]);
  });
});

describe("what still holds", () => {
  const six = [6, 5, 4, 3, 2, 1].map((n) => call(n, `2026-11-24T05:42:0${n}Z`));

  it("a call pushed out by six newer ones is still to be said", () => {
    const older = call(99, "2026-11-24T05:42:00Z");
    expect(holds(board(...six), { key: callKey(older), call: older })).toBe(true);
  });

  it("a call missing among newer ones was undone", () => {
    const gone = call(99, "2026-11-24T05:42:03Z");
    expect(holds(board(...six), { key: callKey(gone), call: gone })).toBe(false);
    expect(holds(board(), { key: callKey(gone), call: gone })).toBe(false);
  });

  it("a board without an answer for a minute is old", () => {
    const at = (text: string) => new Date(`2026-11-24T${text}Z`);
    expect(isOld(at("05:42:00"), at("05:42:40"))).toBe(false);
    expect(isOld(at("05:42:00"), at("05:43:00"))).toBe(true);
    expect(isOld(null, at("05:43:00"))).toBe(false);
  });
});

describe("a newer version", () => {
  afterEach(() => vi.useRealTimers());

  async function night(times: string[], versions: (string | null)[], calm = true) {
    vi.useFakeTimers();
    const reload = vi.fn();
    let clock = times[0]!;
    const version = () => Promise.resolve(versions.shift() ?? null);
    const stop = reloadNightly({ clock: () => clock, calm: () => calm, version, reload });
    for (const time of times) {
      clock = time;
      await vi.advanceTimersByTimeAsync(10 * 60_000);
    }
    stop();
    return reload.mock.calls.length;
  }

  it("is taken at night, not while people wait", async () => {
    expect(await night(["12:00", "03:10"], ['"1"', '"2"', '"2"'])).toBe(1);
    expect(await night(["12:00", "16:00"], ['"1"', '"2"', '"2"'])).toBe(0);
  });

  it("that is none reloads nothing, and neither does a server that does not answer", async () => {
    expect(await night(["03:00", "03:10"], ['"1"', '"1"', '"1"'])).toBe(0);
    expect(await night(["03:00", "03:10"], ['"1"', null, null])).toBe(0);
  });

  it("waits while a number is called", async () => {
    expect(await night(["03:00"], ['"1"', '"2"'], false)).toBe(0);
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
