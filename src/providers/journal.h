#pragma once
#include "api/route.h"
#include "billing/provider_payments.h"
#include "providers/settings.h"
namespace clinic::providers {
using EventId = Id<struct ProviderEvent>;
using billing::InvoiceId;

/// What became of a call; schema/0012_providers.sql explains each.
enum class Outcome { done, answered, repeated, refused, stranger, failed };
BOOST_DESCRIBE_ENUM(Outcome, done, answered, repeated, refused, stranger, failed)

/// What is known of a call, written down as it becomes known: a call that fails keeps it.
struct Seen {
    std::string what{};  // method, action or type of event
    std::optional<std::string> reference{};
    std::optional<InvoiceId> invoice{};
    bool brings_money = false;  // the provider proved itself, and has the patient's money
    bool takes_back = false;    // it does so no more
};

/// The answer to a call, and what is kept of it.
struct Said {
    std::string answer{};
    Outcome outcome = Outcome::answered;
    std::optional<std::string> code{};
    std::optional<InvoiceId> invoice{};
    int status = 200;
    bool alarming = false;  // an admin has to know
    bool unbooked = false;  // of money at the provider that stays unbooked here
};

/// How one provider's protocol treats a call.
struct Protocol {
    Provider provider;
    /// Inside the write transaction. Refuses in the provider's words; what it throws is our fault
    /// and undoes everything.
    std::function<Said(Session&, Seen&)> run;
    /// In the provider's words, when `run` threw: its effect is undone. `problem` is null for
    /// faults nobody foresaw.
    std::function<Said(const Problem* problem)> sorry;
    /// Set for a call that only reads, and may read much: this goes first, in a transaction of its
    /// own, and `run` works on a reader. Of its answer the length is kept.
    std::function<void(Session&)> before_reading{};
};

/// Runs the call in one transaction with its journal row and its audit row, and answers once that
/// is on disk. What fails inside is undone, kept as failed and answered as the protocol says.
Document attend(Aside&, const Raw&, const Protocol&);

struct EventQuery {
    std::optional<Provider> provider{};
    std::optional<Outcome> outcome{};
    std::optional<InvoiceId> invoice{};
    bool unbooked = false;                 // only those of money that is not booked
    std::optional<Whole<1, 200>> limit{};  // 50
    std::optional<EventId> cursor{};       // the last id of the page before
};
BOOST_DESCRIBE_STRUCT(EventQuery, (), (provider, outcome, invoice, unbooked, limit, cursor))

/// A call as an admin reads it. `body` and `answer` are as they were.
struct Event {
    EventId id;
    Provider provider;
    Instant received_at;
    std::string remote, request_id, what;
    Outcome outcome;
    std::optional<std::string> code, reference;
    std::optional<InvoiceId> invoice_id;
    std::optional<std::int64_t> invoice_number;
    bool unbooked;
    std::string body;
    std::int64_t body_bytes;
    std::string answer;
};
BOOST_DESCRIBE_STRUCT(Event, (),
                      (id, provider, received_at, remote, request_id, what, outcome, code,
                       reference, invoice_id, invoice_number, unbooked, body, body_bytes, answer))

/// How many calls of one provider had a fault: all of them, those without the secret, and those
/// that failed here. The others were refused by the provider's rules.
struct FailedCalls {
    Provider provider;
    std::int64_t calls, strangers, failed;
};
BOOST_DESCRIBE_STRUCT(FailedCalls, (), (provider, calls, strangers, failed))

/// Since that moment, for every provider that had any. Cheap: it reads an index of faults alone.
std::vector<FailedCalls> failed_calls(Session&, Instant since);

/// Payments that a provider has and the clinic could not book.
struct Unbooked {
    Provider provider;
    std::string reference;  // the provider's own number; "event <id>" where there was none
};
BOOST_DESCRIBE_STRUCT(Unbooked, (), (provider, reference))
/// Each once, those told last first, at most 20.
std::vector<Unbooked> unbooked(Session&, Instant since);

/// Newest first.
Page<Event> events(Session&, const Query<EventQuery>&);
}  // namespace clinic::providers
