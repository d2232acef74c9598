// The words of the queue in a phone, in the clinic's languages. Kept apart from the staff catalogs,
// so that the page stays small; the type makes a missing word a build error.
import { common, type CommonWords } from "./common_words";
import type { Language } from "./server";

export interface Words extends CommonWords {
  title: string;
  phone_hint: string;
  join: string;
  open_none: string;
  waiting: (n: number) => string;
  nobody: string;
  about: (minutes: number) => string;
  closed: { off: string; full: string; over: string; not_yet: (from: string) => string };
  scan: string;
  scan_more: string;
  your_number: string;
  ahead: (n: number) => string;
  next: string;
  line: string;
  you: string;
  roughly: (minutes: number, time: string) => string;
  step_out: string;
  stay_near: string;
  on_break: string;
  called: string;
  go_to: (room: string) => string;
  go_in: string;
  in_room: string;
  paused: string;
  done: string;
  no_show: string;
  cancelled: string;
  sound: string;
  sound_on: string;
  leave: string;
  leave_title: (number: number) => string;
  leave_more: string;
  leave_yes: string;
  stay: string;
  anew: string;
  updated: (time: string) => string;
  lost: (since: string) => string;
}

const ru_people = (n: number) => {
  const last = n % 10;
  const teen = n % 100 >= 11 && n % 100 <= 14;
  return !teen && last >= 2 && last <= 4 ? "человека" : "человек";
};
const ru_minutes = (n: number) => {
  const last = n % 10;
  const teen = n % 100 >= 11 && n % 100 <= 14;
  if (!teen && last === 1) return "минута";
  return !teen && last >= 2 && last <= 4 ? "минуты" : "минут";
};

