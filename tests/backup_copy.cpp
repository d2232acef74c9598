#include "db/backup.h"
#include "db/files.h"
#include "failing_disk.h"
#include "on_disk.h"
#include <sys/stat.h>
#include <thread>

using namespace clinic;
using namespace clinic::testing;

namespace {
struct Copied : OnDisk {
    std::filesystem::path copy = folder.path / "copy.db";

    AuditHead make(const OnPercent& on_percent = {}) {
        return copy_online(database->writer(), database->current_environment(), copy, on_percent);
    }
    Proof proof() { return prove(copy, *database->environment()); }
    /// Changes the copy behind clinicd's back.
    void meddle(const std::string& sql) {
        SQLite::Database open(copy, SQLite::OPEN_READWRITE);
        open.exec(sql);
    }
};
bool is_0600(const std::filesystem::path& file) {
    struct stat about {};
    return stat(file.c_str(), &about) == 0 && (about.st_mode & 0777) == 0600;
}
bool says(const Proof& proof, const std::string& part) {
    return proof.fault && proof.fault->find(part) != std::string::npos;
}
}  // namespace

TEST_SUITE("copying") {
    TEST_CASE("a copy made while eight threads write is sound, and ends at one moment") {
        Copied clinic;
        clinic.fill(3000);
        std::atomic<bool> stop = false;
        std::vector<std::jthread> writers;
        for (int i = 0; i < 8; ++i)
            writers.emplace_back([&, i] {
                while (!stop) clinic.note(i);
            });
        const auto head = clinic.make();
        stop = true;
        writers.clear();
        const auto proof = clinic.proof();
        CHECK(proof.fault.value_or("none") == "none");
        CHECK(proof.audit_head.digest == head.digest);
        CHECK(proof.audit_head.entries == head.entries);
        CHECK(head.entries <= clinic.entries());
    }

    TEST_CASE("a write that comes during a copy goes before the copy's next slice") {
        Copied clinic;
        clinic.fill(5000);
        auto& writer = clinic.database->writer();
        std::atomic<int> percent = -1, saved_at = -1;
        std::jthread other([&] {
            while (percent < 0) std::this_thread::yield();
            clinic.note(1);
            saved_at = percent.load();
        });
        clinic.make([&](int now) {
            percent = now;
            // On the writer's thread: the other one is given time to stand in the queue.
            while (saved_at < 0 && writer.waiting() == 0) std::this_thread::yield();
        });
        other.join();
        CHECK(saved_at < 100);
        CHECK(clinic.proof().fault.value_or("none") == "none");
    }

    TEST_CASE("a copy is one file of the owner alone, in need of no log") {
        Copied clinic;
        clinic.note(1);
        clinic.make();
        CHECK(is_0600(clinic.copy));
        const auto before = files_in(clinic.folder.path);
        CHECK(clinic.proof().fault.value_or("none") == "none");
        CHECK(files_in(clinic.folder.path) == before);
        CHECK(bytes_of(clinic.copy)[18] == 1);  // file format: read without a -wal
    }

    TEST_CASE("a copy that is given up leaves nothing, and the next one succeeds") {
        Copied clinic;
        clinic.fill(3000);
        const auto before = files_in(clinic.folder.path);
        CHECK_THROWS_WITH(clinic.make([](int percent) {
            if (percent > 5) throw std::runtime_error("stop");
        }),
                          "stop");
        CHECK(files_in(clinic.folder.path) == before);
        clinic.make();
        CHECK(clinic.proof().fault.value_or("none") == "none");
    }

    TEST_CASE("a copy that fails at any read leaves nothing of itself") {
        // As many as there are until the copy is closed again, and one more.
        for (int which = 1, failures = 1; failures; ++which) {
            failures = 0;
            FailingDisk disk(FailingDisk::Op::read, which, true);
            std::optional<Copied> clinic;
            try {
                clinic.emplace();
            } catch (const std::exception&) {
                failures = 1;  // not even the clinic opens
                continue;
            }
            const auto before = files_in(clinic->folder.path);
            try {
                clinic->make();
                CHECK(std::filesystem::exists(clinic->copy));
            } catch (const std::exception&) {
                failures = 1;
                CHECK(files_in(clinic->folder.path) == before);
            }
        }
    }

    TEST_CASE("a copy never writes over a file that is there") {
        Copied clinic;
        write_bytes(clinic.copy, "mine");
        CHECK_THROWS(clinic.make());
        CHECK(bytes_of(clinic.copy) == "mine");
    }

    TEST_CASE("another program's copy needs no writer, and leaves the log to the server") {
        Copied clinic;
        clinic.note(1);
        const auto environment = clinic.database->environment();
        {
            Connection reader(clinic.file, Connection::For::reading);
            copy_at_once(reader, *environment, clinic.copy);
        }
        const auto proof = clinic.proof();
        CHECK(proof.fault.value_or("none") == "none");
        CHECK(proof.audit_head.entries == 1);
        clinic.note(2);
        CHECK(clinic.entries() == 2);
    }
}

TEST_SUITE("proof") {
    TEST_CASE("the proof says what the copy holds") {
        Copied clinic;
        clinic.note(1);
        clinic.make();
        const auto proof = clinic.proof();
        CHECK(proof.schema_version == static_cast<int>(embedded_schema().size()));
        std::map<std::string, std::int64_t> rows;
        for (const auto& [table, count] : proof.counts) rows[table] = count;
        CHECK(rows.at("audit_entries") == 1);
        CHECK(rows.at("patients") == 0);
    }

    TEST_CASE("a damaged page, a cut and a stranger's file are no proof") {
        Copied clinic;
        clinic.fill(300);
        clinic.make();
        const auto good = bytes_of(clinic.copy);
        auto damaged = good;
        damaged.replace(4096 * 40, 64, std::string(64, '\xff'));
        write_bytes(clinic.copy, damaged);
        CHECK(clinic.proof().fault);
        for (const std::size_t size : {std::size_t{0}, std::size_t{50}, std::size_t{5000},
                                       good.size() / 2, good.size() - 4096}) {
            write_bytes(clinic.copy, good.substr(0, size));
            CHECK_MESSAGE(clinic.proof().fault, size);
        }
        write_bytes(clinic.copy, std::string(5000, 'x'));
        CHECK(says(clinic.proof(), "not a clinicd database"));
    }

    TEST_CASE("a row that refers to a missing one is no proof") {
        Copied clinic;
        clinic.note(1);
        clinic.make();
        clinic.meddle(
            "pragma foreign_keys = off; insert into rooms (name, department_id) "
            "values ('12', 99)");
        CHECK(says(clinic.proof(), "refer to missing ones, the first in rooms"));
    }

    TEST_CASE("a changed history is no proof") {
        Copied clinic;
        clinic.note(1);
        clinic.note(2);
        clinic.make();
        clinic.meddle(
            "drop trigger audit_entries_are_final; "
            "update audit_entries set actor = 'someone' where id = 1");
        CHECK(says(clinic.proof(), "audit: entry 1"));
    }

    TEST_CASE("another clinic's key is told from a changed history") {
        Copied clinic;
        clinic.note(1);
        clinic.note(2);
        clinic.make();
        Connection connection(clinic.copy, Connection::For::inspecting);
        const Environment other{.keys = Keys({1, 2, 3})};
        Session strange(connection, clinic.caller, other);
        CHECK(audit_fault(strange));
        CHECK(audit_made_with_another_key(strange));
        Session own(connection, clinic.caller, *clinic.database->environment());
        CHECK_FALSE(audit_made_with_another_key(own));
    }
}
