#include "visits/visits.h"
namespace clinic::visits {
namespace {
constexpr std::int64_t usual_limit = 20;
}  // namespace

Page<Visit> of_patient(Session& session, PatientId patient, const Query<VisitQuery>& asked) {
    if (!session.exists(R"sql(select 1 from patients where id = ?)sql", patient))
        throw not_found("patient");
    const auto limit = asked.value.limit ? asked.value.limit->value : usual_limit;
    const auto last = asked.value.cursor ? asked.value.cursor->value : 0;
    // Two visits may begin at one moment; the id decides between them.
    constexpr Sql newest = R"sql(
        select v.id, v.doctor_id,
               d.last_name || ' ' || d.first_name || coalesce(' ' || d.middle_name, '')
                   as doctor_name,
               v.started_at, v.ended_at, v.reason
        from visits v left join doctors d on d.id = v.doctor_id
        where v.patient_id = ?1
          and (?2 = 0 or (v.started_at, v.id) < (select started_at, id from visits where id = ?2))
        order by v.started_at desc, v.id desc limit ?3
    )sql";
    Page<Visit> page{session.all<Visit>(newest, patient, last, limit + 1)};
    session.record("patient.visits_opened", "patient", patient.value);
    if (static_cast<std::int64_t>(page.items.size()) <= limit) return page;
    page.items.pop_back();
    page.next_cursor = std::to_string(page.items.back().id.value);
    return page;
}

VisitId add(Session& session, const PastVisit& visit) {
    constexpr Sql insert = R"sql(
        insert into visits (patient_id, doctor_id, started_at, ended_at, reason, source_id,
                            created_at)
        values (?, ?, ?, ?, ?, ?, ?) returning id
    )sql";
    const VisitId id{*session.value<std::int64_t>(insert, visit.patient_id, visit.doctor_id,
                                                  visit.started_at, visit.ended_at, visit.reason,
                                                  visit.source_id, session.now())};
    patients::visited(session, visit.patient_id, visit.started_at);
    return id;
}

Routes routes() {
    return {
        route("GET", "/patients/{id}/visits", Can::see_patients, of_patient,
              "Read a patient's past visits, newest first")
            .opens_chart(),
    };
}
}  // namespace clinic::visits
