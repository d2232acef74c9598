#include "queue/desk.h"
#include "patients/discretion.h"
#include "scheduling/wall_day.h"
#include <algorithm>
namespace clinic::queue {
namespace {
/// "1988-03-14" on "2026-03-02" is 37; of a year alone nobody knows the birthday.
std::int64_t age_on(const std::string& birth_date, const std::string& today) {
    const auto years = std::stoll(today.substr(0, 4)) - std::stoll(birth_date.substr(0, 4));
    const bool still_to_come = birth_date.size() > 4 && birth_date.substr(4) > today.substr(4);
    return years - (still_to_come ? 1 : 0);
}

PatientAtHand at_hand(Session& session, PatientId id) {
    const auto patient = patients::open(session, id);
    std::string name = patient.last_name.value + " " + patient.first_name.value;
    if (patient.middle_name) name += " " + patient.middle_name->value;
    PatientAtHand out{.id = id,
                      .number = patient.number,
                      .name = std::move(name),
                      .age = {},
                      .birth_date = patient.birth_date,
                      .sex = patient.sex,
                      .allergy_status = patient.allergy_status,
                      .allergies = patient.allergies,
                      .conditions = patient.conditions,
                      .notes = patient.notes,
                      .last_visit_at = patient.last_visit_at};
    if (patient.birth_date) out.age = age_on(patient.birth_date->value, session.today().value);
    return out;
}

struct Count {
    std::string status;
    std::int64_t count;
};
BOOST_DESCRIBE_STRUCT(Count, (), (status, count))

/// Sums up the counts of those states.
std::int64_t sum(const std::vector<Count>& counts, std::initializer_list<std::string_view> of) {
    std::int64_t total = 0;
    for (const auto& [status, count] : counts)
        if (std::ranges::count(of, status)) total += count;
    return total;
}
}  // namespace

Mine mine(Session& session, DoctorId id) {
    Mine out{.queue = queue(session, id, {}), .current = {}, .patient = {}, .coming = {}};
    for (const auto& doctor : out.queue.doctors)
        if (doctor.doctor_id == id) out.current = doctor.current;
    // Whoever looks over the doctor's shoulder sees the line, not a chart closed to them.
    if (out.current && out.current->patient_id &&
        !patients::is_closed(session, out.current->restricted, *out.current->patient_id))
        out.patient = at_hand(session, *out.current->patient_id);
    for (auto& one : scheduling::appointments_of_day(session, id, session.today()))
        if (scheduling::open.contains(one.status)) out.coming.push_back(std::move(one));
    return out;
}

FrontDeskDay front_desk_day(Session& session, const Query<OnDay>& wanted) {
    const auto day = wanted.value.date.value_or(session.today());
    const auto begin = session.clinic().zone.start_of(day);
    const auto end = session.clinic().zone.start_of(scheduling::day_after(day));
    const auto booked = session.value<std::int64_t>(R"sql(
        select count(*) from appointments
        where starts_at >= ? and starts_at < ? and status <> 'cancelled')sql",
                                                    begin, end);
    const auto tickets = session.all<Count>(R"sql(
        select status, count(*) as count from tickets where day = ? group by status)sql",
                                            day);
    const auto missed = session.value<std::int64_t>(R"sql(
        select count(*) from appointments
        where starts_at >= ? and starts_at < ? and status = 'no_show' and ticket_id is null)sql",
                                                    begin, end);
    const auto to_pay = session.value<std::int64_t>(R"sql(
        select count(*) from visits
        where day = ? and not invoiced and not credited and status = 'completed')sql",
                                                    day);
    return {.date = day,
            .booked = booked.value_or(0),
            .arrived = sum(tickets, {"waiting", "called", "in_room", "paused", "done", "no_show"}),
            .waiting = sum(tickets, {"waiting", "paused"}),
            .in_room = sum(tickets, {"called", "in_room"}),
            .done = sum(tickets, {"done"}),
            .no_show = sum(tickets, {"no_show"}) + missed.value_or(0),
            .to_pay = to_pay.value_or(0)};
}
}  // namespace clinic::queue
