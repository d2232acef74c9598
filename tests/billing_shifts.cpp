#include "billing_clinic.h"

using namespace clinic;
using namespace clinic::testing;

TEST_SUITE("shifts") {
    TEST_CASE("a shift opens with its float and shows no sums while it is open") {
        MoneyClinic clinic;
        const auto shift = clinic.open_shift(20'000);
        CHECK(shift.number == 1);
        CHECK(shift.cashier.name == "Nigora");
        clinic.pay(clinic.bill().id, 100'000);
        const auto now = current(clinic.session());
        CHECK(now.status == ShiftStatus::open);
        CHECK(now.float_minor == 20'000);
        CHECK(!now.expected);
        CHECK(!now.payments);
        CHECK(problem_of([&] { z_report(clinic.session(), shift.id); }) == "409 shift-open");
        CHECK(clinic.held("safe") == -20'000);
    }

    TEST_CASE("nobody has two, strangers none") {
        MoneyClinic clinic;
        CHECK(problem_of([&] { current(clinic.session()); }) == "404 not-found");
        clinic.open_shift();
        CHECK(problem_of([&] { clinic.open_shift(); }) == "409 shift-open");
        clinic.as(Caller::inside("console"));
        CHECK(problem_of([&] { clinic.open_shift(); }) == "409 no-user");
        clinic.as(MoneyClinic::second_cashier());
        CHECK(clinic.open_shift().number == 2);
        CHECK_THROWS(clinic.connection.run(
            "insert into shifts (number, user_id, day, opened_at, float_minor)"
            " values (9, 1, '2026-03-02', 0, 0)"));
    }

    TEST_CASE("the close tells what was expected only once it was counted") {
        MoneyClinic clinic;
        const auto shift = clinic.open_shift(20'000);
        const auto bill = clinic.bill();
        const auto cash = clinic.pay(bill.id, 50'000);
        clinic.pay(bill.id, 30'000, DeskMethod::card);
        clinic.give_back(cash.id, 5'000);
        move_cash(clinic.session(), {Direction::out, {1'000}, {"Water"}});
        const auto done =
            close(clinic.session(), {.counted = {.cash = Money{63'500}, .card = Total{30'000}},
                                     .note = Notes<1000>{"Half a note short"}});
        CHECK(done.expected->cash == 64'000);
        CHECK(done.difference->cash == -500);
        CHECK(done.difference->card == 0);
        CHECK(done.payments == 80'000);
        CHECK(done.refunds == 5'000);
        CHECK(done.note == "Half a note short");
        CHECK(clinic.held(account("cash", shift.id.value)) == 0);
        CHECK(clinic.held("differences") == 500);
        CHECK(clinic.held("card") == 30'000);
        CHECK(problem_of([&] { close(clinic.session(), {}); }) == "409 no-shift");
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("too much in the drawer is a difference too") {
        MoneyClinic clinic;
        clinic.open_shift(100);
        const auto done = close(clinic.session(), {.counted = {.cash = Money{150}}});
        CHECK(done.difference->cash == 50);
        CHECK(clinic.held("differences") == -50);
        CHECK(clinic.held("safe") == 50);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("denominations must add up to the cash") {
        MoneyClinic clinic;
        const auto shift = clinic.open_shift(250'000);
        Closing count{.counted = {.cash = Money{250'000}},
                      .denominations = {{{100'000}, {2}}, {{10'000}, {4}}}};
        CHECK(problem_of([&] { close(clinic.session(), count); }) ==
              "422 invalid #/denominations sum-differs");
        count.denominations.push_back({{10'000}, {1}});
        CHECK(close(clinic.session(), count).difference->cash == 0);
        const auto notes = z_report(clinic.session(), shift.id).denominations;
        REQUIRE(notes.size() == 2);
        CHECK(notes[1].count == 5);
    }

    TEST_CASE("a terminal that gave back more than it took ends below nothing") {
        MoneyClinic clinic;
        clinic.open_shift(0);
        const auto paid = clinic.pay(clinic.bill().id, 100'000, DeskMethod::card);
        close(clinic.session(), {.counted = {.card = Total{100'000}}});
        clinic.open_shift(0);
        clinic.give_back(paid.id, 100'000);
        const auto done = close(clinic.session(), {.counted = {.card = Total{-100'000}}});
        CHECK(done.difference->card == 0);
        CHECK(clinic.held("card") == 0);
        CHECK(clinic.held("differences") == 0);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("cash moves need a shift and cannot empty more than the drawer") {
        MoneyClinic clinic;
        const NewCashMove out{Direction::out, {501}, {"Paper"}};
        CHECK(problem_of([&] { move_cash(clinic.session(), out); }) == "409 no-shift");
        const auto shift = clinic.open_shift(500);
        CHECK(problem_of([&] { move_cash(clinic.session(), out); }) == "409 not-enough-cash");
        move_cash(clinic.session(), {Direction::in, {1}, {"Change"}});
        CHECK(move_cash(clinic.session(), out).value.shift_id == shift.id);
        CHECK(clinic.held(account("cash", shift.id.value)) == 0);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("a handover counts, closes and opens the next with the cash that is there") {
        MoneyClinic clinic;
        clinic.open_shift(20'000);
        clinic.pay(clinic.bill().id, 100'000);
        const auto done =
            hand_over(clinic.session(), {.to_user_id = {2}, .counted = {.cash = Money{120'000}}});
        CHECK(done.difference->cash == 0);
        const auto next = shift(clinic.session(), *done.handed_over_to);
        CHECK(next.cashier.name == "Sevara");
        CHECK(next.float_minor == 120'000);
        CHECK(next.number == 2);
        CHECK(problem_of([&] { current(clinic.session()); }) == "404 not-found");
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("a drawer goes to whoever may take payments and has none yet") {
        MoneyClinic clinic;
        clinic.connection.run(
            "insert into users (id, username, display_name, password_hash, language, created_at,"
            " disabled) values (3, 'gone', 'Gone', '', 'uz', 0, 1), (4, 'aziz', 'Aziz', '', 'uz',"
            " 0, 0), (5, 'karimova', 'Karimova', '', 'uz', 0, 0);"
            "insert into user_roles (user_id, role) values (3, 'cashier'), (4, 'admin'),"
            " (5, 'doctor')");
        const auto names = [&] {
            std::string all;
            for (const auto& one : successors(clinic.session()).items) all += one.name + " ";
            return all;
        };
        CHECK(names() == "Aziz Sevara ");
        clinic.as(MoneyClinic::second_cashier());
        clinic.open_shift();
        clinic.as(MoneyClinic::cashier());
        CHECK(names() == "Aziz ");
    }

    TEST_CASE("nobody hands over to strangers, the dismissed or the busy") {
        MoneyClinic clinic;
        clinic.connection.run(
            "insert into users (id, username, display_name, password_hash, language, created_at,"
            " disabled) values (3, 'gone', 'Gone', '', 'uz', 0, 1)");
        clinic.open_shift();
        const auto to = [&](std::int64_t user) {
            return problem_of(
                [&] { hand_over(clinic.session(), {.to_user_id = {user}, .counted = {}}); });
        };
        CHECK(to(99) == "422 invalid #/to_user_id unknown");
        CHECK(to(3) == "422 invalid #/to_user_id disabled");
        CHECK(to(1) == "409 shift-open");
        clinic.connection.run(
            "insert into users (id, username, display_name, password_hash, language, created_at)"
            " values (4, 'karimova', 'Karimova', '', 'uz', 0);"
            "insert into user_roles (user_id, role) values (4, 'doctor')");
        CHECK(to(4) == "422 invalid #/to_user_id not-a-cashier");
        CHECK(current(clinic.session()).status == ShiftStatus::open);
    }

    TEST_CASE("who gives more than there is hears that, and not how much there is") {
        MoneyClinic clinic;
        clinic.open_shift(500);
        try {
            move_cash(clinic.session(), {Direction::out, {501}, {"Paper"}});
            FAIL("the drawer held 500");
        } catch (const Problem& problem) {
            CHECK(problem.code == "not-enough-cash");
            CHECK(problem.params.empty());
            CHECK(problem.extras.empty());
        }
    }

    TEST_CASE("a drawer that its cashier left is counted by another, who says why") {
        MoneyClinic clinic;
        const auto left = clinic.open_shift(20'000);
        clinic.pay(clinic.bill().id, 100'000);
        clinic.connection.run("update users set disabled = 1 where id = 1");
        clinic.as(MoneyClinic::manager());
        const auto done = close_for(clinic.session(), left.id,
                                    {.reason = {"Left the clinic"},
                                     .counted = {.cash = Money{119'000}},
                                     .denominations = {{{100'000}, {1}}, {{1'000}, {19}}}});
        CHECK(done.status == ShiftStatus::closed);
        CHECK(done.cashier.name == "Nigora");
        CHECK(done.closed_by == "Sevara");
        CHECK(done.close_reason == "Left the clinic");
        CHECK(done.difference->cash == -1'000);
        const auto report = z_report(clinic.session(), left.id);
        CHECK(report.closed_by == "Sevara");
        CHECK(report.close_reason == "Left the clinic");
        CHECK(clinic.count("select user_id from audit_entries"
                           " where action = 'shift.closed_for_cashier'") == 2);
        CHECK(clinic.held("safe") == 99'000);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("only an open shift is closed for its cashier, and its count must add up") {
        MoneyClinic clinic;
        const auto shift = clinic.open_shift(100);
        clinic.as(MoneyClinic::manager());
        ClosingFor wanted{
            .reason = {"Ill"}, .counted = {.cash = Money{100}}, .denominations = {{{50}, {1}}}};
        const auto refusal = [&](ShiftId id) {
            return problem_of([&] { close_for(clinic.session(), id, wanted); });
        };
        CHECK(refusal({99}) == "404 not-found");
        CHECK(refusal(shift.id) == "422 invalid #/denominations sum-differs");
        wanted.denominations.clear();
        CHECK(refusal(shift.id) == "none");
        CHECK(refusal(shift.id) == "409 shift-closed");
        CHECK(!billing::shift(clinic.session(), shift.id).note);
    }

    TEST_CASE("the Z report says all of it, with the chains' heads") {
        MoneyClinic clinic;
        const auto shift = clinic.open_shift(0);
        const auto bill = clinic.bill();
        const auto first = clinic.pay(bill.id, 10);
        clinic.pay(bill.id, 20);
        void_payment(clinic.session(), first.id, {{"Wrong"}});
        clinic.give_back(clinic.pay(bill.id, 30).id, 5);
        move_cash(clinic.session(), {Direction::in, {7}, {"Change"}});
        close(clinic.session(), {.counted = {.cash = Money{52}}});
        const auto report = z_report(clinic.session(), shift.id);
        CHECK(report.number == 1);
        REQUIRE(report.methods.size() == 4);
        const auto& cash = report.methods[0];
        CHECK(cash.method == CountedMethod::cash);
        CHECK(cash.payments == 2);
        CHECK(cash.payments_minor == 50);
        CHECK(cash.voids_minor == 10);
        CHECK(cash.refunds_minor == 5);
        CHECK(cash.expected_minor == 52);
        CHECK(report.cash_in_minor == 7);
        CHECK(report.receipts_from == 1);
        CHECK(report.receipts_to == 4);
        CHECK(report.ledger.digest.size() == 64);
        CHECK(report.audit.entries > 0);
        CHECK(problem_of([&] { z_report(clinic.session(), {99}); }) == "404 not-found");
    }

    TEST_CASE("history lists shifts, newest first, all or one cashier's") {
        MoneyClinic clinic;
        clinic.open_shift();
        close(clinic.session(), {.counted = {.cash = Money{20'000}}});
        clinic.as(MoneyClinic::second_cashier());
        clinic.open_shift();
        const auto all = shifts(clinic.session(), {{}}).items;
        REQUIRE(all.size() == 2);
        CHECK(all[0].status == ShiftStatus::open);
        CHECK(all[1].expected->cash == 20'000);
        CHECK(shifts(clinic.session(), {{.user = UserId{1}}}).items.size() == 1);
        const auto page = shifts(clinic.session(), {{.limit = Whole<1, 200>{1}}});
        CHECK(page.next_cursor == "2");
        CHECK(shifts(clinic.session(), {{.cursor = ShiftId{2}}}).items.size() == 1);
    }
}
