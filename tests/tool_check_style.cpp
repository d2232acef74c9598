// tool_check_style <repository>: the measurable part of the house's style. Fails on files over 400
// lines, functions over 40, lines over 100 characters, tabs, blanks at line ends, missing final
// newlines, and notes to self where an issue belongs.
#include "check.h"

#include <cctype>
#include <regex>

namespace {
using namespace clinic::check;
constexpr std::size_t most_lines = 400, most_columns = 100, most_lines_of_function = 40;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Characters, not bytes: a Cyrillic letter is one.
std::size_t columns(const std::string& line) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }));
}

void check_lines(const SourceFile& file, const std::vector<std::string>& lines,
                 Complaints& complaints) {
    // Put together here, so that this file passes its own check.
    static const std::regex note(
        "\\b(TO"
        "DO|FIX"
        "ME|XX"
        "X)\\b");
    if (lines.size() > most_lines)
        complaints.add(file.path, std::to_string(lines.size()) + " lines");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto where = file.path + ":" + std::to_string(i + 1);
        const auto& line = lines[i];
        if (columns(line) > most_columns && line.find("://") == std::string::npos)
            complaints.add(where, std::to_string(columns(line)) + " columns");
        if (line.find('\t') != std::string::npos) complaints.add(where, "tab");
        if (!line.empty() && std::isspace(static_cast<unsigned char>(line.back())))
            complaints.add(where, "blank at the end");
        if (std::regex_search(line, note)) complaints.add(where, "note to self");
    }
    if (!file.text.empty() && file.text.back() != '\n')
        complaints.add(file.path, "no newline at the end");
}

/// A function's body, by clang-format's rules: a line that ends in ") {" or the like and begins at
/// the indentation where the closing brace stands alone. Classes, namespaces and tests are none.
bool opens_function(const std::string& line) {
    static const std::regex opening(
        R"(^\s*[\w:~<>*&\[\]][^;]*\)\s*(const|noexcept|override|final|mutable|&|->[^;{]*|\s)*\{$)");
    static const std::regex other(
        R"(^\s*(if|for|while|switch|else|do|catch|try|namespace|struct|class|enum|union|return|)"
        R"(TEST_\w+|SUBCASE|\}|case|default)\b)");
    return std::regex_search(line, opening) && !std::regex_search(line, other) &&
           line.find(" = ") == std::string::npos && line.find("[&") == std::string::npos;
}

void check_functions(const SourceFile& file, const std::vector<std::string>& lines,
                     Complaints& complaints) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!opens_function(lines[i])) continue;
        const auto indent = lines[i].find_first_not_of(' ');
        // Parameters on lines of their own are indented deeper than the body's closing brace.
        std::size_t end = i + 1;
        const auto closes = [&](const std::string& line) {
            const auto at = line.find_first_not_of(' ');
            return at != std::string::npos && at <= indent && line[at] == '}';
        };
        while (end < lines.size() && !closes(lines[end])) ++end;
        if (end - i > most_lines_of_function)
            complaints.add(file.path + ":" + std::to_string(i + 1),
                           "a function of " + std::to_string(end - i) + " lines");
    }
}
}  // namespace

int main(int, char** arguments) {
    Complaints complaints;
    std::size_t looked_at = 0;
    const std::vector<std::pair<std::string, std::vector<std::string>>> folders = {
        {"src", {".h", ".cpp"}},       {"tests", {".h", ".cpp", ".mjs"}},
        {"schema", {".sql"}},          {"static/src", {".ts", ".svelte", ".css"}},
        {"cmake", {".cmake", ".mjs"}},
    };
    for (const auto& [folder, endings] : folders)
        for (const auto& file : sources(arguments[1], folder, endings)) {
            if (file.path.starts_with("tests/bad_house/")) continue;  // faults on purpose
            const auto lines = lines_of(file.text);
            check_lines(file, lines, complaints);
            if (file.path.ends_with(".cpp") || file.path.ends_with(".h"))
                check_functions(file, lines, complaints);
            ++looked_at;
        }
    return complaints.verdict(looked_at, "files");
}
