#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::testing;

namespace {
/// Writes past the program, as another one might.
struct BareOffice : Office {
    std::string insert(const std::string& from, const std::string& to,
                       const std::string& status = "scheduled", bool overridden = false,
                       int doctor_id = 1) {
        return fault(
            "insert into appointments (patient_id, doctor_id, starts_at, ends_at, status,"
            " overridden, created_at) values (1, " +
            std::to_string(doctor_id) + ", " + moment(from) + ", " + moment(to) + ", '" + status +
            "', " + (overridden ? "1" : "0") + ", 0)");
    }
    std::string fault(const std::string& sql) {
        try {
            connection.run(sql);
        } catch (const std::exception& error) {
            return error.what();
        }
        return "";
    }
    static std::string moment(const std::string& time) {
        return std::to_string(at("2026-03-03T" + time + ":00Z").value);
    }
};
const std::string apart = "two appointments of one doctor overlap";
}  // namespace

TEST_SUITE("the database keeps appointments apart by itself") {
    TEST_CASE("an insert over a live one is refused, before, after, around and inside of it") {
        BareOffice clinic;
        CHECK(clinic.insert("09:00", "10:00") == "");
        CHECK(clinic.insert("09:00", "10:00") == apart);
        CHECK(clinic.insert("08:30", "09:01") == apart);
        CHECK(clinic.insert("09:59", "10:30") == apart);
        CHECK(clinic.insert("08:00", "11:00") == apart);
        CHECK(clinic.insert("09:20", "09:40") == apart);
        CHECK(clinic.insert("10:00", "10:20") == "");
        CHECK(clinic.insert("08:40", "09:00") == "");
        CHECK(clinic.insert("09:00", "10:00", "scheduled", false, 2) == "");
    }

    TEST_CASE("cancelled ones, no-shows and overridden ones are let in") {
        BareOffice clinic;
        clinic.insert("09:00", "10:00");
        CHECK(clinic.insert("09:00", "10:00", "cancelled") == "");
        CHECK(clinic.insert("09:00", "10:00", "no_show") == "");
        CHECK(clinic.insert("09:00", "10:00", "scheduled", true) == "");
        CHECK(clinic.insert("09:00", "10:00", "completed") == apart);
    }

    TEST_CASE("an update that would overlap is refused: time, doctor, state, override") {
        BareOffice clinic;
        clinic.insert("09:00", "10:00");
        clinic.insert("10:00", "11:00");
        clinic.insert("09:00", "10:00", "cancelled");
        clinic.insert("09:00", "10:00", "scheduled", true);
        clinic.insert("09:00", "10:00", "scheduled", false, 2);
        const auto set = [&](const std::string& what, int id) {
            return clinic.fault("update appointments set " + what +
                                " where id = " + std::to_string(id));
        };
        CHECK(set("starts_at = starts_at - 60000", 2) == apart);
        CHECK(set("status = 'scheduled'", 3) == apart);
        CHECK(set("overridden = 0", 4) == apart);
        CHECK(set("doctor_id = 1", 5) == apart);
        CHECK(set("ends_at = ends_at + 60000", 2) == "");
        CHECK(set("status = 'confirmed'", 1) == "");
        CHECK(set("reason = 'x'", 4) == "");
    }

    TEST_CASE("moments are whole minutes, and nothing takes more than four hours") {
        BareOffice clinic;
        CHECK(clinic.fault("insert into appointments (patient_id, doctor_id, starts_at, ends_at,"
                           " status, created_at) values (1, 1, 60001, 120000, 'scheduled', 0)") !=
              "");
        CHECK(clinic.insert("09:00", "13:01") != "");
        CHECK(clinic.insert("09:00", "09:00") != "");
        CHECK(clinic.insert("09:00", "13:00") == "");
    }
}
