// Rows from a file: as a spreadsheet writes them, and as Synthea exports patients.
#include "fuzz/target.h"
#include "imports/line.h"
#include "imports/synthea_rows.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
using Rows = std::vector<std::vector<std::string>>;

/// All good rows; `faults` counts the others.
Rows rows_of(const std::string& text, char separator, std::size_t& faults) {
    CsvReader reader("fuzz.csv", text, separator);
    Rows rows;
    // Each turn takes a byte at least: a reader that stands still would never end.
    for (std::size_t turns = 0;; ++turns) {
        claim(turns <= text.size() + 1, "reading gets on");
        std::vector<std::string> fields;
        try {
            if (!reader.next(fields)) break;
        } catch (const CsvFault& fault) {
            claim(fault.line >= 1 && !fault.reason.empty(), "a fault names its line");
            ++faults;
            continue;
        }
        rows.push_back(std::move(fields));
    }
    claim(reader.bytes_read() == text.size(), "everything was read");
    return rows;
}

std::string written(const Rows& rows, char separator) {
    std::string out;
    for (const auto& row : rows) {
        for (const auto& field : row) {
            claim(is_utf8(field), "fields are UTF-8");
            if (&field != &row.front()) out += separator;
            out += '"';
            for (const char c : field) (out += c).append(c == '"' ? 1 : 0, '"');
            out += '"';
        }
        out += "\r\n";
    }
    return out;
}

void judge(const imports::synthea::Patient& row) {
    const Day today{"2026-03-02"};
    imports::Line line;
    const auto first = line.text<100>("first", row.first);
    const auto day = line.past_day("birthdate", row.birthdate, today);
    const auto at = line.past_moment("birthdate", row.last, Instant{1772424000000});
    const auto address = line.text_if_any<200>("address", row.address.value_or(""));
    if (!line.reasons().empty()) return;
    claim(!first.value.empty() && first.value.size() <= 400, "a text has 1 to 100 characters");
    claim(is_utf8(first.value), "in UTF-8");
    claim(day.size() == 10 && day <= today.value, "a day is whole and past");
    claim(at.value <= 1772424000000, "a moment is past");
    claim(!address || !address->value.empty(), "what is empty is nothing");
}

void read_patients(const std::string& text) {
    try {
        CsvTable<imports::synthea::Patient> table(CsvReader("patients.csv", text));
        for (;;) try {
                imports::synthea::Patient row;
                if (!table.next(row)) return;
                judge(row);
            } catch (const CsvFault& fault) {
                claim(fault.line >= 1, "a fault names its line");
            }
    } catch (const CsvFault&) {  // the header
    }
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(text_of(data, size));
    for (const char separator : {',', ';'}) {
        std::size_t faults = 0, none = 0;
        const auto rows = rows_of(text, separator, faults);
        claim(rows_of(written(rows, separator), separator, none) == rows, "rows read back alike");
        claim(none == 0, "and without a fault");
    }
    read_patients(text);
    return 0;
}
