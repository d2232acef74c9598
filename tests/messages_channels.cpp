#include "far_sides.h"
#include "http/outgoing.h"
#include "messages/gateway.h"
#include "messages/mail.h"
#include "messages/push.h"
#include <doctest/doctest.h>
#include <openssl/rsa.h>

namespace clinic::testing {
using namespace messages;
namespace {
std::string rsa_key() {
    static const std::string pem = [] {
        EVP_PKEY* key = EVP_RSA_gen(2048);
        BIO* bytes = BIO_new(BIO_s_mem());
        PEM_write_bio_PrivateKey(bytes, key, nullptr, nullptr, 0, nullptr, nullptr);
        char* text = nullptr;
        const auto size = BIO_get_mem_data(bytes, &text);
        std::string out(text, std::size_t(size));
        BIO_free(bytes);
        EVP_PKEY_free(key);
        return out;
    }();
    return pem;
}

const Parcel parcel{.id = "m7-abc",
                    .kind = "appointment.reminder",
                    .entity = "appointment",
                    .message_id = 7,
                    .entity_id = 17,
                    .to = "the-device",
                    .subject = "Ваш приём",
                    .text = "Ждём вас \"завтра\"",
                    .params = R"({"appointment_id": 17})"};

/// Google's token endpoint and Firebase in one.
struct Firebase {
    int token_status = 200, send_status = 200;
    std::string send_body = R"({"name": "projects/p/messages/1"})", send_headers{};
    int tokens = 0, stale = 0;  // so many first tokens are refused when used
    FarHttp far{[this](const FarHttp::Request& request) { return answer(request); }};
    http::OutgoingCalls calls{};
    Push push{{.project = "p",
               .account = {"clinic@p.example", rsa_key(), far.origin() + "/token"},
               .origin = far.origin()},
              calls};

    FarHttp::Answer answer(const FarHttp::Request& request) {
        if (request.target == "/token") {
            const auto name = "token-" + std::to_string(++tokens);
            return {token_status, R"({"expires_in": 3600, "access_token": ")" + name + "\"}"};
        }
        const auto& shown = request.headers.at("authorization");
        if (shown <= "Bearer token-" + std::to_string(stale)) return {401, "{}"};
        return {send_status, send_body, send_headers};
    }
    std::string fares() {
        const auto outcome = push.send(parcel, {});
        return std::string(name_of(outcome.result)) + (outcome.code.empty() ? "" : " ") +
               outcome.code;
    }
};
}  // namespace

TEST_CASE("push carries ids alone, with a token that is fetched once") {
    Firebase there;
    CHECK(there.fares() == "sent");
    CHECK(there.fares() == "sent");
    CHECK(there.tokens == 1);
    const auto heard = there.far.heard();
    CHECK(heard.at(0).body.find("assertion=ey") != std::string::npos);
    CHECK(heard.at(1).target == "/v1/projects/p/messages:send");
    const auto message = json::parse(heard.at(1).body).at("message");
    CHECK(message.at("token") == "the-device");
    CHECK(message.at("data").as_object().size() == 4);
    CHECK(message.at("android").at("collapse_key") == "m7-abc");
    CHECK(heard.at(1).body.find("завтра") == std::string::npos);
}

TEST_CASE("a token taken back is fetched anew, once") {
    Firebase there;
    there.stale = 1;
    CHECK(there.fares() == "sent");
    CHECK(there.tokens == 2);
    there.stale = 9;
    CHECK(there.fares() == "later not-allowed");
    CHECK(there.tokens == 3);
}

TEST_CASE("what Firebase says of devices, of us and of itself is told apart") {
    Firebase there;
    there.send_status = 404;
    there.send_body = R"({"error": {"status": "NOT_FOUND",
        "details": [{"errorCode": "UNREGISTERED"}]}})";
    CHECK(there.push.send(parcel, {}).address_is_gone);
    there.send_status = 400;
    there.send_body = R"({"error": {"status": "INVALID_ARGUMENT"}})";
    CHECK(there.fares() == "never refused-message");
    there.send_status = 503;
    there.send_headers = "Retry-After: 120\r\n";
    CHECK(there.push.send(parcel, {}).retry_after == 120 * second);
    there.send_status = 429;
    CHECK(there.fares() == "later busy");
}

TEST_CASE("a refused token and an outage are for later, with the fix in words") {
    Firebase there;
    there.token_status = 400;
    CHECK(there.fares() == "later token-refused");
    const auto outcome = there.push.send(parcel, {});
    CHECK(outcome.way_is_down);
    CHECK(outcome.fault.find("FCM_CREDENTIALS_FILE") != std::string::npos);
    http::OutgoingCalls calls;
    Push nowhere({.project = "p", .account = {"a", rsa_key(), "http://127.0.0.1:1/token"}}, calls);
    CHECK(nowhere.send(parcel, {}).code == "refused");
}

