#include "imports/demo_patients.h"
#include "visits/visits.h"
namespace clinic::imports {
namespace {
constexpr int days_back = 730;
constexpr std::size_t most_known = 4000;
constexpr std::int64_t day_long = 24 * hour, opens = 8 * hour + 30 * minute;

struct Appointment {
    const DemoDoctor* doctor;
    Instant started_at, ended_at;
    std::string reason;
};

// Days since 1970 of the day that begins at this midnight; noon is the same day in every zone.
std::int64_t day_number(std::int64_t midnight) {
    return (midnight + 12 * hour) / day_long;
}

// Midnight that many days ago, a day earlier where that was a Sunday.
std::int64_t working_day(Instant midnight, std::int64_t days_ago) {
    const auto then = midnight.value - days_ago * day_long;
    const bool sunday = (day_number(then) + 4) % 7 == 0;  // 1970-01-01 was a Thursday
    return sunday ? then - day_long : then;
}

const DemoDoctor* doctor_for(Chance& chance, const DemoStaff& staff, const Person& person) {
    for (int tries = 0; tries < 12; ++tries) {
        const auto& doctor = chance.pick(std::span<const DemoDoctor>(staff.doctors));
        if (doctor.sees(person.age, person.woman)) return &doctor;
    }
    return nullptr;
}

// Half of the patients came once they were registered; the old more often.
std::vector<Appointment> visits_of(Chance& chance, const Person& person, const DemoStaff& staff,
                                   std::int64_t registered_days_ago, Instant midnight) {
    static constexpr int counts[]{45, 25, 14, 8, 4, 2, 2};
    static constexpr int counts_of_old[]{25, 22, 18, 14, 10, 6, 5};
    const auto count = chance.weighted(person.age < 60 ? counts : counts_of_old);
    std::vector<Appointment> visits;
    for (std::size_t i = 0; i < count; ++i) {
        // The first visit was the day they registered.
        const auto ago = i == 0 ? registered_days_ago : chance.between(1, registered_days_ago);
        const auto slot = chance.below(32);
        const auto length = chance.between(8, 34);
        const auto* doctor = doctor_for(chance, staff, person);
        if (!doctor) continue;
        const Instant start{working_day(midnight, ago) + opens + slot * 15 * minute};
        visits.push_back(
            {doctor,
             start,
             {start.value + length * minute},
             visit_reason(chance, doctor->specialty, person.tongue.value_or(Tongue::ru))});
    }
    std::ranges::sort(visits, {}, [](const Appointment& visit) { return visit.started_at; });
    return visits;
}

template <std::size_t Max>
std::optional<Text<Max>> text(const std::optional<std::string>& from) {
    if (!from) return {};
    return Text<Max>{*from};
}

patients::NewPatient chart_of(const Person& person) {
    patients::NewPatient chart{.last_name = {person.last_name}, .first_name = {person.first_name}};
    chart.middle_name = text<100>(person.middle_name);
    chart.birth_date = BirthDate{person.birth_date()};
    chart.sex = person.woman ? patients::Sex::female : patients::Sex::male;
    for (const auto& phone : person.phones) chart.phones.push_back({phone});
    chart.address = Text<300>{person.address};
    chart.document = text<100>(person.document);
    if (person.tongue) chart.language = static_cast<patients::Language>(*person.tongue);
    chart.emergency_contact = text<300>(person.emergency_contact);
    using enum patients::AllergyStatus;
    chart.allergy_status = !person.asked_for_allergies ? not_asked
                           : person.allergies.empty()  ? none_known
                                                       : known;
    for (const auto& allergy : person.allergies)
        chart.allergies.push_back({{allergy.substance},
                                   text<200>(allergy.reaction),
                                   *enumerator<patients::Severity>(allergy.severity.c_str())});
    for (const auto& condition : person.conditions) chart.conditions.push_back({condition});
    if (person.notes) chart.notes = Notes<5000>{*person.notes};
    // Invented numbers may be somebody's: nobody here ever gets a message.
    chart.consent_to_messages = false;
    return chart;
}
}  // namespace

std::int64_t DemoCrowd::add(Session& session, std::int64_t most) {
    std::int64_t added = 0;
    for (; added < most && done_ < total_; ++added) {
        while (waiting_.empty())
            for (auto& person : family(seed_, families_++)) waiting_.push_back(std::move(person));
        add_one(session, waiting_.front());
        waiting_.pop_front();
        ++done_;
    }
    return added;
}

void DemoCrowd::add_one(Session& session, const Person& person) {
    Chance chance(seed_, "visits", static_cast<std::uint64_t>(done_));
    const auto midnight = session.clinic().zone.start_of(session.today());
    const auto old = std::max<std::int64_t>(day_number(midnight.value) - person.born_day, 3);
    // The card's number grows with the day it was made; nobody came before they were born.
    const auto days_ago = std::min(1 + (total_ - 1 - done_) * days_back / total_, old - 2);
    const auto past = visits_of(chance, person, staff_, days_ago, midnight);
    const auto made = working_day(midnight, days_ago) + opens + chance.below(8 * hour);
    patients::Origin origin;
    origin.created_at =
        Instant{past.empty() ? made : std::min(made, past.front().started_at.value - 5 * minute)};
    const auto id = patients::add(session, chart_of(person), origin);
    for (const auto& visit : past)
        visits::add(session, {.patient_id = id,
                              .doctor_id = visits::DoctorId{visit.doctor->id.value},
                              .started_at = visit.started_at,
                              .ended_at = visit.ended_at,
                              .reason = visit.reason});
    visits_ += static_cast<std::int64_t>(past.size());
    if (known_.size() < most_known) known_.push_back({id, person.age, person.woman});
}
}  // namespace clinic::imports
