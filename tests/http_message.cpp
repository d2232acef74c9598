#include "http/message.h"
#include "http/proxies.h"
#include "http_corpus.h"
#include <doctest/doctest.h>
#include <random>
using namespace clinic::http;
namespace {
/// 200 when whole, 0 when more is wanted, else the status of the refusal. `cut` is where the
/// bytes are parted; the rest comes later.
int verdict(std::string_view bytes, std::size_t cut) try {
    Message message;
    const Limits limits;
    if (message.gather(bytes.substr(0, cut), limits)) return 200;
    return message.gather(bytes.substr(cut), limits) ? 200 : 0;
} catch (const Refusal& refusal) {
    return refusal.status;
}

/// The same, with every byte alone.
int byte_by_byte(std::string_view bytes) try {
    Message message;
    const Limits limits;
    for (const char& c : bytes)
        if (message.gather({&c, 1}, limits)) return 200;
    return 0;
} catch (const Refusal& refusal) {
    return refusal.status;
}

Message gathered(std::string_view bytes, const Limits& limits = {}) {
    Message message;
    REQUIRE(message.gather(bytes, limits));
    return message;
}
}  // namespace

TEST_CASE("every malformed request is refused, wherever it is split") {
    for (const auto& [name, status, bytes] : malformed_requests()) {
        CAPTURE(name);
        CHECK(verdict(bytes, bytes.size()) == status);
        int differing = 0;
        const std::size_t step = bytes.size() > 1000 ? 97 : 1;  // a long one says little new
        for (std::size_t cut = 0; cut < bytes.size(); cut += step)
            differing += verdict(bytes, cut) != status;
        CHECK(differing == 0);
    }
}

TEST_CASE("damaged requests get the same verdict at once and byte by byte") {
    std::mt19937 random(7);
    const auto below = [&](std::size_t end) { return random() % end; };
    const std::string_view spice = "\r\n\r\n: \t,0x5%;\x00\x7f\xffGETHTTP/1.1";
    auto seeds = malformed_requests();
    seeds.push_back({"whole", 200, "PUT /a?b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"});
    int whole = 0, differing = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto bytes = seeds[below(2) ? seeds.size() - 1 : below(seeds.size())].bytes.substr(0, 200);
        for (auto blows = below(3); blows-- > 0;)
            bytes[below(bytes.size())] = spice[below(spice.size())];
        const int at_once = verdict(bytes, bytes.size());
        differing += at_once != byte_by_byte(bytes);
        whole += at_once == 200;
    }
    CHECK(differing == 0);
    CHECK(whole > 1000);  // or the damage is so great that nothing is tested
}

TEST_CASE("what stands behind the longest head changes nothing, however much comes at once") {
    const auto bytes = "GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(17000, 'a') + "\x01";
    CHECK(verdict(bytes, bytes.size()) == 431);
    CHECK(byte_by_byte(bytes) == 431);
}

TEST_CASE("a refusal does not wait for bytes it does not need") {
    std::string arrived;
    int status = 0;
    for (const char c : std::string_view("GET /a HTTP/1.1\r\nHost: x\nEvil: 1\r\n\r\n")) {
        arrived += c;
        if ((status = verdict(arrived, 0))) break;
    }
    CHECK(status == 400);
    CHECK(arrived.ends_with("Host: x\n"));
}

TEST_CASE("a whole request is understood the same, byte by byte or at once") {
    const std::string_view bytes =
        "POST /visits?day=1&a=%2F HTTP/1.1\r\nHost: clinic:8080\r\nX-Thing:\t a b \r\n"
        "Content-Length: 5\r\n\r\nhello";
    Message slow;
    const Limits limits;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        REQUIRE(slow.gather(bytes.substr(i, 1), limits) == (i + 1 == bytes.size()));
    const auto quick = gathered(bytes);
    for (const Message* message : {&std::as_const(slow), &quick}) {
        CHECK(message->method() == "POST");
        CHECK(message->path() == "/visits");
        CHECK(message->query() == "day=1&a=%2F");
        CHECK(message->field("x-thing") == "a b");
        CHECK(message->body() == "hello");
        CHECK(message->keep_alive());
    }
    CHECK(quick.fields().size() == 3);
}

TEST_CASE("what follows a request is left for the next one") {
    auto first = gathered(
        "PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nabGET /b HTTP/1.1\r\nHost: "
        "x\r\n\r\n");
    const auto second = gathered(first.take_surplus());
    CHECK(first.body() == "ab");
    CHECK(second.path() == "/b");
}

