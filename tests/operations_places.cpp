#include "db/files.h"
#include "db/replace.h"
#include "db/sealed.h"
#include "kept_backups.h"
#include "platform/lock_file.h"
#include "restore_clinic.h"

using namespace clinic;
using namespace clinic::testing;

namespace {
const sealing::Passphrase words{"four green apples on a plate"};
}

TEST_SUITE("sealed backups of the folder") {
    TEST_CASE("with a passphrase every backup is sealed, proven by opening it, and named so") {
        Kept clinic({.seal = words});
        clinic.note(1);
        const auto made = clinic.make();
        CHECK(made.name == "clinic-20260302T040000Z.sealed");
        CHECK(made.sealed);
        CHECK(made.proven_at);
        const auto manifest = manifest_of(clinic.where / made.name);
        REQUIRE(manifest);
        CHECK(manifest->digest_inside == digest_inside(clinic.where / made.name, words));
        CHECK(manifest->digest == file_digest(clinic.where / made.name));
        CHECK(bytes_of(clinic.where / made.name).find("SQLite format 3") == std::string::npos);
        CHECK(files_in(clinic.where) == 3);  // it, its manifest, the lock
    }
    TEST_CASE("sealed and plain ones are listed and rotated together") {
        Kept plain;
        const auto first = plain.make();
        plain.operations.reset();
        plain.operations.emplace(*plain.database,
                                 Operations::Settings{.backup_folder = plain.where, .seal = words});
        CHECK(plain.make().name == "clinic-20260302T040000Z-2.sealed");
        CHECK(plain.names().size() == 2);
        CHECK(moment_in("clinic-20261122T103000Z.sealed") == read_instant("2026-11-22T10:30:00Z"));
        CHECK(!moment_in(".sealed"));
    }
}

TEST_SUITE("how long backups are kept") {
    const auto zone = TimeZone::load("Asia/Tashkent");
    const auto at = [](const char* text) { return *read_instant(text); };
    /// One proven backup a day at three, newest first.
    std::vector<Backup> one_a_day(Instant newest, int days) {
        std::vector<Backup> all;
        for (int i = 0; i < days; ++i) {
            const Instant made{newest.value - i * day};
            all.push_back({.name = to_text(made).substr(0, 10),
                           .made_at = made,
                           .proven_at = made,
                           .reason = Reason::scheduled});
        }
        return all;
    }
    std::vector<std::string> kept(const std::vector<Backup>& all, Instant now,
                                  const Keeping& keeping) {
        const auto gone = outlived(all, now, keeping, zone);
        std::vector<std::string> names;
        for (const auto& one : all)
            if (std::ranges::find(gone, one.name) == gone.end()) names.push_back(one.name);
        return names;
    }
    TEST_CASE("beside the days, the newest of each week and month stays") {
        const auto now = at("2026-03-02T09:00:00Z");                  // a Monday
        const auto all = one_a_day(at("2026-03-01T22:00:00Z"), 100);  // three at night, Tashkent
        CHECK(kept(all, now, {.days = 4}) ==
              std::vector<std::string>{"2026-03-01", "2026-02-28", "2026-02-27", "2026-02-26"});
        // That of 2026-02-28 22:00Z was made on Sunday, the first of March, by the clinic's clock.
        CHECK(kept(all, now, {.days = 1, .weeks = 3}) ==
              std::vector<std::string>{"2026-03-01", "2026-02-28", "2026-02-27", "2026-02-21"});
        CHECK(kept(all, now, {.days = 1, .months = 4}) ==
              std::vector<std::string>{"2026-03-01", "2026-02-28", "2026-02-27", "2026-01-30",
                                       "2025-12-30"});
    }
    TEST_CASE("one that is not proven stands for no week, and one without a manifest is not ours") {
        const auto now = at("2026-03-02T09:00:00Z");
        auto all = one_a_day(at("2026-03-01T22:00:00Z"), 20);
        all[10].proven_at.reset();
        all[11].reason.reset();
        const auto left = kept(all, now, {.days = 2});
        CHECK(std::ranges::find(left, all[10].name) == left.end());
        CHECK(std::ranges::find(left, all[11].name) != left.end());
    }
}

