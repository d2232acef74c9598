#include "test_patients.h"
#include "visits/visits.h"

namespace clinic::testing {
using namespace visits;
namespace {
struct WithVisits : TestClinic {
    patients::Patient patient = enrolled(*this, person("Karimov", "Ali"));
    WithVisits() {
        connection.run(
            "insert into departments (id, name) values (1, 'Therapy');"
            "insert into doctors (id, last_name, first_name, specialty, department_id,"
            " slot_minutes, colour, first_ticket_number)"
            " values (1, 'Salimova', 'Nigora', 'Therapist', 1, 20, '#0a7686', 1)");
        add(session(), {.patient_id = patient.id,
                        .doctor_id = DoctorId{1},
                        .started_at = {2000},
                        .ended_at = Instant{3000},
                        .reason = "Cough"});
        add(session(), {.patient_id = patient.id, .started_at = {9000}});
        add(session(), {.patient_id = patient.id, .started_at = {2000}});
    }
    Page<PatientVisit> page(std::int64_t limit, std::optional<VisitId> cursor = {}) {
        return of_patient(session(), patient.id, {{Whole<1, 100>{limit}, cursor}});
    }
};
}  // namespace

TEST_CASE("past visits come newest first with the doctor's name") {
    WithVisits clinic;
    const auto all = clinic.page(10).items;
    REQUIRE(all.size() == 3);
    CHECK(all[0].started_at == Instant{9000});
    CHECK(!all[0].doctor_name);
    CHECK(all[2].doctor_name == "Salimova Nigora");
    CHECK(all[2].reason == "Cough");
    CHECK(clinic.count("select count(*) from audit_entries where action = "
                       "'patient.visits_opened'") == 1);
}

TEST_CASE("visits of one moment fall on pages without loss or repetition") {
    WithVisits clinic;
    std::string ids;
    for (std::optional<VisitId> cursor;;) {
        const auto page = clinic.page(1, cursor);
        for (const auto& visit : page.items) ids += std::to_string(visit.id.value) + " ";
        if (!page.next_cursor) break;
        cursor = VisitId{std::stoll(*page.next_cursor)};
    }
    CHECK(ids == "2 3 1 ");
}

TEST_CASE("a visit moves the patient's last visit, and an unknown patient has none") {
    WithVisits clinic;
    CHECK(patients::get(clinic.session(), clinic.patient.id).last_visit_at == Instant{9000});
    CHECK(problem_of([&] { of_patient(clinic.session(), {99}, {{}}); }) == "404 not-found");
}
}  // namespace clinic::testing
