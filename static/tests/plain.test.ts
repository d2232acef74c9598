// Where the clinic is open to its network without HTTPS, whoever decides that is told what it means.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { account } from "../src/accounts/session.svelte";
import { inTheClear } from "../src/accounts/clear";
import PlainHttp from "../src/accounts/PlainHttp.svelte";
import type { Clinic } from "../src/api/types";
import { speak } from "../src/i18n/language.svelte";
import PlainHttpNotice from "../src/operations/PlainHttpNotice.svelte";

let shown: Record<string, unknown> | undefined;
beforeEach(() => {
  localStorage.clear();
  speak("en", {
    "accounts.network-plain": "readable by others",
    "watch.finding-plain-http": "Passwords cross the network",
    "watch.plain-http-later": "Not now",
  });
});
afterEach(() => {
  if (shown) void unmount(shown);
  shown = undefined;
  vi.restoreAllMocks();
});
const clinic = (reach: string) => ({ reach }) as Clinic;
const at = (address: string) => new URL(address) as unknown as Location;

describe("what is typed is readable on the network", () => {
  test.each([
    ["http://10.0.0.7:8080/", "clinic_network", true],
    ["http://localhost:8080/", "clinic_network", true],
    ["http://10.0.0.7:8080/", "this_pc", true],
    ["http://127.0.0.1:8080/", "this_pc", false],
    ["http://localhost:8080/", "this_pc", false],
    ["https://clinic.example/", "clinic_network", false],
  ])("at %s, open to %s: %s", (address, reach, readable) => {
    expect(inTheClear(clinic(reach), at(address))).toBe(readable);
  });
});

describe("the choice of who may open the clinic", () => {
  const words = (reach: string) => {
    shown = mount(PlainHttp, { target: document.body, props: { reach } });
    flushSync();
    return document.body.textContent;
  };
  test("says what the network means without HTTPS", () => {
    expect(words("clinic_network")).toContain("readable by others");
  });
  test("says nothing of it where only this PC opens it", () => {
    expect(words("this_pc")).not.toContain("readable");
  });
});

describe("the banner", () => {
  const open = (reach: string) => {
    vi.spyOn(account, "clinic", "get").mockReturnValue(clinic(reach));
    shown = mount(PlainHttpNotice, { target: document.body });
    flushSync();
  };
  const banner = () => document.querySelector(".banner");

  test("stands where others may open the clinic", () => {
    open("clinic_network");
    expect(banner()!.textContent).toContain("Passwords cross the network");
  });
  test("does not stand where it stays on this PC", () => {
    open("this_pc");
    expect(banner()).toBeNull();
  });
  test("goes for a week and comes back", () => {
    open("clinic_network");
    banner()!.querySelector("button")!.click();
    flushSync();
    expect(banner()).toBeNull();
    void unmount(shown!);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 8 * 86_400_000);
    open("clinic_network");
    expect(banner()).not.toBeNull();
  });
});
