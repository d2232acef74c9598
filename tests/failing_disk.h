#pragma once
#include "disk_between.h"
#include <atomic>

namespace clinic::testing {

/// A disk on which one operation of a kind fails, or that and every later one.
class FailingDisk : DiskBetween {
public:
    using Op = DiskBetween::Op;

    FailingDisk(Op op, std::int64_t which, bool sticky) : op_(op), which_(which), sticky_(sticky) {}
    bool has_failed() const { return failed_; }

private:
    int before(const Call& call) override {
        if (call.op != op_) return SQLITE_OK;
        const auto number = ++count_;
        if (number != which_ && !(sticky_ && number > which_)) return SQLITE_OK;
        failed_ = true;
        switch (op_) {
        case Op::read:
            return SQLITE_IOERR_READ;
        case Op::write:
            return SQLITE_IOERR_WRITE;
        case Op::sync:
            return SQLITE_IOERR_FSYNC;
        default:
            return SQLITE_IOERR_TRUNCATE;
        }
    }

    const Op op_;
    const std::int64_t which_;
    const bool sticky_;
    std::atomic<std::int64_t> count_ = 0;
    std::atomic<bool> failed_ = false;
};
}  // namespace clinic::testing