TEST_SUITE("the second place of backups") {
    struct TwoPlaces : TemporaryFolder {
        std::filesystem::path second = path / "stick";
        TwoPlaces() { std::filesystem::create_directory(second); }
        /// A program that does with the backup what `script` says; its name is $1.
        std::filesystem::path program(const std::string& script) const {
            const auto file = path / "send";
            write_bytes(file, "#!/bin/sh\n" + script + "\n");
            std::filesystem::permissions(file, std::filesystem::perms::owner_all);
            return file;
        }
    };
    TEST_CASE("a proven backup goes to the second folder as well, with its manifest") {
        TwoPlaces places;
        Kept clinic({.second = {.folder = places.second}});
        const auto made = clinic.make();
        CHECK(manifest_of(places.second / made.name)->digest ==
              file_digest(places.second / made.name));
        const auto state = clinic.operations->second_place().state();
        CHECK(state.newest == made.name);
        CHECK(!state.fault);
    }
    TEST_CASE("a stick that is not there is told, and gets the backup once it is") {
        TwoPlaces places;
        std::filesystem::remove(places.second);
        Kept clinic({.second = {.folder = places.second}});
        const auto made = clinic.make();
        CHECK(made.proven_at);
        CHECK(clinic.operations->second_place().state().fault);
        CHECK(!std::filesystem::exists(places.second));
        std::filesystem::create_directory(places.second);
        clinic.operations->tick();
        CHECK(clinic.operations->second_place().state().fault);  // not at every look
        clinic.now += 11 * minute;
        clinic.operations->tick();
        CHECK(!clinic.operations->second_place().state().fault);
        CHECK(std::filesystem::exists(places.second / made.name));
    }
    TEST_CASE("one that does not prove itself goes nowhere") {
        TwoPlaces places;
        Kept clinic({.second = {.folder = places.second}});
        clinic.damage();
        clinic.make();
        CHECK(files_in(places.second) == 0);
    }
    TEST_CASE("what is sent counts when the other side's digest comes back") {
        TwoPlaces places;
        const auto there = (places.second / "copy").string();
        Kept clinic({.second = {.send = places.program("cp \"$1\" '" + there + "'; sha256sum < '" +
                                                       there + "' | cut -d' ' -f1")}});
        const auto made = clinic.make();
        CHECK(clinic.operations->second_place().state().newest == made.name);
        CHECK(sha256_of(there) == sha256_of(clinic.where / made.name));
    }
    TEST_CASE("a program that fails, or says another digest, sent nothing") {
        for (const auto* script : {"exit 3", "echo done", "kill -9 $$",
                                   "head -c 100 \"$1\" | sha256sum | cut -d' ' -f1"}) {
            TwoPlaces places;
            Kept clinic({.second = {.send = places.program(script)}});
            CAPTURE(script);
            CHECK(clinic.make().proven_at);
            CHECK(clinic.operations->second_place().state().fault);
            CHECK(!clinic.operations->second_place().state().newest);
        }
    }
    TEST_CASE("once started, nobody waits for the sending, and stopping ends it") {
        TwoPlaces places;
        const auto begun = places.path / "begun";
        Kept clinic(
            {.second = {.send = places.program("touch '" + begun.string() + "'; sleep 3600")}});
        clinic.operations->start();
        const auto seen = [&] { return std::filesystem::exists(begun); };
        while (!seen()) std::this_thread::yield();
        // The program sleeps; another backup, the diary and the end of all do not wait for it.
        clinic.now += minute;
        CHECK(clinic.make().proven_at);
        const auto asked = std::chrono::steady_clock::now();
        clinic.operations->stop();
        CHECK(std::chrono::steady_clock::now() - asked < std::chrono::minutes(1));
        CHECK(!clinic.operations->second_place().state().newest);
        CHECK(!clinic.operations->second_place().state().fault);  // stopping is none
    }
    TEST_CASE("what nobody can compare does not count as arrived, what is there already does") {
        TwoPlaces places;
        Kept clinic({.second = {.folder = places.second}});
        const auto made = clinic.make();
        const auto home = clinic.operations->folder().path() / made.name;
        BackupFolder second(places.second);
        CHECK_NOTHROW(second.take_over(home));
        std::ofstream(places.second / made.name, std::ios::app) << "more";
        CHECK(problem_of([&] { second.take_over(home); }) == "500 backup-failed");
        std::filesystem::remove(places.second / made.name);
        std::ofstream(home.string() + ".json") << "{";
        CHECK(problem_of([&] { second.take_over(home); }) == "500 backup-failed");
        CHECK(!std::filesystem::exists(places.second / made.name));
    }
    TEST_CASE("a copy to the second folder that is stopped leaves nothing of itself") {
        TwoPlaces places;
        Kept clinic({.second = {.folder = places.second}});
        clinic.fill(3000);
        std::filesystem::remove(places.second);
        const auto made = clinic.make();  // does not arrive: the stick is not there
        std::filesystem::create_directory(places.second);
        SecondPlace second(clinic.operations->settings().second, clinic.where);
        std::stop_source stop;
        std::vector<int> percents;
        const Keeping keeping;
        const auto zone = TimeZone::load("UTC");
        second.bring(made, {{clinic.now}, keeping, zone, stop.get_token(), [&](int percent) {
                                percents.push_back(percent);
                                if (percent > 20) stop.request_stop();
                            }});
        REQUIRE(!percents.empty());
        CHECK(percents.back() < 50);
        CHECK(!second.state().newest);
        CHECK(!second.state().percent);
        CHECK(files_in(places.second) == 1);  // the lock
        second.bring(made, {{clinic.now}, keeping, zone});
        CHECK(second.state().newest == made.name);
    }
    TEST_CASE("a new backup is brought at once although the one before failed a moment ago") {
        TwoPlaces places;
        std::filesystem::remove(places.second);
        Kept clinic({.second = {.folder = places.second}});
        clinic.make();
        std::filesystem::create_directory(places.second);
        clinic.now += second;
        const auto made = clinic.make();
        CHECK(clinic.operations->second_place().state().newest == made.name);
    }
    TEST_CASE("what was brought is known after a restart") {
        TwoPlaces places;
        const Operations::Settings settings{.second = {.folder = places.second}};
        Kept clinic(settings);
        const auto made = clinic.make();
        clinic.operations.reset();
        clinic.operations.emplace(
            *clinic.database,
            Operations::Settings{.backup_folder = clinic.where, .second = settings.second});
        CHECK(clinic.operations->second_place().state().newest == made.name);
    }
}

