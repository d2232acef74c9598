#include "billing/invoices.h"
#include "billing/events.h"
namespace clinic::billing {
namespace {
/// What the audit keeps of an invoice: no name.
struct Recorded {
    std::int64_t number;
    PatientId patient_id;
    std::int64_t gross_minor, discount_minor, total_minor;
    InvoiceStatus status;
    std::vector<InvoiceLine> lines;
};
BOOST_DESCRIBE_STRUCT(Recorded, (),
                      (number, patient_id, gross_minor, discount_minor, total_minor, status, lines))

Recorded recorded(const Invoice& from) {
    return {from.number,      from.patient_id, from.gross_minor, from.discount_minor,
            from.total_minor, from.status,     from.lines};
}

struct CancelReason {
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(CancelReason, (), (reason))

void judge(Session& session, BenefitId id) {
    const auto active =
        session.value<bool>(R"sql(select active from benefits where id = ?)sql", id);
    if (!active) throw invalid("benefit_id", "unknown", "is no benefit of this clinic");
    if (!*active) throw invalid("benefit_id", "inactive", "is not given any more");
}

void judge(Session& session, const NewInvoice& wanted) {
    const auto archived = session.value<bool>(R"sql(select archived from patients where id = ?)sql",
                                              wanted.patient_id);
    if (!archived) throw invalid("patient_id", "unknown", "is no patient of this clinic");
    if (*archived) throw invalid("patient_id", "archived", "is an archived patient");
    if ((wanted.discount || wanted.benefit_id) && !may(session.caller(), Can::give_discount))
        throw not_allowed("You may not give discounts.").about("permission", "give_discount");
    if (wanted.benefit_id) judge(session, *wanted.benefit_id);
    if (settings(session).debt_allowed) return;
    const auto debt = *session.value<std::int64_t>(R"sql(
        select coalesce(sum(due_minor), 0) from invoices
        where patient_id = ? and status in ('open', 'part_paid') and day < ?)sql",
                                                   wanted.patient_id, session.today());
    if (debt > 0)
        throw conflict("has-debt", "This patient still owes from an earlier day.")
            .about("debt_minor", debt)
            .with("debt_minor", debt);
}

void judge(const NewDiscount& discount) {
    if (discount.percent.has_value() == discount.amount_minor.has_value())
        throw invalid("discount", "one-of-two", "is either a percentage or a sum");
}

void judge(const NewReduction& wanted) {
    if (wanted.percent.has_value() + wanted.amount_minor.has_value() +
            wanted.benefit_id.has_value() !=
        1)
        throw invalid("discount", "one-of-two", "is a percentage, a sum or a benefit");
    if (!wanted.reason && !wanted.benefit_id) throw invalid("reason", "required", "is required");
}

visits::Visit require_visit(Session& session, VisitId id, PatientId patient,
                            const std::string& at) {
    if (!session.exists(R"sql(select 1 from visits where id = ?)sql", id))
        throw invalid(at, "unknown", "is no visit of this clinic");
    auto visit = visits::visit(session, id);
    if (visit.patient_id != patient)
        throw invalid(at, "other-patient", "is a visit of another patient");
    if (visit.status == visits::VisitStatus::cancelled)
        throw invalid(at, "cancelled", "is a cancelled visit");
    if (visit.invoiced)
        throw conflict("invoiced", "Another invoice covers this visit.")
            .about("visit_id", id.value);
    return visit;
}

std::vector<visits::Visit> require_visits(Session& session, const NewInvoice& wanted) {
    std::vector<visits::Visit> found;
    for (const auto id : wanted.visit_ids) {
        const auto at = "visit_ids/" + std::to_string(found.size());
        if (std::ranges::find(found, id, &visits::Visit::id) != found.end())
            throw invalid(at, "twice", "stands here twice");
        found.push_back(require_visit(session, id, wanted.patient_id, at));
    }
    return found;
}

InvoiceId insert(Session& session, const NewInvoice& wanted) {
    const auto& discount = wanted.discount;
    if (discount) judge(*discount);
    return {*session.value<std::int64_t>(
        R"sql(
        insert into invoices (number, patient_id, day, benefit_id, discount_percent,
            discount_fixed_minor, discount_reason, gross_minor, discount_minor, total_minor,
            status, created_at, created_by)
        values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 'open', ?, ?) returning id)sql",
        next_number(session, Document::invoice), wanted.patient_id, session.today(),
        wanted.benefit_id, discount ? discount->percent : std::nullopt,
        discount ? discount->amount_minor : std::nullopt,
        discount ? std::optional(discount->reason) : std::nullopt, session.now(),
        session.caller().user)};
}

