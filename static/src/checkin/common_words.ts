// The words that both pages of a patient's phone use.
import type { Language } from "./server";

export type Problems = Record<string, (params: Record<string, string | number>) => string>;

export interface CommonWords {
  language: string;
  phone: string;
  joining: string;
  room: string;
  choose_doctor: string;
  again: string;
  unknown: string;
  problems: Problems;
}

export const common: Record<Language, CommonWords> = {
  en: {
    language: "Language",
    choose_doctor: "Which doctor?",
    phone: "Your phone number",
    joining: "One moment…",
    room: "Room",
    again: "Try again",
    problems: {
      "unknown-code": () => "This is not the clinic's code. Scan the one on the wall.",
      "phone-limit": (p) =>
        `This phone has had its ${p.limit ?? ""} numbers today. Ask at the front desk.`,
      "not-a-phone": () => "Enter a phone number, for example 90 123 45 67.",
      "too-many-requests": (p) => `Too many tries. Wait ${p.seconds ?? 30} seconds.`,
    },
    unknown: "That did not work. Check the connection and try again.",
  },
  ru: {
    language: "Язык",
    choose_doctor: "К какому врачу?",
    phone: "Ваш номер телефона",
    joining: "Минуту…",
    room: "Кабинет",
    again: "Повторить",
    problems: {
      "unknown-code": () => "Это не код клиники. Отсканируйте код на стене.",
      "phone-limit": (p) =>
        `С этого телефона на день даётся номеров: ${p.limit ?? ""}. Обратитесь в регистратуру.`,
      "not-a-phone": () => "Введите номер телефона, например 90 123 45 67.",
      "too-many-requests": (p) => `Слишком много попыток. Подождите ${p.seconds ?? 30} с.`,
    },
    unknown: "Не получилось. Проверьте связь и попробуйте ещё раз.",
  },
  uz: {
    language: "Til",
    choose_doctor: "Qaysi shifokorga?",
    phone: "Telefon raqamingiz",
    joining: "Bir lahza…",
    room: "Xona",
    again: "Qayta urinish",
    problems: {
      "unknown-code": () => "Bu klinikaning kodi emas. Devordagi kodni skanerlang.",
      "phone-limit": (p) =>
        `Bu telefondan bugun ${p.limit ?? ""} ta raqam olindi. Qabulxonaga murojaat qiling.`,
      "not-a-phone": () => "Telefon raqamini kiriting, masalan 90 123 45 67.",
      "too-many-requests": (p) => `Urinishlar juda koʻp. ${p.seconds ?? 30} soniya kuting.`,
    },
    unknown: "Boʻlmadi. Aloqani tekshirib, qayta urinib koʻring.",
  },
};

export const languages: { code: Language; short: string }[] = [
  { code: "uz", short: "Oʻz" },
  { code: "ru", short: "Ру" },
  { code: "en", short: "En" },
];

export function isLanguage(text: string): text is Language {
  return text === "en" || text === "ru" || text === "uz";
}

/** What this phone spoke last, else what its browser asks for. */
export function firstLanguage(remembered: string): Language {
  const wished = remembered || navigator.language.slice(0, 2);
  return isLanguage(wished) ? wished : "uz";
}
