#include "db/files.h"
#include "db/replace.h"
#include "on_disk.h"
#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace clinic;
using namespace clinic::testing;

namespace {
const std::vector<Embedded> first_schema{
    {"0001_parents.sql",
     "create table parents (id integer primary key) strict;"
     "create table children (id integer primary key, parent_id integer "
     "references parents (id) on delete cascade) strict;"}};

std::vector<Embedded> then(const char* name, const char* sql) {
    auto schema = first_schema;
    schema.push_back({name, sql});
    return schema;
}
/// A file of the first schema with a parent and its child; closed.
void make_family(const std::filesystem::path& file) {
    Connection connection(file, Connection::For::writing);
    migrate(connection, first_schema);
    connection.run("insert into parents values (1); insert into children values (1, 1)");
}
mode_t mode_of(const std::filesystem::path& file) {
    struct stat about {};
    CHECK(stat(file.c_str(), &about) == 0);
    return about.st_mode & 0777;
}
}  // namespace

TEST_SUITE("migrations") {
    TEST_CASE("a failed migration leaves the file as it was, those before it included") {
        TemporaryFolder folder;
        const auto file = folder.path / "clinic.db";
        make_family(file);
        const auto before = bytes_of(file);
        auto schema = then("0002_good.sql", "create table more (id integer) strict;");
        schema.push_back({"0003_bad.sql", "delete from parents; insert into nowhere values (1);"});
        {
            Connection connection(file, Connection::For::writing);
            CHECK(problem_of([&] { migrate(connection, schema); }) == "500 migration-failed");
            CHECK(connection.number("pragma user_version") == 1);
            CHECK(connection.number("pragma foreign_keys") == 1);
        }
        CHECK(bytes_of(file) == before);
    }

    TEST_CASE("a migration that leaves orphans is refused") {
        TemporaryFolder folder;
        const auto file = folder.path / "clinic.db";
        make_family(file);
        Connection connection(file, Connection::For::writing);
        const auto schema = then("0002_bad.sql", "delete from parents;");
        CHECK(problem_of([&] { migrate(connection, schema); }) == "500 migration-failed");
        CHECK(connection.number("select count(*) from parents") == 1);
    }

    TEST_CASE("a table made anew keeps the rows that refer to it") {
        TemporaryFolder folder;
        make_family(folder.path / "clinic.db");
        Connection connection(folder.path / "clinic.db", Connection::For::writing);
        const auto schema = then("0002_anew.sql",
                                 "create table anew (id integer primary key, name text) strict;"
                                 "insert into anew select id, 'x' from parents;"
                                 "drop table parents; alter table anew rename to parents;");
        CHECK(migrate(connection, schema) == 1);
        CHECK(connection.number("select count(*) from children") == 1);
    }

    TEST_CASE("the snapshot is asked for once, and only when there is something to lose") {
        TemporaryFolder folder;
        int snapshots = 0;
        const auto count = [&] { ++snapshots; };
        Connection connection(folder.path / "clinic.db", Connection::For::writing);
        migrate(connection, first_schema, count);
        CHECK(snapshots == 0);
        migrate(connection, then("0002_more.sql", "create table more (id integer) strict;"), count);
        CHECK(snapshots == 1);
        migrate(connection, then("0002_more.sql", ""), count);
        CHECK(snapshots == 1);
    }

    TEST_CASE("nothing is migrated without the snapshot") {
        TemporaryFolder folder;
        make_family(folder.path / "clinic.db");
        Connection connection(folder.path / "clinic.db", Connection::For::writing);
        const auto schema = then("0002_more.sql", "create table more (id integer) strict;");
        CHECK_THROWS(migrate(connection, schema, [] { throw std::runtime_error("no room"); }));
        CHECK(connection.number("pragma user_version") == 1);
    }
}

TEST_SUITE("opening") {
    TEST_CASE("a newer database is refused untouched") {
        TemporaryFolder folder;
        const auto file = folder.path / "clinic.db";
        {
            Connection connection(file, Connection::For::writing);
            migrate(connection, first_schema);
            connection.run("pragma user_version = 9999");
        }
        std::filesystem::permissions(file, std::filesystem::perms(0600));
        const auto before = bytes_of(file);
        CHECK(problem_of([&] { Database database({.file = file}); }) == "409 newer-database");
        CHECK(bytes_of(file) == before);
        CHECK(files_in(folder.path) == 1);
    }

    TEST_CASE("a stranger's file is refused untouched") {
        TemporaryFolder folder;
        const auto file = folder.path / "clinic.db";
        const auto text = std::string("patients,as,a,table\n") + std::string(200, 'x');
        for (const bool sqlite : {false, true}) {
            write_bytes(file, text);
            if (sqlite) {
                std::filesystem::remove(file);
                SQLite::Database other(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
                other.exec("create table t (a)");
            }
            std::filesystem::permissions(file, std::filesystem::perms(0600));
            const auto before = bytes_of(file);
            CHECK(problem_of([&] { Database database({.file = file}); }) == "409 foreign-database");
            CHECK(bytes_of(file) == before);
            CHECK(files_in(folder.path) == 1);
        }
    }

    TEST_CASE("a clinic killed before its first checkpoint is still known") {
        TemporaryFolder folder;
        const auto file = folder.path / "clinic.db";
        const auto child = fork();
        if (child == 0) {
            Database database({.file = file});
            database.write(Caller::inside("test"),
                           [](Session& session) { session.record("test.noted", "note", 1); });
            kill(getpid(), SIGKILL);
        }
        waitpid(child, nullptr, 0);
        Database database({.file = file});
        database.read(Caller::inside("test"),
                      [](Session& session) { CHECK(OnDisk::audit_entries(session) == 1); });
    }

    TEST_CASE("database, log and key belong to their owner alone") {
        const auto before = umask(0);
        OnDisk clinic;
        clinic.note(1);
        umask(before);
        for (const auto* name : {"clinic.db", "clinic.db-wal", "clinic.db-shm", "clinic.key"})
            CHECK(mode_of(clinic.folder.path / name) == 0600);
    }

    TEST_CASE("a database or key that others may open stops the start") {
        for (const auto* name : {"clinic.db", "clinic.key"}) {
            OnDisk clinic;
            clinic.database.reset();
            chmod((clinic.folder.path / name).c_str(), 0640);
            CHECK(problem_of([&] { clinic.open(); }) == "500 open-mode");
        }
    }

    TEST_CASE("a key that is cut or too long stops the start") {
        for (const std::size_t size : {0u, 31u, 33u}) {
            OnDisk clinic;
            clinic.database.reset();
            write_bytes(key_beside(clinic.file), std::string(size, 'k'));
            CHECK(problem_of([&] { clinic.open(); }) == "500 damaged-key");
        }
    }

    TEST_CASE("a database in a folder that is not there is refused in words") {
        TemporaryFolder folder;
        CHECK(problem_of([&] {
                  Database database({.file = folder.path / "nowhere" / "clinic.db"});
              }) == "500 no-folder");
    }
}
