#pragma once
#include "api/router.h"
#include <cstdint>
#include <random>

namespace clinic::testing {

/// Requests nobody means well, made up from what a route's schema says it takes. The seed decides
/// everything, so a fault can be played again.
class Cases {
public:
    struct Case {
        std::string path, query{}, body{}, key{}, if_match{};
    };
    explicit Cases(std::uint64_t seed) : chance_(seed) {}

    Case make(const Route& route) {
        Case made{.path = path(Router::full_path(route))};
        if (route.query.is_object()) made.query = query(route.query);
        if (!route.takes.is_null()) made.body = body(route.takes);
        if (route.raw) made.body = one_in(2) ? json::serialize(nonsense()) : "a=1&b=%zz&a=2";
        if (route.method == "POST" && !one_in(8)) made.key = "fuzz-" + std::to_string(++keys_);
        if (one_in(6))
            made.if_match = pick({"\"1\"", "\"999\"", "W/\"1\"", "*", "x", "\"\"", "-1"});
        return made;
    }

private:
    bool one_in(int n) { return number(1, n) == 1; }
    std::int64_t number(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(least, most)(chance_);
    }
    std::string pick(const std::vector<std::string>& from) {
        return from[std::size_t(number(0, std::int64_t(from.size()) - 1))];
    }
    static const json::value& resolved(const json::value& schema) {
        const auto* named = schema.as_object().if_contains("$ref");
        if (!named) return schema;
        const auto name = std::string_view(named->as_string());
        return known_schemas().at(name.substr(name.rfind('/') + 1));
    }

    std::string path(std::string path) {
        for (std::size_t at; (at = path.find('{')) != path.npos;) {
            const auto size = path.find('}') - at + 1;
            path.replace(at, size, one_in(6) ? odd_segment() : std::to_string(number(1, 6)));
        }
        return path;
    }
    std::string odd_segment() {
        return pick({"0", "-1", "01", "1.0", "9223372036854775807", "9223372036854775808", "x",
                     "%31", "987654321", "..", "current", "\xd1\x91", std::string(1500, '7')});
    }
    std::string query(const json::value& schema) {
        std::string all;
        for (const auto& [name, one] : schema.at("properties").as_object()) {
            if (one_in(2)) continue;
            const auto given = one_in(3) ? nonsense() : value(one, name, 3);
            const auto text =
                given.is_string() ? std::string(given.get_string()) : json::serialize(given);
            (((all += all.empty() ? "" : "&") += name) += '=') += escaped_text(text);
        }
        if (one_in(12)) all += pick({"&unknown=1", "&limit=1&limit=2", "&a=%", "&%ff=1", "&&=&"});
        return all;
    }
    static std::string escaped_text(std::string_view text) {
        static constexpr char hex[] = "0123456789ABCDEF";
        std::string out;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (std::isalnum(byte) || c == '-' || c == '.')
                out += c;
            else
                ((out += '%') += hex[byte >> 4]) += hex[byte & 15];
        }
        return out;
    }

    std::string body(const json::value& schema) {
        if (one_in(15))
            return pick({"", "{", "[]", "null", "7", "\"text\"", "{}{}", R"({"a":1,"a":2})",
                         "{\"a\":\"\\u0000\"}", "{\"a\":1e400}", "[\"\\ud800\"]", "\xff",
                         std::string(40, '[') + std::string(40, ']')});
        auto made = value(schema, "", 0);
        if (!made.is_object()) return json::serialize(made);
        const auto kind = number(0, 9);
        if (kind < 4) return json::serialize(made);  // as it is
        auto& object = made.as_object();
        if (kind == 4) object[one_in(2) ? "unknown" : "id"] = nonsense();
        if (kind > 4 && !object.empty()) spoil(object, kind);
        return json::serialize(made);
    }
    /// Takes one member away, or gives it what does not belong there.
    void spoil(json::object& object, std::int64_t kind) {
        auto* at = object.begin() + number(0, std::int64_t(object.size()) - 1);
        if (kind == 5)
            object.erase(at);
        else if (kind == 6)
            at->value() = nullptr;
        else
            at->value() = nonsense();
    }

