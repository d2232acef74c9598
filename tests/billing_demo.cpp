#include "billing/billing.h"
#include "demo_clinic.h"

using namespace clinic;

namespace {
struct Made : testing::DemoClinic {
    imports::DemoReport report;
    explicit Made(std::int64_t slice) : report(make(300, 1, slice)) {}
};
}  // namespace

TEST_SUITE("the demo's money") {
    TEST_CASE("a demo's money is of every kind and proves itself") {
        Made clinic(0);
        clinic.read([](Session& session) {
            CHECK(billing::money_fault(session).value_or("") == "");
            CHECK(billing::debts(session).items.size() > 3);
            CHECK(billing::deposits(session).items.size() > 0);
        });
        CHECK(clinic.report.payments > 100);
        CHECK(clinic.ask(R"sql(select count(*) from payments -- scans: a test)sql") ==
              clinic.report.payments);
        CHECK(clinic.ask(R"sql(select count(distinct method) from payments
            -- scans: a test)sql") >= 4);
        CHECK(clinic.ask(R"sql(select count(*) from shifts where closed_at is null
            -- scans: a test)sql") == 1);
        CHECK(clinic.ask(R"sql(select count(*) from shifts where closed_at is not null
            -- scans: a test)sql") > 10);
        CHECK(clinic.ask(R"sql(select count(*) from payments p join shifts s on s.id = p.shift_id
            where p.paid_at < s.opened_at or p.paid_at > s.closed_at -- scans: a test)sql") == 0);
    }

    TEST_CASE("the same seed takes the same money, at once or in slices") {
        constexpr Sql sums = R"sql(select sum(amount_minor * (1 + length(method))) from payments
            where shift_id is not null -- scans: a test)sql";
        Made whole(0), sliced(50);
        CHECK(whole.ask(sums) == sliced.ask(sums));
        CHECK(whole.report.payments == sliced.report.payments);
    }
}
