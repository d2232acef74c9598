#include "db/audit.h"
#include "privacy/access.h"
#include "privacy/erasure.h"
#include "privacy/glass.h"
#include "privacy/held.h"
#include "test_patients.h"

using namespace clinic;
using clinic::patients::Sight;
using clinic::testing::enrolled;
using clinic::testing::person;
using clinic::testing::problem_of;
using clinic::testing::TestClinic;

namespace {
const privacy::Because because{{"known in town"}};

/// Patient 1 with a story; user 1 is a doctor of theirs, user 2 another, user 3 at the desk.
struct Charts : TestClinic {
    patients::PatientId patient;

    Charts() {
        auto wanted = person("Sobirov", "Jasur", {"+998901234567"}, "1988-03-14");
        wanted.notes = Notes<5000>{"secret-note"};
        wanted.conditions = {{"secret-condition"}};
        patient = enrolled(*this, wanted).id;
        connection.run(R"(
            insert into users (id, username, display_name, password_hash, language, created_at)
            values (1, 'own', 'Karimova Nodira', '', 'en', 0), (2, 'other', 'Yusupov', '', 'en', 0),
                   (3, 'desk', 'Desk', '', 'en', 0), (4, 'boss', 'Boss', '', 'en', 0);
            insert into user_roles values (1, 'doctor'), (2, 'doctor'), (3, 'registrar'),
                                          (4, 'admin');
            insert into departments (id, name) values (1, 'Therapy');
        )");
        add_doctor(1, "Karimova");
        add_doctor(2, "Yusupov");
    }
    void add_doctor(int id, const std::string& last_name) {
        connection.run(
            "insert into doctors (id, last_name, first_name, specialty, department_id, "
            "slot_minutes, colour, first_ticket_number, user_id) values (" +
            std::to_string(id) + ", '" + last_name + "', 'Dr', 'T', 1, 20, '#123456', 1, " +
            std::to_string(id) + ")");
    }
    /// The patient meets doctor 1 so many days from now.
    void meet(std::int64_t days) {
        const auto at = std::to_string((now.value + days * 24 * hour) / 60000 * 60000);
        connection.run(
            "insert into visits (patient_id, doctor_id, day, status, started_at, "
            "reason, created_at) values (1, 1, '2026-03-02', 'completed', " +
            at + ", 'secret-reason', 0)");
    }
    Session& asked_by(std::int64_t user, Role role) {
        Caller who;
        who.user = UserId{user};
        who.name = "user " + std::to_string(user);
        who.permissions = permission_bits({role});
        return as(who);
    }
    Session& inside() { return as(Caller::inside("test")); }
    void restrict_it() { privacy::restrict_chart(inside(), patient, because); }
};
/// Search and write in one transaction, as nobody else is here.
privacy::Erasure erase(Charts& charts, const privacy::NewErasure& wanted) {
    auto& session = charts.session();
    const auto patient = patients::get(session, charts.patient);
    const auto found = privacy::find_traces([&](const auto& piece) { piece(session); }, patient,
                                            privacy::shown_after_erasure(session, patient));
    return privacy::erase_found(session, charts.patient, wanted, found).value();
}
}  // namespace

