import { flushSync, mount, unmount } from "svelte";
import { createSubscriber } from "svelte/reactivity";
import { afterEach, describe, expect, test, vi } from "vitest";
import { chord, label, reserved, single, typing } from "../src/shell/keys";
import { commands, press, setSingleKeys, type Command } from "../src/shell/commands.svelte";
import Commanding from "./Commanding.svelte";

function key(code: string, more: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent("keydown", { code, bubbles: true, cancelable: true, ...more });
}

describe("a chord", () => {
  test("is the same on a Cyrillic layout, where the letter differs", () => {
    expect(chord(key("KeyK", { key: "л", ctrlKey: true }))).toBe("Ctrl+KeyK");
  });

  test("of a lone modifier is nothing", () => {
    expect(chord(key("ControlLeft", { ctrlKey: true }))).toBe("");
  });

  test("takes the Enter of the number pad for Enter", () => {
    expect(chord(key("NumpadEnter", { ctrlKey: true }))).toBe("Ctrl+Enter");
  });

  test("is written the way key caps are", () => {
    expect(["Ctrl+KeyK", "Alt+Digit1", "KeyG KeyH", "Slash", "Escape"].map(label)).toEqual([
      "Ctrl K",
      "Alt 1",
      "G H",
      "/",
      "Esc",
    ]);
  });

  test("is single only without Ctrl, Alt and F keys", () => {
    expect(["KeyP", "Slash", "Ctrl+KeyK", "Alt+KeyL", "F2", "Escape"].map(single)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

test("typing is recognised in text fields, not in check boxes", () => {
  const text = document.createElement("input");
  const box = Object.assign(document.createElement("input"), { type: "checkbox" });
  expect([typing(text), typing(box), typing(document.body)]).toEqual([true, false, false]);
});

describe("commands", () => {
  let shown: Record<string, unknown> | undefined;
  afterEach(() => {
    if (shown) void unmount(shown);
    shown = undefined;
    setSingleKeys(true);
    document.body.innerHTML = "";
  });

  function offer(...list: Partial<Command>[]) {
    const make = () => list.map((one) => ({ title: "ui.save" as const, run: () => {}, ...one }));
    shown = mount(Commanding, { target: document.body, props: { make } });
    flushSync();
  }

  // A list that asks to be read again, as one that depends on the session does.
  function tellable(list: Command[]) {
    let tell = () => {};
    const subscribe = createSubscriber((update) => {
      tell = update;
    });
    return { read: () => (subscribe(), list), tell: () => tell() };
  }

  function pressOn(target: HTMLElement, event: KeyboardEvent): boolean {
    let ours = false;
    target.addEventListener("keydown", (heard) => (ours = press(heard as KeyboardEvent)), {
      once: true,
    });
    target.dispatchEvent(event);
    return ours;
  }

  test("run by their key and keep the browser from its own meaning", () => {
    const run = vi.fn();
    offer({ keys: "F2", run });
    const event = key("F2");
    expect(pressOn(document.body, event)).toBe(true);
    expect(run).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
  });

  test("refuse a single letter while someone types", () => {
    const run = vi.fn();
    offer({ keys: "KeyP", run });
    const field = document.body.appendChild(document.createElement("input"));
    expect(pressOn(field, key("KeyP"))).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test("leave undo to a field that holds text, and take it from an empty one", () => {
    const run = vi.fn();
    offer({ keys: "Ctrl+KeyZ", run, outsideText: true });
    const field = document.body.appendChild(document.createElement("input"));
    expect(pressOn(field, key("KeyZ", { ctrlKey: true }))).toBe(true);
    field.value = "Saidova";
    expect(pressOn(field, key("KeyZ", { ctrlKey: true }))).toBe(false);
    expect(run).toHaveBeenCalledOnce();
  });

  test("refuse single letters everywhere once they are switched off", () => {
    const run = vi.fn();
    offer({ keys: "KeyP", run });
    setSingleKeys(false);
    expect(pressOn(document.body, key("KeyP"))).toBe(false);
  });

  test("go by two keys in a row, g then h", () => {
    const run = vi.fn();
    offer({ keys: "KeyG KeyH", run });
    pressOn(document.body, key("KeyG"));
    expect(run).not.toHaveBeenCalled();
    pressOn(document.body, key("KeyH"));
    expect(run).toHaveBeenCalledOnce();
  });

  test("never take a key that the browser needs", () => {
    const run = vi.fn();
    offer(...reserved.map((keys) => ({ keys, run })));
    expect(pressOn(document.body, key("F5"))).toBe(false);
    expect(pressOn(document.body, key("KeyT", { ctrlKey: true }))).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test("of a screen refine those of the frame on the same key", () => {
    const frame = vi.fn();
    const screen = vi.fn();
    offer({ keys: "F2", run: frame }, { keys: "F2", run: screen });
    pressOn(document.body, key("F2"));
    expect([frame, screen].map((one) => one.mock.calls.length)).toEqual([0, 1]);
    expect(commands().filter((one) => one.keys === "F2")).toHaveLength(1);
  });

  test("of a screen stay its own when the frame offers anew, as after a change of session", () => {
    const frame = vi.fn();
    const screen = vi.fn();
    const list = tellable([{ title: "ui.save", keys: "F2", run: frame }]);
    shown = mount(Commanding, { target: document.body, props: { make: list.read } });
    const inner = mount(Commanding, {
      target: document.body,
      props: { make: () => [{ title: "ui.save", keys: "F2", run: screen }] },
    });
    flushSync();
    list.tell();
    flushSync();
    pressOn(document.body, key("F2"));
    expect([frame, screen].map((one) => one.mock.calls.length)).toEqual([0, 1]);
    void unmount(inner);
  });

  test("are gone with the screen that offered them", () => {
    offer({ keys: "F2" });
    void unmount(shown!);
    shown = undefined;
    flushSync();
    expect(commands()).toEqual([]);
  });
});
