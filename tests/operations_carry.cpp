#include "db/files.h"
#include "operations/carry.h"
#include "platform/files.h"
#include "restore_clinic.h"
#include <csignal>
#include <sys/resource.h>

using namespace clinic;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
/// A backup, and a stick to take it along on.
struct Stick : Restorable {
    fs::path stick = folder.path / "stick", taken = stick / "clinic.db";
    Stick() { fs::create_directory(stick); }

    std::string carried() {
        return problem_of([&] { operations::carry(backup, taken); });
    }
};

/// A disk that takes no file longer than this, as a full one takes no more of it.
struct LittleRoom {
    rlimit before{};
    decltype(SIG_DFL) handler = std::signal(SIGXFSZ, SIG_IGN);
    explicit LittleRoom(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit little{bytes, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
    }
    ~LittleRoom() {
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
    }
};
}  // namespace

TEST_SUITE("taking a backup along") {
    TEST_CASE("the copy is the backup, the owner's alone, with the manifest that proves it") {
        Stick clinic;
        CHECK(clinic.carried() == "none");
        CHECK(bytes_of(clinic.taken) == bytes_of(clinic.backup));
        CHECK_FALSE(platform::open_to_others(clinic.taken));
        REQUIRE(operations::manifest_of(clinic.taken));
        CHECK(operations::manifest_of(clinic.taken)->digest == file_digest(clinic.taken));
        CHECK(files_in(clinic.stick) == 2);
        CHECK(clinic.restore({.backup = clinic.taken}) == 0);
    }

    TEST_CASE("one bit of a name flipped on the stick is refused") {
        Stick clinic;
        clinic.back_up_with([](Session& session) {
            session.run(R"sql(
                insert into users (id, username, display_name, password_hash, language, created_at)
                values (1, 'admin', 'Cardiologist', '', 'en', 0)
            )sql");
        });
        REQUIRE(clinic.carried() == "none");
        auto bytes = bytes_of(clinic.taken);
        const auto at = bytes.find("Cardiologist");
        REQUIRE(at != std::string::npos);
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        write_bytes(clinic.taken, bytes);
        CHECK(clinic.refusal({.backup = clinic.taken}) == "409 damaged-backup");
        CHECK(clinic.refusal({.backup = clinic.taken, .dry_run = true}) == "409 damaged-backup");
        // Nothing in the file itself tells.
        fs::remove(clinic.taken.string() + ".json");
        CHECK(clinic.restore({.backup = clinic.taken, .without_manifest = true}) == 0);
    }

    TEST_CASE("what is there stays, and a place that is not there is told before anything else") {
        Stick clinic;
        const auto refusal = [&](const fs::path& to) {
            return problem_of([&] { operations::refuse_target(to, false); });
        };
        CHECK(refusal(clinic.folder.path / "nowhere" / "clinic.db") == "404 not-found");
        CHECK(refusal(clinic.stick) == "409 exists");
        for (const auto* ending : {"", ".json", ".part"}) {
            const auto mine = clinic.taken.string() + ending;
            write_bytes(mine, "mine");
            CHECK_MESSAGE(clinic.carried() == "409 exists", mine);
            CHECK(bytes_of(mine) == "mine");
            CHECK(files_in(clinic.stick) == 1);
            fs::remove(mine);
        }
    }

    TEST_CASE("a manifest that an interrupted copy left is no obstacle, one that is lost is") {
        Stick clinic;
        fs::copy_file(clinic.backup.string() + ".json", clinic.taken.string() + ".json");
        CHECK(clinic.carried() == "none");
        fs::remove(clinic.taken);
        fs::remove(clinic.backup.string() + ".json");
        CHECK(clinic.carried() == "500 backup-failed");
    }

    TEST_CASE("a stick that is full keeps no half of it") {
        Stick clinic;
        {
            const LittleRoom room(fs::file_size(clinic.backup) / 2);
            CHECK(clinic.carried() == "503 not-saved");
        }
        CHECK(files_in(clinic.stick) == 0);
        {
            // Not even for the manifest.
            Stick sealed;
            sealed.backup = sealed.folder.path / "small.db";
            write_bytes(sealed.backup, "a backup that is small");
            auto manifest = *operations::manifest_of(clinic.backup);
            manifest.digest = file_digest(sealed.backup);
            write_bytes(sealed.backup.string() + ".json", write(manifest));
            const LittleRoom room(100);
            CHECK(sealed.carried() == "503 not-saved");
            CHECK(files_in(sealed.stick) == 0);
        }
    }
}
