#pragma once
#include "campaign.h"
#include "campaign_clinic.h"
#include "operations/console.h"
#include "operations/operations.h"
#include "system_calls.h"
#include <sstream>

namespace clinic::campaign {

/// Restores that are killed before one of their system calls. The database is then the one of
/// before or the backup, whole, and repeating the restore succeeds.
class RestoreRun {
public:
    RestoreRun(std::uint64_t seed, Verdict& verdict) : verdict_(verdict), clinic_(seed) {
        clinic_.open();
        for (int i = 0; i < 10; ++i) clinic_.act();
        {
            operations::Operations operations(*clinic_.database, {.backup_folder = folder_});
            const auto made =
                operations.back_up(operations::Reason::manual, Caller::inside("test"));
            backup_ = folder_ / made.name;
        }
        clinic_.act();
        clinic_.database.reset();
        // The restore itself is one more entry.
        entries_then_ = operations::manifest_of(backup_)->audit_head.entries + 1;
        Scene scene(*this);
        entries_before_ = scene.look(verdict_, seed, "before all: ");
        calls_ = testing::ended_at([&] { scene.restore(); }).calls;
    }
    /// Kills one before the call that the seed says; seeds in a row come to every call.
    void play(std::uint64_t seed) {
        constexpr std::uint64_t stride = 7919;  // a prime: a short form is spread over all of it
        const int at =
            1 + static_cast<int>(seed % 1'000'000 * stride % static_cast<std::uint64_t>(calls_));
        const auto where =
            "killed before call " + std::to_string(at) + " of " + std::to_string(calls_) + ": ";
        Scene scene(*this);
        const auto ending = testing::ended_at([&] { scene.restore(); }, at);
        verdict_.expect(ending.killed || ending.exit_code == 0, seed, where + "it failed");
        const auto entries = scene.look(verdict_, seed, where);
        verdict_.expect(entries == entries_before_ || entries == entries_then_, seed,
                        where + "neither the old database nor the backup");
        ++(entries == entries_then_ ? restored : old);
        try {
            scene.restore();
        } catch (const std::exception& fault) {
            verdict_.fault(seed, where + "again: " + fault.what());
        }
        verdict_.expect(scene.look(verdict_, seed, where + "again: ") == entries_then_, seed,
                        where + "again: it is not the backup");
    }
    int calls() const { return calls_; }
    int old = 0, restored = 0;

private:
    /// The clinic as it was, in a folder of its own.
    struct Scene {
        testing::TemporaryFolder folder;
        std::filesystem::path file = folder.path / "clinic.db", backup = folder.path / "kept.db";

        explicit Scene(const RestoreRun& run) {
            std::filesystem::copy_file(run.clinic_.file, file);
            std::filesystem::copy_file(key_beside(run.clinic_.file), key_beside(file));
            std::filesystem::copy_file(run.backup_, backup);
            std::filesystem::copy_file(run.backup_.string() + ".json", backup.string() + ".json");
        }
        void restore() const {
            std::ostringstream said;
            operations::restore({.database = file, .backup = backup}, said);
        }
        /// Starts on it, as the server would, proves it, and answers how long its history is.
        std::int64_t look(Verdict& verdict, std::uint64_t seed, const std::string& where) const {
            try {
                { const Database started({.file = file}); }
                testing::Look look(file);
                const auto fault = testing::fault_in(look.session());
                verdict.expect(fault.empty(), seed, where + fault);
                verdict.expect(std::filesystem::hard_link_count(file) == 1, seed,
                               where + "the database has two names");
                return audit_head(look.session()).entries;
            } catch (const std::exception& fault) {
                verdict.fault(seed, where + fault.what());
                return 0;
            }
        }
    };

    Verdict& verdict_;
    testing::CampaignClinic clinic_;
    std::filesystem::path folder_ = clinic_.folder.path / "backups", backup_;
    std::int64_t entries_before_ = 0, entries_then_ = 0;
    int calls_ = 1;
};

inline int restore(const Order& order) {
    Verdict verdict("restore");
    RestoreRun run(order.seed, verdict);
    for (int i = 0; i < order.rounds; ++i) run.play(order.of_round(i));
    // All before the new database took its place, or all after it, would show half of it.
    verdict.expect(order.rounds < run.calls() || (run.old > 0 && run.restored > 0), order.seed,
                   "every call was tried, but not both endings seen");
    return verdict.end(std::to_string(order.rounds) + " restores killed before one of their " +
                       std::to_string(run.calls()) + " system calls (" + std::to_string(run.old) +
                       " left the old database, " + std::to_string(run.restored) + " the backup)");
}
}  // namespace clinic::campaign