TEST_SUITE("restoring what is sealed") {
    struct Sealed : Restorable {
        std::filesystem::path plain = backup;
        explicit Sealed(const sealing::Secret& with) {
            backup = folder.path / "kept.sealed";
            seal_file(plain, backup, with);
        }
    };
    TEST_CASE("a sealed backup comes back with its passphrase") {
        Sealed clinic(words);
        CHECK(clinic.restore({.secret = words}) == 0);
        CHECK(clinic.history() ==
              std::vector<std::string>{"test.noted 1", "test.noted 2", "database.restored 0"});
    }
    TEST_CASE("without the secret, or with a wrong one, nothing changes") {
        Sealed clinic(words);
        const auto before = bytes_of(clinic.file);
        CHECK(clinic.refusal() == "409 needs-secret");
        CHECK(clinic.refusal({.secret = sealing::Passphrase{"something else altogether"}}) ==
              "409 wrong-key");
        CHECK(clinic.refusal({.secret = sealing::Key{sealing::make_key_pair().opening}}) ==
              "409 wrong-key");
        CHECK(bytes_of(clinic.file) == before);
        CHECK(!std::filesystem::exists(prepared_beside(clinic.file)));
    }
    TEST_CASE("a drill says how long a restore takes and leaves nothing, sealed or not") {
        const auto pair = sealing::make_key_pair();
        Sealed clinic(sealing::Key{pair.sealing});
        const auto files = files_in(clinic.folder.path);
        const platform::LockFile served(lock_beside(clinic.file));
        std::ostringstream said;
        CHECK(drill({.database = clinic.file,
                     .backup = clinic.backup,
                     .secret = sealing::Key{pair.opening}},
                    said) == 0);
        CHECK(drill({.database = clinic.file, .backup = clinic.plain}, said) == 0);
        CHECK(said.str().find("brought to this version in") != std::string::npos);
        CHECK(files_in(clinic.folder.path) <= files + 1);  // the lock
        CHECK(problem_of([&] {
                  drill({.database = clinic.file, .backup = clinic.backup}, said);
              }) == "409 needs-secret");
    }
}
