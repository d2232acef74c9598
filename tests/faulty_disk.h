#pragma once
#include <atomic>
#include <cstring>
#include <sqlite3.h>
#include <string>

namespace clinic::testing {

/// While one exists, every database opened goes through it to the real disk, which fails where it
/// is told to. One at a time; databases opened through it must be closed before it goes.
class FaultyDisk {
public:
    inline static std::atomic<bool> refuses_sync = false;   // as a dying disk
    inline static std::atomic<bool> refuses_write = false;  // as a full one

    FaultyDisk() {
        refuses_sync = refuses_write = false;
        real_ = sqlite3_vfs_find(nullptr);
        faulty_ = *real_;
        faulty_.zName = "faulty";
        faulty_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
        faulty_.xOpen = open;
        sqlite3_vfs_register(&faulty_, 1);
    }
    ~FaultyDisk() {
        sqlite3_vfs_unregister(&faulty_);
        sqlite3_vfs_register(real_, 1);
    }
    FaultyDisk(const FaultyDisk&) = delete;

private:
    struct File {
        sqlite3_file base;
        sqlite3_file* real;
    };
    inline static sqlite3_vfs* real_ = nullptr;
    inline static sqlite3_vfs faulty_{};

    static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }
    static const sqlite3_io_methods* of(sqlite3_file* file) { return real(file)->pMethods; }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
        auto* mine = reinterpret_cast<File*>(file);
        mine->real = reinterpret_cast<sqlite3_file*>(mine + 1);
        std::memset(mine->real, 0, static_cast<std::size_t>(real_->szOsFile));
        const int result = real_->xOpen(real_, name, mine->real, flags, out);
        file->pMethods = mine->real->pMethods ? &methods : nullptr;
        return result;
    }
    static int write(sqlite3_file* f, const void* bytes, int count, sqlite3_int64 at) {
        return refuses_write ? SQLITE_FULL : of(f)->xWrite(real(f), bytes, count, at);
    }
    static int sync(sqlite3_file* f, int flags) {
        return refuses_sync ? SQLITE_IOERR_FSYNC : of(f)->xSync(real(f), flags);
    }

    // The rest as it comes.
    static int close(sqlite3_file* f) { return of(f)->xClose(real(f)); }
    static int read(sqlite3_file* f, void* to, int count, sqlite3_int64 at) {
        return of(f)->xRead(real(f), to, count, at);
    }
    static int truncate(sqlite3_file* f, sqlite3_int64 size) {
        return of(f)->xTruncate(real(f), size);
    }
    static int size(sqlite3_file* f, sqlite3_int64* out) { return of(f)->xFileSize(real(f), out); }
    static int lock(sqlite3_file* f, int how) { return of(f)->xLock(real(f), how); }
    static int unlock(sqlite3_file* f, int how) { return of(f)->xUnlock(real(f), how); }
    static int locked(sqlite3_file* f, int* out) { return of(f)->xCheckReservedLock(real(f), out); }
    static int control(sqlite3_file* f, int what, void* with) {
        return of(f)->xFileControl(real(f), what, with);
    }
    static int sector(sqlite3_file* f) { return of(f)->xSectorSize(real(f)); }
    static int device(sqlite3_file* f) { return of(f)->xDeviceCharacteristics(real(f)); }
    static int map(sqlite3_file* f, int page, int bytes, int extend, void volatile** out) {
        return of(f)->xShmMap(real(f), page, bytes, extend, out);
    }
    static int shared_lock(sqlite3_file* f, int at, int count, int flags) {
        return of(f)->xShmLock(real(f), at, count, flags);
    }
    static void barrier(sqlite3_file* f) { of(f)->xShmBarrier(real(f)); }
    static int unmap(sqlite3_file* f, int remove) { return of(f)->xShmUnmap(real(f), remove); }

    static constexpr sqlite3_io_methods methods{
        2,       close,  read,   write, truncate,    sync,    size,  lock,    unlock, locked,
        control, sector, device, map,   shared_lock, barrier, unmap, nullptr, nullptr};
};
}  // namespace clinic::testing
