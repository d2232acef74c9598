#include "providers_clinic.h"
#include <algorithm>
#include <thread>
using namespace clinic;
using namespace clinic::testing;

namespace {
std::string event(const std::string& id, const std::string& type, std::int64_t amount,
                  std::int64_t invoice = 1) {
    return R"({"id":")" + id + R"(","type":"payment.)" + type +
           R"(","data":{"object":{"id":"pay_1","currency":"UZS","amount":)" +
           std::to_string(amount) + R"(,"invoice_id":)" + std::to_string(invoice) + "}}}";
}
/// What a set of events leads to: what is due, paid and refunded, and how many papers there are.
std::string state(PayingClinic& clinic) {
    const auto invoice = clinic.read(1);
    return json::serialize(invoice.at("status")) + " due " +
           json::serialize(invoice.at("due_minor")) + " refunded " +
           json::serialize(invoice.at("refunded_minor")) + " payments " +
           std::to_string(clinic.number("select count(*) from payments")) + " events " +
           std::to_string(clinic.number("select count(*) from hmac_events")) +
           (clinic.balanced() ? " balanced" : " unbalanced");
}
}  // namespace

TEST_SUITE("signed events") {
    TEST_CASE("every order of five events leads to one same state") {
        std::vector<std::string> five{
            event("e1", "created", 15000000), event("e2", "failed", 15000000),
            event("e3", "succeeded", 15000000), event("e4", "refunded", 4000000),
            event("e5", "refunded", 1000000)};
        std::sort(five.begin(), five.end());
        std::string expected;
        int orders = 0;
        do {
            PayingClinic clinic;
            clinic.invoice();
            for (const auto& body : five) REQUIRE(clinic.hmac(body).status == 200);
            const auto reached = state(clinic);
            if (expected.empty()) expected = reached;
            CHECK(reached == expected);
            // All 120 would take a minute of set-ups; every seventh begins with each event.
            for (int skipped = 0; skipped < 6; ++skipped)
                std::next_permutation(five.begin(), five.end());
            ++orders;
        } while (std::next_permutation(five.begin(), five.end()) && orders < 18);
        CHECK(expected ==
              "\"part_paid\" due 5000000 refunded 5000000 payments 1 events 5 balanced");
    }
    TEST_CASE("fifty duplicates at once are one credit") {
        PayingClinic clinic;
        clinic.invoice();
        const auto body = event("e1", "succeeded", 15000000);
        std::atomic<int> good = 0;
        std::vector<std::jthread> senders;
        for (int i = 0; i < 5; ++i)
            senders.emplace_back([&] {
                for (int j = 0; j < 10; ++j) good += clinic.hmac(body).status == 200;
            });
        senders.clear();
        CHECK(good == 50);
        CHECK(state(clinic) == "\"paid\" due 0 refunded 0 payments 1 events 1 balanced");
        CHECK(clinic.number("select count(*) from provider_events where outcome = 'repeated'") ==
              49);
    }
    TEST_CASE("a running total of refunds and single refunds meet in the same sum") {
        PayingClinic clinic;
        clinic.invoice();
        clinic.hmac(event("e1", "succeeded", 15000000));
        clinic.hmac(event("e2", "refunded", 2000000));
        clinic.hmac(R"({"id":"e3","type":"charge.refunded","data":{"object":{"id":"ch_1",)"
                    R"("payment_intent":"pay_1","amount_refunded":3000000,"currency":"uzs"}}})");
        CHECK(clinic.due(1) == 3000000);
    }
    TEST_CASE("more than was paid never goes back, in either order, and an admin hears of it") {
        for (const bool early : {false, true}) {
            PayingClinic clinic;
            clinic.invoice();
            const auto paid = event("e1", "succeeded", 15000000);
            const auto back = event("e2", "refunded", 20000000);
            clinic.hmac(early ? back : paid);
            clinic.hmac(early ? paid : back);
            CHECK(state(clinic) ==
                  "\"open\" due 15000000 refunded 15000000 payments 1 events 2 balanced");
            CHECK(clinic.number("select count(*) from provider_failures") == 1);
            CHECK(clinic.unbooked() == "hmac pay_1; ");
        }
    }
    TEST_CASE("tampered, stale and reserialised events are refused and change nothing") {
        PayingClinic clinic;
        clinic.invoice();
        const auto body = event("e1", "succeeded", 15000000);
        CHECK(clinic.hmac(body, "another secret of somebody").status == 400);
        CHECK(clinic.hmac(body, "a secret of the webhook", 301).status == 400);
        CHECK(clinic.hmac(body, "a secret of the webhook", -301).status == 400);
        const auto field =
            providers::hmac::signature_field(body, "a secret of the webhook", monday_nine);
        const auto spaced = body + " ";
        CHECK(clinic.knock("/api/v1/webhooks/hmac", spaced, {{"webhook-signature", field}}, "x")
                  .status == 400);
        CHECK(clinic.number("select count(*) from hmac_events") == 0);
        CHECK(clinic.due(1) == 15000000);
        CHECK(clinic.hmac(body, "a secret of the webhook", 300).status == 200);
        CHECK(clinic.due(1) == 0);
    }
    TEST_CASE("an event that cannot be booked is refused, so that it comes again") {
        PayingClinic clinic;
        clinic.invoice();
        const auto unknown = clinic.hmac(event("e1", "succeeded", 15000000, 99));
        CHECK(unknown.status == 422);
        CHECK(json::parse(unknown.body).at("code") == "unknown-invoice");
        CHECK(clinic.unbooked() == "hmac pay_1; ");
        const auto too_much = clinic.hmac(event("e2", "succeeded", 15000001));
        CHECK(too_much.status == 409);
        CHECK(json::parse(too_much.body).at("code") == "more-than-due");
        CHECK(clinic.number("select count(*) from hmac_events") == 0);
        CHECK(clinic.number("select count(*) from provider_events where unbooked"
                            " and what = 'payment.succeeded'") == 2);
        CHECK(clinic.hmac(event("e2", "succeeded", 15000000)).status == 200);
        CHECK(clinic.unbooked() == "");
        // Another event of the same payment that tells of another sum contradicts the first.
        CHECK(clinic.hmac(event("e3", "succeeded", 1000)).status == 409);
        CHECK(clinic.unbooked() == "hmac pay_1; ");
        CHECK(clinic.hmac(event("e4", "failed", -1)).status < 500);
        CHECK(clinic.hmac(event("e5", "succeeded", -1)).status == 422);
        CHECK(clinic.unbooked() == "hmac event 6; hmac pay_1; ");  // a sum nobody can read
        CHECK(clinic.due(1) == 0);
    }
    TEST_CASE("news that concern no payment are thanked for") {
        PayingClinic clinic;
        CHECK(clinic.hmac(R"({"id":"e1","type":"customer.created"})").status == 200);
        CHECK(clinic.number("select count(*) from hmac_events where kind = 'other'") == 1);
    }
}
