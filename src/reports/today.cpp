#include "reports/today.h"
#include "providers/amounts.h"
namespace clinic::reports {
namespace {
std::int64_t hour_of(const TimeZone& zone, Instant at) {
    return providers::whole_number(zone.wall_clock(at).substr(0, 2)).value_or(0);
}

void add_hours(Today& day, const std::vector<Passage>& all, const TimeZone& zone) {
    std::map<std::int64_t, HourRow> hours;
    for (const auto& one : all) {
        if (one.status == "cancelled" || one.status == "transferred") continue;
        ++hours[hour_of(zone, one.arrived_at)].visits;
        if (one.status == "done" && one.finished_at)
            ++hours[hour_of(zone, *one.finished_at)].finished;
    }
    for (auto& [hour_, row] : hours) {
        row.hour = hour_;
        day.hours.push_back(row);
    }
}

void add_states(Today& day, const std::vector<Passage>& all) {
    std::vector<std::int64_t> waits;
    for (const auto& one : all) {
        day.waiting += one.status == "waiting" || one.status == "called" || one.status == "paused";
        day.in_room += one.status == "in_room";
        if (const auto waited = one.waited()) waits.push_back(*waited);
    }
    day.typical_wait_minutes = typical_minutes(std::move(waits));
}

void add_doctors(Session& session, Today& day, const Period& period) {
    std::map<std::int64_t, DoctorToday> rows;
    for (const auto& one : visits(session, period, VisitsBy::doctor).items) {
        auto& row = rows[providers::whole_number(one.key).value_or(0)];
        row.visits = one.visits;
        row.finished = one.finished;
        day.visits += one.visits;
        day.finished += one.finished;
        day.no_shows += one.no_shows;
    }
    for (const auto& one : waiting(session, period).items) {
        auto& row = rows[one.doctor_id];
        row.typical_wait_minutes = one.typical_minutes;
        row.visit_minutes = one.visit_minutes;
    }
    for (const auto& one : money(session, period, MoneyBy::doctor).items)
        rows[providers::whole_number(one.key).value_or(0)].taken_minor = one.net_minor;
    const auto names = doctor_names(session);
    for (auto& [id, row] : rows) {
        if (id == 0) continue;  // what no doctor did stands in the sums alone
        row.doctor_id = id;
        row.doctor_name = names.at(id);
        day.doctors.push_back(row);
    }
}
}  // namespace

Today today(Session& session, const Day& date) {
    const Period period{date, date};
    Today day{.date = date};
    const auto all = passages(session, period);
    add_states(day, all);
    add_hours(day, all, session.clinic().zone);
    add_doctors(session, day, period);
    const auto by_method = money(session, period, MoneyBy::method);
    day.taken_minor = by_method.taken_minor;
    day.refunded_minor = by_method.refunded_minor;
    for (const auto& one : by_method.items)
        day.methods.push_back({one.key, one.payments, one.net_minor});
    day.due_minor = session
                        .value<std::int64_t>(R"sql(
        select coalesce(sum(due_minor), 0) from invoices where day = ?)sql",
                                             date)
                        .value_or(0);
    return day;
}

Document today_report(Session& session, const Query<TodayQuery>& asked) {
    const auto day = today(session, asked.value.date.value_or(session.today()));
    if (asked.value.format == Format::csv) return {csv(day.doctors), csv_type};
    return {write(day), "application/json"};
}
}  // namespace clinic::reports
