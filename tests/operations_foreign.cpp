#include "core/json.h"
#include "on_disk.h"
#include "operations/foreign.h"
#include <SQLiteCpp/SQLiteCpp.h>

using namespace clinic;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
/// Another program's file: customers, and what belongs to them.
struct Shop : TemporaryFolder {
    fs::path file = path / "shop.db", kept = path / "kept.json", mended = path / "mended.db";
    std::string said;

    explicit Shop(const std::string& more = "") {
        run(R"(
            create table customers (id integer primary key, name text);
            create table orders (
                id integer primary key, customer_id references customers on delete set null);
            create table lines (
                order_id not null references orders (id) on delete cascade, place, what blob,
                primary key (order_id, place));
            insert into customers values (1, 'Aziz');
            insert into orders values (5, 1), (6, 99);
            insert into lines values (5, 1, 'tea'), (77, 1, 'bread'), (77, 2, x'00ff');
        )");
        run(more);
    }
    void run(const std::string& sql) const {
        SQLite::Database open(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        open.exec("pragma foreign_keys = off; " + sql);
    }
    int check(operations::ForeignRequest request = {}) {
        if (request.file.empty()) request.file = file;
        std::ostringstream out;
        const int code = operations::check_foreign(request, out);
        said = out.str();
        return code;
    }
    std::string refusal(operations::ForeignRequest request = {}) {
        return problem_of([&] { check(std::move(request)); });
    }
    bool says(const std::string& part) const { return said.find(part) != std::string::npos; }
    std::int64_t number(const fs::path& of, const std::string& sql) const {
        SQLite::Database open(of, SQLite::OPEN_READONLY);
        return open.execAndGet(sql).getInt64();
    }
};
const std::string mend_all =
    "delete from lines where order_id = 77; "
    "update orders set customer_id = 1;";
}  // namespace

