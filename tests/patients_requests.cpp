#include "test_house.h"

namespace clinic::testing {
namespace {
constexpr auto karimov = R"({"last_name":"Karimov","first_name":"Ali","birth_date":"1988-03-14",)"
                         R"("phones":["90 123 45 67"],"sex":"male"})";
/// A clinic with one registrar at the desk.
struct Desk : House {
    Desk() {
        set_up();
        token = user("registrar");
    }
    Reply at_desk(std::string_view method, const std::string& path, const std::string& body = "",
                  const std::string& if_match = "") {
        return ask(method, "/api/v1" + path, body, {.token = token, .if_match = if_match});
    }
    std::int64_t audited(const std::string& action) {
        std::int64_t count = 0;
        database.read(Caller::inside("test"), [&](Session& session) {
            count = *session.value<std::int64_t>(
                R"sql(select count(*) from audit_entries where action = ?)sql", action);
        });
        return count;
    }
    std::string token;
};
}  // namespace

TEST_CASE("a patient is registered, found, opened and edited over the wire") {
    Desk desk;
    const auto made = desk.at_desk("POST", "/patients", karimov);
    CHECK(made.status == 201);
    CHECK(made.header("Location") == "/api/v1/patients/1");
    CHECK(made.header("ETag") == "\"1\"");
    CHECK(made.body.at("number") == 1);
    CHECK(made.body.at("phones") == json::value{"+998901234567"});
    CHECK(made.body.at("created_at") == "2026-03-02T04:00:00Z");

    const auto found = desk.at_desk("GET", "/patients?q=%D0%BA%D0%B0%D1%80+1988&limit=5");
    CHECK(found.status == 200);
    REQUIRE(found.body.at("items").as_array().size() == 1);
    CHECK(found.body.at("items").at(0).at("id") == 1);
    CHECK(found.body.at("next_cursor").is_null());

    CHECK(desk.at_desk("GET", "/patients/1").body.at("last_name") == "Karimov");
    CHECK(desk.audited("patient.opened") == 1);

    const auto edited = desk.at_desk("PATCH", "/patients/1", R"({"birth_date":null})", "\"1\"");
    CHECK(edited.status == 200);
    CHECK(edited.header("ETag") == "\"2\"");
    CHECK(edited.body.at("birth_date").is_null());
    CHECK(edited.body.at("first_name") == "Ali");
}

TEST_CASE("an edit of what someone else changed meanwhile answers the present state") {
    Desk desk;
    desk.at_desk("POST", "/patients", karimov);
    desk.at_desk("PATCH", "/patients/1", R"({"first_name":"Olim"})");
    const auto late = desk.at_desk("PATCH", "/patients/1", R"({"first_name":"Vali"})", "\"1\"");
    CHECK(late.status == 412);
    CHECK(late.code() == "changed");
    CHECK(late.body.at("current").at("first_name") == "Olim");
}

TEST_CASE("a likely duplicate is refused with candidates until created anyway") {
    Desk desk;
    desk.at_desk("POST", "/patients", karimov);
    const auto refused = desk.at_desk("POST", "/patients", karimov);
    CHECK(refused.status == 409);
    CHECK(refused.code() == "likely-duplicate");
    CHECK(refused.body.at("candidates").at(0).at("id") == 1);
    auto anyway = json::parse(karimov);
    anyway.as_object()["create_anyway"] = true;
    CHECK(desk.at_desk("POST", "/patients", json::serialize(anyway)).status == 201);
    CHECK(desk.audited("patient.duplicate_registered") == 1);
}

TEST_CASE("candidates are named while typing") {
    Desk desk;
    desk.at_desk("POST", "/patients", karimov);
    const auto named = desk.at_desk("POST", "/patients/candidates",
                                    R"({"last_name":"Каримов","phones":["+998901234567"]})");
    CHECK(named.status == 200);
    const auto& first = named.body.at("items").at(0);
    CHECK(first.at("level") == "likely");
    CHECK(first.at("phone_same") == true);
    CHECK(first.at("name_same") == false);
    CHECK(desk.at_desk("POST", "/patients/candidates", "{}").body.at("items").as_array().empty());
}

TEST_CASE("archiving takes a patient out of the list and restoring brings them back") {
    Desk desk;
    desk.at_desk("POST", "/patients", karimov);
    CHECK(desk.at_desk("POST", "/patients/1/archive").body.at("archived") == true);
    CHECK(desk.at_desk("GET", "/patients").body.at("items").as_array().empty());
    CHECK(desk.at_desk("GET", "/patients?archived=true").body.at("items").as_array().size() == 1);
    CHECK(desk.at_desk("POST", "/patients/1/restore").body.at("version") == 3);
    CHECK(desk.at_desk("GET", "/patients/1/visits").body.at("items").as_array().empty());
    CHECK(desk.audited("patient.visits_opened") == 1);
}

TEST_CASE("a faulty registration names every field, a faulty page its parameter") {
    Desk desk;
    const auto refused = desk.at_desk(
        "POST", "/patients", R"({"first_name":"","birth_date":"30.02.1988","sex":"m","wings":2})");
    CHECK(refused.status == 422);
    CHECK(refused.body.at("errors").as_array().size() == 5);
    CHECK(desk.at_desk("GET", "/patients?limit=101").status == 422);
    CHECK(desk.at_desk("GET", "/patients?cursor=abc").status == 422);
    CHECK(desk.at_desk("GET", "/patients/0").status == 404);
    CHECK(desk.at_desk("GET", "/patients/77").code() == "not-found");
}

TEST_CASE("a cashier reads charts and changes none, a stranger sees nothing") {
    Desk desk;
    desk.at_desk("POST", "/patients", karimov);
    const auto cashier = desk.user("cashier");
    CHECK(desk.api("GET", "/patients/1", "", cashier).status == 200);
    CHECK(desk.api("POST", "/patients", karimov, cashier).status == 403);
    CHECK(desk.api("PATCH", "/patients/1", "{}", cashier).status == 403);
    CHECK(desk.api("POST", "/patients/1/archive", "", cashier).status == 403);
    CHECK(desk.api("GET", "/patients/1").status == 401);
    CHECK(desk.api("GET", "/patients?q=karimov").status == 401);
}
}  // namespace clinic::testing
