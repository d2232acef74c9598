// The few words of the wall, in the clinic's languages. Kept apart from the staff catalogs, so that
// the TV's bundle stays small; the type makes a missing word a build error.
import type { Call } from "./board";

export type Language = "en" | "ru" | "uz";

interface Words {
  queue: string;
  calling: string;
  called: string;
  next: string;
  room: string;
  doors: string;
  away: string;
  back_at: (time: string) => string;
  nobody: string;
  lost: (since: string) => string;
  never: string;
  sound: string;
  unpaired: string;
  unpaired_fix: string;
}

export const words: Record<Language, Words> = {
  en: {
    queue: "Queue",
    calling: "Calling now",
    called: "Called",
    next: "Next",
    room: "Room",
    doors: "Rooms",
    away: "Break",
    back_at: (time) => `Back at ${time}`,
    nobody: "Your number will appear here",
    lost: (since) => `Not current since ${since}. Please listen to the desk.`,
    never: "No connection to the clinic yet. Trying again.",
    sound: "Sound is off. Touch the screen to turn it on.",
    unpaired: "This screen is not linked to the clinic.",
    unpaired_fix: "Open the link made under System, Screens.",
  },
  ru: {
    queue: "Очередь",
    calling: "Сейчас вызывают",
    called: "Вызваны",
    next: "Далее",
    room: "Кабинет",
    doors: "Кабинеты",
    away: "Перерыв",
    back_at: (time) => `Перерыв до ${time}`,
    nobody: "Ваш номер появится здесь",
    lost: (since) => `Нет связи с ${since}. Слушайте регистратуру.`,
    never: "Связи с клиникой ещё нет. Пробуем снова.",
    sound: "Звук выключен. Коснитесь экрана, чтобы включить.",
    unpaired: "Этот экран не связан с клиникой.",
    unpaired_fix: "Откройте ссылку из раздела «Система», «Экраны».",
  },
  uz: {
    queue: "Navbat",
    calling: "Hozir chaqirilmoqda",
    called: "Chaqirilgan",
    next: "Keyingi",
    room: "Xona",
    doors: "Xonalar",
    away: "Tanaffus",
    back_at: (time) => `${time} gacha tanaffus`,
    nobody: "Raqamingiz shu yerda chiqadi",
    lost: (since) => `${since} dan beri aloqa yoʻq. Qabulxonani tinglang.`,
    never: "Klinika bilan aloqa hali yoʻq. Qayta urinilmoqda.",
    sound: "Ovoz oʻchiq. Yoqish uchun ekranga tegining.",
    unpaired: "Bu ekran klinikaga ulanmagan.",
    unpaired_fix: "“Tizim”, “Ekranlar” boʻlimidagi havolani oching.",
  },
};

// 5, 12 or 12A; anything else is a name like "Laboratory" and takes another phrase.
function isNumbered(room: string): boolean {
  return /^\d+\p{L}?$/u.test(room);
}

/** The sentence under the number, and what the loudspeaker says. */
export function say(language: Language, call: Pick<Call, "number" | "room">): string {
  const { number, room } = call;
  switch (language) {
    case "uz":
      if (!room) return `${number} — qabulga kiring`;
      return isNumbered(room) ? `${number} — ${room}-xonaga kiring` : `${number} — ${room}: kiring`;
    case "ru":
      if (!room) return `${number} — пройдите на приём`;
      return isNumbered(room)
        ? `${number} — пройдите в кабинет ${room}`
        : `${number} — пройдите: ${room}`;
    default:
      return room ? `${number} — please go to room ${room}` : `${number} — please come in`;
  }
}

/**
 * What the wall is spoken in; the first two are also written. Uzbek and Russian stand together, as
 * people read either; English stands alone. `?lang=uz,ru,en` in the address says otherwise.
 */
export function languagesOf(clinic: string, wish: string | null): Language[] {
  const wished = (wish ?? "").split(/[ ,+]/).filter(isLanguage);
  if (wished.length > 0) return wished.slice(0, 3);
  if (clinic === "uz") return ["uz", "ru"];
  if (clinic === "ru") return ["ru", "uz"];
  return ["en"];
}

function isLanguage(text: string): text is Language {
  return text === "en" || text === "ru" || text === "uz";
}
