#include "queue/breaks.h"
#include "queue/history.h"
namespace clinic::queue {
namespace {
/// A break as the audit has it.
struct Break {
    Instant since;
    std::optional<Instant> until_at;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(Break, (), (since, until_at, reason))

std::optional<Instant> end_of(Session& session, const NewBreak& wanted) {
    auto until = wanted.until;
    if (!until && wanted.minutes)
        until = Instant{session.now().value + wanted.minutes->value * minute};
    if (until && *until <= session.now()) throw invalid("until", "in-past", "has passed already");
    if (until && session.clinic().zone.day_of(*until) != session.today())
        throw invalid("until", "too-far", "must be today");
    return until;
}
}  // namespace

Queue begin_break(Session& session, DoctorId id, const NewBreak& wanted) {
    const auto line = line_of(session, id);
    const auto& doctor = line.doctor(id);
    const Break made{doctor.break_since.value_or(session.now()), end_of(session, wanted),
                     wanted.reason ? std::optional(wanted.reason->value) : std::nullopt};
    session.run(R"sql(
        insert into queue_breaks (doctor_id, day, since, until_at, reason) values (?, ?, ?, ?, ?)
        on conflict (doctor_id) do update set day = excluded.day, since = excluded.since,
            until_at = excluded.until_at, reason = excluded.reason)sql",
                id, session.today(), made.since, made.until_at, made.reason);
    session.record("queue.paused", "doctor", id.value, RawJson{}, made);
    announce_queue(session, id);
    return queue(session, id, {});
}

void end_break(Session& session, DoctorId id) {
    const auto before = session.first<Break>(R"sql(
        select since, until_at, reason from queue_breaks where doctor_id = ?)sql",
                                             id);
    if (!before) return;
    session.run(R"sql(delete from queue_breaks where doctor_id = ?)sql", id);
    session.record("queue.resumed", "doctor", id.value, *before, RawJson{});
    announce_queue(session, id);
}

Queue resume_queue(Session& session, DoctorId id) {
    staff::doctor(session, id);
    end_break(session, id);
    return queue(session, id, {});
}
}  // namespace clinic::queue
