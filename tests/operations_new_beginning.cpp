#include "billing/proof.h"
#include "db/files.h"
#include "golden_clinic.h"
#include "operations/new_beginning.h"
#include "operations/repair.h"
#include "restore_clinic.h"

using namespace clinic;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
/// A clinic of an earlier version, with money, that something happened to.
struct Hurt {
    Golden golden{golden_dumps().back()};
    operations::Place place{golden.file, golden.backups};
    std::string said{};

    std::string begin_anew(bool for_good = true) {
        std::ostringstream out;
        const auto refused = problem_of(
            [&] { operations::begin_anew({.database = golden.file, .for_good = for_good}, out); });
        said = out.str();
        return refused;
    }
    std::string migrate() {
        std::ostringstream out;
        return problem_of([&] { operations::migrate(place, false, out); });
    }
    std::string check() {
        std::ostringstream out;
        operations::check(place, out);
        return out.str();
    }
    void lose_key(bool has_another = false) {
        fs::remove(key_beside(golden.file));
        if (has_another) load_key(key_beside(golden.file));
    }
    void meddle(const std::string& sql) const {
        SQLite::Database open(golden.file, SQLite::OPEN_READWRITE);
        open.exec(
            "drop trigger if exists audit_entries_are_final;"
            "drop trigger if exists audit_entries_stay;"
            "drop trigger if exists audit_details_stay;"
            "drop trigger if exists ledger_entries_are_final; " +
            sql);
    }
    /// What a backup of the clinic as it is now complains of; "none" when it proves itself.
    std::string fault_of_backup() {
        Database database({.file = golden.file});
        operations::Operations operations(database, {.backup_folder = golden.backups});
        const auto console = Caller::inside("console");
        return operations.back_up(operations::Reason::manual, console).fault.value_or("none");
    }
    /// Something is done, and before it perhaps what another program does beside.
    void note(const std::string& meddled = "") {
        Database database({.file = golden.file});
        if (!meddled.empty()) meddle(meddled);
        database.write(Caller::inside("test"),
                       [](Session& session) { session.record("test.noted", "note", 1); });
    }
    fs::path beside(const std::string& part) const {
        for (const auto& entry : fs::directory_iterator(golden.path))
            if (entry.path().filename().string().find(part) != std::string::npos)
                return entry.path();
        return {};
    }
};
bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_SUITE("a new beginning of the history") {
    TEST_CASE("a history that proves itself is never begun anew") {
        Hurt clinic;
        const auto before = bytes_of(clinic.golden.file);
        CHECK(clinic.begin_anew() == "409 history-sound");
        CHECK(bytes_of(clinic.golden.file) == before);
        CHECK(clinic.beside("before-new-beginning").empty());
    }

    TEST_CASE("without the last word it says what is lost, and changes nothing") {
        Hurt clinic;
        clinic.lose_key();
        const auto before = bytes_of(clinic.golden.file);
        CHECK(clinic.begin_anew(false) == "none");
        CHECK(has(clinic.said, "there is no key"));
        CHECK(has(clinic.said, "codes\nfrom phones"));
        CHECK(has(clinic.said, "Nothing was changed"));
        CHECK(bytes_of(clinic.golden.file) == before);
        CHECK_FALSE(fs::exists(key_beside(clinic.golden.file)));
    }

    TEST_CASE("with its key lost or strange a clinic stands still until it begins anew") {
        for (const bool has_another : {false, true}) {
            Hurt clinic;
            clinic.lose_key(has_another);
            CHECK(clinic.migrate() == (has_another ? "409 strange-key" : "409 key-missing"));
            CHECK(has(clinic.check(), "clinicd key begin-anew"));
            CHECK(clinic.begin_anew() == "none");
            CHECK(has(clinic.check(), "every invoice, deposit and shift since "));
            CHECK(fs::exists(clinic.beside("before-new-beginning")));
            CHECK(clinic.beside("clinic-replaced-").empty() != has_another);
            CHECK(clinic.migrate() == "none");
            CHECK(clinic.fault_of_backup() == "none");
            const auto checked = clinic.check();
            CHECK(has(checked, "entries prove themselves since "));
            CHECK(has(checked, "every invoice, deposit and shift since "));
            CHECK(clinic.begin_anew() == "409 history-sound");
        }
    }

    TEST_CASE("a changed entry of either chain ends no clinic's backups for ever") {
        for (const auto* sql : {"update audit_entries set actor = 'nobody' where id = 2",
                                "delete from audit_details where entry_id = 2;"
                                "delete from audit_entries where id = 2",
                                "update ledger_entries set act = 'x' where id = 1",
                                "update ledger_entries set amount_minor = amount_minor + 1"
                                " where id = 1"}) {
            CAPTURE(sql);
            Hurt clinic;
            REQUIRE(clinic.migrate() == "none");
            const auto key = bytes_of(key_beside(clinic.golden.file));
            clinic.meddle("pragma foreign_keys = off; " + std::string(sql));
            CHECK(clinic.fault_of_backup() != "none");
            CHECK(clinic.begin_anew() == "none");
            CHECK(bytes_of(key_beside(clinic.golden.file)) == key);
            CHECK_FALSE(has(clinic.said, "new key"));
            CHECK(clinic.fault_of_backup() == "none");
        }
    }

    TEST_CASE("what is changed after it shows, also in what was before") {
        for (const auto* sql : {"update audit_entries set actor = 'nobody' where id = 2",
                                "update audit_entries set at = at + 1 where id ="
                                " (select max(id) from audit_entries)",
                                "update audit_details set after = '{}' where entry_id ="
                                " (select max(id) from audit_entries where entity = 'history')",
                                "update ledger_entries set user_id = 7 where id = 1",
                                "update ledger_entries set amount_minor = amount_minor + 1"
                                " where id = (select max(id) from ledger_entries)"}) {
            CAPTURE(sql);
            Hurt clinic;
            clinic.lose_key();
            REQUIRE(clinic.begin_anew() == "none");
            REQUIRE(clinic.migrate() == "none");
            clinic.note();
            CHECK(clinic.fault_of_backup() == "none");
            clinic.meddle("drop trigger audit_details_are_final; " + std::string(sql));
            CHECK(clinic.fault_of_backup() != "none");
        }
    }

    TEST_CASE("an entry that only says to be a new beginning hides nothing") {
        Hurt clinic;
        REQUIRE(clinic.migrate() == "none");
        clinic.note(
            "update audit_entries set actor = 'nobody' where id = 2;"
            "insert into audit_entries select max(id) + 1, at, user_id, actor, remote, request_id,"
            " 'history.begun-anew', 'history', 0, details_digest, digest from audit_entries;"
            "insert into audit_details select max(id), 'null', '{}' from audit_entries");
        CHECK(has(clinic.fault_of_backup(), "audit: entry 2"));
    }

    TEST_CASE("a head written down before it is in it, and a second one follows the first") {
        Hurt clinic;
        REQUIRE(clinic.migrate() == "none");
        AuditHead old;
        const auto look = [&](const auto& at) {
            Database database({.file = clinic.golden.file});
            database.read(Caller::inside("test"), at);
        };
        look([&](Session& session) { old = audit_head(session); });
        for (const bool has_another : {false, true}) {
            clinic.lose_key(has_another);
            REQUIRE(clinic.begin_anew() == "none");
            fs::remove(clinic.beside("before-new-beginning"));  // named by the second
        }
        look([&](Session& session) {
            CHECK(anchor_fault(session, old).value_or("none") == "none");
            CHECK(audit_fault(session).value_or("none") == "none");
            CHECK(newest_beginning(session).value().audit.entries == old.entries + 1);
        });
    }

    TEST_CASE("a backup restored without its key is begun anew, and then goes on") {
        Restorable clinic;
        fs::remove(key_beside(clinic.file));
        CHECK(clinic.restore({.without_audit_proof = true}) == 0);
        CHECK(problem_of([&] { clinic.open(); }) == "409 key-missing");
        std::ostringstream said;
        operations::begin_anew({.database = clinic.file, .for_good = true}, said);
        CHECK(clinic.history().back() == "history.begun-anew 0");
    }

    TEST_CASE("a restore under a strange key writes nothing that its own key could not prove") {
        Restorable clinic;
        const auto key = key_beside(clinic.file);
        const auto own = bytes_of(key);
        fs::remove(key);
        load_key(key);
        CHECK(clinic.restore({.without_audit_proof = true}) == 0);
        CHECK(problem_of([&] { clinic.open(); }) == "409 strange-key");
        write_bytes(key, own);
        CHECK(clinic.history() == std::vector<std::string>{"test.noted 1", "test.noted 2"});
    }

    TEST_CASE("a repair under a strange key writes nothing that its own key could not prove") {
        Hurt clinic;
        REQUIRE(clinic.migrate() == "none");
        const auto own = bytes_of(key_beside(clinic.golden.file));
        clinic.meddle(
            "pragma foreign_keys = off;"
            "insert into rooms (id, name, department_id) values (500, '12', 99)");
        clinic.lose_key(true);
        std::ostringstream out;
        CHECK(operations::repair(clinic.place, out) == 0);
        write_bytes(key_beside(clinic.golden.file), own);
        CHECK(clinic.fault_of_backup() == "none");
    }

    TEST_CASE("a damaged key stops the start, and is kept aside by the new one") {
        Hurt clinic;
        const auto key = key_beside(clinic.golden.file);
        fs::resize_file(key, 20);
        CHECK(clinic.migrate() == "500 damaged-key");
        CHECK(clinic.begin_anew() == "none");
        CHECK(fs::file_size(clinic.beside("clinic-replaced-")) == 20);
        CHECK(clinic.migrate() == "none");
    }

    TEST_CASE("the key that the settings give stays") {
        Hurt clinic;
        clinic.lose_key(true);
        const auto given = bytes_of(key_beside(clinic.golden.file));
        std::ostringstream out;
        operations::begin_anew(
            {.database = clinic.golden.file, .for_good = true, .key_is_given = true}, out);
        CHECK(bytes_of(key_beside(clinic.golden.file)) == given);
        CHECK(clinic.migrate() == "none");
    }
}

TEST_SUITE("the key of a history") {
    TEST_CASE("a lost key stops the start, and none is made in its place") {
        OnDisk clinic;
        clinic.note(1);
        clinic.database.reset();
        const auto key = key_beside(clinic.file);
        const auto own = bytes_of(key);
        fs::remove(key);
        CHECK(problem_of([&] { clinic.open(); }) == "409 key-missing");
        CHECK_FALSE(fs::exists(key));
        write_bytes(key, std::string(32, 'k'));
        fs::permissions(key, fs::perms(0600));
        CHECK(problem_of([&] { clinic.open(); }) == "409 strange-key");
        write_bytes(key, own);
        clinic.open();
        CHECK(clinic.entries() == 1);
    }
    TEST_CASE("a clinic without a history takes any key, or makes one") {
        OnDisk clinic;
        clinic.database.reset();
        fs::remove(key_beside(clinic.file));
        clinic.open();
        CHECK(fs::exists(key_beside(clinic.file)));
    }
}
