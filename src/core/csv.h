#pragma once
#include "core/shape.h"
#include <filesystem>
#include <istream>
namespace clinic {

/// What is wrong in a file of rows, and where. Lines count from 1, the header's included; 0 means
/// the file as a whole.
struct CsvFault : std::runtime_error {
    std::string file, reason;
    std::int64_t line;
    CsvFault(std::string file_, std::int64_t line_, const std::string& reason_)
        : std::runtime_error(file_ + ":" + std::to_string(line_) + ": " + reason_),
          file(std::move(file_)),
          reason(reason_),
          line(line_) {}
};

/// Reads comma-separated rows (RFC 4180) from a file of any size, one at a time. Strict: a quote
/// out of place, a lone CR, bytes that are no UTF-8 are faults. Beyond the RFC, lines may end with
/// LF alone and a byte order mark may come first, as spreadsheets write them.
class CsvReader {
public:
    static constexpr std::size_t longest_field = 1 << 20;  // bytes; a forgotten quote ends here

    /// Throws CsvFault when the file cannot be read.
    explicit CsvReader(const std::filesystem::path& file, char separator = ',');
    /// Rows that came in a request; `name` is what faults call them.
    CsvReader(std::string name, std::string text, char separator = ',');
    /// The next row, or false at the end. After a CsvFault reading may go on with the line behind
    /// the faulty one.
    bool next(std::vector<std::string>& fields);
    /// Where the row last read begins.
    std::int64_t line() const { return row_line_; }
    std::uint64_t bytes_read() const { return read_ - (filled_ - at_); }
    const std::string& name() const { return name_; }

private:
    void skip_mark();
    int peek();
    int take();
    bool ends_line(int byte);
    bool read_field(std::string& field);
    void read_quoted(std::string& field);
    void read_plain(std::string& field);
    void append(std::string& field, int byte, std::int64_t began);
    [[noreturn]] void refuse(std::int64_t line, const std::string& reason);

    std::string name_;
    std::unique_ptr<std::istream> in_;
    char separator_;
    std::array<char, 1 << 16> buffer_{};
    std::size_t at_ = 0, filled_ = 0;
    std::uint64_t read_ = 0;
    std::int64_t line_ = 1, row_line_ = 0;
};

/// The place of each wanted column among `header`, without regard to case; -1 where an optional one
/// is missing. Throws CsvFault for a missing or doubled column.
struct WantedColumn {
    std::string_view name;
    bool optional;
};
std::vector<int> csv_places(const std::vector<std::string>& header,
                            const std::vector<WantedColumn>& wanted, const std::string& file);

/// A file whose first row names its columns, read into a struct by member name: a std::string
/// member must have its column, a std::optional one may do without.
template <Described Row>
class CsvTable {
public:
    explicit CsvTable(const std::filesystem::path& file, char separator = ',')
        : CsvTable(CsvReader(file, separator)) {}
    explicit CsvTable(CsvReader reader) : reader_(std::move(reader)) {
        if (!reader_.next(header_)) throw CsvFault(reader_.name(), 1, "the file is empty");
        std::vector<WantedColumn> wanted;
        each_member<Row>([&](auto member) {
            using Field = std::remove_reference_t<decltype(std::declval<Row&>().*member.pointer)>;
            wanted.push_back({member.name, optional_v<Field>});
        });
        places_ = csv_places(header_, wanted, reader_.name());
    }
    /// False at the end. Throws CsvFault for a bad row; the next call reads the one behind it.
    bool next(Row& row) {
        if (!reader_.next(fields_)) return false;
        if (fields_.size() != header_.size())
            throw fault("has " + std::to_string(fields_.size()) + " fields, the header " +
                        std::to_string(header_.size()));
        auto place = places_.begin();
        each_member<Row>([&](auto member) {
            const int at = *place++;
            if (at >= 0) row.*member.pointer = fields_[static_cast<std::size_t>(at)];
        });
        return true;
    }
    CsvFault fault(const std::string& reason) const {
        return {reader_.name(), reader_.line(), reason};
    }
    std::int64_t line() const { return reader_.line(); }
    std::uint64_t bytes_read() const { return reader_.bytes_read(); }

private:
    CsvReader reader_;
    std::vector<std::string> header_{}, fields_{};
    std::vector<int> places_{};
};
}  // namespace clinic
