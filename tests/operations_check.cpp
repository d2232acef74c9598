#include "db/files.h"
#include "restore_clinic.h"
#include "tls_identity.h"
#include <sys/stat.h>

using namespace clinic;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
struct Checked : Restorable {
    int code = 0;
    operations::Wire wire{};
    std::string run() {
        std::ostringstream said;
        code = operations::check({.database = file, .backups = backups, .wire = wire}, said);
        return said.str();
    }
    void meddle(const std::string& sql) {
        SQLite::Database open(file, SQLite::OPEN_READWRITE);
        open.exec(sql);
    }
    /// A backup of this minute by the real clock, which `check` goes by.
    void back_up_now() {
        now = Surroundings{}.now().value;
        open();
        operations::Operations operations(*database, {.backup_folder = backups});
        operations.back_up(operations::Reason::manual, caller);
        database.reset();
    }
};
/// The line that begins with this state and name.
std::string line(const std::string& output, const std::string& state, const std::string& name) {
    std::istringstream in(output);
    for (std::string one; std::getline(in, one);)
        if (one.starts_with(state) && one.substr(9).starts_with(name)) return one;
    return "no " + state + " " + name + " in\n" + output;
}
bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_SUITE("check") {
    TEST_CASE("a sound clinic has no fault, and every relation says what it does") {
        Checked clinic;
        clinic.back_up_now();
        const auto said = clinic.run();
        CHECK(!has(said, "fault"));
        CHECK(clinic.code == 0);
        CHECK(has(line(said, "ok", "integrity"), "sound"));
        CHECK(has(line(said, "ok", "audit chain"), "7 entries prove themselves"));
        CHECK(has(said, "rooms(department_id) -> departments: restrict"));
        CHECK(has(said, "user_roles(user_id) -> users: cascade"));
        CHECK(!has(said, "no action"));
    }

    TEST_CASE("it changes nothing, also beside a server") {
        Checked clinic;
        clinic.open();
        clinic.note(9);
        const auto before = bytes_of(clinic.file), log = bytes_of(clinic.file.string() + "-wal");
        clinic.run();
        CHECK(bytes_of(clinic.file) == before);
        CHECK(bytes_of(clinic.file.string() + "-wal") == log);
    }

    TEST_CASE("orphans are listed with their row and what they miss") {
        Checked clinic;
        clinic.meddle(
            "pragma foreign_keys = off; "
            "insert into rooms (id, name, department_id) values (5, '12', 99)");
        CHECK(has(line(clinic.run(), "fault", "references"),
                  "1 rows refer to missing ones: "
                  "rooms row 5 -> departments"));
        CHECK(clinic.code == 1);
    }

    TEST_CASE("a changed and a cut history show, and another key is told from them") {
        Checked clinic;
        const auto good = bytes_of(clinic.file);
        clinic.meddle(
            "drop trigger audit_entries_are_final; "
            "update audit_entries set at = at + 1 where id = 3");
        CHECK(has(line(clinic.run(), "fault", "audit chain"), "entry 3"));
        write_bytes(clinic.file, good);
        fs::remove(key_beside(clinic.file));
        CHECK(has(line(clinic.run(), "fault", "key"), "there is no"));
        load_key(key_beside(clinic.file));
        CHECK(has(line(clinic.run(), "fault", "audit chain"), "another clinic.key"));
    }

    TEST_CASE("old and missing backups are faults") {
        Checked clinic;
        CHECK(has(line(clinic.run(), "fault", "backups"), "clinic-20260302T040000Z.db"));
        fs::remove_all(clinic.backups);
        CHECK(has(line(clinic.run(), "fault", "backups"), "there is no proven backup"));
    }

    TEST_CASE("files that others may open are named with the command that closes them") {
        Checked clinic;
        chmod(clinic.file.c_str(), 0644);
        CHECK(has(line(clinic.run(), "fault", "file modes"), "chmod 600 '" + clinic.file.string()));
    }

    TEST_CASE("a clock that stands before the last entry is a fault") {
        Checked clinic;
        clinic.now = Surroundings{}.now().value + 48 * hour;
        clinic.open();
        clinic.note(9);
        clinic.database.reset();
        CHECK(has(line(clinic.run(), "fault", "clock"), "set the clock"));
    }

    TEST_CASE("a damaged file is a fault, not a crash") {
        Checked clinic;
        auto bytes = bytes_of(clinic.file);
        for (std::size_t at = 4096; at + 100 < bytes.size(); at += 4096)
            bytes.replace(at, 100, std::string(100, '\xff'));
        write_bytes(clinic.file, bytes);
        CHECK(has(line(clinic.run(), "fault", "integrity"), "restore"));
        CHECK(clinic.code == 1);
    }

    TEST_CASE("plain HTTP is right on this computer, and a warning on a network") {
        Checked clinic;
        CHECK(has(line(clinic.run(), "ok", "encryption"), "this computer alone"));
        for (const auto* address : {"127.0.0.1", "localhost", "::1"}) {
            clinic.wire.address = address;
            CHECK(has(line(clinic.run(), "ok", "encryption"), "this computer alone"));
        }
        clinic.wire.address = "0.0.0.0";
        CHECK(has(line(clinic.run(), "warning", "encryption"), "clinicd tls init"));
    }
    TEST_CASE("a certificate that nobody can use is a fault, one that ends soon a warning") {
        Checked clinic;
        const Identity good, other;
        const auto said = [&](const std::string& state, long lasts) {
            good.make(2, lasts);
            clinic.wire = {good.certificate(), good.key(), "0.0.0.0"};
            return line(clinic.run(), state, "encryption");
        };
        constexpr long day = 86400;
        CHECK(has(said("ok", 20 * day), "certificate.pem, until "));
        CHECK(has(said("warning", 13 * day + 60), "ends in 13 days"));
        CHECK(has(said("fault", -60), "has ended"));
        CHECK(clinic.code == 1);
        good.make(3);
        clinic.wire.key = other.key();
        CHECK(has(line(clinic.run(), "fault", "encryption"), "does not belong to"));
        clinic.wire.key = clinic.folder.path / "none";
        CHECK(has(line(clinic.run(), "fault", "encryption"), "none cannot be read"));
        clinic.wire.certificate = clinic.file;
        CHECK(has(line(clinic.run(), "fault", "encryption"), "clinic.db cannot be read"));
    }

    TEST_CASE("no database is said in words") {
        Checked clinic;
        fs::remove(clinic.file);
        CHECK(problem_of([&] { clinic.run(); }) == "404 not-found");
    }
}

