#include "checkin_clinic.h"
#include "scheduling/schedules.h"
#include "test_house.h"
using namespace clinic;
using namespace clinic::testing;
using checkin::Booking;
using checkin::RequestStatus;

namespace {
scheduling::ClockTime wall(std::string_view text) {
    return *scheduling::read_clock_time(text);
}

/// The therapist works on Mondays from nine to twelve and is booked by link.
struct LinkClinic : CheckinClinic {
    explicit LinkClinic(Booking confirm = Booking::desk) {
        checkin::change_settings(session(), {.booking = confirm}, {});
        allow({.booking = true});
        scheduling::NewSchedule week;
        week.periods.push_back({.weekday = {1}, .from = wall("09:00"), .to = wall("12:00")});
        scheduling::set_schedule(session(), doctor, week, {});
    }
    std::string link() {
        const auto generation = checkin::settings(session()).generation;
        return checkin::signed_token(session(), checkin::Door::booking, generation, 0);
    }
    /// 10:00 today unless it says otherwise.
    checkin::NewRequest form(Instant at = {monday_nine.value + hour}) {
        return {.token = {link()},
                .doctor_id = doctor,
                .starts_at = at,
                .phone = {"901234567"},
                .last_name = {"Tursunov"},
                .first_name = {"Bekzod"}};
    }
    checkin::Requested ask() { return checkin::ask_for(session(), form()).value; }
    std::size_t free_times() {
        return checkin::free_times(session(), {{{link()}, doctor, session().today()}}).slots.size();
    }
    checkin::DeskRequest pending() {
        const auto page = checkin::requests(session(), {});
        REQUIRE(page.items.size() == 1);
        return page.items[0];
    }
};
}  // namespace

