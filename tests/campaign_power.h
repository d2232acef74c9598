#pragma once
#include "campaign.h"
#include "campaign_clinic.h"
#include "recording_disk.h"
#include <fstream>

namespace clinic::campaign {

/// One clinic at work whose disk writes everything down; then its power fails at many moments, and
/// each time the disk holds what was synced and any part of the rest.
class PowerRun {
public:
    static constexpr int cuts = 100;

    PowerRun(std::uint64_t seed, Verdict& verdict)
        : seed_(seed), chance_(seed ^ 0x9e3779b97f4a7c15U), verdict_(verdict), clinic_(seed) {}

    /// Answers how many images were looked at, at most `most`.
    int play(int most) {
        record();
        std::vector<std::size_t> moments;
        for (int i = 0; i < std::min(most, cuts); ++i)
            moments.push_back(chance_() % (recording_.acts.size() + 1));
        std::ranges::sort(moments);
        testing::PowerCut power(recording_);
        for (const auto moment : moments) {
            power.advance(moment);
            judge(power.image(chance_), moment);
        }
        return static_cast<int>(moments.size());
    }
    std::size_t acknowledged() const { return clinic_.history.size(); }

private:
    void record() {
        testing::RecordingDisk disk(clinic_.folder.path);
        clinic_.position = [&] { return disk.position(); };
        clinic_.open();
        for (int i = 0; i < 60; ++i) clinic_.act();
        clinic_.database.reset();
        recording_ = disk.recording();
        clinic_.position = [] { return std::size_t{0}; };
        verdict_.expect(clinic_.refused == 0, seed_, "a sound disk refused a write");
    }
    void judge(const std::map<std::string, std::string>& image, std::size_t moment) {
        testing::TemporaryFolder place;
        for (const auto& [name, bytes] : image)
            if (name.starts_with("clinic.") && !name.ends_with("-shm"))
                std::ofstream(place.path / name, std::ios::binary) << bytes;
        const auto key = place.path / "clinic.key";
        std::filesystem::permissions(key, std::filesystem::perms(0600));
        const auto where = "power failed before act " + std::to_string(moment) + " of " +
                           std::to_string(recording_.acts.size()) + ": ";
        try {
            testing::Look look(place.path / "clinic.db", Connection::For::writing);
            const auto missing = testing::lost(look.session(), clinic_.history, moment);
            const auto fault = testing::fault_in(look.session());
            verdict_.expect(!missing, seed_, where + std::to_string(missing) + " lost");
            verdict_.expect(fault.empty(), seed_, where + fault);
        } catch (const std::exception& fault) {
            verdict_.fault(seed_, where + fault.what());
        }
    }

    std::uint64_t seed_;
    std::mt19937_64 chance_;
    Verdict& verdict_;
    testing::CampaignClinic clinic_;
    testing::DiskRecording recording_;
};

/// `rounds` images.
inline int power(const Order& order) {
    Verdict verdict("power");
    int images = 0, runs = 0;
    std::size_t acknowledged = 0;
    while (images < order.rounds) {
        PowerRun run(order.of_round(runs++), verdict);
        images += run.play(order.rounds == 1 ? PowerRun::cuts : order.rounds - images);
        acknowledged += run.acknowledged();
    }
    return verdict.end(std::to_string(images) + " images of " + std::to_string(runs) +
                       " runs with " + std::to_string(acknowledged) + " acknowledged writes");
}
}  // namespace clinic::campaign
