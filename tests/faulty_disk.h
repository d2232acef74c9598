#pragma once
#include "disk_between.h"
#include <atomic>
#include <chrono>
#include <thread>

namespace clinic::testing {

/// A disk that fails while it is told to.
class FaultyDisk : DiskBetween {
public:
    inline static std::atomic<bool> refuses_sync = false;   // as a dying disk
    inline static std::atomic<bool> refuses_write = false;  // as a full one
    inline static std::atomic<int> sync_milliseconds = 0;   // as a tired one

    FaultyDisk() {
        refuses_sync = refuses_write = false;
        sync_milliseconds = 0;
    }

private:
    int before(const Call& call) override {
        if (call.op == Op::write && refuses_write) return SQLITE_FULL;
        if (call.op == Op::sync && sync_milliseconds)
            std::this_thread::sleep_for(std::chrono::milliseconds(sync_milliseconds));
        if (call.op == Op::sync && refuses_sync) return SQLITE_IOERR_FSYNC;
        return SQLITE_OK;
    }
};
}  // namespace clinic::testing
