#pragma once
#include "campaign.h"
#include "campaign_clinic.h"
#include "failing_disk.h"

namespace clinic::campaign {
using testing::FailingDisk;

/// A clinic at work on a disk that fails once, or from some moment on. Whatever it acknowledged
/// must be there after a restart on a sound disk.
class IoRun {
public:
    IoRun(std::uint64_t seed, Verdict& verdict)
        : seed_(seed), chance_(seed ^ 0x5851f42d4c957f2dU), verdict_(verdict), clinic_(seed) {}

    /// True when the disk failed at all.
    bool play() {
        constexpr FailingDisk::Op kinds[] = {FailingDisk::Op::read, FailingDisk::Op::write,
                                             FailingDisk::Op::sync, FailingDisk::Op::truncate};
        constexpr std::uint64_t reach[] = {400, 600, 24, 4};  // about as many as there are
        const auto kind = chance_() % 4;
        const bool sticky = chance_() % 2;
        const auto number = 1 + static_cast<std::int64_t>(chance_() % reach[kind]);
        const auto what = std::string(names[kind]) + " " + std::to_string(number) +
                          (sticky ? " and all after it" : "") + " failed: ";
        bool failed = false;
        {
            FailingDisk disk(kinds[kind], number, sticky);
            work(disk, kinds[kind] == FailingDisk::Op::sync, what);
            failed = disk.has_failed();
        }
        try {
            recover(what);
        } catch (const std::exception& fault) {
            verdict_.fault(seed_, what + "after the restart " + fault.what());
        }
        return failed;
    }

private:
    static constexpr const char* names[] = {"read", "write", "sync", "truncation"};

    void work(const FailingDisk& disk, bool of_sync, const std::string& what) {
        try {
            clinic_.open();
        } catch (const std::exception&) {
            return;  // it may refuse to start
        }
        for (int i = 0; i < 8; ++i) {
            const bool gone = disk.has_failed() && of_sync;
            const auto before = clinic_.history.size();
            clinic_.act();
            // Nobody knows what is on a disk that refused to sync.
            verdict_.expect(!gone || clinic_.history.size() == before, seed_,
                            what + "a write was acknowledged after it");
            look();
            if (i == 4) back_up(what);
        }
        clinic_.database.reset();
    }
    void look() {
        try {
            clinic_.database->read(Caller::inside("test"),
                                   [](Session& session) { row_counts(session); });
        } catch (const std::exception&) {
            // Told to who asked.
        }
    }
    void back_up(const std::string& what) {
        const auto copy = clinic_.folder.path / "copy.db";
        auto& database = *clinic_.database;
        try {
            const auto head = copy_online(database.writer(), database.current_environment(), copy);
            const auto proof = prove(copy, *database.environment());
            copied_ = !proof.fault && proof.audit_head.digest == head.digest;
        } catch (const std::exception&) {
            verdict_.expect(!std::filesystem::exists(copy), seed_,
                            what + "a copy that failed was left");
        }
    }
    void recover(const std::string& what) {
        clinic_.open();
        const auto acknowledged = clinic_.history.size();
        clinic_.act();
        verdict_.expect(clinic_.history.size() > acknowledged, seed_,
                        what + "nothing is saved after the restart");
        clinic_.database.reset();
        testing::Look look(clinic_.file);
        const auto missing = testing::lost(look.session(), clinic_.history);
        const auto fault = testing::fault_in(look.session());
        verdict_.expect(!missing, seed_, what + std::to_string(missing) + " lost");
        verdict_.expect(fault.empty(), seed_, what + fault);
        // Judged good under the fault, it must be good without.
        const auto copy = clinic_.folder.path / "copy.db";
        if (copied_) {
            testing::Look inside(clinic_.file);
            const auto proof = prove(copy, {.keys = inside.session().keys()});
            verdict_.expect(!proof.fault, seed_,
                            what + "a backup counted as proven: " + proof.fault.value_or(""));
        }
    }

    std::uint64_t seed_;
    std::mt19937_64 chance_;
    Verdict& verdict_;
    testing::CampaignClinic clinic_;
    bool copied_ = false;
};

inline int io(const Order& order) {
    Verdict verdict("io");
    int failed = 0;
    for (int i = 0; i < order.rounds; ++i) failed += IoRun(order.of_round(i), verdict).play();
    // One in which the disk hardly ever failed shows nothing.
    verdict.expect(order.rounds < 10 || failed > order.rounds / 3, order.seed,
                   "the disk hardly ever failed");
    return verdict.end(std::to_string(order.rounds) + " runs, in " + std::to_string(failed) +
                       " of them the disk failed");
}
}  // namespace clinic::campaign
