#pragma once
#include "queue/arrival.h"
#include "queue/breaks.h"
#include "queue/groups.h"
#include "queue_clinic.h"
#include "queue_dice.h"
#include "scheduling/schedules.h"
#include "test_patients.h"
#include <map>

namespace clinic::testing {

/// How far off waits were foretold, in minutes.
struct ForetellingErrors {
    std::int64_t told = 0;
    double ours = 0, naive = 0, bias = 0;  // sums

    void add(double really, double foretold, double naively) {
        ++told;
        ours += std::abs(foretold - really);
        naive += std::abs(naively - really);
        bias += foretold - really;
    }
    void add(const ForetellingErrors& other) {
        told += other.told;
        ours += other.ours;
        naive += other.naive;
        bias += other.bias;
    }
    double our_mean() const { return ours / static_cast<double>(told); }
    double naive_mean() const { return naive / static_cast<double>(told); }
};

/// A day of one line as it might be: one to three doctors with a pace of their own, patients with
/// appointments who come early, late or not at all, walk-ins, urgent ones, a lunch and a break.
/// Whoever waits is foretold a wait when the ticket is made and each minute after; the real one is
/// known in the end.
class SimulatedDay {
public:
    explicit SimulatedDay(std::uint64_t seed);
    void run();
    ForetellingErrors at_the_desk{}, each_minute{};

private:
    struct Guest {
        Instant comes;
        std::optional<scheduling::AppointmentId> appointment;
        queue::Priority priority = queue::Priority::normal;
    };
    struct Doctor {
        queue::DoctorId id;
        double mean_ms;
        Instant free_at, break_at, break_until;
        std::optional<queue::TicketId> with{};
        std::optional<Instant> starts_at{};
        bool comes = true;  // the one who was called
        bool on_break = false;
    };
    struct Foretold {
        Instant at;
        double ours, naive;
        bool desk;
    };

    Instant at(std::int64_t minutes_of_day) const { return {midnight_ + minutes_of_day * minute}; }
    void open_doctor(int index);
    void book_day(const Doctor& doctor);
    void expect_walk_ins();
    void let_in();
    void work(Doctor& doctor);
    void look();
    void foretell(const queue::Ticket& ticket, bool desk);
    void called(const queue::Ticket& ticket);
    bool at_lunch() const { return clinic_.now >= at(13 * 60) && clinic_.now < at(14 * 60); }

