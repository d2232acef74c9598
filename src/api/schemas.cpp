#include "api/schemas.h"
namespace clinic {

json::object& known_schemas() {
    static json::object all;
    return all;
}

void register_schema(const std::string& name, const json::value& schema) {
    const auto [known, is_new] = known_schemas().emplace(name, schema);
    if (!is_new && known->value() != schema)
        throw std::logic_error("two types that travel are called " + name);
}

// GCC and Clang write "... [with T = clinic::patients::Patient; ...]" or "[T = ...]".
std::string plain_name(std::string_view type) {
    const auto from = type.find("T = ") + 4;
    auto name = type.substr(from, type.find_first_of(";]", from) - from);
    if (const auto colons = name.rfind("::"); colons != name.npos) name.remove_prefix(colons + 2);
    return std::string(name);
}
}  // namespace clinic
