// Our own month and day names: Chromium formats Uzbek dates as "2026 M11 22" and claims support.
import { language, type Language } from "./language.svelte";

const months: Record<Language, string[]> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ru: ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
  uz: ["yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avg", "sen", "okt", "noy", "dek"],
};

const longMonths: Record<Language, string[]> = {
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(
    " ",
  ),
  uz: "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr".split(" "),
};

// Russian names a month differently beside a number than alone.
const monthNames: Record<Language, string[]> = {
  ...longMonths,
  ru: "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь".split(" "),
  uz: "Yanvar Fevral Mart Aprel May Iyun Iyul Avgust Sentabr Oktabr Noyabr Dekabr".split(" "),
};

const weekdays: Record<Language, string[]> = {
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  ru: ["вс", "пн", "вт", "ср", "чт", "пт", "сб"],
  uz: ["yak", "dush", "sesh", "chor", "pay", "jum", "shan"],
};

const longWeekdays: Record<Language, string[]> = {
  en: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  ru: "Воскресенье Понедельник Вторник Среда Четверг Пятница Суббота".split(" "),
  uz: "Yakshanba Dushanba Seshanba Chorshanba Payshanba Juma Shanba".split(" "),
};

// Until the clinic is known, the PC's own zone is the best guess.
let zone: string | undefined;
let ahead = 0;

/** Tells the screen the clinic's time zone and how far the server's clock is ahead of this PC's. */
export function keepTime(time_zone: string, now_at?: string): void {
  zone = time_zone;
  reader = undefined;
  shifts.clear();
  if (now_at) ahead = Date.parse(now_at) - Date.now();
}

/** The server's present moment: a front-desk PC's clock is often wrong. */
export function now(): Date {
  return new Date(Date.now() + ahead);
}

/** Minutes from a moment until now, never negative. */
export function minutesSince(at: string, present: Date = now()): number {
  return Math.max(0, Math.floor((present.getTime() - Date.parse(at)) / 60_000));
}

// Made once: making one costs more than using it.
let reader: Intl.DateTimeFormat | undefined;

/** How far the clinic's clock is ahead of UTC at this moment, as the browser knows the zones. */
function readShift(at: number): number {
  reader ??= new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const of: Record<string, number> = {};
  for (const part of reader.formatToParts(at)) of[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = of;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(at / 1000) * 1000;
}

// A day's grid asks for hundreds of times: a day of UTC that begins and ends with the same shift
// has no other between. Null where the clocks change.
const shifts = new Map<number, number | null>();
const day_ms = 86_400_000;

function shiftAt(at: number): number {
  const day = Math.floor(at / day_ms);
  let shift = shifts.get(day);
  if (shift === undefined) {
    const first = readShift(day * day_ms);
    shift = first === readShift((day + 1) * day_ms) ? first : null;
    shifts.set(day, shift);
  }
  return shift ?? readShift(at);
}

/** Makes the browser read its zones ahead of their first use, which takes long. */
export function readZones(): void {
  shiftAt(Date.now());
}

function parts(moment: Date): { day: string; time: string } {
  const at = moment.getTime();
  const shown = new Date(at + shiftAt(at)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** The clinic's calendar day of a moment: "2026-11-24". */
export function dayOf(at: string | Date): string {
  return parts(new Date(at)).day;
}

/** The wall clock of the clinic: "10:42". */
export function time(at: string | Date): string {
  return parts(new Date(at)).time;
}

/** The moment at which a calendar day of the clinic begins: "2026-11-23T19:00:00.000Z". */
export function startOf(day: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  let at = wanted;
  // The second turn settles days on which the clocks change.
  for (let turn = 0; turn < 2; turn++) {
    const shown = parts(new Date(at));
    at += wanted - Date.parse(`${shown.day}T${shown.time}:00Z`);
  }
  return new Date(at).toISOString();
}

/** The calendar day after `day`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + day_ms).toISOString().slice(0, 10);
}

/** "24 Nov", with the year when it is not this one. */
export function date(day: string): string {
  const [year = "", month = "1", of = "1"] = day.slice(0, 10).split("-");
  const name = months[language()][Number(month) - 1];
  const short = language() === "uz" ? `${Number(of)}-${name}` : `${Number(of)} ${name}`;
  return year === dayOf(now()).slice(0, 4) ? short : `${short} ${year}`;
}

/** "Tue 24 Nov". */
export function weekday(day: string): string {
  return `${weekdays[language()][weekdayIndex(day)]} ${date(day)}`;
}

/** "Tuesday 24 November". */
export function longDate(day: string): string {
  const [, month = "1", of = "1"] = day.split("-");
  const number = language() === "uz" ? `${Number(of)}-` : `${Number(of)} `;
  const name = longMonths[language()][Number(month) - 1];
  return `${longWeekdays[language()][weekdayIndex(day)]} ${number}${name}`;
}

/** "Tue": the name alone, for a strip of days. Monday is 1, Sunday 7. */
export function weekdayName(number: number, long = false): string {
  return (long ? longWeekdays : weekdays)[language()][number % 7]!;
}

/** "November 2026". */
export function monthName(day: string): string {
  const name = monthNames[language()][Number(day.slice(5, 7)) - 1];
  return `${name} ${day.slice(0, 4)}`;
}

function weekdayIndex(day: string): number {
  return new Date(`${day.slice(0, 10)}T12:00:00Z`).getUTCDay();
}

/**
 * "24.11.2026", or only the year when only that is known: the form on every paper in Uzbekistan.
 */
export function born(birth_date: string | null | undefined): string {
  if (!birth_date) return "";
  const [year, month, day] = birth_date.split("-");
  return month && day ? `${day}.${month}.${year}` : String(year);
}

/** Whole years from a birth date, or from a birth year, until today. */
export function age(birth_date: string | null | undefined, today = dayOf(now())): number | null {
  if (!birth_date) return null;
  const [year, month = "00", day = "00"] = birth_date.split("-");
  const years = Number(today.slice(0, 4)) - Number(year);
  const had = month === "00" || today.slice(5) >= `${month}-${day}`;
  return Math.max(0, had ? years : years - 1);
}

/** "Tue 24 Nov, 10:42", for lists that span days. */
export function moment(at: string): string {
  return `${date(dayOf(at))}, ${time(at)}`;
}
