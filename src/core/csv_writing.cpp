#include "core/csv_writing.h"
namespace clinic {
std::string csv_cell(std::string_view text) {
    std::string safe;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != text.npos) safe = "'";
    safe += text;
    if (safe.find_first_of(",;\"\t\r\n") == safe.npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted += '"';
}
}  // namespace clinic
