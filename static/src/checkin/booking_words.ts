// The words of booking by link.
import { common, type CommonWords } from "./common_words";
import type { Language } from "./server";

export interface BookingWords extends CommonWords {
  book_title: string;
  choose_day: string;
  choose_time: string;
  no_times: string;
  last_name: string;
  first_name: string;
  ask_time: (time: string) => string;
  by_code: string;
  by_desk: string;
  code: string;
  code_hint: string;
  confirm: string;
  held: string;
  wait_desk: string;
  booked: string;
  booked_more: string;
  declined: string;
  expired: string;
  withdraw: string;
  book_anew: string;
  days: string[];
  months: string[];
  day: (day: number, month: string, weekday: string) => string;
}

export const words: Record<Language, BookingWords> = {
  en: {
    ...common.en,
    book_title: "Book a time",
    choose_day: "Which day?",
    choose_time: "What time?",
    no_times: "No free times that day. Choose another day.",
    last_name: "Last name",
    first_name: "First name",
    ask_time: (time) => `Book ${time}`,
    by_code: "We send a code to this number to confirm.",
    by_desk: "The clinic confirms your time itself.",
    code: "Code from the message",
    code_hint: "Six digits, good for ten minutes.",
    confirm: "Confirm",
    held: "The time is held for you",
    wait_desk: "The clinic will confirm it. This page tells you.",
    booked: "You are booked",
    booked_more: "Please come a few minutes early.",
    declined: "This time is not booked. Please call the clinic or choose another one.",
    expired: "Time ran out, nothing is booked. Choose again.",
    withdraw: "Give the time back",
    book_anew: "Choose another time",
    days: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    day: (day, month, weekday) => `${weekday}, ${day} ${month}`,
    problems: {
      ...common.en.problems,
      "booking-closed": () => "Booking by link is switched off. Please call the clinic.",
      "slot-taken": () => "That time was just taken. Choose another one.",
      "too-many-open": () => "Many people ask for this doctor just now. Please call the clinic.",
      "wrong-code": (p) => `That is not the code. Tries left: ${p.tries_left ?? 0}.`,
      "too-many-tries": () => "Too many wrong codes. Choose a time again.",
      "request-over": () => "This request is over. Choose a time again.",
      "too-many-codes": () => "Too many codes were asked for. Please call the clinic.",
      "patient-busy": () => "You have another appointment at that time. Please call the clinic.",
    },
  },
  ru: {
    ...common.ru,
    book_title: "Запись к врачу",
    choose_day: "В какой день?",
    choose_time: "Во сколько?",
    no_times: "В этот день свободного времени нет. Выберите другой.",
    last_name: "Фамилия",
    first_name: "Имя",
    ask_time: (time) => `Записаться на ${time}`,
    by_code: "На этот номер придёт код для подтверждения.",
    by_desk: "Клиника подтвердит запись сама.",
    code: "Код из сообщения",
    code_hint: "Шесть цифр, действует десять минут.",
    confirm: "Подтвердить",
    held: "Время придержано для вас",
    wait_desk: "Клиника подтвердит его. Ответ появится здесь.",
    booked: "Вы записаны",
    booked_more: "Пожалуйста, придите чуть раньше.",
    declined: "Запись не состоялась. Позвоните в клинику или выберите другое время.",
    expired: "Время вышло, запись не сделана. Выберите снова.",
    withdraw: "Отказаться от времени",
    book_anew: "Выбрать другое время",
    days: ["вс", "пн", "вт", "ср", "чт", "пт", "сб"],
    months: [
      "января", "февраля", "марта", "апреля", "мая", "июня",
      "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ],
    day: (day, month, weekday) => `${weekday}, ${day} ${month}`,
    problems: {
      ...common.ru.problems,
      "booking-closed": () => "Запись по ссылке выключена. Позвоните в клинику.",
      "slot-taken": () => "Это время только что заняли. Выберите другое.",
      "too-many-open": () => "К этому врачу сейчас много запросов. Позвоните в клинику.",
      "wrong-code": (p) => `Код неверный. Осталось попыток: ${p.tries_left ?? 0}.`,
      "too-many-tries": () => "Слишком много неверных кодов. Выберите время снова.",
      "request-over": () => "Эта заявка закрыта. Выберите время снова.",
      "too-many-codes": () => "Запрошено слишком много кодов. Позвоните в клинику.",
      "patient-busy": () => "У вас уже есть запись на это время. Позвоните в клинику.",
    },
  },
  uz: {
    ...common.uz,
    book_title: "Qabulga yozilish",
    choose_day: "Qaysi kuni?",
    choose_time: "Soat nechada?",
    no_times: "Bu kuni boʻsh vaqt yoʻq. Boshqa kunni tanlang.",
    last_name: "Familiya",
    first_name: "Ism",
    ask_time: (time) => `${time} ga yozilish`,
    by_code: "Tasdiqlash uchun shu raqamga kod yuboramiz.",
    by_desk: "Vaqtni klinikaning oʻzi tasdiqlaydi.",
    code: "Xabardagi kod",
    code_hint: "Olti raqam, oʻn daqiqa amal qiladi.",
    confirm: "Tasdiqlash",
    held: "Vaqt siz uchun band qilib turildi",
    wait_desk: "Klinika tasdiqlaydi. Javob shu sahifada chiqadi.",
    booked: "Siz yozildingiz",
    booked_more: "Iltimos, biroz ertaroq keling.",
    declined: "Yozilmadi. Klinikaga qoʻngʻiroq qiling yoki boshqa vaqtni tanlang.",
    expired: "Vaqt tugadi, hech narsa yozilmadi. Qaytadan tanlang.",
    withdraw: "Vaqtdan voz kechish",
    book_anew: "Boshqa vaqt tanlash",
    days: ["yak", "du", "se", "chor", "pay", "ju", "sha"],
    months: [
      "yanvar", "fevral", "mart", "aprel", "may", "iyun",
      "iyul", "avgust", "sentabr", "oktabr", "noyabr", "dekabr",
    ],
    day: (day, month, weekday) => `${day}-${month}, ${weekday}`,
    problems: {
      ...common.uz.problems,
      "booking-closed": () => "Havola orqali yozilish oʻchirilgan. Klinikaga qoʻngʻiroq qiling.",
      "slot-taken": () => "Bu vaqtni hozirgina olishdi. Boshqasini tanlang.",
      "too-many-open": () =>
        "Bu shifokorga hozir soʻrovlar koʻp. Iltimos, klinikaga qoʻngʻiroq qiling.",
      "wrong-code": (p) => `Kod notoʻgʻri. Qolgan urinishlar: ${p.tries_left ?? 0}.`,
      "too-many-tries": () => "Notoʻgʻri kodlar juda koʻp. Vaqtni qaytadan tanlang.",
      "request-over": () => "Bu soʻrov yopilgan. Vaqtni qaytadan tanlang.",
      "too-many-codes": () => "Juda koʻp kod soʻraldi. Klinikaga qoʻngʻiroq qiling.",
      "patient-busy": () => "Bu vaqtga boshqa yozuvingiz bor. Klinikaga qoʻngʻiroq qiling.",
    },
  },
};