    /// Anything at all, of any kind and size.
    json::value nonsense() {
        switch (number(0, 9)) {
        case 0:
            return number(-10, 10);
        case 1:
            return one_in(2) ? std::numeric_limits<std::int64_t>::max()
                             : std::numeric_limits<std::int64_t>::min();
        case 2:
            return 1.5e300;
        case 3:
            return json::value(std::string(std::size_t(number(100, 20'000)), 'x'));
        case 4:
            return nested(int(number(1, 25)));
        case 5:
            return json::array(std::size_t(number(0, 300)), 1);
        case 6:
            return one_in(2);
        case 7:
            return std::numeric_limits<std::uint64_t>::max();
        default:
            return json::value(odd_text());
        }
    }
    std::string odd_text() {
        return pick({"",
                     " ",
                     "\t",
                     "a\nb",
                     "\xe2\x80\xae"
                     "drawkcab",
                     "e\xcc\x81",
                     "\xf0\x9f\x98\x80",
                     "\xef\xbb\xbf",
                     "'; drop table patients; --",
                     "%",
                     "_%",
                     "=1+1",
                     "<script>",
                     "../../etc/passwd",
                     "\xe2\x80\x8b",
                     "-1",
                     "0x10",
                     "NaN",
                     "9999-99-99",
                     "2026-02-30",
                     "0000-01-01T00:00:00+23:59",
                     "9999-12-31T23:59:59-23:59",
                     "2026-03-02T09:00:00+05:00",
                     "1e9",
                     "\xd0\x81\xd0\xb6"});
    }
    json::value nested(int levels) {
        json::value made = one_in(2);
        for (int i = 0; i < levels; ++i)
            made = one_in(2) ? json::value{{"a", made}} : json::value(json::array{made});
        return made;
    }

    /// What the schema asks for.
    json::value value(const json::value& said, std::string_view name, int depth) {
        const auto& schema = resolved(said).as_object();
        if (const auto* either = schema.if_contains("anyOf"))
            return one_in(3) ? json::value(nullptr) : value(either->at(0), name, depth);
        if (const auto* choices = schema.if_contains("enum")) {
            const auto& all = choices->as_array();
            return all[std::size_t(number(0, std::int64_t(all.size()) - 1))];
        }
        const auto* type = schema.if_contains("type");
        if (!type || depth > 6) return nullptr;
        if (*type == "object") return object(schema, depth);
        if (*type == "array") return list(schema, name, depth);
        if (*type == "integer") return whole(schema, name);
        if (*type == "boolean") return one_in(2);
        if (*type == "number") return 1.5;
        return json::value(text(schema, name));
    }
    json::value object(const json::object& schema, int depth) {
        json::object made;
        const auto* needed = schema.if_contains("required");
        for (const auto& [name, one] : schema.at("properties").as_object()) {
            const bool must = needed && std::ranges::count(needed->as_array(), json::value(name));
            if (must || one_in(2)) made[name] = value(one, name, depth + 1);
        }
        return made;
    }
    json::value list(const json::object& schema, std::string_view name, int depth) {
        json::array made;
        for (auto i = number(0, 3); i > 0; --i)
            made.push_back(value(schema.at("items"), name, depth + 1));
        return made;
    }
    json::value whole(const json::object& schema, std::string_view name) {
        const auto limit = [&](const char* which, std::int64_t otherwise) {
            const auto* found = schema.if_contains(which);
            return found ? found->to_number<std::int64_t>() : otherwise;
        };
        const auto least = limit("minimum", -5), most = limit("maximum", 1'000'000);
        if (name.ends_with("id")) return number(1, 6);
        if (name == "version") return number(1, 2);
        if (one_in(4)) return one_in(2) ? least : most;
        return number(least, std::min(most, least + 100'000));
    }
    std::string text(const json::object& schema, std::string_view name) {
        const auto* form = schema.if_contains("format");
        const auto day = "2026-03-" + std::to_string(number(10, 28));
        if (form && *form == "date-time")
            return day + "T" + std::to_string(number(10, 19)) + ":00:00+05:00";
        if (form && *form == "date") return day;
        if (form && *form == "password") return "a long enough sentence";
        if (schema.contains("pattern")) return one_in(2) ? "1988" : "1988-03-14";
        if (name == "phone") return "+99890" + std::to_string(number(1'000'000, 9'999'999));
        const auto* most = schema.if_contains("maxLength");
        const auto longest = most ? most->to_number<std::int64_t>() : 20;
        if (one_in(5)) return odd_text();
        if (one_in(5)) return std::string(std::size_t(std::min<std::int64_t>(longest, 2000)), 'a');
        return "Text " + std::to_string(number(1, 99));
    }

    std::mt19937_64 chance_;
    std::int64_t keys_ = 0;
};
}  // namespace clinic::testing
