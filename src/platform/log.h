#pragma once
#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
namespace clinic::platform {
enum class Level { debug, info, warn, error };

/// One thing worth knowing beside the message. Lives only for the call it is written in. Never
/// a name, a phone, a token or anything else a patient or a thief would mind in a log.
struct Fact {
    using Value = std::variant<std::string_view, std::int64_t, double, bool>;

    template <class Text>
    requires std::convertible_to<const Text&, std::string_view> Fact(std::string_view fact,
                                                                     const Text& text)
        : key(fact), value(std::string_view(text)) {}
    template <class Number>
    requires std::is_arithmetic_v<Number> Fact(std::string_view fact, Number number)
        : key(fact), value(kept(number)) {}

    std::string_view key;
    Value value;

private:
    template <class Number>
    static Value kept(Number number) {
        if constexpr (std::same_as<Number, bool>)
            return number;
        else if constexpr (std::floating_point<Number>)
            return double(number);
        else
            return std::int64_t(number);
    }
};
using Facts = std::initializer_list<Fact>;

/// Writes one line to standard error with a single write: readable on a terminal, one JSON object
/// in a pipe or file. Any thread; lines never mix. Never throws: a log must not end the work.
void log(Level level, std::string_view message, Facts facts = {}) noexcept;

/// Nothing below `level` is written from now on; `info` at first.
void set_log_level(Level level);
bool is_logged(Level level);

/// From now on every line also goes, as JSON with its line end, to `sink` (a log file, a
/// collector); an empty one ends that. Called under a lock: it must not log itself.
void log_also_to(std::function<void(Level, std::string_view json_line)> sink);

/// From now on `listener` hears of every line at error level, after it was written; an empty one
/// ends that. Called on the thread that logs, under a lock: it must be quick and must not log.
void on_logged_error(std::function<void(std::string_view message, Facts facts)> listener);

/// The line as it stands in a log file, for `now` in milliseconds since 1970.
std::string json_line(Level level, std::string_view message, Facts facts, std::int64_t now);
}  // namespace clinic::platform
