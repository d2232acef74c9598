#include "messages/lists.h"
#include "api/page.h"
#include "messages/gateway.h"
#include "messages/sending.h"
namespace clinic::messages {
namespace {
constexpr std::int64_t usual_limit = 50, above_all = 1'000'000'000'001;
constexpr std::string_view hidden = "••••••";

MessageLine line(Session& session, MessageId id) {
    auto found = session.first<MessageLine>(R"sql(
        select m.*, p.number as patient_number, u.display_name as user_name
        from messages m left join patients p on p.id = m.patient_id
                        left join users u on u.id = m.user_id
        where m.id = ?)sql",
                                            id);
    if (!found) throw not_found("message");
    return std::move(*found);
}

bool may_resend(const MessageLine& message) {
    using enum Status;
    return message.status == dead || message.status == unknown || message.status == skipped ||
           message.status == expired;
}

Words words_of(Session& session, const MessageLine& message) {
    const auto* kind = find_kind(message.kind);
    if (!kind) return {};
    const auto params =
        session.value<std::string>(R"sql(select params from messages where id = ?)sql", message.id);
    auto values = values_of(session, json::parse(params.value_or("{}")).as_object());
    if (values.contains("code")) values["code"] = hidden;
    const auto user =
        session.value<UserId>(R"sql(select user_id from messages where id = ?)sql", message.id);
    const auto words = words_for(session, *kind, language_of(session, message.patient_id, user));
    return {filled(words.subject, values), filled(words.body, values)};
}

Problem wrong_state(const MessageLine& message) {
    return conflict("wrong-state", "This message is past that.")
        .about("status", json::value(name_of(message.status)));
}

std::string scheme_of(std::string_view address) {
    const auto at = address.find('@');
    if (address == alert_hook || address.starts_with("https://") || address.starts_with("http://"))
        return "";
    return at == address.npos ? "tel:" : "mailto:";
}

std::string require_address(const Session& session, const std::string& typed) {
    const auto scheme = scheme_of(typed);
    const auto wrong = [] {
        return invalid("address", "no-address",
                       "must be a mailbox (a@b), a phone (+998...) or a URL (https://...)");
    };
    if (scheme == "tel:") {
        const auto phone = normalised_phone(typed, session.clinic().country_code);
        if (!phone) throw wrong();
        return scheme + *phone;
    }
    if (typed.find_first_of(" <>\"'\t,;") != typed.npos || typed.starts_with('@') ||
        typed.ends_with('@'))
        throw wrong();
    return scheme + typed;
}

struct Heard {
    std::int64_t id;
    std::optional<Instant> ended_at;
    std::optional<std::string> code, fault;
    Result outcome;
};
BOOST_DESCRIBE_STRUCT(Heard, (), (id, ended_at, code, fault, outcome))

WayState state_of(Session& session, Way way) {
    const auto* sending = Sending::current();
    WayState state{.way = way, .on = sending && sending->channels().at(way)};
    if (state.on)
        if (const auto until = sending->rests_until(way); session.now() < until)
            state.rests_until = until;
    const auto sent = session.first<Heard>(R"sql(
        select id, ended_at, code, fault, outcome from message_attempts
        where way = ? and outcome = 'sent' order by id desc limit 1)sql",
                                           way);
    if (sent) state.last_sent_at = sent->ended_at;
    if (const auto last = session.first<Heard>(R"sql(
            select id, ended_at, code, fault, outcome from message_attempts
            where way = ? and outcome in ('later', 'never', 'unknown')
            order by id desc limit 1)sql",
                                               way)) {
        state.last_fault_at = last->ended_at;
        state.last_code = last->code;
        state.last_fault = last->fault;
        const bool nothing_since = !sent || sent->id < last->id;
        state.failing = state.on && last->outcome == Result::later && nothing_since;
    }
    return state;
}
}  // namespace

Page<MessageLine> list(Session& session, const Query<MessageFilter>& query) {
    const auto& wanted = query.value;
    const std::int64_t limit = wanted.limit ? wanted.limit->value : usual_limit;
    const std::int64_t below = wanted.cursor ? wanted.cursor->value : above_all;
    if (wanted.status)
        return page_of(session.all<MessageLine>(R"sql(
            select m.*, p.number as patient_number, u.display_name as user_name
            from messages m left join patients p on p.id = m.patient_id
                            left join users u on u.id = m.user_id
            where m.status = ? and m.id < ? order by m.id desc limit ?)sql",
                                                *wanted.status, below, limit + 1),
                       limit);
    return page_of(session.all<MessageLine>(R"sql(
            select m.*, p.number as patient_number, u.display_name as user_name
            from messages m left join patients p on p.id = m.patient_id
                            left join users u on u.id = m.user_id
            where m.id < ? order by m.id desc limit ?)sql",
                                            below, limit + 1),
                   limit);
}

MessageDetails find(Session& session, MessageId id) {
    auto message = line(session, id);
    auto words = words_of(session, message);
    auto attempts = session.all<Attempt>(R"sql(
        select id, way, started_at, ended_at, outcome, code, fault, provider_id
        from message_attempts where message_id = ? order by id desc limit 100)sql",
                                         id);
    const bool again = may_resend(message), waits = message.status == Status::pending;
    return {std::move(message), std::move(words), std::move(attempts), again, waits};
}

MessageDetails resend(Session& session, MessageId id) {
    const auto before = line(session, id);
    if (!may_resend(before)) throw wrong_state(before);
    session.run(R"sql(
        update messages set status = 'pending', due_at = ?1, attempts = 0, reason = null,
            expires_at = case when expires_at > ?1 then expires_at end
        where id = ?2)sql",
                session.now(), id);
    session.record("message.resent", "message", id.value, before, line(session, id));
    return find(session, id);
}

MessageDetails cancel_one(Session& session, MessageId id) {
    const auto before = line(session, id);
    if (before.status != Status::pending) throw wrong_state(before);
    session.run(R"sql(update messages set status = 'cancelled' where id = ?)sql", id);
    session.record("message.cancelled", "message", id.value, before, line(session, id));
    return find(session, id);
}

MessageOverview overview(Session& session) {
    MessageOverview out;
    for (const auto way : ways) out.ways.push_back(state_of(session, way));
    out.counts = session.all<StatusCount>(
        R"sql(select status, count(*) as count from messages  -- scans: the index alone
              group by status)sql");
    return out;
}

Created<MessageDetails> put_test(Session& session, const NewTest& wanted) {
    const std::string_view typed = wanted.address.value;
    const auto address =
        require_address(session, std::string(typed.substr(typed.starts_with("mailto:") ? 7 : 0)));
    const auto id = put(session, {.key = "message.test/" + hex(session.random(8)),
                                  .kind = "message.test",
                                  .to = {.address = address},
                                  .entity = "clinic",
                                  .entity_id = 1,
                                  .due_at = session.now(),
                                  .expires_at = Instant{session.now().value + hour}});
    session.record("message.tested", "message", id->value);
    return {find(session, *id), "/api/v1/messages/" + std::to_string(id->value)};
}
}  // namespace clinic::messages
