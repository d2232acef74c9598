#include "messages/outbox.h"
#include "test_patients.h"

namespace clinic::testing {
using namespace messages;
namespace {
struct WithNews : TestClinic {
    patients::Patient patient = enrolled(*this, person("Karimov", "Ali"));
    NewMessage reminder(std::string key = "appointment.reminder/1/24h") {
        return {.key = std::move(key),
                .kind = "appointment.reminder",
                .to = {.patient = patient.id},
                .entity = "appointment",
                .entity_id = 1,
                .due_at = now};
    }
    std::int64_t with(const std::string& status) {
        return count("select count(*) from messages where status = '" + status + "'");
    }
};
}  // namespace

TEST_CASE("the same news is put into the outbox once") {
    WithNews clinic;
    CHECK(put(clinic.session(), clinic.reminder()));
    CHECK(!put(clinic.session(), clinic.reminder()));
    CHECK(clinic.with("pending") == 1);
}

TEST_CASE("cancelled news may become true again") {
    WithNews clinic;
    const auto first = put(clinic.session(), clinic.reminder());
    CHECK(cancel(clinic.session(), "appointment", 1) == 1);
    CHECK(clinic.with("cancelled") == 1);
    CHECK(put(clinic.session(), clinic.reminder()) == first);
    CHECK(clinic.with("pending") == 1);
}

TEST_CASE("cancelling takes back only what is about that thing, of that kind, and untold") {
    WithNews clinic;
    put(clinic.session(), clinic.reminder());
    put(clinic.session(), clinic.reminder("appointment.reminder/1/2h"));
    clinic.connection.run("update messages set status = 'sent' where key like '%/2h'");
    CHECK(cancel(clinic.session(), "appointment", 2) == 0);
    CHECK(cancel(clinic.session(), "appointment", 1, "appointment.offer") == 0);
    CHECK(cancel(clinic.session(), "appointment", 1, "appointment.reminder") == 1);
    CHECK(clinic.with("sent") == 1);
}

TEST_CASE("news for nobody is refused by the database") {
    WithNews clinic;
    auto news = clinic.reminder();
    news.to = {};
    CHECK_THROWS(put(clinic.session(), news));
}
}  // namespace clinic::testing
