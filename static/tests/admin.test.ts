import { beforeEach, describe, expect, it, vi } from "vitest";
import { browserOf } from "../src/accounts/browser";
import { differences, summary } from "../src/accounts/differences";
import { Problem } from "../src/api/problem";
import { amount, minorFrom, money } from "../src/catalog/money";
import { blank, minutesFrom, serviceActions } from "../src/catalog/service";
import { dayAfter, keepTime, startOf } from "../src/i18n/dates";
import { days, hoursOld } from "../src/operations/backups.svelte";
import { changed, Editing } from "../src/ui/editing.svelte";

describe("money", () => {
  it("reads what people type and refuses what is no amount", () => {
    expect(minorFrom("110 000")).toBe(11_000_000);
    expect(minorFrom("110000,5")).toBe(11_000_050);
    expect(minorFrom("0.05")).toBe(5);
    for (const typed of ["", "-5", "12.345", "1e5", "сто"]) expect(minorFrom(typed)).toBeNull();
  });

  it("writes minor units without losing one", () => {
    expect(amount(11_000_000)).toBe("110\u00a0000");
    expect(amount(5)).toBe("0.05");
    expect(money(37_800_000, "UZS")).toBe("378\u00a0000 soʻm");
    expect(money(100, "USD")).toBe("1 USD");
  });

  it("takes whole minutes only", () => {
    expect(minutesFrom(" 20 ")).toBe(20);
    for (const typed of ["", "2.5", "-1", "20 min"]) expect(minutesFrom(typed)).toBeNull();
  });
});

describe("a service", () => {
  it("is not sent with a price or a length that is no number", async () => {
    const typed = { ...blank, code: "T01", name: "Consultation", price: "" };
    await expect(serviceActions.create(typed)).rejects.toMatchObject({ status: 422 });
    const long = { ...typed, price: "110 000", minutes: "half an hour" };
    await expect(serviceActions.create(long)).rejects.toMatchObject({
      faults: [{ pointer: "/duration_minutes" }],
    });
  });
});

interface Room {
  id: number;
  version: number;
  name: string;
  floor: number;
}

describe("editing one record", () => {
  const room: Room = { id: 7, version: 3, name: "5", floor: 1 };
  const change = vi.fn();
  const create = vi.fn();
  const draft = ({ name, floor }: Room) => ({ name, floor });
  const edit = (record: Room | null) =>
    new Editing<Room, { name: string; floor: number }>({ draft, create, change }, record, {
      name: "",
      floor: 0,
    });

  beforeEach(() => vi.resetAllMocks());

  it("sends only the members that differ", () => {
    expect(changed({ name: "6", floor: 1 }, { name: "5", floor: 1 })).toEqual({ name: "6" });
    expect(changed({ roles: ["a"] }, { roles: ["a"] })).toEqual({});
  });

  it("keeps what was typed and the reason when the server refuses", async () => {
    create.mockRejectedValue(
      new Problem(422, "invalid", { errors: [{ pointer: "#/name", code: "required" }] }),
    );
    const editing = edit(null);
    editing.draft.floor = 2;
    expect(await editing.save()).toBeNull();
    expect(editing.draft.floor).toBe(2);
    expect(editing.problem?.at("/name")).toBeDefined();
  });

  it("shows both values when two people changed it, and saves mine over theirs", async () => {
    const theirs = { ...room, name: "5A", version: 4 };
    change.mockRejectedValueOnce(new Problem(412, "changed", { current: theirs }));
    const editing = edit(room);
    editing.draft.name = "5B";
    await editing.save();
    expect(editing.differences({ name: "Room", floor: "Floor" })).toEqual([
      { label: "Room", mine: "5B", theirs: "5A" },
    ]);

    change.mockResolvedValueOnce({ ...theirs, name: "5B", version: 5 });
    expect((await editing.keepMine())?.version).toBe(5);
    expect(change).toHaveBeenLastCalledWith(
      7,
      { name: "5B", floor: 1 },
      { name: "5A", floor: 1 },
      4,
    );
  });

  it("takes theirs into the form and forgets mine", async () => {
    const theirs = { ...room, name: "5A", version: 4 };
    change.mockRejectedValueOnce(new Problem(412, "changed", { current: theirs }));
    const editing = edit(room);
    editing.draft.name = "5B";
    await editing.save();
    editing.takeTheirs();
    expect(editing.draft.name).toBe("5A");
    expect(editing.touched).toBe(false);
  });

  it("saves once however often the button is pressed", () => {
    change.mockReturnValue(new Promise(() => {}));
    const editing = edit(room);
    void editing.save();
    void editing.save();
    expect(change).toHaveBeenCalledOnce();
  });
});

describe("the record of changes", () => {
  it("shows only the fields that changed", () => {
    const before = { phones: ["+998901112233"], notes: null };
    const after = { phones: ["+998901112234"], notes: null };
    expect(differences(before, after)).toEqual([
      { field: "phones", before: "+998901112233", after: "+998901112234" },
    ]);
    expect(summary(before, after)).toBe("phones: +998901112233 → +998901112234");
    expect(differences(null, null)).toEqual([]);
  });

  it("asks for whole days of the clinic, whatever zone the PC is in", () => {
    keepTime("Asia/Tashkent");
    expect(startOf("2026-11-24")).toBe("2026-11-23T19:00:00.000Z");
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
    keepTime("Europe/Berlin");
    expect(startOf("2026-03-30")).toBe("2026-03-29T22:00:00.000Z");
    expect(startOf("2026-10-26")).toBe("2026-10-25T23:00:00.000Z");
  });

  it("names a browser in two words", () => {
    const edge = "Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/131.0 Safari/537.36 Edg/131.0";
    expect(browserOf(edge)).toBe("Edge, Windows");
    expect(browserOf("curl/8.1")).toBe("curl");
    expect(browserOf("")).toBe("");
  });
});

describe("backups", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-11-24T05:00:00Z") });
    keepTime("Asia/Tashkent", "2026-11-24T05:00:00Z");
    return () => vi.useRealTimers();
  });

  const backup = (made_at: string, proven_at: string | null) => ({
    name: made_at,
    made_at,
    bytes: 1,
    proven_at,
    fault: null,
    reason: "scheduled" as const,
    sealed: false,
  });

  it("a day counts only when its backup is proven, by the clinic's calendar", () => {
    const items = [
      // 22:30 UTC is already the next morning in Tashkent.
      backup("2026-11-23T22:30:00Z", "2026-11-23T22:31:00Z"),
      backup("2026-11-22T22:30:00Z", null),
    ];
    expect(days(items, 3)).toEqual([
      { day: "2026-11-22", proven: false },
      { day: "2026-11-23", proven: false },
      { day: "2026-11-24", proven: true },
    ]);
  });

  it("tells the age of the newest proven one, or that there is none", () => {
    expect(hoursOld("2026-11-23T03:00:00Z")).toBe(26);
    expect(hoursOld(null)).toBeNull();
  });
});
