#pragma once
#include "core/values.h"
namespace clinic::imports {

/// Judges the fields of one row and gathers everything that is wrong with it. A value that is asked
/// for but missing or wrong comes back empty.
class Line {
public:
    template <std::size_t Max>
    Text<Max> text(std::string_view column, std::string_view given) {
        return {judged(column, given, Max)};
    }
    /// Nothing when the field is empty.
    template <std::size_t Max>
    std::optional<Text<Max>> text_if_any(std::string_view column, std::string_view given) {
        if (trimmed(given).empty()) return {};
        return text<Max>(column, given);
    }
    /// A whole date, not after `today`.
    std::string past_day(std::string_view column, std::string_view given, const Day& today);
    /// RFC 3339, not after `now`.
    Instant past_moment(std::string_view column, std::string_view given, Instant now);
    void refuse(std::string_view column, std::string_view why);

    /// Empty when the row is good.
    const std::string& reasons() const { return reasons_; }

private:
    std::string judged(std::string_view column, std::string_view given, std::size_t most);
    std::string reasons_{};
};
}  // namespace clinic::imports
