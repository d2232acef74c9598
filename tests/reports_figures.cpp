#include "core/csv_writing.h"
#include "reports/period.h"
#include "test_document.h"
#include <sstream>
using namespace clinic;
using namespace clinic::testing;

namespace {
struct Cells {
    std::int64_t id;
    std::string name;
    std::optional<std::int64_t> sum;
};
BOOST_DESCRIBE_STRUCT(Cells, (), (id, name, sum))

/// A clinic with one doctor, a patient and two services of 100 and 50.
struct Reported {
    Reported() {
        house.set_up();
        patient = made("/patients", {{"last_name", "Karimova"}, {"first_name", "Nodira"}});
        department = made("/departments", {{"name", "Therapy"}});
        doctor = made("/doctors", {{"last_name", "=Aliyev"},
                                   {"first_name", "A"},
                                   {"specialty", "therapist"},
                                   {"department_id", department},
                                   {"slot_minutes", 15}});
        one = service("A", 10000);
        two = service("B", 5000);
    }
    std::int64_t service(const std::string& code, std::int64_t price) {
        return made("/services", {{"code", code},
                                  {"name", "Service " + code},
                                  {"price_minor", price},
                                  {"duration_minutes", 15}});
    }
    House::Reply ask(const std::string& method, const std::string& path, const json::object& body) {
        const auto text = method == "GET" ? "" : json::serialize(body);
        return house.ask(method, "/api/v1" + path, text,
                         {.token = house.admin, .key = "k" + std::to_string(++keys)});
    }
    std::int64_t made(const std::string& path, const json::object& body) {
        const auto reply = ask("POST", path, body);
        INFO(path << " " << json::serialize(reply.body));
        REQUIRE(reply.status == 201);
        return reply.id();
    }
    json::object report(const std::string& path) {
        const auto reply = ask("GET", "/reports/" + path, {});
        INFO(path << " " << json::serialize(reply.body));
        REQUIRE(reply.status == 200);
        return reply.body.as_object();
    }
    std::string csv(const std::string& path) {
        const auto answer = document(house, "/reports/" + path, house.admin);
        CHECK(answer.type.starts_with("text/csv"));
        return answer.body;
    }
    /// Both services by the doctor: 150.00.
    std::int64_t invoice() {
        json::array lines;
        for (const auto id : {one, two})
            lines.push_back(
                json::object{{"service_id", id}, {"quantity", 1}, {"doctor_id", doctor}});
        return made("/invoices", {{"patient_id", patient}, {"lines", lines}});
    }
    std::int64_t pay(std::int64_t invoice_id, const char* method, std::int64_t amount) {
        return made("/invoices/" + std::to_string(invoice_id) + "/payments",
                    {{"method", method}, {"amount_minor", amount}});
    }
    void pass_ticket(std::initializer_list<const char*> verbs) {
        const auto id =
            made("/queues/" + std::to_string(doctor) + "/tickets", {{"patient_name", "Somebody"}});
        for (const auto* verb : verbs) {
            house.wait(10 * minute);
            REQUIRE(ask("POST", "/tickets/" + std::to_string(id) + "/" + verb, {}).status == 200);
        }
    }
    House house;
    std::int64_t patient = 0, department = 0, doctor = 0, one = 0, two = 0;
    int keys = 0;
};
const std::string march = "from=2026-03-01&to=2026-03-31";
}  // namespace

