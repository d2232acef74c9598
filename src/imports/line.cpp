#include "imports/line.h"
namespace clinic::imports {

void Line::refuse(std::string_view column, std::string_view why) {
    if (!reasons_.empty()) reasons_ += "; ";
    ((reasons_ += column) += ' ') += why;
}

std::string Line::judged(std::string_view column, std::string_view given, std::size_t most) {
    std::string out;
    if (trimmed(given).empty())
        refuse(column, "is empty");
    else if (const auto fault = read_text(json::value(given), out, most, false))
        refuse(column, fault->detail);
    return out;
}

std::string Line::past_day(std::string_view column, std::string_view given, const Day& today) {
    if (!is_day(given))
        refuse(column, "is not a date like 1988-03-14");
    else if (given > today.value)
        refuse(column, "lies in the future");
    return std::string(given);
}

Instant Line::past_moment(std::string_view column, std::string_view given, Instant now) {
    const auto at = read_instant(given);
    if (!at)
        refuse(column, "is not a moment like 2024-01-31T09:00:00Z");
    else if (*at > now)
        refuse(column, "lies in the future");
    return at.value_or(Instant{});
}
}  // namespace clinic::imports
