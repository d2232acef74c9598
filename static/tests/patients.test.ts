import { describe, expect, test } from "vitest";
import { readBirth } from "../src/patients/birth";
import { differences, merged } from "../src/patients/clash";
import { changesOf, emptyForm, recordOf } from "../src/patients/form";
import { phone, pieces, wholePhone } from "../src/patients/names";
import { usernameFrom } from "../src/accounts/usernames";

const today = "2026-11-24";

describe("a birth date", () => {
  test.each([
    ["14.03.1988", "1988-03-14"],
    ["14/3/88", "1988-03-14"],
    ["14 3 2019", "2019-03-14"],
    ["14031988", "1988-03-14"],
    ["1988-03-14", "1988-03-14"],
    ["2.9.19", "2019-09-02"],
    ["29.02.1988", "1988-02-29"],
    ["1988", "1988"],
  ])("typed as %s is understood as %s", (typed, value) => {
    expect(readBirth(typed, today)).toEqual({ value });
  });

  test.each([
    ["31.02.1988", "no-such-day"],
    ["29.02.1989", "no-such-day"],
    ["14.13.1988", "no-such-day"],
    ["25.11.2026", "in-future"],
    ["2027", "in-future"],
    ["yesterday", "not-a-date"],
    ["14.03.1788", "not-a-date"],
    ["19", "not-a-date"],
  ])("typed as %s is refused: %s", (typed, fault) => {
    expect(readBirth(typed, today)).toEqual({ fault });
  });

  test("may stay unknown", () => {
    expect(readBirth("  ", today)).toEqual({ value: null });
  });
});

describe("the register form", () => {
  test("takes digits from the search box as the phone", () => {
    expect(emptyForm("90 315 44 17").phones).toEqual(["90 315 44 17"]);
  });

  test("takes words from the search box as the name, last name first", () => {
    const form = emptyForm("Saidova Malika Rustamovna");
    expect([form.last_name, form.first_name, form.middle_name]).toEqual([
      "Saidova",
      "Malika",
      "Rustamovna",
    ]);
    expect(form.phones).toEqual([""]);
  });

  test("does not take a patient's number for a phone", () => {
    expect(emptyForm("182").phones).toEqual([""]);
  });

  test("sends no blank phones and no blank texts", () => {
    const record = recordOf(
      { ...emptyForm(), last_name: " Pak ", first_name: "Anna", notes: "  " },
      today,
    );
    expect(record).toMatchObject({
      last_name: "Pak",
      phones: [],
      notes: null,
      birth_date: null,
    });
  });

  test("sends allergies only when there are some", () => {
    const allergies = [{ substance: "iodine", reaction: "", severity: "mild" as const }];
    const none = recordOf({ ...emptyForm(), allergies, allergy_status: "none_known" }, today);
    const some = recordOf({ ...emptyForm(), allergies, allergy_status: "known" }, today);
    expect(none.allergies).toEqual([]);
    expect(some.allergies).toEqual([{ substance: "iodine", reaction: null, severity: "mild" }]);
  });

  test("sends only what was changed, and null for what was emptied", () => {
    const before = { ...emptyForm(), last_name: "Pak", notes: "call late" };
    expect(changesOf(before, { ...before, notes: "", birth: "1975" }, today)).toEqual({
      notes: null,
      birth_date: "1975",
    });
  });
});

describe("two people who edit one patient", () => {
  const before = { ...emptyForm(), last_name: "Pak", notes: "old" };

  test("are shown the fields that the other one changed", () => {
    const found = differences(before, { ...before, notes: "mine" }, { ...before, notes: "theirs" });
    expect(found.map((one) => [one.name, one.mine, one.theirs])).toEqual([
      ["notes", "mine", "theirs"],
    ]);
  });

  test("see no clash where both wrote the same", () => {
    expect(differences(before, { ...before, notes: "x" }, { ...before, notes: "x" })).toEqual([]);
  });

  test("see no clash where only one of them wrote", () => {
    expect(differences(before, { ...before, notes: "mine" }, before)).toEqual([]);
    expect(differences(before, before, { ...before, notes: "theirs" })).toEqual([]);
  });

  test("never lose what only the other one wrote, whoever wins the clash", () => {
    const mine = { ...before, notes: "mine", document: "AA 1" };
    const theirs = { ...before, notes: "theirs", address: "Chilonzor 5" };
    const expected = { document: "AA 1", address: "Chilonzor 5" };
    expect(merged(before, mine, theirs, true)).toMatchObject({ ...expected, notes: "mine" });
    expect(merged(before, mine, theirs, false)).toMatchObject({ ...expected, notes: "theirs" });
  });
});

describe("a phone", () => {
  test("reads in groups", () => {
    expect(phone("+998903154417")).toBe("+998 90 315 44 17");
  });

  test("is whole with nine digits", () => {
    expect([wholePhone("90 315 44 17"), wholePhone("90 315 44")]).toEqual([true, false]);
  });

  test("is marked across its spaces where the search matched", () => {
    const hits = pieces("+998 90 315 44 17", "44 17")
      .filter((one) => one.hit)
      .map((one) => one.text);
    expect(hits).toEqual(["44 17"]);
  });
});

test("a name is marked where the search matched, whatever the case", () => {
  expect(pieces("Saidova Malika", "said").filter((one) => one.hit)).toEqual([
    { text: "Said", hit: true },
  ]);
});

test("a user name is made of the first name, also from Cyrillic", () => {
  expect([
    usernameFrom("Rustam Aliyev"),
    usernameFrom("Рустам Алиев"),
    usernameFrom("Gʻulom"),
  ]).toEqual(["rustam", "rustam", "gulom"]);
});
