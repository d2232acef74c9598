#include "providers/statements.h"
#include "core/csv.h"
#include "providers/amounts.h"
#include "providers/state_words.h"
namespace clinic::providers {
namespace {
constexpr std::size_t most_rows = 100'000;

Problem bad_statement(std::int64_t line, const std::string& why) {
    const auto where = line ? "line " + std::to_string(line) + ": " : std::string();
    return invalid("statement", "bad-statement", where + why, {{"line", line}});
}

char separator_in(std::string_view text) {
    const auto header = text.substr(0, text.find('\n'));
    for (const char mark : {';', '\t'})
        if (header.find(mark) != header.npos) return mark;
    return ',';
}

// A row passed over because of its word would be money that nobody looks for.
MoneyState state_in(std::string_view word, std::int64_t line) {
    if (const auto known = state_called(word)) return *known;
    json::array words;
    std::string list;
    for (const auto& one : known_states()) {
        words.emplace_back(one);
        (list += list.empty() ? "" : ", ") += one;
    }
    throw invalid("statement", "unknown-state",
                  "line " + std::to_string(line) + ": '" + std::string(trimmed(word)) +
                      "' is no known state; known are " + list,
                  {{"line", line}, {"word", trimmed(word)}, {"known", std::move(words)}});
}

/// "31.12.2026 23:59" as "2026-12-31 23:59"; anything else as it is.
std::string day_first(std::string_view text) {
    if (text.size() < 10 || text[2] != '.' || text[5] != '.') return std::string(text);
    const auto part = [&](std::size_t at, std::size_t size) {
        return std::string(text.substr(at, size));
    };
    return part(6, 4) + "-" + part(3, 2) + "-" + part(0, 2) + part(10, text.npos);
}

/// RFC 3339, milliseconds since 1970, or on the clinic's wall "YYYY-MM-DD HH:MM[:SS]" or
/// "DD.MM.YYYY HH:MM[:SS]".
std::optional<Instant> moment_in(std::string_view spelled, const TimeZone& zone) {
    const auto text = day_first(trimmed(spelled));
    if (const auto number = whole_number(text)) return Instant{*number};
    if (const auto exact = read_instant(text)) return exact;
    if (text.size() < 16 || !is_day(text.substr(0, 10))) return std::nullopt;
    const auto part = [&](std::size_t at) {
        return text.size() >= at + 2 ? whole_number(text.substr(at, 2)).value_or(99) : 0;
    };
    const auto hours = part(11), minutes = part(14), seconds = part(17);
    if (hours > 23 || minutes > 59 || seconds > 60) return std::nullopt;
    const auto midnight = zone.start_of(Day{text.substr(0, 10)});
    return Instant{midnight.value + hours * hour + minutes * minute + seconds * second};
}

std::optional<std::int64_t> amount_in(std::string_view spelled, AmountUnit unit) {
    std::string plain;  // cabinets group digits by blanks and write decimals with a comma
    for (const char c : trimmed(spelled))
        if (c != ' ') plain += c == ',' ? '.' : c;
    if (unit == AmountUnit::units) return minor_from_units(plain);
    const auto minor = whole_number(plain);
    return minor && *minor <= most_minor ? minor : std::nullopt;
}

struct Places {
    std::size_t id, time, amount, state;
};
Places places_in(const std::vector<std::string>& header, const Columns& columns) {
    const auto name = [](const std::optional<Text<100>>& given, std::string_view usual) {
        return lower_ascii(given ? given->value : usual);
    };
    const auto id = name(columns.id, "id"), time = name(columns.time, "time");
    const auto amount = name(columns.amount, "amount"), state = name(columns.state, "state");
    const auto found = csv_places(
        header, {{id, false}, {time, false}, {amount, false}, {state, false}}, "statement");
    const auto at = [&](std::size_t i) { return static_cast<std::size_t>(found[i]); };
    return {at(0), at(1), at(2), at(3)};
}

StatementRow row_of(const std::vector<std::string>& fields, const Places& places,
                    const StatementForm& form, std::int64_t line) {
    StatementRow row{.line = line, .reference = std::string(trimmed(fields[places.id]))};
    if (row.reference.empty()) throw bad_statement(line, "the id is empty");
    row.at = moment_in(fields[places.time], form.zone);
    if (!row.at) throw bad_statement(line, "'" + fields[places.time] + "' is no time");
    const auto amount = amount_in(fields[places.amount], form.unit);
    if (!amount) throw bad_statement(line, "'" + fields[places.amount] + "' is no amount");
    row.amount_minor = *amount;
    row.state = state_in(fields[places.state], line);
    return row;
}

std::vector<StatementRow> read_csv(const std::string& text, const StatementForm& form) {
    CsvReader reader("statement", text, separator_in(text));
    std::vector<std::string> header, fields;
    if (!reader.next(header)) throw bad_statement(0, "it is empty");
    const auto places = places_in(header, form.columns);
    std::vector<StatementRow> rows;
    while (reader.next(fields)) {
        if (fields.size() == 1 && fields[0].empty()) continue;  // a blank line at the end
        if (fields.size() != header.size())
            throw bad_statement(reader.line(), "has another number of fields than the header");
        if (rows.size() == most_rows) throw bad_statement(reader.line(), "too many rows");
        rows.push_back(row_of(fields, places, form, reader.line()));
    }
    return rows;
}

const json::array* transactions_in(const json::value& said) {
    const auto* object = said.if_object();
    if (!object) return nullptr;
    const auto* result = object->if_contains("result");
    if (result) return transactions_in(*result);
    const auto* rows = object->if_contains("transactions");
    return rows ? rows->if_array() : nullptr;
}
StatementRow row_of(const json::value& said) {
    const auto* object = said.if_object();
    const auto number = [&](std::string_view name) {
        const auto* value = object ? object->if_contains(name) : nullptr;
        const auto* whole = value ? value->if_int64() : nullptr;
        if (!whole) throw bad_statement(0, std::string(name) + " is no whole number");
        return *whole;
    };
    const auto* id = object ? object->if_contains("id") : nullptr;
    if (!id || !id->is_string()) throw bad_statement(0, "a transaction without an id");
    return {.reference = std::string(id->as_string()),
            .at = Instant{number("time")},
            .amount_minor = number("amount"),
            .state = state_in(std::to_string(number("state")), 0)};
}
std::vector<StatementRow> read_json(const std::string& text) {
    json::value said;
    try {
        said = parse_json(text);
    } catch (const Problem& problem) {
        throw bad_statement(0, problem.what());
    }
    const auto* all = transactions_in(said);
    if (!all) throw bad_statement(0, "there are no transactions in it");
    std::vector<StatementRow> rows;
    for (const auto& one : *all) rows.push_back(row_of(one));
    return rows;
}
}  // namespace

std::vector<StatementRow> read_statement(const std::string& text, const StatementForm& form) {
    if (trimmed(text).starts_with('{')) return read_json(text);
    try {
        return read_csv(text, form);
    } catch (const CsvFault& fault) {
        throw bad_statement(fault.line, fault.reason);
    }
}
}  // namespace clinic::providers
