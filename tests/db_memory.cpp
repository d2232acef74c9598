#include "on_disk.h"
#include <thread>

using namespace clinic;
using namespace clinic::testing;

namespace {
constexpr auto room = [](const auto&) { return std::size_t{8}; };

/// How many departments there are, and how often that was looked up.
struct Counting {
    std::atomic<int> looked = 0;
    std::int64_t ask(Session& session) {
        const auto look = [&] {
            ++looked;
            return *session.value<std::int64_t>(R"sql(select count(*) from departments)sql");
        };
        return *session.remembered(MemoryOf::lists, "test departments", look, room);
    }
    std::int64_t ask(OnDisk& clinic) {
        std::int64_t count = 0;
        clinic.database->read(clinic.caller, [&](Session& session) { count = ask(session); });
        return count;
    }
};

void keep(Memory& memory, std::string key, std::size_t bytes, const Tables& tables = {},
          Memory::Moment as_of = 0) {
    memory.keep(MemoryOf::searches, std::move(key), std::make_shared<const int>(1), bytes, tables,
                as_of);
}
bool has(Memory& memory, std::string_view key) {
    Tables reads;
    return memory.find<int>(MemoryOf::searches, key, {}, reads) != nullptr;
}

void add_department(Session& session, const std::string& name) {
    session.run(R"sql(insert into departments (name) values (?))sql", name);
    session.record("department.created", "department", 1);
}
}  // namespace