/// What was done, as the visit has it: its price is that of its day. What was done after money went
/// back is billed without that which it went back for.
void add_lines_of(Session& session, InvoiceId id, const visits::Visit& visit) {
    const bool more = session.exists(
        R"sql(select 1 from visit_services where visit_id = ? and not credited)sql", visit.id);
    for (const auto& done : visit.services) {
        if (more && session.exists(
                        R"sql(select 1 from visit_services where id = ? and credited)sql", done.id))
            continue;
        const bool free =
            is_free_follow_up(session, id, {visit.doctor_id, visit.day, {}}, done.service_id);
        session.run(R"sql(
            insert into invoice_lines (invoice_id, service_id, doctor_id, code, name, quantity,
                price_minor, own_percent, own_discount_reason, discount_minor, total_minor)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?6 * ?7))sql",
                    id, done.service_id, visit.doctor_id, done.code, done.name, done.quantity,
                    done.price_minor, free ? std::optional<std::int64_t>(100) : std::nullopt,
                    free ? std::optional<std::string>("follow_up") : std::nullopt);
    }
}

void cover(Session& session, InvoiceId id, VisitId visit) {
    session.run(R"sql(insert into invoice_visits (invoice_id, visit_id) values (?, ?))sql", id,
                visit);
    visits::set_invoiced(session, visit, true);
}

void require_untouched(const Invoice& invoice) {
    if (invoice.status == InvoiceStatus::cancelled)
        throw conflict("invoice-cancelled", "This invoice was cancelled.");
    if (invoice.paid_minor || invoice.credited_minor)
        throw conflict("already-paid",
                       "Money was paid for this invoice. Refund it, or make another invoice.")
            .about("paid_minor", invoice.paid_minor);
}

Invoice repriced(Session& session, const Invoice& before, std::string_view action) {
    reprice(session, before.id, {"invoice_changed", before.id.value});
    auto after = invoice(session, before.id);
    session.record(action, "invoice", before.id.value, recorded(before), recorded(after));
    return after;
}

Invoice give_benefit(Session& session, const Invoice& before, BenefitId benefit) {
    judge(session, benefit);
    if (before.benefit_id)
        throw conflict("has-benefit", "This invoice has a benefit already.")
            .about("benefit_id", before.benefit_id->value);
    session.run(R"sql(update invoices set benefit_id = ?2 where id = ?1)sql", before.id, benefit);
    return repriced(session, before, "invoice.benefit_given");
}
}  // namespace

Created<Invoice> make(Session& session, const NewInvoice& wanted) {
    judge(session, wanted);
    const auto covered = require_visits(session, wanted);
    const auto id = insert(session, wanted);
    for (const auto& visit : covered) cover(session, id, visit.id);
    if (wanted.lines.empty())
        for (const auto& visit : covered) add_lines_of(session, id, visit);
    const auto today = session.today();
    const auto done = covered.size() == 1
                          ? Done{covered.front().doctor_id, covered.front().day, today}
                          : Done{{}, today, today};
    for (std::size_t i = 0; i < wanted.lines.size(); ++i)
        add_priced_line(session, id, wanted.lines[i], done, "lines/" + std::to_string(i) + "/");
    if (!session.exists(R"sql(select 1 from invoice_lines where invoice_id = ?)sql", id))
        throw invalid("lines", "required", "needs at least one service");
    reprice(session, id, {"invoice", id.value});
    auto made = invoice(session, id);
    session.record("invoice.created", "invoice", id.value, RawJson{}, recorded(made));
    return {std::move(made), "/invoices"};
}

