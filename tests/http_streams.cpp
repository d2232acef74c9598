#include "http/memory_of_events.h"
#include "http_client.h"
#include <doctest/doctest.h>
using namespace probe;
using clinic::Event;
using clinic::http::MemoryOfEvents;
using clinic::http::Settings;
namespace {
Event event(const std::string& topic, int number) {
    return {topic, "ticket_called", "{\"number\":" + std::to_string(number) + "}"};
}
std::string last_id(const std::string& got) {
    const auto at = got.rfind("id: ");
    return at == got.npos ? "" : got.substr(at + 4, got.find('\n', at) - at - 4);
}
/// A listener that has been greeted.
Client listener(unsigned port, const std::string& what, const std::string& fields = "",
                Client::Options options = {}) {
    Client client(port, options);
    client.send(get("/events?" + what, fields));
    const auto head = client.until("id: ");
    REQUIRE(statuses(head) == std::vector{200});
    CHECK(head.find("text/event-stream") != head.npos);
    CHECK(head.find("Content-Length") == head.npos);
    return client;
}
}  // namespace

TEST_CASE("a listener hears the topics it asked for, in order, and no others") {
    Running here;
    auto both = listener(here.port(), "anna:queue,display");
    auto one = listener(here.port(), "berta:display");
    here.server.publish({event("queue", 1), event("patients", 2), event("display", 3)});
    const auto heard = both.until("{\"number\":3}\n\n");
    CHECK(heard.find("event: ticket_called\ndata: {\"number\":1}\n\n") != heard.npos);
    CHECK(heard.find("\"number\":1") < heard.find("\"number\":3"));
    CHECK(heard.find("\"number\":2") == heard.npos);
    CHECK(one.until("{\"number\":3}\n\n").find("\"number\":1") == std::string::npos);
}

TEST_CASE("who comes back gets what it missed, of its topics only") {
    Running here;
    std::string id;
    {
        auto first = listener(here.port(), "anna:queue");
        here.server.publish({event("queue", 1)});
        id = last_id(first.until("{\"number\":1}\n\n"));
    }
    here.server.publish({event("queue", 2), event("patients", 3), event("queue", 4)});
    Client again(here.port());
    again.send(get("/events?anna:queue", "Last-Event-ID: " + id + "\r\n"));
    const auto heard = again.until("retry: ");
    CHECK(heard.find("\"number\":1}") == heard.npos);
    CHECK(heard.find("\"number\":2}") < heard.find("\"number\":4}"));
    CHECK(heard.find("\"number\":4}") != heard.npos);
    CHECK(heard.find("\"number\":3}") == heard.npos);
    CHECK(heard.find("event: reload") == heard.npos);
}

TEST_CASE("who comes back with an id nobody knows is told to load everything again") {
    Running here;
    for (const auto* id : {"12345678-0", "nonsense", "-1"}) {
        CAPTURE(id);
        Client again(here.port());
        again.send(get("/events?anna:queue", "Last-Event-ID: " + std::string(id) + "\r\n"));
        CHECK(again.until("data: {}\n\n").find("event: reload") != std::string::npos);
    }
}

TEST_CASE("events are remembered up to a bound, under ids of this start only") {
    MemoryOfEvents memory("abc", 3);
    for (int i = 1; i <= 5; ++i) memory.keep(event("queue", i));
    const std::vector<std::string> queue{"queue"};
    CHECK(memory.last_id() == "abc-5");
    CHECK(memory.since("abc-5", queue) == "");
    CHECK(memory.since("abc-2", queue)->starts_with("id: abc-3\n"));
    CHECK(memory.since("abc-2", {"other"}) == "");
    for (const auto* odd : {"abc-1", "abc-6", "abd-5", "abc-", "abc", "abc-5x", "abc--1", ""})
        CHECK(!memory.since(odd, queue));
    CHECK(memory.keep({"queue", "x", "a\nb\rc"}) == "id: abc-6\nevent: x\ndata: a b c\n\n");
}

