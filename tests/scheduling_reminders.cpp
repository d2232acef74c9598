#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::scheduling;
using namespace clinic::testing;

namespace {
/// The first patient consents to messages, the others do not.
struct Reminding : Office {
    Reminding() { connection.run("update patients set consent_to_messages = 1 where id = 1"); }
    /// When the pending ones are due: "2026-03-04T04:20:00Z ...".
    std::string due() {
        std::string all;
        SQLite::Statement query(connection.database,
                                "select due_at from messages where status = 'pending'"
                                " and kind = 'appointment.reminder' order by due_at");
        while (query.executeStep())
            all += (all.empty() ? "" : " ") + to_text(Instant{query.getColumn(0).getInt64()});
        return all;
    }
};
}  // namespace

TEST_SUITE("reminders") {
    TEST_CASE("who consents is reminded a day and two hours before") {
        Reminding clinic;
        clinic.book("2026-03-05T04:20:00Z");
        CHECK(clinic.due() == "2026-03-04T04:20:00Z 2026-03-05T02:20:00Z");
        clinic.book("2026-03-05T05:00:00Z", 2);
        CHECK(clinic.count("select count(*) from messages") == 2);
    }

    TEST_CASE("what would have been told before the booking is left out") {
        Reminding clinic;
        clinic.book("2026-03-02T09:00:00Z");
        CHECK(clinic.due() == "2026-03-02T07:00:00Z");
    }

    TEST_CASE("reminders move with the appointment, there and back") {
        Reminding clinic;
        const auto made = clinic.book("2026-03-05T04:20:00Z");
        move(clinic.session(), made.id, {.starts_at = at("2026-03-06T04:20:00Z")}, {});
        CHECK(clinic.due() == "2026-03-05T04:20:00Z 2026-03-06T02:20:00Z");
        move(clinic.session(), made.id, {.starts_at = at("2026-03-05T04:20:00Z")}, {});
        CHECK(clinic.due() == "2026-03-04T04:20:00Z 2026-03-05T02:20:00Z");
    }

    TEST_CASE("reminders go with a cancelled appointment and return with a reopened one") {
        Reminding clinic;
        const auto made = clinic.book("2026-03-05T04:20:00Z");
        confirm(clinic.session(), made.id, {});
        CHECK(clinic.due() == "2026-03-04T04:20:00Z 2026-03-05T02:20:00Z");
        clinic.cancel(made.id);
        CHECK(clinic.due() == "");
        reopen(clinic.session(), made.id, {});
        CHECK(clinic.due() == "2026-03-04T04:20:00Z 2026-03-05T02:20:00Z");
    }

    TEST_CASE("who arrives is reminded no more") {
        Reminding clinic;
        const auto made = clinic.book("2026-03-02T09:00:00Z");
        follow_ticket(clinic.session(), made.id, Status::arrived);
        CHECK(clinic.due() == "");
        follow_ticket(clinic.session(), made.id, Status::scheduled);
        CHECK(clinic.due() == "2026-03-02T07:00:00Z");
    }

    TEST_CASE("a reminder carries ids and the moment, and ends with it") {
        Reminding clinic;
        clinic.book("2026-03-02T09:00:00Z");
        CHECK(clinic.count("select count(*) from messages where entity = 'appointment'"
                           " and entity_id = 1 and patient_id = 1"
                           " and params ->> '$.starts_at' = '2026-03-02T09:00:00Z'"
                           " and params ->> '$.doctor_id' = 1"
                           " and expires_at = " +
                           std::to_string(at("2026-03-02T09:00:00Z").value)) == 1);
    }

    TEST_CASE("the hours are a setting") {
        Reminding clinic;
        const auto seen = settings(clinic.session());
        CHECK(seen.reminder_hours == std::vector<Whole<1, 168>>{{24}, {2}});
        const auto changed = change_settings(clinic.session(),
                                             {.reminder_hours = {{{1}}},
                                              .offer_minutes = Whole<1, 1440>{10},
                                              .no_show_minutes = {true, Whole<5, 1440>{45}}},
                                             IfMatch{1});
        CHECK(changed.version == 2);
        CHECK(changed.offer_minutes == 10);
        CHECK(changed.no_show_minutes == 45);
        clinic.book("2026-03-02T09:00:00Z");
        CHECK(clinic.due() == "2026-03-02T08:00:00Z");
        CHECK(problem_of([&] { change_settings(clinic.session(), {}, IfMatch{1}); }) ==
              "412 changed");
        CHECK(problem_of([&] {
                  change_settings(clinic.session(),
                                  {.reminder_hours = {{{1}, {2}, {3}, {4}, {5}, {6}}}}, {});
              }) == "422 invalid #/reminder_hours too-many");
    }
}
