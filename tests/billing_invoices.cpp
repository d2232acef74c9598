#include "billing_clinic.h"

using namespace clinic;
using namespace clinic::testing;
using clinic::billing::refund;

TEST_SUITE("invoices") {
    TEST_CASE("an invoice takes today's price and counts from one without a gap") {
        MoneyClinic clinic;
        const auto first =
            clinic.bill({{.service_id = clinic.consultation},
                         {.service_id = clinic.ecg, .quantity = visits::Quantity{3}}});
        CHECK(first.number == 1);
        CHECK(first.total_minor == 100'000 + 3 * 33'333);
        CHECK(first.due_minor == first.total_minor);
        CHECK(first.status == InvoiceStatus::open);
        CHECK(first.lines[1].code == "K03");
        CHECK(first.patient_name == "Sobirov Jasur");
        CHECK(first.created_by == "Nigora");
        CHECK(clinic.announced("invoice_changed"));
        CHECK(clinic.bill().number == 2);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("a price change leaves invoices alone") {
        MoneyClinic clinic;
        const auto before = clinic.bill();
        clinic.as(Caller::inside("test"));
        catalog::add_price(clinic.session(), clinic.consultation, {{150'000}, {"2026-03-03"}});
        clinic.after(24 * hour);
        CHECK(clinic.bill().total_minor == 150'000);
        CHECK(invoice(clinic.session(), before.id).total_minor == 100'000);
    }

    TEST_CASE("a refused invoice takes no number") {
        MoneyClinic clinic;
        CHECK(problem_of([&] { clinic.bill({{.service_id = {99}}}); }) ==
              "422 invalid #/lines/0/service_id unknown");
        // In a clinic the writer's savepoint takes the number back; here there is none.
        CHECK(problem_of([&] { make(clinic.session(), {.patient_id = {99}}); }) ==
              "422 invalid #/patient_id unknown");
        CHECK(problem_of([&] { clinic.bill({}); }) == "422 invalid #/lines required");
    }

    TEST_CASE("archived services and patients are not billed") {
        MoneyClinic clinic;
        clinic.as(Caller::inside("test"));
        catalog::archive_service(clinic.session(), clinic.ecg);
        CHECK(problem_of([&] { clinic.bill({{.service_id = clinic.ecg}}); }) ==
              "422 invalid #/lines/0/service_id archived");
        patients::archive(clinic.session(), clinic.patient, {});
        CHECK(problem_of([&] { clinic.bill(); }) == "422 invalid #/patient_id archived");
    }

    TEST_CASE("a line's discount is a sum or a percentage, with a reason") {
        MoneyClinic clinic;
        const auto sum = clinic.bill({{.service_id = clinic.consultation,
                                       .discount_minor = Money{30'000},
                                       .discount_reason = Reason{"Colleague"}}});
        CHECK(sum.total_minor == 70'000);
        CHECK(sum.lines[0].discount_reason == "Colleague");
        const auto percent =
            clinic.bill({{.service_id = clinic.ecg, .discount_percent = Percent{50}}});
        CHECK(percent.discount_minor == 16'667);  // 16,666.5, a half up
        CHECK(percent.lines[0].discount_reason == std::nullopt);
        CHECK(clinic.held("discounts") == 46'667);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("a discount of more than the line, or said twice, is refused") {
        MoneyClinic clinic;
        NewLine line{.service_id = clinic.consultation, .discount_minor = Money{100'001}};
        CHECK(problem_of([&] { clinic.bill({line}); }) ==
              "422 invalid #/lines/0/discount_minor more-than-line");
        line.discount_percent = Percent{5};
        CHECK(problem_of([&] { clinic.bill({line}); }) ==
              "422 invalid #/lines/0/discount_percent one-of-two");
    }

    TEST_CASE("who may not give discounts gives none of any kind") {
        MoneyClinic clinic;
        clinic.as(MoneyClinic::registrar());
        CHECK(clinic.bill().total_minor == 100'000);
        CHECK(problem_of([&] {
                  clinic.bill({{.service_id = clinic.ecg, .discount_minor = Money{1}}});
              }) == "403 not-allowed");
        CHECK(problem_of([&] {
                  make(clinic.session(),
                       {.patient_id = clinic.patient,
                        .lines = {{.service_id = clinic.ecg}},
                        .discount = NewDiscount{.percent = Percent{5}, .reason = {"Friend"}}});
              }) == "403 not-allowed");
        CHECK(problem_of([&] {
                  make(clinic.session(), {.patient_id = clinic.patient,
                                          .lines = {{.service_id = clinic.ecg}},
                                          .benefit_id = BenefitId{1}});
              }) == "403 not-allowed");
    }

    TEST_CASE("an invoice may get its benefit afterwards, once, while nothing is paid") {
        MoneyClinic clinic;
        clinic.as(MoneyClinic::manager());
        const auto elders =
            add_benefit(clinic.session(),
                        {.name = {"Elders"}, .percent = {10}, .services = {clinic.consultation}})
                .value;
        const auto old =
            add_benefit(clinic.session(), {.name = {"Old"}, .percent = {5}, .active = false}).value;
        clinic.as(MoneyClinic::cashier());
        const auto bill =
            clinic.bill({{.service_id = clinic.consultation}, {.service_id = clinic.ecg}});
        const auto give = [&](BenefitId id) {
            return problem_of([&] { set_discount(clinic.session(), bill.id, {.benefit_id = id}); });
        };
        CHECK(give(old.id) == "422 invalid #/benefit_id inactive");
        CHECK(give({99}) == "422 invalid #/benefit_id unknown");
        CHECK(give(elders.id) == "none");
        const auto now = invoice(clinic.session(), bill.id);
        CHECK(now.discount_minor == 10'000);
        CHECK(now.benefit_id == elders.id);
        CHECK(now.lines[0].discount_reason == "Elders");
        CHECK(!now.lines[1].discount_reason);
        CHECK(give(elders.id) == "409 has-benefit");
        CHECK(problem_of([&] {
                  set_discount(clinic.session(), bill.id,
                               {.percent = Percent{5}, .benefit_id = elders.id});
              }) == "422 invalid #/discount one-of-two");
        CHECK(problem_of([&] {
                  set_discount(clinic.session(), bill.id, {.percent = Percent{5}});
              }) == "422 invalid #/reason required");
        CHECK(clinic.fault() == "");
        const auto paid = clinic.bill();
        clinic.pay(paid.id, 1, DeskMethod::card);
        CHECK(problem_of([&] {
                  set_discount(clinic.session(), paid.id, {.benefit_id = elders.id});
              }) == "409 already-paid");
    }

    TEST_CASE("a discount on the whole is shared among the lines and can be set anew") {
        MoneyClinic clinic;
        auto invoice =
            clinic.bill({{.service_id = clinic.consultation}, {.service_id = clinic.ecg}});
        invoice = set_discount(clinic.session(), invoice.id,
                               {.amount_minor = Amount{33'333}, .reason = Reason{"Chief"}});
        CHECK(invoice.total_minor == 100'000);
        CHECK(invoice.lines[0].discount_minor == 25'000);
        CHECK(invoice.lines[1].discount_minor == 8'333);
        invoice = set_discount(clinic.session(), invoice.id,
                               {.percent = Percent{10}, .reason = Reason{"Chief"}});
        CHECK(invoice.total_minor == 120'000);
        CHECK(clinic.held("discounts") == 13'333);
        CHECK(problem_of([&] {
                  set_discount(clinic.session(), invoice.id,
                               {.amount_minor = Amount{133'334}, .reason = Reason{"Chief"}});
              }) == "422 invalid #/discount more-than-invoice");
        CHECK(problem_of([&] {
                  set_discount(clinic.session(), invoice.id, {.reason = Reason{"x"}});
              }) == "422 invalid #/discount one-of-two");
    }

    TEST_CASE("a benefit covers its services alone, and only while it is given") {
        MoneyClinic clinic;
        clinic.as(MoneyClinic::manager());
        const auto benefit =
            add_benefit(clinic.session(),
                        {.name = {"Pensioner"}, .percent = {20}, .services = {clinic.consultation}})
                .value;
        const NewInvoice wanted{
            .patient_id = clinic.patient,
            .lines = {{.service_id = clinic.consultation}, {.service_id = clinic.ecg}},
            .benefit_id = benefit.id};
        const auto made = make(clinic.session(), wanted).value;
        CHECK(made.discount_minor == 20'000);
        CHECK(made.lines[0].discount_reason == "Pensioner");
        change_benefit(clinic.session(), benefit.id, {.active = false}, {});
        CHECK(problem_of([&] { make(clinic.session(), wanted); }) ==
              "422 invalid #/benefit_id inactive");
        CHECK(invoice(clinic.session(), made.id).discount_minor == 20'000);
    }

    TEST_CASE("lines come and go while nothing is paid, and the ledger follows") {
        MoneyClinic clinic;
        auto invoice = clinic.bill();
        invoice = add_line(clinic.session(), invoice.id, {.service_id = clinic.ecg});
        CHECK(invoice.total_minor == 133'333);
        CHECK(clinic.held(account("invoice", invoice.id.value)) == 133'333);
        invoice = remove_line(clinic.session(), invoice.id, invoice.lines[0].id);
        CHECK(invoice.total_minor == 33'333);
        CHECK(clinic.held("revenue") == -33'333);
        CHECK(problem_of([&] { remove_line(clinic.session(), invoice.id, {99}); }) ==
              "404 not-found");
        CHECK(problem_of([&] { remove_line(clinic.session(), invoice.id, invoice.lines[0].id); }) ==
              "409 last-line");
    }

    TEST_CASE("a line that comes later has the price of the invoice's day") {
        MoneyClinic clinic;
        clinic.as(Caller::inside("test"));
        catalog::add_price(clinic.session(), clinic.ecg, {{99'000}, {"2026-03-03"}});
        const auto invoice = clinic.bill();
        clinic.after(24 * hour);
        CHECK(add_line(clinic.session(), invoice.id, {.service_id = clinic.ecg}).total_minor ==
              133'333);
        CHECK(clinic.bill({{.service_id = clinic.ecg}}).total_minor == 99'000);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("what is paid is not changed any more") {
        MoneyClinic clinic;
        const auto invoice = clinic.bill();
        clinic.open_shift();
        clinic.pay(invoice.id, 1);
        auto& session = clinic.session();
        CHECK(problem_of([&] { add_line(session, invoice.id, {.service_id = clinic.ecg}); }) ==
              "409 already-paid");
        CHECK(problem_of([&] {
                  set_discount(session, invoice.id, {.percent = Percent{5}, .reason = Reason{"x"}});
              }) == "409 already-paid");
        CHECK(problem_of([&] { cancel(session, invoice.id, {"Mistake"}); }) == "409 already-paid");
    }

    TEST_CASE("a cancelled invoice owes nothing, takes nothing and keeps its number") {
        MoneyClinic clinic;
        const auto invoice =
            clinic.bill({{.service_id = clinic.consultation, .discount_percent = Percent{10}}});
        const auto cancelled = cancel(clinic.session(), invoice.id, {"Made twice"});
        CHECK(cancelled.status == InvoiceStatus::cancelled);
        CHECK(cancelled.due_minor == 0);
        CHECK(cancelled.cancel_reason == "Made twice");
        CHECK(clinic.held("revenue") == 0);
        CHECK(clinic.held("discounts") == 0);
        CHECK(problem_of([&] { clinic.pay(invoice.id, 1, DeskMethod::card); }) ==
              "409 invoice-cancelled");
        CHECK(problem_of([&] { cancel(clinic.session(), invoice.id, {"Again"}); }) ==
              "409 invoice-cancelled");
        CHECK(clinic.bill().number == 2);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("an invoice without a sum is paid at once") {
        MoneyClinic clinic;
        const auto invoice =
            clinic.bill({{.service_id = clinic.consultation, .discount_percent = Percent{100}}});
        CHECK(invoice.status == InvoiceStatus::paid);
        CHECK(problem_of([&] { clinic.pay(invoice.id, 1, DeskMethod::card); }) ==
              "409 more-than-due");
    }

    TEST_CASE("a sum that no invoice can hold is refused") {
        MoneyClinic clinic;
        clinic.as(Caller::inside("test"));
        const auto gold = clinic.make_service("G", "Gold", most_money);
        CHECK(problem_of([&] {
                  clinic.bill({{.service_id = gold, .quantity = visits::Quantity{2}}});
              }) == "422 invalid #/lines too-large");
    }

    TEST_CASE("lists show the unpaid, one patient's, one day's, page by page") {
        MoneyClinic clinic;
        const auto first = clinic.bill(), second = clinic.bill();
        clinic.pay(second.id, 100'000, DeskMethod::card);
        make(clinic.session(),
             {.patient_id = clinic.other_patient, .lines = {{.service_id = clinic.ecg}}});
        const auto count = [&](InvoicesQuery query) {
            return invoices(clinic.session(), {query}).items.size();
        };
        CHECK(count({}) == 3);
        CHECK(count({.status = ListedStatus::unpaid}) == 2);
        CHECK(count({.status = ListedStatus::paid}) == 1);
        CHECK(count({.patient = clinic.patient}) == 2);
        CHECK(count({.status = ListedStatus::unpaid, .patient = clinic.patient}) == 1);
        CHECK(count({.date = Day{"2026-03-02"}}) == 3);
        CHECK(count({.date = Day{"2026-03-01"}}) == 0);
        const auto page = invoices(clinic.session(), {{.limit = Whole<1, 200>{1}}});
        CHECK(page.items[0].patient_name == "Rahimov Anvar");
        CHECK(page.next_cursor == "3");
        CHECK(invoices(clinic.session(), {{.cursor = second.id}}).items[0].id == first.id);
    }

    TEST_CASE("where debts are not allowed, an old one stops the next invoice") {
        MoneyClinic clinic;
        const auto old = clinic.bill();
        clinic.as(MoneyClinic::manager());
        change_settings(clinic.session(), {.debt_allowed = false}, {});
        CHECK(clinic.bill().number == 2);  // of the same day
        clinic.after(24 * hour);
        CHECK(problem_of([&] { clinic.bill(); }) == "409 has-debt");
        for (const auto& one : invoices(clinic.session(), {{}}).items)
            clinic.pay(one.id, one.due_minor, DeskMethod::card);
        CHECK(clinic.bill().number > old.number);
    }
}

TEST_SUITE("follow-ups") {
    struct FollowUps : MoneyClinic {
        FollowUps() {
            as(manager());
            change_settings(
                session(),
                {.follow_up_days = Whole<0, 365>{7}, .follow_up_services = std::vector{follow_up}},
                {});
            as(cashier());
        }
        Invoice seen(DoctorId by, ServiceId service) {
            return bill({{.service_id = service, .doctor_id = by}});
        }
    };

    TEST_CASE("the same doctor within the days is free, with the reason said") {
        FollowUps clinic;
        clinic.seen(clinic.doctor, clinic.consultation);
        clinic.after(7 * 24 * hour);
        const auto free = clinic.seen(clinic.doctor, clinic.follow_up);
        CHECK(free.total_minor == 0);
        CHECK(free.lines[0].discount_reason == "follow_up");
        CHECK(free.status == InvoiceStatus::paid);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("another doctor, another service, a later day or no doctor pays") {
        FollowUps clinic;
        clinic.seen(clinic.doctor, clinic.consultation);
        CHECK(clinic.seen(clinic.other_doctor, clinic.follow_up).total_minor == 50'000);
        CHECK(clinic.seen(clinic.doctor, clinic.ecg).total_minor == 33'333);
        CHECK(clinic.bill({{.service_id = clinic.follow_up}}).total_minor == 50'000);
        clinic.after(8 * 24 * hour);
        CHECK(clinic.seen(clinic.doctor, clinic.follow_up).total_minor == 50'000);
    }

    TEST_CASE("a free follow-up does not bring another, nor does a cancelled visit") {
        FollowUps clinic;
        const auto first = clinic.seen(clinic.doctor, clinic.consultation);
        clinic.after(6 * 24 * hour);
        CHECK(clinic.seen(clinic.doctor, clinic.follow_up).total_minor == 0);
        clinic.after(6 * 24 * hour);
        CHECK(clinic.seen(clinic.doctor, clinic.follow_up).total_minor == 50'000);
        cancel(clinic.session(), first.id, {"Mistake"});
    }

    /// A visit of that day to the clinic's doctor, with what was done.
    struct Visited : FollowUps {
        VisitId visit(ServiceId service) {
            const auto made =
                visits::add_visit(session(), {.patient_id = patient, .doctor_id = doctor}).value;
            visits::add_service(session(), made.id, {.service_id = service});
            return made.id;
        }
        std::int64_t charged(VisitId id) { return make_of_visit(session(), id).value.total_minor; }
    };

    TEST_CASE("the days between the visits count, whenever they are invoiced") {
        Visited clinic;
        const auto first = clinic.visit(clinic.consultation);
        clinic.after(7 * 24 * hour);
        const auto second = clinic.visit(clinic.follow_up);
        clinic.after(30 * 24 * hour);
        CHECK(clinic.charged(first) == 100'000);
        CHECK(clinic.charged(second) == 0);
        CHECK(clinic.fault() == "");
    }

    TEST_CASE("an old visit that is invoiced late is no follow-up of a newer one") {
        Visited clinic;
        const auto first = clinic.visit(clinic.follow_up);
        clinic.after(24 * hour);
        const auto second = clinic.visit(clinic.consultation);
        CHECK(clinic.charged(second) == 100'000);
        CHECK(clinic.charged(first) == 50'000);
    }

    TEST_CASE("a visit invoiced late opens its own days, not those after its invoice") {
        Visited clinic;
        const auto first = clinic.visit(clinic.consultation);
        clinic.after(30 * 24 * hour);
        CHECK(clinic.charged(first) == 100'000);
        CHECK(clinic.charged(clinic.visit(clinic.follow_up)) == 50'000);
        CHECK(clinic.seen(clinic.doctor, clinic.follow_up).total_minor == 0);  // paid a moment ago
    }

    TEST_CASE("the first visit and the follow-up on one invoice are both paid") {
        FollowUps clinic;
        const auto both =
            clinic.bill({{.service_id = clinic.consultation, .doctor_id = clinic.doctor},
                         {.service_id = clinic.follow_up, .doctor_id = clinic.doctor}});
        CHECK(both.total_minor == 150'000);
    }
}
