// One list of everything that can be done here: the keyboard, the key line, the palette and the
// help
// page all read it, so that none of them can disagree with another.
import { getContext, setContext, untrack } from "svelte";
import type { Key } from "../i18n/keys";
import { chord, reserved, single, typing } from "./keys";

export interface Command {
  /** What it does, as a verb. */
  title: Key;
  /** See keys.ts; several spellings may be given. */
  keys?: string | string[];
  run: () => void;
  /** Shown in the key line at the foot of the screen. */
  line?: boolean;
  /** Works above dialogs too. */
  everywhere?: boolean;
  /** Works inside fields although it is a single key, such as arrows in a search box. */
  inFields?: boolean;
  /** Left to the browser inside a field that holds text, such as undo. */
  outsideText?: boolean;
  /** Not offered by the palette: it only makes sense by key. */
  hidden?: boolean;
}

interface Registered extends Command {
  layer: number;
  /** The component's place: a screen comes after the frame that holds it. */
  order: number;
}

const layerKey = Symbol("layer");
const settingKey = "clinicd.single-keys";

let registered = $state.raw<Registered[]>([]);
let layers = $state.raw<number[]>([0]);
let singleKeys = $state(localStorage.getItem(settingKey) !== "off");
let nextLayer = 1;
let nextOrder = 0;
let started = "";
let startedAt = 0;

/** Commands that work now: those of the topmost dialog and those that work everywhere. */
export function commands(): readonly Command[] {
  const top = layers[layers.length - 1];
  return unique(registered.filter((one) => one.layer === top || one.everywhere));
}

/** Those of the screen itself, for the key line: a dialog above it must not make it jump. */
export function screenCommands(): readonly Command[] {
  return unique(registered.filter((one) => one.layer === 0));
}

/** The innermost component wins a key: a screen may refine what the frame offers. */
function unique(all: Registered[]): Registered[] {
  const taken = new Set<string>();
  const kept = [...all].reverse().filter((one) => {
    const keys = spellings(one);
    if (keys.length > 0 && keys.every((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
  return kept.reverse();
}

/** Registers commands for as long as the calling component lives. */
export function useCommands(make: () => Command[]): void {
  const layer = getContext<number | undefined>(layerKey) ?? 0;
  const order = nextOrder++;
  $effect(() => {
    const mine = make().map((one) => ({ ...one, layer, order }));
    // Untracked: registering must not run again because somebody registered. By order: a frame
    // that offers anew, when the session changes, must not take a screen's keys.
    const all = [...untrack(() => registered), ...mine];
    registered = all.sort((a, b) => a.order - b.order);
    return () => {
      registered = registered.filter((one) => !mine.includes(one));
    };
  });
}

/** Puts the calling component, a dialog, above what is open; its own commands go first. */
export function useLayer(): void {
  const layer = nextLayer++;
  setContext(layerKey, layer);
  $effect(() => {
    layers = [...untrack(() => layers), layer];
    return () => {
      layers = layers.filter((one) => one !== layer);
    };
  });
}

export function singleKeysOn(): boolean {
  return singleKeys;
}

/** Single keys can be switched off by those whose tools type letters (WCAG 2.1.4). */
export function setSingleKeys(on: boolean): void {
  singleKeys = on;
  localStorage.setItem(settingKey, on ? "on" : "off");
}

function spellings(command: Command): string[] {
  return command.keys === undefined ? [] : [command.keys].flat();
}

function holdsText(target: EventTarget | null): boolean {
  return typing(target) && (target as HTMLInputElement).value !== "";
}

function find(pressed: string, field: boolean, text: boolean): Command | undefined {
  // The innermost wins: a list inside a screen may refine the screen's own keys.
  return [...commands()].reverse().find((one) => {
    if (!spellings(one).includes(pressed)) return false;
    if (text && one.outsideText) return false;
    if (!single(pressed)) return true;
    return field ? one.inFields === true : singleKeys || one.inFields === true;
  });
}

/** Runs what a key press asks for. Returns whether it was ours. */
export function press(event: KeyboardEvent): boolean {
  const pressed = chord(event);
  if (!pressed || event.defaultPrevented || reserved.includes(pressed)) return false;
  const field = typing(event.target);
  const text = holdsText(event.target);
  const sequence = started && Date.now() - startedAt < 1500 ? `${started} ${pressed}` : "";
  started = "";
  const command = (sequence && find(sequence, field, text)) || find(pressed, field, text);
  if (command) {
    event.preventDefault();
    command.run();
    return true;
  }
  const begins = (one: Command) => spellings(one).some((keys) => keys.startsWith(`${pressed} `));
  if (!field && singleKeys && commands().some(begins)) {
    started = pressed;
    startedAt = Date.now();
  }
  return false;
}
