#include "scheduling/diary.h"
#include <algorithm>
namespace clinic::scheduling {
namespace {
constexpr std::int64_t most_days = 62, most_columns = 42, most_of_patient = 20;

Stretch days(const Session& session, const Day& from, const Day& to) {
    const auto& zone = session.clinic().zone;
    return {zone.start_of(from), zone.start_of(day_after(to))};
}

void judge(const Day& from, const Day& to, std::int64_t most) {
    if (to < from) throw invalid("to", "before-from", "must not be before from");
    if (to >= day_after(from, most))
        throw invalid("to", "too-far", "must be within " + std::to_string(most) + " days of from",
                      {{"days", most}});
}

/// What a column shows beside its appointments.
struct Column {
    std::vector<WorkingHours> working;
    bool day_off;
    std::int64_t free_slots;
};

Column column(Session& session, const staff::Doctor& doctor, const WallDay& day) {
    const auto hours = working_hours(session, doctor.id, day);
    Column out{{}, hours.empty(), 0};
    for (const auto& one : hours)
        out.working.push_back({day.shown(one.when.from), day.shown(one.when.to),
                               door(session, doctor.id, one.room).room});
    if (!doctor.archived && day.ends() > session.now() && day.day() <= last_day(session))
        out.free_slots = static_cast<std::int64_t>(
            slots_of_day(session, doctor, day, doctor.slot_minutes, hours).size());
    return out;
}

Diary day_view(Session& session, const Day& date) {
    Diary out{.date = date, .doctors = {}, .doctor_id = {}, .days = {}};
    const WallDay day(session.clinic().zone, date);
    auto booked = shown_between(session, {}, {day.begins(), day.ends()});
    std::ranges::stable_sort(booked, {}, &Appointment::doctor_id);
    for (const auto& doctor : session.all<staff::Doctor>(R"sql(
        select d.*, r.name as room from doctors d left join rooms r on r.id = d.room_id
        order by d.last_name, d.first_name, d.id)sql")) {
        const auto own = std::ranges::equal_range(booked, doctor.id, {}, &Appointment::doctor_id);
        if (doctor.archived && own.empty()) continue;
        auto beside = column(session, doctor, day);
        out.doctors.push_back({.doctor_id = doctor.id,
                               .doctor_name = doctor.name(),
                               .specialty = doctor.specialty,
                               .colour = doctor.colour,
                               .room = doctor.room,
                               .slot_minutes = doctor.slot_minutes,
                               .working = std::move(beside.working),
                               .day_off = beside.day_off,
                               .free_slots = beside.free_slots,
                               .appointments = {own.begin(), own.end()}});
    }
    return out;
}

Diary week_view(Session& session, DoctorId id, const Day& from, const Day& to) {
    const auto doctor = staff::doctor(session, id);
    Diary out{.date = {}, .doctors = {}, .doctor_id = id, .days = {}};
    auto booked = shown_between(session, id, days(session, from, to));
    auto next = booked.begin();
    for (auto date = from; date <= to; date = day_after(date)) {
        const WallDay day(session.clinic().zone, date);
        auto beside = column(session, doctor, day);
        auto& one = out.days.emplace_back();
        one.date = date;
        one.working = std::move(beside.working);
        one.day_off = beside.day_off;
        one.free_slots = beside.free_slots;
        for (; next != booked.end() && next->starts_at < day.ends(); ++next)
            one.appointments.push_back(std::move(*next));
    }
    return out;
}
}  // namespace

Diary diary(Session& session, const Query<DiaryQuery>& asked) {
    const auto& q = asked.value;
    if (!q.doctor) return day_view(session, q.date.value_or(session.today()));
    const auto from = q.from.value_or(q.date.value_or(session.today()));
    const auto to = q.to.value_or(q.date.value_or(day_after(from, 6)));
    judge(from, to, most_columns);
    return week_view(session, *q.doctor, from, to);
}

std::vector<Appointment> appointments_of_day(Session& session, std::optional<DoctorId> doctor,
                                             const Day& day) {
    return shown_between(session, doctor, days(session, day, day));
}

Page<Appointment> appointments(Session& session, const Query<AppointmentQuery>& asked) {
    const auto& q = asked.value;
    if (q.patient) {
        if (!session.exists(R"sql(select 1 from patients where id = ?)sql", *q.patient))
            throw not_found("patient");
        return {shown_of_patient(session, *q.patient, most_of_patient)};
    }
    if (q.doctor) staff::doctor(session, *q.doctor);
    const auto from = q.from.value_or(q.date.value_or(session.today()));
    const auto to = q.to.value_or(q.from ? *q.from : from);
    judge(from, to, most_days);
    return {shown_between(session, q.doctor, days(session, from, to))};
}
}  // namespace clinic::scheduling
