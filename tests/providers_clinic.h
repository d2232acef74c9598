#pragma once
#include "core/digests.h"
#include "providers/journal.h"
#include "providers/signed_event.h"
#include "test_house.h"

namespace clinic::testing {

/// A clinic with all three providers switched on, and invoices to pay. Asked through the dispatcher
/// as over the wire.
struct PayingClinic {
    static providers::Settings settings() {
        providers::Settings all;
        all.payme.emplace();
        all.payme->key = "cashbox key";
        all.payme->merchant_id = "65a1";
        all.payme->checkout = "https://checkout.paycom.uz";
        all.click.emplace();
        all.click->secret = "click secret";
        all.click->service_id = "12";
        all.click->merchant_id = "34";
        all.click->checkout = "https://my.click.uz/services/pay";
        all.hmac.emplace();
        all.hmac->secret = "a secret of the webhook";
        return all;
    }
    explicit PayingClinic(const providers::Settings& wanted = settings())
        : house(all_routes(wanted)) {
        house.set_up();
        patient = made("/patients", R"({"last_name":"Karimova","first_name":"Nodira"})");
        service = made("/services", R"({"code":"T1","name":"Therapist","price_minor":15000000,)"
                                    R"("duration_minutes":20})");
    }

    std::int64_t made(const std::string& path, const std::string& body) {
        const auto reply = house.api("POST", path, body, house.admin);
        INFO(json::serialize(reply.body));
        REQUIRE(reply.status == 201);
        return reply.id();
    }
    /// Of 150,000 soums. In a fresh clinic its id is its number.
    std::int64_t invoice() {
        return made("/invoices", R"({"patient_id":)" + std::to_string(patient) +
                                     R"(,"lines":[{"service_id":)" + std::to_string(service) +
                                     R"(,"quantity":1}]})");
    }
    json::object read(std::int64_t invoice_id) {
        const auto reply =
            house.api("GET", "/invoices/" + std::to_string(invoice_id), "", house.admin);
        REQUIRE(reply.status == 200);
        return reply.body.as_object();
    }
    std::int64_t due(std::int64_t invoice_id) {
        return read(invoice_id).at("due_minor").as_int64();
    }
    bool balanced() {
        const auto reply = house.api("GET", "/ledger/balance", "", house.admin);
        REQUIRE(reply.status == 200);
        return reply.body.at("balanced").as_bool();
    }
    void pay_at_desk(std::int64_t invoice_id, std::int64_t amount) {
        const auto reply =
            house.ask("POST", "/api/v1/invoices/" + std::to_string(invoice_id) + "/payments",
                      json::serialize(json::object{{"method", "card"}, {"amount_minor", amount}}),
                      {.token = house.admin, .key = "desk " + std::to_string(++keys)});
        REQUIRE(reply.status == 201);
    }
    std::int64_t number(const std::string& sql) {
        std::int64_t found = 0;
        house.database.read(Caller::inside("test"),
                            [&](Session& session) { found = session.connection().number(sql); });
        return found;
    }

    /// Behind the program's back, as a fault of the disk or of ours would.
    void meddle(const std::string& sql) {
        house.database.write(Caller::inside("test"), [&](Session& session) {
            session.housekeeping([&] { session.connection().run(sql); });
        });
    }
    /// What came to nothing since that moment, as "payme 3 strangers 1 failed 1; ".
    std::string faults(std::int64_t since = 0) {
        std::string all;
        house.database.read(Caller::inside("test"), [&](Session& session) {
            for (const auto& one : providers::failed_calls(session, Instant{since}))
                all += std::string(name_of(one.provider)) + " " + std::to_string(one.calls) +
                       " strangers " + std::to_string(one.strangers) + " failed " +
                       std::to_string(one.failed) + "; ";
        });
        return all;
    }

    /// Money at a provider that is not booked, as "click 77; ".
    std::string unbooked() {
        std::string all;
        house.database.read(Caller::inside("test"), [&](Session& session) {
            for (const auto& one : providers::unbooked(session, Instant{}))
                all += std::string(name_of(one.provider)) + " " + one.reference + "; ";
        });
        return all;
    }

    // A webhook is bytes and fields; House sends neither of its own choice.
    api::Answer knock(const std::string& path, const std::string& body,
                      const std::vector<std::pair<std::string, std::string>>& fields,
                      const std::string& type) {
        std::vector<api::Field> all{{"host", "127.0.0.1:8080"}, {"content-type", type}};
        for (const auto& [name, value] : fields) all.push_back({name, value});
        api::Request request{};
        request.method = "POST";
        request.path = path;
        request.body = body;
        request.remote_address = "185.8.212.47";
        request.fields = all;
        return house.dispatcher.answer(request);
    }
    api::Answer payme_raw(const std::string& body, const std::string& key = "cashbox key") {
        return knock("/api/v1/webhooks/payme", body,
                     {{"authorization", "Basic " + base64("Paycom:" + key)}}, "application/json");
    }
    json::object payme(const std::string& method, const json::object& params,
                       const std::string& key = "cashbox key") {
        const auto answer = payme_raw(
            json::serialize(json::object{
                {"jsonrpc", "2.0"}, {"id", ++calls}, {"method", method}, {"params", params}}),
            key);
        REQUIRE(answer.status == 200);
        return json::parse(answer.body).as_object();
    }
    std::int64_t payme_code(const std::string& method, const json::object& params,
                            const std::string& key = "cashbox key") {
        const auto said = payme(method, params, key);
        return said.contains("error") ? said.at("error").at("code").as_int64() : 0;
    }
    json::object create_params(const std::string& id, std::int64_t order,
                               std::int64_t tiyin = 15000000) {
        return {{"id", id},
                {"time", house.now.load()},
                {"amount", tiyin},
                {"account", {{"order_id", std::to_string(order)}}}};
    }
    api::Answer hmac(const std::string& body, const std::string& secret = "a secret of the webhook",
                     std::int64_t seconds_off = 0) {
        const Instant at{house.now.load() + seconds_off * second};
        return knock("/api/v1/webhooks/hmac", body,
                     {{"stripe-signature", providers::hmac::signature_field(body, secret, at)}},
                     "application/json");
    }

    House house;
    std::int64_t patient = 0, service = 0;
    int keys = 0, calls = 0;
};
}  // namespace clinic::testing
