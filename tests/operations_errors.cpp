#include "faulty_disk.h"
#include "platform/log_context.h"
#include "watched_house.h"

using namespace clinic;
using namespace clinic::operations;
using namespace clinic::testing;

namespace {
ErrorState state_of(const json::value& one) {
    return *enumerator<ErrorState>(one.at("state").as_string().c_str());
}
std::vector<Error> kept(Watched& clinic) {
    std::vector<Error> all;
    const auto listed = clinic.as_admin("GET", "/errors");
    REQUIRE(listed.status == 200);
    for (const auto& one : listed.body.at("items").as_array())
        all.push_back(Error{.id = ErrorId{one.at("id").as_int64()},
                            .source = std::string(one.at("source").as_string()),
                            .message = std::string(one.at("message").as_string()),
                            .count = one.at("count").as_int64(),
                            .request_id = std::string(one.at("request_id").as_string()),
                            .state = state_of(one)});
    return all;
}
void fail(Watched& clinic, std::string_view fault, std::string_view id = "r1") {
    clinic.watch->errors().saw(
        "a request failed",
        {{"request_id", id}, {"route", "GET /patients/{id}"}, {"fault", fault}});
}
std::string act(Watched& clinic, const Error& error, const std::string& verb) {
    const auto path = "/errors/" + std::to_string(error.id.value) + "/" + verb;
    const auto answer = clinic.as_admin("POST", path);
    return std::to_string(answer.status) + " " +
           (answer.status == 200 ? std::string(answer.body.at("state").as_string())
                                 : answer.code());
}
}  // namespace

TEST_SUITE("errors") {
    TEST_CASE("what is left of a fault's words is about nobody") {
        CHECK(scrubbed("row 4711 of 12") == "row # of #");
        CHECK(scrubbed("no patient 'Каримова Aziza' here") == "no patient '?' here");
        CHECK(scrubbed("near \"Karimova\": syntax") == "near '?': syntax");
        CHECK(scrubbed("Каримова is missing") == "? is missing");
        CHECK(scrubbed("mail to a.k@example.uz failed") == "mail to @ failed");
        CHECK(scrubbed("doesn't answer, can't go on") == "doesn't answer, can't go on");
        CHECK(scrubbed("an open quote 'Karimova") == "an open quote '?'");
        CHECK(scrubbed("").empty());
        CHECK(scrubbed(std::string(5000, 'x')).size() == 300);
    }

    TEST_CASE("a storm of one fault is one row with its count and its last request") {
        Watched clinic;
        clinic.set_up();
        for (int i = 0; i < 500; ++i)
            fail(clinic, "row " + std::to_string(i) + " is missing", "r" + std::to_string(i));
        fail(clinic, "something else");
        CHECK(clinic.watch->errors().keep());
        fail(clinic, "row 7 is missing", "r-last");
        clinic.pass(second);
        CHECK(clinic.watch->errors().keep());
        const auto errors = kept(clinic);
        REQUIRE(errors.size() == 2);
        CHECK(errors[0].count == 501);
        CHECK(errors[0].source == "GET /patients/{id}");
        CHECK(errors[0].message == "row # is missing");
        CHECK(errors[0].request_id == "r-last");
        CHECK(clinic.watch->errors().seen() == 502);
    }

    TEST_CASE("a resolved error that comes back is open again, and says so") {
        Watched clinic;
        clinic.set_up();
        fail(clinic, "broken");
        clinic.look();
        CHECK(act(clinic, kept(clinic)[0], "resolve") == "200 resolved");
        fail(clinic, "broken");
        clinic.look();
        const auto listed = clinic.as_admin("GET", "/errors?state=open");
        REQUIRE(listed.body.at("items").as_array().size() == 1);
        CHECK(listed.body.at("items").at(0).at("returned_at").is_string());
        CHECK(listed.body.at("items").at(0).at("state_by").is_null());
    }

    TEST_CASE("a muted error is counted and raises nothing; an open one raises an alert") {
        Watched clinic;
        clinic.set_up();
        fail(clinic, "broken");
        clinic.look();
        CHECK(clinic.is_raised(Rule::unexpected_error));
        CHECK(act(clinic, kept(clinic)[0], "mute") == "200 muted");
        fail(clinic, "broken");
        clinic.look_for_minutes(3);
        CHECK(kept(clinic)[0].count == 2);
        CHECK(!clinic.is_raised(Rule::unexpected_error));
        CHECK(act(clinic, kept(clinic)[0], "reopen") == "200 open");
    }

    TEST_CASE("only who runs the clinic judges errors, and it is written down") {
        Watched clinic;
        clinic.set_up();
        fail(clinic, "broken");
        clinic.look();
        const auto path = "/errors/" + std::to_string(kept(clinic)[0].id.value) + "/resolve";
        const auto doctor = clinic.user("doctor");
        CHECK(clinic.api("GET", "/errors", "", doctor).status == 403);
        CHECK(clinic.api("POST", path, "", doctor).status == 403);
        CHECK(clinic.as_admin("POST", "/errors/99/resolve").status == 404);
        CHECK(clinic.as_admin("POST", path).status == 200);
        CHECK(clinic.count(R"sql(
            select count(*) from audit_entries where action = 'error.resolved'
        )sql") == 1);
    }

    TEST_CASE("a disk that refuses to write costs a little memory and no error of its own") {
        FaultyDisk disk;
        Watched clinic;
        for (int i = 0; i < 1000; ++i)
            fail(clinic, "kind " + std::string(std::size_t(i) % 300, 'x'));
        FaultyDisk::refuses_write = true;
        const auto before = clinic.watch->errors().seen();
        for (int i = 0; i < 20; ++i) CHECK(!clinic.watch->errors().keep());
        CHECK(clinic.watch->errors().seen() == before);
        FaultyDisk::refuses_write = false;
        CHECK(clinic.watch->errors().keep());
        CHECK(clinic.count(R"sql(select count(*) from errors)sql") ==
              std::int64_t{Errors::most_unwritten});
    }

    TEST_CASE("the table is bounded: the resolved and the oldest go first") {
        Watched clinic;
        const auto name = [](int i) {
            return std::string(1, static_cast<char>('a' + i / 26)) +
                   static_cast<char>('a' + i % 26);
        };
        for (int i = 0; i < 600; ++i) {
            fail(clinic, "kind " + name(i));
            if (i % 50 == 49) CHECK(clinic.watch->errors().keep());
            clinic.pass(second);
        }
        CHECK(clinic.watch->errors().keep());
        CHECK(clinic.count(R"sql(select count(*) from errors)sql") ==
              std::int64_t{Errors::most_kept});
        CHECK(clinic.count(R"sql(select count(*) from errors where message = 'kind aa')sql") == 0);
    }

    TEST_CASE("whatever is logged as an error is kept, from background work too") {
        Watched clinic;
        const platform::LogScope nobody;  // this thread answered requests before
        clinic.watch->start();
        platform::log(platform::Level::error, "a test's backup failed", {{"fault", "no stick"}});
        platform::log(platform::Level::warn, "a test's warning", {{"fault", "no stick"}});
        clinic.watch->stop();
        CHECK(clinic.count(R"sql(
            select count(*) from errors
            where source = 'a test''s backup failed' and message = 'no stick' and request_id = ''
        )sql") == 1);
        CHECK(clinic.count(R"sql(select count(*) from errors)sql") == 1);
    }
}