TEST_SUITE("memory") {
    TEST_CASE("what was read is remembered until a commit changes the table it came from") {
        OnDisk clinic;
        Counting counting;
        CHECK(counting.ask(clinic) == 0);
        CHECK(counting.ask(clinic) == 0);
        clinic.note(1);
        CHECK(counting.ask(clinic) == 0);
        CHECK(counting.looked == 1);
        clinic.write([](Session& session) { add_department(session, "Therapy"); });
        CHECK(counting.ask(clinic) == 1);
        CHECK(counting.looked == 2);
    }

    TEST_CASE("a transaction sees its own changes, and a failed one leaves nothing behind") {
        OnDisk clinic;
        Counting counting;
        CHECK(counting.ask(clinic) == 0);
        CHECK_THROWS_AS(clinic.write([&](Session& session) {
            add_department(session, "Therapy");
            CHECK(counting.ask(session) == 1);
            throw conflict("no", "Not this one.");
        }),
                        Problem);
        CHECK(counting.ask(clinic) == 0);
    }

    TEST_CASE("what was read before a commit and kept after it is not answered") {
        Memory memory;
        const auto tables = Tables{}.set(table_number("departments"));
        const auto before = memory.now();
        memory.changed(tables);
        keep(memory, "names", 8, tables, before);
        CHECK_FALSE(has(memory, "names"));
        keep(memory, "names", 8, tables, memory.now());
        Tables reads;
        REQUIRE(memory.find<int>(MemoryOf::searches, "names", {}, reads) != nullptr);
        CHECK(reads == tables);
        CHECK(memory.find<int>(MemoryOf::searches, "names", tables, reads) == nullptr);
    }

    TEST_CASE("what takes too much room makes room") {
        Memory memory;
        constexpr auto third = Memory::most_bytes / 3;
        for (const auto* key : {"first", "second", "third"}) keep(memory, key, third);
        CHECK_FALSE(has(memory, "first"));
        CHECK(has(memory, "second"));
        CHECK(has(memory, "third"));
        keep(memory, "nothing", 0);
        CHECK_FALSE(has(memory, "nothing"));
        keep(memory, "too much", Memory::most_bytes);
        CHECK_FALSE(has(memory, "too much"));
        CHECK(has(memory, "third"));
    }

    TEST_CASE("a flood of searches pushes out no session, and no search that is in use") {
        Memory memory;
        memory.keep(MemoryOf::sessions, "someone", std::make_shared<const int>(1), 100, {}, 0);
        keep(memory, "in use", 1000);
        constexpr auto flood = 3 * Memory::most_bytes / 1000;
        for (std::size_t i = 0; i < flood; ++i) {
            keep(memory, std::to_string(i), 1000);
            if (i % 100 == 0) CHECK(has(memory, "in use"));
        }
        CHECK_FALSE(has(memory, "0"));
        const auto figures = memory.figures(MemoryOf::searches);
        CHECK(figures.bytes <= Memory::most_bytes);
        CHECK(figures.entries < flood);
        CHECK(figures.hits == flood / 100 + 1);
        CHECK(figures.misses == 1);
        Tables reads;
        CHECK(memory.find<int>(MemoryOf::sessions, "someone", {}, reads) != nullptr);
    }

    TEST_CASE("what is kept again takes its room once") {
        Memory memory;
        keep(memory, "same", 1000);
        const auto bytes = memory.figures(MemoryOf::searches).bytes;
        for (int i = 0; i < 10'000; ++i) keep(memory, "same", 1000);
        CHECK(memory.figures(MemoryOf::searches).bytes == bytes);
        CHECK(memory.figures(MemoryOf::searches).entries == 1);
    }

    TEST_CASE("what depends on who asks is not kept, nor what is made of it") {
        OnDisk clinic;
        int looked = 0;
        const auto ask = [&](bool personal) {
            clinic.database->read(clinic.caller, [&](Session& session) {
                const auto inner = [&] {
                    ++looked;
                    if (personal) session.depends_on_caller();
                    return 1;
                };
                const auto outer = [&] {
                    return *session.remembered(MemoryOf::lists, "inner", inner, room);
                };
                session.remembered(MemoryOf::lists, "outer", outer, room);
                session.remembered(
                    MemoryOf::lists, "beside", [] { return 2; }, room);
            });
        };
        ask(true);
        CHECK(clinic.database->memory().figures(MemoryOf::lists).entries == 1);  // "beside"
        ask(false);
        CHECK(looked == 2);
        ask(false);
        CHECK(looked == 2);
        CHECK(clinic.database->memory().figures(MemoryOf::lists).entries == 3);
    }

    TEST_CASE("a statement's tables count with those of its foreign keys and triggers") {
        Connection connection(":memory:", Connection::For::writing);
        connection.run("create table wards (id integer primary key)");
        connection.run(
            "create table beds (id integer primary key, ward integer references wards"
            " (id) on delete cascade)");
        connection.run("create table notes (text)");
        connection.run(
            "create trigger bed_gone after delete on beds begin"
            " insert into notes values ('gone'); end");
        const auto& removal = connection.prepared("delete from wards where id = 1");
        for (const auto* table : {"wards", "beds", "notes"})
            CHECK_MESSAGE(removal.writes.test(table_number(table)), table);
        const auto& look = connection.prepared("select count(*) from beds");
        CHECK(look.writes.none());
        CHECK(look.reads == Tables{}.set(table_number("beds")));
    }

    TEST_CASE("nobody is told anything older than the last acknowledged write") {
        OnDisk clinic;
        Counting counting;
        std::atomic<std::int64_t> acknowledged = 0;
        std::atomic<int> stale = 0;
        {
            std::vector<std::jthread> readers;
            for (int i = 0; i < 3; ++i)
                readers.emplace_back([&](std::stop_token stop) {
                    while (!stop.stop_requested()) {
                        const auto at_least = acknowledged.load();
                        if (counting.ask(clinic) < at_least) ++stale;
                    }
                });
            for (std::int64_t i = 1; i <= 300; ++i) {
                clinic.write([&](Session& session) { add_department(session, std::to_string(i)); });
                acknowledged = i;
            }
        }
        CHECK(stale == 0);
        CHECK(counting.ask(clinic) == 300);
        CHECK(clinic.database->memory().figures(MemoryOf::lists).hits > 0);
    }
}
