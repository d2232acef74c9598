#include "billing_clinic.h"

using namespace clinic;
using namespace clinic::testing;

TEST_SUITE("deposits") {
    TEST_CASE("a deposit is a payment without an invoice, and pays invoices") {
        MoneyClinic clinic;
        CHECK(clinic.deposit(150'000).invoice_id == std::nullopt);
        const auto bill = clinic.bill();
        const auto paid = clinic.pay(bill.id, 100'000, DeskMethod::deposit);
        CHECK(paid.shift_id == std::nullopt);
        const auto account = account_of(clinic.session(), clinic.patient);
        CHECK(account.deposit_minor == 50'000);
        CHECK(account.debt_minor == 0);
        REQUIRE(account.entries.size() == 2);
        CHECK(account.entries[0].change_minor == -100'000);
        CHECK(clinic.held("deposit:" + std::to_string(clinic.patient.value)) == -50'000);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("a deposit pays no more than it holds, and never another's invoice") {
        MoneyClinic clinic;
        clinic.deposit(10);
        const auto bill = clinic.bill();
        CHECK(problem_of([&] { clinic.pay(bill.id, 11, DeskMethod::deposit); }) ==
              "409 deposit-too-small");
        const auto other = make(clinic.session(), {.patient_id = clinic.other_patient,
                                                   .lines = {{.service_id = clinic.ecg}}})
                               .value;
        CHECK(problem_of([&] { clinic.pay(other.id, 10, DeskMethod::deposit); }) ==
              "409 deposit-too-small");
        CHECK_THROWS(clinic.connection.run("update deposits set balance_minor = -1"));
    }

    TEST_CASE("a refund of what a deposit paid fills the deposit") {
        MoneyClinic clinic;
        clinic.deposit(100'000);
        const auto paid = clinic.pay(clinic.bill().id, 100'000, DeskMethod::deposit);
        CHECK(clinic.give_back(paid.id, 60'000).method == Method::deposit);
        CHECK(account_of(clinic.session(), clinic.patient).deposit_minor == 60'000);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("a deposit goes back to the patient, from the drawer or otherwise") {
        MoneyClinic clinic;
        const auto shift = clinic.open_shift(0);
        clinic.deposit(1'000, CountedMethod::cash);
        const auto back = [&](CountedMethod method, std::int64_t amount) {
            return problem_of([&] {
                refund_deposit(clinic.session(), clinic.patient,
                               {method, {amount}, {"Moves away"}});
            });
        };
        CHECK(back(CountedMethod::cash, 1'001) == "409 deposit-too-small");
        CHECK(back(CountedMethod::cash, 400) == "none");
        CHECK(back(CountedMethod::card, 600) == "none");
        CHECK(clinic.held(account("cash", shift.id.value)) == 600);
        CHECK(account_of(clinic.session(), clinic.patient).deposit_minor == 0);
        CHECK(deposits(clinic.session()).items.empty());
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("the limit, the shift and the drawer hold for deposits too") {
        MoneyClinic clinic;
        clinic.deposit(90'000'000);
        const auto back = [&](CountedMethod method, std::int64_t amount) {
            return problem_of([&] {
                refund_deposit(clinic.session(), clinic.patient, {method, {amount}, {"Away"}});
            });
        };
        CHECK(back(CountedMethod::cash, 1) == "409 no-shift");
        clinic.open_shift(5);
        CHECK(back(CountedMethod::cash, 6) == "409 not-enough-cash");
        CHECK(back(CountedMethod::card, 50'000'001) == "403 over-limit");
        CHECK(back(CountedMethod::card, 50'000'000) == "none");
        CHECK(back(CountedMethod::card, 1) == "403 over-limit");
        clinic.after(24 * hour);
        CHECK(back(CountedMethod::card, 1) == "none");
    }

    TEST_CASE("a struck or refunded deposit must still be there") {
        MoneyClinic clinic;
        clinic.open_shift(0);
        const auto first = clinic.deposit(100'000, CountedMethod::cash);
        clinic.pay(clinic.bill().id, 60'000, DeskMethod::deposit);
        CHECK(problem_of([&] { void_payment(clinic.session(), first.id, {{"Wrong"}}); }) ==
              "409 deposit-too-small");
        CHECK(problem_of([&] { clinic.give_back(first.id, 40'001); }) == "409 deposit-too-small");
        clinic.give_back(first.id, 40'000, true);
        const auto second = clinic.deposit(7, CountedMethod::cash);
        void_payment(clinic.session(), second.id, {{"Wrong"}});
        CHECK(account_of(clinic.session(), clinic.patient).deposit_minor == 0);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("unknown patients have no account, and a deposit has its bounds") {
        MoneyClinic clinic;
        CHECK(problem_of([&] { account_of(clinic.session(), {99}); }) == "404 not-found");
        CHECK(problem_of([&] {
                  add_deposit(clinic.session(), {99},
                              {.method = CountedMethod::card, .amount_minor = {1}});
              }) == "404 not-found");
        CHECK(problem_of([&] {
                  refund_deposit(clinic.session(), {99}, {CountedMethod::card, {1}, {"x"}});
              }) == "404 not-found");
        clinic.deposit(most_money);
        CHECK(problem_of([&] { clinic.deposit(1); }) == "422 invalid #/amount_minor too-large");
        CHECK(problem_of([&] { clinic.deposit(1, CountedMethod::cash); }) ==
              "422 invalid #/amount_minor too-large");
    }

    TEST_CASE("debts and deposits are listed, the largest first") {
        MoneyClinic clinic;
        clinic.bill();
        clinic.bill({{.service_id = clinic.ecg}});
        make(clinic.session(),
             {.patient_id = clinic.other_patient, .lines = {{.service_id = clinic.ecg}}});
        const auto owing = debts(clinic.session()).items;
        REQUIRE(owing.size() == 2);
        CHECK(owing[0].name == "Sobirov Jasur");
        CHECK(owing[0].phone == "+998901234567");
        CHECK(owing[0].debt_minor == 133'333);
        CHECK(owing[0].invoices == 2);
        CHECK(account_of(clinic.session(), clinic.patient).debt_minor == 133'333);
        const auto all = debts(clinic.session());
        CHECK(all.patients == 2);
        CHECK(all.debt_minor == 166'666);
        CHECK_FALSE(all.next_cursor);
        clinic.deposit(5);
        const auto held = deposits(clinic.session()).items;
        REQUIRE(held.size() == 1);
        CHECK(held[0].deposit_minor == 5);
    }

    TEST_CASE("debts come in pages, and equal ones are neither lost nor told twice") {
        MoneyClinic clinic;
        for (const auto* name : {"Aliyev", "Botirov", "Davronov"}) {
            const auto owing = enrolled(clinic, person(name, "Anvar")).id;
            make(clinic.session(), {.patient_id = owing, .lines = {{.service_id = clinic.ecg}}});
        }
        clinic.bill();
        std::string told;
        DebtsQuery query{.limit = Whole<1, 1000>{1}};
        for (int page = 0; page < 4; ++page) {
            const auto found = debts(clinic.session(), query);
            REQUIRE(found.items.size() == 1);
            CHECK(found.patients == 4);
            CHECK(found.debt_minor == 199'999);
            told += found.items[0].name + "; ";
            query.cursor.reset();
            if (found.next_cursor) query.cursor = Text<40>{*found.next_cursor};
        }
        CHECK(told == "Sobirov Jasur; Aliyev Anvar; Botirov Anvar; Davronov Anvar; ");
        CHECK_FALSE(query.cursor);
        for (const auto* none : {"", "x", "5", "5.", "5.1x", ".1"})
            CHECK(problem_of([&] { debts(clinic.session(), {.cursor = Text<40>{none}}); }) ==
                  "422 invalid #/cursor unknown");
    }
}

TEST_SUITE("rules about money") {
    TEST_CASE("settings change what is given, and remember who was faster") {
        MoneyClinic clinic;
        CHECK(settings(clinic.session()).receipt_width == 80);
        const auto after = change_settings(clinic.session(),
                                           {.receipt_width = Whole<58, 80>{58},
                                            .receipt_footer = {true, Notes<500>{"Rahmat!"}},
                                            .invoice_details = {true, Notes<2000>{"INN 1"}}},
                                           {1});
        CHECK(after.receipt_footer == "Rahmat!");
        CHECK(after.invoice_details == "INN 1");
        CHECK(after.version == 2);
        CHECK(problem_of([&] { change_settings(clinic.session(), {}, {1}); }) == "412 changed");
        CHECK(problem_of([&] {
                  change_settings(clinic.session(), {.receipt_width = Whole<58, 80>{60}}, {});
              }) == "422 invalid #/receipt_width not-a-choice");
        CHECK(problem_of([&] {
                  change_settings(clinic.session(),
                                  {.follow_up_services = std::vector{ServiceId{99}}}, {});
              }) == "422 invalid #/follow_up_services/0 unknown");
        CHECK(
            !change_settings(clinic.session(), {.receipt_footer = {true, {}}}, {}).receipt_footer);
    }

    TEST_CASE("benefits are named once and change with their version") {
        MoneyClinic clinic;
        auto& session = clinic.session();
        const auto made = add_benefit(session, {.name = {"Pensioner"}, .percent = {20}}).value;
        CHECK(made.active);
        CHECK(problem_of([&] { add_benefit(session, {.name = {"pensioner"}, .percent = {5}}); }) ==
              "409 taken #/name taken");
        const auto changed = change_benefit(session, made.id,
                                            {.name = Text<100>{"Veteran"},
                                             .percent = Percent{30},
                                             .services = std::vector{clinic.ecg}},
                                            {1});
        CHECK(changed.services == std::vector{clinic.ecg});
        CHECK(changed.percent == 30);
        CHECK(problem_of([&] { change_benefit(session, made.id, {}, {1}); }) == "412 changed");
        CHECK(problem_of([&] { benefit(session, {99}); }) == "404 not-found");
        CHECK(problem_of([&] {
                  add_benefit(session, {.name = {"x"}, .percent = {5}, .services = {{99}}});
              }) == "422 invalid #/services/0 unknown");
        CHECK(benefits(session).items.size() ==
              2);  // the room alone has no savepoint to go back to
    }
}