Created<Invoice> make_of_visit(Session& session, VisitId id) {
    const auto visit = visits::visit(session, id);
    const auto covers = session.value<InvoiceId>(R"sql(
        select i.id from invoice_visits v join invoices i on i.id = v.invoice_id
        where v.visit_id = ? and i.status <> 'cancelled' order by i.id limit 1
        -- sorts: one visit's invoices
        )sql",
                                                 id);
    if (covers) return {invoice(session, *covers), "/invoices"};
    if (visit.services.empty())
        throw conflict("nothing-to-invoice", "Nothing was entered for this visit yet.");
    return make(session, {.patient_id = visit.patient_id, .visit_ids = {id}});
}

Invoice cancel(Session& session, InvoiceId id, const Reason& reason) {
    const auto before = invoice(session, id);
    if (before.status == InvoiceStatus::cancelled)
        throw conflict("invoice-cancelled", "This invoice was cancelled already.");
    if (before.paid_minor)
        throw conflict("already-paid", "Money was paid for this invoice. Refund it first.")
            .about("paid_minor", before.paid_minor);
    session.run(R"sql(
        update invoices set status = 'cancelled', cancelled_at = ?2, cancel_reason = ?3,
            version = version + 1
        where id = ?1)sql",
                id, session.now(), reason);
    const Act act{"invoice_cancelled", id.value};
    const auto owed = account("invoice", id.value);
    post(session, act, "revenue", owed, before.gross_minor);
    post(session, act, owed, "discounts", before.discount_minor);
    post(session, act, owed, "returns", before.credited_minor);
    for (const auto visit : before.visits) visits::set_invoiced(session, visit, false);
    session.record("invoice.cancelled", "invoice", id.value, RawJson{}, CancelReason{reason});
    announce_invoice(session, id, before.patient_id, InvoiceStatus::cancelled);
    return invoice(session, id);
}

Invoice add_line(Session& session, InvoiceId id, const NewLine& wanted) {
    const auto before = invoice(session, id);
    require_untouched(before);
    if (before.lines.size() >= most_items)
        throw conflict("too-many", "An invoice has at most 200 lines.");
    Done done{{}, session.today(), before.day};
    if (before.visits.size() == 1) {
        const auto visit = visits::visit(session, before.visits.front());
        done = {visit.doctor_id, visit.day, before.day};
    }
    add_priced_line(session, id, wanted, done, "");
    return repriced(session, before, "invoice.line_added");
}

Invoice remove_line(Session& session, InvoiceId id, InvoiceLineId line) {
    const auto before = invoice(session, id);
    require_untouched(before);
    if (!session.run(R"sql(delete from invoice_lines where id = ? and invoice_id = ?)sql", line,
                     id))
        throw not_found("line of this invoice");
    if (before.lines.size() == 1)
        throw conflict("last-line", "An invoice has at least one line. Cancel it instead.");
    return repriced(session, before, "invoice.line_removed");
}

Invoice set_discount(Session& session, InvoiceId id, const NewReduction& wanted) {
    judge(wanted);
    const auto before = invoice(session, id);
    require_untouched(before);
    if (wanted.benefit_id) return give_benefit(session, before, *wanted.benefit_id);
    session.run(R"sql(
        update invoices set discount_percent = ?2, discount_fixed_minor = ?3, discount_reason = ?4
        where id = ?1)sql",
                id, wanted.percent, wanted.amount_minor, wanted.reason);
    return repriced(session, before, "invoice.discounted");
}
}  // namespace clinic::billing
