#include "catalog/catalog.h"
#include "desk.h"
#include "queue/announcements.h"
#include "queue/board.h"
#include "queue/breaks.h"
#include "queue/groups.h"
#include "queue/policies.h"
#include "queue_clinic.h"
#include "scheduling/scheduling.h"
#include <sqlite3.h>

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::problem_of;
using clinic::testing::QueueClinic;

namespace {
/// Two doctors and two patients.
struct Desk : clinic::testing::Desk {
    Desk()
        : clinic::testing::Desk({catalog::routes(), staff::routes(), patients::routes(),
                                 scheduling::routes(), queue::routes()}) {
        post("/departments", R"({"name":"Therapy"})");
        for (const auto* name : {"Karimova", "Tursunov"})
            post("/doctors", R"({"last_name":")" + std::string(name) +
                                 R"(","first_name":"D","room":")" + name +
                                 R"(","specialty":"T","department_id":1,"slot_minutes":20})");
        for (const auto* name : {"Sobirov", "Yusupova"})
            post("/patients", R"({"last_name":")" + std::string(name) + R"(","first_name":"J"})");
    }
};
}  // namespace

TEST_SUITE("the queue's newer addresses") {
    TEST_CASE("an appointment arrives by one request") {
        Desk desk;
        const auto made = desk.post(
            "/appointments", R"({"patient_id":1,"doctor_id":1,"override_reason":"no schedule",)"
                             R"("starts_at":"2026-03-02T10:00:00Z"})");
        REQUIRE(made.as_object().contains("id"));
        const auto answer = desk.ask("POST", "/appointments/1/arrive", "{}");
        CHECK(answer.status == 201);
        CHECK(json::parse(answer.body).at("appointment_id") == 1);
        CHECK(desk.ask("POST", "/appointments/1/arrive", "{}").status == 409);
        CHECK(desk.get("/day").at("arrived") == 1);
        CHECK(desk.get("/appointments/1").at("status") == "arrived");
    }

    TEST_CASE("tests, transfer, break, pace and the doctor's own screen have theirs") {
        Desk desk;
        for (int i = 0; i < 3; ++i) desk.post("/queues/1/tickets");
        CHECK(desk.post("/tickets/1/pause", R"({"note":"x-ray"})").at("resume_note") == "x-ray");
        CHECK(desk.post("/tickets/1/resume").at("status") == "waiting");
        CHECK(desk.post("/tickets/2/transfer", R"({"doctor_id":2})").at("doctor_id") == 2);
        CHECK(desk.post("/queues/1/pause", R"({"minutes":5})")
                  .at("doctors")
                  .at(0)
                  .at("paused")
                  .as_bool());
        CHECK_FALSE(desk.post("/queues/1/resume").at("doctors").at(0).at("paused").as_bool());
        CHECK(desk.post("/queues/1/finish-and-call").at("number") == 1);
        CHECK(desk.get("/queues/1/mine").at("current").at("number") == 1);
        const auto pace = desk.get("/queues/1/pace");
        CHECK(pace.at("waiting") == 1);
        CHECK(pace.at("average_minutes").is_null());
        CHECK(pace.at("estimate_error_minutes").is_number());
    }

    TEST_CASE("rules and shared lines have theirs") {
        Desk desk;
        CHECK(json::parse(desk.ask("PATCH", "/queue/policy", R"({"fairness":"ratio"})").body)
                  .at("fairness") == "ratio");
        CHECK(desk.get("/queue/policy").at("version") == 2);
        CHECK(desk.ask("PUT", "/doctors/1/queue-policy", R"({"aging_minutes":10})").status == 200);
        CHECK(desk.get("/doctors/1/queue-policy").at("own").as_bool());
        CHECK(desk.ask("DELETE", "/doctors/1/queue-policy").status == 204);
        const auto shared = desk.ask("PUT", "/doctors/2/queue-group", R"({"leader_doctor_id":1})");
        CHECK(json::parse(shared.body).at("doctors").as_array().size() == 2);
        CHECK(desk.get("/queues").at("queues").as_array().size() == 1);
    }

    TEST_CASE("an announcement is made, read on the screen and taken down") {
        Desk desk;
        const auto made =
            desk.post("/announcements", R"({"text":{"en":"Flu shots in room 3"},"minutes":5})");
        CHECK(made.at("text").at("ru").is_null());
        CHECK(desk.get("/display").at("announcements").at(0).at("id") == made.at("id"));
        CHECK(desk.get("/announcements").at("items").as_array().size() == 1);
        CHECK(desk.ask("DELETE", "/announcements/1").status == 204);
        CHECK(desk.ask("DELETE", "/announcements/1").status == 404);
    }
}

