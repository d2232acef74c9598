#include "db/files.h"
#include "db/orphans.h"
#include "operations/repair.h"
#include "platform/lock_file.h"
#include "restore_clinic.h"

using namespace clinic;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
/// A clinic whose file another program changed without minding what refers to what.
struct Broken : Restorable {
    std::string said;

    explicit Broken(const std::string& sql) {
        SQLite::Database open(file, SQLite::OPEN_READWRITE);
        open.exec("pragma foreign_keys = off; " + sql);
    }
    int repair() {
        std::ostringstream out;
        const int code = operations::repair({file, backups}, out);
        said = out.str();
        return code;
    }
    std::int64_t number(const std::string& sql) const {
        SQLite::Database open(file, SQLite::OPEN_READONLY);
        return open.execAndGet(sql).getInt64();
    }
    fs::path beside(const std::string& part) const {
        for (const auto& entry : fs::directory_iterator(folder.path))
            if (entry.path().filename().string().find(part) != std::string::npos)
                return entry.path();
        return {};
    }
};
const std::string orphaned_room =
    "insert into rooms (id, name, department_id) values (5, '12', 99); ";
}  // namespace

TEST_SUITE("repair") {
    TEST_CASE("a sound database needs none, and nothing is left beside it") {
        Broken clinic("");
        CHECK(clinic.repair() == 0);
        CHECK(clinic.said.find("nothing to repair") != std::string::npos);
        CHECK(clinic.beside("before-repair").empty());
    }

    TEST_CASE("what may be empty is emptied, what cannot be without its parent is deleted") {
        Broken clinic(orphaned_room +
                      "insert into user_roles (user_id, role) values (88, 'admin');");
        CHECK(clinic.repair() == 0);
        CHECK(clinic.number("select count(*) from rooms where department_id is null") == 1);
        CHECK(clinic.number("select count(*) from user_roles") == 0);
        CHECK(clinic.number("select count(*) from pragma_foreign_key_check") == 0);
        CHECK(clinic.said.find("rooms (department_id) -> departments: 1 rows emptied") !=
              std::string::npos);
        CHECK(clinic.said.find("user_roles (user_id) -> users: 1 rows deleted") !=
              std::string::npos);
    }

    TEST_CASE("the rows are kept whole in a file, the database as it was in another") {
        Broken clinic(orphaned_room);
        clinic.repair();
        const auto kept = bytes_of(clinic.beside("clinic-orphans-"));
        CHECK(kept.find(R"("name":"12")") != std::string::npos);
        CHECK(kept.find(R"("department_id":99)") != std::string::npos);
        CHECK(parse_json(kept).as_object().at("relations").as_array().size() == 1);
        SQLite::Database before(clinic.beside("before-repair"), SQLite::OPEN_READONLY);
        CHECK(before.execAndGet("select department_id from rooms").getInt() == 99);
    }

    TEST_CASE("rows that depended on a deleted one go with it, and the history tells of it") {
        Broken clinic(
            "insert into doctors (id, last_name, first_name, specialty, department_id, "
            "slot_minutes, colour, first_ticket_number) "
            "values (3, 'Karimova', 'Dilnoza', 'Therapist', 44, 20, '#0a7686', 101); "
            "insert into schedules (doctor_id, version) values (3, 1);");
        clinic.repair();
        CHECK(clinic.number("select count(*) from doctors") == 0);
        CHECK(clinic.number("select count(*) from schedules") == 0);
        CHECK(clinic.history().back() == "database.repaired 0");
    }

    TEST_CASE("what the history needs is not touched, and then nothing is") {
        Broken clinic(orphaned_room +
                      "drop trigger audit_entries_stay; delete from audit_entries where id = 1; "
                      "insert into audit_details (entry_id, before, after) values (1, '1', '1');");
        CHECK(problem_of([&] { clinic.repair(); }) == "409 cannot-repair");
        CHECK(clinic.number("select count(*) from rooms where department_id = 99") == 1);
        CHECK(clinic.beside("clinic-orphans-").empty());
    }

    TEST_CASE("beside a running server, and of a strange file, it is refused") {
        Broken clinic(orphaned_room);
        {
            const platform::LockFile served(lock_beside(clinic.file));
            CHECK_THROWS_AS(clinic.repair(), platform::AlreadyRunning);
        }
        write_bytes(clinic.file, std::string(5000, 'x'));
        CHECK(problem_of([&] { clinic.repair(); }) == "409 foreign-database");
        fs::remove(clinic.file);
        CHECK(problem_of([&] { clinic.repair(); }) == "404 not-found");
    }
}
