#include "http_client.h"
#include <doctest/doctest.h>
#include "http_corpus.h"
#include <atomic>
#include <filesystem>
#include <fstream>
#include <mutex>
using namespace probe;
using clinic::http::Settings;

TEST_CASE("a malformed request gets one reply, and what follows it is never answered") {
    const Running here;
    for (const auto& [name, status, bytes] : malformed_requests()) {
        CAPTURE(name);
        Client client(here.port());
        // The long field would swallow the second request.
        client.send(bytes + (std::string_view(name) == "a long field" ? "" : hello));
        const auto got = client.everything();
        CHECK(statuses(got) == std::vector{status});
        CHECK(got.find("Connection: close") != got.npos);
        CHECK(got.find("Content-Type: application/problem+json") != got.npos);
        CHECK(got.find("X-Content-Type-Options: nosniff") != got.npos);
        CHECK(body(got).find("\"status\":" + std::to_string(status)) != got.npos);
        CHECK(!client.was_reset());
        CHECK(here.server.counters().refused(status) > 0);
    }
}

TEST_CASE("a POST without a length has no body, and what follows it is never answered") {
    const Running here;
    Client client(here.port());
    client.send("POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" + hello);
    const auto got = client.everything();
    CHECK(statuses(got) == std::vector{200});
    CHECK(body(got).empty());
}

TEST_CASE("pipelined requests are answered in order, also when one of them takes long") {
    const Running here;
    std::string many;
    for (int i = 0; i < 50; ++i) many += hello;
    CHECK(statuses(talk(here.port(), many + last)) == std::vector(51, 200));
    const auto mixed = talk(here.port(), hello + get("/slow") + get("/missing") + last);
    CHECK(statuses(mixed) == std::vector{200, 200, 404, 200});
}

TEST_CASE("a request may come byte by byte") {
    const Running here;
    Client client(here.port());
    for (const char c : post("/echo", "ab", "Connection: close\r\n")) client.send({&c, 1});
    CHECK(body(client.everything()) == "ab");
}

TEST_CASE("a connection stays open after every kind of answer, and says so by its lengths") {
    const Running here;
    Client client(here.port());
    for (const auto* path : {"/fixed", "/missing", "/throw", "/worker", "/cookies"}) {
        CAPTURE(path);
        const auto reply = client.send(get(path)).reply();
        CHECK(reply.find("Connection:") == reply.npos);
        CHECK(reply.find("Keep-Alive:") == reply.npos);
        CHECK(reply.find("\r\nDate: ") != reply.npos);
    }
    CHECK(client.send(get("/empty")).reply().find("Content-Length") == std::string::npos);
    CHECK(client.send(get("/unchanged")).reply().find("Content-Length") == std::string::npos);
    CHECK(statuses(client.send(hello).reply()) == std::vector{200});
}

TEST_CASE("HEAD gets the head that GET would get, and no body") {
    const Running here;
    for (const auto* path : {"/fixed", "/asset", "/cookies"}) {
        CAPTURE(path);
        auto whole = talk(here.port(), get(path, "Connection: close\r\n"));
        auto head = talk(here.port(), "HEAD " + get(path, "Connection: close\r\n").substr(4));
        const auto length = [](const std::string& reply) {
            return reply.substr(reply.find("Content-Length: "), 24);
        };
        CHECK(head.ends_with("\r\n\r\n"));
        CHECK(length(head) == length(whole));
        CHECK(head.find("Accept-Ranges") == head.npos);
    }
}

TEST_CASE("HTTP/1.0 is answered and closed") {
    const Running here;
    const auto got = talk(here.port(), "GET /fixed HTTP/1.0\r\nHost: x\r\n\r\n");
    CHECK(statuses(got) == std::vector{200});
    CHECK(got.find("Connection: close") != got.npos);
}

