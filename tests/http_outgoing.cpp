#include "far_sides.h"
#include "http/outgoing.h"
#include "platform/log_context.h"
#include <doctest/doctest.h>

namespace clinic::testing {
namespace {
using namespace std::chrono_literals;

FarHttp::Answer fine(const FarHttp::Request&) {
    return {};
}

/// The fault's code, with "?" behind it where the far side may have acted.
template <class Act>
std::string fault_of(Act act) {
    try {
        act();
    } catch (const OutgoingFault& fault) {
        CHECK(std::string(fault.what()).ends_with("."));
        return fault.code + (fault.maybe_done ? "?" : "");
    }
    return "none";
}
std::string sent_to(const std::string& url, const http::WayOut& way = {},
                    std::chrono::milliseconds deadline = 5s) {
    return fault_of([&] {
        http::OutgoingCalls(way).send({.url = url, .body = "{}", .deadline = deadline}, {});
    });
}
/// A port nobody listens on.
unsigned closed_port() {
    return FarHttp(fine).port();
}

std::string delivered(MailServer server, const http::WayOut& way = {}) {
    server.host = "localhost";
    return fault_of([&] {
        http::MailCarrier(server, way)
            .deliver({"desk@clinic.example", "ali@home.example", "Subject: x\r\n\r\n.dot\r\n", 5s},
                     {});
    });
}
}  // namespace

TEST_CASE("a call carries the number of the request or job it is made for") {
    FarHttp far(fine);
    http::OutgoingCalls calls;
    const auto number_of = [&](const platform::LogContext& context) {
        const platform::LogScope scope(context);
        calls.send({.url = far.origin() + "/"}, {});
        const auto headers = far.heard().back().headers;
        const auto found = headers.find("x-request-id");
        return found == headers.end() ? "none" : found->second;
    };
    CHECK(number_of(platform::LogContext("4b7f1b6ffc8fd51d")) == "4b7f1b6ffc8fd51d");
    CHECK(number_of(platform::LogContext::for_job("messages")).starts_with("messages-"));
    CHECK(number_of({}) == "none");
}

TEST_CASE("a request goes out whole and its answer comes back whole") {
    FarHttp far([](const auto&) {
        return FarHttp::Answer{.status = 202, .body = "taken", .headers = "Retry-After: 7\r\n"};
    });
    http::OutgoingCalls calls;
    const auto answer = calls.send({.method = "PUT",
                                    .url = far.origin() + "/a?b=c",
                                    .headers = {{"Content-Type", "text/plain"}, {"X-Own", "1"}},
                                    .body = "hello"},
                                   {});
    CHECK(answer.status == 202);
    CHECK(answer.body == "taken");
    CHECK(answer.header("retry-after") == "7");
    const auto heard = far.heard().at(0);
    CHECK(heard.method == "PUT");
    CHECK(heard.target == "/a?b=c");
    CHECK(heard.body == "hello");
    CHECK(heard.headers.at("x-own") == "1");
    CHECK(heard.headers.at("content-type") == "text/plain");
}

TEST_CASE("what stands in the way is told apart, and whether the far side may have acted") {
    CHECK(sent_to("http://127.0.0.1:" + std::to_string(closed_port())) == "refused");
    CHECK(sent_to("ftp://127.0.0.1/") == "bad-address");
    CHECK(sent_to("not an address") == "bad-address");
    FarHttp broken([](const auto&) { return FarHttp::Answer{.hang_up = true}; });
    CHECK(sent_to(broken.origin()) == "cut-off?");
    FarHttp talkative(
        [](const auto&) { return FarHttp::Answer{.body = std::string(100'000, 'x')}; });
    CHECK(sent_to(talkative.origin()) == "too-large?");
    FarMail plain({});  // greets before anybody could agree on encryption
    CHECK(sent_to("https://127.0.0.1:" + std::to_string(plain.port())) == "tls");
}

TEST_CASE("a server that says nothing is given up, and sooner when the clinic stops") {
    FarHttp slow([](const auto&) {
        std::this_thread::sleep_for(1500ms);
        return FarHttp::Answer{};
    });
    CHECK(sent_to(slow.origin(), {}, 200ms) == "timed-out?");
    std::stop_source stopping;
    std::jthread soon([&] {
        std::this_thread::sleep_for(50ms);
        stopping.request_stop();
    });
    CHECK(fault_of([&] {
              http::OutgoingCalls().send({.url = slow.origin(), .deadline = 60s},
                                         stopping.get_token());
          }) == "stopped?");
}

TEST_CASE("a certificate is believed only from a known hand, for the name, and while it is good") {
    Identity identity;
    http::WayOut knows{.authorities = identity.certificate()};
    {
        FarHttp far(fine, &identity);
        CHECK(sent_to(far.safe_origin(), knows) == "none");
        CHECK(sent_to(far.safe_origin()) == "certificate-unknown");
        CHECK(sent_to("https://127.0.0.1:" + std::to_string(far.port()), knows) ==
              "certificate-name");
        CHECK(far.heard().size() == 1);
    }
    identity.make(2, -60);
    FarHttp late(fine, &identity);
    CHECK(sent_to(late.safe_origin(), knows) == "certificate-expired");
    CHECK(late.heard().empty());
    CHECK(sent_to(late.safe_origin(), {.authorities = "/nowhere.pem"}) == "tls");
}

TEST_CASE("mail is encrypted, signed in, and its dots arrive as they were") {
    const Identity identity;
    FarMail far({.password = "desk:secret"}, &identity);
    http::MailCarrier carrier(
        {.host = "localhost", .port = far.port(), .user = "desk", .password = "secret"},
        {.authorities = identity.certificate()});
    const auto said = carrier.deliver(
        {"desk@clinic.example", "ali@home.example", "Subject: x\r\n\r\n.dot\r\n"}, {});
    CHECK(said.find("4F2A") != said.npos);
    const auto mail = far.heard().at(0);
    CHECK(mail.encrypted);
    CHECK(mail.from == "desk@clinic.example");
    CHECK(mail.to == "ali@home.example");
    CHECK(mail.text == "Subject: x\r\n\r\n..dot\r\n.\r\n");
}

TEST_CASE("mail stays here rather than go out in the open or to a stranger") {
    const Identity identity;
    const http::WayOut knows{.authorities = identity.certificate()};
    FarMail open({.offers_tls = false}, &identity);
    CHECK(delivered({.port = open.port()}, knows) == "tls");
    FarMail stranger({}, &identity);
    CHECK(delivered({.port = stranger.port()}) == "certificate-unknown");
    CHECK(open.heard().empty());
    CHECK(stranger.heard().empty());
    CHECK(delivered({.port = open.port(), .encryption = MailServer::Encryption::off}) == "none");
}

TEST_CASE("a mail server's refusals are told apart from its silence") {
    const MailServer::Encryption off = MailServer::Encryption::off;
    const auto status = [&](const FarMail& far, const std::string& user) {
        try {
            http::MailCarrier({.host = "localhost",
                               .port = far.port(),
                               .encryption = off,
                               .user = user,
                               .password = user.empty() ? "" : "wrong"})
                .deliver({"desk@clinic.example", "ali@home.example", "Subject: x\r\n\r\ny\r\n"},
                         {});
        } catch (const MailRefused& refusal) {
            return refusal.status;
        }
        return 0;
    };
    CHECK(status(FarMail({.rcpt_answer = "550 5.1.1 Nobody"}), "") == 550);
    CHECK(status(FarMail({.data_answer = "452 4.3.1 Full"}), "") == 452);
    CHECK(status(FarMail({.password = "desk:secret"}), "desk") == 535);
    CHECK(status(FarMail({.password = "desk:secret"}), "") == 530);
    FarMail lost({.hang_up_after_data = true});
    CHECK(delivered({.port = lost.port(), .encryption = off}) == "cut-off?");
    CHECK(delivered({.port = closed_port(), .encryption = off}) == "refused");
}
}  // namespace clinic::testing
