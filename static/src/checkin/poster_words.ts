// The wall's words; all three languages hang side by side.
import type { Language } from "./server";

export interface PosterWords {
  title: string;
  take: string;
  number: string;
  closed: string;
  lost: string;
  unlinked: string;
}

export const poster_words: Record<Language, PosterWords> = {
  en: {
    title: "Take a number by phone",
    take: "Scan the code, take a number, wait where you like",
    number: "Number",
    closed: "Please take a number at the front desk",
    lost: "No connection to the clinic. Please take a number at the front desk.",
    unlinked: "This screen is not linked to the clinic. Open the link made under System, Screens.",
  },
  ru: {
    title: "Номер по телефону",
    take: "Отсканируйте код, возьмите номер и ждите где удобно",
    number: "Номер",
    closed: "Номер — в регистратуре",
    lost: "Нет связи с клиникой. Номер — в регистратуре.",
    unlinked: "Этот экран не связан с клиникой. Откройте ссылку из раздела «Система», «Экраны».",
  },
  uz: {
    title: "Telefon orqali raqam",
    take: "Kodni skanerlang, raqam oling va qulay joyda kuting",
    number: "Raqam",
    closed: "Raqamni qabulxonadan oling",
    lost: "Klinika bilan aloqa yoʻq. Raqamni qabulxonadan oling.",
    unlinked: "Bu ekran klinikaga ulanmagan. “Tizim”, “Ekranlar” boʻlimidagi havolani oching.",
  },
};
