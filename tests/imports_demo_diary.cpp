#include "scheduling/scheduling.h"
#include "demo_clinic.h"
using namespace clinic;
using namespace clinic::imports;

namespace {
using testing::monday_noon;

struct DemoDiary : testing::DemoClinic {
    using DemoClinic::DemoClinic;
    std::string diary() {
        return hex(plain_digest(ask<std::string>(R"sql(
            -- scans: a test compares everything
            select group_concat(json_array(patient_id, doctor_id, starts_at, status, ticket_id)
                order by id) from appointments)sql")));
    }
};
}  // namespace

TEST_CASE("a demo's diary has appointments of every state, today's among them") {
    DemoDiary clinic;
    const auto made = clinic.make(600);

    CHECK(made.appointments ==
          clinic.ask(R"sql(select count(*) from appointments -- scans: a test)sql"));
    CHECK(clinic.ask(R"sql(select count(distinct status) from appointments
        where date(starts_at / 1000, 'unixepoch', '+5 hours') = '2026-03-02'
        -- scans: a test)sql") == 7);
    CHECK(clinic.ask(R"sql(select count(distinct status) from appointments
        where date(starts_at / 1000, 'unixepoch', '+5 hours') < '2026-03-02'
          and status not in ('completed', 'no_show', 'cancelled') -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(select count(distinct status) from appointments
        where date(starts_at / 1000, 'unixepoch', '+5 hours') > '2026-03-02'
          and status not in ('scheduled', 'confirmed', 'cancelled') -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(select max(starts_at) from appointments -- scans: a test)sql") <
          monday_noon.value + 15 * 24 * hour);
    CHECK(clinic.ask(R"sql(select count(*) from doctors d where not exists (
        select 1 from schedule_periods p where p.doctor_id = d.id))sql") == 0);
}

TEST_CASE("a demo's appointments could all have been: apart, in step with tickets, agreed before") {
    DemoDiary clinic;
    clinic.make(600);

    CHECK(clinic.ask(R"sql(select count(*) from appointments a join appointments b
        on (a.doctor_id = b.doctor_id or a.patient_id = b.patient_id) and a.id < b.id
        and a.starts_at < b.ends_at and b.starts_at < a.ends_at
        and a.status not in ('cancelled', 'no_show') and b.status not in ('cancelled', 'no_show')
        -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(select count(*) from appointments
        where created_at > starts_at or overridden -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(select count(*) from appointments
        where status in ('arrived', 'in_visit') and ticket_id is null -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(select count(*) from appointments a join tickets t on t.id = a.ticket_id
        where t.appointment_id <> a.id or t.appointment_at <> a.starts_at
           or t.patient_id <> a.patient_id or t.priority <> 'appointment'
           or (t.status = 'done') <> (a.status = 'completed')
           or (t.status = 'in_room') <> (a.status = 'in_visit') -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(select count(*) from messages)sql") == 0);
}

TEST_CASE("the same seed makes the same diary, in one piece or in slices; more people make more") {
    DemoDiary one, sliced, other, small;
    const auto made = one.make(300);
    sliced.make(300, 1, 70);
    other.make(300, 2);

    CHECK(one.diary() == sliced.diary());
    CHECK(one.diary() != other.diary());
    CHECK(small.make(40).appointments < made.appointments);
    CHECK(DemoDiary().make(0).appointments == 0);
}

TEST_CASE("on a Sunday the doctors of a demo work that day all the same") {
    DemoDiary clinic(Instant{monday_noon.value - 24 * hour});
    clinic.make(400);
    CHECK(clinic.ask(R"sql(select count(*) from appointments
        where date(starts_at / 1000, 'unixepoch', '+5 hours') = '2026-03-01'
        -- scans: a test)sql") > 20);
}
