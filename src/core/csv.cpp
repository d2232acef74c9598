#include "core/csv.h"
#include "core/text.h"
#include <fstream>
#include <sstream>
namespace clinic {
namespace {
constexpr int end_of_file = -1;
}  // namespace

CsvReader::CsvReader(const std::filesystem::path& file, char separator)
    : name_(file.filename().string()),
      in_(std::make_unique<std::ifstream>(file, std::ios::binary)),
      separator_(separator) {
    if (!*in_ || std::filesystem::is_directory(file))
        throw CsvFault(name_, 0, "the file cannot be read");
    skip_mark();
}
CsvReader::CsvReader(std::string name, std::string text, char separator)
    : name_(std::move(name)),
      in_(std::make_unique<std::istringstream>(std::move(text), std::ios::binary)),
      separator_(separator) {
    skip_mark();
}

void CsvReader::skip_mark() {
    for (const int mark : {0xEF, 0xBB, 0xBF}) {  // the byte order mark in UTF-8
        if (peek() != mark) break;
        take();
    }
}

int CsvReader::peek() {
    if (at_ == filled_) {
        in_->read(buffer_.data(), buffer_.size());
        filled_ = static_cast<std::size_t>(in_->gcount());
        at_ = 0;
        read_ += filled_;
        if (filled_ == 0) {
            if (in_->bad()) throw CsvFault(name_, line_, "the file cannot be read on");
            return end_of_file;
        }
    }
    return static_cast<unsigned char>(buffer_[at_]);
}

int CsvReader::take() {
    const int byte = peek();
    if (byte == end_of_file) return byte;
    ++at_;
    if (byte == '\n') ++line_;
    return byte;
}

// Skips what is left of the line first, so that one bad row does not spoil the next.
void CsvReader::refuse(std::int64_t line, const std::string& reason) {
    for (int byte = take(); byte != '\n' && byte != end_of_file;) byte = take();
    throw CsvFault(name_, line, reason);
}

// Takes the line's end that begins with `byte`, if one does.
bool CsvReader::ends_line(int byte) {
    if (byte == '\n' || byte == end_of_file) {
        take();
        return true;
    }
    if (byte != '\r') return false;
    take();
    if (peek() != '\n') refuse(line_, "a carriage return without a line feed");
    take();
    return true;
}

void CsvReader::append(std::string& field, int byte, std::int64_t began) {
    if (field.size() == longest_field)
        refuse(began, "a field of more than 1 MiB; is a closing quote missing?");
    field += static_cast<char>(byte);
}

void CsvReader::read_quoted(std::string& field) {
    const auto began = line_;
    take();
    for (;;) {
        const int byte = take();
        if (byte == end_of_file) refuse(began, "a quote opens here and is never closed");
        if (byte == '"') {
            if (peek() != '"') return;
            take();
        }
        append(field, byte, began);
    }
}

void CsvReader::read_plain(std::string& field) {
    for (;;) {
        const int byte = peek();
        if (byte == separator_ || byte == '\n' || byte == '\r' || byte == end_of_file) return;
        if (byte == '"') refuse(line_, "a quote inside a field that does not begin with one");
        append(field, take(), line_);
    }
}

// True when another field follows in this row.
bool CsvReader::read_field(std::string& field) {
    if (peek() == '"')
        read_quoted(field);
    else
        read_plain(field);
    const int next = peek();
    if (next == separator_) {
        take();
        return true;
    }
    if (!ends_line(next)) refuse(line_, "something follows a closing quote");
    return false;
}

bool CsvReader::next(std::vector<std::string>& fields) {
    fields.clear();
    if (peek() == end_of_file) return false;
    row_line_ = line_;
    while (read_field(fields.emplace_back())) {
    }
    for (const auto& field : fields)
        if (!is_utf8(field)) throw CsvFault(name_, row_line_, "is not written in UTF-8");
    return true;
}

std::vector<int> csv_places(const std::vector<std::string>& header,
                            const std::vector<WantedColumn>& wanted, const std::string& file) {
    std::vector<std::string> names;
    for (const auto& name : header) names.push_back(lower_ascii(trimmed(name)));
    std::vector<int> found;
    for (const auto& column : wanted) {
        const auto at = std::ranges::find(names, column.name);
        if (at == names.end() && !column.optional)
            throw CsvFault(file, 1, "the column " + std::string(column.name) + " is missing");
        if (at != names.end() && std::find(at + 1, names.end(), column.name) != names.end())
            throw CsvFault(file, 1, "the column " + std::string(column.name) + " is there twice");
        found.push_back(at == names.end() ? -1 : static_cast<int>(at - names.begin()));
    }
    return found;
}
}  // namespace clinic
