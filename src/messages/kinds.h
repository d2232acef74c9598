#pragma once
#include "core/shape.h"
#include <array>
#include <optional>
#include <span>
#include <string_view>
namespace clinic::messages {

enum class Language { en, ru, uz };
BOOST_DESCRIBE_ENUM(Language, en, ru, uz)
inline constexpr std::array languages{Language::en, Language::ru, Language::uz};

/// A mail's subject and the text that every other way carries too; {names} stand for values.
struct Wording {
    std::string_view subject, body;
};

/// One kind of news: what its text may name and how it is treated.
struct Kind {
    std::string_view name;                           // "appointment.reminder"
    std::span<const std::string_view> placeholders;  // what its text may name
    std::string_view must_name{};                    // what it is useless without
    bool at_once = false;                            // also in quiet hours: somebody waits for it
    bool to_patients = true;                         // asks for consent and keeps quiet hours
    std::array<Wording, 3> words{};  // the program's own, in the order of `languages`
};

std::span<const Kind> kinds();
/// Nothing for a kind nobody wrote a text for.
const Kind* find_kind(std::string_view name);
}  // namespace clinic::messages
