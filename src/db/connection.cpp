#include "db/connection.h"
#include "db/gathered_log.h"
#include <sqlite3.h>
namespace clinic {

Connection::Connection(const std::string& file, For purpose_)
    : database(file,
               purpose_ == For::writing ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
                                        : SQLite::OPEN_READWRITE,
               busy_milliseconds, purpose_ == For::writing ? gathered_log() : ""),
      purpose(purpose_) {
    sqlite3_extended_result_codes(handle(), 1);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Plans must not depend on what is bound: otherwise a query that compares a parameter with what
    // a partial index asks for is planned anew each time, at several times the price of running it.
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    run("pragma foreign_keys = on; pragma trusted_schema = off; pragma cell_size_check = on");
    // Off: an I/O error would become a signal instead of an error code.
    run("pragma mmap_size = 0; pragma cache_size = -8000");
    // Who proves a whole file sorts much of it: beside the clinic's work, on the disk.
    if (purpose != For::inspecting) run("pragma temp_store = memory");
    // Only who writes may end the -wal: a reader may be another program beside the server.
    if (purpose != For::writing)
        sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (purpose == For::writing)
        prepare_for_writing();
    else
        run("pragma query_only = on");
    if (number("pragma foreign_keys") != 1)
        throw std::runtime_error("SQLite does not enforce foreign keys.");
    watch_what_is_prepared();
}

// SQLite asks, while it prepares a statement, whether each table may be read or written.
void Connection::watch_what_is_prepared() {
    const auto note = [](void* self, int action, const char* table, const char*, const char*,
                         const char*) {
        auto& own = *static_cast<Connection*>(self);
        if (!table) return SQLITE_OK;
        if (action == SQLITE_READ)
            own.reads_.set(table_number(table));
        else if (action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE)
            own.writes_.set(table_number(table));
        return SQLITE_OK;
    };
    sqlite3_set_authorizer(handle(), note, this);
}

void Connection::prepare_for_writing() {
    // SQLite opens what it may not write to all the same, and would refuse each write later.
    if (sqlite3_db_readonly(handle(), "main") == 1) throw std::runtime_error("it is read-only");
    // A new file carries our mark before it has a -wal: after a crash the file's first bytes must
    // tell it from a stranger's, and until the first checkpoint the rest stands in the -wal alone.
    if (number("pragma page_count") == 0)
        run("pragma application_id = " + std::to_string(application_id));
    run("pragma synchronous = full; pragma wal_autocheckpoint = 0");
    run("pragma journal_size_limit = 8388608");
    const std::string mode = database.execAndGet("pragma journal_mode = wal").getString();
    if (mode != "wal" && mode != "memory")
        throw std::runtime_error("the disk or another program does not allow a write-ahead log");
}

Connection::Prepared& Connection::prepared(Sql sql) {
    const auto found = statements_.find(sql.text);
    if (found != statements_.end()) return found->second;
    reads_.reset();
    writes_.reset();
    Statement statement(handle(), sql.text);
    return statements_.emplace(sql.text, Prepared{std::move(statement), reads_, writes_})
        .first->second;
}

void Connection::run_prepared(Sql sql) {
    auto& statement = prepared(sql).statement;
    statement.finish();  // after a fault it may still stand where it stopped
    statement.step();
    statement.finish();
}

bool Connection::in_transaction() const {
    return sqlite3_get_autocommit(handle()) == 0;
}
}  // namespace clinic
