#include "providers/payme_protocol.h"
#include "core/digests.h"
#include "core/keys.h"
#include "providers/amounts.h"
namespace clinic::providers::payme {
namespace {
constexpr std::string_view basic = "Basic ";
constexpr std::size_t longest_id = 100;

struct Words {
    Code code;
    std::string_view ru, uz, en;
};
constexpr Words all_words[] = {
    {no_rights, "Недостаточно прав", "Huquq yetarli emas", "Not authorised"},
    {bad_call, "Неверный запрос", "So'rov noto'g'ri", "Malformed request"},
    {no_method, "Метод не найден", "Metod topilmadi", "Method not found"},
    {internal, "Внутренняя ошибка, повторите позже", "Ichki xato, keyinroq urinib ko'ring",
     "Internal error, try again later"},
    {wrong_amount, "Неверная сумма", "Summa noto'g'ri", "Wrong amount"},
    {no_transaction, "Транзакция не найдена", "Tranzaksiya topilmadi", "Transaction not found"},
    {cannot_cancel, "Услуга оказана, отмена невозможна",
     "Xizmat ko'rsatilgan, bekor qilib bo'lmaydi", "The service was given; it cannot be cancelled"},
    {cannot_perform, "Невозможно выполнить операцию", "Amalni bajarib bo'lmaydi",
     "The operation cannot be performed"},
    {no_invoice, "Счёт не найден", "Hisob topilmadi", "No such invoice"},
    {paid_already, "Счёт уже оплачен", "Hisob to'langan", "The invoice is paid already"},
    {invoice_cancelled, "Счёт отменён", "Hisob bekor qilingan", "The invoice was cancelled"},
    {being_paid, "Счёт ожидает другой оплаты", "Hisob boshqa to'lovni kutmoqda",
     "Another payment of this invoice is under way"},
};

const Words& words_of(Code code) {
    for (const auto& words : all_words)
        if (words.code == code) return words;
    throw std::logic_error("a Payme code without words");
}
std::int64_t number(const json::object& params, std::string_view name) {
    const auto* value = params.if_contains(name);
    const auto* whole = value ? value->if_int64() : nullptr;
    if (!whole) throw Refusal{bad_call, std::string(name)};
    return *whole;
}
std::string text_of(const json::value& id) {
    return json::serialize(id);
}
json::value kept_id(const json::value& id) {
    const bool plain = id.is_number() || (id.is_string() && id.as_string().size() <= longest_id);
    return plain ? id : json::value(nullptr);
}
}  // namespace

bool authorised(std::string_view authorization, const std::string& key) {
    if (!authorization.starts_with(basic)) return false;
    const auto shown = from_base64(authorization.substr(basic.size()));
    return shown && !key.empty() && same_bytes(*shown, "Paycom:" + key);
}

json::value id_in(std::string_view body) {
    try {
        const auto call = parse_json(body);
        const auto* object = call.if_object();
        const auto* id = object ? object->if_contains("id") : nullptr;
        return id ? kept_id(*id) : json::value(nullptr);
    } catch (const Problem&) {
        return nullptr;
    }
}

Call read_call(std::string_view body) {
    json::value value;
    try {
        value = parse_json(body);
    } catch (const Problem&) {
        throw Refusal{bad_call};
    }
    const auto* object = value.if_object();
    if (!object) throw Refusal{bad_call};
    const auto* version = object->if_contains("jsonrpc");
    if (version && *version != "2.0") throw Refusal{bad_call, "jsonrpc"};
    const auto* method = object->if_contains("method");
    const auto* params = object->if_contains("params");
    if (!method || !method->is_string()) throw Refusal{bad_call, "method"};
    if (!params || !params->is_object()) throw Refusal{bad_call, "params"};
    const auto* id = object->if_contains("id");
    return {id ? kept_id(*id) : json::value(nullptr), std::string(method->as_string()),
            params->as_object()};
}

std::string transaction_id(const json::object& params) {
    const auto* id = params.if_contains("id");
    const auto* text = id ? id->if_string() : nullptr;
    if (!text || text->empty() || text->size() > longest_id) throw Refusal{bad_call, "id"};
    return std::string(*text);
}
std::int64_t moment(const json::object& params, std::string_view name) {
    const auto at = number(params, name);
    if (at < 0) throw Refusal{bad_call, std::string(name)};
    return at;
}
std::int64_t reason(const json::object& params) {
    return number(params, "reason");
}
std::int64_t amount(const json::object& params) {
    const auto* value = params.if_contains("amount");
    const auto* tiyin = value ? value->if_int64() : nullptr;
    if (!tiyin || *tiyin <= 0 || *tiyin > most_minor) throw Refusal{wrong_amount};
    return *tiyin;
}
std::int64_t invoice(const json::object& params) {
    const Refusal unknown{no_invoice, std::string(account)};
    const auto* fields = params.if_contains("account");
    const auto* given =
        fields && fields->is_object() ? fields->as_object().if_contains(account) : nullptr;
    if (!given) throw unknown;
    if (const auto* number = given->if_int64(); number && *number > 0) return *number;
    const auto* text = given->if_string();
    const auto id = text ? whole_number(*text) : std::nullopt;
    if (!id || *id < 1) throw unknown;
    return *id;
}

std::string reply(const json::value& id, const json::object& result) {
    return R"({"jsonrpc":"2.0","id":)" + text_of(id) + R"(,"result":)" + json::serialize(result) +
           "}";
}
std::string reply(const json::value& id, const Refusal& refusal) {
    const auto& words = words_of(refusal.code);
    json::object error{{"code", static_cast<std::int64_t>(refusal.code)},
                       {"message", {{"ru", words.ru}, {"uz", words.uz}, {"en", words.en}}}};
    error["data"] = refusal.data.empty() ? json::value(nullptr) : json::value(refusal.data);
    return R"({"jsonrpc":"2.0","id":)" + text_of(id) + R"(,"error":)" + json::serialize(error) +
           "}";
}
}  // namespace clinic::providers::payme