TEST_SUITE("announcements") {
    TEST_CASE("are shown for as long as they were meant, the newest first") {
        QueueClinic clinic;
        announce(clinic.session(), {.code = Sentence::please_wait, .minutes = {{10}}});
        announce(clinic.after(minute), {.code = Sentence::doctor_late, .doctor_id = clinic.doctor});
        const auto all = shown_announcements(clinic.session());
        REQUIRE(all.size() == 2);
        CHECK(all[0].code == Sentence::doctor_late);
        CHECK(all[0].doctor_name == "Karimova Dilnoza");
        CHECK(shown_announcements(clinic.after(10 * minute)).size() == 1);
        CHECK(shown_announcements(clinic.after(10 * minute)).empty());
    }

    TEST_CASE("say something, about somebody who works here") {
        QueueClinic clinic;
        const auto refused = [&](const NewAnnouncement& wanted) {
            return problem_of([&] { announce(clinic.session(), wanted); });
        };
        CHECK(refused({}) == "422 invalid #/text required");
        CHECK(refused({.text = Words{}}) == "422 invalid #/text required");
        CHECK(refused({.code = Sentence::mask, .doctor_id = DoctorId{99}}) ==
              "422 invalid #/doctor_id unknown");
    }
}

TEST_SUITE("the screen's doctors") {
    TEST_CASE("are those who have a line today, with who is inside, next and how many wait") {
        QueueClinic clinic;
        const auto other = clinic.make_doctor("Tursunov", 201);
        for (int i = 0; i < 7; ++i) clinic.take();
        clinic.call_next();
        const auto doctors = board(clinic.session()).doctors;
        REQUIRE(doctors.size() == 1);
        CHECK(doctors[0].current->number == 101);
        CHECK(doctors[0].next == std::vector<std::int64_t>{102, 103, 104, 105, 106});
        CHECK(doctors[0].waiting == 6);
        begin_break(clinic.session(), other, {.minutes = {{5}}});
        queue::take(clinic.session(), other, {});
        CHECK(board(clinic.session()).doctors[1].paused);
    }

    TEST_CASE("are those that were asked for, in that order") {
        QueueClinic clinic;
        clinic.make_doctor("Tursunov", 201);
        const auto doctors = board(clinic.session(), {{Text<100>{"2,1,77"}}}).doctors;
        REQUIRE(doctors.size() == 2);
        CHECK(doctors[0].name == "Tursunov Dilnoza");
        CHECK(problem_of([&] { board(clinic.session(), {{Text<100>{"1,x"}}}); }) ==
              "422 invalid #/doctors not-an-id");
    }

    TEST_CASE("are eight at most, those with somebody first") {
        QueueClinic clinic;
        for (int i = 0; i < 9; ++i) {
            const auto id = clinic.make_doctor("Doctor" + std::to_string(i), 200 + 100 * i);
            const auto first = queue::take(clinic.session(), id, {}).value.id;
            if (i < 3) cancel(clinic.session(), first);
        }
        clinic.take();
        const auto doctors = board(clinic.session()).doctors;
        REQUIRE(doctors.size() == 8);
        CHECK(std::ranges::is_sorted(doctors, {}, &BoardDoctor::name));
        CHECK(std::ranges::count(doctors, 1, &BoardDoctor::waiting) == 7);
    }

    TEST_CASE("of a shared line have one line behind them") {
        QueueClinic clinic;
        const auto other = clinic.make_doctor("Tursunov", 201);
        set_group(clinic.session(), other, {clinic.doctor});
        change_clinic_policy(clinic.session(), {.fairness = Fairness::ratio}, {});
        clinic.take();
        clinic.take(Priority::appointment);
        const auto doctors = board(clinic.session()).doctors;
        REQUIRE(doctors.size() == 2);
        CHECK(doctors[1].line_id == clinic.doctor);
        CHECK(doctors[0].next == doctors[1].next);
        CHECK(doctors[0].next == std::vector<std::int64_t>{102, 101});
    }

    TEST_CASE("are spoken of in the clinic's language first") {
        QueueClinic clinic;
        CHECK(board(clinic.session()).languages == std::vector<std::string>{"en", "uz", "ru"});
    }
}

TEST_SUITE("what a day's queues cost") {
    TEST_CASE("is the same number of statements for one doctor as for ten") {
        const auto statements = [](int doctors) {
            QueueClinic clinic;
            for (int i = 0; i < doctors; ++i) {
                const auto id = clinic.make_doctor("Doctor" + std::to_string(i), 200 + 100 * i);
                queue::take(clinic.session(), id, {});
                queue::take(clinic.session(), id, {});
            }
            std::int64_t count = 0;
            sqlite3_trace_v2(
                clinic.connection.handle(), SQLITE_TRACE_STMT,
                [](unsigned, void* counter, void*, void*) {
                    ++*static_cast<std::int64_t*>(counter);
                    return 0;
                },
                &count);
            queues(clinic.session(), {});
            sqlite3_trace_v2(clinic.connection.handle(), 0, nullptr, nullptr);
            return count;
        };
        CHECK(statements(10) == statements(1));
        CHECK(statements(10) < 10);
    }
}
