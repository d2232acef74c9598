#include "faulty_disk.h"
#include "kept_backups.h"
#include "platform/lock_file.h"
#include <set>

using namespace clinic;
using namespace clinic::operations;
using namespace clinic::testing;

TEST_SUITE("backups") {
    TEST_CASE("only our own names are names of backups") {
        CHECK(moment_in("clinic-20261122T103000Z.db") == read_instant("2026-11-22T10:30:00Z"));
        CHECK(moment_in("clinic-20261122T103000Z-2.db") == read_instant("2026-11-22T10:30:00Z"));
        for (const auto* name :
             {"", "clinic.db", "clinic-20261122T103000Z", "clinic-20261132T103000Z.db",
              "clinic-20261122T103000Z-1.db", "clinic-20261122T103000Z.db.json",
              "clinic-20261122T103000Z.db.part", "../clinic-20261122T103000Z.db",
              "clinic-2026-1122T103000.db", "Clinic-20261122T103000Z.db",
              "clinic-20261122T103000Z.DB", "clinic-20261122T103000Z-22.db"})
            CHECK_MESSAGE(!moment_in(name), name);
    }

    TEST_CASE("a backup is proven and says so beside itself") {
        Kept clinic;
        clinic.note(1);
        const auto made = clinic.make();
        CHECK(made.name == "clinic-20260302T040000Z.db");
        CHECK(made.proven_at == Instant{clinic.now});
        const auto manifest = manifest_of(clinic.where / made.name);
        REQUIRE(manifest);
        CHECK(manifest->name == made.name);
        CHECK(manifest->bytes == made.bytes);
        CHECK(manifest->audit_head.entries == 1);
        CHECK(manifest->schema_version == static_cast<std::int64_t>(embedded_schema().size()));
        CHECK(manifest->digest.size() == 64);
        CHECK(manifest->counts.size() >= 5);
    }

    TEST_CASE("several backups of one second have names of their own") {
        Kept clinic;
        CHECK(clinic.make().name == "clinic-20260302T040000Z.db");
        CHECK(clinic.make().name == "clinic-20260302T040000Z-2.db");
        CHECK(clinic.names().size() == 2);
    }

    TEST_CASE("a copy that does not prove itself is kept with its fault, and counts for nothing") {
        Kept clinic;
        clinic.damage();
        const auto made = clinic.make();
        CHECK_FALSE(made.proven_at);
        CHECK(made.fault.value_or("").find("refer to missing ones") != std::string::npos);
        CHECK_FALSE(clinic.operations->newest_proven());
        CHECK(clinic.operations->stale({clinic.now}));
    }

    TEST_CASE("a ledger that was meddled with is no proven backup") {
        Kept clinic;
        clinic.database->writer().run_between([](Connection& connection) {
            connection.run(R"(insert into ledger_entries (id, at, act, act_id, debit, credit,
                amount_minor, digest) values (1, 0, 'payment', 1, 'cash', 'debt', 5, x'00'))");
            return true;
        });
        const auto made = clinic.make();
        CHECK_FALSE(made.proven_at);
        CHECK(made.fault.value_or("").starts_with("ledger: "));
    }

    TEST_CASE("copies of a damaged database do not pile up, proven ones stay beside them") {
        Kept clinic;
        const auto good = clinic.make();
        clinic.damage();
        for (int i = 0; i < 6; ++i) {
            clinic.now += hour;
            clinic.make();
        }
        CHECK(clinic.names().size() == 4);
        CHECK(clinic.names().contains(good.name));
    }

    TEST_CASE("a backup that lost its manifest or its end is no proven one") {
        for (const bool cut : {false, true}) {
            Kept clinic;
            const auto file = clinic.where / clinic.make().name;
            if (cut)
                std::filesystem::resize_file(file, 8192);
            else
                write_bytes(file.string() + ".json", "{\"name\": 7}");
            const auto listed = clinic.operations->folder().list();
            REQUIRE(listed.size() == 1);
            CHECK_FALSE(listed[0].proven_at);
            CHECK(listed[0].fault);
        }
    }

    TEST_CASE("what an interruption left is cleaned, other files stay") {
        Kept clinic;
        std::filesystem::create_directory(clinic.where);
        for (const auto* name :
             {"clinic-20260101T000000Z.db.part", "clinic-20260102T000000Z.db.json"})
            write_bytes(clinic.where / name, "left over");
        for (const auto* name : {"holiday.jpg", "clinic.db.part", "clinic-old.db", "my.json"})
            write_bytes(clinic.where / name, "mine");
        const auto made = clinic.make();
        std::set<std::string> left;
        for (const auto& entry : std::filesystem::directory_iterator(clinic.where))
            left.insert(entry.path().filename().string());
        CHECK(left == std::set<std::string>{".lock", "holiday.jpg", "clinic.db.part",
                                            "clinic-old.db", "my.json", made.name,
                                            made.name + ".json"});
    }

    TEST_CASE("two at a time are refused, also from another process") {
        Kept clinic;
        clinic.make();
        const platform::LockFile other(clinic.where / ".lock");
        CHECK(problem_of([&] { clinic.make(); }) == "409 backup-running");
        CHECK_FALSE(clinic.operations->percent());
    }

    TEST_CASE("a full disk ends a backup in words and leaves nothing of it") {
        FaultyDisk disk;
        Kept clinic;
        clinic.note(1);
        FaultyDisk::refuses_write = true;
        CHECK(problem_of([&] { clinic.make(); }) == "507 disk-full");
        CHECK(files_in(clinic.where) == 1);  // the lock
        FaultyDisk::refuses_write = false;
        CHECK(clinic.make().proven_at);
    }

    TEST_CASE("a backup stands although the database takes nothing more") {
        FaultyDisk disk;
        Kept clinic;
        FaultyDisk::refuses_sync = true;
        CHECK_THROWS(clinic.note(1));
        CHECK(clinic.make().proven_at);
    }

    TEST_CASE("stopped while a backup is copied or proven, nothing is left of it") {
        for (const bool while_proving : {false, true}) {
            Kept clinic;
            clinic.fill(3000);
            int asked = 0;
            bool copied = false;
            const BackupFolder folder(clinic.where, {}, [&] {
                ++asked;
                throw Problem(503, "stopping", "The server stops.");
            });
            const auto make = [&] {
                BackupFolder(folder).make(
                    Reason::manual, *clinic.database->environment(), [&](const auto& to) {
                        const auto head =
                            copy_online(clinic.database->writer(),
                                        clinic.database->current_environment(), to, [&](int now) {
                                            if (!while_proving && now > 10)
                                                throw Problem(503, "stopping", "It stops.");
                                        });
                        copied = true;
                        return head;
                    });
            };
            CHECK(problem_of(make) == "503 stopping");
            CHECK(copied == while_proving);
            CHECK((asked > 0) == while_proving);
            CHECK(files_in(clinic.where) == 1);  // the lock
        }
    }

    TEST_CASE("a backup is written down with who made it") {
        Kept clinic;
        clinic.make();
        clinic.database->read(clinic.caller, [](Session& session) {
            CHECK(session.value<std::string>(
                      R"sql(select actor || ' ' || action from audit_entries)sql") ==
                  "test backup.made");
        });
    }
}

