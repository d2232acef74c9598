// Which recorded clips make a call: "Number", "300", "4", "go to room", "5". The clips are made by
// scripts/make-voices under the same names.
import type { Call } from "./board";
import type { Language } from "./words";

const largest = 9999;

// The parts of a number as they are spoken: 1304 is "1000", "300", "4".
function parts(number: number): number[] {
  const thousands = number - (number % 1000);
  const hundreds = (number % 1000) - (number % 100);
  return [thousands, hundreds, number % 100].filter((part) => part > 0);
}

// Uzbek says "304th number", "5th room": only the last part takes the ending.
function spoken(language: Language, number: number): string[] {
  const names = parts(number).map(String);
  const last = names.pop()!;
  return [...names, language === "uz" ? `o${last}` : last];
}

function speakable(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= largest;
}

/** The clips of a call, in order; nothing for a number that no clip can say. */
export function clipsOf(language: Language, call: Pick<Call, "number" | "room">): string[] {
  if (!speakable(call.number)) return [];
  const number = spoken(language, call.number);
  const first = language === "uz" ? [...number, "number"] : ["number", ...number];
  if (!call.room) return [...first, "in"];
  const room = /^\d{1,4}$/.test(call.room) ? Number(call.room) : 0;
  // A named room is read from the screen: half a name would lead to the wrong door.
  if (!speakable(room)) return [...first, "look"];
  const door = spoken(language, room);
  return [...first, ...(language === "uz" ? [...door, "room"] : ["room", ...door])];
}
