#include "billing_clinic.h"

using namespace clinic;
using namespace clinic::testing;
using billing::refund;

namespace {
struct Paid : MoneyClinic {
    Shift shift = open_shift();
    Invoice bill_ = bill();
    Payment paid = pay(bill_.id, 100'000);
    Invoice now() { return invoice(session(), bill_.id); }
    std::string refusal(std::int64_t amount) {
        return problem_of([&] { give_back(paid.id, amount); });
    }
};
}  // namespace

TEST_SUITE("refunds") {
    TEST_CASE("a refund has its own receipt, and the invoice is due again") {
        Paid clinic;
        const auto back = clinic.give_back(clinic.paid.id, 40'000);
        CHECK(back.receipt_number == 2);
        CHECK(back.method == Method::cash);
        CHECK(back.cashier == "Nigora");
        CHECK(payment(clinic.session(), clinic.paid.id).status == PaymentStatus::part_refunded);
        CHECK(clinic.now().paid_minor == 60'000);
        CHECK(clinic.now().refunded_minor == 40'000);
        CHECK(clinic.now().due_minor == 40'000);
        CHECK(clinic.now().status == InvoiceStatus::part_paid);
        CHECK(clinic.held(account("cash", clinic.shift.id.value)) == 80'000);
        clinic.give_back(clinic.paid.id, 60'000);
        CHECK(payment(clinic.session(), clinic.paid.id).status == PaymentStatus::refunded);
        CHECK(clinic.now().status == InvoiceStatus::open);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("the visits of an invoice that was credited whole may be charged anew") {
        MoneyClinic clinic;
        clinic.open_shift();
        const auto visit = visits::add_visit(clinic.session(), {.patient_id = clinic.patient,
                                                                .doctor_id = clinic.doctor})
                               .value;
        visits::add_service(clinic.session(), visit.id, {.service_id = clinic.consultation});
        const auto first = make_of_visit(clinic.session(), visit.id).value;
        const auto paid = clinic.pay(first.id, first.due_minor);
        clinic.give_back(paid.id, first.total_minor, true);
        CHECK(invoice(clinic.session(), first.id).status == InvoiceStatus::cancelled);
        CHECK(make_of_visit(clinic.session(), visit.id).value.id != first.id);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("what was not done is credited: it is not owed any more") {
        Paid clinic;
        clinic.give_back(clinic.paid.id, 40'000, true);
        CHECK(clinic.now().due_minor == 0);
        CHECK(clinic.now().credited_minor == 40'000);
        CHECK(clinic.now().status == InvoiceStatus::paid);
        CHECK(clinic.held("returns") == 40'000);
        CHECK(debts(clinic.session()).items.empty());
        clinic.give_back(clinic.paid.id, 60'000, true);
        CHECK(clinic.now().status == InvoiceStatus::cancelled);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("an invoice with a credit can still be cancelled once its money is back") {
        Paid clinic;
        clinic.give_back(clinic.paid.id, 40'000, true);
        clinic.give_back(clinic.paid.id, 60'000);
        cancel(clinic.session(), clinic.bill_.id, {"Mistake"});
        CHECK(clinic.held("revenue") == 0);
        CHECK(clinic.held("returns") == 0);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("never more than was paid and is left") {
        Paid clinic;
        CHECK(clinic.refusal(100'001) == "409 more-than-paid");
        clinic.give_back(clinic.paid.id, 99'999);
        CHECK(clinic.refusal(2) == "409 more-than-paid");
        CHECK(clinic.refusal(1) == "none");
    }

    TEST_CASE("over the limit needs someone who may, and many small ones are one large") {
        Paid clinic;
        clinic.as(MoneyClinic::manager());
        change_settings(clinic.session(), {.refund_limit_minor = Money{50'000}}, {});
        clinic.open_shift(100'000);
        clinic.as(MoneyClinic::cashier());
        CHECK(clinic.refusal(50'001) == "403 over-limit");
        clinic.give_back(clinic.paid.id, 30'000);
        CHECK(clinic.refusal(20'001) == "403 over-limit");
        CHECK(clinic.refusal(20'000) == "none");
        clinic.as(MoneyClinic::manager());
        CHECK(clinic.refusal(50'000) == "none");
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("a role's limit counts before the clinic's, a person's before their role's") {
        Paid clinic;
        const auto limits = [&](std::vector<RefundLimit> wanted) {
            clinic.as(MoneyClinic::manager());
            const auto now = change_settings(
                clinic.session(),
                {.refund_limit_minor = Money{10'000}, .refund_limits = std::move(wanted)}, {});
            clinic.as(MoneyClinic::cashier());
            return now.refund_limits.size();
        };
        const RefundLimit cashiers{.role = Role::cashier, .limit_minor = {20'000}};
        const RefundLimit doctors{.role = Role::doctor, .limit_minor = {90'000}};
        const RefundLimit nigora{.user_id = UserId{1}, .limit_minor = {30'000}};
        const auto limit = [&] { return refund_limit_of(clinic.session(), UserId{1}); };
        CHECK(limits({}) == 0);
        CHECK(clinic.refusal(10'001) == "403 over-limit");
        CHECK(limits({cashiers, doctors}) == 2);
        CHECK(clinic.refusal(20'001) == "403 over-limit");
        CHECK(limit() == 20'000);
        CHECK(limits({cashiers, nigora}) == 2);
        CHECK(clinic.refusal(30'001) == "403 over-limit");
        CHECK(clinic.refusal(30'000) == "none");
        CHECK(refund_limit_of(clinic.session(), UserId{2}) == 20'000);
        CHECK(refund_limit_of(clinic.session(), {}) == 10'000);
        clinic.connection.run(
            "delete from refund_limits where user_id = 1;"
            "insert into user_roles (user_id, role) values (1, 'doctor')");
        CHECK(limit() == 20'000);  // a doctor's counts for nothing: doctors may not refund
    }

    TEST_CASE("a limit belongs to one role or one user, once") {
        MoneyClinic clinic;
        clinic.as(MoneyClinic::manager());
        const auto refusal = [&](std::vector<RefundLimit> wanted) {
            return problem_of([&] {
                change_settings(clinic.session(), {.refund_limits = std::move(wanted)}, {});
            });
        };
        const RefundLimit cashiers{.role = Role::cashier, .limit_minor = {1}};
        CHECK(refusal({{.limit_minor = {1}}}) == "422 invalid #/refund_limits/0 one-of-two");
        CHECK(refusal({{.role = Role::cashier, .user_id = UserId{1}, .limit_minor = {1}}}) ==
              "422 invalid #/refund_limits/0 one-of-two");
        CHECK(refusal({{.user_id = UserId{99}, .limit_minor = {1}}}) ==
              "422 invalid #/refund_limits/0/user_id unknown");
        CHECK(refusal({{.role = Role::display, .limit_minor = {1}}}) ==
              "422 invalid #/refund_limits/0/role not-a-choice");
        CHECK(refusal({cashiers, cashiers}) == "422 invalid #/refund_limits/1 duplicate");
        CHECK(settings(clinic.session()).refund_limits.empty());
    }

    TEST_CASE("cash goes back from an open drawer that holds it") {
        Paid clinic;
        clinic.as(MoneyClinic::second_cashier());
        CHECK(clinic.refusal(1) == "409 no-shift");
        clinic.open_shift(500);
        CHECK(clinic.refusal(501) == "409 not-enough-cash");
        CHECK(clinic.refusal(500) == "none");
    }

    TEST_CASE("card money goes back to the card, also after the shift") {
        MoneyClinic clinic;
        clinic.open_shift(0);
        const auto paid = clinic.pay(clinic.bill().id, 100'000, DeskMethod::card);
        close(clinic.session(), {.counted = {.card = Total{100'000}}});
        CHECK(clinic.give_back(paid.id, 100'000).shift_id == std::nullopt);
        CHECK(clinic.held("card") == 0);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("a provider's payment goes back at the provider") {
        MoneyClinic clinic;
        const auto bill = clinic.bill();
        const auto paid = take_provider_payment(
            clinic.session(), {.invoice = bill.id, .amount_minor = 10, .reference = {"1"}});
        CHECK(problem_of([&] { clinic.give_back(paid, 1); }) == "409 refund-at-provider");
    }

    TEST_CASE("so does what a signed webhook brought, unlike other money of the desk") {
        MoneyClinic clinic;
        const auto bill = clinic.bill();
        const auto signed_one = take_provider_payment(clinic.session(), {.invoice = bill.id,
                                                                         .amount_minor = 10,
                                                                         .method = Method::other,
                                                                         .reference = {"pi_1"}});
        const auto at_desk = clinic.pay(bill.id, 10, DeskMethod::other);
        clinic.as(MoneyClinic::manager());
        CHECK(problem_of([&] { clinic.give_back(signed_one, 1); }) == "409 refund-at-provider");
        CHECK(problem_of([&] { clinic.give_back(at_desk.id, 1); }) == "none");
    }

    TEST_CASE("what went back in Click's cabinet is written down by whoever may refund any") {
        MoneyClinic clinic;
        const auto paid = take_provider_payment(clinic.session(), {.invoice = clinic.bill().id,
                                                                   .amount_minor = 10,
                                                                   .method = Method::click,
                                                                   .reference = {"77"}});
        try {
            clinic.give_back(paid, 1);
            FAIL("it was given back");
        } catch (const Problem& refused) {
            CHECK(refused.code == "refund-at-provider");
            CHECK(refused.params.at("provider") == "click");
            CHECK(std::string(refused.what()).find("administrator") != std::string::npos);
        }
        clinic.as(MoneyClinic::manager());
        CHECK(clinic.give_back(paid, 10).method == Method::click);
        CHECK(clinic.held("click") == 0);
        CHECK(clinic.fault() == "");
    }
}

TEST_SUITE("voids") {
    TEST_CASE("a void strikes the payment out and keeps its number") {
        Paid clinic;
        const auto struck = void_payment(clinic.session(), clinic.paid.id, {{"Wrong patient"}});
        CHECK(struck.voided);
        CHECK(struck.status == PaymentStatus::cancelled);
        CHECK(struck.receipt_number == 1);
        CHECK(clinic.now().due_minor == 100'000);
        CHECK(clinic.now().status == InvoiceStatus::open);
        CHECK(clinic.held(account("cash", clinic.shift.id.value)) == 20'000);
        CHECK(clinic.pay(clinic.bill_.id, 100'000).receipt_number == 2);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("only once, in the shift that took it, on its day, before any refund") {
        Paid clinic;
        const auto refusal = [&] {
            return problem_of([&] { void_payment(clinic.session(), clinic.paid.id, {{"Wrong"}}); });
        };
        clinic.as(MoneyClinic::second_cashier());
        CHECK(refusal() == "409 other-shift");
        clinic.as(MoneyClinic::cashier());
        clinic.after(24 * hour);
        CHECK(refusal() == "409 past-day");
        clinic.after(-24 * hour);
        clinic.give_back(clinic.paid.id, 1);
        CHECK(refusal() == "409 refunded");
        const auto other = clinic.pay(clinic.bill_.id, 1);
        void_payment(clinic.session(), other.id, {{"Wrong"}});
        CHECK(problem_of([&] { void_payment(clinic.session(), other.id, {{"Again"}}); }) ==
              "409 already-voided");
        CHECK(problem_of([&] { clinic.give_back(other.id, 1); }) == "409 payment-voided");
        close(clinic.session(), {});
        CHECK(refusal() == "409 other-shift");
        CHECK(clinic.fault() == "");
    }
}
