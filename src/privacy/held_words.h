#pragma once
#include "patients/patients.h"
namespace clinic::privacy {
/// What a member, or a value known by its code, is called on the page; the key itself when it has
/// no name.
std::string_view held_word(std::string_view key, patients::Language);
}  // namespace clinic::privacy