export const words: Record<Language, Words> = {
  en: {
    ...common.en,
    title: "Take a number",
    phone_hint: "So that the front desk can find you. For example 90 123 45 67.",
    join: "Take a number",
    open_none: "No doctor takes numbers by phone now. Please ask at the front desk.",
    waiting: (n) => (n === 1 ? "1 waits" : `${n} wait`),
    nobody: "Nobody waits",
    about: (minutes) => `about ${minutes} min`,
    closed: {
      off: "Closed",
      full: "No numbers left today",
      over: "Closed for today",
      not_yet: (from) => `Opens at ${from}`,
    },
    scan: "Scan the code on the clinic's wall",
    scan_more: "It changes all the time, so an old photo of it does not work.",
    your_number: "Your number",
    ahead: (n) => (n === 1 ? "1 person before you" : `${n} people before you`),
    next: "You are next",
    line: "The line",
    you: "you",
    roughly: (minutes, time) =>
      minutes < 1 ? "Any moment now" : `About ${minutes} min, at ${time}`,
    step_out: "You may step out. We tell you here when 5 and 2 are left, and when it is your turn.",
    stay_near: "Please stay near the door.",
    on_break: "The doctor takes a break.",
    called: "It is your turn",
    go_to: (room) => `Please go to room ${room}`,
    go_in: "Please come in",
    in_room: "You are with the doctor",
    paused: "You are at tests. Tell the front desk when you are back.",
    done: "Your visit is over. Get well!",
    no_show: "You were called and not there. Please go to the front desk.",
    cancelled: "You left the line.",
    sound: "Turn sound on",
    sound_on: "Sound is on",
    leave: "Leave the line…",
    leave_title: (number) => `Give number ${number} back?`,
    leave_more: "Your place goes to the next person. You can take a new number afterwards.",
    leave_yes: "Leave the line",
    stay: "Stay",
    anew: "Take a new number",
    updated: (time) => `Just updated, ${time}`,
    lost: (since) => `No connection since ${since}. Trying again.`,
    problems: {
      ...common.en.problems,
      "code-expired": () => "This code is too old. Scan the one on the wall again.",
      "checkin-closed": () => "Closed now. Please ask at the front desk.",
      "doctor-full": () => "No more numbers by phone for this doctor today. Ask at the front desk.",
      "wrong-state": () => "You were just called. Please go to the doctor or the front desk.",
      "unknown-claim": () => "This phone holds no number. Scan the code on the wall.",
      "claim-over": () => "That number was for another day. Scan the code on the wall.",
    },
  },
  ru: {
    ...common.ru,
    title: "Взять номер",
    phone_hint: "Чтобы регистратура нашла вас. Например, 90 123 45 67.",
    join: "Взять номер",
    open_none: "Сейчас по телефону не записывают. Обратитесь в регистратуру.",
    waiting: (n) => `Ждут: ${n}`,
    nobody: "Никто не ждёт",
    about: (minutes) => `около ${minutes} мин`,
    closed: {
      off: "Закрыто",
      full: "На сегодня номеров нет",
      over: "На сегодня закрыто",
      not_yet: (from) => `Откроется в ${from}`,
    },
    scan: "Отсканируйте код на стене клиники",
    scan_more: "Он постоянно меняется, старая фотография не подойдёт.",
    your_number: "Ваш номер",
    ahead: (n) => `Перед вами ${n} ${ru_people(n)}`,
    next: "Вы следующий",
    line: "Очередь",
    you: "вы",
    roughly: (minutes, time) =>
      minutes < 1 ? "Вот-вот" : `Примерно ${minutes} ${ru_minutes(minutes)}, в ${time}`,
    step_out:
      "Можно выйти. Сообщим здесь, когда останется 5 и 2 человека и когда подойдёт очередь.",
    stay_near: "Пожалуйста, будьте у двери.",
    on_break: "У врача перерыв.",
    called: "Ваша очередь",
    go_to: (room) => `Пройдите в кабинет ${room}`,
    go_in: "Пройдите на приём",
    in_room: "Вы на приёме",
    paused: "Вы на анализах. Вернётесь — скажите регистратуре.",
    done: "Приём окончен. Будьте здоровы!",
    no_show: "Вас вызвали, но вас не было. Подойдите в регистратуру.",
    cancelled: "Вы вышли из очереди.",
    sound: "Включить звук",
    sound_on: "Звук включён",
    leave: "Выйти из очереди…",
    leave_title: (number) => `Отдать номер ${number}?`,
    leave_more: "Ваше место займёт следующий. Потом можно взять новый номер.",
    leave_yes: "Выйти из очереди",
    stay: "Остаться",
    anew: "Взять новый номер",
    updated: (time) => `Обновлено только что, ${time}`,
    lost: (since) => `Нет связи с ${since}. Пробуем снова.`,
    problems: {
      ...common.ru.problems,
      "code-expired": () => "Код устарел. Отсканируйте код на стене ещё раз.",
      "checkin-closed": () => "Сейчас закрыто. Обратитесь в регистратуру.",
      "doctor-full": () => "У этого врача номеров на сегодня нет. Обратитесь в регистратуру.",
      "wrong-state": () => "Вас только что вызвали. Пройдите к врачу или в регистратуру.",
      "unknown-claim": () => "На этом телефоне номера нет. Отсканируйте код на стене.",
      "claim-over": () => "Тот номер был на другой день. Отсканируйте код на стене.",
    },
  },
  uz: {
    ...common.uz,
    title: "Raqam olish",
    phone_hint: "Qabulxona sizni topishi uchun. Masalan, 90 123 45 67.",
    join: "Raqam olish",
    open_none: "Hozir telefon orqali raqam berilmayapti. Qabulxonaga murojaat qiling.",
    waiting: (n) => `${n} kishi kutmoqda`,
    nobody: "Navbat yoʻq",
    about: (minutes) => `taxminan ${minutes} daqiqa`,
    closed: {
      off: "Yopiq",
      full: "Bugunga raqam qolmadi",
      over: "Bugunga yopildi",
      not_yet: (from) => `${from} da ochiladi`,
    },
    scan: "Klinika devoridagi kodni skanerlang",
    scan_more: "U doim oʻzgarib turadi, eski surati ishlamaydi.",
    your_number: "Sizning raqamingiz",
    ahead: (n) => `Sizdan oldin ${n} kishi`,
    next: "Navbat — sizniki",
    line: "Navbat",
    you: "siz",
    roughly: (minutes, time) =>
      minutes < 1 ? "Hozir chaqiriladi" : `Taxminan ${minutes} daqiqa, soat ${time} da`,
    step_out:
      "Tashqariga chiqishingiz mumkin. 5, 2 kishi qolganda va navbatingiz kelganda xabar beramiz.",
    stay_near: "Iltimos, eshik yonida boʻling.",
    on_break: "Shifokorda tanaffus.",
    called: "Navbatingiz keldi",
    go_to: (room) => (/^\d+\p{L}?$/u.test(room) ? `${room}-xonaga kiring` : `${room}: kiring`),
    go_in: "Qabulga kiring",
    in_room: "Siz qabuldasiz",
    paused: "Siz tahlildasiz. Qaytgach, qabulxonaga ayting.",
    done: "Qabul tugadi. Salomat boʻling!",
    no_show: "Sizni chaqirishdi, lekin siz yoʻq edingiz. Qabulxonaga murojaat qiling.",
    cancelled: "Siz navbatdan chiqdingiz.",
    sound: "Ovozli xabarni yoqish",
    sound_on: "Ovoz yoqilgan",
    leave: "Navbatdan chiqish…",
    leave_title: (number) => `${number}-raqam qaytarilsinmi?`,
    leave_more: "Oʻrningiz keyingi odamga oʻtadi. Keyin yangi raqam olish mumkin.",
    leave_yes: "Navbatdan chiqish",
    stay: "Qolish",
    anew: "Yangi raqam olish",
    updated: (time) => `Hozirgina yangilandi, ${time}`,
    lost: (since) => `${since} dan beri aloqa yoʻq. Qayta urinilmoqda.`,
    problems: {
      ...common.uz.problems,
      "code-expired": () => "Kod eskirgan. Devordagi kodni qayta skanerlang.",
      "checkin-closed": () => "Hozir yopiq. Qabulxonaga murojaat qiling.",
      "doctor-full": () => "Bu shifokorda bugunga raqam qolmadi. Qabulxonaga murojaat qiling.",
      "wrong-state": () => "Sizni hozirgina chaqirishdi. Shifokorga yoki qabulxonaga boring.",
      "unknown-claim": () => "Bu telefonda raqam yoʻq. Devordagi kodni skanerlang.",
      "claim-over": () => "U raqam boshqa kunga edi. Devordagi kodni skanerlang.",
    },
  },
};