TEST_SUITE("a foreign file") {
    TEST_CASE("a sound one is told to be so, and nothing is left beside it") {
        Shop shop(mend_all);
        CHECK(shop.check() == 0);
        CHECK(shop.says("SQLite finds the file sound"));
        CHECK(shop.says("every row finds what it refers to (2 relations)"));
        CHECK(files_in(shop.path) == 1);
    }

    TEST_CASE("lost rows are told with table, key, column, what is missing and how many") {
        Shop shop;
        const auto before = bytes_of(shop.file);
        CHECK(shop.check() == 1);
        CHECK(
            shop.says("orders (customer_id) -> customers has nothing for 1 rows: "
                      "id 6: customer_id 99. A repair empties customer_id"));
        CHECK(
            shop.says("lines (order_id) -> orders has nothing for 2 rows: order_id 77, place 1: "
                      "order_id 77; order_id 77, place 2: order_id 77. A repair deletes them"));
        CHECK(bytes_of(shop.file) == before);
        CHECK(files_in(shop.path) == 1);
    }

    TEST_CASE("the rows are exported whole") {
        Shop shop;
        CHECK(shop.check({.export_to = shop.kept}) == 1);
        const auto all = parse_json(bytes_of(shop.kept)).as_object().at("relations").as_array();
        REQUIRE(all.size() == 2);
        CHECK(all[0].at("table") == "lines");
        CHECK(all[0].at("repair_would") == "deleted");
        CHECK(all[0].at("rows").at(0).at("what") == "bread");
        CHECK(all[0].at("rows").at(1).at("what") == "00ff");
        CHECK(all[1].at("rows").at(0).at("customer_id") == 99);
    }

    TEST_CASE("the repair goes into a copy, of the same kind, and the file stays as it is") {
        for (const auto* mode : {"delete", "wal"}) {
            CAPTURE(mode);
            Shop shop("pragma journal_mode = " + std::string(mode));
            const auto before = bytes_of(shop.file);
            CHECK(shop.check({.export_to = shop.kept, .repair_into = shop.mended}) == 0);
            CHECK(shop.says("orders (customer_id) -> customers: 1 rows emptied"));
            CHECK(bytes_of(shop.file) == before);
            CHECK(files_in(shop.path) == 3);
            CHECK(bytes_of(shop.mended)[18] == before[18]);
            CHECK(shop.number(shop.mended, "select count(*) from lines") == 1);
            CHECK(shop.number(shop.mended, "select count(*) from orders") == 2);
            CHECK(shop.number(shop.mended, "select count(*) from pragma_foreign_key_check") == 0);
            CHECK(shop.check({.file = shop.mended}) == 0);
        }
    }

    TEST_CASE("what its program has not yet moved out of the log is seen too") {
        Shop shop("pragma journal_mode = wal;" + mend_all);
        SQLite::Database program(shop.file, SQLite::OPEN_READWRITE);
        program.exec("pragma foreign_keys = off; insert into orders values (8, 44)");
        CHECK(shop.check() == 1);
        CHECK(shop.says("id 8: customer_id 44"));
        CHECK(program.execAndGet("select count(*) from orders").getInt() == 3);
    }

    TEST_CASE("rows of a table that is not there, and relations that nobody can follow") {
        Shop shop(mend_all + R"(
            create table "odd 'one" ("its ""key" text, "a'b" references gone (id));
            insert into "odd 'one" values ('it''s', 3), ('fine', null);
            create table loose (x references customers (shoe_size));
        )");
        CHECK(shop.check({.export_to = shop.kept, .repair_into = shop.mended}) == 0);
        CHECK(
            shop.says("odd 'one (a'b) -> gone, and there is no such table, 1 rows: rowid 1: "
                      "a'b 3. A repair empties a'b"));
        CHECK(shop.says("loose (x) -> customers has no such column or key"));
        const auto all = parse_json(bytes_of(shop.kept)).as_object().at("relations").as_array();
        CHECK(all.at(0).at("rows").at(0).at("its \"key") == "it's");
        CHECK(shop.number(shop.mended, R"(select count("a'b") from "odd 'one")") == 0);
    }

    TEST_CASE("a file that declares no relations is not called sound") {
        Shop shop;
        shop.file = shop.path / "loose.db";
        shop.run("create table a (b)");
        CHECK(shop.check() == 0);
        CHECK(shop.says("declares no relations"));
    }

    TEST_CASE("damage is told, and the copy of it is not called repaired") {
        Shop shop(mend_all + "create index by_name on customers (name)");
        shop.run(
            "pragma writable_schema = on; update sqlite_schema set "
            "sql = 'create index by_name on customers (id)' where name = 'by_name'");
        CHECK(shop.check() == 1);
        CHECK(shop.says("fault    integrity"));
    }

    TEST_CASE("what is no database, is ours, is missing or would be overwritten is refused") {
        Shop shop;
        write_bytes(shop.kept, "mine");
        CHECK(shop.refusal({.export_to = shop.kept}) == "409 exists");
        CHECK(shop.refusal({.repair_into = shop.kept}) == "409 exists");
        const auto part = shop.mended.string() + ".part";
        write_bytes(part, "mine");
        CHECK(shop.refusal({.repair_into = shop.mended}) == "409 exists");
        CHECK(bytes_of(shop.kept) + bytes_of(part) == "minemine");
        CHECK(shop.refusal({.file = shop.path / "nothing.db"}) == "404 not-found");
        CHECK(shop.refusal({.file = shop.kept}) == "409 foreign-unreadable");
        write_bytes(shop.kept, std::string(9000, 'x'));
        CHECK(shop.refusal({.file = shop.kept}) == "409 foreign-unreadable");
        write_bytes(shop.kept, "");
        CHECK(shop.refusal({.file = shop.kept}) == "409 foreign-unreadable");
        const OnDisk own;
        CHECK(shop.refusal({.file = own.file}) == "409 own-database");
        CHECK(shop.refusal({.repair_into = shop.path / "no" / "where.db"}) == "503 not-saved");
    }
}