TEST_SUITE("who may look into a chart") {
    TEST_CASE("an ordinary chart is open to everyone who sees patients") {
        Charts charts;
        for (const auto role : {Role::admin, Role::lab, Role::cashier})
            CHECK(patients::sight_of(charts.asked_by(3, role), charts.patient) == Sight::chart);
    }

    TEST_CASE("a restricted one is open to the doctor of a meeting near, closed to all others") {
        Charts charts;
        charts.restrict_it();
        const auto own = [&] {
            return patients::sight_of(charts.asked_by(1, Role::doctor), charts.patient);
        };
        CHECK(own() == Sight::desk);
        charts.inside();
        charts.meet(-15);
        CHECK(own() == Sight::desk);
        charts.inside();
        charts.meet(13);
        CHECK(own() == Sight::chart);
        CHECK(patients::sight_of(charts.asked_by(2, Role::doctor), charts.patient) == Sight::desk);
        CHECK(patients::sight_of(charts.asked_by(4, Role::admin), charts.patient) == Sight::desk);
        CHECK(patients::sight_of(charts.asked_by(3, Role::lab), charts.patient) == Sight::nothing);
        CHECK(patients::sight_of(charts.inside(), charts.patient) == Sight::chart);
        CHECK(patients::sight_of(charts.as({}), charts.patient) == Sight::nothing);
    }

    TEST_CASE("opening, changing and archiving are refused alike") {
        Charts charts;
        charts.restrict_it();
        auto& desk = charts.asked_by(3, Role::registrar);
        CHECK(problem_of([&] { patients::open(desk, charts.patient); }) == "403 chart-restricted");
        CHECK(problem_of([&] { patients::edit(desk, charts.patient, {}, {}); }) ==
              "403 chart-restricted");
        CHECK(problem_of([&] { patients::archive(desk, charts.patient, {}); }) ==
              "403 chart-restricted");
        auto& lab = charts.asked_by(3, Role::lab);
        CHECK(problem_of([&] { patients::open(lab, charts.patient); }) == "404 not-found");
    }

    TEST_CASE("the search tells the desk that they are there, and the laboratory nothing") {
        Charts charts;
        charts.restrict_it();
        charts.asked_by(3, Role::registrar);
        CHECK(clinic::testing::found(charts, "sobirov") == "Sobirov Jasur");
        const auto page = patients::list(charts.session(), {});
        CHECK(page.items.at(0).restricted);
        CHECK(!page.items.at(0).birth_date);
        charts.asked_by(3, Role::lab);
        CHECK(clinic::testing::found(charts, "sobirov").empty());
    }

    TEST_CASE("broken glass opens it for four hours and tells the other admins") {
        Charts charts;
        charts.restrict_it();
        auto& session = charts.asked_by(2, Role::doctor);
        const auto made = privacy::break_glass(session, charts.patient, because).value;
        CHECK(made.until_at.value - made.at.value == 4 * hour);
        CHECK(patients::sight_of(session, charts.patient) == Sight::chart);
        CHECK(problem_of([&] { privacy::break_glass(session, charts.patient, because); }) ==
              "409 open-already");
        CHECK(charts.count("select count(*) from messages where kind = 'chart.broken_glass' and "
                           "user_id = 4") == 1);
        CHECK(patients::sight_of(charts.after(4 * hour), charts.patient) == Sight::desk);
    }

    TEST_CASE("a look at broken glass is noted once, not by who broke it") {
        Charts charts;
        charts.restrict_it();
        auto& session = charts.asked_by(2, Role::doctor);
        const auto id = privacy::break_glass(session, charts.patient, because).value.id;
        CHECK(problem_of([&] { privacy::review_glass_break(session, id, {{"fine"}}); }) ==
              "409 own-act");
        auto& boss = charts.asked_by(4, Role::admin);
        CHECK(privacy::review_glass_break(boss, id, {{"fine"}}).review_note == "fine");
        CHECK(problem_of([&] { privacy::review_glass_break(boss, id, {{"x"}}); }) ==
              "409 reviewed");
        CHECK(privacy::glass_breaks(boss, {{.unseen = true}}).items.empty());
    }

    TEST_CASE("only who may open it makes it an ordinary chart") {
        Charts charts;
        charts.restrict_it();
        auto& boss = charts.asked_by(4, Role::admin);
        CHECK(problem_of([&] { privacy::lift_restriction(boss, charts.patient, because); }) ==
              "403 chart-restricted");
        privacy::break_glass(boss, charts.patient, because);
        CHECK(!privacy::lift_restriction(boss, charts.patient, because).restriction);
        CHECK(problem_of([&] { privacy::lift_restriction(boss, charts.patient, because); }) ==
              "409 not-restricted");
    }
}

