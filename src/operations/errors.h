#pragma once
#include "api/route.h"
#include "platform/log.h"
#include <deque>
#include <mutex>
namespace clinic::operations {
using ErrorId = Id<struct UnexpectedError>;

enum class ErrorState { open, resolved, muted };
BOOST_DESCRIBE_ENUM(ErrorState, open, resolved, muted)

/// Faults nobody foresaw that have source and message in common (schema/0018_watching.sql).
struct Error {
    ErrorId id{};
    std::string source{}, message{};
    RawJson context{};
    std::int64_t count = 0;
    Instant first_at{}, last_at{};
    std::string release{}, request_id{};
    ErrorState state = ErrorState::open;
    std::optional<Instant> state_at{};
    std::optional<std::string> state_by{};
    std::optional<Instant> returned_at{};
};
BOOST_DESCRIBE_STRUCT(Error, (),
                      (id, source, message, context, count, first_at, last_at, release, request_id,
                       state, state_at, state_by, returned_at))

/// What is left of a fault's words once everything is gone that could be about a person or one
/// single case: numbers, quoted words, addresses, letters beyond ASCII. At most 300 bytes.
std::string scrubbed(std::string_view words);

/// Gathers what is logged at error level and keeps it in the database. A storm becomes one row with
/// a count; a disk that refuses to write costs a little memory and no further error.
class Errors {
public:
    static constexpr std::size_t most_unwritten = 100, most_kept = 500;

    explicit Errors(Database& database) : database_(database) {}
    /// Any thread, the writer's too: waits for no disk and never throws. Facts "route", "fault" or
    /// "reason" and "request_id" are understood.
    void saw(std::string_view message, platform::Facts facts) noexcept;
    /// Writes what was seen since. False when the database refused; it is tried again next time.
    /// `on_kept` runs in the same transaction for each that is not muted.
    bool keep(const std::function<void(Session&, const Error&)>& on_kept = [](auto&, auto&) {});

    /// How many since the start, and how many of those were the database's since `moment`.
    std::uint64_t seen() const { return seen_; }
    std::int64_t of_database_since(Instant moment) const;

private:
    struct Unwritten {
        std::string source, message, request_id;
        std::int64_t count = 0;
        Instant first_at{}, last_at{};
    };
    void note_database_fault(Instant now);
    void gather(Unwritten one);
    static std::optional<Error> write_one(Session& session, const std::string& fingerprint,
                                          const Unwritten& one);

    Database& database_;
    mutable std::mutex mutex_;
    std::map<std::string, Unwritten> unwritten_{};  // by fingerprint
    std::deque<Instant> of_database_{};
    std::atomic<std::uint64_t> seen_ = 0;
};

/// Open errors that were seen since `moment`.
std::int64_t open_errors_since(Session&, Instant moment);

/// /errors
Routes error_routes();
}  // namespace clinic::operations
