#include "faulty_disk.h"
#include "on_disk.h"
#include <thread>

using namespace clinic;
using namespace clinic::testing;

namespace {
/// Runs all of `works` as one batch, in their order: the writer is kept busy until they all wait.
std::vector<std::string> as_one_batch(OnDisk& clinic, const std::vector<Writer::Work>& works,
                                      Writer::Repeat repeat = Writer::Repeat::no) {
    std::vector<std::string> said(works.size());
    auto& writer = clinic.database->writer();
    std::atomic<bool> held = false;
    std::vector<std::jthread> threads;
    threads.emplace_back([&] {
        writer.run_between([&](Connection&) {
            held = true;
            while (writer.waiting() < works.size()) std::this_thread::yield();
            return true;
        });
    });
    for (std::size_t i = 0; i < works.size(); ++i)
        threads.emplace_back([&, i] {
            while (!held || writer.waiting() < i) std::this_thread::yield();
            try {
                clinic.database->write(clinic.caller, works[i], repeat);
                said[i] = "saved";
            } catch (const Problem& problem) {
                said[i] = problem.code;
            } catch (const std::exception& fault) {
                said[i] = fault.what();
            }
        });
    threads.clear();
    return said;
}

Writer::Work noting(std::int64_t id) {
    return [id](Session& session) { session.record("test.noted", "note", id); };
}
void insert_department(Session& session, const std::string& name) {
    session.run(R"sql(insert into departments (name) values (?))sql", name);
}
std::int64_t departments(OnDisk& clinic) {
    std::int64_t count = 0;
    clinic.database->read(clinic.caller, [&](Session& session) {
        count = *session.value<std::int64_t>(R"sql(select count(*) from departments)sql");
    });
    return count;
}
}  // namespace

