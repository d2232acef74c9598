#include "visits/visits.h"
#include "api/page.h"
#include "patients/discretion.h"
#include "visits/rendered.h"
namespace clinic::visits {
namespace {
constexpr std::int64_t usual_limit = 20, usual_day_limit = 50;

/// The row of a visit, without what was done in it.
struct VisitRow {
    VisitId id;
    PatientId patient_id;
    std::string patient_name;
    bool restricted;
    std::optional<DoctorId> doctor_id;
    std::optional<std::string> doctor_name;
    std::optional<Id<queue::Ticket>> ticket_id;
    Day day;
    VisitStatus status;
    bool invoiced;
    Instant started_at;
    std::optional<Instant> ended_at;
    std::optional<std::string> reason;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(VisitRow, (),
                      (id, patient_id, patient_name, restricted, doctor_id, doctor_name, ticket_id,
                       day, status, invoiced, started_at, ended_at, reason, version))

/// The money stays; what was done and why goes, where the chart is closed to the caller.
Visit shown(Session& session, Visit visit) {
    if (!patients::closed_and_nameless(session, visit.restricted, visit.patient_id,
                                       visit.patient_name))
        return visit;
    visit.reason.reset();
    for (auto& line : visit.services) line.code = line.name = patients::hidden;
    return visit;
}

Visit opened(Session& session, VisitId id) {
    auto out = shown(session, visit(session, id));
    session.record("visit.opened", "visit", id.value);
    return out;
}

void require_open(const Visit& visit) {
    if (visit.invoiced)
        throw conflict("invoiced", "An invoice covers this visit. Cancel the invoice first.");
    if (visit.status == VisitStatus::cancelled)
        throw conflict("visit-cancelled", "This visit was cancelled.");
}

void judge(Session& session, const NewVisit& wanted) {
    const auto archived = session.value<bool>(R"sql(select archived from patients where id = ?)sql",
                                              wanted.patient_id);
    if (!archived) throw invalid("patient_id", "unknown", "is no patient of this clinic");
    if (*archived) throw invalid("patient_id", "archived", "is an archived patient");
    if (!wanted.doctor_id) return;
    const auto away = session.value<bool>(R"sql(select archived from doctors where id = ?)sql",
                                          *wanted.doctor_id);
    if (!away) throw invalid("doctor_id", "unknown", "is no doctor of this clinic");
    if (*away) throw invalid("doctor_id", "archived", "is an archived doctor");
}

Visit changed(Session& session, const Visit& before, std::string_view action) {
    session.run(R"sql(update visits set version = version + 1 where id = ?)sql", before.id);
    auto after = visit(session, before.id);
    session.record(action, "visit", before.id.value, before.services, after.services);
    announce(session, before.id, before.day, before.status);
    return shown(session, std::move(after));
}

/// Of `from` to `date`, the newest first.
std::vector<ListedVisit> of_days(Session& session, const VisitsQuery& asked, std::int64_t limit) {
    const auto until = asked.date.value_or(session.today());
    return session.all<ListedVisit>(R"sql(
        select * from listed_visits
        where day between ?1 and ?2
          and (?3 is null or (day, id) < (select day, id from visits where id = ?3))
          and (?4 is null or doctor_id = ?4) and (?5 is null or status = ?5)
        order by day desc, id desc limit ?6)sql",
                                    asked.from.value_or(until), until, asked.cursor, asked.doctor,
                                    asked.status, limit);
}
/// The same, of those that nobody has asked the money for.
std::vector<ListedVisit> unbilled(Session& session, const VisitsQuery& asked, std::int64_t limit) {
    const auto until = asked.date.value_or(session.today());
    return session.all<ListedVisit>(R"sql(
        select * from listed_visits
        where day between ?1 and ?2 and not invoiced and not credited and status <> 'cancelled'
          and services > 0
          and (?3 is null or (day, id) < (select day, id from visits where id = ?3))
          and (?4 is null or doctor_id = ?4) and (?5 is null or status = ?5)
        order by day desc, id desc limit ?6)sql",
                                    asked.from.value_or(until), until, asked.cursor, asked.doctor,
                                    asked.status, limit);
}
}  // namespace

Page<ListedVisit> visits(Session& session, const Query<VisitsQuery>& asked) {
    const auto& wanted = asked.value;
    const auto limit = wanted.limit ? wanted.limit->value : usual_day_limit;
    auto visits = wanted.unbilled ? unbilled(session, wanted, limit + 1)
                                  : of_days(session, wanted, limit + 1);
    for (auto& item : visits)
        patients::closed_and_nameless(session, item.restricted, item.patient_id, item.patient_name);
    return page_of(std::move(visits), limit);
}

Visit visit(Session& session, VisitId id) {
    const auto row = session.first<VisitRow>(R"sql(
        select v.*, p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '')
                   as patient_name,
               p.restriction is not null as restricted,
               d.last_name || ' ' || d.first_name as doctor_name
        from visits v join patients p on p.id = v.patient_id
        left join doctors d on d.id = v.doctor_id
        where v.id = ?)sql",
                                             id);
    if (!row) throw not_found("visit");
    auto services = session.all<ServiceLine>(R"sql(
        select id, service_id, code, name, price_minor, quantity from visit_services
        where visit_id = ? order by id)sql",
                                             id);
    std::int64_t total = 0;
    for (const auto& line : services) total += line.price_minor * line.quantity;
    return {row->id,
            row->patient_id,
            row->patient_name,
            row->restricted,
            row->doctor_id,
            row->doctor_name,
            row->ticket_id,
            row->day,
            row->status,
            std::move(services),
            total,
            row->invoiced,
            row->started_at,
            row->ended_at,
            row->reason,
            row->version};
}

