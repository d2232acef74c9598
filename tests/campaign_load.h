#pragma once
#include "campaign.h"
#include "campaign_clinic.h"
#include "operations/operations.h"
#include <atomic>
#include <thread>

namespace clinic::campaign {

/// Threads that write without a pause until they are ended, and how long the worst of them waited.
class Writers {
public:
    Writers(Database& database, int count) {
        for (int i = 0; i < count; ++i)
            threads_.emplace_back([this, &database](std::stop_token stop) {
                const auto caller = Caller::inside("test");
                while (!stop.stop_requested()) write(database, caller);
            });
    }
    std::uint64_t done() const { return done_; }
    std::uint64_t refused() const { return refused_; }
    /// Since the last time it was asked.
    std::int64_t worst_microseconds() { return worst_.exchange(0); }

private:
    void write(Database& database, const Caller& caller) {
        const auto began = Clock::now();
        try {
            database.write(caller, [](Session& session) {
                session.record_json("test.written", "note", 1, "null", R"({"words":"as usual"})");
            });
            ++done_;
        } catch (const Problem&) {
            ++refused_;
        }
        const auto took =
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began).count();
        for (auto worst = worst_.load();
             took > worst && !worst_.compare_exchange_weak(worst, took);)
            ;
    }
    std::atomic<std::uint64_t> done_ = 0, refused_ = 0;
    std::atomic<std::int64_t> worst_ = 0;
    std::vector<std::jthread> threads_;
};

/// `rounds` backups while a hundred clients write: each must prove itself. Prints what the backup
/// adds to the worst wait.
inline int load(const Order& order) {
    Verdict verdict("load");
    testing::CampaignClinic clinic(order.seed);
    clinic.open();
    clinic.database->on_events = [](auto) {};
    operations::Operations operations(*clinic.database,
                                      {.backup_folder = clinic.folder.path / "backups"});
    Writers writers(*clinic.database, 100);
    std::int64_t quiet = 0, during = 0;
    for (int i = 0; i < order.rounds; ++i) {
        clinic.jump(second);  // each in a second of its own, as their names are
        std::this_thread::sleep_for(200ms);
        quiet = std::max(quiet, writers.worst_microseconds());
        const auto made = operations.back_up(operations::Reason::manual, Caller::inside("test"));
        during = std::max(during, writers.worst_microseconds());
        verdict.expect(made.proven_at.has_value(), order.seed,
                       made.name + ": " + made.fault.value_or(""));
    }
    verdict.expect(writers.done() > 0 && !writers.refused(), order.seed, "writes were refused");
    return verdict.end(std::to_string(order.rounds) + " backups during " +
                       std::to_string(writers.done()) + " writes of 100 clients, worst wait " +
                       std::to_string(during / 1000) + " ms, without a backup " +
                       std::to_string(quiet / 1000) + " ms");
}

/// Eight readers that each keep one moment open for long, and `rounds` thousand writes.
inline int wal(const Order& order) {
    constexpr std::uintmax_t mebibyte = 1 << 20, most = 64 * mebibyte, rest = 8 * mebibyte;
    Verdict verdict("wal");
    testing::CampaignClinic clinic(order.seed);
    clinic.open();
    clinic.database->on_events = [](auto) {};
    const auto log = std::filesystem::path(clinic.file) += "-wal";
    std::uintmax_t largest = 0;
    const auto wanted = static_cast<std::uint64_t>(order.rounds) * 1000;
    {
        std::vector<std::jthread> readers;
        for (int i = 0; i < 8; ++i)
            readers.emplace_back([&, i](std::stop_token stop) {
                const auto caller = Caller::inside("test");
                std::mt19937_64 chance(order.seed + static_cast<std::uint64_t>(i));
                while (!stop.stop_requested())
                    clinic.database->read(caller, [&](Session& session) {
                        row_counts(session);
                        const auto end = Clock::now() + std::chrono::milliseconds(chance() % 3000);
                        while (Clock::now() < end && !stop.stop_requested())
                            std::this_thread::sleep_for(5ms);
                    });
            });
        Writers writers(*clinic.database, 16);
        while (writers.done() < wanted && !writers.refused()) {
            std::this_thread::sleep_for(10ms);
            largest = std::max(largest, std::filesystem::file_size(log));
        }
        verdict.expect(!writers.refused(), order.seed, "writes were refused");
    }
    const auto began = Clock::now();
    while (std::filesystem::file_size(log) > rest && Clock::now() - began < 10s)
        std::this_thread::sleep_for(50ms);
    const auto after = std::filesystem::file_size(log);
    verdict.expect(largest <= most, order.seed, "the log grew beyond 64 MiB");
    verdict.expect(after <= rest, order.seed, "the log stayed beyond 8 MiB");
    return verdict.end(std::to_string(wanted) + " writes beside 8 long readers, largest log " +
                       std::to_string(largest / 1024) + " KiB, " + std::to_string(after / 1024) +
                       " KiB " + std::to_string(milliseconds_since(began)) + " ms later");
}
}  // namespace clinic::campaign