TEST_SUITE("writer") {
    TEST_CASE("a write that fails leaves nothing, and its neighbours are saved") {
        OnDisk clinic;
        const auto said =
            as_one_batch(clinic, {noting(1),
                                  [](Session& session) {
                                      insert_department(session, "Therapy");
                                      session.record("department.created", "department", 1);
                                      throw conflict("no", "Not this one.");
                                  },
                                  noting(2)});
        CHECK(said == std::vector<std::string>{"saved", "no", "saved"});
        CHECK(departments(clinic) == 0);
        CHECK(clinic.entries() == 2);
    }

    TEST_CASE("what may be repeated is run again only when a neighbour failed after it wrote") {
        OnDisk clinic;
        std::atomic<int> runs = 0;
        std::vector<std::string> heard;
        clinic.database->on_events = [&](auto events) {
            for (const auto& event : events) heard.push_back(event.name);
        };
        const auto counting = [&](Session& session) {
            ++runs;
            session.record("test.noted", "note", 1);
            session.announce({"queue", "noted", "{}"});
        };
        const auto refusing = [](Session&) { throw conflict("no", "Not this one."); };
        const auto spoiling = [](Session& session) {
            insert_department(session, "Therapy");
            session.announce({"queue", "lost", "{}"});
            throw conflict("no", "Not this one.");
        };
        SUBCASE("a refusal before anything was written costs no second run") {
            const auto said =
                as_one_batch(clinic, {counting, refusing, counting}, Writer::Repeat::yes);
            CHECK(said == std::vector<std::string>{"saved", "no", "saved"});
            CHECK(runs == 2);
        }
        SUBCASE("a failure after a write is undone, and its neighbours are run once more") {
            const auto said =
                as_one_batch(clinic, {counting, spoiling, counting}, Writer::Repeat::yes);
            CHECK(said == std::vector<std::string>{"saved", "no", "saved"});
            CHECK(runs == 3);
            CHECK(departments(clinic) == 0);
        }
        SUBCASE("a change without an audit row is refused all the same") {
            const auto unaudited = [](Session& session) { insert_department(session, "Therapy"); };
            const auto said =
                as_one_batch(clinic, {counting, unaudited, counting}, Writer::Repeat::yes);
            CHECK(said[1] == "a write without an audit row");
            CHECK(departments(clinic) == 0);
        }
        CHECK(clinic.entries() == 2);
        CHECK(heard == std::vector<std::string>{"noted", "noted"});
    }

    TEST_CASE("writes that wait together are put on disk together") {
        OnDisk clinic;
        const auto said = as_one_batch(clinic, std::vector<Writer::Work>(20, noting(1)));
        CHECK(said == std::vector<std::string>(20, "saved"));
        CHECK(clinic.entries() == 20);
        CHECK(clinic.database->writer().figures().largest_batch == 20);
    }

    TEST_CASE("what comes while others are being written shares their commit") {
        OnDisk clinic;
        auto& writer = clinic.database->writer();
        const std::uint64_t before = writer.figures().batches;
        std::jthread newcomer;
        clinic.database->write(
            clinic.caller,
            [&](Session& session) {
                newcomer = std::jthread([&] { clinic.database->write(clinic.caller, noting(2)); });
                while (writer.waiting() == 0) std::this_thread::yield();
                noting(1)(session);
            },
            Writer::Repeat::yes);
        newcomer.join();
        CHECK(clinic.entries() == 2);
        CHECK(writer.figures().batches == before + 1);
    }

    TEST_CASE("a change without an audit row is refused") {
        OnDisk clinic;
        CHECK_THROWS_WITH(
            clinic.write([](Session& session) { insert_department(session, "Therapy"); }),
            "a write without an audit row");
        CHECK(departments(clinic) == 0);
    }

    TEST_CASE("screens hear of a write only when it is on disk") {
        OnDisk clinic;
        std::vector<std::string> heard;
        clinic.database->on_events = [&](auto events) {
            for (const auto& event : events) heard.push_back(event.name);
        };
        const auto announce = [](const char* name, bool fails) {
            return [=](Session& session) {
                session.record("test.noted", "note", 1);
                session.announce({"queue", name, "{}"});
                if (fails) throw conflict("Not this one.");
            };
        };
        CHECK_THROWS(clinic.write(announce("lost", true)));
        clinic.write(announce("kept", false));
        CHECK(heard == std::vector<std::string>{"kept"});
    }

    TEST_CASE("a full disk refuses writes in words, lets reads through, and recovers unaided") {
        FaultyDisk disk;
        OnDisk clinic;
        clinic.note(1);
        FaultyDisk::refuses_write = true;
        CHECK(problem_of([&] { clinic.note(2); }) == "507 disk-full");
        CHECK(clinic.entries() == 1);
        FaultyDisk::refuses_write = false;
        clinic.note(3);
        CHECK(clinic.entries() == 2);
        CHECK_FALSE(clinic.database->writer().figures().failed);
    }

    TEST_CASE("a full disk refuses a batch as a whole, also what may be repeated") {
        FaultyDisk disk;
        OnDisk clinic;
        clinic.note(1);
        const std::vector<Writer::Work> batch(3, noting(2));
        FaultyDisk::refuses_write = true;
        CHECK(as_one_batch(clinic, batch, Writer::Repeat::yes) ==
              std::vector<std::string>(3, "disk-full"));
        CHECK(clinic.entries() == 1);
        FaultyDisk::refuses_write = false;
        CHECK(as_one_batch(clinic, batch, Writer::Repeat::yes) ==
              std::vector<std::string>(3, "saved"));
        CHECK(clinic.entries() == 4);
    }

    TEST_CASE("nothing is acknowledged of a batch that ended under somebody who kept silent") {
        OnDisk clinic;
        const auto ending = [](Session& session) { session.connection().run("rollback"); };
        for (const auto repeat : {Writer::Repeat::yes, Writer::Repeat::no}) {
            const auto said = as_one_batch(clinic, {noting(1), ending, noting(2)}, repeat);
            CHECK(said == std::vector<std::string>(3, "not-saved"));
            CHECK(clinic.entries() == 0);
        }
    }

    TEST_CASE("that somebody was seen stays when they are refused, and costs no second run") {
        OnDisk clinic;
        std::atomic<int> runs = 0;
        const auto counting = [&](Session& session) {
            ++runs;
            session.record("test.noted", "note", 1);
        };
        const auto seen_and_refused = [](Session& session) {
            session.housekeeping([&] { insert_department(session, "Seen"); });
            session.let_stand();
            throw conflict("no", "Not this one.");
        };
        const auto said = as_one_batch(clinic, {counting, seen_and_refused}, Writer::Repeat::yes);
        CHECK(said == std::vector<std::string>{"saved", "no"});
        CHECK(runs == 1);
        CHECK(departments(clinic) == 1);
    }

    TEST_CASE("a database grown to its limit refuses the write in words") {
        OnDisk clinic;
        clinic.database->writer().run_between([](Connection& connection) {
            const auto pages = connection.number("pragma page_count");
            connection.run("pragma max_page_count = " + std::to_string(pages));
            return true;
        });
        const auto big = [](Session& session) {
            session.record_json("test.big", "note", 1, "null", std::string(100'000, '7'));
        };
        CHECK(problem_of([&] { clinic.write(big); }) == "507 disk-full");
        CHECK(clinic.entries() == 0);
    }

    TEST_CASE("after a failed fsync nothing is acknowledged any more") {
        FaultyDisk disk;
        OnDisk clinic;
        clinic.note(1);
        FaultyDisk::refuses_sync = true;
        CHECK(problem_of([&] { clinic.note(2); }) == "503 not-saved");
        FaultyDisk::refuses_sync = false;
        CHECK(problem_of([&] { clinic.note(3); }) == "503 not-saved");
        CHECK(clinic.database->writer().figures().failed);
        CHECK(clinic.entries() == 1);
        clinic.open();
        clinic.note(4);
        CHECK(clinic.entries() == 2);
    }

    TEST_CASE("a fault of a job between batches reaches who asked, and writing goes on") {
        OnDisk clinic;
        CHECK_THROWS_WITH(clinic.database->writer().run_between(
                              [](Connection&) -> bool { throw std::runtime_error("stopped"); }),
                          "stopped");
        clinic.note(1);
        CHECK(clinic.entries() == 1);
    }

    TEST_CASE("the write-ahead log is emptied when nobody writes") {
        OnDisk clinic;
        clinic.fill(500);
        const auto wal = std::filesystem::path(clinic.file) += "-wal";
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (std::filesystem::file_size(wal) && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        CHECK(std::filesystem::file_size(wal) == 0);
    }
}

TEST_SUITE("readers") {
    TEST_CASE("a read sees one moment, whatever is written meanwhile") {
        OnDisk clinic;
        clinic.note(1);
        clinic.database->read(clinic.caller, [&](Session& session) {
            const auto first = OnDisk::audit_entries(session);
            clinic.note(2);
            CHECK(OnDisk::audit_entries(session) == first);
        });
        CHECK(clinic.entries() == 2);
    }

    TEST_CASE("a read cannot write") {
        OnDisk clinic;
        CHECK_THROWS(clinic.database->read(
            clinic.caller, [](Session& session) { insert_department(session, "Therapy"); }));
        CHECK(departments(clinic) == 0);
    }

    TEST_CASE("a reader that failed is lent again") {
        OnDisk clinic;
        for (int i = 0; i < 10; ++i)
            CHECK_THROWS(clinic.database->read_at_once(
                clinic.caller, [](Session&) { throw not_found("patient"); }));
        clinic.database->read_at_once(
            clinic.caller, [](Session& session) { CHECK(OnDisk::audit_entries(session) == 0); });
    }
}