TEST_SUITE("reports") {
    TEST_CASE("a cell that a spreadsheet would run is text, a number stays a number") {
        CHECK(csv_cell("=1+1") == "'=1+1");
        for (const auto* text : {"+7", "-7", "@a", "\tx", "\rx"})
            CHECK(csv_cell(text).find('\'') != std::string::npos);
        CHECK(csv_cell("a,\"b\"\nc") == "\"a,\"\"b\"\"\nc\"");
        CHECK(csv_cell("Иванов") == "Иванов");
        CHECK(clinic::csv(std::vector<Cells>{{-5, "=x", {}}, {6, "y", -7}}) ==
              "\xEF\xBB\xBFid,name,sum\r\n-5,'=x,\r\n6,y,-7\r\n");
    }
    TEST_CASE("the typical of some times is the middle one") {
        using reports::typical_minutes;
        CHECK(!typical_minutes({}));
        CHECK(typical_minutes({9 * minute, minute, 2 * minute}) == 2);
        CHECK(typical_minutes({59999}) == 0);
    }
    TEST_CASE("money by method counts what came in and went out") {
        Reported clinic;
        const auto invoice = clinic.invoice();
        const auto card = clinic.pay(invoice, "card", 9000);
        clinic.pay(invoice, "transfer", 6000);
        clinic.made("/payments/" + std::to_string(card) + "/refunds",
                    {{"amount_minor", 1000}, {"reason", "too much"}});
        const auto report = clinic.report("money?" + march);
        CHECK(report.at("taken_minor") == 15000);
        CHECK(report.at("refunded_minor") == 1000);
        CHECK(report.at("net_minor") == 14000);
        const auto& items = report.at("items").as_array();
        REQUIRE(items.size() == 2);
        CHECK(items.at(0).at("key") == "card");
        CHECK(items.at(0).at("net_minor") == 8000);
        CHECK(items.at(0).at("payments") == 1);
        CHECK(clinic.report("money?from=2026-04-01&to=2026-04-02").at("items").as_array().empty());
        const auto days = clinic.report("money?by=day&" + march);
        CHECK(days.at("items").at(0).at("key") == "2026-03-02");
        const auto cashiers = clinic.report("money?by=cashier&" + march);
        CHECK(cashiers.at("items").at(0).at("name") == "Rustam");
    }
    TEST_CASE("a payment is divided over what it paid for, to the last unit") {
        Reported clinic;
        clinic.pay(clinic.invoice(), "card", 10000);  // of 15,000: 6,666 and 3,334
        const auto services = clinic.report("money?by=service&" + march);
        CHECK(services.at("items").at(0).at("name") == "Service A");
        CHECK(services.at("items").at(0).at("taken_minor") == 6666);
        CHECK(services.at("items").at(1).at("taken_minor") == 3334);
        CHECK(services.at("taken_minor") == 10000);
        const auto doctors = clinic.report("money?by=doctor&" + march);
        REQUIRE(doctors.at("items").as_array().size() == 1);
        CHECK(doctors.at("items").at(0).at("payments") == 1);
        CHECK(doctors.at("items").at(0).at("taken_minor") == 10000);
        const auto departments = clinic.report("money?by=department&" + march);
        CHECK(departments.at("items").at(0).at("name") == "Therapy");
    }
    TEST_CASE("a row of nobody's has words in a table, and none where screens have their own") {
        Reported clinic;
        const json::array line{json::object{{"service_id", clinic.one}, {"quantity", 1}}};
        const auto invoice =
            clinic.made("/invoices", {{"patient_id", clinic.patient}, {"lines", line}});
        clinic.pay(invoice, "card", 100);
        const auto doctors = clinic.report("money?by=doctor&" + march);
        CHECK(doctors.at("items").at(0).at("key") == "0");
        CHECK(doctors.at("items").at(0).at("name") == "");
        CHECK(clinic.csv("money?format=csv&by=doctor&" + march).find("\r\n0,No doctor,1,100") !=
              std::string::npos);
        clinic.house.database.write(Caller::inside("test"), [&](Session& session) {
            session.housekeeping([&] {
                session.connection().run("update payments set user_id = null");
            });
        });
        CHECK(clinic.csv("money?format=csv&by=cashier&" + march).find("0,No cashier,1,100") !=
              std::string::npos);
    }
    TEST_CASE("a deposit is money when it comes, and earned when it pays") {
        Reported clinic;
        clinic.made("/patients/" + std::to_string(clinic.patient) + "/deposits",
                    {{"method", "card"}, {"amount_minor", 20000}});
        const auto before = clinic.report("money?by=doctor&" + march);
        CHECK(before.at("taken_minor") == 0);
        clinic.pay(clinic.invoice(), "deposit", 15000);
        CHECK(clinic.report("money?" + march).at("taken_minor") == 20000);
        CHECK(clinic.report("money?by=doctor&" + march).at("taken_minor") == 15000);
    }
    TEST_CASE("visits and waiting are counted by doctor, department and day") {
        Reported clinic;
        clinic.pass_ticket({"call", "start", "done"});
        clinic.pass_ticket({"no-show"});
        clinic.pass_ticket({"cancel"});
        clinic.made("/visits", {{"patient_id", clinic.patient}, {"doctor_id", clinic.doctor}});
        for (const auto* by : {"doctor", "department", "day"}) {
            const auto report = clinic.report("visits?" + march + "&by=" + by);
            REQUIRE(report.at("items").as_array().size() == 1);
            const auto& row = report.at("items").at(0).as_object();
            CHECK(row.at("visits") == 2);
            CHECK(row.at("finished") == 1);
            CHECK(row.at("cancelled") == 1);
            CHECK(row.at("no_shows") == 1);
        }
        const auto waits = clinic.report("waiting?" + march);
        const auto& row = waits.at("items").at(0).as_object();
        CHECK(row.at("tickets") == 1);
        CHECK(row.at("typical_minutes") == 20);
        CHECK(row.at("longest_minutes") == 20);
        CHECK(row.at("visit_minutes") == 10);
    }
    TEST_CASE("the day at a glance agrees with the reports it is made of") {
        Reported clinic;
        clinic.pass_ticket({"call", "start", "done"});
        clinic.pass_ticket({"call", "start"});
        clinic.pass_ticket({});
        const auto invoice = clinic.invoice();
        clinic.pay(invoice, "card", 4000);
        const auto day = clinic.report("today");
        CHECK(day.at("date") == "2026-03-02");
        CHECK(day.at("visits") == 3);
        CHECK(day.at("finished") == 1);
        CHECK(day.at("in_room") == 1);
        CHECK(day.at("waiting") == 1);
        CHECK(day.at("taken_minor") == 4000);
        CHECK(day.at("due_minor") == 11000);
        CHECK(day.at("hours").at(0).at("hour") == 9);
        CHECK(day.at("doctors").at(0).at("taken_minor") == 4000);
        CHECK(day.at("methods").at(0).at("method") == "card");
        CHECK(clinic.report("today?date=2026-03-01").at("visits") == 0);
        CHECK(clinic.csv("today?format=csv").find("'=Aliyev A") != std::string::npos);
    }
    TEST_CASE("shifts of a period are told newest first, also as CSV") {
        Reported clinic;
        clinic.made("/shifts", {{"float_minor", 1000}});
        const auto report = clinic.report("shifts");
        REQUIRE(report.at("items").as_array().size() == 1);
        CHECK(report.at("items").at(0).at("status") == "open");
        CHECK(clinic.report("shifts?from=2026-01-01&to=2026-01-31").at("items").as_array().empty());
        const auto csv = clinic.csv("shifts?format=csv");
        CHECK(csv.find("1,2026-03-02,Rustam,") != std::string::npos);
        CHECK(clinic.csv("money?format=csv&" + march).find("key,name,payments") !=
              std::string::npos);
        CHECK(clinic.csv("visits?format=csv&" + march).find("no_shows") != std::string::npos);
        CHECK(clinic.csv("waiting?format=csv&" + march).find("typical") != std::string::npos);
    }
    TEST_CASE("a period of over 1,000 shifts is refused, not cut") {
        Reported clinic;
        const auto add = [&](int from, int to) {
            clinic.house.database.write(Caller::inside("test"), [&](Session& session) {
                session.housekeeping([&] {
                    session.connection().run(
                        "with recursive n(i) as (select " + std::to_string(from) +
                        " union all select i + 1 from n where i < " + std::to_string(to) +
                        ") insert into shifts (number, user_id, day, opened_at, closed_at,"
                        " float_minor) select i, 1, '2026-03-02', 0, 1, 0 from n");
                });
            });
        };
        add(1, 1000);
        CHECK(clinic.report("shifts").at("items").as_array().size() == 1000);
        add(1001, 1001);
        const auto refused = clinic.ask("GET", "/reports/shifts", {});
        CHECK(refused.status == 422);
        CHECK(refused.body.at("errors").at(0).at("pointer") == "#/from");
        CHECK(clinic.report("shifts?to=2026-03-01").at("items").as_array().empty());
    }
    TEST_CASE("a period that ends before it begins or lasts for ages is refused") {
        Reported clinic;
        CHECK(clinic.ask("GET", "/reports/money?from=2026-03-02&to=2026-03-01", {}).status == 422);
        CHECK(clinic.ask("GET", "/reports/visits?from=2001-03-02&to=2026-03-01", {}).status == 422);
        CHECK(clinic.ask("GET", "/reports/waiting?from=x&to=2026-03-01", {}).status == 422);
        CHECK(
            clinic.ask("GET", "/reports/money?from=2026-03-01&to=2026-03-02&by=moon", {}).status ==
            422);
        CHECK(clinic.house
                  .ask("GET", "/api/v1/reports/today", "", {.token = clinic.house.user("lab")})
                  .status == 403);
    }
}
