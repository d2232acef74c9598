#include "operations/configuration.h"
#include "operations/operations.h"
namespace clinic::operations {
namespace {
enum class LogLevel { debug, info, warn, error };
BOOST_DESCRIBE_ENUM(LogLevel, debug, info, warn, error)

struct Configuration {
    std::vector<EffectiveSetting> items{};
};
BOOST_DESCRIBE_STRUCT(Configuration, (), (items))

struct LogFilter {
    std::optional<Text<64>> request_id{};
    std::optional<LogLevel> level{};
    std::optional<Whole<1, 500>> limit{};
};
BOOST_DESCRIBE_STRUCT(LogFilter, (), (request_id, level, limit))

struct LogLine {
    std::string time{}, level{}, message{};
    std::optional<std::string> request_id{};
    std::optional<std::int64_t> user{};
    RawJson facts{};
};
BOOST_DESCRIBE_STRUCT(LogLine, (), (time, level, message, request_id, user, facts))

struct LogLines {
    std::vector<LogLine> items{};
};
BOOST_DESCRIBE_STRUCT(LogLines, (), (items))

Configuration settings_now(Session&) {
    return {Operations::current().settings().inside.settings()};
}

std::string take_text(json::object& from, std::string_view name) {
    const auto* found = from.if_contains(name);
    if (!found || !found->is_string()) return {};
    std::string text(found->as_string());
    from.erase(name);
    return text;
}

LogLine read_line(const std::string& text) {
    auto object = parse_json(text).as_object();
    LogLine line{.time = take_text(object, "time"),
                 .level = take_text(object, "level"),
                 .message = take_text(object, "message")};
    if (auto id = take_text(object, "request_id"); !id.empty()) line.request_id = std::move(id);
    if (const auto* user = object.if_contains("user"); user && user->is_int64()) {
        line.user = user->as_int64();
        object.erase("user");
    }
    line.facts = RawJson{json::serialize(object)};
    return line;
}

LogLines find_lines(Session&, const Query<LogFilter>& query) {
    const auto& filter = query.value;
    const platform::LogSearch search{
        .request_id = filter.request_id ? filter.request_id->value : "",
        .least = static_cast<platform::Level>(filter.level.value_or(LogLevel::debug)),
        .limit = filter.limit ? static_cast<std::size_t>(filter.limit->value) : 100};
    LogLines found;
    for (const auto& line : Operations::current().settings().inside.log(search)) {
        try {
            found.items.push_back(read_line(line));
        } catch (const Problem&) {
            // Half a line, left by a power cut: the others are still worth reading.
        }
    }
    return found;
}
}  // namespace

Routes configuration_routes() {
    return {
        route("GET", "/system/settings", Can::see_system, settings_now,
              "The effective settings, and where each came from"),
        route("GET", "/system/log", Can::see_system, find_lines,
              "Lines of the log by request, newest first")
            .slow(),
    };
}
}  // namespace clinic::operations
