#include "billing/proof.h"
#include "db/backup.h"
#include "golden_clinic.h"
#include "operations/console.h"

using namespace clinic;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
// The chapters that are in somebody's clinic: they never change, a change is a chapter of its own.
// At each release the new ones are added here, and a clinic of that day to tests/golden/.
struct Released {
    const char *name, *digest;
};
constexpr Released released[] = {
    {"0001_audit.sql", "281a0363d826c84a9e0c90147f9c971d8e6a050cce437a644009a2627dc2a36f"},
    {"0002_accounts.sql", "c1d443735924b059092b9cf947403f3aba9adf38eccfe0a49c16ae848aae3efc"},
    {"0003_patients.sql", "e9006eeed5460050ec16126986a7aeda05b442c20a70dcdfc751347a897fc5f0"},
    {"0004_catalogue.sql", "229eb46a675091ccd15883e8c0c4d791db1e7d76fb72d892d360ffbcd518e691"},
    {"0005_queue.sql", "62c9db93c2dcc99f833481ed0cfbea39e2b22fd6aa2ee874783085436c0e5d50"},
    {"0006_visits.sql", "a9c69de24418ed143ce04645cc051adc9d3f118e89a630e7585084077fa8f24a"},
    {"0007_messages.sql", "10cf5cc561cfd4b95bc381efcf73e5aa40afcb738d8876e41d06cb32c4c172ee"},
    {"0008_scheduling.sql", "64067ecb3dd5b1b3d53bc60ade0fe568274e229a88b042f6ec1613d5863ef942"},
    {"0009_queue_policy.sql", "25bf0fb72713ba2f214a8700e0df8bb4bb7464ca74c2bbe2fa07a40f2bd5066f"},
    {"0010_checkin.sql", "66664673ce2114c0353e5d7b9fcdc2e62b4cf768a433c041d0eb5048515ba65e"},
    {"0011_billing.sql", "0139ba0d086890344828f94a9fea8f4a7eb4b2a5a45ad60abccc8efa8b380d1e"},
    {"0012_providers.sql", "6aebce736c07f5b4f431acb8cc34e9d974689323e5d7f9cec86c2893f90cd6c3"},
    {"0013_reports.sql", "9680759be3735288b43ef012fe77d9cfcedd1d2d9b88fb07b53d3f2977c1d748"},
};
constexpr int first_released_version = 13;

std::string migrate(const Golden& golden) {
    std::ostringstream said;
    operations::migrate({golden.file, golden.backups}, false, said);
    return said.str();
}
fs::path snapshot_of(const Golden& golden) {
    for (const auto& one : operations::BackupFolder(golden.backups).list())
        if (one.reason == operations::Reason::migration && one.proven_at)
            return golden.backups / one.name;
    return {};
}

void check_whole(const fs::path& file) {
    Database database({.file = file});
    database.read(Caller::inside("test"), [](Session& session) {
        CHECK(integrity_faults(session).empty());
        CHECK(orphans(session).empty());
        CHECK(audit_fault(session).value_or("none") == "none");
        CHECK(billing::money_fault(session).value_or("none") == "none");
    });
}
}  // namespace

TEST_SUITE("released schemas") {
    TEST_CASE("a released chapter never changes") {
        const auto schema = embedded_schema();
        REQUIRE(schema.size() >= std::size(released));
        for (std::size_t i = 0; i < std::size(released); ++i) {
            CHECK(schema[i].name == released[i].name);
            CHECK_MESSAGE(hex(plain_digest(schema[i].bytes)) == released[i].digest, schema[i].name);
        }
    }

    TEST_CASE("the newest released schema has its golden clinic") {
        REQUIRE(!golden_dumps().empty());
        CHECK(golden_dumps().front().stem() == "0013");
        CHECK(std::stoul(golden_dumps().back().stem()) == std::size(released));
        CHECK(std::size(released) >= first_released_version);
    }

    TEST_CASE("each golden clinic comes to this version whole, with every row") {
        for (const auto& dump : golden_dumps()) {
            CAPTURE(dump);
            Golden golden(dump);
            const auto before = rows_of(golden.file);
            CHECK(before.at("patients") > 0);
            CHECK(before.at("ledger_entries") > 0);
            migrate(golden);
            const auto after = rows_of(golden.file);
            for (const auto& [table, rows] : before) {
                CAPTURE(table);
                REQUIRE(after.contains(table));
                CHECK(after.at(table) == rows);
            }
            check_whole(golden.file);
        }
    }

    TEST_CASE("the snapshot before the migration is proven, and restores into this version") {
        for (const auto& dump : golden_dumps()) {
            CAPTURE(dump);
            Golden golden(dump);
            const auto before = rows_of(golden.file);
            migrate(golden);
            const auto snapshot = snapshot_of(golden);
            REQUIRE(!snapshot.empty());
            CHECK(rows_of(snapshot) == before);
            std::ostringstream said;
            CHECK(operations::restore({.database = golden.file, .backup = snapshot}, said) == 0);
            CHECK(said.str().find("It is of an earlier version") != std::string::npos);
            CHECK(rows_of(golden.file).at("patients") == before.at("patients"));
            check_whole(golden.file);
        }
    }

    TEST_CASE("a migration that fails on real data leaves the file byte for byte") {
        for (const auto& dump : golden_dumps()) {
            Golden golden(dump);
            std::vector<Embedded> schema(embedded_schema().begin(), embedded_schema().end());
            schema.push_back({"9999_bad.sql",
                              "create table more (id integer primary key) strict;"
                              "update patients set last_name = 'Nobody';"
                              "insert into nowhere values (1);"});
            // The write-ahead log is the connection's, not the migration's: it comes before.
            { Connection first(golden.file, Connection::For::writing); }
            const auto before = bytes_of(golden.file);
            {
                Connection connection(golden.file, Connection::For::writing);
                CHECK(problem_of([&] { clinic::migrate(connection, schema); }) ==
                      "500 migration-failed");
            }
            CHECK(bytes_of(golden.file) == before);
        }
    }

    TEST_CASE("a clinic of a newer schema is refused untouched") {
        Golden golden(golden_dumps().back());
        {
            SQLite::Database newer(golden.file, SQLite::OPEN_READWRITE);
            newer.exec("pragma user_version = 9999");
        }
        const auto before = bytes_of(golden.file);
        CHECK(problem_of([&] { Database database({.file = golden.file}); }) ==
              "409 newer-database");
        CHECK(problem_of([&] { migrate(golden); }) == "409 newer-database");
        std::ostringstream said;
        CHECK(problem_of([&] {
                  operations::restore({.database = golden.path / "other.db", .backup = golden.file},
                                      said);
              }) == "409 newer-database");
        CHECK(bytes_of(golden.file) == before);
        CHECK(!fs::exists(golden.path / "other.db"));
    }
}
