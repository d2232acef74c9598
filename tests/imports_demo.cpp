#include "api/dispatcher.h"
#include "demo_clinic.h"
#include "scheduling_clinic.h"
using namespace clinic;
using namespace clinic::imports;
using clinic::testing::problem_of;

namespace {
using testing::monday_noon;

struct DemoFile : testing::DemoClinic {
    using DemoClinic::DemoClinic;
    /// All that does not depend on the day the demo was made.
    std::string content() {
        std::string all;
        for (const auto sql : {Sql(R"sql(
                 -- scans: a test compares everything
                 select group_concat(json_array(number, last_name, first_name, middle_name,
                     birth_date, sex, phones, address, document, language, emergency_contact,
                     allergy_status, notes) order by number) from patients)sql"),
                               Sql(R"sql(
                 -- scans: a test compares everything
                 select group_concat(json_array(patient_id, substance, reaction, severity)
                     order by patient_id, position) from patient_allergies)sql"),
                               Sql(R"sql(
                 -- scans: a test compares everything
                 select group_concat(json_array(patient_id, condition)
                     order by patient_id, position) from patient_conditions)sql"),
                               Sql(R"sql(
                 -- scans: a test compares everything
                 select group_concat(json_array(patient_id, n) order by patient_id)
                 from (select patient_id, count(*) as n from visits group by patient_id))sql"),
                               Sql(R"sql(
                 select group_concat(json_array(last_name, first_name, middle_name, specialty,
                     first_ticket_number) order by id) from doctors)sql"),
                               Sql(R"sql(
                 select group_concat(json_array(code, name, name_ru, name_uz) order by id)
                 from services)sql")})
            all += hex(plain_digest(ask<std::string>(sql))) + "\n";
        return all;
    }
};
}  // namespace

TEST_CASE("a demo fills an empty clinic with all that a first look needs") {
    DemoFile clinic;

    const auto made = clinic.make(400);

    CHECK(made.patients == 400);
    CHECK(clinic.ask(R"sql(select count(*) from patients -- scans: a test)sql") == 400);
    CHECK(made.departments == 5);
    CHECK((made.doctors >= 5 && made.doctors <= 8));
    CHECK(made.services == 25);
    // Today's tickets have visits of their own.
    CHECK(made.visits == clinic.ask(R"sql(select count(*) from visits where ticket_id is null
        -- scans: a test)sql"));
    CHECK(made.visits > 200);
    CHECK(made.tickets == clinic.ask(R"sql(select count(*) from tickets -- scans: a test)sql"));
    REQUIRE(made.logins.size() == 4);
    CHECK(made.logins[1].username == "dilnoza");
    CHECK(made.logins[1].password == "qizil olma 7");
    CHECK(clinic.ask(R"sql(select count(*) from doctors where user_id is not null)sql") == 1);
    CHECK(clinic.ask(R"sql(select count(*) from service_prices where price_minor % 100 = 0
                           -- scans: a test)sql") == 25);
    CHECK(clinic.database.environment()->clinic->zone.name() == "Asia/Tashkent");
}

TEST_CASE("the same seed makes the same clinic on another day, another seed another one") {
    DemoFile one, sliced(Instant{monday_noon.value + 9 * 24 * hour}), other;
    one.make(300);
    sliced.make(300, 1, 70);
    other.make(300, 2);

    CHECK(one.content() == sliced.content());
    CHECK(one.content() != other.content());
}

TEST_CASE("today's queue holds every state, in an order that could have happened") {
    DemoFile clinic;
    clinic.make(600);

    for (const auto& status : {"waiting", "done", "no_show", "in_room"}) {
        std::int64_t count = 0;
        clinic.database.read(Caller::inside("test"), [&](Session& s) {
            count = *s.value<std::int64_t>(R"sql(
                select count(*) from tickets where status = ? -- scans: a test)sql",
                                           status);
        });
        CHECK_MESSAGE(count > 0, status);
    }
    CHECK(clinic.ask(R"sql(
        select count(*) from (select count(*) as n from tickets where status = 'waiting'
        group by doctor_id having n between 3 and 12) -- scans: a test)sql") ==
          clinic.ask(R"sql(select count(*) from doctors)sql"));
    CHECK(clinic.ask(R"sql(
        select count(*) from tickets where called_at < arrived_at or started_at < called_at
        or finished_at < started_at or arrived_at < created_at -- scans: a test)sql") == 0);
    // One after the other: nobody is called before the one before has gone.
    CHECK(clinic.ask(R"sql(
        select count(*) from tickets a join tickets b on a.doctor_id = b.doctor_id
        and a.called_at < b.called_at and coalesce(a.finished_at, a.called_at) > b.called_at
        -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(
        select count(*) from tickets a join tickets b on a.doctor_id = b.doctor_id
        and a.number < b.number and a.arrived_at > b.arrived_at -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(select count(*) from (select patient_id from tickets
        where patient_id is not null group by patient_id having count(*) > 1)
        -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(select min(number) from tickets -- scans: a test)sql") == 101);
    CHECK(clinic.ask(R"sql(select max(max(arrived_at, coalesce(finished_at, 0))) from tickets
        -- scans: a test)sql") <= monday_noon.value);
}

TEST_CASE("just after midnight the queue is of the new day, whatever the seed") {
    for (const std::int64_t seconds : {0, 5, 40, 900, 4000}) {
        const Instant now{testing::monday_nine.value - 9 * hour + seconds * second};
        DemoFile clinic(now);

        clinic.make(200, static_cast<std::uint64_t>(seconds));

        CHECK(clinic.ask<std::string>(R"sql(select group_concat(distinct day) from tickets
            -- scans: a test)sql") == "2026-03-02");
        CHECK(clinic.ask(R"sql(
            select count(*) from tickets where called_at < arrived_at or started_at < called_at
            or finished_at < started_at -- scans: a test)sql") == 0);
        CHECK(clinic.ask(R"sql(
            select max(max(arrived_at, coalesce(called_at, 0), coalesce(started_at, 0),
                           coalesce(finished_at, 0))) from tickets -- scans: a test)sql") <=
              now.value);
    }
}

TEST_CASE("past visits lie in the two years before today, on working days, after birth") {
    DemoFile clinic;
    clinic.make(800);

    CHECK(clinic.ask(R"sql(select max(ended_at) from visits where ticket_id is null
        -- scans: a test)sql") < monday_noon.value - 12 * hour);
    CHECK(clinic.ask(R"sql(select min(started_at) from visits -- scans: a test)sql") >
          monday_noon.value - 735 * 24 * hour);
    CHECK(clinic.ask(R"sql(
        select count(*) from visits
        where strftime('%w', started_at / 1000, 'unixepoch', '+5 hours') = '0'
        -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(
        select count(*) from visits v join patients p on p.id = v.patient_id
        where v.ticket_id is null
          and (date(v.started_at / 1000, 'unixepoch') < p.birth_date or v.started_at < p.created_at
               or p.last_visit_at < v.started_at) -- scans: a test)sql") == 0);
    CHECK(clinic.ask(R"sql(select count(*) from patients where consent_to_messages = 1
        -- scans: a test)sql") == 0);
}

TEST_CASE("a demo is refused where there is data, and changes nothing") {
    DemoFile clinic;
    clinic.make(10);
    const auto before = clinic.content();

    CHECK(problem_of([&] { clinic.make(10); }) == "409 not-empty");
    CHECK(clinic.content() == before);
}

TEST_CASE("a demo refuses what it cannot make") {
    DemoFile clinic;
    const auto fault = [&](DemoOptions options) {
        return problem_of([&] { make_demo(clinic.database, options); });
    };
    CHECK(fault({.patients = -1}) == "422 invalid #/patients out-of-range");
    CHECK(fault({.patients = 1'000'001}) == "422 invalid #/patients out-of-range");
    CHECK(fault({.patients = 1, .password = "short"}).starts_with("422 invalid #/password"));
    CHECK(fault({.patients = 1, .time_zone = "Mars/Olympus"}).starts_with("422"));
    CHECK(fault({.patients = 1, .language = "fr"}) == "422 invalid #/language not-a-choice");
    CHECK(clinic.ask(R"sql(select count(*) from users)sql") == 0);
}

TEST_CASE("a crash in the middle of a demo leaves the clinic empty") {
    DemoFile clinic;
    const auto crash = [](std::uint64_t done, std::uint64_t) {
        if (done >= 200) throw std::runtime_error("crash");
    };

    CHECK_THROWS(make_demo(clinic.database, {.patients = 400, .password = "qizil olma 7"}, crash));

    CHECK(clinic.ask(R"sql(select count(*) from users)sql") == 0);
    CHECK(clinic.ask(R"sql(select count(*) from patients -- scans: a test)sql") == 0);
    CHECK(clinic.make(20).patients == 20);
}

TEST_CASE("without a password one is made up that can be typed and signs in") {
    DemoFile clinic;
    const auto made = make_demo(clinic.database, {.patients = 0, .tickets = false});
    REQUIRE(made.logins.size() == 4);
    CHECK(made.logins[0].password.size() == 19);
    CHECK(made.tickets == 0);
    CHECK(made.patients == 0);
}

TEST_CASE("the admin of an empty clinic asks for a demo, a registrar may not, nobody gets two") {
    DemoFile clinic;
    clinic.database.write(Caller::inside("test"), testing::found_in_tashkent);
    Dispatcher dispatcher(clinic.database, routes(), [](Session&, Caller&, const Client&) {}, {});
    const auto ask = [&](Role role, std::string_view body) {
        auto caller = Caller::inside("test");
        caller.permissions = permission_bits({role});
        return dispatcher.answer_for(caller, "POST", "/api/v1/demo", body);
    };
    CHECK(ask(Role::registrar, R"({"patients":30})").status == 403);
    CHECK(ask(Role::admin, R"({"patients":20001})").status == 422);

    const auto answer = ask(Role::admin, R"({"patients":30})");

    CHECK_MESSAGE(answer.status == 200, answer.body);
    CHECK(answer.body.find("\"patients\":30") != std::string::npos);
    CHECK(clinic.ask(R"sql(select count(*) from users)sql") == 1);
    CHECK(ask(Role::admin, R"({"patients":30})").status == 409);
}
