#include "messages/errands.h"
#include "messages/recipients.h"
#include "messages/settings.h"
#include "messages/wording.h"
#include <algorithm>
namespace clinic::messages {
namespace {
constexpr std::int64_t first_pause = 30 * second, longest_pause = hour;
constexpr int most_looked_at = 50;  // in one transaction of the writer's
// Nothing rests or is put off for longer, unless the clock was wrong when it was said.
constexpr std::int64_t longest_rest = 24 * hour, longest_wait = 48 * hour;

/// An attempt that was being made when the program ended.
struct LeftBehind {
    std::int64_t id;
    MessageId message_id;
    Way way;
};
BOOST_DESCRIBE_STRUCT(LeftBehind, (), (id, message_id, way))

/// Ends a message that cannot be told, or says why it waits.
void end(Session& session, MessageId id, std::string_view status, std::string_view reason) {
    session.run(R"sql(update messages set status = ?, reason = ? where id = ?)sql", status, reason,
                id);
}
void put_off(Session& session, const Due& due, Instant until, std::string_view reason) {
    if (due.expires_at && *due.expires_at <= until) return end(session, due.id, "expired", reason);
    session.run(R"sql(update messages set due_at = ?, reason = ? where id = ?)sql", until, reason,
                due.id);
}

std::optional<Due> next_due(Session& session) {
    return session.first<Due>(R"sql(
        select id, kind, patient_id, user_id, address, entity, entity_id, params, expires_at,
               attempts
        from messages where status = 'pending' and due_at <= ? order by due_at limit 1)sql",
                              session.now());
}

Parcel parcel_of(Session& session, const Due& due, const Kind& kind, const Target& target) {
    const auto language = language_of(session, due.patient_id, due.user_id);
    const auto words = words_for(session, kind, language);
    const auto values = values_of(session, json::parse(due.params).as_object());
    auto id = "m" + std::to_string(due.id.value);
    if (target.device) (id += "-") += std::to_string(*target.device);
    // Of another clinic's database the same number is another message.
    id += "-" + hex(session.keys().digest(Purpose::token, "message/" + id)).substr(0, 12);
    return {.id = id,
            .kind = due.kind,
            .entity = due.entity,
            .message_id = due.id.value,
            .entity_id = due.entity_id,
            .to = target.address,
            .subject = filled(words.subject, values),
            .text = filled(words.body, values),
            .params = due.params};
}

Round begin(Session& session, const Due& due, const Kind& kind,
            const std::vector<Target>& targets) {
    Round round{due.id, {}};
    session.run(R"sql(
        update messages set status = 'sending', attempts = attempts + 1, reason = null
        where id = ?)sql",
                due.id);
    for (const auto& target : targets) {
        const auto attempt = session.value<std::int64_t>(
            R"sql(
            insert into message_attempts (message_id, way, device_id, started_at)
            values (?, ?, ?, ?) returning id)sql",
            due.id, target.way, target.device, session.now());
        round.errands.push_back(
            {*attempt, target.way, target.device, parcel_of(session, due, kind, target)});
    }
    return round;
}

/// What can be told now; nothing when the message was ended or put off.
std::optional<Round> judged(Session& session, const Due& due, const Channels& channels,
                            const Resting& resting) {
    if (due.expires_at && *due.expires_at <= session.now()) {
        end(session, due.id, "expired", "too-late");
        return std::nullopt;
    }
    const auto* kind = find_kind(due.kind);
    if (!kind) {
        end(session, due.id, "dead", "no-text");
        return std::nullopt;
    }
    if (kind->to_patients && !kind->at_once)
        if (const auto morning =
                quiet_end(settings(session), session.clinic().zone, session.now())) {
            put_off(session, due, *morning, "quiet-hours");
            return std::nullopt;
        }
    const auto found = recipients(session, due, *kind, channels);
    if (found.targets.empty()) {
        end(session, due.id, "skipped", found.why_none);
        return std::nullopt;
    }
    const auto rests_until = resting.at(static_cast<std::size_t>(found.targets.front().way));
    if (session.now() < rests_until && rests_until.value - session.now().value <= longest_rest) {
        put_off(session, due, rests_until, "way-rests");
        return std::nullopt;
    }
    return begin(session, due, *kind, found.targets);
}

// Between half and the whole of it, so that what failed together is not tried together.
std::int64_t with_chance(const Session& session, std::int64_t pause) {
    std::uint64_t number = 0;
    for (const char byte : session.random(4))
        number = number << 8 | static_cast<unsigned char>(byte);
    return pause / 2 +
           static_cast<std::int64_t>(number % static_cast<std::uint64_t>(pause / 2 + 1));
}

bool any(const std::vector<Done>& done, Result result) {
    return std::ranges::any_of(done, [&](const Done& one) { return one.outcome.result == result; });
}

/// News cancelled while it was being sent stays that.
void give_up(Session& session, MessageId id, std::string_view reason) {
    session.run(R"sql(
        update messages set status = 'dead', reason = ? where id = ? and status = 'sending')sql",
                reason, id);
}

void try_later(Session& session, MessageId id, const std::vector<Done>& done) {
    const auto attempts =
        session.value<std::int64_t>(R"sql(select attempts from messages where id = ?)sql", id)
            .value_or(0);
    auto pause = with_chance(session, pause_after(attempts));
    std::string code;
    for (const auto& one : done) {
        pause = std::max(pause, one.outcome.retry_after.value_or(0));
        if (!one.outcome.code.empty()) code = one.outcome.code;
    }
    if (attempts >= most_attempts) return give_up(session, id, code);
    session.run(R"sql(
        update messages set status = 'pending', due_at = ?, reason = ?
        where id = ? and status = 'sending')sql",
                Instant{session.now().value + pause}, code, id);
}

