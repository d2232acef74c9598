// Recorded clips of this server, one file for each language: made when the program was built, where
// a speech synthesizer was at hand. Without them the machine's own voices speak, or only the chime.
import type { Language } from "./words";

interface Clips {
  buffer: AudioBuffer;
  /** Where each clip begins and how long it lasts, in seconds. */
  places: Record<string, [number, number]>;
}

const gap_s = 0.06;
const loaded = new Map<Language, Promise<Clips | null>>();

/** Fetches a language's clips; nothing when there are none, or the browser cannot play them. */
export function clipsFor(context: AudioContext, language: Language): Promise<Clips | null> {
  let found = loaded.get(language);
  if (!found) {
    found = fetchClips(context, language).catch(() => null);
    loaded.set(language, found);
  }
  return found;
}

async function fetchClips(context: AudioContext, language: Language): Promise<Clips | null> {
  const [list, sound] = await Promise.all([
    fetch(`/voice/${language}.json`),
    fetch(`/voice/${language}.opus`),
  ]);
  if (!list.ok || !sound.ok) return null;
  const places = (await list.json()) as Clips["places"];
  return { places, buffer: await context.decodeAudioData(await sound.arrayBuffer()) };
}

/** Plays clips one after another; false when one of them is missing, and then plays none. */
export async function playClips(
  context: AudioContext,
  clips: Clips,
  names: string[],
): Promise<boolean> {
  if (names.length === 0 || names.some((name) => !clips.places[name])) return false;
  let at = context.currentTime + 0.03;
  for (const name of names) {
    const [start, length] = clips.places[name]!;
    const source = context.createBufferSource();
    source.buffer = clips.buffer;
    source.connect(context.destination);
    source.start(at, start, length);
    at += length + gap_s;
  }
  const left_ms = (at - context.currentTime) * 1000;
  await new Promise((done) => setTimeout(done, left_ms));
  return true;
}
