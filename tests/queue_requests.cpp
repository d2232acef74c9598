#include "catalog/catalog.h"
#include "desk.h"
#include "queue_clinic.h"

using namespace clinic;
using clinic::testing::header;

namespace {
struct Desk : clinic::testing::Desk {
    Desk() : clinic::testing::Desk({catalog::routes(), staff::routes(), queue::routes()}) {}
    void open_clinic() {
        post("/departments", R"({"name":"Therapy"})");
        post("/doctors", R"({"last_name":"Karimova","first_name":"Dilnoza","room":"5",
            "specialty":"Therapist","department_id":1,"slot_minutes":20})");
    }
};
}  // namespace

TEST_SUITE("the queue as a client meets it") {
    TEST_CASE("a morning: two take numbers, both are called, the line is empty") {
        Desk desk;
        desk.open_clinic();
        const auto made = desk.ask("POST", "/queues/1/tickets", R"({"patient_name":"Guest"})");
        CHECK(made.status == 201);
        CHECK(header(made, "Location") == "/api/v1/tickets/1");
        desk.post("/queues/1/tickets", R"({"priority":"urgent"})");

        const auto first = desk.post("/queues/1/call-next");
        CHECK(first.at("number") == 2);
        CHECK(first.at("room") == "5");
        CHECK(desk.post("/queues/1/call-next", R"({"finish_current":true})").at("number") == 1);
        CHECK(desk.ask("POST", "/queues/1/call-next", R"({"finish_current":true})").status == 204);
        CHECK(desk.get("/queues/1").at("done") == 2);
    }

    TEST_CASE("a new ticket says where it stands and why") {
        Desk desk;
        desk.open_clinic();
        desk.post("/queues/1/tickets");
        const auto second = desk.post("/queues/1/tickets");
        CHECK(second.at("position") == 2);
        CHECK(second.at("estimated_minutes") == 20);
        CHECK(second.at("reason") ==
              json::parse(R"({"code":"normal","params":{"ahead":1,"by_priority":0,)"
                          R"("by_arrival":1,"minutes":null,"appointment_time":null}})"));
        CHECK(second.at("patient_id").is_null());
    }

    TEST_CASE("every move has its address") {
        Desk desk;
        desk.open_clinic();
        desk.post("/queues/1/tickets");
        for (const auto& [move, status] :
             std::vector<std::pair<std::string, std::string>>{{"call", "called"},
                                                              {"recall", "called"},
                                                              {"no-show", "no_show"},
                                                              {"return", "waiting"},
                                                              {"call", "called"},
                                                              {"start", "in_room"},
                                                              {"done", "done"},
                                                              {"undo", "in_room"}}) {
            CAPTURE(move);
            CHECK(desk.post("/tickets/1/" + move).at("status").as_string() == json::string(status));
        }
        CHECK(desk.get("/tickets/1/history").at("items").as_array().size() == 9);
        desk.post("/queues/1/tickets");
        CHECK(desk.post("/tickets/2/cancel").at("status") == "cancelled");
        CHECK(desk.ask("POST", "/tickets/2/call", "{}").status == 409);
    }

    TEST_CASE("the board has the numbers, the day has the queues") {
        Desk desk;
        desk.open_clinic();
        desk.post("/queues/1/tickets");
        desk.post("/queues/1/tickets");
        desk.post("/queues/1/call-next");
        const auto board = desk.get("/display");
        CHECK(board.at("calling").at(0).at("number") == 1);
        CHECK(board.at("next").at(0).at("number") == 2);
        CHECK(board.at("privacy") == "number");
        const auto day = desk.get("/queues?date=" + std::string(board.at("date").as_string()));
        CHECK(day.at("queues").at(0).at("tickets").as_array().size() == 2);
        CHECK(desk.ask("GET", "/queues?date=yesterday").status == 422);
    }

    TEST_CASE("what the doctor's form may hold is judged field by field") {
        Desk desk;
        const auto answer = desk.ask("POST", "/doctors", R"({"last_name":"","slot_minutes":3,
            "colour":"red","specialty":"x","department_id":1,"first_ticket_number":0,"salary":1})");
        CHECK(answer.status == 422);
        std::vector<std::string> pointers;
        const auto problem = json::parse(answer.body);
        for (const auto& error : problem.at("errors").as_array())
            pointers.emplace_back(error.at("pointer").as_string());
        CHECK(pointers == std::vector<std::string>{"#/last_name", "#/first_name", "#/slot_minutes",
                                                   "#/colour", "#/first_ticket_number",
                                                   "#/salary"});
    }

    TEST_CASE("each role may do what its routes say and nothing more") {
        Desk desk;
        desk.open_clinic();
        desk.caller.permissions = permission_bits({Role::display});
        CHECK(desk.ask("GET", "/display").status == 200);
        CHECK(desk.ask("GET", "/queues").status == 403);
        desk.caller.permissions = permission_bits({Role::cashier});
        CHECK(desk.ask("GET", "/queues").status == 200);
        CHECK(desk.ask("POST", "/queues/1/call-next", "{}").status == 403);
        desk.caller.permissions = permission_bits({Role::doctor});
        CHECK(desk.ask("POST", "/queues/1/call-next", "{}").status == 204);
        CHECK(desk.ask("POST", "/departments", R"({"name":"X"})").status == 403);
    }

    TEST_CASE("services and prices travel whole") {
        Desk desk;
        const auto made = desk.ask("POST", "/services", R"({"code":"E1","name":"ECG",
            "price_minor":9000000,"duration_minutes":15})");
        CHECK(made.status == 201);
        CHECK(header(made, "Location") == "/api/v1/services/1");
        CHECK(desk.ask("POST", "/services/1/prices",
                       R"({"price_minor":9500000,"valid_from":"2026-04-01"})")
                  .status == 201);
        CHECK(desk.get("/services/1/prices").at("items").as_array().size() == 2);
        CHECK(desk.get("/services").at("items").at(0).at("price_minor") == 9000000);
        CHECK(desk.ask("PATCH", "/services/1", R"({"name_ru":"ЭКГ"})").status == 200);
        CHECK(desk.get("/services/1").at("name_ru") == "ЭКГ");
    }
}