TEST_CASE("a service account's file is judged at once") {
    CHECK_THROWS_WITH(ServiceAccount::read("{"), doctest::Contains("is not the JSON file"));
    CHECK_THROWS_WITH(ServiceAccount::read("{}"), doctest::Contains("has no client_email"));
    CHECK_THROWS_WITH(
        ServiceAccount::read(R"({"client_email":"a","private_key":"b","token_uri":"c"})"),
        doctest::Contains("no RSA private key"));
}

TEST_CASE("the gateway's request is the settings' with the message's values, safely written") {
    FarHttp far([](const auto&) { return FarHttp::Answer{}; });
    http::OutgoingCalls calls;
    auto sms = parcel;
    sms.to = "+998901234567";
    Gateway gateway({.url = far.origin() + "/send?to={phone}&d={digits}",
                     .body = R"({"text": "{text}", "id": "{id}"})",
                     .headers = header_lines("Content-Type: application/json\n# x\nX-Key: k\n")},
                    calls);
    CHECK(gateway.repeatable());
    CHECK(gateway.send(sms, {}).result == Result::sent);
    const auto heard = far.heard().at(0);
    CHECK(heard.target == "/send?to=%2B998901234567&d=998901234567");
    CHECK(json::parse(heard.body).at("text").as_string() == parcel.text);
    CHECK(heard.headers.at("x-key") == "k");
    CHECK_THROWS_WITH(header_lines("a: b\nodd"), doctest::Contains("line 2"));
}

TEST_CASE("a gateway that knows no ids is not asked twice for what it may have sent") {
    int status = 500;
    bool hang_up = false;
    FarHttp far([&](const auto&) { return FarHttp::Answer{.status = status, .hang_up = hang_up}; });
    http::OutgoingCalls calls;
    Gateway blind({.url = far.origin(), .body = "{text}"}, calls);
    Gateway knowing({.url = far.origin(), .body = "{text} {id}"}, calls);
    CHECK(blind.send(parcel, {}).result == Result::unknown);
    CHECK(knowing.send(parcel, {}).result == Result::later);
    status = 503;
    CHECK(blind.send(parcel, {}).result == Result::later);
    status = 422;
    CHECK(blind.send(parcel, {}).result == Result::never);
    hang_up = true;
    CHECK(blind.send(parcel, {}).result == Result::unknown);
    CHECK(knowing.send(parcel, {}).result == Result::later);
}

TEST_CASE("an alert is told to a URL as JSON") {
    FarHttp far([](const auto&) { return FarHttp::Answer{.status = 204}; });
    http::OutgoingCalls calls;
    auto alert = parcel;
    alert.to = far.origin() + "/hook";
    CHECK(Webhook(calls).send(alert, {}).result == Result::sent);
    const auto heard = far.heard().at(0);
    CHECK(heard.headers.at("idempotency-key") == "m7-abc");
    CHECK(json::parse(heard.body).at("params").at("appointment_id") == 17);
}

TEST_CASE("the settings' address for alerts is looked up, as only its marker is kept") {
    FarHttp far([](const auto&) { return FarHttp::Answer{.status = 204}; });
    http::OutgoingCalls calls;
    auto alert = parcel;
    alert.to = alert_hook;
    CHECK(Webhook(calls, far.origin() + "/token").send(alert, {}).result == Result::sent);
    CHECK(far.heard().size() == 1);
    const auto nowhere = Webhook(calls).send(alert, {});
    CHECK(nowhere.result == Result::never);
    CHECK(nowhere.code == "no-way");
}

TEST_CASE("mail speaks every language, and no value begins a header") {
    auto odd = parcel;
    odd.to = "ali@home.example";
    odd.subject = "Приём\r\nBcc: thief@example";
    odd.text = std::string(200, 'x') + "\n.\nконец ";
    const auto text = mail_text("desk@clinic.example", odd, {1772424000000});
    CHECK(text.starts_with("Date: Mon, 02 Mar 2026 04:00:00 +0000\r\n"));
    CHECK(text.find("Message-ID: <m7-abc@clinic.example>") != text.npos);
    CHECK(text.find("\r\nBcc") == text.npos);
    CHECK(text.find("=D0=BA=D0=BE=D0=BD=D0=B5=D1=86=20") != text.npos);
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        CHECK(end - at <= 78);
        at = end + 2;
    }
}

TEST_CASE("a mailbox that is not there is the end, a wrong password is for the admin to mend") {
    http::OutgoingCalls calls;
    const auto fares = [](FarMail::Behaviour behaviour) {
        FarMail far(std::move(behaviour));
        http::MailCarrier carrier(
            {.host = "localhost", .port = far.port(), .encryption = MailServer::Encryption::off});
        auto mail = parcel;
        mail.to = "ali@home.example";
        const auto outcome = Mail("desk@clinic.example", carrier).send(mail, {});
        return std::string(name_of(outcome.result)) + " " + outcome.code;
    };
    CHECK(fares({}) == "sent ");
    CHECK(fares({.rcpt_answer = "550 5.1.1 Nobody"}) == "never refused-message");
    CHECK(fares({.password = "desk:secret"}) == "later not-allowed");
    CHECK(fares({.data_answer = "451 4.3.0 Later"}) == "later busy");
}
}  // namespace clinic::testing
