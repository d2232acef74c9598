#include "http_client.h"
#include "tls_identity.h"
#include <doctest/doctest.h>
#include <sys/stat.h>
using namespace probe;
using clinic::http::Settings;
using clinic::testing::Identity;
namespace {
Settings with_tls(const Identity& identity) {
    Settings settings;
    settings.endpoints = {{"127.0.0.1", 0, true}, {"127.0.0.1", 0, false}};
    settings.certificate = identity.certificate();
    settings.key = identity.key();
    return settings;
}
constexpr Client::Options tls{.tls = true};

/// The serial number of the certificate a new client is shown; 0 when the handshake fails.
long shown_serial(unsigned port, int newest_version = TLS1_3_VERSION) {
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(
        SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    SSL_CTX_set_security_level(context.get(), 0);  // this client would speak anything
    SSL_CTX_set_max_proto_version(context.get(), newest_version);
    const std::unique_ptr<SSL, decltype(&SSL_free)> session(SSL_new(context.get()), SSL_free);
    BIO* wire = BIO_new_connect(("127.0.0.1:" + std::to_string(port)).c_str());
    SSL_set_bio(session.get(), wire, wire);
    if (SSL_connect(session.get()) != 1) return 0;
    X509* paper = SSL_get1_peer_certificate(session.get());
    const long serial = ASN1_INTEGER_get(X509_get0_serialNumber(paper));
    X509_free(paper);
    return serial;
}
}  // namespace

TEST_CASE("HTTPS answers what HTTP answers: pipelined, large, both ways, and streams") {
    const Identity identity;
    Running here(with_tls(identity));
    CHECK(statuses(Client(here.port(), tls).send(hello + hello + last).everything()) ==
          std::vector{200, 200, 200});
    const std::string large(1 << 20, 'c');
    CHECK(body(Client(here.port(), tls).send(post("/echo", large)).reply()) == large);
    CHECK(body(Client(here.port(), tls).send(get("/big")).reply()).size() == 8u << 20);
    CHECK(body(Client(here.port(), tls).send(get("/who")).reply()) == "127.0.0.1 s");
    CHECK(body(Client(here.port(1)).send(get("/who")).reply()) == "127.0.0.1 p");
    Client listener(here.port(), tls);
    listener.send(get("/events?anna:queue")).until("id: ");
    here.server.publish({{"queue", "called", "7"}});
    CHECK(listener.until("data: 7\n\n").find("data: 7") != std::string::npos);
}

TEST_CASE("TLS before 1.2 is refused") {
    const Identity identity;
    const Running here(with_tls(identity));
    CHECK(shown_serial(here.port(), TLS1_2_VERSION) == 1);
    CHECK(shown_serial(here.port(), TLS1_1_VERSION) == 0);
}

TEST_CASE("a handshake that hangs ends in time and answers nothing in the clear") {
    const Identity identity;
    auto settings = with_tls(identity);
    settings.limits.request = 1s;
    const Running here(settings);
    Client silent(here.port());
    const auto began = Clock::now();
    CHECK(silent.send("\x16\x03").everything().empty());
    CHECK(silent.ended());
    CHECK(Clock::now() - began < 4s);
    CHECK(Client(here.port()).send(hello).everything().find("HTTP") == std::string::npos);
}

TEST_CASE("a renewed certificate is shown without a restart, and a broken one never") {
    const Identity identity;
    Running here(with_tls(identity));
    Client standing(here.port(), tls);
    identity.make(2);
    here.server.reload_certificate();
    CHECK(shown_serial(here.port()) == 2);
    CHECK(statuses(standing.send(hello).reply()) == std::vector{200});
    std::filesystem::resize_file(identity.certificate(), 40);
    CHECK_THROWS_WITH(here.server.reload_certificate(), doctest::Contains("cannot be read"));
    CHECK(shown_serial(here.port()) == 2);
}

TEST_CASE("a bad certificate is refused at the start with the cause") {
    const Identity one, other;
    Service service;
    const auto start = [&](const std::filesystem::path& certificate,
                           const std::filesystem::path& key) {
        auto settings = with_tls(one);
        settings.certificate = certificate;
        settings.key = key;
        clinic::http::Server server(service, settings);
    };
    using doctest::Contains;
    CHECK_THROWS_WITH(start("/no/such.pem", one.key()), Contains("/no/such.pem cannot be read"));
    CHECK_THROWS_WITH(start(one.certificate(), one.certificate()), Contains("cannot be used"));
    CHECK_THROWS_WITH(start(one.certificate(), other.key()), Contains("belong"));
    CHECK_THROWS_WITH(start({}, {}), Contains("needs a certificate"));
}
