import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { escapeSearch } from "../src/ui/searching";

let field: HTMLInputElement;
let list: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<input type="search"><section></section>`;
  field = document.querySelector("input")!;
  list = document.querySelector("section")!;
  field.addEventListener("keydown", (event) => escapeSearch(event, list));
  field.focus();
});
afterEach(() => (document.body.innerHTML = ""));

function press(code: string): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { code, bubbles: true, cancelable: true });
  document.activeElement!.dispatchEvent(event);
  return event;
}

test("Esc in an empty search field goes to the first row, where letters are commands", () => {
  list.innerHTML = `<a href="/patients/7" data-row>Saidova</a><a href="/patients/8" data-row></a>`;
  expect(press("Escape").defaultPrevented).toBe(true);
  expect(document.activeElement!.textContent).toBe("Saidova");
});

test("Esc above a list without rows goes to the list itself", () => {
  press("Escape");
  expect(document.activeElement).toBe(list);
});

test("Esc goes to the part of the list that scrolls rather than to what holds it", () => {
  list.innerHTML = `<div tabindex="0"></div>`;
  press("Escape");
  expect(document.activeElement).toBe(list.firstElementChild);
});

test("Esc in a field that holds text empties it, tells the screen and stays", () => {
  list.innerHTML = `<button class="opens">Aliyeva</button>`;
  const typed = vi.fn();
  field.addEventListener("input", typed);
  field.value = "Saidova";
  press("Escape");
  expect([field.value, document.activeElement]).toEqual(["", field]);
  expect(typed).toHaveBeenCalledOnce();
});

test("another key, and an Esc that somebody has answered already, are left alone", () => {
  expect(press("Tab").defaultPrevented).toBe(false);
  field.addEventListener("keydown", (event) => event.preventDefault(), { capture: true });
  press("Escape");
  expect(document.activeElement).toBe(field);
});
