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
        return *session.remembered("test departments", look, room);
    }
    std::int64_t ask(OnDisk& clinic) {
        std::int64_t count = 0;
        clinic.database->read(clinic.caller, [&](Session& session) { count = ask(session); });
        return count;
    }
};

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
        memory.keep("names", std::make_shared<const int>(1), 8, tables, before);
        Tables reads;
        CHECK(memory.find<int>("names", {}, reads) == nullptr);
        memory.keep("names", std::make_shared<const int>(2), 8, tables, memory.now());
        REQUIRE(memory.find<int>("names", {}, reads) != nullptr);
        CHECK(reads == tables);
        CHECK(memory.find<int>("names", tables, reads) == nullptr);
    }

    TEST_CASE("what takes too much room makes room") {
        Memory memory;
        Tables reads;
        memory.keep("first", std::make_shared<const int>(1), 5 << 20, {}, 0);
        memory.keep("second", std::make_shared<const int>(2), 5 << 20, {}, 0);
        CHECK(memory.find<int>("first", {}, reads) == nullptr);
        CHECK(memory.find<int>("second", {}, reads) != nullptr);
        memory.keep("third", std::make_shared<const int>(3), 0, {}, 0);
        CHECK(memory.find<int>("third", {}, reads) == nullptr);
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
        CHECK(clinic.database->memory().hits() > 0);
    }
}
