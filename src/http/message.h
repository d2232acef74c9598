#pragma once
#include "api/exchange.h"
#include "http/limits.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
namespace clinic::http {
/// Thrown when bytes are no request this server answers. One reply, then the connection closes,
/// because nobody knows where the next request would start.
struct Refusal {
    int status;
    const char* detail;
};

/// A request as it arrived, strictly RFC 9112: anything two parsers could read differently is
/// refused rather than repaired. Its parts are views into it, true until it moves or grows.
class Message {
public:
    explicit Message(std::string bytes = {}) : bytes_(std::move(bytes)) {}

    /// Adds bytes from the wire. True once the request is whole; throws Refusal.
    bool gather(std::string_view arrived, const Limits& limits);
    /// Once whole: the bytes of the request after this one, which leave this one.
    std::string take_surplus();
    bool started() const { return !bytes_.empty(); }
    /// True once, when the client waits for "100 Continue" before it sends the body.
    bool take_go_ahead() { return std::exchange(go_ahead_, false); }
    /// How long the body is going to be; 0 until the head is whole.
    std::size_t body_size() const { return body_size_; }

    std::string_view method() const { return at(method_); }
    std::string_view path() const { return at(path_); }
    std::string_view query() const { return at(query_); }
    std::string_view start_line() const { return at(start_); }
    std::string_view body() const { return {bytes_.data() + head_size_, body_size_}; }
    /// The field's first value, empty when absent. `name` in lower case.
    std::string_view field(std::string_view name) const;
    /// All fields in their order, names in lower case.
    std::vector<api::Field> fields() const;
    bool keep_alive() const;

private:
    struct Part {  // positions, not pointers: they stay true while bytes_ grows and moves
        std::uint32_t start = 0, size = 0;
    };
    struct FieldParts {
        Part name, value;
    };
    bool head_ended(std::size_t most);
    void read_head(const Limits& limits);
    void read_start(std::string_view line, const Limits& limits);
    void read_field(std::string_view line);
    void read_framing();
    void read_length(const Limits& limits);
    std::size_t count(std::string_view name) const;
    std::string_view at(Part part) const { return {bytes_.data() + part.start, part.size}; }
    Part part(std::string_view view) const {
        return {std::uint32_t(view.data() - bytes_.data()), std::uint32_t(view.size())};
    }
    std::string bytes_;
    std::size_t seen_ = 0, head_size_ = 0, body_size_ = 0;
    Part start_, method_, path_, query_;
    bool is_1_1_ = true, go_ahead_ = false, no_length_ = false;
    std::vector<FieldParts> fields_;
};
}  // namespace clinic::http