TEST_SUITE("booking by link") {
    TEST_CASE("a link shows who is booked by it and when they are free") {
        LinkClinic clinic;
        const auto doors = checkin::booking_doors(clinic.session(), {{{clinic.link()}}});
        REQUIRE(doors.doctors.size() == 1);
        CHECK(doors.last_day.value == "2026-03-16");
        CHECK(clinic.free_times() == 9);
    }
    TEST_CASE("while the desk thinks, nobody else gets the time") {
        LinkClinic clinic;
        const auto free = clinic.free_times();
        const auto asked = clinic.ask();
        CHECK(asked.confirm == Booking::desk);
        CHECK(asked.asked.time == "10:00");
        CHECK(clinic.free_times() == free - 1);
        CHECK(problem_of([&] { clinic.ask(); }) == "409 slot-taken");
        CHECK(problem_of([&] {
                  scheduling::book(clinic.session(), {.patient_id = {1},
                                                      .doctor_id = clinic.doctor,
                                                      .starts_at = {monday_nine.value + hour}});
              }) == "409 held");
        clinic.after(hour);  // the desk did not answer
        CHECK(checkin::asked(clinic.session(), {.session_token = asked.request}).status ==
              RequestStatus::expired);
        CHECK(checkin::requests(clinic.session(), {}).items.empty());
        CHECK(checkin::requests(clinic.session(), {{RequestStatus::expired}}).items.size() == 1);
    }
    TEST_CASE("the desk accepts for whom it knows, or for somebody new") {
        LinkClinic clinic;
        const auto asked = clinic.ask();
        const auto accepted = checkin::accept(clinic.session(), clinic.pending().id, {});
        CHECK(accepted.status == RequestStatus::booked);
        REQUIRE(accepted.appointment_id);
        const auto made = scheduling::appointment(clinic.session(), *accepted.appointment_id);
        CHECK(made.patient_name == "Tursunov Bekzod");
        CHECK(made.patient_phone == "+998901234567");
        CHECK(checkin::asked(clinic.session(), {.session_token = asked.request}).status ==
              RequestStatus::booked);
        CHECK(clinic.count("select count(*) from messages where kind = 'booking.accepted'") == 1);
        CHECK(problem_of([&] { checkin::accept(clinic.session(), accepted.id, {}); }) ==
              "409 request-over");
    }
    TEST_CASE("whoever is on file under that phone and name is not made twice") {
        LinkClinic clinic;
        const auto known =
            patients::enroll(clinic.session(), {.last_name = {"Турсунов"},
                                                .first_name = {"Бекзод"},
                                                .middle_name = patients::Name{"Алиевич"},
                                                .phones = {{"+998901234567"}},
                                                .create_anyway = true})
                .value.id;
        clinic.ask();
        CHECK(clinic.pending().patients.size() == 1);
        const auto accepted = checkin::accept(clinic.session(), clinic.pending().id, {});
        CHECK(scheduling::appointment(clinic.session(), *accepted.appointment_id).patient_id ==
              known);
    }
    TEST_CASE("the desk declines, the phone withdraws: the time is free again") {
        LinkClinic clinic;
        const auto free = clinic.free_times();
        auto asked = clinic.ask();
        checkin::decline(clinic.session(), clinic.pending().id);
        CHECK(clinic.free_times() == free);
        CHECK(checkin::asked(clinic.session(), {.session_token = asked.request}).status ==
              RequestStatus::declined);
        asked = clinic.ask();
        checkin::withdraw(clinic.session(), {.session_token = asked.request});
        CHECK(clinic.free_times() == free);
        CHECK(problem_of([&] {
                  checkin::withdraw(clinic.session(), {.session_token = asked.request});
              }) == "410 request-over");
    }
    TEST_CASE("the same request sent again is one request") {
        LinkClinic clinic;
        auto form = clinic.form();
        form.request = Text<43>{std::string(43, 'r')};
        checkin::ask_for(clinic.session(), form);
        const auto again = checkin::ask_for(clinic.session(), form).value;
        CHECK(again.request == form.request->value);
        CHECK(clinic.count("select count(*) from booking_requests") == 1);
    }
    TEST_CASE("what a link does not open") {
        LinkClinic clinic;
        const auto status = [&](checkin::NewRequest form) {
            return problem_of([&] { checkin::ask_for(clinic.session(), form); });
        };
        auto form = clinic.form();
        form.token.value = clinic.code();  // the wall's code is for the line
        CHECK(status(form) == "403 unknown-code");
        form = clinic.form();
        form.phone.value = "none";
        CHECK(status(form) == "422 invalid #/phone not-a-phone");
        form = clinic.form({monday_nine.value + 7 * minute});
        CHECK(status(form) == "409 slot-taken");
        form = clinic.form({monday_nine.value + 21 * 24 * hour});
        CHECK(status(form) == "422 invalid #/starts_at too-far");
        form = clinic.form();
        form.doctor_id = clinic.make_doctor("Aliyeva", 201);
        CHECK(status(form) == "404 not-found");
        for (int i = 0; i < 3; ++i)
            status(clinic.form({monday_nine.value + (i + 3) * 20 * minute}));
        CHECK(status(clinic.form({monday_nine.value + 140 * minute})) == "409 phone-limit");
        checkin::change_settings(clinic.session(), {.booking = Booking::off}, {});
        CHECK(status(clinic.form()) == "409 booking-closed");
        CHECK(problem_of([&] {
                  checkin::asked(clinic.session(), {.session_token = std::string(43, 'x')});
              }) == "401 unknown-request");
    }
    TEST_CASE("a stranger holds at most ten of one doctor's times, whatever the phones") {
        LinkClinic clinic;
        scheduling::NewSchedule week;
        week.periods.push_back({.weekday = {1}, .from = wall("09:00"), .to = wall("18:00")});
        scheduling::set_schedule(clinic.session(), clinic.doctor, week, {});
        const auto ask = [&](int i) {
            auto form = clinic.form({monday_nine.value + (i + 1) * 20 * minute});
            form.phone.value = "9012345" + std::to_string(10 + i);
            return problem_of([&] { checkin::ask_for(clinic.session(), form); });
        };
        for (int i = 0; i < 10; ++i) CHECK(ask(i) == "none");
        CHECK(ask(10) == "409 too-many-open");
        const auto first = checkin::requests(clinic.session(), {}).items.front();
        checkin::decline(clinic.session(), first.id);
        CHECK(ask(10) == "none");
    }
    TEST_CASE("the clinic pays for so many messages an hour and no more") {
        LinkClinic clinic(Booking::code);
        checkin::change_settings(clinic.session(), {.phone_limit = Whole<1, 50>{50}}, {});
        clinic.connection.run(
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 100)"
            " insert into booking_requests (digest, doctor_id, starts_at, ends_at, phone,"
            " last_name, first_name, confirm, code_digest, created_at, expires_at)"
            " select cast('d' || i as blob), 1, 1, 2, '+99890', 'a', 'b', 'code', x'00', " +
            std::to_string(clinic.now.value) + ", 0 from n");
        CHECK(problem_of([&] { clinic.ask(); }) == "429 too-many-codes");
        clinic.after(hour + second);
        CHECK(problem_of([&] {
                  checkin::ask_for(clinic.session(), clinic.form({monday_nine.value + 2 * hour}));
              }) == "none");
    }
}

