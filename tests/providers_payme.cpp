#include "providers_clinic.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
constexpr std::int64_t twelve_hours = 43'200'000;

json::object of(const std::string& id) {
    return {{"id", id}};
}
json::object cancelling(const std::string& id, std::int64_t reason) {
    return {{"id", id}, {"reason", reason}};
}
const json::object& result(const json::object& said) {
    REQUIRE(said.contains("result"));
    return said.at("result").as_object();
}
providers::Settings with(providers::Takeback rule) {
    auto all = PayingClinic::settings();
    all.payme->takeback = rule;
    return all;
}
}  // namespace

TEST_SUITE("payme") {
    TEST_CASE("our own fault is -32400: nothing of the call stays, and Payme may ask again") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        clinic.payme("CreateTransaction", clinic.create_params("p1", invoice));
        clinic.meddle(
            "create trigger broken after update on payme_transactions"
            " begin select raise(abort, 'the disk is bad'); end");
        CHECK(clinic.payme_code("PerformTransaction", of("p1")) == -32400);
        CHECK(clinic.due(invoice) == 15000000);
        CHECK(clinic.number("select count(*) from payments") == 0);
        CHECK(clinic.number("select state from payme_transactions") == 1);
        CHECK(clinic.number("select count(*) from provider_events where outcome = 'failed'"
                            " and code = '-32400'") == 1);
        CHECK(clinic.faults() == "payme 1 strangers 0 failed 1; ");
        CHECK(clinic.balanced());
        CHECK(clinic.unbooked() == "payme p1; ");
        clinic.meddle("drop trigger broken");
        CHECK(result(clinic.payme("PerformTransaction", of("p1"))).at("state") == 2);
        CHECK(clinic.unbooked() == "");
        CHECK(clinic.due(invoice) == 0);
    }

    TEST_CASE("a patient pays: check, create, perform, and the invoice is paid") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        auto asked = clinic.create_params("p1", invoice);
        CHECK(result(clinic.payme("CheckPerformTransaction", asked)).at("allow") == true);
        const auto created = result(clinic.payme("CreateTransaction", asked));
        CHECK(created.at("create_time") == clinic.house.now.load());
        CHECK(created.at("state") == 1);
        CHECK(created.at("transaction").is_string());
        CHECK(clinic.due(invoice) == 15000000);
        clinic.house.wait(5000);
        const auto performed = result(clinic.payme("PerformTransaction", of("p1")));
        CHECK(performed.at("perform_time") == clinic.house.now.load());
        CHECK(performed.at("state") == 2);
        CHECK(clinic.due(invoice) == 0);
        CHECK(clinic.read(invoice).at("status") == "paid");
        CHECK(clinic.balanced());
    }
    TEST_CASE("a repeated call answers as the first did, stored times included") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        const auto asked = clinic.create_params("p1", invoice);
        const auto created = result(clinic.payme("CreateTransaction", asked));
        clinic.house.wait(1000);
        CHECK(result(clinic.payme("CreateTransaction", asked)) == created);
        const auto performed = result(clinic.payme("PerformTransaction", of("p1")));
        clinic.house.wait(1000);
        CHECK(result(clinic.payme("PerformTransaction", of("p1"))) == performed);
        CHECK(clinic.payme_code("CreateTransaction", asked) == -31008);
        const auto back = result(clinic.payme("CancelTransaction", cancelling("p1", 5)));
        clinic.house.wait(1000);
        CHECK(result(clinic.payme("CancelTransaction", cancelling("p1", 3))) == back);
        CHECK(clinic.number("select count(*) from payments") == 1);
        CHECK(clinic.number("select count(*) from refunds") == 1);
        CHECK(clinic.balanced());
    }
    TEST_CASE("a cancellation before perform is -1, after it -2 and the money is due again") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        clinic.payme("CreateTransaction", clinic.create_params("p1", invoice));
        const auto before = result(clinic.payme("CancelTransaction", cancelling("p1", 3)));
        CHECK(before.at("state") == -1);
        CHECK(clinic.payme_code("PerformTransaction", of("p1")) == -31008);
        clinic.payme("CreateTransaction", clinic.create_params("p2", invoice));
        clinic.payme("PerformTransaction", of("p2"));
        const auto after = result(clinic.payme("CancelTransaction", cancelling("p2", 5)));
        CHECK(after.at("state") == -2);
        CHECK(clinic.due(invoice) == 15000000);
        const auto seen = result(clinic.payme("CheckTransaction", of("p2")));
        CHECK(seen.at("reason") == 5);
        CHECK(seen.at("cancel_time") == after.at("cancel_time"));
        CHECK(seen.at("perform_time").as_int64() > 0);
        CHECK(clinic.payme_code("PerformTransaction", of("p2")) == -31008);
        CHECK(clinic.balanced());
    }
    TEST_CASE("what was given is not taken back: -31007 by the clinic's rule") {
        PayingClinic clinic(with(providers::Takeback::never));
        const auto invoice = clinic.invoice();
        clinic.payme("CreateTransaction", clinic.create_params("p1", invoice));
        clinic.payme("PerformTransaction", of("p1"));
        CHECK(clinic.payme_code("CancelTransaction", cancelling("p1", 5)) == -31007);
        CHECK(clinic.due(invoice) == 0);
        CHECK(result(clinic.payme("CheckTransaction", of("p1"))).at("state") == 2);
    }
    TEST_CASE("a completed visit keeps its money, an open one does not") {
        PayingClinic clinic;
        const auto department = clinic.made("/departments", R"({"name":"Therapy"})");
        const auto doctor =
            clinic.made("/doctors", R"({"last_name":"Aliyev","first_name":"A","slot_minutes":15,)"
                                    R"("specialty":"therapist","department_id":)" +
                                        std::to_string(department) + "}");
        const auto visit = clinic.made(
            "/visits",
            json::serialize(json::object{{"patient_id", clinic.patient}, {"doctor_id", doctor}}));
        const auto path = "/visits/" + std::to_string(visit);
        clinic.house.api("POST", path + "/services",
                         json::serialize(json::object{{"service_id", clinic.service}}),
                         clinic.house.admin);
        const auto invoice = clinic.made(path + "/invoice", "");
        clinic.payme("CreateTransaction", clinic.create_params("p1", invoice));
        clinic.payme("PerformTransaction", of("p1"));
        clinic.house.database.write(Caller::inside("test"), [&](Session& session) {
            session.run(R"sql(update visits set status = 'completed' where id = ?)sql", visit);
            session.record("test.completed", "visit", visit);
        });
        CHECK(clinic.payme_code("CancelTransaction", cancelling("p1", 5)) == -31007);
        clinic.house.database.write(Caller::inside("test"), [&](Session& session) {
            session.run(R"sql(update visits set status = 'in_progress' where id = ?)sql", visit);
            session.record("test.reopened", "visit", visit);
        });
        CHECK(clinic.payme_code("CancelTransaction", cancelling("p1", 5)) == 0);
    }
    TEST_CASE("a transaction is void after 43,200,000 ms: state -1, reason 4") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        clinic.payme("CreateTransaction", clinic.create_params("p1", invoice));
        clinic.house.wait(twelve_hours);
        CHECK(result(clinic.payme("CheckTransaction", of("p1"))).at("state") == 1);
        clinic.house.wait(1);
        CHECK(clinic.payme_code("PerformTransaction", of("p1")) == -31008);
        const auto seen = result(clinic.payme("CheckTransaction", of("p1")));
        CHECK(seen.at("state") == -1);
        CHECK(seen.at("reason") == 4);
        CHECK(seen.at("cancel_time") == clinic.house.now.load());
        clinic.house.admin = clinic.house.sign_in("admin");
        CHECK(clinic.due(invoice) == 15000000);
        CHECK(clinic.payme_code("CreateTransaction", clinic.create_params("p2", invoice)) == 0);
    }
    TEST_CASE("a transaction that Payme began twelve hours ago is refused and remembered as void") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        auto old = clinic.create_params("p1", invoice);
        old["time"] = clinic.house.now.load() - twelve_hours - 1;
        CHECK(clinic.payme_code("CreateTransaction", old) == -31008);
        const auto seen = result(clinic.payme("CheckTransaction", of("p1")));
        CHECK(seen.at("state") == -1);
        CHECK(seen.at("reason") == 4);
    }
    TEST_CASE("one invoice is paid by one transaction at a time") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        clinic.payme("CreateTransaction", clinic.create_params("p1", invoice));
        const auto second = clinic.create_params("p2", invoice);
        CHECK(clinic.payme_code("CheckPerformTransaction", second) == -31053);
        CHECK(clinic.payme_code("CreateTransaction", second) == -31053);
        clinic.payme("PerformTransaction", of("p1"));
        CHECK(clinic.payme_code("CreateTransaction", second) == -31051);
        CHECK(clinic.number("select count(*) from payments") == 1);
    }
    TEST_CASE("a known id with another content is another payment, and refused") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice(), other = clinic.invoice();
        clinic.payme("CreateTransaction", clinic.create_params("p1", invoice));
        CHECK(clinic.payme_code("CreateTransaction", clinic.create_params("p1", invoice, 1)) ==
              -31001);
        CHECK(clinic.payme_code("CreateTransaction", clinic.create_params("p1", other)) == -31050);
        CHECK(clinic.payme_code("CreateTransaction", clinic.create_params("p1", 99)) == -31050);
    }
    TEST_CASE("wrong account, sum, method and key each get their code, and nothing changes") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice(), gone = clinic.invoice();
        REQUIRE(clinic.house
                    .api("POST", "/invoices/" + std::to_string(gone) + "/cancel",
                         R"({"reason":"twice"})", clinic.house.admin)
                    .status == 200);
        const auto code = [&](const char* method, const json::object& params) {
            return clinic.payme_code(method, params);
        };
        CHECK(code("CheckPerformTransaction", clinic.create_params("p", 99)) == -31050);
        CHECK(code("CheckPerformTransaction", clinic.create_params("p", gone)) == -31052);
        CHECK(code("CheckPerformTransaction", clinic.create_params("p", invoice, 14999999)) ==
              -31001);
        CHECK(code("CreateTransaction", clinic.create_params("p", invoice, 15000001)) == -31001);
        CHECK(code("PerformTransaction", of("nobody")) == -31003);
        CHECK(code("CancelTransaction", cancelling("nobody", 1)) == -31003);
        CHECK(code("CheckTransaction", of("nobody")) == -31003);
        CHECK(code("ChangePassword", {}) == -32601);
        CHECK(clinic.payme_code("CheckTransaction", of("p"), "guess") == -32504);
        CHECK(clinic.number("select count(*) from payme_transactions") == 0);
        CHECK(clinic.number("select count(*) from payments") == 0);
    }
    TEST_CASE("an invoice that the desk took money for meanwhile cannot be performed") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        clinic.payme("CreateTransaction", clinic.create_params("p1", invoice));
        clinic.pay_at_desk(invoice, 1000000);
        CHECK(clinic.payme_code("PerformTransaction", of("p1")) == -31008);
        CHECK(result(clinic.payme("CheckTransaction", of("p1"))).at("state") == 1);
        CHECK(clinic.due(invoice) == 14000000);
        CHECK(clinic.number("select count(*) from provider_failures where code = '-31008'") == 1);
        CHECK(clinic.unbooked() == "payme p1; ");
        CHECK(result(clinic.payme("CancelTransaction", cancelling("p1", 3))).at("state") == -1);
        CHECK(clinic.unbooked() == "");  // the patient has it back
        CHECK(clinic.payme_code("PerformTransaction", of("p1")) == -31008);
        CHECK(clinic.unbooked() == "payme p1; ");
        CHECK(clinic.payme_code("PerformTransaction", of("nobody")) == -31003);
        CHECK(clinic.unbooked() == "payme p1; ");
        CHECK(result(clinic.payme("CancelTransaction", cancelling("p1", 3))).at("state") == -1);
        CHECK(clinic.unbooked() == "");  // said once more
        CHECK(clinic.balanced());
    }
    TEST_CASE("the statement tells what Payme's own times span, oldest first") {
        PayingClinic clinic;
        const auto began = clinic.house.now.load();
        for (const auto* id : {"p1", "p2", "p3"}) {
            clinic.payme("CreateTransaction", clinic.create_params(id, clinic.invoice()));
            clinic.house.wait(1000);
        }
        clinic.payme("PerformTransaction", of("p2"));
        const auto said =
            result(clinic.payme("GetStatement", {{"from", began}, {"to", began + 1000}}));
        const auto& rows = said.at("transactions").as_array();
        REQUIRE(rows.size() == 2);
        const auto& second = rows.at(1).as_object();
        CHECK(second.at("id") == "p2");
        CHECK(second.at("time") == began + 1000);
        CHECK(second.at("amount") == 15000000);
        CHECK(second.at("account").at("order_id") == "2");
        CHECK(second.at("state") == 2);
        CHECK(second.at("reason").is_null());
        CHECK(second.at("cancel_time") == 0);
        CHECK(result(clinic.payme("GetStatement", {{"from", 9}, {"to", 3}}))
                  .at("transactions")
                  .as_array()
                  .empty());
        CHECK(clinic.payme_code("GetStatement", {{"from", "a"}, {"to", 3}}) == -32600);
    }
    TEST_CASE("a statement is read beside the writer, and only its length is kept") {
        PayingClinic clinic;
        const auto began = clinic.house.now.load();
        clinic.payme("CreateTransaction", clinic.create_params("p1", clinic.invoice()));
        clinic.house.wait(twelve_hours + 1);
        const json::object ever{{"from", 0}, {"to", began + 1}};
        const auto said = clinic.payme("GetStatement", ever);
        CHECK(result(said).at("transactions").at(0).at("state") == -1);  // it expired meanwhile
        const auto length = std::to_string(json::serialize(said).size());
        CHECK(clinic.number("select count(*) from provider_events where what = 'GetStatement'"
                            " and answer = '(" +
                            length + " bytes)'") == 1);
        CHECK(clinic.payme_code("GetStatement", ever, "guess") == -32504);
        CHECK(clinic.number("select count(*) from provider_events where what = 'GetStatement'") ==
              1);
        clinic.meddle("drop table payme_transactions");
        CHECK(clinic.payme_code("GetStatement", ever) == -32400);
        CHECK(clinic.number("select count(*) from provider_events where outcome = 'failed'") == 1);
    }
}
