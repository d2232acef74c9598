#include "operations/configuration.h"
#include "on_disk.h"
#include "operations/operations.h"
using namespace clinic;
using namespace clinic::operations;
using namespace clinic::testing;
namespace {
struct Served : OnDisk {
    std::vector<std::string> log;
    std::vector<platform::LogSearch> searched;
    Operations operations{*database, settings()};
    Dispatcher dispatcher{*database, configuration_routes(), [](auto&, auto&, auto&) {},
                          Dispatcher::Options{}};

    Operations::Settings settings() {
        Operations::Settings all{.backup_folder = folder.path / "backups"};
        all.inside.settings = [] {
            return std::vector<EffectiveSetting>{{.name = "BACKUP_HOUR",
                                                  .section = "Backups",
                                                  .value = "4",
                                                  .from = "environment",
                                                  .reloads = true}};
        };
        all.inside.log = [this](const platform::LogSearch& search) {
            searched.push_back(search);
            return log;
        };
        return all;
    }
    api::Answer ask(std::string_view path, const Caller& who) {
        return dispatcher.answer_for(who, "GET", path, "");
    }
    api::Answer ask(std::string_view path) { return ask(path, caller); }
};
}  // namespace

TEST_SUITE("configuration screen") {
    TEST_CASE("it tells each setting's value, origin and what a change takes") {
        Served clinic;
        const auto answer = clinic.ask("/api/v1/system/settings");
        REQUIRE(answer.status == 200);
        const auto one = parse_json(answer.body).at("items").at(0);
        CHECK(one.at("name") == "BACKUP_HOUR");
        CHECK(one.at("value") == "4");
        CHECK(one.at("from") == "environment");
        CHECK(one.at("reloads") == true);
        CHECK(one.at("waits_for_restart") == false);
    }
    TEST_CASE("lines of a request are found by its id, with what is known apart") {
        Served clinic;
        clinic.log = {R"({"time":"t","level":"warn","message":"m","bytes":3,"request_id":"a-1",)"
                      R"("user":7})",
                      R"({"time":"t","level":"inf)"};
        const auto answer = clinic.ask("/api/v1/system/log?request_id=a-1&level=warn&limit=5");
        REQUIRE(answer.status == 200);
        const auto items = parse_json(answer.body).at("items").as_array();
        REQUIRE(items.size() == 1);  // half a line is left out
        CHECK(items[0].at("message") == "m");
        CHECK(items[0].at("user") == 7);
        CHECK(items[0].at("facts").at("bytes") == 3);
        CHECK_FALSE(items[0].at("facts").as_object().contains("request_id"));
        REQUIRE(clinic.searched.size() == 1);
        CHECK(clinic.searched[0].request_id == "a-1");
        CHECK(clinic.searched[0].least == platform::Level::warn);
        CHECK(clinic.searched[0].limit == 5);
    }
    TEST_CASE("nobody sees them who may not see the system, and odd questions are refused") {
        Served clinic;
        Caller nobody;
        nobody.permissions = bit(Can::see_patients);
        for (const auto* path : {"/api/v1/system/settings", "/api/v1/system/log"})
            CHECK(clinic.ask(path, nobody).status == 403);
        CHECK(clinic.ask("/api/v1/system/log?level=loud").status == 422);
        CHECK(clinic.ask("/api/v1/system/log?limit=501").status == 422);
    }
    TEST_CASE("a changed schedule holds at once") {
        Served clinic;
        CHECK(clinic.operations.schedule().hour == 3);
        clinic.operations.change({.keeping = {7, 1, 2}, .automatic = false, .hour = 5});
        CHECK(clinic.operations.schedule().keeping.days == 7);
        CHECK_FALSE(clinic.operations.tick());
        CHECK_FALSE(clinic.operations.newest_proven());
    }
}
