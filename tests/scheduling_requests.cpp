#include "desk.h"
#include "scheduling_clinic.h"

using namespace clinic;
using clinic::testing::header;

namespace {
/// The diary: a doctor with office hours, a patient.
struct Desk : clinic::testing::Desk {
    Desk() : clinic::testing::Desk({staff::routes(), patients::routes(), scheduling::routes()}) {
        write(clinic::testing::found_in_tashkent);
        write([](Session& session) {
            const auto department = catalog::add_department(session, {{"Therapy"}}).value.id;
            staff::add_doctor(session, clinic::testing::doctor_form("Karimova", department));
        });
        post("/patients", R"({"last_name":"Sobirov","first_name":"Jasur"})");
        put("/doctors/1/schedule", R"({"periods":[{"weekday":2,"from":"09:00","to":"13:00"}]})");
    }
    api::Answer book(const std::string& starts_at, const std::string& more = "") {
        return ask(
            "POST", "/appointments",
            R"({"patient_id":1,"doctor_id":1,"starts_at":")" + starts_at + "\"" + more + "}");
    }
};
}  // namespace

TEST_SUITE("the diary as a client meets it") {
    TEST_CASE("a booking is answered with its place, its version and all its fields") {
        Desk desk;
        const auto made = desk.book("2026-03-03T09:20:00+05:00", R"(,"reason":"cough")");
        CHECK(made.status == 201);
        CHECK(header(made, "Location") == "/api/v1/appointments/1");
        CHECK(header(made, "ETag") == "\"1\"");
        const auto body = json::parse(made.body);
        CHECK(body.at("starts_at") == "2026-03-03T04:20:00Z");
        CHECK(body.at("time") == "09:20");
        CHECK(body.at("day") == "2026-03-03");
        CHECK(body.at("status") == "scheduled");
        CHECK(body.at("service_ids").as_array().empty());
        CHECK(desk.get("/appointments/1") == body);
    }

    TEST_CASE("a conflict is a problem with the next three times") {
        Desk desk;
        desk.book("2026-03-03T04:20:00Z");
        const auto refused = desk.book("2026-03-03T04:20:00Z");
        CHECK(refused.status == 409);
        const auto problem = json::parse(refused.body);
        CHECK(problem.at("code") == "overlap");
        CHECK(problem.at("free").as_array().size() == 3);
        CHECK(problem.at("with").at("time") == "09:20");
        CHECK(problem.at("params").at("time") == "09:20");
    }

    TEST_CASE("every verb has its address") {
        Desk desk;
        desk.book("2026-03-03T04:20:00Z");
        CHECK(desk.post("/appointments/1/confirm").at("status") == "confirmed");
        CHECK(desk.post("/appointments/1/move", R"({"starts_at":"2026-03-03T05:00:00Z"})")
                  .at("time") == "10:00");
        CHECK(desk.post("/appointments/1/cancel", R"({"reason":"ill","by":"patient"})")
                  .at("status") == "cancelled");
        CHECK(desk.post("/appointments/1/reopen").at("status") == "scheduled");
        CHECK(desk.post("/appointments/1/no-show").at("code") == "not-yet");
        const auto copied =
            desk.ask("POST", "/appointments/1/copy", R"({"starts_at":"2026-03-03T06:00:00Z"})");
        CHECK(copied.status == 201);
        CHECK(header(copied, "Location") == "/api/v1/appointments/2");
        CHECK(desk.ask("PATCH", "/appointments/2", R"({"reason":"control"})").status == 200);
        CHECK(desk.ask("POST", "/appointments/1/cancel", "{}").status == 422);
    }

    TEST_CASE("schedules, exceptions and slots are read as they were said") {
        Desk desk;
        const auto week = desk.get("/doctors/1/schedule");
        CHECK(week.at("version") == 1);
        CHECK(week.at("periods").at(0) ==
              json::parse(R"({"weekday":2,"from":"09:00","to":"13:00","room_id":null,)"
                          R"("valid_from":null,"valid_until":null})"));
        const auto made = desk.ask("POST", "/doctors/1/exceptions",
                                   R"({"from_day":"2026-03-03","kind":"day_off","to":"12:00",)"
                                   R"("from":"09:00"})");
        CHECK(made.status == 201);
        CHECK(header(made, "Location") == "/api/v1/exceptions/1");
        const auto slots = desk.get("/doctors/1/slots?date=2026-03-03&duration=30");
        CHECK(slots.at("slots").as_array().size() == 2);
        CHECK(slots.at("slots").at(0).at("time") == "12:00");
        CHECK(slots.at("reason").is_null());
        CHECK(desk.get("/doctors/1/slots?date=2026-03-04").at("reason") == "day_off");
        CHECK(desk.get("/doctors/1/slots/next?count=2").at("slots").as_array().size() == 2);
        CHECK(desk.get("/doctors/1/exceptions").at("items").as_array().size() == 1);
        CHECK(desk.ask("DELETE", "/exceptions/1").status == 204);
        CHECK(desk.ask("DELETE", "/exceptions/1").status == 404);
    }

    TEST_CASE("a series, the waitlist and the diary have their addresses") {
        Desk desk;
        const auto made = desk.ask("POST", "/appointments/series",
                                   R"({"patient_id":1,"doctor_id":1,"every":"week","times":2,)"
                                   R"("starts_at":"2026-03-03T04:00:00Z"})");
        CHECK(made.status == 201);
        CHECK(header(made, "Location") == "/api/v1/series/1");
        CHECK(desk.get("/series/1").at("appointments").as_array().size() == 2);
        const auto entry =
            desk.post("/waitlist", R"({"patient_id":1,"doctor_id":1,)"
                                   R"("from_day":"2026-03-09","to_day":"2026-03-12",)"
                                   R"("to":"12:00"})");
        CHECK(entry.at("status") == "waiting");
        CHECK(entry.at("to") == "12:00");
        CHECK(desk.post("/series/1/cancel", R"({"reason":"moved"})").at("cancelled") == 2);
        CHECK(desk.get("/waitlist").at("items").at(0).at("offer").at("time") == "09:00");
        CHECK(desk.ask("POST", "/waitlist/1/accept").status == 201);
        CHECK(desk.get("/diary?date=2026-03-10").at("doctors").as_array().size() == 1);
        CHECK(desk.get("/diary?doctor=1&from=2026-03-09&to=2026-03-12")
                  .at("days")
                  .as_array()
                  .size() == 4);
        CHECK(desk.get("/appointments?doctor=1&date=2026-03-10").at("items").as_array().size() ==
              2);
    }

    TEST_CASE("what is no day, time, moment or number is refused and named") {
        Desk desk;
        const auto pointer = [](const api::Answer& answer) {
            CHECK(answer.status == 422);
            return std::string(
                json::parse(answer.body).at("errors").at(0).at("pointer").as_string());
        };
        CHECK(pointer(desk.book("tomorrow")) == "#/starts_at");
        CHECK(pointer(desk.book("2026-03-03T04:20:00")) == "#/starts_at");
        CHECK(pointer(desk.book("2026-03-03T04:20:00Z", R"(,"duration_minutes":4)")) ==
              "#/duration_minutes");
        CHECK(pointer(desk.book("2026-03-03T04:20:00Z", R"(,"duration_minutes":241)")) ==
              "#/duration_minutes");
        CHECK(pointer(desk.ask("GET", "/doctors/1/slots?date=2026-02-30")) == "#/date");
        CHECK(pointer(desk.ask("PUT", "/doctors/1/schedule",
                               R"({"periods":[{"weekday":8,"from":"09:00","to":"13:00"}]})")) ==
              "#/periods/0/weekday");
        CHECK(pointer(desk.ask("PUT", "/doctors/1/schedule",
                               R"({"periods":[{"weekday":1,"from":"9:00","to":"13:00"}]})")) ==
              "#/periods/0/from");
        CHECK(desk.get("/appointments?date=2026-03-03").at("items").as_array().empty());
    }

    TEST_CASE("open screens hear of appointments and hours, by ids alone") {
        Desk desk;
        std::vector<Event> heard;
        desk.database->on_events = [&](std::vector<Event> events) {
            for (auto& event : events) heard.push_back(std::move(event));
        };
        desk.book("2026-03-03T04:20:00Z");
        REQUIRE(heard.size() == 1);
        CHECK(heard[0].topic == "diary");
        CHECK(heard[0].name == "appointment_changed");
        CHECK(heard[0].data == R"({"appointment_id":1,"doctor_id":1,"day":"2026-03-03",)"
                               R"("status":"scheduled"})");
        desk.put("/doctors/1/schedule", R"({"periods":[]})");
        CHECK(heard.back().name == "schedule_changed");
    }

    TEST_CASE("the audit tells what was booked by ids, not by names") {
        Desk desk;
        desk.book("2026-03-03T04:20:00Z");
        desk.database->read(desk.caller, [](Session& session) {
            const auto after = session.value<std::string>(R"sql(
                select d.after from audit_details d join audit_entries e on e.id = d.entry_id
                where e.action = 'appointment.booked' -- scans: the test's own
            )sql");
            REQUIRE(after);
            CHECK(json::parse(*after).at("patient_id") == 1);
            CHECK(after->find("Sobirov") == std::string::npos);
        });
    }
}
