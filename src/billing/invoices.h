#pragma once
#include "billing/payments.h"
#include "billing/pricing.h"
#include "billing/settings.h"
namespace clinic::billing {

/// What one line asks for. `discount_reason` is "follow_up" for a free follow-up.
struct InvoiceLine {
    InvoiceLineId id;
    ServiceId service_id;
    std::optional<DoctorId> doctor_id;
    std::string code, name;
    std::int64_t quantity, price_minor, discount_minor;
    std::optional<std::string> discount_reason;
    std::int64_t total_minor;
};
BOOST_DESCRIBE_STRUCT(InvoiceLine, (),
                      (id, service_id, doctor_id, code, name, quantity, price_minor, discount_minor,
                       discount_reason, total_minor))

/// What a patient owes. gross - discount = total; total - paid - credited = due. `paid_minor` is
/// what was paid and not given back, `credited_minor` what was given back and is not owed any more.
struct Invoice {
    InvoiceId id;
    std::int64_t number;
    PatientId patient_id;
    std::string patient_name;
    std::int64_t patient_number;
    std::optional<BirthDate> patient_birth_date;  // unknown where the chart is closed
    Day day;
    std::int64_t gross_minor, discount_minor, total_minor;
    std::int64_t paid_minor, refunded_minor, credited_minor, due_minor;
    InvoiceStatus status;
    std::optional<BenefitId> benefit_id;
    std::vector<InvoiceLine> lines;
    std::vector<VisitId> visits;
    std::vector<Payment> payments;
    Instant created_at;
    std::optional<std::string> created_by;
    std::optional<Instant> cancelled_at;
    std::optional<std::string> cancel_reason;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Invoice, (),
                      (id, number, patient_id, patient_name, patient_number, patient_birth_date,
                       day, gross_minor, discount_minor, total_minor, paid_minor, refunded_minor,
                       credited_minor, due_minor, status, benefit_id, lines, visits, payments,
                       created_at, created_by, cancelled_at, cancel_reason, version))

struct NewLine {
    ServiceId service_id;
    std::optional<visits::Quantity> quantity{};  // 1
    std::optional<DoctorId> doctor_id{};         // who did it; the visit's when there is one visit
    std::optional<Money> discount_minor{};
    std::optional<Percent> discount_percent{};
    std::optional<Reason> discount_reason{};
};
BOOST_DESCRIBE_STRUCT(NewLine, (),
                      (service_id, quantity, doctor_id, discount_minor, discount_percent,
                       discount_reason))

/// Off the whole invoice: a percentage or a sum.
struct NewDiscount {
    std::optional<Percent> percent{};
    std::optional<Amount> amount_minor{};
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(NewDiscount, (), (percent, amount_minor, reason))

/// What is taken off an invoice that exists: a percentage, a sum, or a benefit where it has none. A
/// benefit says its reason by its name.
struct NewReduction {
    std::optional<Percent> percent{};
    std::optional<Amount> amount_minor{};
    std::optional<BenefitId> benefit_id{};
    std::optional<Reason> reason{};
};
BOOST_DESCRIBE_STRUCT(NewReduction, (), (percent, amount_minor, benefit_id, reason))

/// Without lines: everything that was done in the visits, at the price of their day.
struct NewInvoice {
    PatientId patient_id;
    std::vector<VisitId> visit_ids{};
    std::vector<NewLine> lines{};
    std::optional<NewDiscount> discount{};
    std::optional<BenefitId> benefit_id{};
};
BOOST_DESCRIBE_STRUCT(NewInvoice, (), (patient_id, visit_ids, lines, discount, benefit_id))

enum class ListedStatus { unpaid, open, part_paid, paid, cancelled };
BOOST_DESCRIBE_ENUM(ListedStatus, unpaid, open, part_paid, paid, cancelled)
struct InvoicesQuery {
    std::optional<ListedStatus> status{};
    std::optional<PatientId> patient{};
    std::optional<Day> date{};
    std::optional<Whole<1, 200>> limit{};  // 50
    std::optional<InvoiceId> cursor{};     // the last id of the page before
};
BOOST_DESCRIBE_STRUCT(InvoicesQuery, (), (status, patient, date, limit, cursor))

struct ListedInvoice {
    InvoiceId id;
    std::int64_t number;
    PatientId patient_id;
    std::string patient_name;
    std::int64_t patient_number;
    std::optional<BirthDate> patient_birth_date;  // unknown where the chart is closed
    bool restricted;
    Day day;
    std::int64_t total_minor, discount_minor, paid_minor, refunded_minor, due_minor;
    InvoiceStatus status;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ListedInvoice, (),
                      (id, number, patient_id, patient_name, patient_number, patient_birth_date,
                       restricted, day, total_minor, discount_minor, paid_minor, refunded_minor,
                       due_minor, status, created_at))

/// Makes an invoice with today's prices. A discount or benefit needs Can::give_discount (403).
/// Throws 422 for what does not fit or is named twice, 409 "invoiced" for a visit that another
/// invoice covers, 409 "has-debt" when the clinic allows no debts and the patient owes from an
/// earlier day.
Created<Invoice> make(Session&, const NewInvoice&);
/// Of everything done in a visit; the one that covers it already, if there is one.
Created<Invoice> make_of_visit(Session&, VisitId);
/// Throws 404.
Invoice invoice(Session&, InvoiceId);
/// Newest first.
Page<ListedInvoice> invoices(Session&, const Query<InvoicesQuery>&);
/// Its visits may be invoiced anew. Throws 409 "already-paid" while money of it is kept.
Invoice cancel(Session&, InvoiceId, const Reason&);

// Only while nothing is paid: 409 "already-paid", 409 "invoice-cancelled".
Invoice add_line(Session&, InvoiceId, const NewLine&);
/// Throws 409 "last-line": an invoice without lines is cancelled instead.
Invoice remove_line(Session&, InvoiceId, InvoiceLineId);
/// Replaces the discount on the whole, or gives the invoice its benefit: throws 409 "has-benefit"
/// where it has one.
Invoice set_discount(Session&, InvoiceId, const NewReduction&);

/// Computes every line's discount and the invoice's sums afresh, and writes what changed of them
/// into the ledger.
void reprice(Session&, InvoiceId, const Act&);
/// Who did what is on a line, and on which day; and whose price list holds, the invoice's day's.
struct Done {
    std::optional<DoctorId> by{};
    Day day{};
    Day priced_on{};
};
/// One line with its service's price; `at` is where it stands in the request: "lines/0/".
void add_priced_line(Session&, InvoiceId, const NewLine&, const Done&, const std::string& at);
/// True when the service is free for the invoice's patient, who was with the same doctor in the
/// days before that visit and was charged for it, whether it is paid yet or not. What counts are
/// the visits' days, not their invoices'.
bool is_free_follow_up(Session&, InvoiceId, const Done&, ServiceId);
}  // namespace clinic::billing
