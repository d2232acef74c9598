#pragma once
#include "api/route.h"
#include "messages/channel.h"
#include "messages/outbox.h"
#include "messages/wording.h"
namespace clinic::messages {

enum class Status { pending, sending, sent, unknown, dead, skipped, cancelled, expired };
BOOST_DESCRIBE_ENUM(Status, pending, sending, sent, unknown, dead, skipped, cancelled, expired)

/// A message as the list shows it: whom it is for by number, never by name.
struct MessageLine {
    MessageId id;
    std::string kind;
    Status status;
    std::optional<std::string> reason;
    std::optional<std::int64_t> patient_id, patient_number;
    std::optional<std::string> user_name, address;
    std::string entity;
    std::int64_t entity_id, attempts;
    Instant due_at, created_at;
    std::optional<Instant> expires_at, sent_at;
};
BOOST_DESCRIBE_STRUCT(MessageLine, (),
                      (id, kind, status, reason, patient_id, patient_number, user_name, address,
                       entity, entity_id, attempts, due_at, created_at, expires_at, sent_at))

struct Attempt {
    std::int64_t id;
    Way way;
    Instant started_at;
    std::optional<Instant> ended_at;
    Result outcome;
    std::optional<std::string> code, fault, provider_id;
};
BOOST_DESCRIBE_STRUCT(Attempt, (),
                      (id, way, started_at, ended_at, outcome, code, fault, provider_id))

/// One message with everything that was tried, and its text as it would be told now. A code that
/// proves something is not shown.
struct MessageDetails {
    MessageLine message;
    Words words;
    std::vector<Attempt> attempts;
    bool may_resend, may_cancel;
};
BOOST_DESCRIBE_STRUCT(MessageDetails, (), (message, words, attempts, may_resend, may_cancel))

struct MessageFilter {
    std::optional<Status> status;
    std::optional<Whole<1, 200>> limit;
    std::optional<Whole<1, 1'000'000'000'000>> cursor;
};
BOOST_DESCRIBE_STRUCT(MessageFilter, (), (status, limit, cursor))

/// The newest first.
Page<MessageLine> list(Session&, const Query<MessageFilter>&);
/// Throws 404.
MessageDetails find(Session&, MessageId);
/// Tries again what is dead, unknown, skipped or expired, from the beginning and at once. Throws
/// 404, 409 "wrong-state".
MessageDetails resend(Session&, MessageId);
/// Takes back what still waits. Throws 404, 409 "wrong-state".
MessageDetails cancel_one(Session&, MessageId);

/// How many there are of each status, for the list's heads.
struct StatusCount {
    Status status;
    std::int64_t count;
};
BOOST_DESCRIBE_STRUCT(StatusCount, (), (status, count))

/// One way, how it is set up and how it fared last.
struct WayState {
    Way way;
    bool on;
    std::optional<Instant> rests_until{}, last_sent_at{}, last_fault_at{};
    std::optional<std::string> last_code{}, last_fault{};
    bool failing = false;  // nothing got through since something that will be tried again
};
BOOST_DESCRIBE_STRUCT(WayState, (),
                      (way, on, rests_until, last_sent_at, last_fault_at, last_code, last_fault,
                       failing))
struct MessageOverview {
    std::vector<WayState> ways;
    std::vector<StatusCount> counts;
};
BOOST_DESCRIBE_STRUCT(MessageOverview, (), (ways, counts))
MessageOverview overview(Session&);

struct NewTest {
    Text<200> address;  // a mailbox, a phone or a URL
};
BOOST_DESCRIBE_STRUCT(NewTest, (), (address))
/// Puts a test message into the outbox, for at once. Throws 422 for what is no address.
Created<MessageDetails> put_test(Session&, const NewTest&);
}  // namespace clinic::messages
