#include "messages/kinds.h"
#include <algorithm>
namespace clinic::messages {
namespace {
using Names = std::string_view;
constexpr Names clinic_only[]{"clinic"};
constexpr Names visit[]{"clinic", "doctor", "date", "time"};
constexpr Names offer[]{"clinic", "doctor", "date", "time", "until"};
constexpr Names code[]{"clinic", "code", "minutes"};
constexpr Names line[]{"clinic", "number", "ahead", "doctor"};
constexpr Names receipt[]{"clinic", "receipt", "amount"};
constexpr Names alert[]{"clinic", "rule",  "name",      "subject", "sentence",
                        "fix",    "value", "threshold", "time",    "date"};

constexpr Kind reminder{
    .name = "appointment.reminder",
    .placeholders = visit,
    .words = {{{"Your appointment at {clinic}",
                "{clinic}: you are expected on {date} at {time}, {doctor}."},
               {"Ваш приём в {clinic}", "{clinic}: ждём вас {date} в {time}, врач {doctor}."},
               {"{clinic}: qabulingiz",
                "{clinic}: sizni {date} kuni soat {time} da kutamiz, shifokor {doctor}."}}}};
constexpr Kind waitlist{
    .name = "waitlist.offer",
    .placeholders = offer,
    .words = {{{"A time became free at {clinic}",
                "{clinic}: {date} at {time} became free, {doctor}. Call us before {until} if you "
                "want it."},
               {"Освободилось время в {clinic}",
                "{clinic}: освободилось {date} в {time}, врач {doctor}. Позвоните нам до {until}, "
                "если хотите прийти."},
               {"{clinic}: vaqt boʻshadi",
                "{clinic}: {date} kuni soat {time} boʻshadi, shifokor {doctor}. Kelmoqchi "
                "boʻlsangiz, {until} gacha qoʻngʻiroq qiling."}}}};
constexpr Kind booking_code{
    .name = "booking.code",
    .placeholders = code,
    .must_name = "code",
    .at_once = true,
    .words = {{{"Your code for {clinic}",
                "{clinic}: your code is {code}. It is good for {minutes} minutes. Tell it to "
                "nobody."},
               {"Ваш код для {clinic}",
                "{clinic}: ваш код {code}. Он действует {minutes} мин. Никому его не сообщайте."},
               {"{clinic} uchun kodingiz",
                "{clinic}: kodingiz {code}. U {minutes} daqiqa amal qiladi. Uni hech kimga "
                "aytmang."}}}};
constexpr Kind accepted{
    .name = "booking.accepted",
    .placeholders = visit,
    .words = {
        {{"You are booked at {clinic}", "{clinic}: you are booked for {date} at {time}, {doctor}."},
         {"Вы записаны в {clinic}", "{clinic}: вы записаны на {date} в {time}, врач {doctor}."},
         {"{clinic}: yozildingiz",
          "{clinic}: siz {date} kuni soat {time} ga yozildingiz, shifokor {doctor}."}}}};
constexpr Kind declined{
    .name = "booking.declined",
    .placeholders = visit,
    .words = {{{"Your request at {clinic}",
                "{clinic}: {date} at {time}, {doctor}, is not possible. Please choose another time "
                "or call us."},
               {"Ваша заявка в {clinic}",
                "{clinic}: {date} в {time}, врач {doctor}, принять вас не получится. Выберите "
                "другое время или позвоните нам."},
               {"{clinic}: soʻrovingiz",
                "{clinic}: {date} kuni soat {time} da, shifokor {doctor}, qabul qila olmaymiz. "
                "Boshqa vaqtni tanlang yoki qoʻngʻiroq qiling."}}}};
constexpr Kind near{
    .name = "queue.near",
    .placeholders = line,
    .at_once = true,
    .words = {{{"Your turn is near", "{clinic}: number {number}, {ahead} before you."},
               {"Скоро ваша очередь", "{clinic}: номер {number}, перед вами {ahead}."},
               {"Navbatingiz yaqin", "{clinic}: {number}-raqam, sizdan oldin {ahead} kishi."}}}};
constexpr Kind paid{
    .name = "payment.receipt",
    .placeholders = receipt,
    .words = {{{"Receipt {receipt}", "{clinic}: we received {amount}. Receipt {receipt}."},
               {"Чек {receipt}", "{clinic}: получено {amount}. Чек {receipt}."},
               {"Chek {receipt}", "{clinic}: {amount} qabul qilindi. Chek {receipt}."}}}};
constexpr Kind raised{
    .name = "alert.raised",
    .placeholders = alert,
    .at_once = true,
    .to_patients = false,
    .words = {
        {{"{clinic}: {name}",
          "{clinic}: {sentence} {fix}\n({rule} {subject}: {value}, allowed is {threshold}; "
          "since {date} {time}.)"},
         {"{clinic}: {name}",
          "{clinic}: {sentence} {fix}\n({rule} {subject}: {value}, порог {threshold}; с {date} "
          "{time}.)"},
         {"{clinic}: {name}",
          "{clinic}: {sentence} {fix}\n({rule} {subject}: {value}, chegarasi {threshold}; "
          "{date} {time} dan.)"}}}};
constexpr Kind recovered{
    .name = "alert.recovered",
    .placeholders = alert,
    .at_once = true,
    .to_patients = false,
    .words = {
        {{"{clinic}: over: {name}", "{clinic}: this is over: {name}. ({rule} {subject})"},
         {"{clinic}: снова в порядке: {name}", "{clinic}: это позади: {name}. ({rule} {subject})"},
         {"{clinic}: yana joyida: {name}",
          "{clinic}: bu ortda qoldi: {name}. ({rule} {subject})"}}}};
constexpr Kind broken_glass{
    .name = "chart.broken_glass",
    .placeholders = clinic_only,
    .at_once = true,
    .to_patients = false,
    .words = {{{"A restricted chart was opened",
                "{clinic}: somebody opened a restricted chart in an emergency. Please look at it "
                "under Who opened charts."},
               {"Открыта ограниченная карта",
                "{clinic}: ограниченную карту открыли экстренно. Посмотрите на странице «Кто "
                "открывал карты»."},
               {"Cheklangan karta ochildi",
                "{clinic}: cheklangan karta favqulodda ochildi. «Kartalarni kim ochgan» "
                "sahifasida koʻrib chiqing."}}}};
constexpr Kind test{
    .name = "message.test",
    .placeholders = clinic_only,
    .at_once = true,
    .to_patients = false,
    .words = {{{"A test from {clinic}", "{clinic}: this is a test. Messages arrive here."},
               {"Проверка от {clinic}", "{clinic}: это проверка. Сообщения приходят сюда."},
               {"{clinic} sinovi", "{clinic}: bu sinov. Xabarlar shu yerga keladi."}}}};
constexpr Kind all[]{reminder, waitlist, booking_code, accepted,     declined, near,
                     paid,     raised,   recovered,    broken_glass, test};
}  // namespace

std::span<const Kind> kinds() {
    return all;
}
const Kind* find_kind(std::string_view name) {
    const auto* found = std::ranges::find(all, name, &Kind::name);
    return found == std::end(all) ? nullptr : found;
}
}  // namespace clinic::messages
