#pragma once
#include <string>
#include <string_view>
namespace clinic {
/// A QR code (ISO/IEC 18004, level M: 15 % of it may be unreadable) as an SVG picture, black on
/// white with its quiet zone, one unit a square. For links: throws std::length_error past 2,300
/// bytes.
std::string qr_svg(std::string_view text);
/// The same for a terminal, whatever its colours: lines of half blocks in black on white (ANSI
/// sequences), two rows of squares each.
std::string qr_for_terminal(std::string_view text);
}  // namespace clinic
