// Chime and voice of the wall. Nothing is fetched from elsewhere for it: a clinic's network may
// have no way out.
import { announcementText, type News } from "./board";
import { clipsOf } from "./numbers";
import { clipsFor, playClips } from "./voice";
import { say, type Language } from "./words";

// Two falling notes, the interval of a doorbell: heard over talk, not taken for an alarm.
const notes = [
  { hertz: 659.25, at: 0, lasts: 0.9 },
  { hertz: 523.25, at: 0.45, lasts: 1.4 },
];
const chime_ms = 1_700;
const short_chime_ms = 700;
// Chromium sometimes never reports the end of an utterance.
const longest_utterance_ms = 12_000;
// Long enough to look up and read the number, whatever the loudspeaker does.
export const shortest_call_ms = 6_000;
export const shortest_brief_ms = 2_500;
// Speech has no more; a whole language of clips then takes 10 MB, not 25.
const sample_rate = 22_050;

let context: AudioContext | null = null;

/** False while the browser holds sound back until somebody touches the screen. */
export function soundAllowed(): boolean {
  return context?.state === "running";
}

/** Makes the sound ready; browsers grant it after a touch, or at once with the kiosk flag. */
export async function allowSound(): Promise<boolean> {
  context ??= new AudioContext({ sampleRate: sample_rate });
  // Without permission resume() never settles, so it is not waited for longer than a moment.
  await Promise.race([context.resume().catch(() => undefined), pause(300)]);
  return soundAllowed();
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function chime(briefly: boolean): Promise<void> {
  if (!context || context.state !== "running") return;
  const start = context.currentTime + 0.02;
  for (const note of briefly ? notes.slice(0, 1) : notes) {
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
  await pause(briefly ? short_chime_ms : chime_ms);
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

// The desk's own words have no clips; its ready phrases have.
function clipNames(one: News, language: Language): string[] {
  if (one.call) return clipsOf(language, one.call);
  const { code } = one.announcement;
  if (!code) return [];
  // A doctor's name is no clip: "the doctor is late" is, and the band has the name.
  return [code === "doctor_late" ? "a_doctor_late" : code];
}

function textOf(one: News, language: Language): string | null {
  return one.call ? say(language, one.call) : announcementText(one.announcement, language);
}

async function speak(one: News, language: Language): Promise<void> {
  if (context?.state === "running") {
    const clips = await clipsFor(context, language);
    if (clips && (await playClips(context, clips, clipNames(one, language)))) return;
  }
  const text = textOf(one, language);
  if (!text || typeof speechSynthesis === "undefined") return;
  const voice = voiceFor(language, speechSynthesis.getVoices());
  if (voice) await utter(text, voice);
}

/** Chimes, speaks as far as there are voices, never ends before a call can be read. */
export async function sound(one: News, languages: Language[], briefly = false): Promise<void> {
  const readable = pause(!one.call ? 0 : briefly ? shortest_brief_ms : shortest_call_ms);
  await chime(briefly);
  for (const language of briefly ? languages.slice(0, 1) : languages) await speak(one, language);
  await readable;
}