TEST_CASE("the streams of a session that is over end within a second, others stay") {
    Running here;
    auto anna = listener(here.port(), "anna:queue");
    auto anna_too = listener(here.port(), "anna:display");
    auto berta = listener(here.port(), "berta:queue");
    const auto began = Clock::now();
    here.server.drop("anna");
    anna.everything();
    anna_too.everything();
    CHECK(anna.ended());
    CHECK(anna_too.ended());
    CHECK(Clock::now() - began < 1s);
    here.server.publish({event("queue", 1)});
    CHECK(berta.until("{\"number\":1}\n\n").find("\"number\":1") != std::string::npos);
    CHECK(soon([&] { return here.server.counters().streams == 1; }));
    auto back = listener(here.port(), "anna:queue");  // a new request, a new session
    CHECK(!back.ended());
}

TEST_CASE("a stream whose request was under way when its session ended does not begin") {
    Running here;
    Client client(here.port());
    client.send(get("/slow-events?anna:queue"));
    REQUIRE(soon([&] { return here.server.counters().requests == 1; }));
    here.server.drop("anna");
    client.everything();
    CHECK(client.ended());
    CHECK(here.server.counters().streams_opened == 0);
}

TEST_CASE("one owner has only so many streams; one more is told to wait long") {
    Settings settings;
    settings.limits.streams_per_owner = 2;
    Running here(settings);
    auto first = listener(here.port(), "anna:queue"), second = listener(here.port(), "anna:queue");
    Client third(here.port());
    third.send(get("/events?anna:queue"));
    CHECK(third.everything().find("event: crowded") != std::string::npos);
    CHECK(third.ended());
    auto other = listener(here.port(), "berta:queue");
    CHECK(here.server.counters().streams == 3);
}

TEST_CASE("a listener that leaves is forgotten") {
    Running here;
    { auto gone = listener(here.port(), "anna:queue"); }
    CHECK(soon([&] { return here.server.counters().streams == 0; }));
    here.server.publish({event("queue", 1)});
    CHECK(soon([&] { return here.server.counters().events == 1; }));
}

TEST_CASE("a listener that does not read is dropped, the others hear everything") {
    Running here;
    auto deaf = listener(here.port(), "anna:queue", "", {.receive_buffer = 4096});
    auto good = listener(here.port(), "berta:queue,end");
    const std::string large = "\"" + std::string(30'000, 'x') + "\"";
    // The kernel itself keeps some megabytes for it.
    for (int i = 0; i < 400 && here.server.counters().streams_dropped == 0; ++i) {
        here.server.publish({{"queue", "large", large}});
        good.until("\"\n\n");
    }
    CHECK(soon([&] { return here.server.counters().streams_dropped == 1; }));
    here.server.publish({event("end", 1)});
    CHECK(good.until("\"number\":1").find("\"number\":1") != std::string::npos);
}

TEST_CASE("HEAD of a stream ends") {
    const Running here;
    Client client(here.port());
    client.send("HEAD /events?anna:queue HTTP/1.1\r\nHost: x\r\n\r\n" + last);
    CHECK(statuses(client.everything()) == std::vector{200, 200});
}

TEST_CASE("stopping tells every stream to come back, each at its own time") {
    Running here;
    std::vector<Client> all;
    for (int i = 0; i < 20; ++i) all.push_back(listener(here.port(), ":queue"));
    here.server.stop();
    std::vector<std::string> times;
    for (auto& one : all) {
        const auto farewell = one.everything();
        CHECK(farewell.find("event: restarting") != farewell.npos);
        times.push_back(farewell.substr(farewell.rfind("retry: ")));
    }
    std::ranges::sort(times);
    CHECK(std::ranges::unique(times).begin() - times.begin() > 10);
}

TEST_CASE("hundreds of listeners are told at once") {
    Running here;
    std::vector<Client> all;
    for (int i = 0; i < 400; ++i) all.push_back(listener(here.port(), ":queue"));
    const auto began = Clock::now();
    here.server.publish({event("queue", 7)});
    for (auto& one : all) CHECK(!one.until("\"number\":7}\n\n").empty());
    CHECK(Clock::now() - began < 3s);
}
