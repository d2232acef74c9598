#pragma once
#include <cstdint>
#include <cstring>
#include <sqlite3.h>
#include <string_view>

namespace clinic::testing {

/// While one exists, every database opened goes through it to the real disk. One at a time;
/// databases opened through it must be closed before it goes.
class DiskBetween {
public:
    enum class Op { read, write, sync, truncate };
    struct Call {
        Op op;
        std::string_view file;  // its path; empty for temporary ones
        std::int64_t at = 0;    // of a write; the new size of a truncation
        std::string_view bytes{};
    };
    DiskBetween(const DiskBetween&) = delete;

protected:
    DiskBetween() {
        current_ = this;
        real_ = sqlite3_vfs_find(nullptr);
        between_ = *real_;
        between_.zName = "between";
        between_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
        between_.xOpen = open;
        sqlite3_vfs_register(&between_, 1);
    }
    virtual ~DiskBetween() {
        sqlite3_vfs_unregister(&between_);
        sqlite3_vfs_register(real_, 1);
    }
    /// Anything but SQLITE_OK is answered instead of asking the real disk. On any thread.
    virtual int before(const Call& call) = 0;
    /// The real disk did it.
    virtual void after(const Call&) {}

private:
    struct File {
        sqlite3_file base;
        sqlite3_file* real;
        const char* name;
    };
    inline static DiskBetween* current_ = nullptr;
    inline static sqlite3_vfs* real_ = nullptr;
    inline static sqlite3_vfs between_{};

    static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }
    static const sqlite3_io_methods* of(sqlite3_file* file) { return real(file)->pMethods; }
    template <class Act>
    static int through(Op op, sqlite3_file* file, std::int64_t at, std::string_view bytes,
                       Act act) {
        const char* name = reinterpret_cast<File*>(file)->name;
        const Call call{op, name ? name : "", at, bytes};
        if (const int refused = current_->before(call); refused != SQLITE_OK) return refused;
        const int result = act();
        if (result == SQLITE_OK) current_->after(call);
        return result;
    }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
        auto* mine = reinterpret_cast<File*>(file);
        mine->real = reinterpret_cast<sqlite3_file*>(mine + 1);
        mine->name = name;
        std::memset(mine->real, 0, static_cast<std::size_t>(real_->szOsFile));
        const int result = real_->xOpen(real_, name, mine->real, flags, out);
        file->pMethods = mine->real->pMethods ? &methods : nullptr;
        return result;
    }
    static int read(sqlite3_file* f, void* to, int count, sqlite3_int64 at) {
        return through(Op::read, f, at, {}, [&] { return of(f)->xRead(real(f), to, count, at); });
    }
    static int write(sqlite3_file* f, const void* bytes, int count, sqlite3_int64 at) {
        return through(Op::write, f, at,
                       {static_cast<const char*>(bytes), static_cast<std::size_t>(count)},
                       [&] { return of(f)->xWrite(real(f), bytes, count, at); });
    }
    static int sync(sqlite3_file* f, int flags) {
        return through(Op::sync, f, 0, {}, [&] { return of(f)->xSync(real(f), flags); });
    }
    static int truncate(sqlite3_file* f, sqlite3_int64 size) {
        return through(Op::truncate, f, size, {}, [&] { return of(f)->xTruncate(real(f), size); });
    }

    // The rest as it comes.
    static int close(sqlite3_file* f) { return of(f)->xClose(real(f)); }
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
