#include "core/certificate.h"
#include "platform/process.h"
#include "watched_house.h"
#include <fstream>

using namespace clinic;
using namespace clinic::operations;
using namespace clinic::testing;

namespace {
json::array measured(Watched& clinic, const std::string& query = "") {
    const auto answer = clinic.as_admin("GET", "/system/measurements" + query);
    REQUIRE(answer.status == 200);
    return answer.body.at("items").as_array();
}
}  // namespace

TEST_SUITE("measurements") {
    TEST_CASE("every five minutes one tells what was counted since the one before") {
        Watched clinic;
        clinic.set_up();
        for (int i = 0; i < 8; ++i) clinic.operations.answers.count(1, 200, 1000);
        clinic.operations.answers.count(2, 503, 2'000'000);
        clinic.look();
        CHECK(measured(clinic).empty());
        clinic.pass(5 * minute);
        clinic.look();
        clinic.operations.answers.count(1, 200, 7000);
        clinic.look_for_minutes(5);
        const auto all = measured(clinic);
        REQUIRE(all.size() == 2);
        CHECK(all[0].at("requests") == 9);
        CHECK(all[0].at("failures") == 1);
        CHECK(all[0].at("slow_requests") == 1);
        CHECK(all[0].at("request_microsecs") == 2'008'000 / 9);
        CHECK(all[0].at("writes").as_int64() > 0);
        CHECK(all[0].at("commit_microsecs").as_int64() > 0);
        CHECK(all[0].at("database_bytes").as_int64() > 0);
        CHECK(all[0].at("disk_free_bytes").as_int64() > 0);
        CHECK(all[0].at("memory_bytes").as_int64() > 1'000'000);
        CHECK(all[1].at("requests") == 1);
        CHECK(all[1].at("request_microsecs") == 7000);
    }

    TEST_CASE("they go after two weeks, and a shorter stretch is asked for in hours") {
        Watched clinic;
        clinic.set_up();
        for (int day = 0; day < 16; ++day) {
            clinic.pass(24 * hour);
            clinic.look();
        }
        CHECK(clinic.count(R"sql(select count(*) from measurements)sql") == 15);
        CHECK(measured(clinic, "?hours=30").size() == 2);
        CHECK(clinic.as_admin("GET", "/system/measurements?hours=9999").status == 422);
    }

    TEST_CASE("a clock that is years ahead for a while costs little history") {
        Watched clinic;
        clinic.look_for_minutes(50);
        clinic.pass(10 * 365 * 24 * hour);
        clinic.look_for_minutes(5);
        CHECK(clinic.count(R"sql(select count(*) from measurements)sql") == 10 - 2 * 2 + 2);
    }

    TEST_CASE("a clock that was set back begins a new stretch") {
        Watched clinic;
        clinic.wait(-10 * minute);
        clinic.look();
        clinic.pass(5 * minute);
        clinic.look();
        CHECK(clinic.count(R"sql(select count(*) from measurements)sql") == 1);
    }

    TEST_CASE("who may not see the system sees no figures") {
        Watched clinic;
        clinic.set_up();
        CHECK(clinic.api("GET", "/system/measurements", "", clinic.user("doctor")).status == 403);
    }
}

TEST_CASE("the process knows what it takes") {
    const auto before = platform::usage();
    std::ifstream open_file("/proc/self/stat");
    const auto now = platform::usage();
    CHECK(now.descriptors == before.descriptors + 1);
    CHECK(now.cpu_seconds >= before.cpu_seconds);
    CHECK(now.memory_bytes > 1'000'000);
    CHECK(now.most_descriptors >= now.descriptors);
    CHECK(now.threads >= 1);
}

TEST_CASE("time since the start of the computer goes forward") {
    const auto before = platform::milliseconds_since_boot();
    CHECK(before > 0);
    CHECK(platform::milliseconds_since_boot() >= before);
}

TEST_CASE("what is no certificate ends at no time") {
    TemporaryFolder folder;
    CHECK(!certificate_ends_at(folder.path / "none.pem"));
    std::ofstream(folder.path / "some.pem") << "-----BEGIN CERTIFICATE-----\nnothing\n";
    CHECK(!certificate_ends_at(folder.path / "some.pem"));
}
