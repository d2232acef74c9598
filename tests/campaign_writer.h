#pragma once
#include "campaign.h"
#include "campaign_clinic.h"
#include "disk_between.h"
#include <atomic>
#include <thread>

namespace clinic::campaign {

/// Watches who changes the database's file (a checkpoint) and its log (a commit), and whether one
/// does before the other has ended.
class CommitsAndCheckpoints : testing::DiskBetween {
public:
    /// From now on: opening and migrating is another thread's work.
    void begin() { watching_ = true; }
    void end() { watching_ = false; }
    std::uint64_t overlaps() const { return overlaps_; }
    std::uint64_t strangers() const { return strangers_; }
    std::uint64_t syncs_of_log() const { return syncs_of_log_; }
    std::uint64_t copies() const { return copies_; }

private:
    static bool is_log(const Call& call) { return call.file.ends_with(".db-wal"); }
    bool counts(const Call& call) const {
        return watching_ && call.op != Op::read &&
               (is_log(call) || call.file.ends_with("clinic.db"));
    }
    // What was under way when the watch began or ends is not counted by half.
    static bool& begun_here() {
        thread_local bool begun = false;
        return begun;
    }
    int before(const Call& call) override {
        begun_here() = counts(call);
        if (!begun_here()) return SQLITE_OK;
        if (inside_++ != 0) ++overlaps_;
        const auto own = std::hash<std::thread::id>()(std::this_thread::get_id());
        std::size_t nobody = 0;
        if (!writer_.compare_exchange_strong(nobody, own) && nobody != own) ++strangers_;
        return SQLITE_OK;
    }
    void after(const Call& call) override {
        if (!std::exchange(begun_here(), false)) return;
        const bool copying = !is_log(call) && call.op == Op::write;
        if (copying && !copying_.exchange(true)) ++copies_;
        if (is_log(call) && call.op == Op::write) copying_ = false;
        syncs_of_log_ += is_log(call) && call.op == Op::sync;
        --inside_;
    }

    std::atomic<bool> watching_ = false, copying_ = false;
    std::atomic<int> inside_ = 0;
    std::atomic<std::size_t> writer_ = 0;
    std::atomic<std::uint64_t> overlaps_ = 0, strangers_ = 0, syncs_of_log_ = 0, copies_ = 0;
};

/// Three clients write and two read, without a pause; each write changes so many pages that a
/// hundred of them call for a checkpoint.
class BusyWriter {
public:
    static constexpr int rows = 2000, pages_of_a_write = 10;

    BusyWriter(Database& database, std::uint64_t seed, std::uint64_t commits) {
        for (int i = 0; i < 3; ++i)
            threads_.emplace_back([&database, seed, commits, i] {
                std::mt19937_64 chance(seed + static_cast<std::uint64_t>(i));
                const auto& figures = database.writer().figures();
                while (figures.batches < commits) change(database, chance);
            });
        for (int i = 0; i < 2; ++i)
            threads_.emplace_back([&database, seed, commits, i] {
                std::mt19937_64 chance(seed + 100 + static_cast<std::uint64_t>(i));
                const auto& figures = database.writer().figures();
                while (figures.batches < commits) look(database, chance);
            });
    }
    /// Rows that fill a page of four each.
    static void furnish(Database& database) {
        database.write(Caller::inside("test"), [](Session& session) {
            session.run(R"sql(
                with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
                insert into departments (name) select hex(randomblob(500)) from n)sql",
                        rows);
            session.record("test.filled", "department", rows);
        });
    }

private:
    // Short, as a screen's: a long one only keeps every checkpoint from ending.
    static void look(Database& database, std::mt19937_64& chance) {
        database.read(Caller::inside("test"), [&](Session& session) {
            session.value<std::string>(R"sql(select name from departments where id = ?)sql",
                                       static_cast<std::int64_t>(1 + chance() % rows));
        });
        std::this_thread::sleep_for(1ms);
    }
    static void change(Database& database, std::mt19937_64& chance) {
        database.write(Caller::inside("test"), [&](Session& session) {
            session.housekeeping([&] {
                for (int i = 0; i < pages_of_a_write; ++i)
                    session.run(R"sql(
                        update departments set name = substr(name, 2) || substr(name, 1, 1)
                        where id = ?)sql",
                                static_cast<std::int64_t>(1 + chance() % rows));
            });
        });
    }
    std::vector<std::jthread> threads_;
};

/// `rounds` thousand commits; about one in a hundred is followed by a checkpoint.
inline int writer(const Order& order) {
    Verdict verdict("writer");
    CommitsAndCheckpoints disk;
    testing::CampaignClinic clinic(order.seed);
    clinic.open();
    clinic.database->on_events = [](auto) {};
    BusyWriter::furnish(*clinic.database);
    disk.begin();
    const auto& figures = clinic.database->writer().figures();
    const auto before = figures.batches.load(), checked = figures.checkpoints.load();
    const auto wanted = static_cast<std::uint64_t>(order.rounds) * 1000;
    { const BusyWriter busy(*clinic.database, order.seed, before + wanted); }
    const auto commits = figures.batches - before, checkpoints = figures.checkpoints - checked;
    disk.end();
    verdict.expect(disk.overlaps() == 0, order.seed, "a commit and a checkpoint overlapped");
    verdict.expect(disk.strangers() == 0, order.seed, "another thread wrote");
    verdict.expect(disk.syncs_of_log() >= commits, order.seed, "a commit was not synced");
    verdict.expect(disk.copies() * 200 >= commits, order.seed, "too few checkpoints to judge by");
    clinic.database->read(Caller::inside("test"), [&](Session& session) {
        const auto fault = testing::fault_in(session);
        verdict.expect(fault.empty(), order.seed, fault);
    });
    clinic.database.reset();
    return verdict.end(std::to_string(commits) + " commits, " + std::to_string(checkpoints) +
                       " checkpoints, " + std::to_string(disk.copies()) +
                       " of which copied pages, " + std::to_string(disk.overlaps()) + " overlaps");
}
}  // namespace clinic::campaign
