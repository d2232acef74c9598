#pragma once
#include "core/shape.h"
namespace clinic {

/// A text cell: quoted where RFC 4180 asks for it. One that a spreadsheet would take for a formula
/// (it begins with = + - @, tab or carriage return) gets an apostrophe before it.
std::string csv_cell(std::string_view text);

/// The member names as the header, then one line per row; numbers stay numbers. Begins with the
/// byte order mark, without which spreadsheets do not take Cyrillic for UTF-8.
template <Described Row>
std::string csv(const std::vector<Row>& rows) {
    std::string out = "\xEF\xBB\xBF";
    const char* mark = "";
    each_member<Row>([&](auto member) {
        (out += mark) += member.name;
        mark = ",";
    });
    for (const auto& row : rows) {
        out += "\r\n";
        mark = "";
        each_member<Row>([&](auto member) {
            out += mark;
            mark = ",";
            std::string cell;
            write_to(cell, row.*member.pointer);
            const bool quoted = cell.starts_with('"');
            if (cell != "null") out += quoted ? csv_cell(json::parse(cell).as_string()) : cell;
        });
    }
    return out += "\r\n";
}
}  // namespace clinic