namespace {
/// A whole clinic whose link books by a code.
struct CodeHouse : House {
    CodeHouse() {
        set_up();
        database.write(Caller::inside("test"), [](Session& session) {
            const auto department = catalog::add_department(session, {{"Therapy"}}).value.id;
            const auto doctor =
                staff::add_doctor(session, doctor_form("Karimova", department)).value.id;
            scheduling::NewSchedule week;
            week.periods.push_back({.weekday = {1}, .from = wall("09:00"), .to = wall("12:00")});
            scheduling::set_schedule(session, doctor, week, {});
            checkin::change_settings(session, {.booking = Booking::code}, {});
            checkin::change_doctor(session, doctor, {.booking = true}, {});
        });
        const auto link = api("GET", "/checkin", "", admin).body.at("booking_link").at("url");
        const std::string url(link.as_string());
        token = url.substr(url.find('#') + 1);
    }
    std::string ask() {
        const json::object wanted{{"token", token},          {"doctor_id", 1},
                                  {"phone", "901234567"},    {"starts_at", "2026-03-02T05:00:00Z"},
                                  {"last_name", "Tursunov"}, {"first_name", "Bekzod"}};
        const auto asked = api("POST", "/public/booking", json::serialize(wanted));
        REQUIRE(asked.status == 202);
        return std::string(asked.body.at("request").as_string());
    }
    std::string code() {
        std::string params;
        database.read(Caller::inside("test"), [&](Session& session) {
            params = *session.value<std::string>(
                R"sql(select params from messages where kind = 'booking.code')sql");
        });
        return std::string(json::parse(params).at("code").as_string());
    }
    Reply confirm(const std::string& request, const std::string& typed) {
        return api("POST", "/public/booking/current/confirm",
                   json::serialize(json::object{{"code", typed}}), request);
    }
    std::string token;
};
std::string another(const std::string& code) {
    auto wrong = code;
    wrong[0] = wrong[0] == '1' ? '2' : '1';
    return wrong;
}
}  // namespace

TEST_SUITE("booking by a code") {
    TEST_CASE("the code from the message books") {
        CodeHouse house;
        const auto request = house.ask();
        const auto code = house.code();
        CHECK(code.size() == 6);
        const auto wrong = house.confirm(request, another(code));
        CHECK(wrong.code() == "wrong-code");
        CHECK(wrong.body.at("params").at("tries_left") == 4);
        const auto booked = house.confirm(request, code.substr(0, 3) + " " + code.substr(3));
        CHECK(booked.status == 200);
        CHECK(booked.body.at("status") == "booked");
        CHECK(house.confirm(request, code).code() == "request-over");
        const auto day = house.api("GET", "/appointments?date=2026-03-02", "", house.admin);
        CHECK(day.body.at("items").as_array().size() == 1);
    }
    TEST_CASE("a stranger whose time went meanwhile hears that it is taken, and no name") {
        CodeHouse house;
        const auto request = house.ask();
        // The desk booked somebody at that very time, past the hold.
        const auto patient =
            house.api("POST", "/patients", R"({"last_name":"Secretova","first_name":"Zulfiya"})",
                      house.admin);
        const json::object wanted{{"patient_id", patient.id()},
                                  {"doctor_id", 1},
                                  {"starts_at", "2026-03-02T05:00:00Z"},
                                  {"override_reason", "Urgent, asked by the chief"}};
        const auto desk = house.api("POST", "/appointments", json::serialize(wanted), house.admin);
        INFO(json::serialize(desk.body));
        REQUIRE(desk.status == 201);
        const auto refused = house.confirm(request, house.code());
        CHECK(refused.status == 409);
        CHECK(refused.code() == "slot-taken");
        const auto said = json::serialize(refused.body);
        for (const auto* word : {"Secretova", "Zulfiya", "Karimova", "chief", "with"})
            CHECK_MESSAGE(said.find(word) == said.npos, said);
    }
    TEST_CASE("five wrong codes are enough, and the right one comes too late") {
        CodeHouse house;
        const auto request = house.ask();
        const auto code = house.code();
        for (int i = 0; i < 5; ++i)
            CHECK(house.confirm(request, another(code)).code() == "wrong-code");
        CHECK(house.confirm(request, code).code() == "too-many-tries");
    }
    TEST_CASE("a code is good for ten minutes, and for its own request alone") {
        CodeHouse house;
        const auto request = house.ask();
        const auto code = house.code();
        CHECK(house.confirm(std::string(43, 'x'), code).code() == "unknown-request");
        house.wait(10 * minute);
        CHECK(house.confirm(request, code).code() == "request-over");
    }
    TEST_CASE("the code is nowhere but in the message") {
        CodeHouse house;
        const auto request = house.ask();
        const auto code = house.code();
        CHECK(house.api("GET", "/public/booking/current", "", request).status == 200);
        house.database.read(Caller::inside("test"), [&](Session& session) {
            CHECK_FALSE(session.exists(R"sql(select 1 from idempotency_keys)sql"));
            CHECK_FALSE(session.exists(
                R"sql(select 1 from audit_details where after like '%' || ? || '%')sql", code));
        });
    }
}
