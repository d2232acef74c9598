#include "cli/running.h"
#include "api/router.h"
#include "platform/log.h"
#include <algorithm>
namespace clinic::cli {
namespace {
using platform::Level;
constexpr std::uint64_t slow_microseconds = 200'000;

std::string joined(const std::vector<std::string_view>& names) {
    std::string all;
    for (const auto name : names) all.append(all.empty() ? "" : ", ").append(name);
    return all;
}
/// Of a page's address no more than its beginning: what follows may be a token.
std::string page_of(std::string_view path) {
    const auto end = path.find_first_of("/?", 1);
    return std::string(path.substr(0, std::min<std::size_t>(end, 40)));
}
}  // namespace

void RunningSettings::read_again(
    const std::function<std::function<void()>(const Settings&)>& prepare,
    const std::function<void(const Settings& now, bool limits_changed)>& apply) try {
    const auto fresh = now_.again();
    fresh.require_sound(true);
    const auto begin = prepare(fresh);
    Settings::Change change;
    {
        std::lock_guard guard(mutex_);
        change = now_.adopt(fresh);
        waiting_ = change.waiting;
    }
    begin();
    const auto is_limit = [](std::string_view name) {
        return name.starts_with("RATE_LIMIT_") || name.starts_with("CORS_");
    };
    apply(now_, std::ranges::any_of(change.taken, is_limit));
    platform::log(Level::info, "settings read again",
                  {{"changed", joined(change.taken)}, {"restart_for", joined(change.waiting)}});
} catch (const std::exception& fault) {
    platform::log(Level::error, "settings not read again, nothing was changed",
                  {{"fault", fault.what()}});
}

std::vector<operations::EffectiveSetting> RunningSettings::shown() const {
    std::lock_guard guard(mutex_);
    std::vector<operations::EffectiveSetting> all;
    for (const auto& section : all_sections())
        for (const auto& row : section.rows)
            all.push_back(
                {.name = std::string(row.name),
                 .section = std::string(section.title),
                 .value = now_.shown(row),
                 .from = now_.value(row.name).from,
                 .about = about_in_sentences(row),
                 .form = says(row),
                 .secret = row.secret,
                 .reloads = row.reloads,
                 .waits_for_restart = std::ranges::find(waiting_, row.name) != waiting_.end()});
    return all;
}

void log_answer(const http::Answered& one, const Routes& routes) {
    const bool slow = one.microseconds > slow_microseconds, failed = one.status >= 500;
    const auto level = slow || failed ? Level::warn : Level::debug;
    if (!platform::is_logged(level)) return;
    const bool known = one.route > 0 && one.route <= routes.size();
    platform::log(level,
                  failed ? "failed answer"
                  : slow ? "slow answer"
                         : "answered",
                  {{"method", one.method},
                   {"route", known ? Router::full_path(routes[one.route - 1u]) : page_of(one.path)},
                   {"status", one.status},
                   {"bytes", one.bytes},
                   {"microseconds", one.microseconds},
                   {"remote", one.remote}});
}
}  // namespace clinic::cli
