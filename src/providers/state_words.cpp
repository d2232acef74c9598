#include "providers/state_words.h"
#include "core/folding.h"
#include "core/text.h"
namespace clinic::providers {
namespace {
struct Called {
    MoneyState state;
    std::string_view words;
};
// As they are read: letters' case, marks and the apostrophes of Uzbek do not count.
constexpr std::array all{
    Called{MoneyState::paid,
           "paid,success,successful,succeeded,confirmed,payment confirmed,performed,completed,"
           "оплачен,оплачено,подтверждён,подтвержден,подтверждено,платёж подтверждён,"
           "платеж подтвержден,успешно,успешный,проведён,проведен,проведено,выполнен,выполнено,"
           "завершён,завершен,toʻlangan,toʻlandi,tasdiqlangan,tasdiqlandi,muvaffaqiyatli,"
           "bajarilgan,bajarildi,oʻtkazilgan,oʻtkazildi"},
    Called{MoneyState::returned,
           "returned,refunded,reversed,taken_back,возвращён,возвращен,возвращено,возврат,сторно,"
           "сторнирован,qaytarilgan,qaytarildi"},
    Called{MoneyState::cancelled,
           "cancelled,canceled,failed,rejected,declined,expired,error,отменён,отменен,отменено,"
           "отклонён,отклонен,отклонено,не оплачен,не оплачено,неуспешно,ошибка,просрочен,"
           "bekor qilingan,bekor qilindi,rad etilgan,rad etildi,xato"},
    Called{MoneyState::pending,
           "pending,processing,in progress,waiting,created,prepared,new,в обработке,"
           "обрабатывается,ожидание,ожидает,ожидает оплаты,в ожидании,создан,создано,новый,"
           "kutilmoqda,toʻlov kutilmoqda,jarayonda,yaratilgan,yangi"},
};
std::optional<MoneyState> numbered(std::string_view word) {
    if (word == "2") return MoneyState::paid;
    if (word == "-2") return MoneyState::returned;
    if (word == "-1") return MoneyState::cancelled;
    if (word == "0" || word == "1") return MoneyState::pending;
    return std::nullopt;
}
}  // namespace

std::optional<MoneyState> state_called(std::string_view word) {
    if (const auto number = numbered(trimmed(word))) return number;
    static const auto known = [] {
        std::map<std::vector<std::string>, MoneyState> words;
        for (const auto& one : all)
            for (const auto each : split(one.words, ','))
                words.emplace(folded_words(each), one.state);
        return words;
    }();
    const auto found = known.find(folded_words(word));
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::string>& known_states() {
    static const auto known = [] {
        std::vector<std::string> words{"2", "-2", "-1", "0", "1"};
        for (const auto& one : all)
            for (const auto word : split(one.words, ',')) words.emplace_back(word);
        return words;
    }();
    return known;
}
}  // namespace clinic::providers
