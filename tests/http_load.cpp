#include "http/load.h"
#include "http_client.h"
#include <doctest/doctest.h>
using namespace clinic::http;
using probe::Running;
using namespace std::chrono_literals;

namespace {
/// Asks for one path again and again.
LoadClient asking(const std::string& path, std::chrono::microseconds pause = 0us,
                  std::size_t kind = 0) {
    return [=](const Told&) {
        return Ask{.bytes = request_bytes("GET", path, ""), .kind = kind, .after = pause};
    };
}
LoadResult loaded(const Running& here, std::vector<LoadClient> clients,
                  std::chrono::milliseconds duration = 500ms) {
    return load({.port = static_cast<std::uint16_t>(here.port()),
                 .warm_up = 20ms,
                 .duration = duration,
                 .kinds = 2},
                std::move(clients));
}
/// The same, longer and longer on a computer that is slow or busy, until both kinds were answered.
LoadResult answered(const Running& here, const std::vector<LoadClient>& clients) {
    const auto came = [](const LoadFigures& kind) {
        return kind.latencies.count() + kind.refused + kind.failed > 0;
    };
    for (auto duration = 500ms;; duration *= 2) {
        auto result = loaded(here, clients, duration);
        if ((came(result.kinds[0]) && came(result.kinds[1])) || duration > 30s) return result;
    }
}
}  // namespace

TEST_CASE("every answer of every client is counted, each kind for itself") {
    Running here;
    const auto result =
        answered(here, {asking("/fixed"), asking("/fixed"), asking("/big", 0us, 1)});
    CHECK(result.kinds[0].latencies.count() > 0);
    CHECK(result.kinds[1].latencies.count() > 0);
    CHECK(result.kinds[0].failed + result.kinds[1].failed == 0);
    CHECK(result.seconds > 0);
}

TEST_CASE("a client that pauses asks no oftener, and waits are those of the server") {
    Running here;
    here.service.slow_for = 30ms;
    const auto result = loaded(here, {asking("/slow", 50ms)}, 500ms);
    CHECK(result.kinds[0].latencies.count() <= 7);
    CHECK(result.kinds[0].latencies.at(0.5) >= 30'000);
}

TEST_CASE("refusals are counted apart, with the first one's words") {
    Running here;
    const auto result = answered(here, {asking("/missing"), asking("/throw", 0us, 1)});
    CHECK(result.kinds[0].refused > 0);
    CHECK(result.kinds[0].failed == 0);
    CHECK(result.kinds[0].first_fault == "404 {}");
    CHECK(result.kinds[1].failed > 0);
    CHECK(result.kinds[1].first_fault.starts_with("500 "));
}

TEST_CASE("a client is told the answer to what it asked, and ends when it asks nothing") {
    Running here;
    std::vector<std::string> told;
    int status = 0;
    const auto client = [&](const Told& last) {
        status = last.status;
        told.emplace_back(last.body);
        if (told.size() == 3) return Ask{};
        const auto body = std::string(R"({"turn":)") + std::to_string(told.size()) + "}";
        return Ask{.bytes = request_bytes("POST", "/echo", "a-token", body)};
    };
    loaded(here, {client});
    CHECK(told == std::vector<std::string>{"", R"({"turn":1})", R"({"turn":2})"});
    CHECK(status == 200);
}

TEST_CASE("listeners hear events, measured from the change before") {
    Running here;
    const auto listen = [](const Told&) {
        return Ask{.bytes = request_bytes("GET", "/events?anna:queue", ""), .listens = true};
    };
    std::jthread teller([&](std::stop_token stop) {
        while (!stop.stop_requested()) {
            here.server.publish({{"queue", "ticket_called", "{}"}});
            std::this_thread::sleep_for(5ms);
        }
    });
    const auto change = [](const Told&) {
        return Ask{.bytes = request_bytes("POST", "/echo", "", "{}"), .after = 10ms};
    };
    const auto result = loaded(here, {listen, listen, change}, 400ms);
    CHECK(result.events > 0);
    CHECK(result.hearing.count() == result.events);
}

TEST_CASE("a server that is not there is said at once") {
    CHECK_THROWS_AS(load({.port = 1}, {asking("/fixed")}), std::system_error);
}
