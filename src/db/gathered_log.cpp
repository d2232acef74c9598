#include "db/gathered_log.h"
#include <algorithm>
#include <cstring>
#include <forward_list>
#include <mutex>
#include <new>
#include <sqlite3.h>
#include <utility>
namespace clinic {
namespace {
// "WAL File Format" of SQLite, 4: before each page its number, and the size of the database after
// the transaction in the frame that ends it, otherwise 0.
constexpr int frame_head = 24, size_in_head = 4;
// SQLite's own layer writes less than 128 KiB at once and takes more for a full disk.
constexpr int most_gathered = 60 * 1024, largest_page = 64 * 1024;
static_assert(most_gathered + frame_head + largest_page < 128 * 1024);

/// An open log, in memory that SQLite gives, aligned to eight bytes; the file of the layer below
/// follows it.
struct Log {  // no wider than the eight bytes to which SQLite aligns it
    sqlite3_file base;
    sqlite3_file* below;
    char* gathered;
    sqlite3_int64 from;  // where in the file
    int size;
    bool ends;  // the page that follows ends the transaction
};
static_assert(alignof(Log) == 8 && sizeof(Log) % 8 == 0);
Log& log_of(sqlite3_file* file) {
    return *reinterpret_cast<Log*>(file);
}
sqlite3_file* below(sqlite3_file* file) {
    return log_of(file).below;
}
const sqlite3_io_methods* of(sqlite3_file* file) {
    return below(file)->pMethods;
}

int write_out(sqlite3_file* file) {
    auto& log = log_of(file);
    const int size = std::exchange(log.size, 0);
    log.ends = false;
    if (size == 0) return SQLITE_OK;
    return of(file)->xWrite(log.below, log.gathered, size, log.from);
}
template <class Act>
int after_writing_out(sqlite3_file* file, Act act) {
    const int result = write_out(file);
    return result == SQLITE_OK ? act() : result;
}

bool ends_transaction(const char* head) {
    const char none[4] = {};
    return std::memcmp(head + size_in_head, none, sizeof none) != 0;
}

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    auto& log = log_of(file);
    const auto* from = static_cast<const char*>(bytes);
    const bool follows = log.size > 0 && at == log.from + log.size;
    const bool fits = log.size + count <= most_gathered + largest_page;
    if (log.size > 0 && !(follows && fits))
        if (const int result = write_out(file); result != SQLITE_OK) return result;
    const bool is_head = count == frame_head;
    if (log.size == 0 && !is_head) return of(file)->xWrite(log.below, bytes, count, at);
    if (log.size == 0) log.from = at;
    std::copy_n(from, count, log.gathered + log.size);
    log.size += count;
    if (is_head) {
        log.ends = ends_transaction(from);
        return SQLITE_OK;
    }
    return log.ends || log.size >= most_gathered ? write_out(file) : SQLITE_OK;
}

// A full disk told while reading would undo the statement alone, and pages that SQLite took for
// written would be missing from a transaction that goes on; an I/O error undoes all of it.
int read(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
    if (write_out(file) != SQLITE_OK) return SQLITE_IOERR_WRITE;
    return of(file)->xRead(below(file), to, count, at);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return after_writing_out(file, [&] { return of(file)->xTruncate(below(file), size); });
}
int sync(sqlite3_file* file, int flags) {
    return after_writing_out(file, [&] { return of(file)->xSync(below(file), flags); });
}
int size(sqlite3_file* file, sqlite3_int64* out) {
    return after_writing_out(file, [&] { return of(file)->xFileSize(below(file), out); });
}
int close(sqlite3_file* file) {
    const int written = write_out(file);
    sqlite3_free(std::exchange(log_of(file).gathered, nullptr));
    const int closed = of(file)->xClose(below(file));
    return written == SQLITE_OK ? closed : written;
}

// The rest as it comes; a log is neither locked nor shared.
int lock(sqlite3_file* file, int how) {
    return of(file)->xLock(below(file), how);
}
int unlock(sqlite3_file* file, int how) {
    return of(file)->xUnlock(below(file), how);
}
int locked(sqlite3_file* file, int* out) {
    return of(file)->xCheckReservedLock(below(file), out);
}
int control(sqlite3_file* file, int what, void* with) {
    return of(file)->xFileControl(below(file), what, with);
}
int sector(sqlite3_file* file) {
    return of(file)->xSectorSize(below(file));
}
int device(sqlite3_file* file) {
    return of(file)->xDeviceCharacteristics(below(file));
}
constexpr sqlite3_io_methods methods{.iVersion = 1,
                                     .xClose = close,
                                     .xRead = read,
                                     .xWrite = write,
                                     .xTruncate = truncate,
                                     .xSync = sync,
                                     .xFileSize = size,
                                     .xLock = lock,
                                     .xUnlock = unlock,
                                     .xCheckReservedLock = locked,
                                     .xFileControl = control,
                                     .xSectorSize = sector,
                                     .xDeviceCharacteristics = device,
                                     .xShmMap = nullptr,
                                     .xShmLock = nullptr,
                                     .xShmBarrier = nullptr,
                                     .xShmUnmap = nullptr,
                                     .xFetch = nullptr,
                                     .xUnfetch = nullptr};

/// The layer over one VFS: a copy of it with another way of opening.
struct Layer {
    sqlite3_vfs vfs;
    sqlite3_vfs* below;
};

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* under = reinterpret_cast<Layer*>(vfs)->below;
    if (!(flags & SQLITE_OPEN_WAL)) return under->xOpen(under, name, file, flags, out);
    auto* log = new (file) Log{};
    log->below = reinterpret_cast<sqlite3_file*>(log + 1);
    std::memset(log->below, 0, static_cast<std::size_t>(under->szOsFile));
    const int result = under->xOpen(under, name, log->below, flags, out);
    if (!log->below->pMethods) return result;
    log->gathered = static_cast<char*>(sqlite3_malloc(most_gathered + largest_page));
    log->base.pMethods = &methods;
    return result == SQLITE_OK && !log->gathered ? SQLITE_NOMEM : result;
}
}  // namespace

const char* gathered_log() {
    constexpr const char* name = "gathered-log";
    static std::mutex mutex;
    static std::forward_list<Layer> layers;
    std::lock_guard guard(mutex);
    auto* under = sqlite3_vfs_find(nullptr);
    auto found = std::ranges::find(layers, under, &Layer::below);
    if (found == layers.end()) {
        layers.push_front({*under, under});
        found = layers.begin();
        found->vfs.zName = name;
        found->vfs.xOpen = open;
        found->vfs.szOsFile = static_cast<int>(sizeof(Log)) + under->szOsFile;
    }
    sqlite3_vfs_register(&found->vfs, 0);  // before others of that name
    return name;
}
}  // namespace clinic
