#pragma once
#include "disk_between.h"
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace clinic::testing {

/// Everything that was asked of a disk, in order, and what lay on it before.
struct DiskRecording {
    struct Act {
        DiskBetween::Op op;
        std::string file;
        std::int64_t at;
        std::string bytes;
    };
    std::map<std::string, std::string> before{};  // name -> bytes
    std::vector<Act> acts{};
};

/// Writes down every write, truncation and sync of the files in one folder.
class RecordingDisk : DiskBetween {
public:
    explicit RecordingDisk(std::filesystem::path folder) : folder_(std::move(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
            std::ifstream in(entry.path(), std::ios::binary);
            recording_.before[entry.path().filename().string()] = {
                std::istreambuf_iterator<char>(in), {}};
        }
    }
    /// How many acts there were so far: a moment at which power may fail.
    std::size_t position() const {
        std::lock_guard guard(mutex_);
        return recording_.acts.size();
    }
    DiskRecording recording() const {
        std::lock_guard guard(mutex_);
        return recording_;
    }

private:
    int before(const Call& call) override {
        const std::filesystem::path file(call.file);
        if (call.op == Op::read || file.parent_path() != folder_) return SQLITE_OK;
        std::lock_guard guard(mutex_);
        recording_.acts.push_back(
            {call.op, file.filename().string(), call.at, std::string(call.bytes)});
        return SQLITE_OK;
    }

    const std::filesystem::path folder_;
    mutable std::mutex mutex_;
    DiskRecording recording_;
};

/// What may lie on the disk after the power failed: what was synced, and of the rest whatever the
/// disk happened to write, sector by sector, in any order.
class PowerCut {
public:
    explicit PowerCut(const DiskRecording& recording)
        : recording_(recording), safe_(recording.before) {}

    /// Goes on to just before act number `to`; only forward.
    void advance(std::size_t to) {
        for (; at_ < to; ++at_) {
            const auto& act = recording_.acts[at_];
            auto& waiting = waiting_[act.file];
            if (act.op != DiskBetween::Op::sync) {
                waiting.push_back(&act);
                continue;
            }
            for (const auto* one : waiting) apply(*one, safe_[act.file]);
            waiting.clear();
        }
    }
    std::map<std::string, std::string> image(std::mt19937_64& chance) const {
        auto files = safe_;
        const auto sector = chance() % 2 ? std::size_t{512} : std::size_t{4096};
        const auto how = chance() % 8;
        for (const auto& [name, acts] : waiting_) {
            auto& bytes = files[name];
            if (how == 1)
                keep_beginning(acts, acts.size(), bytes);  // the disk wrote all of it
            else if (how == 2)
                keep_beginning(acts, chance() % (acts.size() + 1), bytes);  // in order, up to one
            else if (how > 2)
                keep_some(acts, sector, chance, bytes);
        }
        return files;
    }

private:
    using Act = DiskRecording::Act;
    using Acts = std::vector<const Act*>;

    static void put(std::size_t at, std::string_view piece, std::string& bytes) {
        if (bytes.size() < at + piece.size()) bytes.resize(at + piece.size());
        bytes.replace(at, piece.size(), piece);
    }
    static void apply(const Act& act, std::string& bytes) {
        const auto at = static_cast<std::size_t>(act.at);
        if (act.op == DiskBetween::Op::truncate)
            bytes.resize(at);
        else
            put(at, act.bytes, bytes);
    }
    static void keep_beginning(const Acts& acts, std::size_t count, std::string& bytes) {
        for (std::size_t i = 0; i < count; ++i) apply(*acts[i], bytes);
    }
    template <class Each>
    static void each_sector(const Act& act, std::size_t sector, Each each) {
        const auto at = static_cast<std::size_t>(act.at);
        for (std::size_t begin = at; begin < at + act.bytes.size();) {
            const auto number = begin / sector;
            const auto end = std::min(at + act.bytes.size(), (number + 1) * sector);
            each(number, begin, std::string_view(act.bytes).substr(begin - at, end - begin));
            begin = end;
        }
    }
    // Each sector holds one of the states it went through: a later write of it contains the
    // earlier ones. Truncations reach the disk or do not.
    static void keep_some(const Acts& acts, std::size_t sector, std::mt19937_64& chance,
                          std::string& bytes) {
        std::map<std::size_t, std::size_t> writes, kept;
        for (const auto* act : acts)
            each_sector(*act, sector, [&](auto number, auto, auto) { ++writes[number]; });
        const auto percent = chance() % 101;
        for (const auto& [number, count] : writes)
            kept[number] = chance() % 100 < percent ? 1 + chance() % count : 0;
        for (const auto* act : acts) {
            if (act->op == DiskBetween::Op::truncate) {
                if (chance() % 2) apply(*act, bytes);
                continue;
            }
            each_sector(*act, sector, [&](auto number, auto at, auto piece) {
                if (!kept[number]) return;
                --kept[number];
                put(at, piece, bytes);
            });
        }
    }

    const DiskRecording& recording_;
    std::map<std::string, std::string> safe_;
    std::map<std::string, Acts> waiting_;
    std::size_t at_ = 0;
};
}  // namespace clinic::testing