    Dice dice_;
    QueueClinic clinic_{};
    std::int64_t midnight_ = monday_nine.value - 9 * hour;
    std::int64_t slot_ = 15;
    std::vector<Doctor> doctors_{};
    std::vector<Guest> guests_{};
    std::size_t next_guest_ = 0;
    std::map<std::int64_t, std::vector<Foretold>> foretold_{};
};
inline SimulatedDay::SimulatedDay(std::uint64_t seed) : dice_(seed) {
    clinic_.connection.run("delete from doctors");  // of the fixture: its pace is nobody's
    slot_ = dice_.chance(50) ? 15 : 20;
    clinic_.now = at(7 * 60);
    clinic_.after(0);
    const auto count = dice_.chance(30) ? 2 : 1;
    for (int i = 0; i < count; ++i) open_doctor(i);
    for (int i = 1; i < count; ++i)
        queue::set_group(clinic_.session(), doctors_[static_cast<std::size_t>(i)].id,
                         {doctors_[0].id});
    for (const auto& doctor : doctors_) book_day(doctor);
    expect_walk_ins();
    std::ranges::stable_sort(guests_, {}, &Guest::comes);
}

inline void SimulatedDay::open_doctor(int index) {
    auto form = doctor_form("Doctor" + std::to_string(index), clinic_.department);
    form.slot_minutes = staff::SlotMinutes{slot_};
    const auto id = staff::add_doctor(clinic_.session(), form).value.id;
    using scheduling::ClockTime;
    scheduling::set_schedule(clinic_.session(), id,
                             {{{{1}, ClockTime{9 * 60}, ClockTime{13 * 60}},
                               {{1}, ClockTime{14 * 60}, ClockTime{18 * 60}}}},
                             {});
    const auto slot_ms = static_cast<double>(slot_ * minute);
    const auto break_at = at(10 * 60 + dice_.below(420));
    doctors_.push_back({.id = id,
                        .mean_ms = slot_ms * dice_.lognormal(0.85, 0.3),
                        .free_at = at(9 * 60 + dice_.below(15)),
                        .break_at = break_at,
                        .break_until = {break_at.value + (8 + dice_.below(15)) * minute}});
}

inline void SimulatedDay::book_day(const Doctor& doctor) {
    for (std::int64_t start = 9 * 60; start + slot_ <= 18 * 60; start += slot_) {
        if ((start + slot_ > 13 * 60 && start < 14 * 60) || !dice_.chance(45)) continue;
        const auto patient =
            patients::add(clinic_.session(), person("Booked" + std::to_string(start), "Patient"));
        const auto made = scheduling::book(clinic_.session(), {.patient_id = patient,
                                                               .doctor_id = doctor.id,
                                                               .starts_at = at(start),
                                                               .duration_minutes = {{slot_}}});
        if (dice_.chance(10)) continue;  // never comes
        const auto late = static_cast<std::int64_t>((dice_.normal() * 11 - 6) * minute);
        guests_.push_back({{at(start).value + late}, made.value.id});
    }
}

inline void SimulatedDay::expect_walk_ins() {
    // As many as the doctors can see beside the booked.
    const double gap = static_cast<double>(slot_) / (0.42 * static_cast<double>(doctors_.size()));
    for (double when = 8.5 * 60; when < 17.5 * 60; when += -std::log(1 - dice_.unit()) * gap)
        guests_.push_back({at(static_cast<std::int64_t>(when)),
                           {},
                           dice_.chance(4) ? queue::Priority::urgent : queue::Priority::normal});
}

inline void SimulatedDay::foretell(const queue::Ticket& ticket, bool desk) {
    if (!ticket.position) return;
    foretold_[ticket.id.value].push_back({clinic_.now,
                                          static_cast<double>(*ticket.estimated_minutes),
                                          15.0 * static_cast<double>(*ticket.position - 1), desk});
}

inline void SimulatedDay::let_in() {
    for (; next_guest_ < guests_.size() && guests_[next_guest_].comes <= clinic_.now;
         ++next_guest_) {
        const auto& guest = guests_[next_guest_];
        const auto ticket =
            guest.appointment
                ? queue::arrive(clinic_.session(), *guest.appointment, {}).value
                : queue::take(clinic_.session(), doctors_[0].id, {.priority = guest.priority})
                      .value;
        foretell(ticket, true);
    }
}

inline void SimulatedDay::called(const queue::Ticket& ticket) {
    for (const auto& told : foretold_[ticket.id.value]) {
        const auto really = static_cast<double>(clinic_.now.value - told.at.value) / minute;
        (told.desk ? at_the_desk : each_minute).add(really, told.ours, told.naive);
    }
    foretold_.erase(ticket.id.value);
}

inline void SimulatedDay::work(Doctor& doctor) {
    if (doctor.starts_at && *doctor.starts_at <= clinic_.now) {
        if (doctor.comes) queue::start(clinic_.session(), *doctor.with);
        doctor.starts_at.reset();
    }
    if (clinic_.now < doctor.free_at) return;
    if (doctor.with) {
        (doctor.comes ? queue::finish : queue::miss)(clinic_.session(), *doctor.with);
        doctor.with.reset();
        doctor.free_at = {clinic_.now.value + dice_.below(90) * second};  // notes, the next file
        return;
    }
    if (!doctor.on_break && clinic_.now >= doctor.break_at && clinic_.now < doctor.break_until) {
        const auto minutes = (doctor.break_until.value - clinic_.now.value) / minute + 1;
        queue::begin_break(clinic_.session(), doctor.id, {.minutes = {{minutes}}});
        doctor.on_break = true;
        doctor.free_at = doctor.break_until;
        return;
    }
    if (at_lunch()) return;
    const auto next = queue::call_next(clinic_.session(), doctor.id, {});
    if (!next) return;
    called(*next);
    doctor.with = next->id;
    doctor.comes = !dice_.chance(6);
    doctor.starts_at = Instant{clinic_.now.value + (20 + dice_.below(60)) * second};
    const auto lasts =
        doctor.comes ? static_cast<std::int64_t>(dice_.lognormal(doctor.mean_ms, 0.5)) : 2 * minute;
    doctor.free_at = {doctor.starts_at->value + std::max<std::int64_t>(lasts, minute)};
}

inline void SimulatedDay::look() {
    for (const auto& ticket : queue::queue(clinic_.session(), doctors_[0].id, {}).tickets)
        foretell(ticket, false);
}

inline void SimulatedDay::run() {
    clinic_.now = at(8 * 60 + 20);
    for (int tick = 0; clinic_.now < at(22 * 60); ++tick) {
        clinic_.after(20 * second);
        let_in();
        for (auto& doctor : doctors_) work(doctor);
        if (tick % 3 == 0) look();
        if (next_guest_ == guests_.size() && foretold_.empty()) break;
    }
}
}  // namespace clinic::testing
