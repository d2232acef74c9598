// tool_check_layers <repository>: fails when a folder of src/ includes one that it may not see, is
// missing from the table below, or uses an outside header that belongs to another folder alone.
#include "check.h"

#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace {
using namespace clinic::check;

// The rooms in storeys: a room sees the rooms of every storey before its own, never its neighbours.
const std::vector<std::string> storeys = {
    "accounts audit messages",
    "patients catalog",
    "staff",
    "visits",
    "scheduling",
    "queue",
    "checkin",
    "billing",
    "providers",
    "privacy",
    "reports",
    "operations",
    "imports",
};

const std::map<std::string, std::string> floors = {
    {"core", ""},
    {"platform", "core"},
    {"db", "core platform"},
    {"api", "core platform db"},
    {"http", "core platform api"},
};

// Headers from outside that only these folders may include.
const std::vector<std::pair<std::regex, std::string>> outside = {
    {std::regex("httplib\\.h|curl/.*"), "http"},
    {std::regex("openssl/.*"), "core platform http"},
    {std::regex("sqlite3\\.h|SQLiteCpp/.*"), "db"},
    {std::regex("boost/json.*"), "core api"},
    {std::regex("(sys|netinet|arpa|linux)/.*|(unistd|fcntl|poll|signal|termios|netdb)\\.h"),
     "platform http"},
};

std::set<std::string> words(const std::string& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

/// Each folder with the folders it may include.
std::map<std::string, std::set<std::string>> permissions() {
    std::map<std::string, std::set<std::string>> allowed;
    for (const auto& [folder, seen] : floors) allowed[folder] = words(seen);
    std::set<std::string> below = words("core platform db api");
    for (const auto& storey : storeys) {
        for (const auto& room : words(storey)) allowed[room] = below;
        below.merge(words(storey));
    }
    return allowed;
}

void check_own(const SourceFile& file, const std::string& folder, const std::smatch& include,
               const std::set<std::string>& allowed, Complaints& complaints) {
    const std::string seen = include[1];
    const auto at = static_cast<std::size_t>(include.position());
    if (seen.find('/') == std::string::npos)
        complaints.add(file, at, "include by its folder: \"" + folder + "/" + seen + "\"");
    const auto other = seen.substr(0, seen.find('/'));
    if (other != folder && !allowed.contains(other))
        complaints.add(file, at, folder + " may not include " + other);
}

void check_outside(const SourceFile& file, const std::string& folder, const std::smatch& include,
                   Complaints& complaints) {
    const std::string header = include[1];
    for (const auto& [pattern, owners] : outside)
        if (std::regex_match(header, pattern) && !words(owners).contains(folder))
            complaints.add(file, static_cast<std::size_t>(include.position()),
                           "<" + header + "> belongs to " + owners);
}

template <class Act>
void each_match(const std::string& text, const char* pattern, Act act) {
    const std::regex expression(pattern, std::regex::ECMAScript | std::regex::multiline);
    for (std::sregex_iterator found(text.begin(), text.end(), expression), end; found != end;
         ++found)
        act(*found);
}
}  // namespace

int main(int, char** arguments) {
    Complaints complaints;
    const auto allowed = permissions();
    const auto files = sources(arguments[1], "src", {".h", ".cpp"});
    for (const auto& file : files) {
        const auto inside = file.path.substr(file.path.find('/') + 1);
        const auto slash = inside.find('/');
        // main.cpp, app.cpp and the commands wire everything together and see everything.
        if (slash == std::string::npos || inside.starts_with("cli/")) continue;
        const auto folder = inside.substr(0, slash);
        if (!allowed.contains(folder)) {
            complaints.add(file.path, "the folder " + folder + " is not in this check's table");
            continue;
        }
        each_match(file.text, R"re(^\s*#\s*include\s*"([^"]+)")re", [&](const auto& include) {
            check_own(file, folder, include, allowed.at(folder), complaints);
        });
        each_match(file.text, R"re(^\s*#\s*include\s*<([^>]+)>)re",
                   [&](const auto& include) { check_outside(file, folder, include, complaints); });
    }
    return complaints.verdict(files.size(), "files");
}
