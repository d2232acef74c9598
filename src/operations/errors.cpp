#include "operations/errors.h"
#include "core/keys.h"
#include "core/version.h"
#include "platform/log_context.h"
namespace clinic::operations {
namespace {
constexpr std::size_t longest = 300, most_remembered = 1000;
constexpr std::int64_t listed = 200;

bool is_letter_or_digit(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
bool is_quote(char c) {
    return c == '\'' || c == '"' || c == '`';
}
bool is_plain(char c) {
    return c >= 0x20 && c < 0x7f;
}
/// A word without its numbers; nothing of it when it is a mailbox.
std::string plain_word(std::string_view word) {
    if (word.find('@') != word.npos) return "@";
    std::string out;
    for (const char c : word) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || !out.ends_with('#')) out += digit ? '#' : c;
    }
    return out;
}
/// What a quoted part, a foreign one, or a word at the front becomes; takes it off the front.
std::string next_part(std::string_view& text, bool after_word) {
    std::size_t end = 1;
    std::string part;
    if (is_quote(text[0]) && !after_word) {
        const auto close = text.find(text[0], 1);
        end = close == text.npos ? text.size() : close + 1;
        part = "'?'";
    } else if (!is_plain(text[0])) {
        while (end < text.size() && !is_plain(text[end])) ++end;
        part = "?";
    } else if (text[0] == ' ' || is_quote(text[0])) {
        part = text[0];
    } else {
        while (end < text.size() && is_plain(text[end]) && text[end] != ' ' && !is_quote(text[end]))
            ++end;
        part = plain_word(text.substr(0, end));
    }
    text.remove_prefix(end);
    return part;
}

bool is_of_database(std::string_view words) {
    for (const auto* known : {"SQLite", "disk I/O error", "malformed", "database is locked",
                              "not a database", "unable to open database file"})
        if (words.find(known) != words.npos) return true;
    return false;
}

std::string_view text_of(platform::Facts facts, std::string_view key) {
    for (const auto& fact : facts)
        if (fact.key == key)
            if (const auto* text = std::get_if<std::string_view>(&fact.value)) return *text;
    return {};
}

// The newest 500 stay; what somebody called resolved goes first.
void let_old_ones_go(Session& session) {
    session.run(R"sql(
        delete from errors where id in (
            select id from errors order by state = 'resolved', last_at desc limit -1 offset ?)
        -- scans: at most 500 and what just came
        -- sorts: at most 500 and what just came
    )sql",
                std::int64_t{Errors::most_kept});
}

constexpr Sql one_error = R"sql(
    select e.id, e.source, e.message, e.context, e.count, e.first_at, e.last_at, e.release,
           e.request_id, e.state, e.state_at, u.display_name as state_by, e.returned_at
    from errors e left join users u on u.id = e.state_by
    where e.id = ?
)sql";

struct ErrorQuery {
    std::optional<ErrorState> state{};
};
BOOST_DESCRIBE_STRUCT(ErrorQuery, (), (state))

struct Standing {
    ErrorState state;
};
BOOST_DESCRIBE_STRUCT(Standing, (), (state))

Page<Error> list(Session& session, const Query<ErrorQuery>& asked) {
    return {session.all<Error>(R"sql(
        select e.id, e.source, e.message, e.context, e.count, e.first_at, e.last_at, e.release,
               e.request_id, e.state, e.state_at, u.display_name as state_by, e.returned_at
        from errors e left join users u on u.id = e.state_by
        where ?1 is null or e.state = ?1
        order by e.last_at desc limit ?2  -- scans: newest first, 500 at most are kept
    )sql",
                               asked.value.state, listed)};
}

Error find(Session& session, ErrorId id) {
    auto found = session.first<Error>(one_error, id);
    if (!found) throw not_found("error");
    return *found;
}

Error set_state(Session& session, ErrorId id, ErrorState state, std::string_view action) {
    const auto before = find(session, id);
    session.run(R"sql(
        update errors set state = ?1, state_at = case when ?1 = 'open' then null else ?2 end,
                          state_by = case when ?1 = 'open' then null else ?3 end
        where id = ?4
    )sql",
                state, session.now(), session.caller().user, id);
    session.record(action, "error", id.value, Standing{before.state}, Standing{state});
    session.announce({"alerts", "errors_changed", "{}"});
    return find(session, id);
}
Error resolve(Session& session, ErrorId id) {
    return set_state(session, id, ErrorState::resolved, "error.resolved");
}
Error mute(Session& session, ErrorId id) {
    return set_state(session, id, ErrorState::muted, "error.muted");
}
Error reopen(Session& session, ErrorId id) {
    return set_state(session, id, ErrorState::open, "error.reopened");
}
}  // namespace

