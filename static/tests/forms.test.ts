// What happens when somebody sends a form: by its key, too early, or with a field left empty.
import { createRawSnippet, flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Problem } from "../src/api/problem";

const api = vi.hoisted(() => ({ GET: vi.fn(), POST: vi.fn() }));
vi.mock("../src/api/client", () => ({ api, need: (answer: Promise<unknown>) => answer }));
const signIn = vi.hoisted(() => vi.fn());
vi.mock("../src/accounts/session.svelte", () => ({
  account: {},
  can: () => true,
  forget: () => {},
  signIn,
  unlock: () => {},
}));
const { press } = await import("../src/shell/commands.svelte");
const { speak } = await import("../src/i18n/language.svelte");
const { Counting } = await import("../src/billing/counting.svelte");
const { default: CountFields } = await import("../src/billing/CountFields.svelte");
const { default: FormDialog } = await import("../src/ui/FormDialog.svelte");
const { default: Gate } = await import("../src/accounts/Gate.svelte");
const { default: WaitlistDialog } = await import("../src/scheduling/WaitlistDialog.svelte");

let shown: Record<string, unknown> | undefined;
beforeEach(() => {
  vi.resetAllMocks();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(() => {
  if (shown) void unmount(shown);
  shown = undefined;
  flushSync();
});

const settled = () => new Promise((done) => setTimeout(done));
function send(form: string) {
  const event = new SubmitEvent("submit", { cancelable: true, bubbles: true });
  document.querySelector(form)!.dispatchEvent(event);
}
function ctrlEnter() {
  press(new KeyboardEvent("keydown", { code: "Enter", ctrlKey: true, cancelable: true }));
}

describe("Ctrl+Enter and Enter in a dialog", () => {
  const onsubmit = vi.fn();
  function dialog(more: { action?: string; off?: boolean; busy?: boolean }) {
    const children = createRawSnippet(() => ({ render: () => "<input />" }));
    const props = { title: "T", busy: false, onclose: () => {}, onsubmit, children, ...more };
    shown = mount(FormDialog, { target: document.body, props });
    flushSync();
    ctrlEnter();
    send("dialog form");
  }

  test("do what its button does", () => {
    dialog({ action: "Keep" });
    expect(onsubmit).toHaveBeenCalledTimes(2);
  });
  test.each([
    ["where there is no button", {}],
    ["where the button refuses", { action: "Keep", off: true }],
    ["while something is under way", { action: "Keep", busy: true }],
  ])("send nothing %s", (_, more) => {
    dialog(more);
    expect(onsubmit).not.toHaveBeenCalled();
  });
});

describe("signing in", () => {
  const refusal = () => document.querySelector("[role=alert]");

  test("asks for the code without a refusal, and refuses when it is left empty", async () => {
    api.GET.mockResolvedValue({ items: [] });
    signIn.mockRejectedValue(new Problem(401, "totp-needed"));
    shown = mount(Gate, { target: document.body });
    await settled();
    send("form");
    await settled();
    expect(document.querySelector("[autocomplete=one-time-code]")).not.toBeNull();
    expect(refusal()).toBeNull();
    send("form");
    await settled();
    expect(signIn).toHaveBeenCalledTimes(2);
    expect(refusal()).not.toBeNull();
  });
});

describe("the waitlist's form", () => {
  const patient = { id: 7, last_name: "Saidova", first_name: "Lola", middle_name: null };
  function open() {
    const props = { order: { patient } as never, onclose: () => {} };
    shown = mount(WaitlistDialog, { target: document.body, props });
    flushSync();
  }

  test("is sent although the lists have not come yet", () => {
    api.GET.mockReturnValue(new Promise(() => {}));
    api.POST.mockReturnValue(new Promise(() => {}));
    open();
    send("dialog form");
    const body = expect.objectContaining({ patient_id: 7 });
    expect(api.POST).toHaveBeenCalledWith("/waitlist", { body });
  });
});

test("whoever counts by notes is told what an empty drawer is", async () => {
  speak("en", { "billing.notes-none": "Nothing in the drawer? Type 0." });
  const counting = new Counting("UZS");
  shown = mount(CountFields, { target: document.body, props: { counting } });
  await tick();
  expect(document.body.textContent).not.toContain("Type 0.");
  counting.byNotes = true;
  await tick();
  expect(document.querySelector("fieldset")!.textContent).toContain("Type 0.");
});