TEST_SUITE("rotation") {
    TEST_CASE("nothing is deleted while no fresh backup is proven") {
        Kept clinic;
        for (int i = 0; i < 5; ++i) {
            clinic.make();
            clinic.now += day;
        }
        clinic.now += 100 * day;
        CHECK(clinic.rotate().empty());
        CHECK(clinic.names().size() == 5);
    }

    TEST_CASE("the newest three stay when a wrong clock makes all of them old") {
        Kept clinic;
        for (int i = 0; i < 6; ++i) {
            clinic.make();
            clinic.now += day;
        }
        clinic.now += 3650 * day;
        const auto made = clinic.make();
        CHECK(clinic.names().size() == 3);
        CHECK(clinic.names().contains(made.name));
    }

    TEST_CASE("a backup without a manifest is left alone") {
        Kept clinic;
        const auto old = clinic.make().name;
        std::filesystem::remove(clinic.where / (old + ".json"));
        for (int i = 0; i < 5; ++i) {
            clinic.now += 40 * day;
            clinic.make();
        }
        CHECK(clinic.names().contains(old));
    }
}

TEST_SUITE("schedule") {
    TEST_CASE("the first start makes one at once, the next hour none") {
        Kept clinic;
        CHECK(clinic.operations->stale({clinic.now}));
        CHECK(clinic.operations->tick());
        CHECK(clinic.operations->folder().list().at(0).reason == Reason::start);
        CHECK_FALSE(clinic.operations->stale({clinic.now}));
        clinic.now += hour;
        CHECK_FALSE(clinic.operations->tick());
    }

    TEST_CASE("one is made at its hour, and by the clinic's clock") {
        Kept clinic({.backup_hour = 13});
        clinic.now = read_instant("2026-03-02T12:59:00Z")->value;
        CHECK(clinic.operations->tick());
        clinic.now += 30 * second;
        CHECK_FALSE(clinic.operations->tick());
        clinic.now += minute;
        CHECK(clinic.operations->tick());
        CHECK(clinic.operations->folder().list().at(0).reason == Reason::scheduled);
    }

    TEST_CASE("a computer that slept through the hour makes one when it wakes") {
        Kept clinic;
        clinic.operations->tick();
        clinic.now += 3 * day;
        CHECK(clinic.operations->stale({clinic.now}));
        CHECK(clinic.operations->tick());
        CHECK_FALSE(clinic.operations->stale({clinic.now}));
    }

    TEST_CASE("one made while the clock ran ahead does not count") {
        Kept clinic;
        clinic.now += 3650 * day;
        clinic.make();
        clinic.now -= 3650 * day;
        CHECK(clinic.operations->tick());
        CHECK(clinic.operations->newest_proven()->made_at == Instant{clinic.now});
    }

    TEST_CASE("switched off, it only complains") {
        Kept clinic({.auto_backup = false});
        CHECK_FALSE(clinic.operations->tick());
        CHECK(clinic.operations->stale({clinic.now}));
        CHECK(clinic.make().proven_at);
    }

    TEST_CASE("45 days with a full disk twice and a damaged database once keep what is needed") {
        FaultyDisk disk;
        Kept clinic;
        bool was_stale = false;
        for (int hours = 0; hours < 45 * 24; ++hours) {
            const int today = hours / 24;
            FaultyDisk::refuses_write = (today >= 10 && today < 13) || (today >= 33 && today < 40);
            if (hours == 20 * 24) clinic.damage();
            if (hours == 23 * 24) clinic.mend();
            const auto before = clinic.operations->newest_proven();
            clinic.operations->tick();
            const auto newest = clinic.operations->newest_proven();
            REQUIRE(newest);
            if (before) REQUIRE(newest->made_at >= before->made_at);
            REQUIRE(std::filesystem::exists(clinic.where / newest->name));
            const auto age = clinic.now - newest->made_at.value;
            REQUIRE(clinic.operations->stale({clinic.now}) == (age > 26 * hour));
            was_stale |= age > 26 * hour;
            clinic.now += hour;
        }
        FaultyDisk::refuses_write = false;
        CHECK(was_stale);
        CHECK_FALSE(clinic.operations->stale({clinic.now}));
        const auto kept = clinic.operations->folder().list();
        for (const auto& backup : kept) CHECK(clinic.now - backup.made_at.value <= 31 * day);
        // 30 days less those of the second full disk (7) and of the damage (3).
        CHECK(std::ranges::count_if(kept, [](auto& b) { return b.proven_at.has_value(); }) >= 20);
    }
    TEST_CASE("a folder that cannot be read is told and does not end the program") {
        Kept clinic;
        clinic.make();
        // A name that leads to itself: looking at it fails, as a failing stick does.
        std::filesystem::create_symlink("clinic-20260301T040000Z.db",
                                        clinic.where / "clinic-20260301T040000Z.db");
        clinic.now += 25 * hour;
        CHECK_FALSE(clinic.operations->tick());
        CHECK(clinic.operations->stale({clinic.now}));
        CHECK_THROWS_AS(clinic.operations->folder().list(), Problem);
        std::filesystem::remove(clinic.where / "clinic-20260301T040000Z.db");
        clinic.now += 10 * minute;
        clinic.operations->tick();
        CHECK_FALSE(clinic.operations->stale({clinic.now}));
    }
}
