#include "desk.h"
#include "test_house.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
constexpr std::int64_t second_ns = 1'000'000'000;

/// Limits with a clock of their own.
struct Limits {
    std::int64_t now = 5 * second_ns;
    RateLimits limits{
        {.address = 60, .user = 6, .public_reads = 12, .public_writes = 3, .nanoseconds = [this] {
             return now;
         }}};
    /// How many of `tries` passed.
    int pass(Limit limit, int tries, std::string_view who = "10.0.0.7") {
        int passed = 0;
        for (int i = 0; i < tries; ++i)
            passed += problem_of([&] { limits.count(limit, who); }) == "none";
        return passed;
    }
};

struct Doors {
    explicit Doors(RateLimits::Settings limits)
        : dispatcher(house.database, all_routes(), accounts::admit, {.limits = std::move(limits)}) {
        house.set_up();
    }
    api::Answer ask(std::string_view path, std::string_view remote = "10.0.0.7",
                    std::string_view forwarded = "", std::string_view client = "") {
        const auto bearer = "Bearer " + house.admin;
        const std::vector<api::Field> fields{
            {"host", "127.0.0.1"}, {"authorization", bearer}, {"x-forwarded-for", forwarded}};
        return dispatcher.answer({.method = "GET",
                                  .path = path,
                                  .query = "",
                                  .body = "",
                                  .remote_address = remote,
                                  .client = client,
                                  .fields = fields});
    }
    House house;
    Dispatcher dispatcher;
};
}  // namespace

TEST_SUITE("rate limits") {
    TEST_CASE("a minute's allowance may be spent at once and flows back evenly") {
        Limits clinic;
        CHECK(clinic.pass(Limit::public_reads, 20) == 12);
        clinic.now += 5 * second_ns;
        CHECK(clinic.pass(Limit::public_reads, 20) == 1);
        clinic.now += 600 * second_ns;
        CHECK(clinic.pass(Limit::public_reads, 20) == 12);
    }
    TEST_CASE("each address, user and kind has its own allowance") {
        Limits clinic;
        CHECK(clinic.pass(Limit::public_writes, 9) == 3);
        CHECK(clinic.pass(Limit::public_writes, 9, "10.0.0.8") == 3);
        CHECK(clinic.pass(Limit::public_reads, 20) == 12);
        CHECK(clinic.pass(Limit::user, 20) == 6);
        CHECK(clinic.pass(Limit::address, 90) == 60);
    }
    TEST_CASE("a refusal says how long to wait, and waiting that long is enough") {
        Limits clinic;
        clinic.pass(Limit::public_writes, 3);
        try {
            clinic.limits.count(Limit::public_writes, "10.0.0.7");
            FAIL("counted");
        } catch (const Problem& problem) {
            CHECK(problem.code == "too-many-requests");
            clinic.now += problem.params.at("seconds").as_int64() * second_ns;
        }
        CHECK(clinic.pass(Limit::public_writes, 1) == 1);
    }
    TEST_CASE("a hundred thousand strangers take no memory from those who are known") {
        Limits clinic;
        CHECK(clinic.pass(Limit::public_writes, 3) == 3);
        for (int i = 0; i < 100'000; ++i) clinic.pass(Limit::public_reads, 1, std::to_string(i));
        // Whoever was pushed out has the allowance back, and no one has more than that.
        CHECK(clinic.pass(Limit::public_writes, 9) <= 3);
    }
    TEST_CASE("0 means any number, and off means no counting") {
        RateLimits none({.address = 0, .public_reads = 1});
        for (int i = 0; i < 1000; ++i) none.count(Limit::address, "a");
        RateLimits off({.on = false, .public_reads = 1});
        CHECK(off.spares("10.0.0.7", Limit::public_reads));
        for (int i = 0; i < 1000; ++i) off.count(Limit::public_reads, "a");
    }
    TEST_CASE("staff on this computer are not counted, strangers always are") {
        const RateLimits limits({});
        CHECK(limits.spares("127.0.0.1", Limit::address));
        CHECK(limits.spares("::1", Limit::user));
        CHECK_FALSE(limits.spares("127.0.0.1", Limit::public_reads));
        CHECK_FALSE(limits.spares("10.0.0.7", Limit::address));
    }
    TEST_CASE("every 429 says its limit and when to come back") {
        Doors doors({.address = 3});
        for (int i = 0; i < 3; ++i) CHECK(doors.ask("/api/v1/clinic").status == 200);
        const auto refused = doors.ask("/api/v1/clinic");
        CHECK(refused.status == 429);
        CHECK(header(refused, "Retry-After") == "20");
        CHECK(header(refused, "RateLimit") == "\"address\";r=0;t=20");
        CHECK(header(refused, "RateLimit-Policy") == "\"address\";q=3;w=60");
        CHECK(doors.ask("/nowhere").status == 429);
        CHECK(doors.ask("/api/v1/clinic", "10.0.0.8").status == 200);
    }
    TEST_CASE("a forwarding field that nobody vouches for buys no allowance") {
        Doors doors({.address = 2});
        CHECK(doors.ask("/api/v1/clinic", "10.0.0.7", "1.1.1.1").status == 200);
        CHECK(doors.ask("/api/v1/clinic", "10.0.0.7", "2.2.2.2").status == 200);
        CHECK(doors.ask("/api/v1/clinic", "10.0.0.7", "3.3.3.3").status == 429);
    }
    TEST_CASE("a user is one user from every address") {
        Doors doors({.user = 2});
        CHECK(doors.ask("/api/v1/clinic", "10.0.0.1").status == 200);
        CHECK(doors.ask("/api/v1/clinic", "10.0.0.2").status == 200);
        CHECK(doors.ask("/api/v1/clinic", "10.0.0.3").status == 429);
        CHECK(doors.ask("/api/v1/clinic", "127.0.0.1").status == 200);
    }
    TEST_CASE("addresses of one network count as one where they say so") {
        Doors doors({.address = 1});
        CHECK(doors.ask("/api/v1/clinic", "2001:db8::1", "", "2001:db8").status == 200);
        CHECK(doors.ask("/api/v1/clinic", "2001:db8::2", "", "2001:db8").status == 429);
    }
    TEST_CASE("guessing passwords is slowed with the same headers") {
        House house;
        house.set_up();
        House::Reply last;
        for (int i = 0; i < 8; ++i) last = house.try_sign_in("admin", "wrong");
        CHECK(last.status == 429);
        CHECK(last.header("Retry-After") != "");
        CHECK(last.header("RateLimit").starts_with("\"too-many-attempts\";r=0;t="));
        CHECK(last.header("RateLimit-Policy") != "");
    }
}