TEST_CASE("Connection: close is seen in any list, in any case, and HTTP/1.0 always closes") {
    CHECK(!gathered("GET / HTTP/1.1\r\nHost: x\r\nConnection: x, Close\r\n\r\n").keep_alive());
    CHECK(!gathered("GET / HTTP/1.1\r\nHost: x\r\nConnection: a\r\nConnection: close\r\n\r\n")
               .keep_alive());
    CHECK(!gathered("GET / HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n").keep_alive());
    CHECK(gathered("GET / HTTP/1.1\r\nHost: x\r\nConnection: closed\r\n\r\n").keep_alive());
}

TEST_CASE("a kind of route may take larger or smaller bodies than the others") {
    Limits limits;
    limits.body_bytes_below = {{"/import", 5 << 20}, {"/import/tiny", 10}};
    const auto status = [&](std::string_view path, int length) {
        try {
            Message message;
            message.gather("POST " + std::string(path) +
                               " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(length) +
                               "\r\n\r\n",
                           limits);
            return 0;
        } catch (const Refusal& refusal) {
            return refusal.status;
        }
    };
    CHECK(status("/import/patients", 5 << 20) == 0);
    CHECK(status("/import/patients", (5 << 20) + 1) == 413);
    CHECK(status("/import/tiny", 11) == 413);
    CHECK(status("/other", (1 << 20) + 1) == 413);
}

TEST_CASE("addresses are read as people and proxies write them") {
    CHECK(Address::parse("10.0.0.7")->text() == "10.0.0.7");
    CHECK(Address::parse("::ffff:10.0.0.7")->text() == "10.0.0.7");
    CHECK(Address::parse("FE80::0001")->text() == "fe80::1");
    CHECK(Address::parse_forwarded("10.0.0.7:5555")->text() == "10.0.0.7");
    CHECK(Address::parse_forwarded("[fe80::1]:5555")->text() == "fe80::1");
    for (const auto* odd : {"", "10.0.0", "10.0.0.7.", "unknown", "[fe80::1", "10.0.0.7/8"})
        CHECK(!Address::parse_forwarded(odd));
}

TEST_CASE("an IPv6 client is its /64, an IPv4 client its address") {
    CHECK(Address::parse("fd00::1")->client() == Address::parse("fd00::ffff:2")->client());
    CHECK(Address::parse("fd00::1")->client() != Address::parse("fd00:0:0:1::1")->client());
    CHECK(Address::parse("10.0.0.1")->client() != Address::parse("10.0.0.2")->client());
}

TEST_CASE("a network contains what begins like it") {
    const auto contains = [](const char* network, const char* address) {
        return Network::parse(network)->contains(*Address::parse(address));
    };
    CHECK(contains("10.1.0.0/16", "10.1.255.255"));
    CHECK(!contains("10.1.0.0/16", "10.2.0.0"));
    CHECK(contains("10.0.0.128/25", "10.0.0.200"));
    CHECK(!contains("10.0.0.128/25", "10.0.0.100"));
    CHECK(contains("fd00::/8", "fdab::1"));
    CHECK(contains("10.0.0.1", "10.0.0.1"));
    CHECK(!contains("0.0.0.0/0", "fd00::1"));
    for (const auto* odd : {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8x", "fd00::/129", "/8", "x"})
        CHECK(!Network::parse(odd));
}

TEST_CASE("only a trusted proxy is believed, and only about the last stranger it saw") {
    const Proxies proxies({"10.0.0.0/8", "fd00::1"});
    const auto caller = [&](const char* peer, const std::string& fields) {
        const auto message = gathered("GET / HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n");
        return proxies.vouched(*Address::parse(peer), false, message);
    };
    CHECK(caller("192.168.1.5", "X-Forwarded-For: 1.2.3.4\r\n").address == "192.168.1.5");
    CHECK(caller("10.0.0.9", "X-Forwarded-For: 6.6.6.6, 1.2.3.4\r\n").address == "1.2.3.4");
    CHECK(caller("10.0.0.9", "X-Forwarded-For: 6.6.6.6, 1.2.3.4, 10.0.0.2\r\n").address ==
          "1.2.3.4");
    CHECK(caller("10.0.0.9", "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 1.2.3.4\r\n").address ==
          "1.2.3.4");
    CHECK(caller("10.0.0.9", "X-Forwarded-For: nonsense\r\n").address == "10.0.0.9");
    CHECK(caller("10.0.0.9", "").address == "10.0.0.9");
    CHECK(caller("fd00::1", "X-Forwarded-Proto: https\r\n").secure);
    CHECK(!caller("fd00::1", "X-Forwarded-Proto: https, http\r\n").secure);
    CHECK_THROWS_WITH_AS(Proxies({"10.0.0.0/99"}), doctest::Contains("10.0.0.0/99"),
                         std::invalid_argument);
}
