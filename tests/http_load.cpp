#include "http/load_news.h"
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

namespace {
constexpr int changes = 20;
/// Changes one thing after another and ends; what listeners hear of each is up to the test.
LoadClient changing(std::function<void(const std::string&)> on_answer) {
    return [=, made = 0](const Told& told) mutable {
        if (told.status) on_answer(std::string(told.body));
        if (made == changes) return Ask{};
        return Ask{.bytes = request_bytes("POST", "/echo", "", "change " + std::to_string(++made)),
                   .after = 20ms,
                   .heard_as = [](std::string_view body) { return std::string(body); }};
    };
}
/// Two listen to it until it ended, and for so long after.
Hearing heard(const Running& here, const LoadClient& changing, std::chrono::milliseconds settle) {
    const auto listen = [](const Told&) {
        return Ask{.bytes = request_bytes("GET", "/events?anna:queue", ""), .listens = true};
    };
    const LoadSettings settings{.port = static_cast<std::uint16_t>(here.port()),
                                .warm_up = 0ms,
                                .duration = 60s,
                                .about =
                                    [](std::string_view event) {
                                        const auto at = event.find("data: ");
                                        return std::string(event.substr(std::min(at, event.size())))
                                            .substr(at == event.npos ? 0 : 6);
                                    },
                                .settle = settle};
    return load(settings, {listen, listen, changing}).hearing;
}
}  // namespace

TEST_CASE("what a listener hears is measured from the change that caused it, however late") {
    Running here;
    std::vector<std::jthread> late;
    const auto result = heard(here, changing([&](const std::string& change) {
                                  late.emplace_back([&here, change] {
                                      std::this_thread::sleep_for(150ms);
                                      here.server.publish({{"queue", "changed", change}});
                                  });
                              }),
                              60s);
    CHECK(result.expected > 0);
    CHECK(result.missed() == 0);
    CHECK(result.latencies.at(0) >= 150'000);
}

TEST_CASE("a change that listeners never hear of is missed, also when others come") {
    Running here;
    int answered = 0;
    const auto result = heard(here, changing([&](const std::string& change) {
                                  here.server.publish({{"queue", "other", "nobody's"}});
                                  if (++answered != changes)
                                      here.server.publish({{"queue", "changed", change}});
                              }),
                              2s);
    CHECK(result.expected >= 2);
    CHECK(result.missed() == 2);
}

TEST_CASE("an event is matched to its change also when it overtakes the answer or comes twice") {
    LoadNews news;
    const auto at = [](int ms) { return LoadNews::Clock::time_point(1000s + ms * 1ms); };
    news.heard("a", 1, at(0), at(30));
    news.heard("a", 1, at(0), at(40));
    news.heard("a", 2, at(20), at(30));  // began to listen after the change
    news.changed("a", at(10), 2);
    CHECK(news.hearing().expected == 2);
    CHECK(news.hearing().latencies.count() == 1);
    CHECK(news.hearing().latencies.longest() == 20'000);
    news.heard("a", 3, at(5), at(35));
    CHECK(news.hearing().missed() == 0);
}

TEST_CASE("a listener who is refused is counted, and asks again") {
    Running here;
    int asked = 0;
    const auto refused = [&](const Told&) {
        ++asked;
        return Ask{.bytes = request_bytes("GET", "/missing", ""), .after = 5ms, .listens = true};
    };
    const auto result = loaded(here, {refused});
    CHECK(result.kinds[0].refused > 0);
    CHECK(asked > 1);
}

TEST_CASE("what load() looks at often may end it") {
    Running here;
    int left = 3;
    const LoadSettings settings{
        .port = static_cast<std::uint16_t>(here.port()), .duration = 60s, .on_turn = [&] {
            if (--left == 0) throw std::runtime_error("enough");
        }};
    CHECK_THROWS_WITH(load(settings, {asking("/fixed")}), "enough");
}

TEST_CASE("a server that is not there is said at once") {
    CHECK_THROWS_AS(load({.port = 1}, {asking("/fixed")}), std::system_error);
}
