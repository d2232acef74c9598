#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
namespace clinic::providers {

/// The most a call may name: what Money holds.
constexpr std::int64_t most_minor = 1'000'000'000'000;

/// Whole units with decimals ("1500", "1500.5", "1500.50") as minor units, exactly: no floating
/// point ever touches money. Nothing for signs, exponents, a third decimal that is not 0, blanks,
/// or more than `most_minor`.
std::optional<std::int64_t> minor_from_units(std::string_view text);
/// "1500" or "1500.50".
std::string units_from_minor(std::int64_t minor);
/// A whole number from 0 without sign or blanks, as ids in forms are written.
std::optional<std::int64_t> whole_number(std::string_view text);
}  // namespace clinic::providers
