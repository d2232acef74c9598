#pragma once
#include "core/problem.h"
#include "core/values.h"
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <boost/pfr.hpp>
#include <algorithm>
#include <array>
namespace clinic {
template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;
template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

/// Calls `visit` with each described member of T, in order.
template <Described T, class Visit>
void each_member(Visit visit) {
    static_assert(boost::pfr::tuple_size_v<T> == boost::mp11::mp_size<Members<T>>::value,
                  "a member is not described");
    boost::mp11::mp_for_each<Members<T>>(visit);
}
template <class T>
constexpr bool optional_v = false;
template <class T>
constexpr bool optional_v<std::optional<T>> = true;
template <class T>
constexpr bool list_v = false;
template <class T>
constexpr bool list_v<std::vector<T>> = true;
template <class T>
constexpr bool change_v = false;
template <class T>
constexpr bool change_v<Change<T>> = true;

/// The enumerator's name as it travels and is stored.
template <DescribedEnum E>
const char* name_of(E e) {
    return boost::describe::enum_to_string(e, "");
}
template <DescribedEnum E>
std::optional<E> enumerator(const char* name) {
    E out{};
    if (!boost::describe::enum_from_string(name, out)) return std::nullopt;
    return out;
}

template <DescribedEnum E>
struct Shape<E> {
    static MaybeFault read(const json::value& v, E& out) {
        const auto* s = v.if_string();
        const auto found = s ? enumerator<E>(s->c_str()) : std::nullopt;
        if (!found)
            return Fault{"not-a-choice",
                         "must be one of " + json::serialize(names()),
                         {{"choices", names()}}};
        out = *found;
        return {};
    }
    static void write(std::string& out, E e) { append_quoted(out, name_of(e)); }
    static json::array names() {
        json::array all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
            [&](auto d) { all.emplace_back(d.name); });
        return all;
    }
    static json::value schema() { return {{"type", "string"}, {"enum", names()}}; }
};

/// `,"name":` of a described member, put together by the compiler.
template <class Member>
constexpr auto json_key = [] {
    constexpr std::string_view name(Member::name);
    std::array<char, name.size() + 4> key{',', '"'};
    auto* at = std::ranges::copy(name, key.begin() + 2).out;
    *at++ = '"';
    *at = ':';
    return key;
}();

/// Appends `value` as JSON.
template <class T>
void write_to(std::string& out, const T& value) {
    if constexpr (optional_v<T>) {
        if (value)
            write_to(out, *value);
        else
            out += "null";
    } else if constexpr (list_v<T>) {
        out += '[';
        for (auto& item : value) {
            if (&item != &value.front()) out += ',';
            write_to(out, item);
        }
        out += ']';
    } else if constexpr (Described<T>) {
        const auto begin = out.size();
        each_member<T>([&](auto m) {
            const auto& key = json_key<decltype(m)>;
            out.append(key.data(), key.size());
            write_to(out, value.*m.pointer);
        });
        if (out.size() == begin) out += '{';
        out[begin] = '{';  // in the place of the first key's comma
        out += '}';
    } else
        Shape<T>::write(out, value);
}
template <class T>
std::string write(const T& value) {
    std::string out;
    write_to(out, value);
    return out;
}

using Faults = std::vector<FieldProblem>;

template <Described T>
bool has_member(std::string_view name) {
    bool found = false;
    each_member<T>([&](auto member) { found |= name == member.name; });
    return found;
}
/// One step of a JSON pointer (RFC 6901): ~ and / are spelled ~0 and ~1.
inline std::string escaped(std::string_view step) {
    std::string out;
    for (const char c : step) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

constexpr std::size_t most_items = 200;  // of a list in a request

/// True when a request may leave the member out.
template <class Field>
constexpr bool may_be_absent =
    optional_v<Field> || change_v<Field> || list_v<Field> || std::is_same_v<Field, bool>;

/// Reads `from` into `out`, noting every fault rather than stopping at the first.
template <class T>
void read_into(T& out, const json::value& from, const std::string& at, Faults& faults) {
    if constexpr (optional_v<T>) {
        if (!from.is_null()) read_into(out.emplace(), from, at, faults);
    } else if constexpr (change_v<T>) {
        out.given = true;
        read_into(out.value, from, at, faults);
    } else if constexpr (list_v<T>) {
        const auto* items = from.if_array();
        if (!items) return faults.push_back({at, "not-a-list", "must be a list"});
        if (items->size() > most_items)
            return faults.push_back({at, "too-many", "must have at most 200 items"});
        for (auto& item : *items) {
            const auto pointer = at + "/" + std::to_string(out.size());
            read_into(out.emplace_back(), item, pointer, faults);
        }
    } else if constexpr (Described<T>) {
        const auto* object = from.if_object();
        if (!object) return faults.push_back({at, "not-an-object", "must be an object"});
        std::size_t known = 0;
        each_member<T>([&](auto member) {
            auto& field = out.*member.pointer;
            const auto pointer = at + "/" + member.name;
            if (const auto* given = object->if_contains(member.name)) {
                ++known;
                read_into(field, *given, pointer, faults);
            } else if (!may_be_absent<std::remove_reference_t<decltype(field)>>)
                faults.push_back({pointer, "required", "is required"});
        });
        if (known == object->size()) return;
        for (auto& [name, value] : *object)
            if (!has_member<T>(name))
                faults.push_back({at + "/" + escaped(name), "unknown-field", "is not a field"});
    } else if (auto fault = Shape<T>::read(from, out)) {
        faults.push_back({at, fault->code, fault->detail, fault->params});
    }
}
/// Throws Problem 422 "invalid" that names every faulty field.
template <class T>
T read(const json::value& from) {
    T out{};
    Faults faults;
    read_into(out, from, "#", faults);
    if (!faults.empty()) throw Problem(422, "invalid", "Some fields need attention.", faults);
    return out;
}

/// JSON Schema (2020-12) of T. An input leaves optional members out or null; an output has all.
enum class Way { in, out };
template <class T>
json::value schema(Way way) {
    if constexpr (optional_v<T>) {
        // Travels as null, so the schema must say so.
        return {{"anyOf", {schema<typename T::value_type>(way), {{"type", "null"}}}}};
    } else if constexpr (change_v<T>)
        return schema<decltype(T::value)>(way);
    else if constexpr (list_v<T>)
        return {{"type", "array"}, {"items", schema<typename T::value_type>(way)}};
    else if constexpr (Described<T>) {
        json::object properties;
        json::array required;
        each_member<T>([&](auto m) {
            using Field = std::remove_reference_t<decltype(std::declval<T&>().*m.pointer)>;
            properties[m.name] = schema<Field>(way);
            if (way == Way::out || !may_be_absent<Field>) required.emplace_back(m.name);
        });
        json::object all{{"type", "object"}, {"properties", properties}};
        if (!required.empty()) all["required"] = required;
        if (way == Way::in) all["additionalProperties"] = false;
        return all;
    } else
        return Shape<T>::schema();
}
}  // namespace clinic
