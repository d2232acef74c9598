#include "checkin_clinic.h"
using namespace clinic;
using namespace clinic::testing;

TEST_SUITE("check-in's settings") {
    TEST_CASE("nothing is open before somebody opens it") {
        QueueClinic clinic;
        const auto now = checkin::settings(clinic.session());
        CHECK_FALSE(now.enabled);
        CHECK(now.booking == checkin::Booking::off);
        for (const auto& one : checkin::rules(clinic.session())) CHECK_FALSE(one.open);
    }
    TEST_CASE("hours go together and the right way round") {
        CheckinClinic clinic;
        const Change<checkin::ClockTime> nine{true, checkin::ClockTime{540}},
            ten{true, checkin::ClockTime{600}};
        CHECK(problem_of([&] { clinic.allow({.from = nine}); }) == "422 invalid #/to missing");
        CHECK(problem_of([&] { clinic.allow({.to = nine}); }) == "422 invalid #/from missing");
        CHECK(problem_of([&] { clinic.allow({.from = ten, .to = nine}); }) ==
              "422 invalid #/to before-begin");
        CHECK(clinic.allow({.from = nine, .to = ten}).to == checkin::ClockTime{600});
        CHECK_FALSE(clinic.allow({.from = {true, {}}, .to = {true, {}}}).from);
    }
    TEST_CASE("somebody faster is noticed") {
        CheckinClinic clinic;
        CHECK(problem_of([&] {
                  checkin::change_settings(clinic.session(), {.enabled = false}, {{1}});
              }) == "412 changed");
        CHECK(problem_of([&] {
                  checkin::change_doctor(clinic.session(), clinic.doctor, {}, {{99}});
              }) == "412 changed");
        CHECK(problem_of([&] { checkin::change_doctor(clinic.session(), {999}, {}, {}); }) ==
              "404 not-found");
    }
    TEST_CASE("the audit knows that a Wi-Fi password changed, not which") {
        CheckinClinic clinic;
        checkin::change_settings(clinic.session(),
                                 {.wifi_name = {true, Text<32>{"Guests"}},
                                  .wifi_password = {true, Text<63>{"tea;time"}}},
                                 {});
        CHECK(clinic.count("select count(*) from audit_details where after like '%tea%'") == 0);
        CHECK(checkin::wifi_code("Gu\"ests", "tea;time") ==
              R"(WIFI:S:Gu\"ests;T:WPA;P:tea\;time;;)");
        CHECK(checkin::wifi_code("Open", std::nullopt) == "WIFI:S:Open;T:nopass;;");
    }
    TEST_CASE("the poster shows the code of the moment and the guests' network") {
        CheckinClinic clinic;
        const Client wall{.host = "192.168.1.5:8080"};
        auto poster = checkin::poster(clinic.session(), wall);
        CHECK(poster.url == "http://192.168.1.5:8080/checkin#" + clinic.code());
        CHECK(poster.open);
        CHECK_FALSE(poster.wifi_qr_svg);
        CHECK(poster.expires_at.value == clinic.now.value + 60 * second);
        checkin::change_settings(clinic.session(), {.wifi_name = {true, Text<32>{"Guests"}}}, {});
        poster = checkin::poster(clinic.session(), wall);
        CHECK(poster.wifi_qr_svg);
    }
    TEST_CASE("phones are sent to the public address, else to where the browser is") {
        CheckinClinic clinic;
        CHECK(checkin::origin_for_phones(clinic.session(), {.host = "clinic:8080"}) ==
              "http://clinic:8080");
        CHECK(checkin::origin_for_phones(clinic.session(), {.host = "clinic", .secure = true}) ==
              "https://clinic");
        const auto lan = checkin::origin_for_phones(clinic.session(), {.host = "127.0.0.1:8080"});
        CHECK(lan.ends_with(":8080"));
        clinic.environment.surroundings.public_origin = "https://queue.clinic.example";
        CHECK(checkin::origin_for_phones(clinic.session(), {.host = "clinic:8080"}) ==
              "https://queue.clinic.example");
        CHECK(checkin::overview(clinic.session(), {}).has_public_url);
    }
    TEST_CASE("a booking link stays the same until it is renewed") {
        CheckinClinic clinic;
        CHECK_FALSE(checkin::overview(clinic.session(), {}).booking_link);
        const auto on = checkin::change(clinic.session(), {.booking = checkin::Booking::desk}, {},
                                        {.host = "clinic"});
        REQUIRE(on.booking_link);
        clinic.after(24 * hour);
        const auto later = checkin::overview(clinic.session(), {.host = "clinic"});
        CHECK(later.booking_link->url == on.booking_link->url);
        const auto renewed =
            checkin::change(clinic.session(), {.renew = true}, {}, {.host = "clinic"});
        CHECK(renewed.booking_link->url != on.booking_link->url);
    }
}
