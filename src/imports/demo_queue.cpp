#include "imports/demo_queue.h"
#include "queue/past.h"
#include <utility>
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
        const auto free_from = seen(now_ - minutes(2, 9));
        send_to_tests();
        inside(free_from);
        waiting();
        in_order_of_arrival();
        return std::move(tickets_);
    }

private:
    std::int64_t minutes(std::int64_t least, std::int64_t most) {
        return chance_.between(least * minute, most * minute);
    }
    PastTicket& add(Status status, std::int64_t called) {
        auto& ticket = tickets_.emplace_back();
        ticket.status = status;
        ticket.arrived_at = {std::max(begin_, called - minutes(12, 50))};
        ticket.called_at = Instant{called};
        return ticket;
    }

    struct Turn {
        bool came;
        std::int64_t walk, visit, pause;
        std::int64_t length() const { return walk + visit + pause; }
    };
    // One after the other until `end`, as many as there was time for. Answers when the last left.
    std::int64_t seen(std::int64_t end) {
        const auto wanted = chance_.between(5, 14);
        const auto earliest = begin_ + minutes(3, 9);
        std::vector<Turn> turns;
        auto at = end;
        for (std::int64_t i = 0; i < wanted; ++i) {
            Turn turn{!chance_.percent(9), minutes(0, 1) + 20 * second, minutes(6, 15),
                      minutes(0, 2)};
            if (!turn.came) turn.visit = minute;
            if (at - turn.length() < earliest) break;
            at -= turn.length();
            turns.push_back(turn);
        }
        for (const auto& turn : turns) {
            auto& ticket = add(turn.came ? Status::done : Status::no_show, at);
            if (turn.came) {
                ticket.started_at = Instant{at + turn.walk};
                ticket.finished_at = Instant{at + turn.walk + turn.visit};
            }
            at += turn.length();
        }
        return at;
    }
    // Somebody sits inside, is on the way to the door, or the doctor is between two patients.
    void inside(std::int64_t free_from) {
        const auto dice = chance_.below(100);
        const auto since = std::max<std::int64_t>(now_ - free_from, second);
        if (free_from <= begin_ || dice >= 88) return;
        if (dice >= 60) {
            add(Status::called, now_ - chance_.below(std::min(since, minute)));
            return;
        }
        auto& ticket = add(Status::in_room, free_from);
        ticket.started_at = Instant{free_from + chance_.below(std::min(since, minute))};
    }
    // Now and then one of the last was sent to tests from the room and has not come back yet.
    void send_to_tests() {
        static constexpr const char* tests[]{"ECG", "Blood count", "Ultrasound", "X-ray"};
        const auto dice = chance_.below(100);
        if (tickets_.size() < 3 || dice >= 40) return;
        auto& ticket = tickets_[tickets_.size() - 3];
        if (ticket.status != Status::done) return;
        ticket.status = Status::paused;
        ticket.paused_at = std::exchange(ticket.finished_at, std::nullopt);
        ticket.resume_note = Text<200>{tests[dice % 4]};
    }
    // A second apart, so that the numbers show who came first; nobody before the day or after now.
    void in_order_of_arrival() {
        auto last = begin_;
        auto latest = now_ - static_cast<std::int64_t>(tickets_.size()) * second;
        for (auto& ticket : tickets_) {
            latest += second;
            const auto after_others = std::max(ticket.arrived_at.value, last + second);
            last = std::max(begin_, std::min(after_others, latest));
            ticket.arrived_at.value = last;
        }
    }
    // They came after all who were called already.
    void waiting() {
        const auto count = chance_.between(3, 12);
        const auto earliest =
            tickets_.empty() ? std::max(begin_, now_ - hour) : tickets_.back().arrived_at.value;
        std::vector<std::int64_t> arrivals;
        for (std::int64_t i = 0; i < count; ++i)
            arrivals.push_back(now_ - chance_.below(std::max<std::int64_t>(now_ - earliest, 1)));
        std::ranges::sort(arrivals);
        for (const auto arrival : arrivals) {
            static constexpr int weights[]{6, 3, 20, 71};
            auto& ticket = tickets_.emplace_back();
            ticket.arrived_at = {arrival};
            ticket.priority = static_cast<Priority>(chance_.weighted(weights));
        }
    }

    Chance& chance_;
    std::int64_t begin_, now_;
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
        const auto origin = chance_.percent(70) ? Origin::uzbek : Origin::russian;
        const auto script = chance_.percent(50) ? Script::latin : Script::cyrillic;
        const auto person = named(chance_, origin, script, woman);
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