Created<Visit> add_visit(Session& session, const NewVisit& wanted) {
    judge(session, wanted);
    const VisitId id{*session.value<std::int64_t>(
        R"sql(
        insert into visits (patient_id, doctor_id, day, status, started_at, reason, created_at)
        values (?1, ?2, ?3, 'in_progress', ?4, ?5, ?4) returning id)sql",
        wanted.patient_id, wanted.doctor_id, session.today(), session.now(), wanted.reason)};
    patients::visited(session, wanted.patient_id, session.now());
    auto made = visit(session, id);
    // The audit names the patient by id; the reason stays in the chart.
    auto recorded = made;
    recorded.patient_name.clear();
    recorded.reason.reset();
    session.record("visit.created", "visit", id.value, RawJson{}, recorded);
    announce(session, id, made.day, made.status);
    return {shown(session, std::move(made))};
}

Visit add_service(Session& session, VisitId id, const DoneService& wanted) {
    const auto before = visit(session, id);
    require_open(before);
    require_priced(session, wanted.service_id, before.day, "service_id");
    if (before.services.size() >= most_items)
        throw conflict("too-many", "A visit has at most 200 services.");
    render(session, id, wanted.service_id, wanted.quantity.value_or(Quantity{1}).value);
    // Done after the money went back: it is asked for.
    session.run(R"sql(update visits set credited = 0 where id = ? and credited)sql", id);
    return changed(session, before, "visit.service_added");
}

Visit remove_service(Session& session, VisitId id, ServiceLineId line) {
    const auto before = visit(session, id);
    require_open(before);
    if (!session.run(R"sql(delete from visit_services where id = ? and visit_id = ?)sql", line, id))
        throw not_found("service of this visit");
    return changed(session, before, "visit.service_removed");
}

void set_invoiced(Session& session, VisitId id, bool invoiced) {
    session.run(R"sql(
        update visits set invoiced = ?2, credited = 0, version = version + 1 where id = ?1)sql",
                id, invoiced);
    // Billed once more as a whole, it is owed as a whole.
    session.run(R"sql(
        update visit_services set credited = 0 where visit_id = ?1 and credited
            and not exists (select 1 from visit_services where visit_id = ?1 and not credited)
        )sql",
                id);
}

void set_credited(Session& session, VisitId id) {
    session.run(R"sql(
        update visits set invoiced = 0, credited = 1, version = version + 1 where id = ?)sql",
                id);
    session.run(R"sql(update visit_services set credited = 1 where visit_id = ?)sql", id);
}

Page<PatientVisit> of_patient(Session& session, PatientId patient, const Query<VisitQuery>& asked) {
    if (!session.exists(R"sql(select 1 from patients where id = ?)sql", patient))
        throw not_found("patient");
    patients::require_open(session, patient);
    const auto limit = asked.value.limit ? asked.value.limit->value : usual_limit;
    const auto last = asked.value.cursor ? asked.value.cursor->value : 0;
    // Two visits may begin at one moment; the id decides between them.
    constexpr Sql newest = R"sql(
        select v.id, v.doctor_id,
               d.last_name || ' ' || d.first_name || coalesce(' ' || d.middle_name, '')
                   as doctor_name,
               v.started_at, v.ended_at, v.reason
        from visits v left join doctors d on d.id = v.doctor_id
        where v.patient_id = ?1 and v.status in ('in_progress', 'completed')
          and (?2 = 0 or (v.started_at, v.id) < (select started_at, id from visits where id = ?2))
        order by v.started_at desc, v.id desc limit ?3
    )sql";
    auto visits = session.all<PatientVisit>(newest, patient, last, limit + 1);
    session.record("patient.visits_opened", "patient", patient.value);
    return page_of(std::move(visits), limit);
}

VisitId add(Session& session, const PastVisit& visit) {
    constexpr Sql insert = R"sql(
        insert into visits (patient_id, doctor_id, day, status, started_at, ended_at, reason,
                            source_id, created_at)
        values (?, ?, ?, 'completed', ?, ?, ?, ?, ?) returning id
    )sql";
    const VisitId id{*session.value<std::int64_t>(
        insert, visit.patient_id, visit.doctor_id, session.clinic().zone.day_of(visit.started_at),
        visit.started_at, visit.ended_at, visit.reason, visit.source_id, session.now())};
    patients::visited(session, visit.patient_id, visit.started_at);
    return id;
}

void add_past_service(Session& session, VisitId visit, ServiceId service) {
    render(session, visit, service, 1);
}

Routes routes() {
    using enum Can;
    return {
        route("GET", "/patients/{id}/visits", see_patients, of_patient,
              "Read a patient's past visits, newest first")
            .opens_chart(),
        route("GET", "/visits", see_patients, visits, "List visits by their days, newest first"),
        route("POST", "/visits", charge, add_visit, "Begin a visit without a ticket"),
        route("GET", "/visits/{id}", see_patients, opened, "Read a visit and what was done")
            .opens_chart(),
        route("POST", "/visits/{id}/services", charge, add_service, "Add what was done"),
        route("DELETE", "/visits/{id}/services/{line_id}", charge, remove_service,
              "Take a line out of a visit"),
    };
}
}  // namespace clinic::visits
