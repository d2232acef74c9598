#include "http/message.h"
#include <algorithm>
#include <charconv>
namespace clinic::http {
namespace {
constexpr std::string_view marks = "!#$%&'*+-.^_`|~";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_token_character(char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           marks.find(c) != marks.npos;
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

std::string_view cut(std::string_view& rest, std::string_view mark) {
    const auto end = rest.find(mark);
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + mark.size());
    return piece;
}
std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}
bool lists(std::string_view value, std::string_view word) {
    while (!value.empty())
        if (std::ranges::equal(trimmed(cut(value, ",")), word, {}, lower)) return true;
    return false;
}
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}
}  // namespace

bool Message::gather(std::string_view arrived, const Limits& limits) {
    bytes_ += arrived;
    if (!head_size_) {
        const bool ended = head_ended(limits.head_bytes);
        if (seen_ > limits.head_bytes) throw Refusal{431, "The head is too long."};
        if (!ended) return false;
        read_head(limits);
    }
    return bytes_.size() >= head_size_ + body_size_;
}

// Looks at each byte once, however slowly they drip in, and at none behind the limit, so that the
// verdict does not depend on how much came at once.
bool Message::head_ended(std::size_t most) {
    for (; seen_ < bytes_.size() && seen_ <= most; ++seen_) {
        const auto c = static_cast<unsigned char>(bytes_[seen_]);
        const bool after_return = seen_ && bytes_[seen_ - 1] == '\r';
        if ((c == '\n') != after_return) throw Refusal{400, "A line ends with CR LF."};
        if ((c < ' ' && c != '\r' && c != '\n' && c != '\t') || c == 0x7f)
            throw Refusal{400, "Control characters are not allowed."};
        if (c == '\n' && seen_ >= 3 && bytes_[seen_ - 2] == '\n') {
            head_size_ = ++seen_;
            return true;
        }
    }
    return false;
}

void Message::read_head(const Limits& limits) {
    std::string_view head(bytes_.data(), head_size_ - 2);
    read_start(cut(head, "\r\n"), limits);
    while (!head.empty()) {
        if (fields_.size() == limits.fields) throw Refusal{431, "Too many fields."};
        read_field(cut(head, "\r\n"));
    }
    read_framing();
    read_length(limits);
}

void Message::read_start(std::string_view line, const Limits& limits) {
    start_ = part(line);
    const auto method = cut(line, " ");
    auto target = cut(line, " ");
    if (!is_one_of(line, {"HTTP/1.1", "HTTP/1.0"})) throw Refusal{505, "Speak HTTP/1.1."};
    if (!is_one_of(method, {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}))
        throw Refusal{501, "That method is not known here."};
    if (target.size() > limits.target_bytes) throw Refusal{414, "The target is too long."};
    const auto visible = [](char c) { return c > ' ' && c < 0x7f && c != '#' && c != '\\'; };
    if (!target.starts_with('/') || !std::ranges::all_of(target, visible))
        throw Refusal{400, "The target must be a path."};
    is_1_1_ = line == "HTTP/1.1";
    method_ = part(method);
    path_ = part(cut(target, "?"));
    query_ = part(target);
}

void Message::read_field(std::string_view line) {
    const auto name = line.substr(0, line.find(':'));
    // A folded line or a blank before the colon ends here too: neither is a token.
    if (name.empty() || name.size() == line.size() ||
        !std::ranges::all_of(name, is_token_character))
        throw Refusal{400, "A field is 'Name: value'."};
    fields_.push_back({part(name), part(trimmed(line.substr(name.size() + 1)))});
    char* first = bytes_.data() + fields_.back().name.start;
    std::transform(first, first + name.size(), first, lower);
}

void Message::read_framing() {
    const auto host = field("host");
    if (count("host") != 1 || host.empty() || host.find_first_of("/\\@?# \t,") != host.npos)
        throw Refusal{400, "Exactly one Host is needed."};
    if (count("transfer-encoding")) throw Refusal{501, "Send a Content-Length, no chunks."};
    if (count("content-encoding")) throw Refusal{415, "Send the body uncompressed."};
    go_ahead_ = field("expect") == "100-continue";
    if (count("expect") > 1 || (count("expect") && !go_ahead_))
        throw Refusal{417, "Expect only 100-continue."};
}

void Message::read_length(const Limits& limits) {
    const bool takes_body = is_one_of(method(), {"POST", "PUT", "PATCH"});
    if (!count("content-length")) {
        // No body then (RFC 9112, 6.3), as plain command-line clients send it. Whatever follows is
        // nobody's request: the connection closes with the answer.
        no_length_ = takes_body;
        return;
    }
    const auto length = field("content-length");
    if (count("content-length") != 1 || length.empty() || !std::ranges::all_of(length, is_digit))
        throw Refusal{400, "One Content-Length, a number."};
    std::size_t size = 0;
    const auto fault = std::from_chars(length.data(), length.data() + length.size(), size).ec;
    if (fault != std::errc{} || size > limits.body_bytes_for(path()))
        throw Refusal{413, "The body is too long."};
    if (size && !takes_body) throw Refusal{400, "This method takes no body."};
    body_size_ = size;
}

std::string Message::take_surplus() {
    std::string surplus = bytes_.substr(head_size_ + body_size_);
    bytes_.resize(head_size_ + body_size_);
    return surplus;
}

std::string_view Message::field(std::string_view name) const {
    for (const auto& field : fields_)
        if (at(field.name) == name) return at(field.value);
    return {};
}
std::vector<api::Field> Message::fields() const {
    std::vector<api::Field> all;
    all.reserve(fields_.size());
    for (const auto& field : fields_) all.push_back({at(field.name), at(field.value)});
    return all;
}
std::size_t Message::count(std::string_view name) const {
    return std::size_t(
        std::ranges::count_if(fields_, [&](auto& field) { return at(field.name) == name; }));
}
bool Message::keep_alive() const {
    if (!is_1_1_ || no_length_) return false;
    return std::ranges::none_of(fields_, [&](auto& field) {
        return at(field.name) == "connection" && lists(at(field.value), "close");
    });
}
}  // namespace clinic::http
