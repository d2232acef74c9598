#include "test_document.h"

using namespace clinic;
using namespace clinic::testing;

namespace {
/// A clinic whose admin enrolled one patient and, a day later, a registrar another.
struct Remembered {
    Remembered() {
        house.set_up();
        registrar = house.user("registrar");
        first = enrol("Karimova", house.admin);
        house.wait(24 * hour);
        house.admin = house.sign_in("admin");
        registrar = house.sign_in("registrar1");
        second = enrol("Rahimov", registrar);
    }
    std::int64_t enrol(const std::string& last_name, const std::string& token) {
        const json::object wanted{{"last_name", last_name}, {"first_name", "Nodir"}};
        const auto made = house.api("POST", "/patients", json::serialize(wanted), token);
        REQUIRE(made.status == 201);
        return made.id();
    }
    json::value found(const std::string& filter) {
        const auto reply = house.api("GET", "/audit?" + filter, "", house.admin);
        INFO(filter << " " << json::serialize(reply.body));
        REQUIRE(reply.status == 200);
        return reply.body;
    }
    /// What the patients of the entries are numbered, newest first.
    std::vector<std::int64_t> enrolled(const std::string& filter) {
        std::vector<std::int64_t> all;
        const auto page = found("action=patient.registered&" + filter);
        for (const auto& entry : page.at("items").as_array())
            all.push_back(entry.at("entity_id").as_int64());
        return all;
    }
    std::int64_t exports() {
        return std::ssize(found("action=audit.exported").at("items").as_array());
    }

    House house;
    std::string registrar;
    std::int64_t first = 0, second = 0;
};
using Numbers = std::vector<std::int64_t>;
}  // namespace

TEST_SUITE("reading the audit") {
    TEST_CASE_FIXTURE(Remembered, "entries are found by who, by what, by day and by moment") {
        CHECK(enrolled("") == Numbers{second, first});
        CHECK(enrolled("user_id=1") == Numbers{first});
        CHECK(enrolled("user_id=2&entity=patient") == Numbers{second});
        CHECK(enrolled("user_id=2&entity=user").empty());
        CHECK(enrolled("entity=patient&entity_id=" + std::to_string(first)) == Numbers{first});
        CHECK(enrolled("patient=" + std::to_string(second)) == Numbers{second});
        CHECK(enrolled("day=2026-03-02") == Numbers{first});
        CHECK(enrolled("day=2026-03-03") == Numbers{second});
        CHECK(enrolled("day=2026-03-04").empty());
        CHECK(enrolled("from=2026-03-03T00:00:00Z") == Numbers{second});
        CHECK(enrolled("to=2026-03-03T00:00:00Z") == Numbers{first});
    }

    TEST_CASE_FIXTURE(Remembered, "a day narrows a longer stretch and widens none") {
        CHECK(enrolled("day=2026-03-03&from=2026-03-01T00:00:00Z&to=2026-03-09T00:00:00Z") ==
              Numbers{second});
        CHECK(enrolled("day=2026-03-03&to=2026-03-02T12:00:00Z").empty());
    }

    TEST_CASE_FIXTURE(Remembered, "page follows page until nothing is left") {
        auto page = found("action=patient.registered&limit=1");
        CHECK(page.at("items").at(0).at("entity_id") == second);
        const auto next = std::string(page.at("next_cursor").as_string());
        page = found("action=patient.registered&limit=1&cursor=" + next);
        CHECK(page.at("items").at(0).at("entity_id") == first);
        CHECK(page.at("next_cursor").is_null());
    }

    TEST_CASE_FIXTURE(Remembered, "who takes the audit along is written down, in either form") {
        const auto table = document(house, "/audit/export?format=csv&user_id=2", house.admin);
        CHECK(table.type.starts_with("text/csv"));
        CHECK(table.body.find("patient.registered") != std::string::npos);
        CHECK(table.body.find("clinic.created") == std::string::npos);
        CHECK(exports() == 1);
        const auto list = document(house, "/audit/export?action=patient.registered", house.admin);
        CHECK(json::parse(list.body).at("items").as_array().size() == 2);
        CHECK(exports() == 2);
    }

    TEST_CASE_FIXTURE(Remembered, "who may not see the audit takes nothing along") {
        CHECK(house.api("GET", "/audit", "", registrar).status == 403);
        CHECK(document(house, "/audit/export", registrar).status == 403);
        CHECK(document(house, "/audit/export", "nobody").status == 401);
        CHECK(exports() == 0);
    }
}
