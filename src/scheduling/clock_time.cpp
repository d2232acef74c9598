#include "scheduling/clock_time.h"
namespace clinic {

MaybeFault Shape<scheduling::ClockTime>::read(const json::value& v, scheduling::ClockTime& out) {
    const auto* text = v.if_string();
    const auto time = text ? scheduling::read_clock_time({text->data(), text->size()})
                           : std::optional<scheduling::ClockTime>{};
    if (!time) return Fault{"not-a-time", "must be a time such as \"09:20\""};
    out = *time;
    return {};
}

namespace scheduling {
std::optional<ClockTime> read_clock_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto digit = [&](std::size_t at, std::int64_t& into) {
        into = into * 10 + (text[at] - '0');
        return text[at] >= '0' && text[at] <= '9';
    };
    std::int64_t hours = 0, minutes = 0;
    if (!digit(0, hours) || !digit(1, hours) || !digit(3, minutes) || !digit(4, minutes))
        return std::nullopt;
    const auto all = hours * 60 + minutes;
    if (minutes > 59 || all > minutes_of_day) return std::nullopt;
    return ClockTime{all};
}

std::string to_text(ClockTime time) {
    const auto two = [](std::int64_t number) {
        return std::string{static_cast<char>('0' + number / 10),
                           static_cast<char>('0' + number % 10)};
    };
    return two(time.value / 60) + ":" + two(time.value % 60);
}
}  // namespace scheduling
}  // namespace clinic