std::string scrubbed(std::string_view words) {
    std::string out;
    while (!words.empty() && out.size() < longest) {
        const bool after_word = !out.empty() && is_letter_or_digit(out.back());
        out += next_part(words, after_word);
    }
    if (out.size() > longest) out.resize(longest);
    return out;
}

void Errors::saw(std::string_view message, platform::Facts facts) noexcept try {
    ++seen_;
    const auto route = text_of(facts, "route");
    auto said = text_of(facts, "fault");
    if (said.empty()) said = text_of(facts, "reason");
    auto id = text_of(facts, "request_id");
    if (id.empty()) id = platform::log_context().request_id();
    const auto now = database_.environment()->surroundings.now();
    if (is_of_database(said)) note_database_fault(now);
    gather({.source = scrubbed(route.empty() ? message : route),
            .message = scrubbed(said.empty() ? message : said),
            .request_id = std::string(id),
            .count = 1,
            .first_at = now,
            .last_at = now});
} catch (...) {  // out of memory: the log has the line
}

void Errors::note_database_fault(Instant now) {
    std::lock_guard guard(mutex_);
    of_database_.push_back(now);
    if (of_database_.size() > most_remembered) of_database_.pop_front();
}

void Errors::gather(Unwritten one) {
    auto fingerprint = hex(plain_digest(one.source + '\n' + one.message)).substr(0, 32);
    std::lock_guard guard(mutex_);
    const auto found = unwritten_.find(fingerprint);
    if (found == unwritten_.end()) {
        if (unwritten_.size() < most_unwritten)
            unwritten_.emplace(std::move(fingerprint), std::move(one));
        return;
    }
    auto& known = found->second;
    known.count += one.count;
    known.first_at = std::min(known.first_at, one.first_at);
    if (one.last_at < known.last_at) return;
    known.last_at = one.last_at;
    known.request_id = std::move(one.request_id);
}

bool Errors::keep(const std::function<void(Session&, const Error&)>& on_kept) {
    std::map<std::string, Unwritten> taken;
    {
        std::lock_guard guard(mutex_);
        taken.swap(unwritten_);
    }
    if (taken.empty()) return true;
    try {
        database_.write(Caller::inside("system"), [&](Session& session) {
            session.housekeeping([&] {
                for (const auto& [fingerprint, one] : taken)
                    if (const auto kept = write_one(session, fingerprint, one))
                        on_kept(session, *kept);
                let_old_ones_go(session);
            });
            session.announce({"alerts", "errors_changed", "{}"});
        });
        return true;
    } catch (const std::exception& fault) {
        // At warning level: an error here would be an error to keep.
        platform::log(platform::Level::warn, "errors wait to be kept", {{"fault", fault.what()}});
        for (auto& [fingerprint, one] : taken) gather(std::move(one));
        return false;
    }
}

std::optional<Error> Errors::write_one(Session& session, const std::string& fingerprint,
                                       const Unwritten& one) {
    const auto running = one.last_at.value - one.first_at.value;
    const json::object context{{"in_this_burst", one.count}, {"burst_milliseconds", running}};
    const auto id = session.value<std::int64_t>(
        R"sql(
        insert into errors (fingerprint, source, message, context, count, first_at, last_at,
                            release, request_id)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        on conflict (fingerprint) do update
        set count = count + ?5, last_at = ?7, release = ?8, request_id = ?9, context = ?4,
            returned_at = case when state = 'resolved' then ?7 else returned_at end,
            state_at = case when state = 'resolved' then null else state_at end,
            state_by = case when state = 'resolved' then null else state_by end,
            state = case when state = 'resolved' then 'open' else state end
        returning id
    )sql",
        fingerprint, one.source, one.message, json::serialize(context), one.count, one.first_at,
        one.last_at, std::string(program_version()), one.request_id);
    auto kept = session.first<Error>(one_error, *id);
    if (!kept || kept->state == ErrorState::muted) return std::nullopt;
    return kept;
}

std::int64_t Errors::of_database_since(Instant moment) const {
    std::lock_guard guard(mutex_);
    return std::ranges::count_if(of_database_, [&](Instant at) { return at >= moment; });
}

std::int64_t open_errors_since(Session& session, Instant moment) {
    return session
        .value<std::int64_t>(R"sql(
            select count(*) from errors where state = 'open' and last_at >= ?
        )sql",
                             moment)
        .value_or(0);
}

Routes error_routes() {
    return {
        route("GET", "/errors", Can::see_system, list, "Unexpected errors, newest first").slow(),
        route("POST", "/errors/{id}/resolve", Can::manage_clinic, resolve,
              "Call an error resolved; it returns when it happens again"),
        route("POST", "/errors/{id}/mute", Can::manage_clinic, mute,
              "Count an error without telling of it"),
        route("POST", "/errors/{id}/reopen", Can::manage_clinic, reopen, "Open an error again"),
    };
}
}  // namespace clinic::operations
