#include "messages/channel.h"
#include <charconv>
#include <ctime>
namespace clinic::messages {
namespace {
constexpr int request_timeout = 408, too_early = 425, too_many = 429, first_server_fault = 500;
constexpr int unauthorized = 401, forbidden = 403, not_implemented = 501;
constexpr std::int64_t longest_wait = 24 * hour;

bool is_busy(int status) {
    return status == request_timeout || status == too_early || status == too_many ||
           (status >= first_server_fault && status != not_implemented);
}

// RFC 9110, 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT".
std::optional<Instant> http_date(const std::string& text) {
    std::tm parts{};
    const char* end = strptime(text.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    if (end == nullptr || *end != '\0') return std::nullopt;
    return Instant{static_cast<std::int64_t>(timegm(&parts)) * second};
}
}  // namespace

Outcome outcome_of(const OutgoingFault& fault, bool repeatable) {
    Outcome out{.result = Result::later, .code = fault.code, .fault = fault.what()};
    if (fault.maybe_done && !repeatable) {
        out.result = Result::unknown;
        return out;
    }
    out.stopped = fault.code == "stopped";
    out.way_is_down = !out.stopped && fault.code != "too-large";
    return out;
}

std::optional<std::int64_t> retry_after(const OutgoingAnswer& answer, Instant now) {
    const std::string asked(answer.header("retry-after"));
    std::int64_t seconds = 0;
    const auto [at, fault] = std::from_chars(asked.data(), asked.data() + asked.size(), seconds);
    if (fault == std::errc{} && at == asked.data() + asked.size() && seconds >= 0)
        return std::min(seconds, longest_wait / second) * second;
    if (const auto date = http_date(asked); date && now < *date)
        return std::min(date->value - now.value, longest_wait);
    return std::nullopt;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF", marks = "-._~";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte < 0x80 && std::isalnum(byte);
        if (plain || marks.find(c) != marks.npos)
            out += c;
        else
            (out += '%') += {digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

Outcome refused(const std::string& who, const OutgoingAnswer& answer, Instant now) {
    const auto status = std::to_string(answer.status);
    if (is_busy(answer.status))
        return {.result = Result::later,
                .code = "busy",
                .fault = who + " answered " + status + ": it takes no messages just now.",
                .retry_after = retry_after(answer, now),
                .way_is_down = true};
    if (answer.status == unauthorized || answer.status == forbidden)
        return {.result = Result::later,
                .code = "not-allowed",
                .fault = who + " answered " + status +
                         ": it does not accept our key or password. Look at the settings.",
                .way_is_down = true};
    return {.result = Result::never,
            .code = "refused-message",
            .fault = who + " answered " + status + ": it does not take this message."};
}
}  // namespace clinic::messages
