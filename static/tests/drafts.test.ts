import { beforeEach, expect, test } from "vitest";
import {
  draft,
  dropAllDrafts,
  dropDraft,
  hasDrafts,
  keepDraft,
  ownDrafts,
} from "../src/shell/drafts";

beforeEach(() => {
  dropAllDrafts(1);
  dropAllDrafts(2);
  ownDrafts(1);
});

test("a draft is there again after the form was closed", () => {
  keepDraft("register", { last_name: "Saidova" });
  expect(draft<{ last_name: string }>("register")?.value.last_name).toBe("Saidova");
});

test("a draft survives a lock in which a colleague worked at the same PC", () => {
  keepDraft("register", "mine");
  ownDrafts(2);
  ownDrafts(1);
  expect(draft("register")?.value).toBe("mine");
});

test("a colleague never sees another's draft", () => {
  keepDraft("register", "mine");
  ownDrafts(2);
  expect(draft("register")).toBeUndefined();
  expect([hasDrafts(1), hasDrafts(2)]).toEqual([true, false]);
});

test("a saved form leaves no draft", () => {
  keepDraft("register", "mine");
  dropDraft("register");
  expect(draft("register")).toBeUndefined();
});

test("signing out throws one's own drafts away and no one else's", () => {
  keepDraft("register", "mine");
  ownDrafts(2);
  keepDraft("register", "theirs");
  dropAllDrafts(1);
  expect([hasDrafts(1), hasDrafts(2)]).toEqual([false, true]);
});

test("no draft touches the disk of a shared PC", () => {
  keepDraft("register", { phone: "+998903154417" });
  const stored = JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
  expect(stored).not.toContain("3154417");
});
