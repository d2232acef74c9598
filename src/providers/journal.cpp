#include "providers/journal.h"
#include "api/page.h"
#include "platform/log.h"
namespace clinic::providers {
namespace {
constexpr std::size_t kept_of_stranger = 1024;
constexpr std::int64_t strangers_stay = 30 * 24 * hour, usual_limit = 50;

struct Noted {
    Provider provider;
    std::string what;
    Outcome outcome;
    std::optional<std::string> code, reference;
};
BOOST_DESCRIBE_STRUCT(Noted, (), (provider, what, outcome, code, reference))
struct Alarm {
    Provider provider;
    EventId event_id;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(Alarm, (), (provider, event_id, code))

// Whoever has no secret must not fill the disk: a few lines of theirs, for a month.
void forget_strangers(Session& session) {
    session.run(R"sql(
        delete from provider_events where id in (
            select id from provider_events where outcome = 'stranger' and received_at < ?
            limit 100)
    )sql",
                Instant{session.now().value - strangers_stay});
}

void raise_alarm(Session& session, Provider provider, EventId event, const std::string& code) {
    session.run(R"sql(
        insert into provider_failures (provider, code, hour, event_id, last_at)
        values (?1, ?2, ?3, ?4, ?5)
        on conflict (provider, code, hour) do update set count = count + 1, last_at = ?5
    )sql",
                provider, code, session.now().value / hour, event, session.now());
    session.announce({"money", "provider_failed", write(Alarm{provider, event, code})});
    platform::log(platform::Level::warn, "a payment provider's call was refused",
                  {{"provider", name_of(provider)}, {"code", code}, {"event", event.value}});
}

EventId insert(Session& session, const Raw& raw, Provider provider, const Seen& seen,
               const Said& said) {
    const bool stranger = said.outcome == Outcome::stranger;
    const auto body = stranger ? raw.body.substr(0, kept_of_stranger) : raw.body;
    const auto& caller = session.caller();
    return {*session.value<std::int64_t>(
        R"sql(
        insert into provider_events (provider, received_at, remote, request_id, what, outcome,
                                     code, reference, invoice_id, body, body_bytes, answer,
                                     unbooked)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) returning id)sql",
        provider, session.now(), caller.remote, caller.request_id, seen.what, said.outcome,
        said.code, seen.reference, said.invoice ? said.invoice : seen.invoice,
        Blob{std::string(body)}, raw.body.size(), said.answer, said.unbooked)};
}

// The provider asked again and was heard, or gave the money back.
void clear_unbooked(Session& session, Provider provider, const std::string& reference) {
    session.run(R"sql(
        update provider_events set unbooked = 0
        where unbooked and provider = ? and reference = ?)sql",
                provider, reference);
}

void keep(Session& session, const Raw& raw, Provider provider, const Seen& seen, const Said& said) {
    const bool stranger = said.outcome == Outcome::stranger;
    session.housekeeping([&] {
        if (stranger) forget_strangers(session);
        const auto id = insert(session, raw, provider, seen, said);
        const bool refused =
            said.outcome == Outcome::refused || stranger || said.outcome == Outcome::failed;
        if (refused)
            session.record("provider.refused", "provider_event", id.value, RawJson{},
                           Noted{provider, seen.what, said.outcome, said.code, seen.reference});
        else if (!said.unbooked &&
                 ((said.outcome == Outcome::done && seen.brings_money) || seen.takes_back))
            clear_unbooked(session, provider, seen.reference.value_or(""));
        if (said.alarming) raise_alarm(session, provider, id, said.code.value_or("internal"));
    });
}

