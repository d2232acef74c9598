#include "providers_clinic.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
House::Reply asked(PayingClinic& clinic, const std::string& path) {
    return clinic.house.api("GET", path, "", clinic.house.admin);
}
std::string statement(const std::vector<std::string>& lines) {
    std::string text = "id,time,amount,state\n";
    for (const auto& line : lines) text += line + "\n";
    return text;
}
json::object compared(PayingClinic& clinic, const char* provider, const std::string& text) {
    const auto reply = clinic.house.api("POST", "/reconciliation",
                                        json::serialize(json::object{{"provider", provider},
                                                                     {"from", "2026-03-02"},
                                                                     {"to", "2026-03-02"},
                                                                     {"statement", text}}),
                                        clinic.house.admin);
    INFO(json::serialize(reply.body));
    REQUIRE(reply.status == 200);
    return reply.body.as_object();
}
void pay(PayingClinic& clinic, const std::string& id, std::int64_t invoice) {
    clinic.payme("CreateTransaction", clinic.create_params(id, invoice));
    clinic.payme("PerformTransaction", {{"id", id}});
}
}  // namespace

TEST_SUITE("providers") {
    TEST_CASE("an invoice has a link and a QR for each provider until it is paid") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        const auto path = "/invoices/" + std::to_string(invoice) + "/checkout";
        const auto links = asked(clinic, path).body.at("links").as_array();
        REQUIRE(links.size() == 2);
        CHECK(links.at(0).at("url").as_string() ==
              "https://checkout.paycom.uz/" + base64("m=65a1;ac.order_id=1;a=15000000;l=en"));
        CHECK(links.at(1).at("url") ==
              "https://my.click.uz/services/pay?service_id=12"
              "&merchant_id=34&amount=150000&transaction_param=1");
        CHECK(links.at(0).at("qr_svg").as_string().starts_with("<svg"));
        clinic.pay_at_desk(invoice, 15000000);
        CHECK(asked(clinic, path).body.at("links").as_array().empty());
        CHECK(asked(clinic, "/invoices/99/checkout").status == 404);
    }
    TEST_CASE("a provider that is switched off has neither a webhook nor a link") {
        PayingClinic clinic{providers::Settings{}};
        const auto invoice = clinic.invoice();
        for (const auto* path : {"payme", "click", "click/prepare", "click/complete", "hmac"})
            CHECK(clinic.knock(std::string("/api/v1/webhooks/") + path, "{}", {}, "x").status ==
                  404);
        const auto path = "/invoices/" + std::to_string(invoice) + "/checkout";
        CHECK(asked(clinic, path).body.at("links").as_array().empty());
        const auto all = asked(clinic, "/providers").body;
        for (const auto& one : all.at("items").as_array()) CHECK(one.at("enabled") == false);
    }
    TEST_CASE("malformed bodies get the provider's own refusal, an audit line, and move nothing") {
        PayingClinic clinic;
        clinic.invoice();
        const auto audits = clinic.number("select count(*) from audit_entries");
        const std::string deep(5000, '['), long_text(200'000, 'x');
        const std::vector<std::string> bodies{
            "",
            "x",
            "null",
            "[]",
            deep,
            "{\"a\":",
            "\xff\xfe",
            std::string(3, '\0'),
            long_text,
            R"({"method":"CreateTransaction","params":{"id":"a","id":"b"}})",
            R"({"method":"CreateTransaction","params":{"amount":-1}})",
            R"({"method":"CreateTransaction","params":{"id":"a","time":"x","amount":1e30}})",
            "action=0&action=1",
            "amount=%",
            "click_trans_id=1"};
        for (const auto& body : bodies) {
            const auto payme = clinic.payme_raw(body);
            CHECK(payme.status == 200);
            const auto code = json::parse(payme.body).at("error").at("code").as_int64();
            CHECK_MESSAGE((code == -32600 || code == -31050 || code == -31001), body.substr(0, 80));
            const auto click = clinic.knock("/api/v1/webhooks/click", body, {}, "text/plain");
            CHECK(json::parse(click.body).at("error") == -8);
            CHECK(clinic.hmac(body).status == 422);
        }
        CHECK(clinic.number("select count(*) from payments") == 0);
        CHECK(clinic.number("select count(*) from provider_events where outcome = 'done'") == 0);
        CHECK(clinic.number("select count(*) from audit_entries") ==
              audits + static_cast<std::int64_t>(3 * bodies.size()));
    }
    TEST_CASE("a body over 256 KiB is cut off before it costs anything") {
        PayingClinic clinic;
        CHECK(clinic.payme_raw(std::string(256 * 1024 + 1, ' ')).status == 413);
        CHECK(clinic.number("select count(*) from provider_events") == 0);
    }
    TEST_CASE("each call is kept with its answer; a stranger's only in part") {
        PayingClinic clinic;
        pay(clinic, "p1", clinic.invoice());
        clinic.payme_raw(std::string(5000, 'z'), "guess");
        const auto all = asked(clinic, "/provider-events").body.at("items").as_array();
        REQUIRE(all.size() == 3);
        CHECK(all.at(0).at("outcome") == "stranger");
        CHECK(all.at(0).at("body").as_string().size() == 1024);
        CHECK(all.at(0).at("body_bytes") == 5000);
        CHECK(all.at(0).at("code") == "-32504");
        CHECK(all.at(1).at("what") == "PerformTransaction");
        CHECK(all.at(1).at("reference") == "p1");
        CHECK(all.at(1).at("remote") == "185.8.212.47");
        CHECK(json::parse(all.at(1).at("answer").as_string()).at("result").at("state") == 2);
        const auto first = asked(clinic, "/provider-events?limit=1&provider=payme");
        CHECK(first.body.at("next_cursor").is_string());
        CHECK(asked(clinic, "/provider-events?outcome=done").body.at("items").as_array().size() ==
              2);
        CHECK(asked(clinic, "/provider-events?provider=click").body.at("items").as_array().empty());
    }
    TEST_CASE("a storm of bad calls is one alert with a count") {
        PayingClinic clinic;
        for (int i = 0; i < 20; ++i) clinic.payme_raw("{}", "guess");
        CHECK(clinic.number("select count(*) from provider_failures") == 1);
        const auto payme = asked(clinic, "/providers").body.at("items").as_array().at(0);
        CHECK(payme.at("failures_24h") == 20);
        CHECK(payme.at("last_failure") == "-32504");
        CHECK(payme.at("enabled") == true);
        CHECK(payme.at("webhook_path") == "/api/v1/webhooks/payme");
        CHECK(payme.at("last_event_at").is_string());
        clinic.house.wait(31 * 24 * hour);
        clinic.payme_raw("{}", "guess");
        CHECK(clinic.number("select count(*) from provider_events") == 1);
    }
    TEST_CASE("every call with a fault is counted since a moment, by provider") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        CHECK(clinic.faults() == "");
        pay(clinic, "p1", invoice);
        CHECK(clinic.faults() == "");
        clinic.payme_raw("{}", "guess");  // no secret
        CHECK(clinic.payme_code("CreateTransaction",
                                clinic.create_params("p2", clinic.invoice(), 1)) == -31001);
        CHECK(clinic.payme_code("CancelTransaction", {{"id", "p9"}, {"reason", 1}}) == -31003);
        clinic.house.wait(hour);
        const auto later = clinic.house.now.load();
        clinic.knock("/api/v1/webhooks/click", "click_trans_id=1", {}, "text/plain");
        CHECK(clinic.hmac("{}", "another secret").status == 400);
        CHECK(clinic.hmac("{}").status == 422);
        CHECK(clinic.faults() ==
              "payme 3 strangers 1 failed 0; click 1 strangers 1 failed 0; "
              "hmac 2 strangers 1 failed 0; ");
        CHECK(clinic.faults(later) ==
              "click 1 strangers 1 failed 0; hmac 2 strangers 1 failed 0; ");
        CHECK(clinic.faults(later + 1) == "");
    }
    TEST_CASE("a statement is held against the ledger: what differs is listed") {
        PayingClinic clinic;
        for (const auto* id : {"same", "sum", "state", "absent"}) pay(clinic, id, clinic.invoice());
        const auto found =
            compared(clinic, "payme",
                     statement({"same,1772424000000,15000000,2", "sum,1772424000000,15000001,2",
                                "state,1772424000000,15000000,-2", "theirs,1772424000000,500,2",
                                "never,1772424000000,500,-1", "same,1772424000000,15000000,2"}));
        CHECK(found.at("rows") == 6);
        CHECK(found.at("matched") == 1);
        CHECK(found.at("matched_minor") == 15000000);
        CHECK(found.at("missing_here").as_array().size() == 1);
        CHECK(found.at("missing_here").at(0).at("reference") == "theirs");
        CHECK(found.at("missing_here").at(0).at("line") == 5);
        CHECK(found.at("missing_there").at(0).at("reference") == "absent");
        const auto& different = found.at("different").as_array();
        REQUIRE(different.size() == 3);
        CHECK(different.at(0).at("what").at(0) == "amount");
        CHECK(different.at(1).at("what").at(0) == "state");
        CHECK(different.at(2).at("what").at(0) == "twice");
    }
    TEST_CASE("our own Payme statement, read back, differs in nothing") {
        PayingClinic clinic;
        pay(clinic, "p1", clinic.invoice());
        pay(clinic, "p2", clinic.invoice());
        clinic.payme("CancelTransaction", {{"id", "p2"}, {"reason", 5}});
        const auto own = asked(clinic, "/reconciliation/payme?from=2026-03-02&to=2026-03-02");
        const auto found = compared(clinic, "payme", json::serialize(own.body));
        CHECK(found.at("matched") == 2);
        CHECK(found.at("different").as_array().empty());
        CHECK(found.at("missing_there").as_array().empty());
        CHECK(asked(clinic, "/reconciliation/payme?from=2026-03-02&to=2026-03-01").status == 422);
    }
    TEST_CASE("signed payments are reconciled by the payment's id") {
        PayingClinic clinic;
        clinic.invoice();
        clinic.hmac(R"({"id":"e1","type":"payment.succeeded","data":{"object":{"id":"pay_1",)"
                    R"("amount":15000000,"invoice_id":1}}})");
        const auto found =
            compared(clinic, "hmac", statement({"pay_1,2026-03-02T04:00:00Z,15000000,paid"}));
        CHECK(found.at("matched") == 1);
        const auto empty = compared(clinic, "click", statement({}));
        CHECK(empty.at("missing_there").as_array().empty());
    }
    TEST_CASE("a statement that cannot be read is refused with its line") {
        PayingClinic clinic;
        const auto reply = clinic.house.api(
            "POST", "/reconciliation",
            R"({"provider":"payme","from":"2026-03-02","to":"2026-03-02","statement":"id,time\n"})",
            clinic.house.admin);
        CHECK(reply.status == 422);
        CHECK(reply.body.at("errors").at(0).at("code") == "bad-statement");
    }
}
