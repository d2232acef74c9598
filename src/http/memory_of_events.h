#pragma once
#include "core/event.h"
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
namespace clinic::http {
/// The last events, numbered, as they stand in a stream. Ids are "<start>-<number>": after a
/// restart the numbers begin anew, and an id of an earlier start is known to be one.
class MemoryOfEvents {
public:
    explicit MemoryOfEvents(std::string start, std::size_t most = 1000)
        : start_(std::move(start)), most_(most) {}

    /// Numbers the event and returns its text.
    const std::string& keep(const Event& event) {
        ++last_;
        if (kept_.size() == most_) kept_.pop_front();
        kept_.push_back({event.topic, text(event)});
        return kept_.back().text;
    }
    std::string last_id() const { return start_ + "-" + std::to_string(last_); }

    /// What listeners of `topics` missed since `id`; nothing when nobody knows any more.
    std::optional<std::string> since(std::string_view id,
                                     const std::vector<std::string>& topics) const {
        const auto heard = number(id);
        if (!heard || *heard > last_ || last_ - *heard > kept_.size()) return std::nullopt;
        std::string missed;
        for (auto i = kept_.size() - std::size_t(last_ - *heard); i < kept_.size(); ++i)
            if (std::ranges::find(topics, kept_[i].topic) != topics.end()) missed += kept_[i].text;
        return missed;
    }

private:
    struct Kept {
        std::string topic, text;
    };
    std::string text(const Event& event) const {
        std::string whole = "id: " + last_id() + "\nevent: " + event.name + "\ndata: ";
        for (const char c : event.data) whole += c == '\n' || c == '\r' ? ' ' : c;
        return whole += "\n\n";
    }
    std::optional<std::uint64_t> number(std::string_view id) const {
        if (!id.starts_with(start_) || id.size() <= start_.size() + 1) return std::nullopt;
        if (id[start_.size()] != '-') return std::nullopt;
        const char* first = id.data() + start_.size() + 1;
        const char* end = id.data() + id.size();
        std::uint64_t value = 0;
        const auto read = std::from_chars(first, end, value);
        if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
        return value;
    }
    const std::string start_;
    const std::size_t most_;
    std::uint64_t last_ = 0;
    std::deque<Kept> kept_;
};
}  // namespace clinic::http
