#include "operations/new_beginning.h"
#include "billing/proof.h"
#include "db/files.h"
#include "db/migrations.h"
#include "operations/repair.h"
#include "platform/files.h"
#include "platform/lock_file.h"
#include <sodium.h>
#include <ostream>
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
/// What speaks against going on as if nothing were lost.
struct Loss {
    std::string why{};  // empty: the history proves itself
    bool of_the_key = false;
    AuditHead head{};
    std::int64_t phones = 0;
};

/// Nothing where there is none, or a damaged one: whatever lies there then is nobody's key.
std::optional<Keys> usable_key(const fs::path& file) {
    try {
        return find_key(file);
    } catch (const Problem& problem) {
        if (problem.code != "damaged-key") throw;
        return std::nullopt;
    }
}

std::string fault_of(Session& session) {
    if (const auto fault = audit_fault(session)) return "audit: " + *fault;
    if (const auto fault = billing::money_fault(session)) return "ledger: " + *fault;
    return "";
}

// A phone's seed is sealed with the key; before that chapter nobody had one.
std::int64_t phones_of(Session& session) {
    if (!is_newest(session.connection(), embedded_schema())) return 0;
    return *session.value<std::int64_t>(R"sql(
        select count(*) from second_factors where sealed_seed is not null -- scans: users are few
    )sql");
}

/// Looks without touching the file.
Loss loss_of(const fs::path& database, const Environment& environment, bool has_key) {
    Connection connection(database, Connection::For::reading);
    const auto console = Caller::inside("console");
    Session session(connection, console, environment);
    Loss loss{.head = audit_head(session)};
    if (loss.head.entries == 0) return loss;
    const bool strange = has_key && audit_made_with_another_key(session);
    loss.of_the_key = !has_key || strange;
    loss.why = !has_key ? "there is no key" : strange ? "it was made with another key" : "";
    if (loss.why.empty()) loss.why = fault_of(session);
    if (loss.of_the_key) loss.phones = phones_of(session);
    return loss;
}

void tell(const Loss& loss, const fs::path& database, std::ostream& out) {
    out << "The history in " << database.string() << " (" << loss.head.entries
        << " entries) does not prove itself: " << loss.why << ".\n"
        << "Begun anew, it is proven from that day on: backups count and updates work again. All\n"
           "data stay, also the entries of before; that nobody changed those before that day can\n"
           "never be proven again.\n";
    if (!loss.of_the_key) return;
    out << "There will be a new key. Lost with the old one: everyone signs in again, PINs, codes\n"
           "from phones and recovery codes ("
        << loss.phones
        << " people set up a phone), links of screens, posters\n"
           "and bookings. The old key's sheet opens nothing of this database any more.\n";
}

/// Makes the key of the new beginning. What lay there is kept aside.
void make_another_key(const fs::path& file, const std::string& stamp, std::ostream& out) {
    if (fs::exists(file)) {
        const auto aside =
            fs::path(file).replace_filename(file.stem().string() + "-replaced-" + stamp + ".key");
        platform::name_again(file, aside);
        out << "The key that was there is kept as " << aside.string() << ".\n";
    }
    Keys::Secret secret;
    randombytes_buf(secret.data(), secret.size());
    put_secret(file, secret);
    sodium_memzero(secret.data(), secret.size());
}

/// One transaction, which is proven before it counts.
void write_beginning(Connection& connection, const Environment& environment) {
    const auto console = Caller::inside("console");
    Session session(connection, console, environment);
    connection.run("begin immediate");
    try {
        NewBeginning beginning{audit_so_far(session), billing::ledger_so_far(session), {}};
        if (is_newest(session.connection(), embedded_schema()))
            beginning.differences = billing::differences(session);
        begin_history_anew(session, beginning);
        if (const auto fault = fault_of(session); !fault.empty())
            throw conflict(
                "cannot-begin-anew",
                "The history would not prove itself after it either: " + fault +
                    ". No entry was written, and a key that was replaced is kept beside it; "
                    "restore a backup.");
        connection.run("commit");
    } catch (...) {
        if (connection.in_transaction()) connection.run("rollback");
        throw;
    }
}
}  // namespace

int begin_anew(const NewBeginningRequest& request, std::ostream& out) {
    const auto& database = request.database;
    refuse_unfit(database);
    const platform::LockFile nobody_serves(lock_beside(database));
    const auto key = key_beside(database);
    const auto own = usable_key(key);
    const Environment before{.keys = own.value_or(Keys({}))};
    const auto loss = loss_of(database, before, own.has_value());
    if (loss.why.empty())
        throw conflict("history-sound", "The history in " + database.string() +
                                            " proves itself: nothing has to begin anew. "
                                            "Nothing was changed.");
    tell(loss, database, out);
    if (!request.for_good) {
        out << "Nothing was changed. Once the key's copy and its sheet are surely lost, and a\n"
               "backup is no answer: clinicd key begin-anew --for-good\n";
        return 0;
    }
    const auto stamp = stamp_of(Surroundings{}.now());
    const auto copy = fs::path(database).replace_filename(database.stem().string() +
                                                          "-before-new-beginning-" + stamp + ".db");
    Connection connection(database, Connection::For::writing);
    copy_at_once(connection, before, copy);
    out << "The database as it was is kept as " << copy.string() << ".\n";
    // Before the entry that is made with it: an entry whose key is lost would be one more loss.
    const bool needs_key = loss.of_the_key && !(own && request.key_is_given);
    if (needs_key) make_another_key(key, stamp, out);
    write_beginning(connection, Environment{.keys = *find_key(key)});
    out << "The history proves itself from now on. Make a backup: clinicd backup\n";
    if (needs_key) out << "Print the new key: clinicd key show --sheet FILE.html\n";
    return 0;
}
}  // namespace clinic::operations
