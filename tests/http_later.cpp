#include "http_client.h"
#include <doctest/doctest.h>
#include <atomic>
using namespace probe;
namespace api = clinic::api;

namespace {
/// Ends "/later..." on a thread of its own, as the database's writer does, and in its own time.
class Lender : public Service {
public:
    api::Place place(std::string_view method, std::string_view path,
                     std::string_view query) const override {
        return path.starts_with("/later") ? api::Place::writer
                                          : Service::place(method, path, query);
    }
    void answer_later(const api::Request& request, std::function<void(api::Ready)> done) override {
        const auto path = std::string(request.path);
        if (path == "/later-no-memory") throw std::bad_alloc();
        if (path == "/later-now") return done([] { return api::Answer{.body = "at once"}; });
        threads.emplace_back([this, path, body = request.body, done = std::move(done)] {
            std::this_thread::sleep_for(takes);
            const auto teller = std::this_thread::get_id();
            done([this, path, teller, body] {
                elsewhere += std::this_thread::get_id() != teller;
                if (path == "/later-throw") throw std::runtime_error("a secret");
                return api::Answer{.body = "late " + std::string(body)};
            });
            ++told;
        });
    }
    std::chrono::milliseconds takes{30};
    std::atomic<int> told = 0, elsewhere = 0;
    std::vector<std::jthread> threads{};  // of one loop
};

struct Lending {
    Lending() : server(lender, {.loops = 1}) { server.start(); }
    Lender lender;
    clinic::http::Server server;
};
}  // namespace

TEST_CASE("requests that the writer ends are answered in order with those beside them") {
    Lending here;
    Client client(here.server.port());
    client.send(post("/later", "one") + get("/fixed") + post("/later", "two"));
    CHECK(body(client.reply()) == "late one");
    CHECK(body(client.reply()).size() == 600);
    CHECK(body(client.reply()) == "late two");
    CHECK(here.lender.elsewhere == 2);  // put into words by the loop, not by the writer
}

TEST_CASE("a request may be ended before the call that began it returns") {
    Lending here;
    Client client(here.server.port());
    CHECK(body(client.send(post("/later-now", "")).reply()) == "at once");
}

TEST_CASE("what goes wrong while the answer is put into words is answered 500 without the reason") {
    Lending here;
    Client client(here.server.port());
    const auto got = client.send(post("/later-throw", "")).reply();
    CHECK(statuses(got) == std::vector{500});
    CHECK(got.find("a secret") == got.npos);
    CHECK(body(client.send(post("/later", "still")).reply()) == "late still");
}

TEST_CASE("what cannot even be begun is owed by nobody, and stopping does not wait for it") {
    Lending here;
    Client client(here.server.port());
    CHECK(client.send(post("/later-no-memory", "")).receive().empty());
    CHECK(here.server.counters().waiting == 0);
    Client next(here.server.port());
    CHECK(body(next.send(post("/later", "still")).reply()) == "late still");
    here.server.stop();
}

TEST_CASE("who hangs up before the writer is done disturbs nobody") {
    Lending here;
    Client(here.server.port()).send(post("/later", "gone"));
    Client client(here.server.port());
    CHECK(body(client.send(post("/later", "here")).reply()) == "late here");
}

TEST_CASE("stopping waits for what the writer still has to end") {
    auto here = std::make_unique<Lending>();
    here->lender.takes = std::chrono::milliseconds(300);
    Client client(here->server.port());
    client.send(post("/later", "last"));
    REQUIRE(soon([&] { return here->server.counters().waiting == 1; }));
    here->server.stop();
    CHECK(body(client.reply()) == "late last");
    CHECK(here->server.counters().waiting == 0);
}
