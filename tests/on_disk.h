#pragma once
#include "db/database.h"
#include "test_clinic.h"
#include <fstream>
#include <iterator>
#include <sstream>

namespace clinic::testing {

/// A clinic in a file of its own, with a clock the test turns.
struct OnDisk {
    TemporaryFolder folder;
    std::filesystem::path file = folder.path / "clinic.db";
    std::atomic<std::int64_t> now = monday_nine.value;
    Caller caller = Caller::inside("test");
    std::optional<Database> database;

    OnDisk() { open(); }
    void open() { database.emplace(options()); }
    Database::Options options() {
        return {.file = file, .surroundings = {.now = [this] { return Instant{now}; }}};
    }
    void write(const Writer::Work& work) { database->write(caller, work); }
    /// One audited write.
    void note(std::int64_t id) {
        write([&](Session& session) { session.record("test.noted", "note", id); });
    }
    std::int64_t entries() {
        std::int64_t count = 0;
        database->read(caller, [&](Session& session) { count = audit_entries(session); });
        return count;
    }
    static std::int64_t audit_entries(Session& session) {
        return session.value<std::int64_t>(R"sql(select count(*) from audit_entries)sql").value();
    }
    /// About `pages` pages of data, in one write.
    void fill(std::int64_t pages) {
        write([&](Session& session) {
            session.run(R"sql(
                with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
                insert into departments (name)
                select hex(randomblob(1000)) from n
            )sql",
                        pages);
            session.record("test.filled", "department", pages);
        });
    }
};

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
inline void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}
inline std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}
}  // namespace clinic::testing
