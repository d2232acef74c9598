// Attacks a server the way a careless or hostile network would, and prints how long others had to
// wait meanwhile: tool_attack [PORT [PATH]]. Without a port it attacks a server of its own.
// PATH is what anyone may read; the server must take 127.x.y.z for different clients.
#include "http_client.h"
#include "platform/process.h"
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <optional>
using namespace probe;
namespace {
struct Target {
    unsigned port;
    std::string page, large;
};

double milliseconds(Clock::duration span) {
    return std::chrono::duration<double, std::milli>(span).count();
}

/// An honest client: twenty new connections a second, and how long each had to wait.
class Others {
public:
    explicit Others(const Target& target)
        : thread_([this, &target](std::stop_token stop) { ask(target, stop); }) {}
    /// All waits so far, the longest last.
    std::vector<Clock::duration> end() {
        thread_.request_stop();
        thread_.join();
        std::ranges::sort(waits_);
        return waits_;
    }
    unsigned unanswered() const { return unanswered_; }

private:
    void ask(const Target& target, std::stop_token stop) {
        while (!stop.stop_requested()) {
            const auto began = Clock::now();
            try {
                const auto got = talk(target.port, get(target.page, "Connection: close\r\n"));
                unanswered_ += statuses(got) != std::vector{200};
            } catch (const std::exception&) {
                ++unanswered_;
            }
            waits_.push_back(Clock::now() - began);
            std::this_thread::sleep_for(50ms);
        }
    }
    std::vector<Clock::duration> waits_;
    std::atomic<unsigned> unanswered_ = 0;
    std::jthread thread_;
};

/// Drips a byte every half second into each; returns how long the last one lived.
Clock::duration drip(std::vector<Client>& drips) {
    const auto began = Clock::now();
    Clock::duration longest{};
    while (!drips.empty() && Clock::now() - began < 15s) {
        std::erase_if(drips, [&](Client& one) {
            one.send("G");
            const bool over = !one.receive(0ms).empty() || one.ended();
            if (over) longest = Clock::now() - began;
            return over;
        });
        std::this_thread::sleep_for(500ms);
    }
    return drips.empty() ? longest : Clock::now() - began;
}

/// How long others wait while nobody attacks: what this machine does by itself.
void measure_peace(const Target& target) {
    Others others(target);
    std::this_thread::sleep_for(3s);
    std::printf("before: longest wait %.1f ms\n", milliseconds(others.end().back()));
}

bool attack(const Target& target) {
    Others others(target);
    std::vector<Client> idle, deaf, drips, greedy;
    for (int i = 0; i < 1000; ++i)
        idle.emplace_back(target.port, Client::Options{.from = "127.0.0.3"})
            .send(get(target.page))
            .reply();
    for (int i = 0; i < 30; ++i)
        deaf.emplace_back(target.port, Client::Options{.from = "127.0.0.4", .receive_buffer = 4096})
            .send(get(target.large));
    for (int i = 0; i < 400; ++i) {
        const auto from = "127.0.1." + std::to_string(i % 20 + 1);
        drips.emplace_back(target.port, Client::Options{.from = from.c_str()});
    }
    for (int i = 0; i < 400; ++i)
        greedy.emplace_back(target.port, Client::Options{.from = "127.0.0.2"});
    const auto lived = drip(drips);
    const auto refused = std::ranges::count_if(
        greedy, [](Client& one) { return statuses(one.receive(100ms)) == std::vector{429}; });
    const auto served = std::ranges::count_if(idle, [&](Client& one) {
        return statuses(one.send(get(target.page)).reply()) == std::vector{200};
    });
    const auto waits = others.end();
    const auto longest = milliseconds(waits.back());
    std::printf("400 drips ended after %.1f s; %td of 400 greedy connections refused\n",
                milliseconds(lived) / 1000, refused);
    std::printf("1,000 idle connections, %td still served; 30 that read nothing\n", served);
    std::printf("others: %zu asked, %u unanswered, p99 %.1f ms, longest wait %.1f ms\n",
                waits.size(), others.unanswered(), milliseconds(waits[waits.size() * 99 / 100]),
                longest);
    return lived < 7s && refused > 200 && served == 1000 && others.unanswered() == 0 &&
           longest < 1000;
}
}  // namespace

int main(int count, char** words) try {
    clinic::platform::allow_descriptors(8192);
    std::optional<Running> own;
    Target target{0, "/fixed", "/big"};
    if (count > 1) {
        const std::string page = count > 2 ? words[2] : "/";
        target = {unsigned(std::stoul(words[1])), page, page};
    } else {
        target.port = own.emplace().port();
    }
    measure_peace(target);
    return attack(target) ? 0 : 1;
} catch (const std::exception& fault) {
    std::fprintf(stderr, "%s\n", fault.what());
    return 1;
}
