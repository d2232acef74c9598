#pragma once
#include "campaign.h"
#include "campaign_clinic.h"
#include "db/replace.h"
#include "db/sealed.h"
#include "faulty_disk.h"
#include "operations/console.h"
#include "operations/operations.h"
#include <fstream>
#include <sstream>

namespace clinic::campaign {
namespace fs = std::filesystem;

/// 45 days of the schedule with a disk that is full, and a database that is damaged, when chance
/// wants it. The newest proven backup is there on every single hour.
class RotationRun {
public:
    RotationRun(std::uint64_t seed, Verdict& verdict)
        : seed_(seed), chance_(seed ^ 0x853c49e6748fea9bU), verdict_(verdict), clinic_(seed) {}

    void play() {
        testing::FaultyDisk disk;
        clinic_.open();
        operations::Operations operations(*clinic_.database,
                                          {.backup_folder = folder_,
                                           .keeping = {.days = 30,
                                                       .weeks = static_cast<int>(chance_() % 3),
                                                       .months = static_cast<int>(chance_() % 3)}});
        operations.tick();
        for (int hours = 0; hours < 45 * 24; ++hours) {
            if (chance_() % 60 == 0) testing::FaultyDisk::refuses_write = chance_() % 2;
            if (chance_() % 200 == 0) damage(!damaged_);
            clinic_.jump(hour);
            operations.tick();
            judge(operations, hours);
        }
        testing::FaultyDisk::refuses_write = false;
        damage(false);
        clinic_.jump(25 * hour);
        verdict_.expect(operations.tick(), seed_, "no backup once all is well again");
        clinic_.database.reset();
    }

private:
    void damage(bool now) {
        try {
            clinic_.database->writer().run_between([&](Connection& connection) {
                connection.run("pragma foreign_keys = off");
                connection.run(now ? "insert into rooms (id, name, department_id) "
                                     "values (777, '12', 99)"
                                   : "delete from rooms where id = 777");
                connection.run("pragma foreign_keys = on");
                return true;
            });
            damaged_ = now;
        } catch (const std::exception&) {
            // The disk is full: another time.
        }
    }
    void judge(const operations::Operations& operations, int hours) {
        const auto where = "hour " + std::to_string(hours) + ": ";
        const auto newest = operations.newest_proven();
        if (!newest) return verdict_.fault(seed_, where + "no proven backup is left");
        verdict_.expect(fs::exists(folder_ / newest->name), seed_, where + "the newest is gone");
        verdict_.expect(newest->made_at >= last_, seed_, where + "the newest was deleted");
        last_ = std::max(last_, newest->made_at);
    }

    std::uint64_t seed_;
    std::mt19937_64 chance_;
    Verdict& verdict_;
    testing::CampaignClinic clinic_;
    fs::path folder_ = clinic_.folder.path / "backups";
    bool damaged_ = false;
    Instant last_{};
};

inline int rotation(const Order& order) {
    Verdict verdict("rotation");
    for (int i = 0; i < order.rounds; ++i) RotationRun(order.of_round(i), verdict).play();
    return verdict.end(std::to_string(order.rounds) + " times 45 days with failures");
}

/// A backup, plain and sealed, that is damaged in some way; the live database must stay as it is.
class DamageRun {
public:
    explicit DamageRun(std::uint64_t seed, Verdict& verdict) : verdict_(verdict), clinic_(seed) {
        clinic_.open();
        for (int i = 0; i < 10; ++i) clinic_.act();
        {
            operations::Operations operations(*clinic_.database, {.backup_folder = folder_});
            plain_ = folder_ /
                     operations.back_up(operations::Reason::manual, Caller::inside("test")).name;
        }
        clinic_.act();
        clinic_.database.reset();
        seal_file(plain_, sealed_, sealing::Key{keys_.sealing});
        live_ = file_digest(clinic_.file);
    }
    void play(std::uint64_t seed) {
        std::mt19937_64 chance(seed);
        const bool sealed = chance() % 2;
        const auto bad = clinic_.folder.path / (sealed ? "bad.sealed" : "bad.db");
        std::string how;
        write(bad, damaged(read(sealed ? sealed_ : plain_), chance, how));
        // The manifest tells what the file was, as it does for a real one; without it nobody knows.
        const bool alone = !sealed && chance() % 5 == 0;
        fs::remove(bad.string() + ".json");
        if (!sealed && !alone)
            fs::copy_file(plain_.string() + ".json", bad.string() + ".json",
                          fs::copy_options::overwrite_existing);
        const auto wrong = sealed && chance() % 5 == 0;
        if (wrong) fs::copy_file(sealed_, bad, fs::copy_options::overwrite_existing);
        const auto what = std::string(sealed  ? "sealed"
                                      : alone ? "lone"
                                              : "plain") +
                          " backup, " + (wrong ? "wrong key" : how) + ": ";
        verdict_.expect(refused(bad, wrong ? sealing::make_key_pair().opening : keys_.opening),
                        seed, what + "it was restored");
        verdict_.expect(file_digest(clinic_.file) == live_, seed, what + "the database changed");
        verdict_.expect(!fs::exists(prepared_beside(clinic_.file)), seed, what + "left behind");
    }

private:
    static std::string read(const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    static void write(const fs::path& file, const std::string& bytes) {
        std::ofstream(file, std::ios::binary) << bytes;
    }
    static std::string damaged(std::string bytes, std::mt19937_64& chance, std::string& how) {
        const auto at = chance() % bytes.size();
        switch (chance() % 4) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << chance() % 8));
            how = "bit flipped at " + std::to_string(at);
            return bytes;
        case 1:
            bytes.resize(at);
            how = "cut at " + std::to_string(at);
            return bytes;
        case 2: {
            constexpr std::size_t piece = 4096;
            const auto pieces = bytes.size() / piece;
            const auto one = chance() % pieces;
            const auto other = (one + 1 + chance() % (pieces - 1)) % pieces;
            const auto kept = bytes.substr(one * piece, piece);
            if (kept == bytes.substr(other * piece, piece)) bytes += 'x';
            bytes.replace(one * piece, piece, bytes.substr(other * piece, piece));
            bytes.replace(other * piece, piece, kept);
            how = "pieces swapped";
            return bytes;
        }
        default:
            how = "bytes added";
            return bytes + std::string(1 + chance() % 9000, 'x');
        }
    }
    bool refused(const fs::path& backup, const std::string& key) const {
        std::ostringstream said;
        try {
            operations::restore(
                {.database = clinic_.file, .backup = backup, .secret = sealing::Key{key}}, said);
            return false;
        } catch (const Problem&) {
            return true;
        }
    }

    Verdict& verdict_;
    testing::CampaignClinic clinic_;
    fs::path folder_ = clinic_.folder.path / "backups", plain_;
    fs::path sealed_ = clinic_.folder.path / "kept.sealed";
    sealing::KeyPair keys_ = sealing::make_key_pair();
    std::string live_;
};

inline int damage(const Order& order) {
    Verdict verdict("damage");
    DamageRun run(order.seed, verdict);
    for (int i = 0; i < order.rounds; ++i) run.play(order.of_round(i));
    return verdict.end(std::to_string(order.rounds) + " damaged backups refused");
}
}  // namespace clinic::campaign