TEST_CASE("who waits for 100 Continue gets it once, before the body") {
    const Running here;
    Client client(here.port());
    client.send(
        "POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
        "Connection: close\r\n\r\n");
    CHECK(client.receive() == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(statuses(client.send("ab").everything()) == std::vector{200});
}

TEST_CASE("the service sees the fields as they came") {
    const Running here;
    const auto field = [&](const std::string& fields) {
        return body(talk(here.port(), get("/field", fields + "Connection: close\r\n")));
    };
    CHECK(field("X-Field: a%2Fb%00\r\n") == "a%2Fb%00");  // cpp-httplib would decode it
    CHECK(field("X-FIELD:  \xd0\xb0 \t\r\n") == "\xd0\xb0");
    CHECK(field("Accept: ???;q=x\r\nRange: pages=1\r\nUpgrade: websocket\r\nX-Field: y\r\n") ==
          "y");
    CHECK(body(talk(here.port(), get("/target?a=%2e%2E//&b", "Connection: close\r\n"))) ==
          "/target?a=%2e%2E//&b");
}

TEST_CASE("no field changes the method or the address") {
    const Running here;
    const auto got =
        talk(here.port(), get("/method", "X-HTTP-Method-Override: DELETE\r\nX-Method: PUT\r\n") +
                              get("/who",
                                  "REMOTE_ADDR: 6.6.6.6\r\nX-Forwarded-For: 6.6.6.6\r\n"
                                  "Forwarded: for=6.6.6.6\r\nX-Forwarded-Proto: https\r\n"
                                  "Connection: close\r\n"));
    CHECK(got.find("6.6.6.6") == got.npos);
    CHECK(got.find("\r\n\r\nGET") != got.npos);
    CHECK(got.ends_with("127.0.0.1 p"));
}

TEST_CASE("a trusted proxy vouches for the client") {
    Settings settings;
    settings.trusted_proxies = {"127.0.0.0/8"};
    const Running here(settings);
    const auto got = talk(here.port(), get("/who",
                                           "X-Forwarded-For: 6.6.6.6, 9.9.9.9\r\n"
                                           "X-Forwarded-Proto: https\r\n"
                                           "Connection: close\r\n"));
    CHECK(body(got) == "9.9.9.9 s");
}

TEST_CASE("an exception becomes a 500 that tells nothing") {
    const Running here;
    const auto got = talk(here.port(), get("/throw") + last);
    CHECK(statuses(got) == std::vector{500, 200});
    CHECK(got.find("secret") == got.npos);
    CHECK(got.find("application/problem+json") != got.npos);
}

TEST_CASE("a field of the service cannot end the head, and framing stays with the front") {
    const Running here;
    const auto got = talk(here.port(), get("/cookies", "Connection: close\r\n"));
    CHECK(got.find("Set-Cookie: a=1\r\n") != got.npos);
    CHECK(got.find("Set-Cookie: b=2\r\n") != got.npos);
    CHECK(got.find("Evil") == got.npos);
    CHECK(got.find("Content-Length: 0\r\n") != got.npos);
}

TEST_CASE("large bodies arrive whole: from memory, from the binary, from a file") {
    Running here;
    const auto path =
        std::filesystem::temp_directory_path() / ("clinicd-piece-" + std::to_string(::getpid()));
    std::string content;
    while (content.size() < (3u << 20)) content += std::to_string(content.size()) + "\n";
    std::ofstream(path) << content;
    here.service.file = path.string();
    CHECK(body(talk(here.port(), get("/big", "Connection: close\r\n"))).size() == 8u << 20);
    CHECK(body(talk(here.port(), get("/asset", "Connection: close\r\n"))) == Service::asset());
    Client client(here.port());
    CHECK(body(client.send(get("/file")).reply()) == content);
    CHECK(body(client.send(get("/file", "Connection: close\r\n")).everything()) == content);
    std::filesystem::remove(path);
    CHECK(statuses(talk(here.port(), get("/file", "Connection: close\r\n"))) == std::vector{404});
}

TEST_CASE("a file that shrinks while it is sent ends the connection") {
    Running here;
    const auto path =
        std::filesystem::temp_directory_path() / ("clinicd-shrink-" + std::to_string(::getpid()));
    std::ofstream(path) << std::string(64 << 20, 's');
    here.service.file = path.string();
    Client client(here.port(), {.receive_buffer = 4096});
    client.send(get("/file"));
    client.receive();
    std::filesystem::resize_file(path, 1 << 20);
    const auto got = client.everything();
    std::filesystem::remove(path);
    CHECK(client.ended());
    CHECK(got.size() < 64u << 20);
}

TEST_CASE("a body of 1 MiB arrives, also on a worker") {
    const Running here;
    const std::string large(1 << 20, 'c');
    CHECK(body(talk(here.port(), post("/echo", large, "Connection: close\r\n"))) == large);
    CHECK(here.server.counters().gathered_bytes == 0);
}

TEST_CASE("uploads share their room: one more is refused") {
    Settings settings;
    settings.limits.gathered_bytes = 300 * 1024;
    const Running here(settings);
    const std::string head = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 204800\r\n\r\n";
    Client first(here.port());
    first.send(head + "some");
    REQUIRE(soon([&] { return here.server.counters().gathered_bytes == 204800; }));
    CHECK(statuses(talk(here.port(), head + "some")) == std::vector{503});
    first.send(std::string(204800 - 4, 'x'));
    CHECK(statuses(first.reply()) == std::vector{200});
    CHECK(here.server.counters().gathered_bytes == 0);
}

TEST_CASE("what does not arrive in time is refused, however it drips") {
    Settings settings;
    settings.limits.request = 1s;
    const Running here(settings);
    Client client(here.port());
    const auto began = Clock::now();
    client.send("GET /fixed HTTP/1.1\r\nA: ");
    std::string got;
    while (got.empty() && !client.ended() && Clock::now() - began < 5s) {
        client.send("a");
        got = client.receive(100ms);
    }
    CHECK(statuses(got) == std::vector{408});
    CHECK(Clock::now() - began < 3s);
}

TEST_CASE("idle connections end after their time, silently") {
    Settings settings;
    settings.limits.idle = 1s;
    const Running here(settings);
    Client client(here.port());
    client.send(hello).reply();
    CHECK(client.everything().empty());
    CHECK(client.ended());
}

TEST_CASE("one address cannot hold more than its share of unfinished requests") {
    Settings settings;
    settings.limits.unfinished_per_address = 5;
    const Running here(settings);
    std::vector<Client> greedy;
    for (int i = 0; i < 5; ++i) greedy.emplace_back(here.port(), Client::Options{"127.0.0.2"});
    Client sixth(here.port(), {.from = "127.0.0.2"});
    const auto refused = sixth.everything();
    CHECK(statuses(refused) == std::vector{429});
    CHECK(refused.find("Retry-After: ") != refused.npos);
    CHECK(refused.find("RateLimit: ") != refused.npos);
    CHECK(statuses(talk(here.port(), last)) == std::vector{200});
    greedy.clear();
    CHECK(soon([&] {
        return statuses(Client(here.port(), {.from = "127.0.0.2"}).send(last).everything()) ==
               std::vector{200};
    }));
}

TEST_CASE("when all places are taken the longest idle connection makes room") {
    Settings settings;
    settings.loops = 1;
    settings.limits.connections = 10;
    const Running here(settings);
    std::vector<Client> idle;
    for (int i = 0; i < 10; ++i) {
        idle.emplace_back(here.port()).send(hello).reply();
        std::this_thread::sleep_for(2ms);
    }
    CHECK(statuses(talk(here.port(), last)) == std::vector{200});
    CHECK(idle.front().everything().empty());
    CHECK(idle.front().ended());
    CHECK(statuses(idle.back().send(hello).reply()) == std::vector{200});
}

TEST_CASE("when too much waits for the workers the next one is told to come back") {
    Settings settings;
    settings.workers = 1;
    settings.limits.waiting_requests = 1;
    Running here(settings);
    here.service.slow_for = 1s;
    Client running(here.port()), waiting(here.port());
    running.send(get("/slow"));
    REQUIRE(soon([&] { return here.server.counters().requests == 1; }));
    std::this_thread::sleep_for(200ms);  // until the worker has taken it
    waiting.send(get("/slow"));
    REQUIRE(soon([&] { return here.server.counters().requests == 2; }));
    const auto refused = talk(here.port(), get("/slow"));
    CHECK(statuses(refused) == std::vector{503});
    CHECK(refused.find("Retry-After: ") != refused.npos);
    CHECK(statuses(running.reply()) == std::vector{200});
    CHECK(statuses(waiting.reply()) == std::vector{200});
}

TEST_CASE("slow work does not make quick requests wait") {
    Settings settings;
    settings.loops = 1;
    Running here(settings);
    here.service.slow_for = 1s;
    std::vector<Client> slow;
    for (int i = 0; i < 8; ++i) slow.emplace_back(here.port()).send(get("/slow"));
    REQUIRE(soon([&] { return here.server.counters().waiting == 8; }));
    CHECK(statuses(talk(here.port(), last)) == std::vector{200});
    CHECK(here.server.counters().waiting == 8);
    for (auto& one : slow) CHECK(statuses(one.reply()) == std::vector{200});
}

TEST_CASE("slow readers together hold only so much memory") {
    Settings settings;
    settings.limits.unsent_bytes = 20 << 20;
    const Running here(settings);
    std::vector<Client> deaf;
    for (int i = 0; i < 5; ++i)
        deaf.emplace_back(here.port(), Client::Options{.receive_buffer = 4096}).send(get("/big"));
    const auto& counters = here.server.counters();
    // Two of 8 MiB fit; the other three are cut off, and what they held is free again.
    CHECK(soon([&] { return counters.requests == 5 && counters.connections == 2; }));
    CHECK(counters.unsent_bytes > 0);
    CHECK(counters.unsent_bytes <= 20u << 20);
    deaf.clear();
    CHECK(soon([&] { return counters.unsent_bytes == 0; }));
}

TEST_CASE("every answer and refusal is reported once, without the query") {
    std::mutex mutex;
    std::vector<std::string> lines;
    clinic::http::Hooks hooks{[&](const clinic::http::Answered& one) {
        std::lock_guard guard(mutex);
        lines.push_back(std::string(one.method) + " " + std::string(one.path) + " " +
                        std::to_string(one.status) + " " + std::string(one.remote));
        CHECK(one.bytes > 0);
    }};
    {
        Running here({}, hooks);
        talk(here.port(), get("/worker?secret") + last);
        talk(here.port(), "nonsense\r\n\r\n");
    }
    CHECK(lines == std::vector<std::string>{"GET /worker 200 127.0.0.1", "GET /fixed 200 127.0.0.1",
                                            "- - 505 127.0.0.1"});
}

TEST_CASE("a request that holds up its loop is counted") {
    const Running here;
    talk(here.port(), get("/lazy", "Connection: close\r\n"));
    CHECK(here.server.counters().slow_turns == 1);
}

TEST_CASE("a taken port, a foreign address and an odd one are refused with the fix") {
    const Running here;
    Service service;
    const auto start = [&](const std::string& address, unsigned port) {
        Settings settings;
        settings.endpoints = {{address, std::uint16_t(port), false}};
        clinic::http::Server server(service, settings);
    };
    using doctest::Contains;
    CHECK_THROWS_WITH(start("127.0.0.1", here.port()), Contains("in use by another program"));
    CHECK_THROWS_WITH(start("203.0.113.1", 0), Contains("has no address 203.0.113.1"));
    CHECK_THROWS_WITH(start("clinic.example", 0), Contains("no address to listen on"));
}

TEST_CASE("IPv6 and IPv4 are served on one endpoint") {
    Settings settings;
    settings.endpoints = {{"::", 0, false}};
    const Running here(settings);
    Client six(here.port(), {.to = "::1"});
    CHECK(body(six.send(get("/who")).reply()) == "::1 p");
    CHECK(body(Client(here.port()).send(get("/who")).reply()) == "127.0.0.1 p");
}

TEST_CASE("stopping ends idle connections at once and answers what is under way") {
    Running here;
    here.service.slow_for = 1s;
    Client idle(here.port()), busy(here.port());
    idle.send(hello).reply();
    busy.send(get("/slow"));
    REQUIRE(soon([&] { return here.server.counters().requests == 2; }));
    const auto began = Clock::now();
    std::jthread stopping([&] { here.server.stop(); });
    CHECK(idle.everything().empty());
    CHECK(here.server.counters().waiting == 1);
    const auto reply = busy.everything();
    CHECK(statuses(reply) == std::vector{200});
    CHECK(reply.find("Connection: close") != reply.npos);
    stopping.join();
    CHECK(Clock::now() - began < 4s);
}

TEST_CASE("stopping does not wait for who never finishes") {
    Settings settings;
    settings.limits.stop = 1s;
    Running here(settings);
    Client drip(here.port());
    drip.send("GET");
    std::this_thread::sleep_for(50ms);
    const auto began = Clock::now();
    here.server.stop();
    CHECK(Clock::now() - began < 3s);
}
