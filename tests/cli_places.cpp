#include "cli/console.h"
#include "db/files.h"
#include "operations/closing.h"
#include "platform/files.h"
#include "restore_clinic.h"

using namespace clinic;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
/// A closed clinic with one proven backup, and the settings that name it.
struct Placed : Restorable {
    cli::Settings settings(const fs::path& named) const {
        return cli::Settings({{"CLINICD_DB", named.string()}});
    }
    fs::path other(const std::string& name) const {
        fs::create_directory(folder.path / "other");
        return folder.path / "other" / name;
    }
    std::string start(const fs::path& named) {
        return problem_of([&] { const cli::Console console(settings(named)); });
    }
};
}  // namespace

TEST_SUITE("where the clinic's files stand") {
    TEST_CASE("a link to the database leads to its own lock, key and backups") {
        const Placed clinic;
        const auto link = clinic.other("clinic.db");
        fs::create_symlink("../clinic.db", link);
        const auto linked = clinic.settings(link);
        CHECK(linked.database() == fs::canonical(clinic.file));
        CHECK(linked.backups() == fs::canonical(clinic.backups));
        const cli::Console first(clinic.settings(clinic.file));
        CHECK_THROWS_AS(cli::Console second(linked), platform::AlreadyRunning);
        CHECK_FALSE(fs::exists(key_beside(link)));
    }
    TEST_CASE("a link whose key lies beside the link says where the key belongs") {
        const Placed clinic;
        const auto link = clinic.other("clinic.db");
        fs::create_symlink("../clinic.db", link);
        fs::rename(key_beside(clinic.file), key_beside(link));
        CHECK(problem_of([&] { static_cast<void>(clinic.settings(link).database()); }) ==
              "409 files-apart");
    }
    TEST_CASE("a folder that is a link is the folder it leads to") {
        const Placed clinic;
        fs::create_directory_symlink(clinic.folder.path, clinic.other("linked"));
        CHECK(clinic.settings(clinic.other("linked") / "clinic.db").database() ==
              fs::canonical(clinic.file));
    }
    TEST_CASE("a database with two names is opened by neither") {
        Placed clinic;
        const auto second = clinic.other("clinic.db");
        fs::create_hard_link(clinic.file, second);
        fs::copy_file(key_beside(clinic.file), key_beside(second));
        CHECK(clinic.start(second) == "409 second-name");
        CHECK(clinic.start(clinic.file) == "409 second-name");
        fs::remove(second);
        CHECK(clinic.start(clinic.file) == "none");
    }
    TEST_CASE("where the database is gone and its backups are there no empty clinic begins") {
        Placed clinic;
        fs::remove(clinic.file);
        for (const bool empty : {false, true}) {
            if (empty) write_bytes(clinic.file, "");
            CHECK(clinic.start(clinic.file) == "409 database-missing");
        }
        fs::remove(clinic.file);
        CHECK(clinic.restore() == 0);
        CHECK(clinic.start(clinic.file) == "none");
    }
    TEST_CASE("another clinic begins once it has a folder of backups to itself") {
        Placed clinic;
        fs::remove(clinic.file);
        fs::rename(clinic.backups, clinic.folder.path / "moved away");
        CHECK(clinic.start(clinic.file) == "none");
    }
    TEST_CASE("backups that others may open are closed, strange files stay as they are") {
        const Placed clinic;
        const auto strange = clinic.backups / "holiday.jpg";
        write_bytes(strange, "mine");
        const fs::path manifest = clinic.backup.string() + ".json";
        for (const auto& file : {clinic.backup, manifest, strange})
            fs::permissions(file, fs::perms(0644));
        operations::close_to_others(clinic.backups);
        CHECK_FALSE(platform::open_to_others(clinic.backup));
        CHECK_FALSE(platform::open_to_others(manifest));
        CHECK(platform::open_to_others(strange));
        operations::close_to_others(clinic.folder.path / "nowhere");
    }
}
