#include "imports/demo_queue.h"
#include "queue/past.h"
#include <set>
namespace clinic::imports {
namespace {
using queue::PastTicket;
using queue::Priority;
using queue::Status;

constexpr auto longest_day = 4 * hour;

/// Makes one doctor's morning up, from its first patient to the one who came just now.
class Morning {
public:
    Morning(Chance& chance, Instant begin, Instant now)
        : chance_(chance), begin_(begin.value), now_(now.value) {}

    std::vector<PastTicket> tickets() {
        seen();
        inside();
        waiting();
        for (auto& ticket : tickets_) {
            last_arrival_ = std::max(ticket.arrived_at.value, last_arrival_ + 1);
            ticket.arrived_at.value = last_arrival_;
        }
        return std::move(tickets_);
    }

private:
    std::int64_t minutes(std::int64_t least, std::int64_t most) {
        return chance_.between(least * minute, most * minute);
    }
    PastTicket& add(Status status, std::int64_t called) {
        auto& ticket = tickets_.emplace_back();
        ticket.status = status;
        ticket.arrived_at = {std::max(begin_, called - minutes(4, 30))};
        ticket.called_at = Instant{called};
        return ticket;
    }
    // One after the other, as long as there was time.
    void seen() {
        const auto wanted = chance_.between(5, 11);
        auto at = begin_ + minutes(2, 8);
        for (std::int64_t i = 0; i < wanted; ++i) {
            const auto waited = minutes(0, 1) + 20 * second, visit = minutes(6, 15);
            const bool came = !chance_.percent(9);
            const auto end = at + waited + (came ? visit : 2 * minute);
            if (end + 20 * minute > now_) break;
            auto& ticket = add(came ? Status::done : Status::no_show, at);
            if (came) {
                ticket.started_at = Instant{at + waited};
                ticket.finished_at = Instant{end};
            }
            at = end + minutes(0, 2);
        }
        free_from_ = at;
    }
    // The one inside began some minutes ago, or is on the way from the waiting room to the door.
    void inside() {
        const auto dice = chance_.below(100);
        const auto called = now_ - minutes(4, 12);
        if (dice < 60 && called > free_from_) {
            auto& ticket = add(Status::in_room, called);
            ticket.started_at = Instant{called + minutes(0, 1) + 15 * second};
        } else if (dice < 85 && now_ - minute > free_from_) {
            add(Status::called, now_ - chance_.between(10, 55) * second);
        }
    }
    // They came after all who were called already.
    void waiting() {
        const auto count = chance_.between(3, 12);
        const auto earliest = tickets_.empty() ? begin_ : tickets_.back().arrived_at.value;
        std::vector<std::int64_t> arrivals;
        for (std::int64_t i = 0; i < count; ++i)
            arrivals.push_back(now_ - chance_.below(std::max<std::int64_t>(now_ - earliest, 1)));
        std::ranges::sort(arrivals);
        for (const auto arrival : arrivals) {
            auto& ticket = tickets_.emplace_back();
            ticket.arrived_at = {arrival};
            static constexpr int weights[]{7, 3, 20, 70};
            ticket.priority = static_cast<Priority>(chance_.weighted(weights));
        }
    }

    Chance& chance_;
    std::int64_t begin_, now_, free_from_ = 0, last_arrival_ = 0;
    std::vector<PastTicket> tickets_{};
};

/// Hands out people from the crowd, nobody twice.
class Callers {
public:
    Callers(Chance& chance, const std::vector<DemoPatient>& known)
        : chance_(chance), known_(known), taken_(known.size()) {}

    /// Somebody who would come to this doctor, or a name the desk wrote down.
    void seat(PastTicket& ticket, const DemoDoctor& doctor) {
        for (int tries = 0; tries < 40 && !known_.empty(); ++tries) {
            const auto at =
                static_cast<std::size_t>(chance_.below(static_cast<std::int64_t>(known_.size())));
            const auto& patient = known_[at];
            if (taken_[at] || !doctor.sees(patient.age, patient.woman)) continue;
            if (chance_.percent(15)) break;
            taken_[at] = true;
            ticket.patient_id = queue::PatientId{patient.id};
            return;
        }
        const bool woman = doctor.specialty == Specialty::gynaecology || chance_.percent(55);
        const auto person = named(chance_, chance_.percent(70) ? Origin::uzbek : Origin::russian,
                                  chance_.percent(50) ? Script::latin : Script::cyrillic, woman);
        ticket.patient_name = Text<200>{person.last_name + " " + person.first_name};
    }

private:
    Chance& chance_;
    const std::vector<DemoPatient>& known_;
    std::vector<bool> taken_;
};
}  // namespace

std::int64_t add_today(Session& session, std::uint64_t seed, const DemoCrowd& crowd) {
    const auto now = session.now();
    const auto midnight = session.clinic().zone.start_of(session.today());
    const Instant begin{std::max(midnight.value, now.value - longest_day)};
    Chance people(seed, "callers");
    Callers callers(people, crowd.known());
    std::int64_t added = 0;
    std::uint64_t index = 0;
    for (const auto& doctor : crowd.staff().doctors) {
        Chance chance(seed, "queue", index++);
        for (auto& ticket : Morning(chance, begin, now).tickets()) {
            ticket.doctor_id = doctor.id;
            ticket.service_id = doctor.first_visit;
            callers.seat(ticket, doctor);
            queue::add_past(session, ticket);
            ++added;
        }
    }
    return added;
}
}  // namespace clinic::imports