/// Its effect is undone; what was said instead is kept on its own. When even that cannot be
/// written, the provider hears the same and asks again.
Said apologise(Database& database, const Caller& caller, const Raw& raw, const Protocol& protocol,
               const Seen& seen, const Problem* problem, const std::string& fault) {
    auto said = protocol.sorry(problem);
    said.unbooked = seen.brings_money;
    platform::log(platform::Level::error, "a payment provider's call failed",
                  {{"provider", name_of(protocol.provider)},
                   {"request_id", caller.request_id},
                   {"fault", fault}});
    try {
        database.write(
            caller, [&](Session& session) { keep(session, raw, protocol.provider, seen, said); });
    } catch (const std::exception& again) {
        platform::log(platform::Level::error, "a failed call could not be kept",
                      {{"request_id", caller.request_id}, {"fault", again.what()}});
    }
    return said;
}

/// A long answer is read where it hinders nobody, and not kept.
Said read_and_keep(Database& database, const Caller& caller, const Raw& raw,
                   const Protocol& protocol, Seen& seen) {
    database.write(caller, [&](Session& session) { protocol.before_reading(session); });
    Said said;
    database.read(caller, [&](Session& session) { said = protocol.run(session, seen); });
    auto kept = said;
    kept.answer = "(" + std::to_string(said.answer.size()) + " bytes)";
    database.write(caller,
                   [&](Session& session) { keep(session, raw, protocol.provider, seen, kept); });
    return said;
}
}  // namespace

Document attend(Aside& aside, const Raw& raw, const Protocol& protocol) {
    auto caller = Caller::inside(name_of(protocol.provider));
    caller.remote = aside.caller.remote;
    caller.request_id = aside.caller.request_id;
    Said said;
    Seen seen;
    try {
        if (protocol.before_reading)
            said = read_and_keep(aside.database, caller, raw, protocol, seen);
        else
            aside.database.write(caller, [&](Session& session) {
                said = protocol.run(session, seen);
                keep(session, raw, protocol.provider, seen, said);
            });
    } catch (const Problem& problem) {
        said = apologise(aside.database, caller, raw, protocol, seen, &problem, problem.what());
    } catch (const std::exception& fault) {
        said = apologise(aside.database, caller, raw, protocol, seen, nullptr, fault.what());
    }
    return {std::move(said.answer), "application/json", said.status};
}

std::vector<FailedCalls> failed_calls(Session& session, Instant since) {
    std::vector<FailedCalls> found;
    for (const auto provider : {Provider::payme, Provider::click, Provider::hmac}) {
        const auto one = session.first<FailedCalls>(R"sql(
            select ?1 as provider, count(*) as calls,
                   count(*) filter (where outcome = 'stranger') as strangers,
                   count(*) filter (where outcome = 'failed') as failed
            from provider_events
            where provider = ?1 and code is not null and received_at >= ?2)sql",
                                                    provider, since);
        if (one->calls) found.push_back(*one);
    }
    return found;
}

std::vector<Unbooked> unbooked(Session& session, Instant since) {
    return session.all<Unbooked>(R"sql(
        select provider, coalesce(reference, 'event ' || id) as reference from provider_events
        where unbooked and received_at >= ?
        group by 1, 2 order by max(id) desc limit 20 -- scans: the index of unbooked ones alone
        -- sorts: the unbooked ones alone
    )sql",
                                 since);
}

Page<Event> events(Session& session, const Query<EventQuery>& asked) {
    const auto& query = asked.value;
    const auto limit = query.limit ? query.limit->value : usual_limit;
    auto events = session.all<Event>(R"sql(
        select e.*, i.number as invoice_number
        from provider_events e left join invoices i on i.id = e.invoice_id
        where (?1 is null or e.provider = ?1) and (?2 is null or e.outcome = ?2)
          and (?3 is null or e.invoice_id = ?3) and (?4 is null or e.id < ?4)
          and (not ?5 or e.unbooked)
        order by e.id desc limit ?6  -- scans: newest first, ends at the page's last row
    )sql",
                                     query.provider, query.outcome, query.invoice, query.cursor,
                                     query.unbooked, limit + 1);
    // Bytes that are no text are shown, not told: JSON cannot carry them.
    for (auto& event : events)
        if (!is_utf8(event.body)) event.body = "base16:" + hex(event.body);
    return page_of(std::move(events), limit);
}
}  // namespace clinic::providers
