// What must hold in a simulated week; a part of queue_week.h. The rules stand here a second time,
// in words of their own, so that a fault in the program's tables shows.
#pragma once

namespace clinic::testing {

inline void SimulatedWeek::broken(const std::string& what) const {
    throw BrokenWeek("seed " + std::to_string(seed_) + ", step " + std::to_string(steps_) + ", " +
                     to_text({disk_.now}) + ", " + last_ + ": " + what);
}

inline std::vector<SimulatedWeek::Row> SimulatedWeek::rows(const std::string& sql) {
    SQLite::Statement query(eyes_->database, sql);
    std::vector<Row> all;
    while (query.executeStep())
        all.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                       query.getColumn(2).getString()});
    return all;
}

inline std::int64_t SimulatedWeek::number(const std::string& sql) {
    SQLite::Statement query(eyes_->database, sql);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

inline std::optional<SimulatedWeek::Row> SimulatedWeek::one_of(const std::string& sql) {
    const auto all = rows(sql + " order by 1");
    if (all.empty()) return std::nullopt;
    return all[static_cast<std::size_t>(dice_.below(static_cast<std::int64_t>(all.size())))];
}

inline void SimulatedWeek::judge_none(const std::string& what, const std::string& counting) {
    if (const auto count = number(counting)) broken(std::to_string(count) + " " + what);
}

/// Each thing is in the state it was in, or in one that a move leads to from there.
template <class Allowed>
void SimulatedWeek::judge_states(States& known, const std::string& sql, Allowed allowed) {
    for (const auto& row : rows(sql)) {
        const auto before = known.find(row.id);
        const std::string from = before == known.end() ? "nothing" : before->second;
        if (from != row.status && !allowed(from, row.status))
            broken("number " + std::to_string(row.id) + " went from " + from + " to " + row.status);
        known[row.id] = row.status;
    }
}

inline bool ticket_may_go(const std::string& from, const std::string& to, bool back) {
    static const std::map<std::string, std::string> ways{
        // Two clicks at once are two moves in one step.
        {"nothing", "waiting"},
        {"waiting", "called paused no_show transferred cancelled done"},
        {"called", "in_room paused no_show transferred done"},
        {"in_room", "paused transferred done"},
        {"paused", "waiting no_show transferred cancelled"},
        {"no_show", "waiting called"},
        {"done", ""},
        {"transferred", ""},
        {"cancelled", ""}};
    const auto leads = [](const std::string& a, const std::string& b) {
        const auto way = ways.find(a);
        return way != ways.end() &&
               (" " + way->second + " ").find(" " + b + " ") != std::string::npos;
    };
    return leads(from, to) ||
           (back && (leads(to, from) || (from == "waiting" && to == "cancelled")));
}

inline bool appointment_may_go(const std::string& from, const std::string& to, bool back) {
    static const std::map<std::string, std::string> ways{
        {"nothing", "scheduled"},
        {"scheduled", "confirmed arrived cancelled no_show"},
        {"confirmed", "scheduled arrived cancelled no_show"},
        {"arrived", "in_visit completed cancelled no_show"},
        {"in_visit", "completed arrived"},  // sent on to another doctor, who has not begun yet
        {"cancelled", "scheduled"},
        {"no_show", "scheduled arrived"},
        {"completed", ""}};
    const auto leads = [](const std::string& a, const std::string& b) {
        const auto way = ways.find(a);
        return way != ways.end() &&
               (" " + way->second + " ").find(" " + b + " ") != std::string::npos;
    };
    return leads(from, to) || (back && leads(to, from));
}

inline void SimulatedWeek::judge_ways() {
    judge_states(ticket_states_,
                 "select id, doctor_id, status from tickets where day = '" + today().value + "'",
                 [&](const std::string& from, const std::string& to) {
                     return ticket_may_go(from, to, undoing_);
                 });
    judge_states(appointment_states_, "select id, doctor_id, status from appointments",
                 [&](const std::string& from, const std::string& to) {
                     return appointment_may_go(from, to, undoing_);
                 });
}

inline void SimulatedWeek::judge() {
    judge_ways();
    judge_none("appointments overlap", R"sql(
        select count(*) from appointments a join appointments b
          on b.doctor_id = a.doctor_id and b.id <> a.id
             and b.starts_at >= a.starts_at and b.starts_at < a.ends_at
        where not a.overridden and not b.overridden
          and a.status not in ('cancelled', 'no_show')
          and b.status not in ('cancelled', 'no_show'))sql");
    judge_numbers();
    judge_hands();
    judge_followers();
}

inline void SimulatedWeek::judge_numbers() {
    judge_none("lines with a gap or a number given twice", R"sql(
        select count(*) from (
            select t.line_id, count(*) as given, count(distinct t.number) as different,
                   min(t.number) as lowest, max(t.number) as highest,
                   max(d.first_ticket_number) as first, max(q.next_number) as next
            from tickets t
            join doctors d on d.id = t.line_id
            join queues q on q.doctor_id = t.line_id and q.day = t.day
            where t.day = ')sql" + today().value + R"sql('
            group by t.line_id)
        where lowest <> first or different <> given or highest <> first + given - 1
           or next <> highest + 1)sql");
}

inline void SimulatedWeek::judge_hands() {
    judge_none("doctors with two patients at once", R"sql(
        select count(*) from (
            select doctor_id from tickets where status in ('called', 'in_room')
            group by doctor_id having count(*) > 1))sql");
}

inline void SimulatedWeek::judge_followers() {
    judge_none("visits out of step with their tickets", R"sql(
        select count(*) from tickets t left join visits v on v.ticket_id = t.id
        where t.patient_id is not null and t.day = ')sql" + today().value +
                                                            R"sql('
          and coalesce(v.status, 'none') <> case
            when t.status = 'done' then 'completed'
            when t.status in ('cancelled', 'no_show', 'transferred')
                then case when t.seen_at is null then 'cancelled' else 'completed' end
            when t.seen_at is not null then 'in_progress'
            else 'open' end)sql");
    judge_none("appointments out of step with their tickets", R"sql(
        select count(*) from appointments a join tickets t on t.id = a.ticket_id
        where t.status <> 'transferred' and t.status in
                  ('waiting', 'called', 'in_room', 'paused', 'done')
          and a.status <> case
            when t.status = 'done' then 'completed'
            when t.seen_at is not null then 'in_visit'
            else 'arrived' end)sql");
}

inline void SimulatedWeek::judge_history() {
    judge_none("moves that begin elsewhere than the one before ended", R"sql(
        select count(*) from (
            select from_status, lag(to_status) over (partition by ticket_id order by id) as before
            from ticket_moves)
        where from_status is not before)sql");
    judge_none("tickets elsewhere than their history says", R"sql(
        select count(*) from tickets t
        where t.status <> (select to_status from ticket_moves m where m.ticket_id = t.id
                           order by m.id desc limit 1))sql");
    judge_none("rows that refer to nothing",
               R"sql(select count(*) from pragma_foreign_key_check)sql");
    std::optional<std::string> fault;
    disk_.database->read(disk_.caller, [&](Session& session) { fault = audit_fault(session); });
    if (fault) broken("the audit: " + *fault);
}
}  // namespace clinic::testing
