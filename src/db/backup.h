#pragma once
#include "db/audit.h"
#include "db/writer.h"
#include <filesystem>
namespace clinic {

/// How a copy is made of a database in use. A second connection would start over with every
/// commit and never end; the writer's own connection carries each write into the copy as well, so
/// the pages are read there, a few milliseconds at a time, between batches.
using OnPercent = std::function<void(int)>;

/// Copies through the writer into `to`, a file that must not exist yet (0600). It is on disk when
/// this returns, one file without a -wal; on any fault nothing is left of it. Answers the audit
/// head as it was at the copy's moment. Throws Problem 507 "disk-full" or 500 "backup-failed";
/// whatever `on_percent` throws ends the copying too.
AuditHead copy_online(Writer& writer, const CurrentEnvironment& environment,
                      const std::filesystem::path& to, const OnPercent& on_percent = {});

/// The same from a connection nobody writes to meanwhile, or of another process than the writer:
/// in one read transaction, which a writer elsewhere does not disturb.
AuditHead copy_at_once(Connection& source, const Environment& environment,
                       const std::filesystem::path& to, const OnPercent& on_percent = {});

struct TableCount {
    std::string table{};
    std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(TableCount, (), (table, rows))

/// What reopening a copy showed.
struct Proof {
    std::optional<std::string> fault{};  // in words; nothing when the copy proves itself
    int schema_version = 0;
    std::vector<TableCount> counts{};
    AuditHead audit_head{};
};

/// Asked again and again during long work; what it throws ends the work.
using GoOn = std::function<void()>;

struct ProofOptions {
    GoOn go_on{};
    /// What rooms above know to look at besides: the first fault in words.
    std::function<std::optional<std::string>(Session&)> more{};
};

/// Opens a copy that nobody else uses, changing nothing in it, and looks at everything: SQLite's
/// integrity, foreign keys, the audit chain, `more`, the rows of the main tables. Never throws for
/// a damaged file, it says so; only what `go_on` throws.
Proof prove(const std::filesystem::path& copy, const Environment& environment,
            const ProofOptions& options = {});

/// The faults SQLite finds in the whole file (at most 20), empty when it is sound.
std::vector<std::string> integrity_faults(Session& session);

/// A row that refers to one that is not there.
struct Orphan {
    std::string child{};
    std::optional<std::int64_t> row{};  // none in tables without a rowid
    std::string refers_to{};
};
BOOST_DESCRIBE_STRUCT(Orphan, (), (child, row, refers_to))
std::vector<Orphan> orphans(Session& session);

/// The rows of each main table this schema has.
std::vector<TableCount> row_counts(Session& session);
}  // namespace clinic
