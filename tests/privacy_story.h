#pragma once
#include "db/audit.h"
#include "privacy_house.h"

namespace clinic::testing {
inline const std::string wanted = R"({"confirm_number":1,"reason":"asked in writing"})";

/// A patient with a whole story: an appointment, a ticket, a visit, money.
struct Story : PrivacyHouse {
    Story() {
        const auto id = std::to_string(book(1, 0));
        const auto ticket = post("/appointments/" + id + "/arrive", "{}", registrar);
        REQUIRE(ticket.status == 201);
        for (const auto* verb : {"call", "start", "done"})
            REQUIRE(post("/tickets/1/" + std::string(verb), "{}", own_doctor).status == 200);
        REQUIRE(post("/visits/1/invoice", "", cashier).status == 201);
        REQUIRE(post("/shifts", R"({"float_minor":0})", cashier).status == 201);
        const auto paid =
            ask("POST", "/api/v1/invoices/1/payments",
                R"({"method":"cash","amount_minor":1000000})", {.token = cashier, .key = "k1"});
        REQUIRE(paid.status == 201);
        REQUIRE(post("/patients/1/erase", R"({"confirm_number":2,"reason":"x"})", admin).status ==
                422);
    }
    /// Patient 2, who has the same phone.
    void add_relative() {
        REQUIRE(post("/patients",
                     R"({"last_name":"Sobirova","first_name":"Nilufar",)"
                     R"("phones":["+998901234567"]})",
                     registrar)
                    .status == 201);
    }
    /// News on their way to patient 1's phone, told to nobody but the number: "/messages/N".
    std::string send_news() {
        const auto told = post("/messages/test", R"({"address":"+998901234567"})", admin);
        REQUIRE(told.status == 201);
        return "/messages/" + std::to_string(told.body.at("message").at("id").as_int64());
    }
    void send_and_cancel_news() { REQUIRE(post(send_news() + "/cancel", "", admin).status == 200); }
    /// The audit proves itself, and goes on.
    void check_audit() {
        database.write(Caller::inside("test"), [&](Session& session) {
            CHECK(audit_fault(session).value_or("none") == "none");
            session.record("test.done", "test", 0);
        });
    }
    /// True when any text of any table still holds it.
    bool in_database(const std::string& text) {
        bool found = false;
        database.write(Caller::inside("test"), [&](Session& session) {
            auto& db = session.connection().database;
            SQLite::Statement tables(db, "select name from sqlite_schema where type = 'table'");
            while (tables.executeStep()) {
                const auto name = tables.getColumn(0).getString();
                SQLite::Statement rows(db, "select * from \"" + name + "\"");
                while (rows.executeStep())
                    for (int i = 0; i < rows.getColumnCount(); ++i)
                        if (rows.getColumn(i).getString().find(text) != std::string::npos) {
                            found = true;
                            INFO(name);
                            CHECK(text == name);
                        }
            }
        });
        return found;
    }
};
}  // namespace clinic::testing
