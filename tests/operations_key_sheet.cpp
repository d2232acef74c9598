#include "core/typed_key.h"
#include "db/audit.h"
#include "db/files.h"
#include "on_disk.h"
#include "operations/key_sheet.h"
#include "operations/new_beginning.h"
#include "platform/files.h"
#include "platform/lock_file.h"
#include <csignal>
#include <sys/resource.h>

using namespace clinic;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
/// A clinic with a history, closed, and what its sheet said.
struct Kept : OnDisk {
    fs::path key = key_beside(file);
    Keys::Secret own{};
    std::ostringstream said;

    Kept() {
        note(1);
        note(2);
        database.reset();
        own = find_secret(key).value();
    }
    std::string refusal(const Keys::Secret& typed) {
        return problem_of([&] { operations::restore_key(file, typed, said); });
    }
    void lose_key(bool makes_another) {
        fs::remove(key);
        if (makes_another) load_key(key);
    }
    std::vector<fs::path> set_aside() const {
        std::vector<fs::path> all;
        for (const auto& entry : fs::directory_iterator(folder.path))
            if (entry.path().filename().string().starts_with("clinic-replaced-"))
                all.push_back(entry.path());
        return all;
    }
};
/// While it lives no file of this process grows beyond 1000 bytes.
struct FullDisk {
    rlimit usual{};
    void (*usual_signal)(int) = std::signal(SIGXFSZ, SIG_IGN);
    FullDisk() {
        ::getrlimit(RLIMIT_FSIZE, &usual);
        const rlimit small{1000, usual.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &usual);
        std::signal(SIGXFSZ, usual_signal);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
};
bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_SUITE("key sheet") {
    TEST_CASE("what is shown brings the lost key back, and the history proves itself") {
        Kept clinic;
        std::ostringstream shown;
        operations::show_key(clinic.file, false, shown);
        clinic.lose_key(false);
        const auto typed = shown.str().substr(0, 14 * 6);
        operations::restore_key(clinic.file, typed_secret(typed), clinic.said);
        CHECK(find_secret(clinic.key) == clinic.own);
        CHECK_FALSE(platform::open_to_others(clinic.key));
        clinic.open();
        clinic.database->read(clinic.caller, [](Session& session) {
            CHECK(audit_fault(session).value_or("none") == "none");
        });
    }
    TEST_CASE("the page is the owner's alone, holds the groups, and is not written over") {
        Kept clinic;
        const auto page = clinic.folder.path / "sheet.html";
        operations::write_key_sheet(clinic.file, page, clinic.said);
        const auto text = bytes_of(page);
        for (const auto& group : typed_groups_of(clinic.own)) CHECK(has(text, group));
        CHECK(has(text, "<svg"));
        CHECK(has(text, "lang=\"uz\""));
        CHECK_FALSE(platform::open_to_others(page));
        CHECK_FALSE(has(clinic.said.str(), typed_groups_of(clinic.own).front()));
        CHECK(problem_of([&] { operations::write_key_sheet(clinic.file, page, clinic.said); }) ==
              "409 exists");
    }
    TEST_CASE("a place where no page can be made is told from a page that is there") {
        Kept clinic;
        const auto page = clinic.folder.path / "no such folder" / "sheet.html";
        const auto told =
            problem_of([&] { operations::write_key_sheet(clinic.file, page, clinic.said); });
        CHECK(told == "500 file-fault");
        CHECK(clinic.said.str().empty());
    }
    TEST_CASE("a page that could not be written to its end is not left behind") {
        Kept clinic;
        fs::remove(clinic.file);  // the key is enough for a sheet
        const auto page = clinic.folder.path / "sheet.html";
        {
            const FullDisk after_some_bytes;
            CHECK(problem_of([&] {
                      operations::write_key_sheet(clinic.file, page, clinic.said);
                  }) == "500 file-fault");
        }
        CHECK_FALSE(fs::exists(page));
        CHECK(clinic.said.str().empty());
        operations::write_key_sheet(clinic.file, page, clinic.said);
        CHECK(fs::exists(page));
    }
    TEST_CASE("a terminal gets the picture too") {
        Kept clinic;
        std::ostringstream shown;
        operations::show_key(clinic.file, true, shown);
        CHECK(has(shown.str(), "\x1b[38;5;16;48;5;231m"));
        CHECK(has(shown.str(), "▀"));
    }
    TEST_CASE("a strange key that lies there gives way, and is kept") {
        Kept clinic;
        clinic.lose_key(true);
        const auto strange = find_secret(clinic.key);
        CHECK(clinic.refusal(clinic.own) == "none");
        CHECK(find_secret(clinic.key) == clinic.own);
        REQUIRE(clinic.set_aside().size() == 1);
        CHECK(find_secret(clinic.set_aside().front()) == strange);
    }
    TEST_CASE("the sheet of another clinic changes nothing, whether there is a key or not") {
        for (const bool lost : {false, true}) {
            Kept clinic;
            if (lost) clinic.lose_key(false);
            CHECK(clinic.refusal(Keys::Secret{1, 2, 3}) == "409 not-its-key");
            CHECK(find_secret(clinic.key).has_value() != lost);
            CHECK(clinic.set_aside().empty());
        }
    }
    TEST_CASE("a key that the newest history was made with stays") {
        Kept clinic;
        clinic.lose_key(false);
        operations::begin_anew({.database = clinic.file, .for_good = true}, clinic.said);
        const auto newer = find_secret(clinic.key);
        clinic.open();
        clinic.note(3);
        clinic.database.reset();
        CHECK(clinic.refusal(clinic.own) == "409 not-its-key");
        CHECK(find_secret(clinic.key) == newer);
    }
    TEST_CASE("on a new computer, and in a clinic without a history, any sheet is taken") {
        TemporaryFolder folder;
        const auto file = folder.path / "new" / "clinic.db";
        std::ostringstream said;
        operations::restore_key(file, Keys::Secret{4, 5, 6}, said);
        CHECK(find_secret(key_beside(file)) == Keys::Secret{4, 5, 6});
        { const Database unused(Database::Options{.file = file}); }
        operations::restore_key(file, Keys::Secret{7}, said);
        CHECK(find_secret(key_beside(file)) == Keys::Secret{7});
    }
    TEST_CASE("a damaged key is replaced by its sheet") {
        Kept clinic;
        fs::resize_file(clinic.key, 20);
        CHECK(clinic.refusal(clinic.own) == "none");
        CHECK(find_secret(clinic.key) == clinic.own);
    }
    TEST_CASE("the same key again is no change, a running server is, and no key is said") {
        Kept clinic;
        CHECK(clinic.refusal(clinic.own) == "none");
        CHECK(has(clinic.said.str(), "already"));
        CHECK(clinic.set_aside().empty());
        const platform::LockFile served(lock_beside(clinic.file));
        CHECK_THROWS_AS(operations::restore_key(clinic.file, clinic.own, clinic.said),
                        platform::AlreadyRunning);
        clinic.lose_key(false);
        CHECK(problem_of([&] { operations::show_key(clinic.file, false, clinic.said); }) ==
              "404 not-found");
    }
}
