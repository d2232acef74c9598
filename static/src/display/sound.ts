// Chime and voice of the wall. Nothing is fetched for it: a clinic's network may have no way out.
import type { Call } from "./board";
import { say, type Language } from "./words";

// Two falling notes, the interval of a doorbell: heard over talk, not taken for an alarm.
const notes = [
  { hertz: 659.25, at: 0, lasts: 0.9 },
  { hertz: 523.25, at: 0.45, lasts: 1.4 },
];
const chime_ms = 1_700;
// Chromium sometimes never reports the end of an utterance.
const longest_utterance_ms = 8_000;
// Long enough to look up and read the number, whatever the loudspeaker does.
export const shortest_call_ms = 6_000;

let context: AudioContext | null = null;

/** False while the browser holds sound back until somebody touches the screen. */
export function soundAllowed(): boolean {
  return context?.state === "running";
}

/** Makes the sound ready; browsers grant it after a touch, or at once with the kiosk flag. */
export async function allowSound(): Promise<boolean> {
  context ??= new AudioContext();
  // Without permission resume() never settles, so it is not waited for longer than a moment.
  await Promise.race([context.resume().catch(() => undefined), pause(300)]);
  return soundAllowed();
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function chime(): Promise<void> {
  if (!context || context.state !== "running") return;
  const start = context.currentTime + 0.02;
  for (const note of notes) {
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.type = "sine";
    tone.frequency.value = note.hertz;
    loudness.gain.setValueAtTime(0.0001, start + note.at);
    loudness.gain.exponentialRampToValueAtTime(0.5, start + note.at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + note.at + note.lasts);
    tone.connect(loudness).connect(context.destination);
    tone.start(start + note.at);
    tone.stop(start + note.at + note.lasts);
  }
  await pause(chime_ms);
}

/** Only voices of this machine: a remote one would send the call to a foreign host. */
export function voiceFor(language: Language, voices: SpeechSynthesisVoice[]) {
  return voices.find(
    (voice) => voice.localService && voice.lang.toLowerCase().startsWith(language),
  );
}

function utter(text: string, voice: SpeechSynthesisVoice): Promise<void> {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  const ended = new Promise<void>((done) => {
    utterance.onend = () => done();
    utterance.onerror = () => done();
  });
  speechSynthesis.speak(utterance);
  return Promise.race([ended, pause(longest_utterance_ms)]).then(() => speechSynthesis.cancel());
}

/** Chimes, speaks if the machine has a fitting voice, never ends before the call can be read. */
export async function sound(call: Call, languages: Language[]): Promise<void> {
  const readable = pause(shortest_call_ms);
  await chime();
  if (typeof speechSynthesis !== "undefined") {
    const voices = speechSynthesis.getVoices();
    for (const language of languages) {
      const voice = voiceFor(language, voices);
      if (voice) await utter(say(language, call), voice);
    }
  }
  await readable;
}
