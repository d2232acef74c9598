#pragma once
#include "patients/patients.h"
namespace clinic::privacy {

/// Where a patient stands in what only reading it whole can find: answers kept for repeated
/// requests, entries of the record about devices and messages, news to and numbers of a bare phone.
/// Looked for beside the clinic's work, by readers; the writer then goes to what was found, and
/// looks itself only at what came since.
struct Traces {
    struct MoneyAnswer {
        std::int64_t owner_id;
        std::string key, body;  // as it is to read from now on
    };
    struct Answer {
        std::int64_t owner_id;
        std::string key;
        Instant created_at;
    };
    Instant began_at{};
    // The newest then.
    std::int64_t entries_before = 0, messages_before = 0, claims_before = 0, answers_before = 0;
    std::vector<std::string> phones{};  // of nobody else
    std::vector<MoneyAnswer> money_answers{};
    std::vector<Answer> answers{};
    std::vector<std::int64_t> entries{}, messages{}, claims{};
};

/// Runs a piece of the search in a read transaction of its own.
using Reads = std::function<void(const std::function<void(Session&)>&)>;

/// How much one of them reads.
struct Slice {
    std::int64_t rows = 2000, ids = 10'000;
};

/// Reads everything in slices, so that none keeps the write-ahead log from starting afresh. In what
/// money answered `shown_as` takes the name's place.
Traces find_traces(const Reads& read, const patients::Patient& patient, const std::string& shown_as,
                   Slice slice = {});

/// True when something happened to the patient since the search began, or whose phones these are
/// has changed: then the search must be made again. That somebody looked is nothing that happened.
bool outdated(Session&, const patients::Patient&, const Traces&);

/// Entries of the record about their devices and messages: those found, and those made since.
std::vector<std::int64_t> entries_of(Session&, const patients::Patient&, const Traces&);

/// Empties kept answers, and news and numbers of their phones that nobody waits for.
void empty_traces(Session&, const patients::Patient&, const Traces&);
}  // namespace clinic::privacy
