#include "db/audit.h"
#include "test_clinic.h"
#include <random>

using namespace clinic;
using clinic::testing::TestClinic;

namespace {
constexpr int written = 60;

/// An audit of some length, of which the head was written down outside, and whoever gets behind the
/// program: the triggers are gone.
struct Meddled : TestClinic {
    AuditHead anchor;
    std::mt19937 chance;

    explicit Meddled(unsigned seed) : chance(seed) {
        for (int i = 0; i < written; ++i) {
            if (i % 3)
                session().record("patient.edited", "patient", i % 7, RawJson{"{\"n\":1}"},
                                 RawJson{"{\"n\":" + std::to_string(i) + "}"});
            else
                session().record("patient.opened", "patient", i % 7);
        }
        anchor = audit_head(session());
        for (const auto* trigger : {"audit_entries_stay", "audit_entries_are_final",
                                    "audit_details_are_final", "audit_details_stay"})
            connection.run(std::string("drop trigger ") + trigger);
        connection.run("pragma foreign_keys = off");
    }
    std::string some(int from = 1) {
        return std::to_string(std::uniform_int_distribution(from, written)(chance));
    }
    std::string some_of(std::initializer_list<const char*> all) {
        return *(all.begin() + std::uniform_int_distribution<long>(0, std::ssize(all) - 1)(chance));
    }
    bool shows() { return audit_fault(session()) || anchor_fault(session(), anchor); }
};

void edit_an_entry(Meddled& m) {
    const auto column = m.some_of({"at", "user_id", "entity_id"});
    m.connection.run("update audit_entries set " + column + " = coalesce(" + column +
                     ", 0) + 1 where id = " + m.some());
}
void rewrite_text(Meddled& m) {
    const auto column = m.some_of({"actor", "remote", "request_id", "action", "entity"});
    m.connection.run("update audit_entries set " + column + " = " + column +
                     " || 'x' where id = " + m.some());
}
void edit_details(Meddled& m) {
    m.connection.run(
        "update audit_details set after = '{\"n\":99}' where entry_id = (select "
        "entry_id from audit_details where entry_id >= " +
        m.some() + " limit 1) or entry_id = 2");
}
void delete_details(Meddled& m) {
    m.connection.run(
        "delete from audit_details where entry_id = (select max(entry_id) from "
        "audit_details where entry_id <= " +
        m.some(3) + ")");
}
void delete_an_entry(Meddled& m) {
    m.connection.run("delete from audit_entries where id = " + m.some());
}
void delete_and_close_the_gap(Meddled& m) {
    const auto gone = m.some();
    m.connection.run("delete from audit_entries where id = " + gone);
    m.connection.run("update audit_entries set id = -id where id > " + gone);
    m.connection.run("update audit_entries set id = -id - 1 where id < 0");
}
void swap_two(Meddled& m) {
    const auto one = std::stoi(m.some());
    const auto other = one == written ? 1 : one + 1;
    const auto move = [&](int from, int to) {
        m.connection.run("update audit_entries set id = " + std::to_string(to) +
                         " where id = " + std::to_string(from));
    };
    move(one, -1);
    move(other, one);
    move(-1, other);
}
void cut_the_tail(Meddled& m) {
    const auto from = m.some();
    m.connection.run("delete from audit_details where entry_id >= " + from);
    m.connection.run("delete from audit_entries where id >= " + from);
}
void repeat_an_entry(Meddled& m) {
    m.connection.run(
        "insert into audit_entries select (select max(id) + 1 from audit_entries), "
        "at, user_id, actor, remote, request_id, action, entity, entity_id, "
        "details_digest, digest from audit_entries where id = " +
        m.some());
}
void add_details(Meddled& m) {
    m.connection.run(
        "insert or ignore into audit_details select id, '{}', '{}' from "
        "audit_entries where details_digest = (select details_digest from "
        "audit_entries where id = 1)");
}
constexpr void (*ways[])(Meddled&){edit_an_entry,  rewrite_text,    edit_details,
                                   delete_details, delete_an_entry, delete_and_close_the_gap,
                                   swap_two,       cut_the_tail,    repeat_an_entry,
                                   add_details};
}  // namespace

TEST_SUITE("the audit chain") {
    TEST_CASE("a thousand ways of meddling with the history behind the program all show") {
        int unseen = 0;
        Meddled meddled(0);
        for (unsigned seed = 0; seed < 1000; ++seed) {
            meddled.chance.seed(seed);
            meddled.connection.run("savepoint untouched");
            ways[seed % std::size(ways)](meddled);
            const bool shows = meddled.shows();
            meddled.connection.run("rollback to untouched; release untouched");
            CAPTURE(seed);
            CHECK(shows);
            unseen += !shows;
        }
        CHECK(unseen == 0);
    }

    TEST_CASE("without meddling nothing shows, also after more was written") {
        Meddled clinic(1);
        CHECK(!clinic.shows());
        clinic.after(1).record("patient.opened", "patient", 1);
        CHECK(!clinic.shows());
    }

    TEST_CASE("a cut tail shows by the anchor alone") {
        Meddled clinic(1);
        clinic.connection.run("delete from audit_details where entry_id > 50");
        clinic.connection.run("delete from audit_entries where id > 50");
        CHECK(!audit_fault(clinic.session()));
        CHECK(anchor_fault(clinic.session(), clinic.anchor));
    }

    TEST_CASE("a head is read as it was written, and nothing else is") {
        Meddled clinic(1);
        const auto read = read_audit_head(clinic.anchor.text());
        REQUIRE(read);
        CHECK(read->entries == clinic.anchor.entries);
        CHECK(read->digest == clinic.anchor.digest);
        for (const auto* wrong : {"", "12", "12:", ":ab", "0:ab", "12:xyz", "12 ab"})
            CHECK(!read_audit_head(wrong));
    }

    TEST_CASE("the program itself refuses to change or remove anything of it") {
        TestClinic clinic;
        clinic.session().record("patient.edited", "patient", 1, RawJson{"{}"}, RawJson{"{}"});
        for (const auto* act : {"update audit_entries set actor = ''", "delete from audit_entries",
                                "update audit_details set after = ''", "delete from audit_details"})
            CHECK_THROWS(clinic.connection.run(act));
    }
}
