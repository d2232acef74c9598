#include "db/backup.h"
#include "db/migrations.h"
#include <sqlite3.h>
namespace clinic {
namespace {
struct Counted {
    const char* table;
    Sql count;
};
// Those a person can judge: "yesterday there were more patients".
constexpr Counted counted[] = {
    {"patients", R"sql(select count(*) from patients  -- scans: a count
    )sql"},
    {"visits", R"sql(select count(*) from visits  -- scans: a count
    )sql"},
    {"tickets", R"sql(select count(*) from tickets  -- scans: a count
    )sql"},
    {"doctors", R"sql(select count(*) from doctors)sql"},
    {"services", R"sql(select count(*) from services)sql"},
    {"users", R"sql(select count(*) from users)sql"},
    {"audit_entries", R"sql(select count(*) from audit_entries  -- scans: a count
    )sql"},
};

struct IntegrityRow {
    std::string integrity_check;
};
BOOST_DESCRIBE_STRUCT(IntegrityRow, (), (integrity_check))

std::optional<std::string> fault_of(Session& session) {
    if (const auto faults = integrity_faults(session); !faults.empty())
        return "SQLite finds damage: " + faults.front();
    if (const auto lost = orphans(session); !lost.empty())
        return std::to_string(lost.size()) + " rows refer to missing ones, the first in " +
               lost.front().child;
    if (const auto fault = audit_fault(session)) return "audit: " + *fault;
    return std::nullopt;
}

/// Lets SQLite ask between its steps whether to go on.
class Interruption {
public:
    Interruption(Connection& connection, const GoOn& go_on)
        : connection_(connection), go_on_(go_on) {
        constexpr int steps = 10'000;
        if (go_on_) sqlite3_progress_handler(connection_.handle(), steps, ask, this);
    }
    ~Interruption() { sqlite3_progress_handler(connection_.handle(), 0, nullptr, nullptr); }
    Interruption(const Interruption&) = delete;
    /// Throws what ended it; what SQLite made of that is of no interest then.
    void rethrow() const {
        if (thrown_) std::rethrow_exception(thrown_);
    }

private:
    static int ask(void* self) noexcept {
        auto* mine = static_cast<Interruption*>(self);
        try {
            mine->go_on_();
            return 0;
        } catch (...) {
            mine->thrown_ = std::current_exception();
            return 1;
        }
    }
    Connection& connection_;
    const GoOn& go_on_;
    std::exception_ptr thrown_{};
};

void look_at(Connection& connection, const Environment& environment, const ProofOptions& options,
             Proof& proof) {
    const auto nobody = Caller::inside("system");
    Session session(connection, nobody, environment);
    Interruption interruption(connection, options.go_on);
    try {
        proof.schema_version = static_cast<int>(connection.number("pragma user_version"));
        proof.fault = fault_of(session);
        // Rooms know the newest schema alone.
        const bool newest = is_newest(connection, embedded_schema());
        if (!proof.fault && newest && options.more) proof.fault = options.more(session);
        proof.counts = row_counts(session);
        proof.audit_head = audit_head(session);
    } catch (const std::exception& fault) {
        proof.fault = fault.what();
    }
    interruption.rethrow();
}
}  // namespace

std::vector<std::string> integrity_faults(Session& session) {
    std::vector<std::string> faults;
    constexpr Sql sql = R"sql(select integrity_check from pragma_integrity_check limit 20)sql";
    for (auto& row : session.all<IntegrityRow>(sql))
        if (row.integrity_check != "ok") faults.push_back(std::move(row.integrity_check));
    return faults;
}

std::vector<Orphan> orphans(Session& session) {
    constexpr Sql sql = R"sql(
        select "table" as child, rowid as row, parent as refers_to from pragma_foreign_key_check
    )sql";
    return session.all<Orphan>(sql);
}

std::vector<TableCount> row_counts(Session& session) {
    std::vector<TableCount> counts;
    for (const auto& [table, count] : counted) {
        // A backup of an earlier schema has fewer tables.
        constexpr Sql known = R"sql(
            select 1 from pragma_table_list where schema = 'main' and name = ?)sql";
        if (session.exists(known, std::string(table)))
            counts.push_back({table, *session.value<std::int64_t>(count)});
    }
    return counts;
}

Proof prove(const std::filesystem::path& copy, const Environment& environment,
            const ProofOptions& options) {
    Proof proof;
    std::optional<Connection> connection;
    try {
        refuse_unknown_file(copy, embedded_schema());
        connection.emplace(copy, Connection::For::inspecting);
    } catch (const std::exception& fault) {
        proof.fault = fault.what();
        return proof;
    }
    look_at(*connection, environment, options, proof);
    return proof;
}
}  // namespace clinic
