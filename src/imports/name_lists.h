#pragma once
#include "imports/names.h"
namespace clinic::imports {
std::span<const FatherName> uzbek_men();
std::span<const Spelling> uzbek_women();
std::span<const Spelling> uzbek_surnames();
std::span<const FatherName> russian_men();
std::span<const Spelling> russian_women();
std::span<const Spelling> russian_surnames();
std::span<const Spelling> korean_surnames();
std::span<const FatherName> tatar_men();
std::span<const Spelling> tatar_women();
std::span<const Spelling> tatar_surnames();
std::span<const FatherName> english_men();
std::span<const Spelling> english_women();
std::span<const Spelling> english_surnames();
}  // namespace clinic::imports
