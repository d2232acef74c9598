#include "reports/visits.h"
namespace clinic::reports {
namespace {
struct DoctorFacts {
    std::int64_t id;
    std::string name;
    std::int64_t department_id;
    std::string department;
};
BOOST_DESCRIBE_STRUCT(DoctorFacts, (), (id, name, department_id, department))

std::vector<DoctorFacts> all_doctors(Session& session) {
    return session.all<DoctorFacts>(R"sql(
        select d.id, d.last_name || ' ' || d.first_name as name, d.department_id,
               p.name as department
        from doctors d join departments p on p.id = d.department_id)sql");
}

struct Count {
    std::int64_t doctor_id;
    Day day;
    std::int64_t visits, finished, cancelled, no_shows;
};
BOOST_DESCRIBE_STRUCT(Count, (), (doctor_id, day, visits, finished, cancelled, no_shows))

std::vector<Count> counts(Session& session, const Period& period) {
    return session.all<Count>(R"sql(
        select doctor_id, day,
               sum(status not in ('cancelled', 'no_show', 'transferred')) as visits,
               sum(status = 'done') as finished, sum(status = 'cancelled') as cancelled,
               sum(status = 'no_show') as no_shows
        from tickets where day between ?1 and ?2 group by doctor_id, day
        union all
        select coalesce(doctor_id, 0), day, sum(status <> 'cancelled'), sum(status = 'completed'),
               sum(status = 'cancelled'), 0
        from visits where day between ?1 and ?2 and ticket_id is null group by doctor_id, day
        -- sorts: one period's
        )sql",
                              period.from, period.to);
}

struct Missed {
    std::int64_t doctor_id;
    Instant starts_at;
};
BOOST_DESCRIBE_STRUCT(Missed, (), (doctor_id, starts_at))

std::vector<Missed> missed(Session& session, const Period& period) {
    const auto [from, until] = moments(session.clinic().zone, period);
    return session.all<Missed>(R"sql(
        select doctor_id, starts_at from appointments
        where starts_at >= ? and starts_at < ? and status = 'no_show' and ticket_id is null)sql",
                               from, until);
}

/// Puts a doctor's day under the key of the report.
class Groups {
public:
    Groups(Session& session, VisitsBy by) : by_(by) {
        for (auto& one : all_doctors(session)) doctors_[one.id] = one;
    }
    VisitsRow& row(std::int64_t doctor, const Day& day) {
        const auto& facts = doctors_[doctor];
        if (by_ == VisitsBy::day) return named(day.value, day.value);
        if (by_ == VisitsBy::department)
            return named(std::to_string(facts.department_id), facts.department);
        return named(std::to_string(doctor), facts.name);
    }
    std::vector<VisitsRow> rows() const {
        std::vector<VisitsRow> all;
        for (const auto& [key, row] : rows_) all.push_back(row);
        if (by_ != VisitsBy::day) std::ranges::stable_sort(all, std::greater{}, &VisitsRow::visits);
        return all;
    }

private:
    VisitsRow& named(const std::string& key, const std::string& name) {
        auto& found = rows_[key];
        found.key = key;
        found.name = name;
        return found;
    }
    VisitsBy by_;
    std::map<std::int64_t, DoctorFacts> doctors_;
    std::map<std::string, VisitsRow> rows_;
};
}  // namespace

std::optional<std::int64_t> Passage::waited() const {
    const auto& ended = started_at ? started_at : called_at;
    if (!ended || *ended < arrived_at) return std::nullopt;
    return ended->value - arrived_at.value;
}
std::optional<std::int64_t> Passage::inside() const {
    if (!started_at || !finished_at || status != "done") return std::nullopt;
    return finished_at->value - started_at->value;
}

std::vector<Passage> passages(Session& session, const Period& period) {
    return session.all<Passage>(R"sql(
        select doctor_id, status, arrived_at, called_at, started_at, finished_at
        from tickets where day between ? and ?)sql",
                                period.from, period.to);
}

std::map<std::int64_t, std::string> doctor_names(Session& session) {
    std::map<std::int64_t, std::string> names;
    for (auto& one : all_doctors(session)) names[one.id] = one.name;
    return names;
}

VisitsReport visits(Session& session, const Period& period, VisitsBy by) {
    judge(period);
    Groups groups(session, by);
    for (const auto& one : counts(session, period)) {
        auto& row = groups.row(one.doctor_id, one.day);
        row.visits += one.visits;
        row.finished += one.finished;
        row.cancelled += one.cancelled;
        row.no_shows += one.no_shows;
    }
    for (const auto& one : missed(session, period))
        ++groups.row(one.doctor_id, session.clinic().zone.day_of(one.starts_at)).no_shows;
    return {.from = period.from, .to = period.to, .by = by, .items = groups.rows()};
}

WaitingReport waiting(Session& session, const Period& period) {
    judge(period);
    std::map<std::int64_t, std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>>> all;
    for (const auto& one : passages(session, period)) {
        auto& [waits, stays] = all[one.doctor_id];
        if (const auto waited = one.waited()) waits.push_back(*waited);
        if (const auto inside = one.inside()) stays.push_back(*inside);
    }
    const auto names = doctor_names(session);
    WaitingReport report{.from = period.from, .to = period.to};
    for (const auto& [doctor, times] : all) {
        const auto& [waits, stays] = times;
        WaitingRow row{.doctor_id = doctor, .doctor_name = names.at(doctor)};
        row.tickets = static_cast<std::int64_t>(waits.size());
        row.typical_minutes = typical_minutes(waits);
        if (!waits.empty()) row.longest_minutes = std::ranges::max(waits) / minute;
        row.visit_minutes = typical_minutes(stays);
        report.items.push_back(row);
    }
    return report;
}

Document visits_report(Session& session, const Query<VisitsQuery>& asked) {
    const auto& query = asked.value;
    return told(visits(session, {query.from, query.to}, query.by.value_or(VisitsBy::doctor)),
                query.format);
}
Document waiting_report(Session& session, const Query<PeriodQuery>& asked) {
    return told(waiting(session, {asked.value.from, asked.value.to}), asked.value.format);
}
}  // namespace clinic::reports