/// Where all devices of a patient are gone, the phone is left.
void settle_refused(Session& session, MessageId id, const std::vector<Done>& done) {
    const bool gone =
        std::ranges::all_of(done, [](const Done& one) { return one.outcome.address_is_gone; });
    if (gone)
        session.run(R"sql(
            update messages set status = 'pending', due_at = ?, reason = 'device-gone'
            where id = ? and status = 'sending')sql",
                    session.now(), id);
    else
        give_up(session, id, done.back().outcome.code);
}

void give_back(Session& session, const Round& round) {
    for (const auto& errand : round.errands)
        session.run(R"sql(delete from message_attempts where id = ?)sql", errand.attempt);
    session.run(R"sql(
        update messages set attempts = attempts - 1,
            status = case status when 'sending' then 'pending' else status end
        where id = ?)sql",
                round.message);
}

/// Also of news that was cancelled meanwhile: who reads the list sees what was told.
void told(Session& session, MessageId id, std::string_view status, std::string_view reason) {
    session.run(R"sql(
        update messages set status = ?1, reason = nullif(?2, ''),
            sent_at = case ?1 when 'sent' then ?3 end
        where id = ?4 and status in ('sending', 'cancelled'))sql",
                status, reason, session.now(), id);
}

void write_down(Session& session, const Done& done) {
    const auto& [errand, outcome] = done;
    session.run(R"sql(
        update message_attempts set ended_at = ?, outcome = ?, code = nullif(?, ''),
            fault = nullif(?, ''), provider_id = nullif(?, '')
        where id = ?)sql",
                session.now(), outcome.result, outcome.code, outcome.fault, outcome.provider_id,
                errand.attempt);
    if (outcome.address_is_gone && errand.device)
        session.run(R"sql(delete from devices where id = ?)sql", *errand.device);
}
}  // namespace

std::int64_t pause_after(std::int64_t attempts) {
    std::int64_t pause = first_pause;
    for (; attempts > 1 && pause < longest_pause; --attempts) pause *= 2;
    return std::min(pause, longest_pause);
}

std::optional<Round> take(Session& session, const Channels& channels, const Resting& resting) {
    std::optional<Round> round;
    session.housekeeping([&] {
        for (int looked = 0; looked < most_looked_at && !round; ++looked) {
            const auto due = next_due(session);
            if (!due) return;
            round = judged(session, *due, channels, resting);
        }
    });
    return round;
}

void conclude(Session& session, const Round& round, const std::vector<Done>& done) {
    session.housekeeping([&] {
        const bool stopped =
            std::ranges::any_of(done, [](const Done& one) { return one.outcome.stopped; });
        if (stopped && !any(done, Result::sent)) return give_back(session, round);
        for (const auto& one : done) write_down(session, one);
        if (any(done, Result::sent))
            told(session, round.message, "sent", "");
        else if (any(done, Result::unknown))
            told(session, round.message, "unknown", done.back().outcome.code);
        else if (any(done, Result::later))
            try_later(session, round.message, done);
        else
            settle_refused(session, round.message, done);
    });
}

namespace {
// A clock years ahead would forget everything. Entries written since it went wrong have its time,
// so that one of a while ago is asked.
bool clock_fits_history(Session& session) {
    constexpr int entries_back = 200;
    constexpr std::int64_t they_may_take = 61 * 24 * hour;
    const auto earlier = session.value<Instant>(
        R"sql(select at from audit_entries order by id desc limit 1 offset ?)sql", entries_back);
    return earlier && session.now().value - earlier->value < they_may_take;
}
}  // namespace

bool forget_old(Session& session) {
    constexpr std::int64_t kept = 183 * 24 * hour;
    if (!clock_fits_history(session)) return false;
    int deleted = 0;
    session.housekeeping([&] {
        for (const std::string_view status :
             {"sent", "dead", "unknown", "skipped", "cancelled", "expired"})
            deleted += session.run(R"sql(
                delete from messages where id in (
                    select id from messages where status = ? and due_at < ?
                    order by due_at limit 200))sql",
                                   status, Instant{session.now().value - kept});
    });
    return deleted > 0;
}

// What waits for its own time was never put off; only what was due when it was put in has nothing
// else to wait for.
int bring_back(Session& session) {
    int found = 0;
    session.housekeeping([&] {
        found = session.run(R"sql(
            update messages set due_at = ?1
            where status = 'pending' and due_at > ?2
              and (reason is not null or due_at <= created_at))sql",
                            session.now(), Instant{session.now().value + longest_wait});
    });
    return found;
}

int recover(Session& session, const Channels& channels) {
    int found = 0;
    session.housekeeping([&] {
        for (const auto& left : session.all<LeftBehind>(R"sql(
                 select id, message_id, way from message_attempts where outcome = 'under_way'
                 -- scans: the index holds only what is under way
                 order by id)sql")) {
            ++found;
            const auto* channel = channels.at(left.way);
            const bool again = channel && channel->repeatable();
            session.run(R"sql(
                update message_attempts set outcome = ?, code = 'interrupted', ended_at = ?
                where id = ?)sql",
                        again ? Result::later : Result::unknown, session.now(), left.id);
            session.run(R"sql(
                update messages set status = ?, reason = 'interrupted'
                where id = ? and status = 'sending')sql",
                        again ? "pending" : "unknown", left.message_id);
        }
    });
    return found;
}
}  // namespace clinic::messages
