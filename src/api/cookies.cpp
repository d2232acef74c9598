#include "api/cookies.h"
namespace clinic {

std::string_view cookie(std::string_view field, std::string_view name) {
    while (!field.empty()) {
        while (field.starts_with(' ')) field.remove_prefix(1);
        const auto end = field.find(';');
        const auto pair = field.substr(0, end);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
        field.remove_prefix(end == field.npos ? field.size() : end + 1);
    }
    return {};
}

std::string set_cookie(std::string_view name, std::string_view value, bool secure,
                       std::int64_t lasts_seconds) {
    std::string out(name);
    (out += '=') += value;
    out += "; Path=/; HttpOnly; SameSite=Strict; Max-Age=";
    out += std::to_string(value.empty() ? 0 : lasts_seconds);
    if (secure) out += "; Secure";
    return out;
}
}  // namespace clinic
