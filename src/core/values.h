#pragma once
#include "core/json.h"
#include "core/text.h"
#include "core/time.h"
#include <charconv>
namespace clinic {

/// A row key that cannot be mistaken for another table's key.
template <class Of>
struct Id {
    std::int64_t value{};
    auto operator<=>(const Id&) const = default;
};
/// One line of 1 to Max characters, without control characters or blanks around it.
template <std::size_t Max>
struct Text {
    std::string value;
    auto operator<=>(const Text&) const = default;
};
/// Like Text, but may have several lines.
template <std::size_t Max>
struct Notes {
    std::string value;
    auto operator<=>(const Notes&) const = default;
};
/// 8 to 200 characters, taken as they are; never written to any answer, log or audit row.
struct Password {
    std::string value;
};
template <std::int64_t Least, std::int64_t Most>
struct Whole {
    std::int64_t value{Least};
    auto operator<=>(const Whole&) const = default;
};
/// Minor units (tiyin, cents), not negative.
using Money = Whole<0, 1'000'000'000'000>;
/// A date of birth, or only its year where no more is known: "1988-03-14" or "1988".
struct BirthDate {
    std::string value;
    auto operator<=>(const BirthDate&) const = default;
};
/// A phone as typed; rooms normalise it to E.164 with the clinic's country code.
struct Phone {
    std::string value;
    auto operator<=>(const Phone&) const = default;
};
/// A change to a field that may be empty: absent leaves it, null empties it, a value sets it.
template <class T>
struct Change {
    bool given = false;
    std::optional<T> value{};
    /// Applies the change to what is stored.
    void to(std::optional<T>& stored) const {
        if (given) stored = value;
    }
};

/// What is wrong with a value: a stable code, an English sentence part, parameters.
struct Fault {
    std::string code, detail;
    json::object params{};
};
using MaybeFault = std::optional<Fault>;

/// How a value type is read, written and documented. One specialisation per type.
template <class T>
struct Shape;

inline void append_number(std::string& out, std::int64_t number) {
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

template <class Of>
struct Shape<Id<Of>> {
    static MaybeFault read(const json::value& v, Id<Of>& out) {
        const auto* n = v.if_int64();
        if (!n || *n < 1) return Fault{"not-an-id", "must be an id, a whole number from 1"};
        out.value = *n;
        return {};
    }
    static void write(std::string& out, Id<Of> v) { append_number(out, v.value); }
    static json::value schema() { return {{"type", "integer"}, {"minimum", 1}}; }
};

/// Shared by Text and Notes: trims, then judges length and control characters.
MaybeFault read_text(const json::value& v, std::string& out, std::size_t most, bool lines);

template <std::size_t Max>
struct Shape<Text<Max>> {
    static MaybeFault read(const json::value& v, Text<Max>& out) {
        return read_text(v, out.value, Max, false);
    }
    static void write(std::string& out, const Text<Max>& v) { append_quoted(out, v.value); }
    static json::value schema() {
        return {{"type", "string"}, {"minLength", 1}, {"maxLength", Max}};
    }
};
template <std::size_t Max>
struct Shape<Notes<Max>> {
    static MaybeFault read(const json::value& v, Notes<Max>& out) {
        return read_text(v, out.value, Max, true);
    }
    static void write(std::string& out, const Notes<Max>& v) { append_quoted(out, v.value); }
    static json::value schema() {
        return {{"type", "string"}, {"minLength", 1}, {"maxLength", Max}};
    }
};
template <>
struct Shape<Password> {
    static MaybeFault read(const json::value& v, Password& out);
    static json::value schema() {
        return {{"type", "string"}, {"format", "password"}, {"maxLength", 200}};
    }
};
template <std::int64_t Least, std::int64_t Most>
struct Shape<Whole<Least, Most>> {
    static MaybeFault read(const json::value& v, Whole<Least, Most>& out) {
        const auto* n = v.if_int64();
        if (!n || *n < Least || *n > Most)
            return Fault{"out-of-range",
                         "must be a whole number from " + std::to_string(Least) + " to " +
                             std::to_string(Most),
                         {{"least", Least}, {"most", Most}}};
        out.value = *n;
        return {};
    }
    static void write(std::string& out, Whole<Least, Most> v) { append_number(out, v.value); }
    static json::value schema() {
        return {{"type", "integer"}, {"minimum", Least}, {"maximum", Most}};
    }
};
template <>
struct Shape<Instant> {
    static MaybeFault read(const json::value& v, Instant& out);
    static void write(std::string& out, Instant v) { append_quoted(out, to_text(v)); }
    static json::value schema() { return {{"type", "string"}, {"format", "date-time"}}; }
};
template <>
struct Shape<Day> {
    static MaybeFault read(const json::value& v, Day& out);
    static void write(std::string& out, const Day& v) { append_quoted(out, v.value); }
    static json::value schema() { return {{"type", "string"}, {"format", "date"}}; }
};
template <>
struct Shape<BirthDate> {
    static MaybeFault read(const json::value& v, BirthDate& out);
    static void write(std::string& out, const BirthDate& v) { append_quoted(out, v.value); }
    static json::value schema() {
        return {{"type", "string"},
                {"pattern", "^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$"},
                {"description", "A whole date, or only the year."}};
    }
};
template <>
struct Shape<Phone> {
    static MaybeFault read(const json::value& v, Phone& out);
    static void write(std::string& out, const Phone& v) { append_quoted(out, v.value); }
    static json::value schema() {
        return {{"type", "string"}, {"examples", json::array{"+998901234567"}}};
    }
};
template <>
struct Shape<bool> {
    static MaybeFault read(const json::value& v, bool& out) {
        const auto* b = v.if_bool();
        if (!b) return Fault{"not-yes-or-no", "must be true or false"};
        out = *b;
        return {};
    }
    static void write(std::string& out, bool v) { out += v ? "true" : "false"; }
    static json::value schema() { return {{"type", "boolean"}}; }
};
/// Numbers and texts that only the server says.
template <>
struct Shape<std::int64_t> {
    static void write(std::string& out, std::int64_t v) { append_number(out, v); }
    static json::value schema() { return {{"type", "integer"}}; }
};
template <>
struct Shape<double> {
    static void write(std::string& out, double v) {
        char digits[40];
        out.append(digits, std::to_chars(digits, digits + sizeof digits, v).ptr);
    }
    static json::value schema() { return {{"type", "number"}}; }
};
template <>
struct Shape<std::string> {
    static void write(std::string& out, const std::string& v) { append_quoted(out, v); }
    static json::value schema() { return {{"type", "string"}}; }
};
/// JSON that is already written, such as a stored before or after.
struct RawJson {
    std::string value{"null"};
};
template <>
struct Shape<RawJson> {
    static void write(std::string& out, const RawJson& v) { out += v.value; }
    static json::value schema() { return json::object{}; }
};
}  // namespace clinic
