#pragma once
#include <string>
#include <string_view>
namespace clinic {
/// `text` as it may stand in an HTML page or a quoted attribute, whatever it holds.
std::string html_text(std::string_view text);
}  // namespace clinic
