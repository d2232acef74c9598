#include "db/files.h"
#include "db/migrations.h"
#include "db/replace.h"
#include "killed_at.h"
#include "platform/lock_file.h"
#include "restore_clinic.h"
#include <random>

using namespace clinic;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
using History = std::vector<std::string>;
const History restored_history{"test.noted 1", "test.noted 2", "database.restored 0"};

/// Every file of the folder with its bytes, but for those that hold no data.
std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        const bool empty = name.ends_with("-wal") && fs::file_size(entry.path()) == 0;
        if (entry.is_regular_file() && !name.ends_with("-shm") && !name.ends_with(".lock") &&
            !empty)
            all[name] = bytes_of(entry.path());
    }
    return all;
}
}  // namespace

TEST_SUITE("restore") {
    TEST_CASE("a restore brings the backup back and keeps what it replaced") {
        Restorable clinic;
        CHECK(clinic.restore() == 0);
        const auto aside = clinic.aside();
        REQUIRE_FALSE(aside.empty());
        CHECK(clinic.history() == restored_history);
        const auto key = find_key(key_beside(clinic.file));
        CHECK(prove(aside, Environment{.keys = *key}).audit_head.entries == 6);
        CHECK(fs::hard_link_count(clinic.file) == 1);
    }

    TEST_CASE("a trial says what would change, and changes nothing") {
        Restorable clinic;
        const auto before = contents(clinic.folder.path);
        CHECK(clinic.restore({.dry_run = true}) == 0);
        CHECK(clinic.output.find("audit_entries") != std::string::npos);
        CHECK(clinic.output.find("Nothing was changed") != std::string::npos);
        CHECK(contents(clinic.folder.path) == before);
    }

    TEST_CASE("a trial may run while the server does, a restore may not") {
        Restorable clinic;
        const platform::LockFile served(lock_beside(clinic.file));
        CHECK(clinic.restore({.dry_run = true}) == 0);
        const auto before = contents(clinic.folder.path);
        CHECK_THROWS_AS(clinic.restore(), platform::AlreadyRunning);
        CHECK(contents(clinic.folder.path) == before);
    }

    TEST_CASE("a flipped bit, a cut and a strange file are refused, and nothing changes") {
        Restorable clinic;
        const auto good = bytes_of(clinic.backup);
        const auto before = contents(clinic.folder.path);
        for (std::size_t at = 0; at < good.size(); at += good.size() / 40) {
            auto flipped = good;
            flipped[at] = static_cast<char>(flipped[at] ^ 4);
            write_bytes(clinic.backup, flipped);
            CHECK(clinic.refusal() != "none");
            write_bytes(clinic.backup, good.substr(0, at));
            CHECK(clinic.refusal() != "none");
        }
        CHECK(contents(clinic.folder.path) == before);
        write_bytes(clinic.backup, good);
        CHECK(clinic.refusal() == "none");
    }

    TEST_CASE("without a manifest nobody can tell, so it must be said to go on without") {
        for (const bool unreadable : {false, true}) {
            Restorable clinic;
            const auto manifest = clinic.backup.string() + ".json";
            fs::remove(manifest);
            if (unreadable) write_bytes(manifest, "{");
            const auto before = contents(clinic.folder.path);
            CHECK(clinic.refusal() == "409 no-manifest");
            CHECK(clinic.refusal({.dry_run = true}) == "409 no-manifest");
            CHECK(contents(clinic.folder.path) == before);
            CHECK(clinic.restore({.without_manifest = true}) == 0);
            CHECK(clinic.output.find("judged by its contents alone") != std::string::npos);
        }
    }

    TEST_CASE("money that does not add up is refused until told to go on without the proof") {
        Restorable clinic;
        // As a fault of the program might leave it: the backup's manifest is true.
        clinic.back_up_with([](Session& session) {
            session.run(R"sql(update document_numbers set next_number = 7)sql");
        });
        CHECK(clinic.refusal() == "409 money-not-proven");
        CHECK(clinic.refusal({.dry_run = true}) == "409 money-not-proven");
        CHECK(clinic.restore({.without_audit_proof = true}) == 0);
        CHECK(clinic.output.find("Warning: Its money does not add up") != std::string::npos);
    }

    TEST_CASE("without the key the sums are proven all the same") {
        Restorable clinic;
        clinic.back_up_with([](Session& session) {
            session.run(R"sql(update document_numbers set next_number = 7)sql");
        });
        fs::remove(key_beside(clinic.file));
        CHECK(clinic.restore({.without_audit_proof = true}) == 0);
        CHECK(clinic.output.find("numbers says 6 where") != std::string::npos);
    }

    TEST_CASE("a manifest that counted other rows is not this backup's") {
        Restorable clinic;
        auto manifest = *operations::manifest_of(clinic.backup);
        manifest.counts.front().rows += 1;
        write_bytes(clinic.backup.string() + ".json", write(manifest));
        CHECK(clinic.refusal() == "409 damaged-backup");
    }

    TEST_CASE("without a manifest, damage is found by looking") {
        Restorable clinic;
        fs::remove(clinic.backup.string() + ".json");
        auto bytes = bytes_of(clinic.backup);
        bytes.replace(4096 * 5, 200, std::string(200, '\xff'));
        write_bytes(clinic.backup, bytes);
        CHECK(clinic.refusal({.without_manifest = true}) == "409 damaged-backup");
    }

    TEST_CASE("an empty file is no backup, and neither is what a restore left half done") {
        Restorable clinic;
        const auto good = bytes_of(clinic.backup);
        const auto empty = clinic.folder.path / "stick.db";
        const auto left = prepared_beside(clinic.file);
        write_bytes(empty, "");
        write_bytes(left, good);
        const auto before = contents(clinic.folder.path);
        CHECK(clinic.refusal({.backup = empty}) == "409 damaged-backup");
        CHECK(clinic.refusal({.backup = left}) == "409 same-file");
        CHECK(contents(clinic.folder.path) == before);
    }

    TEST_CASE("a newer database, a strange one, a live one and none are refused") {
        Restorable clinic;
        const auto other = clinic.folder.path / "other.db";
        CHECK(clinic.refusal({.backup = other}) == "404 not-found");
        CHECK(clinic.refusal({.backup = clinic.file}) == "409 same-file");
        {
            Connection connection(other, Connection::For::writing);
            connection.run("pragma user_version = 9999");
        }
        CHECK(clinic.refusal({.backup = other}) == "409 newer-database");
        write_bytes(other, "a holiday picture");
        CHECK(clinic.refusal({.backup = other}) == "409 foreign-database");
        fs::copy_file(clinic.backup, other, fs::copy_options::overwrite_existing);
        write_bytes(other.string() + "-wal", "frames");
        CHECK(clinic.refusal({.backup = other}) == "409 damaged-backup");
    }

    TEST_CASE("another key refuses the restore until told to go on without the proof") {
        for (const bool lost : {false, true}) {
            Restorable clinic;
            const auto key = key_beside(clinic.file);
            fs::remove(key);
            if (!lost) load_key(key);
            CHECK(clinic.refusal() == "409 audit-not-proven");
            CHECK(clinic.restore({.without_audit_proof = true}) == 0);
            CHECK(clinic.output.find(lost ? "there is no" : "another key") != std::string::npos);
        }
    }

    TEST_CASE("sessions that ended since do not come back to life, screens go on") {
        Restorable clinic;
        clinic.back_up_with([](Session& session) {
            session.run(R"sql(
                insert into users (id, username, display_name, password_hash, language, created_at)
                values (1, 'admin', 'Admin', '', 'en', 0), (2, 'board', 'Board', '', 'en', 0)
            )sql");
            session.run(R"sql(insert into user_roles values (1, 'admin'), (2, 'display'))sql");
            session.run(R"sql(
                insert into sessions (user_id, token_digest, created_at, last_seen_at, expires_at,
                                      remote, user_agent)
                values (1, x'01', 0, 0, 0, '', ''), (2, x'02', 0, 0, 0, '', '')
            )sql");
        });
        clinic.restore();
        clinic.open();
        clinic.database->read(clinic.caller, [](Session& session) {
            CHECK(session.value<std::int64_t>(
                      R"sql(select group_concat(user_id) from sessions
                            where ended_at is null)sql") == 2);
        });
    }

    TEST_CASE("a backup of every earlier schema restores and is brought to this one") {
        const auto all = embedded_schema();
        for (std::size_t version = 2; version < all.size(); ++version) {
            Restorable clinic;
            const auto old = clinic.folder.path / "old.db";
            {
                Connection connection(old, Connection::For::writing);
                migrate(connection, all.first(version));
                connection.run("pragma journal_mode = delete");
            }
            CHECK(clinic.restore({.backup = old, .without_manifest = true}) == 0);
            CHECK(clinic.history() == History{"database.restored 0"});
        }
    }

    TEST_CASE("a database that cannot be read goes aside as it is, its log with it") {
        Restorable clinic;
        write_bytes(clinic.file, "what the dying disk left");
        write_bytes(clinic.file.string() + "-wal", "and its log");
        CHECK(clinic.restore() == 0);
        CHECK(bytes_of(clinic.aside()) == "what the dying disk left");
        CHECK(bytes_of(clinic.aside().string() + "-wal") == "and its log");
        CHECK(clinic.history() == restored_history);
    }

    TEST_CASE("a computer without a database takes one") {
        Restorable clinic;
        fs::remove(clinic.file);
        CHECK(clinic.restore() == 0);
        CHECK(clinic.aside().empty());
        CHECK(clinic.history() == restored_history);
    }

    TEST_CASE("killed before any system call, a restore leaves the old or the new database") {
        const History old{"test.noted 1", "test.noted 2", "backup.made 1772424000",
                          "test.noted 3", "test.noted 4", "test.noted 5"};
        int olds = 0, news = 0;
        const auto killed_before = [&](int call) {
            Restorable clinic;
            const bool killed = killed_at(call, [&] { clinic.restore(); });
            REQUIRE(fs::exists(clinic.file));
            const auto history = clinic.history();
            const bool is_new = history == restored_history;
            CHECK_MESSAGE((is_new || history == old), call);
            ++(is_new ? news : olds);
            CHECK(fs::hard_link_count(clinic.file) == 1);
            // Repeating it succeeds wherever it stopped.
            CHECK(clinic.restore() == 0);
            CHECK(clinic.history() == restored_history);
            return killed;
        };
        // Begun elsewhere each time, so that over many runs of the suite no call is left out;
        // `scripts/campaign restore` comes to every one.
        constexpr int step = 7;
        int call = 1 + static_cast<int>(std::random_device{}() % step);
        CAPTURE(call);
        while (killed_before(call)) call += step;
        // The last calls come after the new database took its place.
        for (int back = 1; back < step; ++back) killed_before(call - back);
        CHECK(olds > 0);
        CHECK(news > 1);
    }
}
