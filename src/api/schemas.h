#pragma once
#include "core/shape.h"
namespace clinic {

/// The schemas of all types that routes take and give, by name; filled while routes are declared,
/// which happens once, on one thread, at the start.
json::object& known_schemas();

/// Throws std::logic_error when another type already has this name.
void register_schema(const std::string& name, const json::value& schema);

/// The type's own name, without its namespaces.
std::string plain_name(std::string_view type);

/// A reference to the schema of T, which is registered under its name on the way. Inputs that are
/// also outputs get "Input" behind their name, as their optional members may be absent.
template <class T>
json::value schema_of(Way way) {
    if constexpr (Described<T>) {
        std::string name = plain_name(__PRETTY_FUNCTION__);
        const bool only_input = name.starts_with("New") || name.ends_with("Changes");
        if (way == Way::in && !only_input) name += "Input";
        register_schema(name, schema<T>(way));
        return {{"$ref", "#/components/schemas/" + name}};
    } else if constexpr (list_v<T>)
        return {{"type", "array"}, {"items", schema_of<typename T::value_type>(way)}};
    else
        return schema<T>(way);
}
}  // namespace clinic
