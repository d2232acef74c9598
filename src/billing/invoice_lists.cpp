#include "billing/invoices.h"
#include "api/page.h"
#include "patients/discretion.h"
namespace clinic::billing {
namespace {
constexpr std::int64_t usual_limit = 50;

struct InvoiceRow {
    InvoiceId id;
    std::int64_t number;
    PatientId patient_id;
    std::string patient_name;
    std::int64_t patient_number;
    std::optional<BirthDate> patient_birth_date;
    bool restricted;
    Day day;
    std::int64_t gross_minor, discount_minor, total_minor;
    std::int64_t paid_minor, refunded_minor, credited_minor, due_minor;
    InvoiceStatus status;
    std::optional<BenefitId> benefit_id;
    Instant created_at;
    std::optional<std::string> created_by;
    std::optional<Instant> cancelled_at;
    std::optional<std::string> cancel_reason;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(InvoiceRow, (),
                      (id, number, patient_id, patient_name, patient_number, patient_birth_date,
                       restricted, day, gross_minor, discount_minor, total_minor, paid_minor,
                       refunded_minor, credited_minor, due_minor, status, benefit_id, created_at,
                       created_by, cancelled_at, cancel_reason, version))

struct CoveredVisit {
    VisitId visit_id;
};
BOOST_DESCRIBE_STRUCT(CoveredVisit, (), (visit_id))

std::vector<VisitId> visits_of(Session& session, InvoiceId id) {
    std::vector<VisitId> ids;
    for (const auto& row : session.all<CoveredVisit>(R"sql(
        select visit_id from invoice_visits where invoice_id = ? order by visit_id)sql",
                                                     id))
        ids.push_back(row.visit_id);
    return ids;
}

std::vector<ListedInvoice> of_patient(Session& session, const InvoicesQuery& asked,
                                      std::int64_t limit) {
    return session.all<ListedInvoice>(R"sql(
        select * from listed_invoices
        where patient_id = ?1 and (?2 is null or id < ?2) and (?3 is null or day = ?3)
          and (?4 is null or status = ?4
               or (?4 = 'unpaid' and status in ('open', 'part_paid')))
        order by id desc limit ?5)sql",
                                      *asked.patient, asked.cursor, asked.date, asked.status,
                                      limit);
}
std::vector<ListedInvoice> of_day(Session& session, const InvoicesQuery& asked,
                                  std::int64_t limit) {
    return session.all<ListedInvoice>(R"sql(
        select * from listed_invoices
        where day = ?1 and (?2 is null or id < ?2)
          and (?3 is null or status = ?3
               or (?3 = 'unpaid' and status in ('open', 'part_paid')))
        order by id desc limit ?4)sql",
                                      *asked.date, asked.cursor, asked.status, limit);
}
std::vector<ListedInvoice> unpaid(Session& session, const InvoicesQuery& asked,
                                  std::int64_t limit) {
    return session.all<ListedInvoice>(R"sql(
        select * from listed_invoices
        where status in ('open', 'part_paid') and id < coalesce(?1, 9223372036854775807)
        order by id desc limit ?2)sql",
                                      asked.cursor, limit);
}
std::vector<ListedInvoice> newest(Session& session, const InvoicesQuery& asked,
                                  std::int64_t limit) {
    return session.all<ListedInvoice>(R"sql(
        select * from listed_invoices
        where id < coalesce(?1, 9223372036854775807) and (?2 is null or status = ?2)
        order by id desc limit ?3)sql",
                                      asked.cursor, asked.status, limit);
}
// Money, and nothing of their health, where the chart is closed to the caller.
std::vector<InvoiceLine> lines_of(Session& session, InvoiceId id, bool closed) {
    auto lines = session.all<InvoiceLine>(R"sql(
        select * from invoice_lines where invoice_id = ? order by id)sql",
                                          id);
    if (!closed) return lines;
    for (auto& line : lines) {
        line.code = patients::hidden;
        line.name = patients::some_service(session);
    }
    return lines;
}

/// Takes away what the caller may not know of the patient. Answers whether the chart is closed.
template <class Row>
bool discreet(Session& session, Row& row) {
    const bool closed =
        patients::closed_and_nameless(session, row.restricted, row.patient_id, row.patient_name);
    if (closed) row.patient_birth_date.reset();
    return closed;
}
}  // namespace

Invoice invoice(Session& session, InvoiceId id) {
    auto row = session.first<InvoiceRow>(R"sql(
        select i.id, i.number, i.patient_id, i.day, i.gross_minor, i.discount_minor, i.total_minor,
               i.paid_minor, i.refunded_minor, i.credited_minor, i.due_minor, i.status,
               i.benefit_id, i.created_at, u.display_name as created_by, i.cancelled_at,
               i.cancel_reason, i.version, i.patient_name, i.patient_number, i.patient_birth_date,
               i.restricted
        from listed_invoices i left join users u on u.id = i.created_by
        where i.id = ?)sql",
                                         id);
    if (!row) throw not_found("invoice");
    const bool closed = discreet(session, *row);
    return {row->id,
            row->number,
            row->patient_id,
            row->patient_name,
            row->patient_number,
            row->patient_birth_date,
            row->day,
            row->gross_minor,
            row->discount_minor,
            row->total_minor,
            row->paid_minor,
            row->refunded_minor,
            row->credited_minor,
            row->due_minor,
            row->status,
            row->benefit_id,
            lines_of(session, id, closed),
            visits_of(session, id),
            payments_of(session, id),
            row->created_at,
            row->created_by,
            row->cancelled_at,
            row->cancel_reason,
            row->version};
}

Page<ListedInvoice> invoices(Session& session, const Query<InvoicesQuery>& asked) {
    const auto& wanted = asked.value;
    const auto limit = wanted.limit ? wanted.limit->value : usual_limit;
    auto rows = wanted.patient                          ? of_patient(session, wanted, limit + 1)
                : wanted.date                           ? of_day(session, wanted, limit + 1)
                : wanted.status == ListedStatus::unpaid ? unpaid(session, wanted, limit + 1)
                                                        : newest(session, wanted, limit + 1);
    for (auto& row : rows) discreet(session, row);
    return page_of(std::move(rows), limit);
}
}  // namespace clinic::billing
