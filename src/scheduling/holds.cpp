#include "scheduling/holds.h"
namespace clinic::scheduling {

HoldId hold(Session& session, Id<staff::Doctor> doctor, const Stretch& time, Instant until) {
    session.run(R"sql(delete from held_times where expires_at <= ?)sql", session.now());
    return {*session.value<std::int64_t>(R"sql(
        insert into held_times (doctor_id, starts_at, ends_at, expires_at)
        values (?, ?, ?, ?) returning id)sql",
                                         doctor, time.from, time.to, until)};
}

void release(Session& session, HoldId id) {
    session.run(R"sql(delete from held_times where id = ?)sql", id);
}
}  // namespace clinic::scheduling
