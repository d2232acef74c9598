// Promises 22, 23, 24 and 25 as far as the front keeps them, over sockets. The corpus of what is
// refused is http_corpus.h; tool_attack prints how long others wait.
#include "http_client.h"
#include <doctest/doctest.h>
#include "http_corpus.h"
#include "platform/process.h"
#include <fstream>
#include <unistd.h>
using namespace probe;

namespace {
/// Memory of this process, which is client and server in one.
std::int64_t resident_bytes() {
    std::ifstream in("/proc/self/statm");
    std::int64_t all = 0, resident = 0;
    in >> all >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}
bool is_one_of(int status, std::initializer_list<int> expected) {
    return std::ranges::count(expected, status) > 0;
}
}  // namespace

TEST_CASE("promise 22: a body over the limit is refused at its head, and costs no memory") {
    const Running here;
    const std::string post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    const std::string heads[] = {post + "Content-Length: 104857600\r\n\r\n",
                                 post + "Transfer-Encoding: chunked\r\n\r\n",
                                 post + "Content-Encoding: gzip\r\nContent-Length: 9\r\n\r\n"};
    const std::string megabyte(1 << 20, 'x');
    talk(here.port(), last);  // what the first request needs is there
    const auto before = resident_bytes();
    for (int round = 0; round < 10; ++round)
        for (const auto& head : heads) {
            CAPTURE(head);
            Client client(here.port());
            client.send(head);
            const auto got = client.receive();
            CHECK(is_one_of(statuses(got).at(0), {413, 415, 501}));
            client.send(megabyte);  // who sends on nevertheless is not read
        }
    CHECK(resident_bytes() - before <= 16 << 20);
    CHECK(here.server.counters().gathered_bytes == 0);
    CHECK(statuses(talk(here.port(), last)) == std::vector{200});
}

TEST_CASE("promise 22: what grows to the limit of all bodies together is refused beyond it") {
    clinic::http::Settings settings;
    settings.limits.gathered_bytes = 2 << 20;
    const Running here(settings);
    const std::string head = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1048576\r\n\r\n";
    std::vector<Client> many;
    for (int i = 0; i < 20; ++i) many.emplace_back(here.port()).send(head + std::string(1000, 'x'));
    const auto refused = std::ranges::count_if(
        many, [](Client& one) { return statuses(one.receive(200ms)) == std::vector{503}; });
    CHECK(refused == 18);
    CHECK(statuses(talk(here.port(), last)) == std::vector{200});
}

TEST_CASE("promise 23: of what may be smuggled nothing is answered behind the first reply") {
    const Running here;
    for (const auto& [name, status, bytes] : malformed_lengths()) {
        CAPTURE(name);
        Client client(here.port());
        client.send(bytes + get("/method") + last);
        CHECK(statuses(client.everything()) == std::vector{status});
        CHECK(client.ended());
    }
}

TEST_CASE("promise 24: 1,000 idle and 400 dripping connections make nobody go unanswered") {
    clinic::platform::allow_descriptors(8192);
    const Running here;
    std::vector<Client> idle, drips;
    for (int i = 0; i < 1000; ++i)
        idle.emplace_back(here.port(), Client::Options{.from = "127.0.0.3"}).send(hello).reply();
    for (int i = 0; i < 400; ++i) {
        const auto from = "127.0.1." + std::to_string(i % 20 + 1);
        drips.emplace_back(here.port(), Client::Options{.from = from.c_str()}).send("G");
    }
    for (int i = 0; i < 50; ++i) {
        CHECK(statuses(talk(here.port(), last)) == std::vector{200});
        for (auto& one : drips) one.send("E");
    }
    const auto served = std::ranges::count_if(
        idle, [](Client& one) { return statuses(one.send(hello).reply()) == std::vector{200}; });
    CHECK(served == 1000);
}

TEST_CASE("promise 25: a path of any kind up to 8 KB is answered once, and never with 2xx") {
    const Running here;
    for (const auto* tail : {"/", "/.", "/..", "/../fixed", "//", "%2e", "%2F", "%00", ";a", "\\",
                             "/%2e%2e/fixed", "%", "%zz", "~", "|", "\"", "<", "{", "/*"}) {
        const auto path = std::string("/fixed") + tail;
        CAPTURE(path);
        const auto got = talk(here.port(), get(path, "Connection: close\r\n"));
        REQUIRE(statuses(got).size() == 1);
        CHECK(is_one_of(statuses(got).at(0), {400, 404}));
    }
    for (const std::size_t size : {100u, 2000u, 2047u, 2048u, 4000u, 8192u}) {
        const auto got =
            talk(here.port(), get("/" + std::string(size, '/'), "Connection: close\r\n"));
        REQUIRE(statuses(got).size() == 1);
        CHECK(is_one_of(statuses(got).at(0), {404, 414}));
    }
}
