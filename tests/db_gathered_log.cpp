#include "db/connection.h"
#include "disk_between.h"
#include "temporary_folder.h"
#include <doctest/doctest.h>
#include <vector>

using namespace clinic;
using namespace clinic::testing;

namespace {
/// Counts what reaches the log, and refuses it as a full disk would while it is told to.
class LogWatch : DiskBetween {
public:
    std::vector<std::size_t> writes{};  // bytes of each
    bool refuses = false;

private:
    int before(const Call& call) override {
        if (call.op != Op::write || !call.file.ends_with("-wal")) return SQLITE_OK;
        if (refuses) return SQLITE_FULL;
        writes.push_back(call.bytes.size());
        return SQLITE_OK;
    }
};

struct LoggedNotes {
    TemporaryFolder folder;
    std::string file = (folder.path / "notes.db").string();
    LogWatch log;
    Connection connection{file, Connection::For::writing};

    LoggedNotes() {
        connection.run("create table notes (id integer primary key, text text) strict");
    }
    /// About `pages` pages in one transaction that is left open.
    void begin_writing(int pages) {
        connection.run("begin immediate");
        connection.run("with recursive n(i) as (select 1 union all select i + 1 from n where i < " +
                       std::to_string(pages) +
                       ") insert into notes (text) select hex(randomblob(1900)) from n");
    }
    std::int64_t seen_by_others() {
        Connection other(file, Connection::For::reading);
        return other.number("select count(*) from notes");
    }
    bool sound() {
        return connection.database.execAndGet("pragma integrity_check").getString() == "ok";
    }
};
}  // namespace

TEST_SUITE("gathered log") {
    TEST_CASE("a transaction reaches the log in one piece") {
        LoggedNotes notes;
        notes.log.writes.clear();
        notes.begin_writing(10);
        notes.connection.run("commit");
        REQUIRE(notes.log.writes.size() == 1);
        CHECK(notes.log.writes[0] > 10 * 4096);
        CHECK(notes.seen_by_others() == 10);
    }

    TEST_CASE("a large transaction reaches the log in large pieces") {
        LoggedNotes notes;
        notes.log.writes.clear();
        notes.begin_writing(1000);
        notes.connection.run("commit");
        CHECK(notes.log.writes.size() > 50);
        CHECK(notes.log.writes.size() < 100);
        CHECK(notes.seen_by_others() == 1000);
        CHECK(notes.sound());
    }

    TEST_CASE("others see a transaction as soon as it has ended, also when nobody syncs the log") {
        LoggedNotes notes;
        notes.connection.run("pragma synchronous = normal");
        notes.begin_writing(3);
        CHECK(notes.seen_by_others() == 0);
        notes.connection.run("commit");
        CHECK(notes.seen_by_others() == 3);
    }

    TEST_CASE("pages that did not fit into memory are read back, and taken back") {
        LoggedNotes notes;
        notes.connection.run("pragma cache_size = 5");
        notes.begin_writing(100);
        CHECK(notes.connection.number("select count(*) from notes where length(text) = 3800") ==
              100);
        notes.connection.run("update notes set text = 'short' where id % 2 = 0");
        notes.connection.run("rollback");
        CHECK(notes.connection.number("select count(*) from notes") == 0);
        notes.begin_writing(7);
        notes.connection.run("commit");
        CHECK(notes.seen_by_others() == 7);
        CHECK(notes.sound());
    }

    TEST_CASE("a disk that refuses what was gathered undoes the same transaction, and no other") {
        LoggedNotes notes;
        notes.begin_writing(2);
        notes.connection.run("commit");
        notes.begin_writing(3);
        notes.log.refuses = true;
        CHECK_THROWS_AS(notes.connection.run("commit"), SQLite::Exception);
        notes.log.refuses = false;
        if (notes.connection.in_transaction()) notes.connection.run("rollback");
        CHECK(notes.seen_by_others() == 2);
        notes.begin_writing(4);
        notes.connection.run("commit");
        CHECK(notes.seen_by_others() == 6);
        CHECK(notes.sound());
    }

    TEST_CASE("a disk that refuses what was gathered while a page is read back undoes all of it") {
        LoggedNotes notes;
        notes.begin_writing(2);
        notes.connection.run("commit");
        notes.connection.run("pragma cache_size = 5");
        notes.begin_writing(50);
        notes.log.refuses = true;
        CHECK_THROWS_AS(notes.connection.run("update notes set text = text || 'x'"),
                        SQLite::Exception);
        notes.log.refuses = false;
        CHECK(!notes.connection.in_transaction());
        CHECK(notes.seen_by_others() == 2);
        CHECK(notes.sound());
    }

    TEST_CASE("a log cut after every piece of a transaction opens without it") {
        LoggedNotes notes;
        notes.begin_writing(5);
        notes.connection.run("commit");
        notes.begin_writing(5);
        notes.connection.run("commit");
        const auto log = std::filesystem::file_size(notes.file + "-wal");
        for (const std::uintmax_t missing : {1u, 4096u, 3 * 4120u}) {
            const auto copy = (notes.folder.path / ("cut-" + std::to_string(missing))).string();
            std::filesystem::copy_file(notes.file, copy);
            std::filesystem::copy_file(notes.file + "-wal", copy + "-wal");
            std::filesystem::resize_file(copy + "-wal", log - missing);
            Connection cut(copy, Connection::For::writing);
            CHECK(cut.number("select count(*) from notes") == 5);
        }
    }
}