TEST_SUITE("a month of openings") {
    TEST_CASE("each is counted once, and marked by what it lacks") {
        Charts charts;
        charts.meet(1);
        patients::open(charts.asked_by(1, Role::doctor), charts.patient);
        patients::open(charts.after(1000), charts.patient);
        patients::open(charts.asked_by(2, Role::doctor), charts.patient);
        const auto all = privacy::openings(charts.inside(), {"2026-03"});
        REQUIRE(all.size() == 2);
        CHECK(all[0].marks.empty());
        CHECK(all[1].marks == std::vector{privacy::Mark::elsewhere});
        const auto people = privacy::openers(all);
        CHECK(people.at(0).name == "user 2");
        CHECK(people.at(0).elsewhere == 1);
        CHECK(privacy::openings(charts.session(), {"2026-02"}).empty());
        CHECK(privacy::openings(charts.session(), {"2026-12"}).empty());
    }

    TEST_CASE("night, namesakes and broken glass are seen") {
        Charts charts;
        auto wanted = person("Yusupova", "Lola");
        const auto other = enrolled(charts, wanted).id;
        privacy::restrict_chart(charts.session(), other, because);
        charts.after(14 * hour);
        auto& session = charts.asked_by(2, Role::doctor);
        privacy::break_glass(session, other, because);
        patients::open(session, other);
        const auto all = privacy::openings(charts.inside(), {"2026-03"});
        REQUIRE(all.size() == 1);
        using enum privacy::Mark;
        CHECK(all[0].marks == std::vector{elsewhere, night, namesake, glass});
    }

    TEST_CASE("it is reviewed when it is over, and again with another note") {
        Charts charts;
        auto& session = charts.inside();
        CHECK(problem_of([&] {
                  privacy::review_access(session, {{"2026-03"}, {"x"}});
              }) == "422 invalid #/month not-over");
        privacy::review_access(session, {{"2026-02"}, {"all asked"}});
        CHECK(privacy::review_access(session, {{"2026-02"}, {"later"}}).reviewed->note == "later");
        CHECK(privacy::access_review(session, {}).month == privacy::Month{"2026-02"});
    }
}

TEST_SUITE("what is held, and its end") {
    TEST_CASE("everything held is in one object and on one page") {
        Charts charts;
        charts.meet(-1);
        patients::open(charts.asked_by(1, Role::doctor), charts.patient);
        const auto held = privacy::held_about(charts.inside(), charts.patient);
        CHECK(held.at("patient").at("notes") == "secret-note");
        CHECK(held.at("visits").at(0).at("reason") == "secret-reason");
        CHECK(held.at("openings").at(0).at("by") == "user 1");
        const auto page =
            privacy::page_of(held, patients::Language::ru, charts.session().clinic().zone);
        CHECK(page.find("secret-condition") != std::string::npos);
        CHECK(page.find("Кто открывал карту") != std::string::npos);
    }

    TEST_CASE("an erasure empties chart and details and leaves a chain that proves itself") {
        Charts charts;
        charts.meet(-1);
        const privacy::NewErasure wanted{{1}, {"asked in writing"}};
        CHECK(problem_of([&] {
                  erase(charts, {{2}, {"x"}});
              }) == "422 invalid #/confirm_number not-theirs");
        const auto done = erase(charts, wanted);
        CHECK(done.shown_as == "Erased patient No 1");
        CHECK(done.details_emptied == 1);
        const auto patient = patients::get(charts.session(), charts.patient);
        CHECK(patient.erased_at);
        CHECK(patient.phones.empty());
        CHECK(!patient.notes);
        CHECK(charts.count("select count(*) from patient_phones") == 0);
        CHECK(charts.count("select count(*) from visits where reason is not null") == 0);
        CHECK(audit_fault(charts.session()).value_or("none") == "none");
        CHECK(problem_of([&] { erase(charts, wanted); }) == "409 erased");
        CHECK(problem_of([&] { patients::restore(charts.session(), charts.patient, {}); }) ==
              "409 erased");
    }

    TEST_CASE("nobody is erased while something is open") {
        Charts charts;
        charts.connection.run("insert into deposits values (1, 500)");
        CHECK(problem_of([&] { erase(charts, {{1}, {"asked"}}); }) == "409 still-open");
    }

    TEST_CASE("details that no erasure names cannot go, and show when they did") {
        Charts charts;
        CHECK_THROWS(charts.connection.run("delete from audit_details"));
        charts.connection.run("drop trigger audit_details_stay; delete from audit_details");
        CHECK(audit_fault(charts.session()).value_or("none").find("were removed") !=
              std::string::npos);
    }
}
