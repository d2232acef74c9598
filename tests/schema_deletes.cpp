#include "golden_clinic.h"
#include <set>

using namespace clinic;
using namespace clinic::testing;

namespace {
/// A clinic with data in it, of this version's schema; every deletion is taken back.
struct Deleting : Golden {
    std::optional<Connection> connection;

    Deleting() : Golden(golden_dumps().back()) {
        { Database database({.file = file}); }
        connection.emplace(file, Connection::For::writing);
    }
    SQLite::Database& sql() { return connection->database; }
    std::vector<std::string> texts(const std::string& query) {
        SQLite::Statement statement(sql(), query);
        std::vector<std::string> all;
        while (statement.executeStep()) all.push_back(statement.getColumn(0).getString());
        return all;
    }
    /// Tables whose rows go along with one of `table`, by the schema.
    std::set<std::string> along(const std::string& table) {
        std::set<std::string> found{table};
        for (bool more = true; more;) {
            more = false;
            for (const auto& parent : std::set(found))
                for (const auto& child :
                     texts("select t.name from pragma_table_list t, pragma_foreign_key_list("
                           "t.name) f where t.type = 'table' and f.\"table\" = '" +
                           parent + "' and lower(f.on_delete) = 'cascade'"))
                    more |= found.insert(child).second;
        }
        return found;
    }
    /// Each row of the table as a condition that finds it alone, at most `most`.
    std::vector<std::string> rows(const std::string& table, int most) {
        std::string key;
        for (const auto& column :
             texts("select name from pragma_table_info('" + table + "') where pk order by pk"))
            key += (key.empty() ? "'" : " || ' and ") + column + " = ' || quote(" + column + ")";
        return texts("select " + (key.empty() ? "'rowid = ' || rowid" : key) + " from " + table +
                     " limit " + std::to_string(most));
    }
    /// Deletes it for the length of `look`. False when the database refuses.
    template <class Look>
    bool deleted(const std::string& table, const std::string& row, Look look) {
        connection->run("begin immediate");
        bool gone = true;
        try {
            connection->run("delete from " + (table + " where " + row));
            look();
        } catch (const SQLite::Exception&) {
            gone = false;
        }
        if (connection->in_transaction()) connection->run("rollback");
        return gone;
    }
};
const std::set<std::string> final_tables{"audit_entries", "ledger_entries"};
}  // namespace

TEST_SUITE("deleting") {
    TEST_CASE("whatever is deleted takes along only what the schema says, and leaves no orphan") {
        Deleting clinic;
        const auto before = rows_of(clinic.sql());
        std::set<std::string> may_go;
        for (const auto& [table, count] : before) {
            const auto along = clinic.along(table);
            for (const auto& row : clinic.rows(table, 4)) {
                CAPTURE(table);
                CAPTURE(row);
                const bool gone = clinic.deleted(table, row, [&] {
                    CHECK(clinic.connection->number(
                              "select count(*) from pragma_foreign_key_check") == 0);
                    for (const auto& [other, left] : rows_of(clinic.sql()))
                        CHECK_MESSAGE((left == before.at(other) || along.contains(other)), other);
                });
                if (gone) may_go.insert(table);
            }
        }
        CHECK(may_go.size() > 20);
        for (const auto& table : final_tables) CHECK(!may_go.contains(table));
        CHECK(rows_of(clinic.sql()) == before);
    }

    TEST_CASE("what money, visits and tickets rest on cannot be deleted") {
        Deleting clinic;
        for (const auto& [table, row] : std::map<std::string, std::string>{
                 {"patients", "id in (select patient_id from invoices)"},
                 {"doctors", "id in (select doctor_id from tickets)"},
                 {"services", "id in (select service_id from invoice_lines)"},
                 {"invoices", "id in (select invoice_id from payments)"},
                 {"departments", "id in (select department_id from doctors)"},
                 {"shifts", "id in (select shift_id from payments)"}}) {
            CAPTURE(table);
            REQUIRE(clinic.connection->number("select count(*) from " + (table + " where " + row)) >
                    0);
            CHECK(!clinic.deleted(table, row, [] {}));
        }
    }

    TEST_CASE(
        "a patient nobody has seen goes with the phones; a user's sessions go with the user") {
        Deleting clinic;
        auto& connection = *clinic.connection;
        connection.run(
            "insert into patients (id, number, last_name, first_name, sex, allergy_status, "
            "consent_to_messages, search_words, created_at) values (999, 999, 'Karimova', "
            "'Nodira', 'female', 'not_asked', 0, '', 0); "
            "insert into patient_allergies (patient_id, position, substance, severity) "
            "values (999, 1, 'penicillin', 'severe'); "
            "insert into users (id, username, display_name, password_hash, language, created_at) "
            "values (999, 'new', 'New', '', 'en', 0); "
            "insert into user_roles (user_id, role) values (999, 'admin')");
        CHECK(clinic.deleted("patients", "id = 999", [&] {
            CHECK(connection.number(
                      "select count(*) from patient_allergies where patient_id = 999") == 0);
        }));
        CHECK(clinic.deleted("users", "id = 999", [&] {
            CHECK(connection.number("select count(*) from user_roles where user_id = 999") == 0);
        }));
    }

    TEST_CASE("every connection enforces foreign keys") {
        Deleting clinic;
        for (const auto how :
             {Connection::For::reading, Connection::For::writing, Connection::For::inspecting})
            CHECK(Connection(clinic.file, how).number("pragma foreign_keys") == 1);
    }
}
