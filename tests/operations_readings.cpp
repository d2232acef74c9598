#include "watched_house.h"

using namespace clinic;
using namespace clinic::operations;
using namespace clinic::testing;
namespace fs = std::filesystem;

TEST_SUITE("readings") {
    TEST_CASE("an alert that stands open in the database already is gone on with") {
        Watched clinic;
        clinic.look();  // it has learned of all that are open
        clinic.database.write(Caller::inside("test"), [](Session& session) {
            session.housekeeping([&] {
                session.run(R"sql(
                    insert into alerts (rule, subject, value, threshold, raised_at, last_at)
                    values ('backup_stale', '', 30, 26, 1, 1)
                )sql");
            });
        });
        clinic.look_for_minutes(6);
        CHECK(clinic.times_heard("alert_raised") == 1);
        CHECK(clinic.count(R"sql(select count(*) from alerts)sql") == 1);
        CHECK(clinic.count(R"sql(select value from alerts)sql") == 1000);
        REQUIRE(clinic.is_raised(Rule::backup_stale));
        CHECK(clinic.watch->alerts().open()[0].id.value == 1);
    }

    TEST_CASE("what cannot be measured for a while is not well, and blinds no other rule") {
        Watched clinic;
        clinic.note();
        clinic.damage_history();
        clinic.operations.back_up(Reason::manual, Caller::inside("test"));
        clinic.look();
        REQUIRE(clinic.is_raised(Rule::proof_failed));
        const auto folder = clinic.operations.folder().path();
        fs::rename(folder, folder.string() + ".away");
        fs::create_symlink(folder, folder);  // a folder that nobody can read, root neither
        clinic.set_threshold(Rule::low_disk, 10'000'000);
        clinic.look_for_minutes(6);
        CHECK(clinic.is_raised(Rule::proof_failed));
        CHECK(clinic.is_raised(Rule::backup_stale));
        CHECK(clinic.is_raised(Rule::low_disk));
        CHECK(!clinic.is_raised(Rule::database_error));
        fs::remove(folder);
        fs::rename(folder.string() + ".away", folder);
        clinic.look();
        CHECK(clinic.is_raised(Rule::proof_failed));
    }

    TEST_CASE("second_place: a computer that is off at night has backups that never arrived") {
        Operations::Settings how;
        TemporaryFolder stick;
        how.second.folder = stick.path / "gone";
        Watched clinic(how);
        clinic.operations.back_up(Reason::manual, Caller::inside("test"));
        clinic.pass(27 * hour);
        how.backup_folder = clinic.operations.folder().path();
        Operations morning(clinic.database, how);
        Watch::Settings settings;
        settings.steady = [&] { return clinic.steady; };
        Watch watch(clinic.database, morning, settings);
        watch.tick();
        clinic.pass(6 * minute);
        watch.tick();
        const auto open = watch.alerts().open();
        CHECK(std::ranges::count(open, Rule::second_place, &Alert::rule) == 1);
    }

    TEST_CASE("error_rate: one failure of a quiet hour is none, nor is /ready that says no") {
        Watched clinic;
        clinic.operations.answers.name(watched_routes());
        const auto& routes = clinic.operations.answers.by_route();
        const auto ready = static_cast<std::size_t>(
            std::ranges::find(routes, "/ready", &Answers::OfRoute::path) - routes.begin());
        REQUIRE(ready < routes.size());
        clinic.look();
        for (int i = 0; i < 19; ++i) clinic.operations.answers.count(1, 200, 500);
        clinic.operations.answers.count(1, 500, 500);
        for (int i = 0; i < 20; ++i) clinic.operations.answers.count(ready, 503, 500);
        clinic.pass(minute);
        clinic.look();
        CHECK(!clinic.is_raised(Rule::error_rate));
        for (int i = 0; i < 4; ++i) clinic.operations.answers.count(1, 500, 500);
        clinic.pass(minute);
        clinic.look();
        CHECK(clinic.is_raised(Rule::error_rate));
    }
}
