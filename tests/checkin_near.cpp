#include "checkin_clinic.h"
#include "queue/moves.h"
#include "queue/transfer.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
/// Its strangers' phones can run an application that hears by push.
struct ListeningClinic : CheckinClinic {
    void hear(const std::string& claim) {
        const auto before = caller;
        as_stranger();
        checkin::hear_of_number(session(), {.session_token = claim}, {{"device of " + claim}});
        as(before);
    }
    std::string news() {
        return session()
            .value<std::string>(
                R"sql(
                select group_concat(key || ' ' || (params ->> 'number') || ' '
                                    || (params ->> 'ahead') || ' ' || address, ', ')
                from (select * from messages where kind = 'queue.near' order by id))sql")
            .value_or("");
    }
};
}  // namespace

TEST_SUITE("push that the turn is near") {
    TEST_CASE("is put once when two are ahead and once when nobody is") {
        ListeningClinic clinic;
        for (int i = 0; i < 3; ++i) clinic.take();
        const auto joined = clinic.join();
        clinic.hear(joined.claim);
        CHECK(clinic.news().empty());
        clinic.call_next();
        CHECK(clinic.news() == "queue.near/4/two 104 2 tel:+998901234567");
        clinic.call_next(true);
        CHECK(clinic.news() == "queue.near/4/two 104 2 tel:+998901234567");
        clinic.call_next(true);
        CHECK(clinic.news() ==
              "queue.near/4/two 104 2 tel:+998901234567, "
              "queue.near/4/next 104 0 tel:+998901234567");
        clinic.call_next(true);
        CHECK(clinic.count("select count(*) from messages where kind = 'queue.near'") == 2);
    }
    TEST_CASE("is not put for a phone without a device, nor for paper") {
        ListeningClinic clinic;
        clinic.take();
        clinic.join();
        clinic.call_next();
        CHECK(clinic.news().empty());
    }
    TEST_CASE("goes to the phone that took the number when another doctor's line has it") {
        ListeningClinic clinic;
        const auto joined = clinic.join();
        clinic.hear(joined.claim);
        const auto other = clinic.make_doctor("Aliyev", 201);
        for (int i = 0; i < 3; ++i) queue::take(clinic.session(), other, {});
        clinic.call_next();
        queue::start(clinic.session(), {1});
        queue::transfer(clinic.session(), {1}, {.doctor_id = other});
        CHECK(clinic.news().empty());
        queue::call_next(clinic.session(), other, {});
        CHECK(clinic.news() == "queue.near/1/two 204 2 tel:+998901234567");
    }
}
