#include "platform/log.h"
#include "platform/log_context.h"
#include "platform/terminal.h"
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <unistd.h>
namespace clinic::platform {
namespace {
constexpr std::array<std::string_view, 4> names{"debug", "info", "warn", "error"};
std::atomic<Level> lowest{Level::info};

struct Also {
    std::mutex mutex;
    std::function<void(Level, std::string_view)> sink;
    std::function<void(std::string_view, Facts)> error_listener;
};
// Never destroyed: a thread may still log while the process ends.
Also& also() {
    static auto* const one = new Also;
    return *one;
}

/// How many bytes the UTF-8 character at the front takes; 0 when it is none.
std::size_t character(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xc0u) == 0x80u; };
    const unsigned first = byte(0), second = byte(1);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first < 0xe0) return tail(1) ? 2 : 0;
    if (first >= 0xe0 && first < 0xf0) {
        const bool overlong = first == 0xe0 && second < 0xa0;
        const bool surrogate = first == 0xed && second >= 0xa0;
        return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first < 0xf5) {
        const bool outside = (first == 0xf0 && second < 0x90) || (first == 0xf4 && second >= 0x90);
        return tail(1) && tail(2) && tail(3) && !outside ? 4 : 0;
    }
    return 0;
}

// A log collector stops at a line that is no JSON, so whatever a client sent becomes valid here.
void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        const auto size = character(text);
        const auto c = static_cast<unsigned char>(text[0]);
        if (size == 0) {
            out += "\\ufffd";
        } else if (c == '"' || c == '\\') {
            out += '\\';
            out += text[0];
        } else if (c < 0x20 || c == 0x7f) {
            std::array<char, 8> code;
            std::snprintf(code.data(), code.size(), "\\u%04x", unsigned(c));
            out += code.data();
        } else {
            out += text.substr(0, size);
        }
        text.remove_prefix(size ? size : 1);
    }
    out += '"';
}

void append_value(std::string& out, const Fact::Value& value, bool as_json) {
    if (auto* text = std::get_if<std::string_view>(&value)) {
        const bool plain =
            !as_json && !text->empty() && text->find_first_of(" \"\\=\t\r\n\x1b\x7f") == text->npos;
        plain ? void(out += *text) : append_quoted(out, *text);
    } else if (auto* number = std::get_if<std::int64_t>(&value)) {
        out += std::to_string(*number);
    } else if (auto* real = std::get_if<double>(&value)) {
        std::array<char, 32> digits;
        std::snprintf(digits.data(), digits.size(), "%.6g", *real);
        out += std::isfinite(*real) ? digits.data() : "null";
    } else {
        out += std::get<bool>(value) ? "true" : "false";
    }
}

void append_json(std::string& line, const Fact& fact) {
    line += ',';
    append_quoted(line, fact.key);
    line += ':';
    append_value(line, fact.value, true);
}
void append_plain(std::string& line, const Fact& fact) {
    line.append("  ").append(fact.key).append("=");
    append_value(line, fact.value, false);
}
/// What the thread's context adds to what the line itself says.
template <class Append>
void append_facts(std::string& line, Facts facts, Append append) {
    bool has_id = false, has_user = false;
    for (const auto& fact : facts) {
        append(line, fact);
        has_id = has_id || fact.key == "request_id";
        has_user = has_user || fact.key == "user";
    }
    const auto& context = log_context();
    if (!has_id && !context.request_id().empty())
        append(line, {"request_id", context.request_id()});
    if (!has_user && context.user()) append(line, {"user", *context.user()});
}

std::string terminal_line(Level level, std::string_view message, Facts facts, std::int64_t now) {
    constexpr std::array<std::string_view, 4> colours{"\x1b[2m", "", "\x1b[33m", "\x1b[31m"};
    const std::time_t seconds = now / 1000;
    std::tm local{};
    ::localtime_r(&seconds, &local);
    std::array<char, 16> time;
    std::strftime(time.data(), time.size(), "%H:%M:%S", &local);
    const auto index = std::size_t(level);
    std::string line(time.data());
    line.append(" ").append(colours[index]).append(names[index]);
    line.append(names[index].size() < 5 ? "  " : " ");
    if (!colours[index].empty()) line += "\x1b[0m";
    for (const char c : message)  // a client must not steer the terminal
        line += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    append_facts(line, facts, append_plain);
    return line += '\n';
}

void write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(STDERR_FILENO, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;  // nobody reads it, and there is nobody left to tell
        bytes.remove_prefix(std::size_t(written));
    }
}
}  // namespace

std::string json_line(Level level, std::string_view message, Facts facts, std::int64_t now) {
    const std::time_t seconds = now / 1000;
    std::tm utc{};
    ::gmtime_r(&seconds, &utc);
    std::array<char, 24> second;
    std::strftime(second.data(), second.size(), "%Y-%m-%dT%H:%M:%S", &utc);
    std::array<char, 40> time;
    std::snprintf(time.data(), time.size(), "%s.%03dZ", second.data(), int(now % 1000));
    std::string line = "{\"time\":\"";
    line.append(time.data()).append("\",\"level\":\"").append(names[std::size_t(level)]);
    line += "\",\"message\":";
    append_quoted(line, message);
    append_facts(line, facts, append_json);
    return line += "}\n";
}

void log(Level level, std::string_view message, Facts facts) noexcept try {
    if (!is_logged(level)) return;
    using namespace std::chrono;
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    static const bool on_terminal = is_terminal(STDERR_FILENO);
    const auto json = json_line(level, message, facts, now);
    write_all(on_terminal ? terminal_line(level, message, facts, now) : json);
    std::lock_guard guard(also().mutex);
    if (also().sink) also().sink(level, json);
    if (level == Level::error && also().error_listener) also().error_listener(message, facts);
} catch (...) {  // out of memory, or the sink's disk is full: the work goes on without the line
}

void set_log_level(Level level) {
    lowest = level;
}
bool is_logged(Level level) {
    return level >= lowest.load(std::memory_order_relaxed);
}
void log_also_to(std::function<void(Level, std::string_view)> sink) {
    std::lock_guard guard(also().mutex);
    also().sink = std::move(sink);
}
void on_logged_error(std::function<void(std::string_view, Facts)> listener) {
    std::lock_guard guard(also().mutex);
    also().error_listener = std::move(listener);
}
}  // namespace clinic::platform
