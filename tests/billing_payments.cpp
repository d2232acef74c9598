#include "billing_clinic.h"

using namespace clinic;
using namespace clinic::testing;

TEST_SUITE("receipts by message") {
    struct Consenting : MoneyClinic {
        explicit Consenting(std::vector<std::string> phones = {"+998901112233"},
                            bool consents = true) {
            auto wanted = person("Yusupov", "Bekzod", std::move(phones));
            wanted.consent_to_messages = consents;
            patient = enrolled(*this, wanted).id;
            open_shift(0);
        }
        std::string told() {
            return session()
                .value<std::string>(R"sql(
                select group_concat(key || ' ' || status || ' ' || params, '; ') from messages
                where kind = 'payment.receipt' -- scans: a test
            )sql")
                .value_or("");
        }
    };

    TEST_CASE("a payment's receipt waits in the outbox for a patient who consents") {
        Consenting clinic;
        clinic.pay(clinic.bill().id, 40'000);
        CHECK(clinic.told() ==
              "payment.receipt/1 pending "
              R"({"payment_id":1,"receipt_number":1,"amount_minor":40000})");
        CHECK(clinic.count("select due_at from messages") == clinic.now.value + 3 * minute);
        clinic.deposit(5'000);
        CHECK(clinic.count("select count(*) from messages") == 2);
    }

    TEST_CASE("nobody is told who did not consent or has no phone") {
        Consenting silent({"+998901112233"}, false), unreachable({}, true);
        for (auto* clinic : {&silent, &unreachable}) {
            clinic->pay(clinic->bill().id, 40'000);
            CHECK(clinic->told() == "");
        }
    }

    TEST_CASE("a payment that is struck out is not told of any more") {
        Consenting clinic;
        const auto paid = clinic.pay(clinic.bill().id, 40'000);
        void_payment(clinic.session(), paid.id, {{"Wrong patient"}});
        CHECK(clinic.told().find("cancelled") != std::string::npos);
    }
}

TEST_SUITE("payments") {
    TEST_CASE("cash gives change, a receipt number and a paid invoice") {
        MoneyClinic clinic;
        const auto shift = clinic.open_shift();
        const auto bill = clinic.bill();
        const auto paid = take(clinic.session(), bill.id,
                               {.method = DeskMethod::cash,
                                .amount_minor = {100'000},
                                .tendered_minor = Amount{150'000}})
                              .value;
        CHECK(paid.receipt_number == 1);
        CHECK(paid.change_minor == 50'000);
        CHECK(paid.status == PaymentStatus::paid);
        CHECK(paid.cashier == "Nigora");
        CHECK(paid.shift_id == shift.id);
        CHECK(invoice(clinic.session(), bill.id).status == InvoiceStatus::paid);
        CHECK(clinic.held(account("cash", shift.id.value)) == 120'000);
        CHECK(clinic.announced("payment_taken"));
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("what is answered at once is what is read later") {
        MoneyClinic clinic;
        clinic.open_shift();
        const auto paid = clinic.pay(clinic.bill().id, 40'000);
        CHECK(write(paid) == write(payment(clinic.session(), paid.id)));
        CHECK(problem_of([&] { payment(clinic.session(), {99}); }) == "404 not-found");
    }

    TEST_CASE("no cash without an open shift, and nobody pays from another's drawer") {
        MoneyClinic clinic;
        const auto bill = clinic.bill();
        CHECK(problem_of([&] { clinic.pay(bill.id, 1); }) == "409 no-shift");
        clinic.open_shift();
        clinic.as(MoneyClinic::second_cashier());
        CHECK(problem_of([&] { clinic.pay(bill.id, 1); }) == "409 no-shift");
        CHECK(clinic.pay(bill.id, 1, DeskMethod::card).shift_id == std::nullopt);
        CHECK(clinic.held("card") == 1);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("the terminal's money counts for the shift that took it") {
        MoneyClinic clinic;
        const auto shift = clinic.open_shift(0);
        const auto bill = clinic.bill();
        for (const auto method : {DeskMethod::card, DeskMethod::transfer, DeskMethod::other})
            CHECK(clinic.pay(bill.id, 1'000, method).shift_id == shift.id);
        CHECK(clinic.held(account("transfer", shift.id.value)) == 1'000);
        CHECK(expected_of(clinic.session(), shift.id).other == 1'000);
    }

    TEST_CASE("parts add up, and nobody pays more than is due") {
        MoneyClinic clinic;
        const auto bill = clinic.bill();
        clinic.pay(bill.id, 60'000, DeskMethod::card);
        CHECK(invoice(clinic.session(), bill.id).status == InvoiceStatus::part_paid);
        try {
            clinic.pay(bill.id, 40'001, DeskMethod::card);
            FAIL("took too much");
        } catch (const Problem& problem) {
            CHECK(problem.code == "more-than-due");
            CHECK(problem.extras.at("due_minor") == 40'000);
        }
        clinic.pay(bill.id, 40'000, DeskMethod::card);
        CHECK(problem_of([&] { clinic.pay(bill.id, 1, DeskMethod::card); }) == "409 more-than-due");
        CHECK(problem_of([&] { clinic.pay({99}, 1, DeskMethod::card); }) == "404 not-found");
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("cash on the table must be enough, and belongs to cash") {
        MoneyClinic clinic;
        clinic.open_shift();
        const auto bill = clinic.bill();
        NewPayment wanted{
            .method = DeskMethod::cash, .amount_minor = {5'000}, .tendered_minor = Amount{4'999}};
        const auto said = [&] {
            return problem_of([&] { take(clinic.session(), bill.id, wanted); });
        };
        CHECK(said() == "422 invalid #/tendered_minor too-small");
        wanted.method = DeskMethod::card;
        CHECK(said() == "422 invalid #/tendered_minor cash-only");
    }

    TEST_CASE("a split takes every part, each with a receipt") {
        MoneyClinic clinic;
        clinic.open_shift();
        const auto bill = clinic.bill();
        const auto split = take_split(clinic.session(), bill.id,
                                      {{{.method = DeskMethod::cash, .amount_minor = {70'000}},
                                        {.method = DeskMethod::card, .amount_minor = {30'000}}}})
                               .value.items;
        CHECK(split[1].receipt_number == split[0].receipt_number + 1);
        const auto after = invoice(clinic.session(), bill.id);
        CHECK(after.status == InvoiceStatus::paid);
        CHECK(after.payments.size() == 2);
        CHECK(problem_of([&] { take_split(clinic.session(), bill.id, {}); }) ==
              "422 invalid #/parts required");
    }

    TEST_CASE("a split that is refused says which part it is") {
        MoneyClinic clinic;
        clinic.open_shift();
        const NewPayment good{.method = DeskMethod::card, .amount_minor = {60'000}};
        const auto split = [&](NewPayment second) {
            take_split(clinic.session(), clinic.bill().id, {{good, second}});
        };
        CHECK(problem_of([&] {
                  split({.method = DeskMethod::card,
                         .amount_minor = {1},
                         .tendered_minor = Amount{2}});
              }) == "422 invalid #/parts/1/tendered_minor cash-only");
        try {
            split(good);
            FAIL("it was taken");
        } catch (const Problem& refused) {
            CHECK(refused.code == "more-than-due");
            CHECK(refused.params.at("part") == 1);
        }
    }

    TEST_CASE("lists find payments by day, method, invoice and shift") {
        MoneyClinic clinic;
        const auto shift = clinic.open_shift();
        const auto bill = clinic.bill(), other = clinic.bill();
        clinic.pay(bill.id, 10);
        clinic.pay(bill.id, 20, DeskMethod::card);
        const auto last = clinic.pay(other.id, 30, DeskMethod::card);
        const auto count = [&](PaymentsQuery query) {
            return payments(clinic.session(), {query}).items.size();
        };
        CHECK(count({}) == 3);
        CHECK(count({.method = Method::card}) == 2);
        CHECK(count({.date = Day{"2026-03-02"}}) == 3);
        CHECK(count({.date = Day{"2026-03-01"}}) == 0);
        CHECK(count({.method = Method::cash, .invoice = bill.id}) == 1);
        CHECK(count({.shift = shift.id}) == 3);
        CHECK(count({.cursor = last.id}) == 2);
        CHECK(payments(clinic.session(), {{.limit = Whole<1, 200>{1}}}).next_cursor == "3");
    }

    TEST_CASE("a receipt shows all of it, and a reprint says that it is a copy") {
        MoneyClinic clinic;
        clinic.open_shift();
        const auto bill =
            clinic.bill({{.service_id = clinic.consultation, .discount_percent = Percent{10}}});
        const auto paid = clinic.pay(bill.id, 40'000);
        auto paper = receipt(clinic.session(), paid.id);
        CHECK(paper.clinic_name == "Oq Terak");
        CHECK(paper.patient_name == "Sobirov Jasur");
        CHECK(paper.lines[0].discount_minor == 10'000);
        CHECK(paper.total_minor == 90'000);
        CHECK(paper.paid_minor == 40'000);
        CHECK(paper.due_minor == 50'000);
        CHECK(paper.copy == 0);
        CHECK(receipt_printed(clinic.session(), paid.id).copy == 1);
        CHECK(receipt(clinic.session(), paid.id).copy == 1);
        CHECK(problem_of([&] { receipt(clinic.session(), {99}); }) == "404 not-found");
    }
}

TEST_SUITE("copies of receipts") {
    TEST_CASE("a copy says what was owed when its payment was taken, whatever came later") {
        MoneyClinic clinic;
        clinic.open_shift();
        const auto bill = clinic.bill();
        const auto first = clinic.pay(bill.id, 40'000), second = clinic.pay(bill.id, 60'000);
        const auto due = [&](const Payment& of) {
            return receipt(clinic.session(), of.id).due_minor;
        };
        CHECK(due(first) == 60'000);
        CHECK(due(second) == 0);
        clinic.give_back(second.id, 25'000);
        void_payment(clinic.session(), first.id, {{"Wrong patient"}});
        const auto third = clinic.pay(bill.id, 5'000);
        CHECK(due(first) == 60'000);
        CHECK(due(second) == 0);
        CHECK(due(third) == 60'000);
        CHECK(due(clinic.deposit(700)) == 0);
    }
}

TEST_SUITE("providers' payments") {
    TEST_CASE("a provider's payment settles under the provider, once per reference") {
        MoneyClinic clinic;
        const auto bill = clinic.bill();
        clinic.as(Caller::inside("payme"));
        const ProviderPayment wanted{
            .invoice = bill.id, .amount_minor = 100'000, .reference = {"pm-1"}};
        const auto first = take_provider_payment(clinic.session(), wanted);
        CHECK(take_provider_payment(clinic.session(), wanted) == first);
        CHECK(provider_payment(clinic.session(), Method::payme, "pm-1") == first);
        CHECK(payment(clinic.session(), first).shift_id == std::nullopt);
        CHECK(payment(clinic.session(), first).cashier == std::nullopt);
        CHECK(clinic.held("payme") == 100'000);
        CHECK(clinic.count("select count(*) from payments") == 1);
        CHECK_FALSE(payable(clinic.session(), bill.id)->may_be_paid());
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("the same reference with another sum or invoice is refused") {
        MoneyClinic clinic;
        const auto bill = clinic.bill(), other = clinic.bill();
        ProviderPayment wanted{.invoice = bill.id, .amount_minor = 50, .reference = {"pm-1"}};
        take_provider_payment(clinic.session(), wanted);
        wanted.amount_minor = 51;
        const auto said = [&] {
            return problem_of([&] { take_provider_payment(clinic.session(), wanted); });
        };
        CHECK(said() == "409 reference-reused");
        wanted = {.invoice = other.id, .amount_minor = 50, .reference = {"pm-1"}};
        CHECK(said() == "409 reference-reused");
        wanted.method = Method::click;  // its numbers are its own
        CHECK(said() == "none");
    }

    TEST_CASE("a provider pays no more than is due, and nothing cancelled or unknown") {
        MoneyClinic clinic;
        const auto bill = clinic.bill();
        ProviderPayment wanted{.invoice = bill.id, .amount_minor = 100'001, .reference = {"1"}};
        const auto said = [&] {
            return problem_of([&] { take_provider_payment(clinic.session(), wanted); });
        };
        CHECK(said() == "409 more-than-due");
        wanted.amount_minor = 0;
        CHECK(said() == "422 invalid #/amount_minor out-of-range");
        wanted.amount_minor = 1;
        cancel(clinic.session(), bill.id, {"Mistake"});
        CHECK(said() == "409 invoice-cancelled");
        wanted.invoice = {99};
        CHECK(said() == "404 not-found");
        CHECK_FALSE(payable(clinic.session(), {99}));
        CHECK(payable_by_number(clinic.session(), bill.number)->id == bill.id);
    }

    TEST_CASE("what the provider gives back is due again, once") {
        MoneyClinic clinic;
        const auto bill = clinic.bill();
        const auto paid = take_provider_payment(
            clinic.session(), {.invoice = bill.id, .amount_minor = 100'000, .reference = {"1"}});
        return_provider_payment(clinic.session(), paid, "Cancelled at the provider");
        return_provider_payment(clinic.session(), paid, "Cancelled at the provider");
        CHECK(payment(clinic.session(), paid).status == PaymentStatus::refunded);
        CHECK(payable(clinic.session(), bill.id)->due_minor == 100'000);
        CHECK(clinic.held("payme") == 0);
        CHECK(clinic.fault() == "");
    }
}
