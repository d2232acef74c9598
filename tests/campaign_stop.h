#pragma once
#include "accounts/setup.h"
#include "campaign.h"
#include "crash_server.h"
#include "history.h"
#include "http/limits.h"
#include "temporary_folder.h"
#include <mutex>

namespace clinic::campaign {

/// One start of the real program, ended by SIGTERM while people work.
class StopRun {
public:
    StopRun(const Order& order, std::uint64_t seed, Verdict& verdict)
        : seed_(seed), verdict_(verdict), server_(order.clinicd, folder_.path) {
        server_.start();
        set_up();
    }
    /// Answers how long the program took to end, in milliseconds.
    std::int64_t play() {
        std::mt19937_64 chance(seed_);
        auto streams = listeners();
        std::vector<std::jthread> desks;
        for (int i = 0; i < 8; ++i) desks.emplace_back([this, i] { register_patients(i); });
        // Each hashes a password, three at once: some are under way at the stop, some wait.
        std::vector<std::jthread> slow;
        for (int i = 0; i < 6; ++i) slow.emplace_back([this, i] { add_user(i); });
        std::this_thread::sleep_for(std::chrono::milliseconds(100 + chance() % 200));
        const auto took = server_.stop(60s);
        verdict_.expect(took.has_value(), seed_, "the program did not end, or not with 0");
        slow.clear();
        desks.clear();
        for (auto& stream : streams) {
            const auto farewell = stream.everything();
            verdict_.expect(farewell.find("event: restarting") != farewell.npos, seed_,
                            "a stream ended without a word");
        }
        judge(took.value_or(60s));
        return took.value_or(60s).count();
    }
    std::size_t acknowledged() const { return journal_.size() + users_.size(); }

private:
    void set_up() {
        const auto key = find_key(key_beside(server_.database()));
        json::object wanted{{"token", accounts::setup_token(*key)},
                            {"clinic_name", "Oq Terak"},
                            {"time_zone", "Asia/Tashkent"},
                            {"language", "en"},
                            {"username", "admin"},
                            {"display_name", "Rustam"},
                            {"password", "three green apples"}};
        probe::Client client(server_.port());
        const auto made = crash::post(client, server_, "/setup", json::serialize(wanted), "");
        verdict_.expect(made.status == 201, seed_, "the clinic was not set up");
        users_.push_back("admin");
    }
    std::vector<probe::Client> listeners() {
        std::vector<probe::Client> all;
        for (int i = 0; i < 3; ++i) {
            auto& client = all.emplace_back(server_.port());
            client.send(probe::get("/api/v1/events?topics=queue",
                                   "Authorization: Bearer " + server_.token() + "\r\n"));
            verdict_.expect(client.until("id: ").starts_with("HTTP/1.1 200"), seed_,
                            "a stream did not begin");
        }
        return all;
    }
    void register_patients(int desk) {
        probe::Client client(server_.port());
        for (int i = 0;; ++i) {
            const auto name = "P" + std::to_string(desk) + "n" + std::to_string(i);
            const auto reply = crash::post(
                client, server_, "/patients",
                R"({"first_name":"Nodira","create_anyway":true,"last_name":")" + name + "\"}",
                name);
            if (reply.status != 201) return refused("patient", reply.status);
            std::lock_guard guard(mutex_);
            journal_.push_back({.kind = testing::Acknowledged::Kind::patient,
                                .id = reply.body.at("id").as_int64(),
                                .number = reply.body.at("number").as_int64(),
                                .name = name});
        }
    }
    void add_user(int number) {
        probe::Client client(server_.port());
        const auto name = "user" + std::to_string(number);
        const auto reply = crash::post(client, server_, "/users",
                                       R"({"username":")" + name + R"(","display_name":")" + name +
                                           R"(","password":"three green apples",)"
                                           R"("roles":["registrar"]})",
                                       "");
        if (reply.status != 201) return refused("user", reply.status);
        std::lock_guard guard(mutex_);
        users_.push_back(name);
    }
    // A connection that is closed before its request was read is fine; an answer that is a fault of
    // the server is not.
    void refused(const std::string& what, int status) {
        if (status != 0 && status != 503)
            verdict_.fault(seed_, "a " + what + " was answered " + std::to_string(status));
    }
    void judge(std::chrono::milliseconds took) {
        testing::Look look(server_.database());
        auto& session = look.session();
        verdict_.expect(testing::lost(session, journal_) == 0, seed_, "acknowledged and lost");
        for (const auto& name : users_)
            verdict_.expect(session.exists(R"sql(select 1 from users where username = ?)sql", name),
                            seed_, name + " was acknowledged and is lost");
        // Nothing is done without an answer: whoever tries again would do it twice. On a computer
        // so slow that the front's patience ends first, connections are closed over their work.
        const auto done = *session.value<std::int64_t>(R"sql(
            select (select count(*) from patients) + (select count(*) from users))sql");
        const bool patient = took < http::Limits{}.stop;
        verdict_.expect(
            !patient || done == static_cast<std::int64_t>(acknowledged()), seed_,
            std::to_string(done) + " done, " + std::to_string(acknowledged()) + " answered");
        const auto fault = testing::fault_in(session);
        verdict_.expect(fault.empty(), seed_, fault);
        const auto log = server_.database().string() + "-wal";
        verdict_.expect(!std::filesystem::exists(log) || std::filesystem::file_size(log) == 0,
                        seed_, "the log was not put back into the database");
    }

    std::uint64_t seed_;
    Verdict& verdict_;
    testing::TemporaryFolder folder_;
    crash::Server server_;
    std::mutex mutex_;
    testing::History journal_{};
    std::vector<std::string> users_{};
};

/// SIGTERM to the whole program, `rounds` times, while eight desks write, passwords are hashed and
/// screens listen.
inline int stop(const Order& order) {
    Verdict verdict("stop");
    std::int64_t slowest = 0;
    std::size_t acknowledged = 0;
    for (int i = 0; i < order.rounds; ++i) {
        StopRun run(order, order.of_round(i), verdict);
        slowest = std::max(slowest, run.play());
        acknowledged += run.acknowledged();
    }
    verdict.expect(acknowledged > 0, order.seed, "nothing was written");
    // Promised are 5 s; a computer that builds at the same time may need more.
    verdict.expect(slowest <= 20'000, order.seed, "it took too long to end");
    return verdict.end(std::to_string(order.rounds) + " stops, " + std::to_string(acknowledged) +
                       " writes acknowledged, slowest end " + std::to_string(slowest) + " ms");
}
}  // namespace clinic::campaign
