#include "visits/follow.h"
#include "visits/rendered.h"
namespace clinic::visits {
namespace {
struct VisitChanged {
    Day day;
    VisitStatus status;
    VisitId visit_id;
};
BOOST_DESCRIBE_STRUCT(VisitChanged, (), (day, status, visit_id))

struct Followed {
    VisitId id;
    PatientId patient_id;
    std::optional<DoctorId> doctor_id;
    VisitStatus status;
};
BOOST_DESCRIBE_STRUCT(Followed, (), (id, patient_id, doctor_id, status))

void begin(Session& session, const Step& step) {
    // A ticket that came to nothing before it had a visit needs none.
    if (!step.patient || step.status == VisitStatus::cancelled) return;
    const VisitId id{*session.value<std::int64_t>(
        R"sql(
        insert into visits (patient_id, doctor_id, ticket_id, day, status, started_at, ended_at,
                            created_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) returning id)sql",
        *step.patient, step.doctor, step.ticket, step.day, step.status, step.at,
        step.status == VisitStatus::completed ? std::optional(step.at) : std::nullopt,
        session.now())};
    // Somebody sent on from another doctor is not charged twice for the same service.
    const bool charged = step.transferred_from && session.exists(R"sql(
        select 1 from visits
        where ticket_id = ? and (invoiced or status in ('in_progress', 'completed')))sql",
                                                                 *step.transferred_from);
    if (step.service && !charged) render(session, id, *step.service, 1);
    announce(session, id, step.day, step.status);
}
}  // namespace

void announce(Session& session, VisitId id, const Day& day, VisitStatus status) {
    session.announce({"money", "visit_changed", write(VisitChanged{day, status, id})});
}

void follow(Session& session, const Step& step) {
    const auto visit = session.first<Followed>(R"sql(
        select id, patient_id, doctor_id, status from visits where ticket_id = ?)sql",
                                               step.ticket);
    if (!visit) return begin(session, step);
    const bool same = visit->status == step.status && visit->doctor_id == step.doctor &&
                      (!step.patient || *step.patient == visit->patient_id);
    if (same) return;
    // It starts in the room; before that, and after an undo, it is as of its opening.
    session.run(R"sql(
        update visits set status = ?2, doctor_id = ?3, patient_id = ?4, version = version + 1,
            started_at = case when ?2 = 'in_progress' and status <> 'completed' then ?5
                              when ?2 = 'open' then created_at
                              else started_at end,
            ended_at = case when ?2 = 'completed' then ?5 end
        where id = ?1)sql",
                visit->id, step.status, step.doctor, step.patient.value_or(visit->patient_id),
                step.at);
    announce(session, visit->id, step.day, step.status);
}
}  // namespace clinic::visits
