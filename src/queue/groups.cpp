#include "queue/groups.h"
#include "queue/history.h"
namespace clinic::queue {
namespace {
void require_leader(Session& session, DoctorId leader) {
    const auto archived =
        session.value<bool>(R"sql(select archived from doctors where id = ?)sql", leader);
    if (!archived) throw invalid("leader_doctor_id", "unknown", "is no doctor of this clinic");
    if (*archived) throw invalid("leader_doctor_id", "archived", "is an archived doctor");
}

// Numbers of two lines would meet in one: whoever has one of them must be through first.
void refuse_busy(Session& session, const Line& line) {
    const auto number = session.value<std::int64_t>(R"sql(
        select number from tickets
        where doctor_id in (select value from json_each(?)) and day = ?
          and status in ('waiting', 'called', 'in_room', 'paused')
        limit 1)sql",
                                                    write(line.ids()), session.today());
    if (number)
        throw conflict("queue-busy", "Number " + std::to_string(*number) + " of " +
                                         line.leader().name +
                                         "'s line is not through yet. Change lines when nobody "
                                         "waits.")
            .about("number", *number)
            .about("doctor", json::string(line.leader().name));
}

void store(Session& session, DoctorId id, DoctorId leader) {
    session.run(R"sql(delete from queue_followers where doctor_id = ?)sql", id);
    if (leader == id) return;
    session.run(R"sql(insert into queue_followers (doctor_id, leader_id) values (?, ?))sql", id,
                leader);
}
}  // namespace

Queue set_group(Session& session, DoctorId id, const Group& wanted) {
    const auto line = line_of(session, id);
    auto leader = wanted.leader_doctor_id.value_or(id);
    if (leader != id) require_leader(session, leader);
    const auto target = line_of(session, leader);
    // Who follows someone of a line follows its leader.
    if (leader != id) leader = target.leader().id;
    if (line.doctor(id).leader_id == leader) return queue(session, id, {});
    if (line.leader().id == id && line.doctors.size() > 1)
        throw conflict("leads-others", "Other doctors call from this doctor's line.");
    refuse_busy(session, line);
    refuse_busy(session, target);
    store(session, id, leader);
    session.record("queue.group_changed", "doctor", id.value, Group{line.leader().id},
                   Group{leader});
    announce_queue(session, id);
    announce_queue(session, leader);
    return queue(session, id, {});
}
}  // namespace clinic::queue
