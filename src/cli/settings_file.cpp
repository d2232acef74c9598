#include "cli/settings.h"
#include "core/text.h"
#include <fstream>
namespace clinic::cli {
namespace {
std::string value_of(std::string_view text) {
    text = trimmed(text);
    const char quote = text.empty() ? '\0' : text.front();
    if (quote == '"' || quote == '\'')
        if (const auto end = text.find(quote, 1); end != text.npos)
            return std::string(text.substr(1, end - 1));
    for (const auto* remark : {" #", "\t#"}) text = text.substr(0, text.find(remark));
    return std::string(text.starts_with('#') ? "" : trimmed(text));
}
}  // namespace

std::vector<Line> read_lines(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in || std::filesystem::is_directory(file))
        throw WrongSetting("CLINICD_CONFIG: " + file.string() +
                           " cannot be read. Check its name and owner.");
    std::vector<Line> lines;
    std::string text;
    for (int number = 1; std::getline(in, text); ++number) {
        const auto plain = trimmed(text);
        if (plain.empty() || plain.starts_with('#')) continue;
        const auto mark = plain.find('=');
        if (mark == plain.npos)
            throw WrongSetting(file.string() + ", line " + std::to_string(number) +
                               " is no NAME=value. Write it so, or put a # before it.");
        lines.push_back({std::string(trimmed(plain.substr(0, mark))),
                         value_of(plain.substr(mark + 1)), number});
    }
    return lines;
}
}  // namespace clinic::cli
