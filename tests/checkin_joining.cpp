#include "checkin_clinic.h"
#include "scheduling/schedules.h"
using namespace clinic;
using namespace clinic::testing;
using checkin::Closed;
using checkin::Notice;

TEST_SUITE("check-in by phone") {
    TEST_CASE("the code on the wall gives a phone a number and its place") {
        CheckinClinic clinic;
        clinic.take();
        clinic.as_stranger();
        const auto doors = checkin::doors(clinic.session(), {{clinic.code()}});
        REQUIRE(doors.doctors.size() == 1);
        CHECK(doors.doctors[0].open);
        CHECK(doors.doctors[0].waiting == 1);
        const auto joined = clinic.join();
        CHECK(joined.claim.size() == 43);
        CHECK(joined.ticket.number == 102);
        CHECK(joined.ticket.position == 2);
        CHECK(joined.ticket.ahead == 1);
        CHECK(joined.ticket.before == std::vector<std::int64_t>{101});
        CHECK(joined.ticket.notice == Notice::two);
        CHECK(joined.ticket.estimated_time);
        CHECK(joined.ticket.can_leave);
    }
    TEST_CASE("nobody learns whether a phone is on file") {
        CheckinClinic clinic;
        patients::enroll(clinic.session(), {.last_name = {"Mirzayev"},
                                            .first_name = {"Aziz"},
                                            .phones = {{"+998901234567"}},
                                            .create_anyway = true});
        clinic.as_stranger();
        auto known = clinic.join("901234567").ticket, other = clinic.join("907654321").ticket;
        CHECK(write(known).find("Mirzayev") == std::string::npos);
        other.number = known.number;
        other.position = known.position, other.ahead = known.ahead, other.before = known.before;
        other.estimated_minutes = known.estimated_minutes;
        other.estimated_time = known.estimated_time, other.notice = known.notice;
        CHECK(write(known) == write(other));
        clinic.as(Caller::inside("test"));
        const auto seen = checkin::joined_today(clinic.session()).items;
        REQUIRE(seen.size() == 2);
        CHECK(seen[0].patients.size() == 1);
        CHECK(seen[0].patients[0].name == "Mirzayev Aziz");
        CHECK(seen[1].patients.empty());
    }
    TEST_CASE("a code of another key, another door or one changed letter opens nothing") {
        CheckinClinic clinic;
        auto form = clinic.form();
        const auto status = [&] {
            return problem_of([&] { checkin::join(clinic.session(), form); });
        };
        form.token.value.back() = form.token.value.back() == 'A' ? 'B' : 'A';
        CHECK(status() == "403 unknown-code");
        form.token.value = checkin::signed_token(clinic.session(), checkin::Door::booking, 1,
                                                 std::uint32_t(clinic.now.value / 1000));
        CHECK(status() == "403 unknown-code");
        for (const auto* wrong : {"x", "AAAAAA", "AAAAAAAAAAAAAAAAAAAAAA", "#", "AAAAAA\xff"}) {
            form.token.value = wrong;
            CHECK_MESSAGE(status() == "403 unknown-code", wrong);
        }
        CHECK(clinic.count("select count(*) from tickets") == 0);
    }
    TEST_CASE("a code is good for its time on the wall and ten minutes to type") {
        CheckinClinic clinic;
        const auto form = clinic.form();
        clinic.after(60 * second + 10 * minute - second);
        CHECK(problem_of([&] { checkin::join(clinic.session(), form); }) == "none");
        clinic.after(second);
        auto late = form;
        late.phone.value = "901111111";
        CHECK(problem_of([&] { checkin::join(clinic.session(), late); }) == "410 code-expired");
        CHECK(problem_of([&] { checkin::doors(clinic.session(), {{form.token}}); }) ==
              "410 code-expired");
    }
    TEST_CASE("the code changes with its time, and at once when the clinic renews it") {
        CheckinClinic clinic;
        const auto first = clinic.code();
        clinic.after(59 * second);
        CHECK(clinic.code() == first);
        clinic.after(second);
        CHECK(clinic.code() != first);
        const auto form = clinic.form();
        checkin::change_settings(clinic.session(), {.renew = true}, {});
        CHECK(problem_of([&] { checkin::join(clinic.session(), form); }) == "403 unknown-code");
    }
    TEST_CASE("the same phone gets its number again, another one its own") {
        CheckinClinic clinic;
        auto form = clinic.form();
        form.claim = Text<43>{std::string(43, 'k')};
        const auto first = checkin::join(clinic.session(), form);
        CHECK(first.status == 201);
        CHECK(first.value.claim == form.claim->value);
        clinic.after(20 * minute);  // the code is too old by now, the claim is not
        const auto again = checkin::join(clinic.session(), form);
        CHECK(again.status == 200);
        CHECK(again.value.ticket.number == first.value.ticket.number);
        CHECK(clinic.join("901234568").ticket.number == first.value.ticket.number + 1);
        CHECK(clinic.current(form.claim->value).number == first.value.ticket.number);
    }
    TEST_CASE("a claim nobody could guess is asked for: a short one is not taken over") {
        CheckinClinic clinic;
        auto form = clinic.form();
        form.claim = Text<43>{"short"};
        CHECK(checkin::join(clinic.session(), form).value.claim != "short");
        for (const auto& claim : {std::string(), std::string("short"), std::string(43, 'q')})
            CHECK(problem_of([&] { clinic.current(claim); }) == "401 unknown-claim");
    }
    TEST_CASE("a phone takes so many numbers a day and no more") {
        CheckinClinic clinic;
        for (int i = 0; i < 3; ++i) clinic.join("90 123-45-67");
        CHECK(problem_of([&] { clinic.join("+998901234567"); }) == "409 phone-limit");
        CHECK(problem_of([&] { clinic.join("901234568"); }) == "none");
        clinic.after(24 * hour);
        CHECK(problem_of([&] { clinic.join(); }) == "none");
    }
    TEST_CASE("a doctor's limit counts who joined and did not leave") {
        CheckinClinic clinic;
        clinic.allow({.limit = Whole<1, 500>{1}});
        const auto joined = clinic.join();
        CHECK(problem_of([&] { clinic.join("901111111"); }) == "409 doctor-full");
        CHECK(checkin::rules(clinic.session())[0].reason == Closed::full);
        checkin::leave(clinic.session(), {.session_token = joined.claim});
        CHECK(problem_of([&] { clinic.join("901111111"); }) == "none");
    }
    TEST_CASE("a doctor's hours are the clinic's wall's") {
        CheckinClinic clinic;  // nine o'clock
        clinic.allow({.from = {true, checkin::ClockTime{10 * 60}},
                      .to = {true, checkin::ClockTime{12 * 60}}});
        CHECK(checkin::rules(clinic.session())[0].reason == Closed::not_yet);
        CHECK(problem_of([&] { clinic.join(); }) == "409 checkin-closed");
        clinic.after(hour);
        CHECK(problem_of([&] { clinic.join(); }) == "none");
        clinic.after(2 * hour);
        CHECK(checkin::rules(clinic.session())[0].reason == Closed::over);
        CHECK(problem_of([&] { clinic.join(); }) == "409 checkin-closed");
    }
    TEST_CASE("a doctor who does not work today takes nobody by phone") {
        CheckinClinic clinic;  // a Monday
        const auto works = [&](std::int64_t weekday) {
            scheduling::set_schedule(clinic.session(), clinic.doctor,
                                     {{{.weekday = {weekday},
                                        .from = checkin::ClockTime{9 * 60},
                                        .to = checkin::ClockTime{13 * 60}}}},
                                     {});
        };
        works(2);
        CHECK(checkin::rules(clinic.session())[0].reason == Closed::off);
        CHECK(problem_of([&] { clinic.join(); }) == "409 checkin-closed");
        works(1);
        CHECK(problem_of([&] { clinic.join(); }) == "none");
    }
    TEST_CASE("closed is closed: switched off, not this doctor, no such doctor, no phone") {
        CheckinClinic clinic;
        auto form = clinic.form();
        form.phone.value = "12";
        CHECK(problem_of([&] { checkin::join(clinic.session(), form); }) ==
              "422 invalid #/phone not-a-phone");
        form = clinic.form();
        form.doctor_id = clinic.make_doctor("Aliyeva", 201);
        CHECK(problem_of([&] { checkin::join(clinic.session(), form); }) == "409 checkin-closed");
        form.doctor_id = {999};
        CHECK(problem_of([&] { checkin::join(clinic.session(), form); }) == "404 not-found");
        checkin::change_settings(clinic.session(), {.enabled = false}, {});
        CHECK(problem_of([&] { clinic.join(); }) == "409 checkin-closed");
        CHECK(problem_of([&] { checkin::doors(clinic.session(), {{clinic.code()}}); }) ==
              "409 checkin-closed");
    }
    TEST_CASE("the phone hears five, two, next and called as the line moves") {
        CheckinClinic clinic;
        for (int i = 0; i < 6; ++i) clinic.take();
        const auto claim = clinic.join().claim;
        const auto notice = [&] { return clinic.current(claim).notice; };
        CHECK_FALSE(notice());
        const std::vector<std::optional<Notice>> heard{Notice::five, Notice::five, Notice::five,
                                                       Notice::two,  Notice::two,  Notice::next};
        for (const auto& expected : heard) {
            clinic.call_next(true);
            CHECK(notice() == expected);
        }
        clinic.call_next(true);
        CHECK(notice() == Notice::called);
        CHECK(clinic.current(claim).called_room == "5");
        CHECK_FALSE(clinic.current(claim).can_leave);
    }
    TEST_CASE("every move of the line is told to its phones, and nothing of whom it was about") {
        CheckinClinic clinic;
        const auto claim = clinic.join().claim;
        const auto listen = checkin::follow(clinic.session(), {.session_token = claim});
        clinic.session().events().clear();
        clinic.take();
        int told = 0;
        for (const auto& event : clinic.session().events()) {
            if (event.topic != listen.topics.at(0)) continue;
            ++told;
            CHECK(event.data == "{}");
        }
        CHECK(told >= 1);
        CHECK(listen.topics.size() == 1);
        CHECK_FALSE(listen.owner.empty());
    }
    TEST_CASE("who leaves is out of the line; who is called stays") {
        CheckinClinic clinic;
        const auto first = clinic.join(), second = clinic.join("901111111");
        const Client phone{.session_token = first.claim};
        clinic.call_next();
        CHECK(problem_of([&] { checkin::leave(clinic.session(), phone); }) == "409 wrong-state");
        checkin::leave(clinic.session(), {.session_token = second.claim});
        CHECK(clinic.waiting().empty());
        CHECK(clinic.current(second.claim).status == queue::Status::cancelled);
    }
    TEST_CASE("who left joins anew with the same secret and gets another") {
        CheckinClinic clinic;
        const auto joined = clinic.join();
        checkin::leave(clinic.session(), {.session_token = joined.claim});
        auto form = clinic.form();
        form.claim = Text<43>{joined.claim};
        const auto again = checkin::join(clinic.session(), form);
        CHECK(again.status == 201);
        CHECK(again.value.ticket.number == joined.ticket.number + 1);
        CHECK(again.value.claim != joined.claim);
    }
    TEST_CASE("a claim of yesterday is over") {
        CheckinClinic clinic;
        const auto claim = clinic.join().claim;
        clinic.after(24 * hour);
        CHECK(problem_of([&] { clinic.current(claim); }) == "410 claim-over");
        CHECK(problem_of([&] { checkin::follow(clinic.session(), {.session_token = claim}); }) ==
              "410 claim-over");
    }
    TEST_CASE("the code of a paper ticket follows it, and gives nothing back") {
        CheckinClinic clinic;
        const auto ticket = clinic.take();
        const auto link = checkin::ticket_link(clinic.session(), ticket.id, {.host = "10.0.0.4"});
        CHECK(link.url.starts_with("http://10.0.0.4/checkin#ticket="));
        CHECK(link.qr_svg.starts_with("<svg"));
        const auto code = link.url.substr(link.url.find('=') + 1);
        const auto seen = clinic.current(code);
        CHECK(seen.number == ticket.number);
        CHECK_FALSE(seen.can_leave);
        CHECK(problem_of([&] { checkin::leave(clinic.session(), {.session_token = code}); }) ==
              "403 not-allowed");
        CHECK(problem_of([&] { checkin::ticket_link(clinic.session(), {999}, {}); }) ==
              "404 not-found");
        auto other = code;  // the next ticket's number under this one's signature
        other[5] = char(other[5] + 1);
        CHECK(problem_of([&] { clinic.current(other); }) == "401 unknown-claim");
    }
    TEST_CASE("the database keeps no secret of a phone") {
        CheckinClinic clinic;
        const auto claim = clinic.join().claim;
        CHECK(clinic.count("select count(*) from checkin_claims where digest = '" + claim + "'") ==
              0);
        CHECK(clinic.count("select count(*) from audit_details where after like '%" + claim +
                           "%'") == 0);
    }
}