TEST_SUITE("migrate") {
    TEST_CASE("an older database is brought up after a proven snapshot") {
        TemporaryFolder folder;
        const auto file = folder.path / "clinic.db", backups = folder.path / "backups";
        {
            Connection connection(file, Connection::For::writing);
            migrate(connection, embedded_schema().first(2));
        }
        fs::permissions(file, fs::perms(0600));
        std::ostringstream said;
        CHECK(operations::migrate({file, backups}, true, said) == 0);
        CHECK(has(said.str(), "needed   0003"));
        CHECK_FALSE(fs::exists(backups));
        CHECK(operations::migrate({file, backups}, false, said) == 0);
        const auto made = operations::BackupFolder(backups).list();
        REQUIRE(made.size() == 1);
        CHECK(made[0].reason == operations::Reason::migration);
        CHECK(made[0].proven_at);
        CHECK(operations::manifest_of(backups / made[0].name)->schema_version == 2);
    }

    TEST_CASE("no snapshot, no migration") {
        TemporaryFolder folder;
        const auto file = folder.path / "clinic.db";
        {
            Connection connection(file, Connection::For::writing);
            migrate(connection, embedded_schema().first(2));
        }
        fs::permissions(file, fs::perms(0600));
        write_bytes(folder.path / "backups", "a file where the folder should be");
        std::ostringstream said;
        CHECK_THROWS(operations::migrate({file, folder.path / "backups"}, false, said));
        Connection connection(file, Connection::For::inspecting);
        CHECK(connection.number("pragma user_version") == 2);
    }
}
