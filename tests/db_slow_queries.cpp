#include "db/slow_queries.h"
#include "on_disk.h"
#include "platform/log.h"

using namespace clinic;
using namespace clinic::testing;

namespace {
constexpr Sql long_count = R"sql(
    with recursive numbers (n) as (
        select 1 union all select n + 1 from numbers where n < ?
    )
    select count(*) from numbers where n <> ?
)sql";
constexpr std::int64_t secret = 8'675'309, many = 3'141'592;

/// What is logged meanwhile; queries are told of from so many milliseconds on.
class Told {
public:
    explicit Told(std::int64_t from) {
        tell_slow_queries_from(from);
        platform::log_also_to([this](auto, std::string_view line) { lines += line; });
    }
    ~Told() {
        platform::log_also_to({});
        tell_slow_queries_from(0);
    }
    bool has(std::string_view part) const { return lines.find(part) != lines.npos; }
    std::string lines{};
};

void count(OnDisk& clinic, std::int64_t upto) {
    const platform::LogScope scope(platform::LogContext("request-7", 3, "/api/v1/patients/{id}"));
    clinic.database->read(clinic.caller, [&](Session& session) {
        CHECK(session.value<std::int64_t>(long_count, upto, secret) == upto);
    });
}
}  // namespace

TEST_SUITE("slow queries") {
    TEST_CASE("a slow query is told of with its text, plan and request, never what was bound") {
        OnDisk clinic;
        const Told told(20);
        const auto before = slow_queries();
        count(clinic, many);
        CHECK(slow_queries() > before);
        CHECK(told.has("\"message\":\"slow query\""));
        CHECK(told.has("\"sql\":\"with recursive numbers (n) as ( select 1 union all"));
        CHECK(told.has("where n <> ?"));
        CHECK(told.has("SCAN numbers"));
        CHECK(told.has("\"route\":\"/api/v1/patients/{id}\""));
        CHECK(told.has("\"request_id\":\"request-7\""));
        CHECK(told.has("\"rows\":1,"));
        CHECK(told.has("\"runs\":1,"));
        CHECK_FALSE(told.has(std::to_string(secret)));
        CHECK_FALSE(told.has(std::to_string(many)));
    }

    TEST_CASE("a query within the limit is not told of, and none is without a limit") {
        OnDisk clinic;
        const auto before = slow_queries();
        for (const std::int64_t limit : {60'000, 0}) {
            const Told told(limit);
            count(clinic, 1000);
            CHECK(told.lines.empty());
        }
        CHECK(slow_queries() == before);
    }
}
