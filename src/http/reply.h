#pragma once
#include "api/exchange.h"
#include "platform/descriptor.h"
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
namespace clinic::http {
/// A file that is read piece by piece as its reader keeps up.
struct FileBody {
    platform::Descriptor file{};
    std::uint64_t left = 0;
};

/// An answer as it goes over the wire: a head, then a body from memory, from the binary, or from
/// a file. Knows how much of it is gone.
class Reply {
public:
    Reply() = default;
    Reply(int status, std::string head, std::string body = {})
        : status_(status), head_(std::move(head)), body_(std::move(body)) {
        settle();
    }
    void add_lasting(std::string_view body) { lasting_ = body; }
    void add_file(FileBody file) { file_ = std::move(file); }
    void listen(api::Listening listening) { listening_ = std::move(listening); }
    void close_after() { last_ = true; }
    void came_by(std::uint16_t route) { route_ = route; }

    int status() const { return status_; }
    /// The route that answered, as api::Answer has it.
    std::uint16_t route() const { return route_; }
    /// The connection closes once this is sent.
    bool is_last() const { return last_; }
    std::optional<api::Listening>& listening() { return listening_; }
    std::uint64_t size() const {
        return head_.size() + body_.size() + lasting_.size() + file_.left;
    }

    /// What may be sent now. Empty: all is gone, or the next piece of the file is wanted first.
    std::string_view ready() const { return part().substr(sent_); }
    void advance(std::size_t bytes) {
        sent_ += bytes;
        while (stage_ < 2 && sent_ == part().size()) {
            ++stage_;
            sent_ = 0;
        }
    }
    /// Joins a short body to its head, so that both leave in one packet.
    void settle() {
        constexpr std::size_t worth_copying = 16 * 1024;
        if (head_.size() + body_.size() > worth_copying) return;
        head_ += body_;
        body_.clear();
    }
    /// Bytes of memory it holds until it is sent.
    std::size_t held() const { return head_.size() + body_.size(); }

    bool wants_piece() const { return ready().empty() && file_.left > 0; }
    FileBody take_file() { return std::exchange(file_, {}); }
    /// The next piece, and the file with what is left of it.
    void add_piece(std::string piece, FileBody rest) {
        body_ = std::move(piece);
        file_ = std::move(rest);
        stage_ = 1;
        sent_ = 0;
        lasting_ = {};
    }

private:
    std::string_view part() const {
        return stage_ == 0 ? std::string_view(head_) : stage_ == 1 ? body_ : lasting_;
    }
    int status_ = 200;
    std::uint16_t route_ = 0;
    std::string head_{}, body_{};
    std::string_view lasting_{};
    FileBody file_{};
    std::optional<api::Listening> listening_{};
    bool last_ = false;
    int stage_ = 0;  // 0: head, 1: body or piece, 2: lasting body
    std::size_t sent_ = 0;
};
}  // namespace clinic::http
