#include "queue/policy.h"
#include <algorithm>
namespace clinic::queue {
namespace {
/// What an appointment is worth to the one who holds it.
enum class Booking { none, untimed, early, due, late };

Instant counts_from(const Policy& policy, const Waiter& waiter) {
    return {waiter.appointment_at->value - policy.grace_before_minutes * minute};
}

Booking booking(const Policy& policy, Instant now, const Waiter& waiter) {
    if (waiter.priority != Priority::appointment) return Booking::none;
    if (!waiter.appointment_at) return Booking::untimed;
    const auto last = waiter.appointment_at->value + policy.grace_after_minutes * minute;
    if (waiter.arrived_at.value > last) return Booking::late;
    return now < counts_from(policy, waiter) ? Booking::early : Booking::due;
}

std::int64_t rank_of(const Policy& policy, Priority priority) {
    return std::ranges::find(policy.classes, priority) - policy.classes.begin();
}

/// All that decides a place. Of two the smaller key goes first.
struct Standing {
    std::int64_t rank, since, number;
    Priority priority;  // the class they are in now
    Booking booking;
    bool aged = false, turn = false;
    std::size_t index = 0;

    auto key() const { return std::tuple(rank, since, number); }
};

void age(const Policy& policy, Instant now, const Waiter& waiter, Standing& standing) {
    if (policy.fairness != Fairness::aging) return;
    const auto waited = std::max<std::int64_t>(now.value - waiter.arrived_at.value, 0);
    // Nobody rises above those who cannot wait, unless the clinic's order begins there.
    const auto urgent = rank_of(policy, Priority::urgent);
    const auto top = standing.rank > urgent ? urgent + 1 : 0;
    const auto risen = std::max(top, standing.rank - waited / (policy.aging_minutes * minute));
    standing.aged = risen < standing.rank;
    standing.rank = risen;
}

Standing standing(const Policy& policy, Instant now, const Waiter& waiter) {
    const auto booked = booking(policy, now, waiter);
    const bool lost = booked == Booking::early || booked == Booking::late;
    // What is lost is never a gain, whichever the clinic puts first.
    const bool worse = rank_of(policy, Priority::normal) > rank_of(policy, Priority::appointment);
    const auto priority = lost && worse ? Priority::normal : waiter.priority;
    auto since = waiter.arrived_at.value;
    // Who sat here since dawn came first among walk-ins, not among those with an appointment.
    if (booked == Booking::due) since = std::max(since, counts_from(policy, waiter).value);
    Standing out{rank_of(policy, priority), since, waiter.number, priority, booked};
    age(policy, now, waiter, out);
    return out;
}

std::vector<Standing> standings(const Policy& policy, Instant now,
                                const std::vector<Waiter>& waiters) {
    std::vector<Standing> all;
    all.reserve(waiters.size());
    for (const auto& waiter : waiters) {
        all.push_back(standing(policy, now, waiter));
        all.back().index = all.size() - 1;
    }
    return all;
}

/// Walk-ins have turns only where they stand behind the booked, and nobody urgent between them.
bool has_turns(const Policy& policy) {
    const auto urgent = rank_of(policy, Priority::urgent);
    const auto booked = rank_of(policy, Priority::appointment);
    const auto normal = rank_of(policy, Priority::normal);
    return policy.fairness == Fairness::ratio && booked < normal &&
           !(booked < urgent && urgent < normal);
}

/// The next of the standings; a walk-in whose turn it is is marked so.
std::size_t pick(const Policy& policy, std::int64_t booked_in_a_row, std::vector<Standing>& all) {
    const auto best = std::ranges::min_element(all, {}, &Standing::key);
    const auto at = static_cast<std::size_t>(best - all.begin());
    if (best->priority != Priority::appointment || !has_turns(policy) ||
        booked_in_a_row < policy.ratio_appointments)
        return at;
    auto walk_in = all.end();
    for (auto one = all.begin(); one != all.end(); ++one)
        if (one->priority == Priority::normal &&
            (walk_in == all.end() || one->key() < walk_in->key()))
            walk_in = one;
    if (walk_in == all.end()) return at;
    walk_in->turn = true;
    return static_cast<std::size_t>(walk_in - all.begin());
}

std::int64_t counted(Priority called, std::int64_t before) {
    if (called == Priority::appointment) return before + 1;
    return called == Priority::normal ? 0 : before;
}

std::string code_of(const Policy& policy, const Standing& standing) {
    if (standing.turn) return "fairness_turn";
    // The sentences of the classes tell the usual order; another one is the clinic's own.
    const bool usual = policy.classes == Policy{}.classes;
    if (!usual && (standing.booking != Booking::none || standing.priority != Priority::normal))
        return "by_rules";
    switch (standing.booking) {
    case Booking::early:
        return "appointment_early";
    case Booking::due:
        return "appointment_due";
    case Booking::late:
        return "appointment_late";
    case Booking::none:
    case Booking::untimed:
        break;
    }
    if (standing.aged && standing.priority == Priority::normal) return "normal_aged";
    return name_of(standing.priority);
}

std::optional<std::int64_t> minutes_of(const Policy& policy, Instant now, const Waiter& waiter,
                                       const Standing& standing) {
    if (standing.booking == Booking::early)
        return (counts_from(policy, waiter).value - now.value + minute - 1) / minute;
    if (standing.aged) return (now.value - waiter.arrived_at.value) / minute;
    return std::nullopt;
}

/// The standings in the order of the calls.
std::vector<Standing> in_order(const Policy& policy, const Moment& moment,
                               std::vector<Standing> left) {
    if (!has_turns(policy)) {
        std::ranges::sort(left, {}, &Standing::key);
        return left;
    }
    std::vector<Standing> ordered;
    ordered.reserve(left.size());
    for (auto in_a_row = moment.booked_in_a_row; !left.empty();) {
        const auto at = pick(policy, in_a_row, left);
        in_a_row = counted(left[at].priority, in_a_row);
        ordered.push_back(left[at]);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return ordered;
}
}  // namespace

bool names_each_class(const std::vector<Priority>& classes) {
    auto sorted = classes;
    std::ranges::sort(sorted);
    return sorted == Policy{}.classes;
}

std::optional<std::size_t> first(const Policy& policy, const Moment& moment,
                                 const std::vector<Waiter>& waiters) {
    if (waiters.empty()) return std::nullopt;
    auto all = standings(policy, moment.now, waiters);
    return pick(policy, moment.booked_in_a_row, all);
}

std::int64_t booked_in_a_row_after(const Policy& policy, const Moment& moment,
                                   const Waiter& called) {
    return counted(standing(policy, moment.now, called).priority, moment.booked_in_a_row);
}

std::vector<Place> line(const Policy& policy, const Moment& moment, std::vector<Waiter> waiters) {
    const auto ordered = in_order(policy, moment, standings(policy, moment.now, waiters));
    std::vector<Place> places;
    places.reserve(ordered.size());
    std::array<std::int64_t, 4> of_rank{};
    std::int64_t ahead = 0;
    for (const auto& one : ordered) {
        const auto& waiter = waiters[one.index];
        auto& alike = of_rank[static_cast<std::size_t>(one.rank)];
        places.push_back(
            {waiter.id,
             ahead + 1,
             {code_of(policy, one),
              {ahead, ahead - alike, alike, minutes_of(policy, moment.now, waiter, one), {}}},
             waiter.appointment_at});
        ++alike;
        ++ahead;
    }
    return places;
}
}  // namespace clinic::queue
