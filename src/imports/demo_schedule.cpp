#include "imports/demo_schedule.h"
#include "queue/tickets.h"
#include "scheduling/hours.h"
#include "scheduling/schedules.h"
#include <map>
namespace clinic::imports {
namespace {
using scheduling::PatientId;
using scheduling::Status;
using scheduling::Stored;

constexpr std::int64_t days_back = 42, days_ahead = 14;
constexpr auto most_wait = 60 * minute;

scheduling::Period period(std::int64_t weekday, std::int64_t from, std::int64_t to) {
    return {.weekday = {weekday}, .from = {from}, .to = {to}};
}

struct PastVisit {
    PatientId patient_id;
    Instant started_at;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(PastVisit, (), (patient_id, started_at, reason))

struct TodaysTicket {
    scheduling::TicketId id;
    PatientId patient_id;
    queue::Priority priority;
    queue::Status status;
    Instant arrived_at;
};
BOOST_DESCRIBE_STRUCT(TodaysTicket, (), (id, patient_id, priority, status, arrived_at))

/// A day of one doctor, slot by slot.
class Column {
public:
    Column(Session& session, const staff::Doctor& doctor, const Day& day)
        : step_(doctor.slot_minutes * minute) {
        const scheduling::WallDay wall(session.clinic().zone, day);
        for (const auto& working : scheduling::working_hours(session, doctor.id, wall))
            for (auto at = working.when.from.value; at + step_ <= working.when.to.value;
                 at += step_)
                free_[at] = true;
    }
    /// Takes the slot that holds the moment; false when there is none, or it is taken.
    bool take_at(Instant moment, Instant& slot) {
        auto next = free_.upper_bound(moment.value);
        if (next == free_.begin()) return false;
        const auto found = std::prev(next);
        return moment.value < found->first + step_ && take(found, slot);
    }
    /// Takes the free slot nearest to the moment, unless it is far away.
    bool take_near(Instant moment, Instant& slot) {
        auto best = free_.end();
        const auto far = [&](auto at) { return std::abs(at->first - moment.value); };
        for (auto at = free_.begin(); at != free_.end(); ++at)
            if (at->second && (best == free_.end() || far(at) < far(best))) best = at;
        return best != free_.end() && far(best) <= most_wait && take(best, slot);
    }
    std::vector<Instant> free() const {
        std::vector<Instant> left;
        for (const auto& [at, is_free] : free_)
            if (is_free) left.push_back({at});
        return left;
    }
    std::int64_t length() const { return step_; }

private:
    bool take(std::map<std::int64_t, bool>::iterator at, Instant& slot) {
        if (!at->second) return false;
        at->second = false;
        slot = {at->first};
        return true;
    }

    std::int64_t step_;
    std::map<std::int64_t, bool> free_{};
};

/// Makes one doctor's diary up.
class Pages {
public:
    Pages(Session& session, std::uint64_t seed, const DemoCrowd& crowd, const DemoDoctor& who)
        : session_(session),
          crowd_(crowd),
          who_(who),
          doctor_(staff::doctor(session, who.id)),
          chance_(seed, "diary", static_cast<std::uint64_t>(who.id.value)) {}

    std::int64_t fill() {
        const auto today = session_.today();
        for (std::int64_t ago = days_back; ago > 0; --ago) past(scheduling::day_after(today, -ago));
        this_day(today);
        for (std::int64_t ahead = 1; ahead <= days_ahead; ++ahead)
            coming(scheduling::day_after(today, ahead), ahead);
        return added_;
    }

private:
    Instant start(const Day& day) const { return session_.clinic().zone.start_of(day); }

    // Two of three visits had been agreed upon; now and then somebody did not come.
    void past(const Day& day) {
        Column column(session_, doctor_, day);
        for (const auto& visit :
             session_.all<PastVisit>(R"sql(
            select patient_id, started_at, reason from visits
            where doctor_id = ? and started_at >= ? and started_at < ? and ticket_id is null
            order by started_at, id)sql",
                                     doctor_.id, start(day), start(scheduling::day_after(day)))) {
            Instant slot;
            if (chance_.percent(65) && column.take_at(visit.started_at, slot))
                add(visit.patient_id, slot, Status::completed, visit.reason);
        }
        some_stayed_away(column, day);
    }
    void some_stayed_away(Column& column, const Day& day) {
        if (crowd_.patients() < 20 || !chance_.percent(30)) return;
        const auto free = column.free();
        if (free.empty()) return;
        const auto at =
            free[static_cast<std::size_t>(chance_.below(static_cast<std::int64_t>(free.size())))];
        if (at < start(day)) return;
        invite(at, chance_.percent(60) ? Status::no_show : Status::cancelled);
    }

    void this_day(const Day& day) {
        Column column(session_, doctor_, day);
        for (const auto& ticket : session_.all<TodaysTicket>(R"sql(
            select id, patient_id, priority, status, arrived_at from tickets
            where doctor_id = ? and day = ? and patient_id is not null
              and status in ('waiting', 'called', 'in_room', 'done', 'no_show')
            order by number -- sorts: one doctor's day
            )sql",
                                                             doctor_.id, day))
            follow(column, ticket);
        for (const auto at : column.free()) {
            const bool over = at.value + column.length() < session_.now().value;
            if (!chance_.percent(over ? 12 : share(0))) continue;
            if (over)
                invite(at, chance_.percent(50) ? Status::no_show : Status::cancelled);
            else
                invite(at, state_to_come(70));
        }
    }
    // Whoever is in line by appointment has one; of the others who were called some had.
    void follow(Column& column, const TodaysTicket& ticket) {
        const bool waits = ticket.status == queue::Status::waiting;
        const bool agreed = ticket.priority == queue::Priority::appointment;
        Instant slot;
        if (!agreed && (waits || !chance_.percent(50))) return;
        if (!column.take_near({ticket.arrived_at.value + 10 * minute}, slot)) return;
        const auto made = add(ticket.patient_id, slot, state_of(ticket.status), {}, ticket.id);
        if (!made) return;
        session_.run(R"sql(
            update tickets set appointment_id = ?, appointment_at = ?, priority = 'appointment'
            where id = ?)sql",
                     *made, slot, ticket.id);
    }
    static Status state_of(queue::Status status) {
        switch (status) {
        case queue::Status::in_room:
            return Status::in_visit;
        case queue::Status::done:
            return Status::completed;
        case queue::Status::no_show:
            return Status::no_show;
        default:
            return Status::arrived;
        }
    }
    Status state_to_come(std::int64_t confirmed_of_hundred) {
        if (chance_.percent(6)) return Status::cancelled;
        return chance_.percent(confirmed_of_hundred) ? Status::confirmed : Status::scheduled;
    }
    // How many of a hundred slots are taken, that many days ahead.
    std::int64_t share(std::int64_t ahead) const {
        const auto most = std::min<std::int64_t>(80, 4 + crowd_.patients() / 8);
        return std::max<std::int64_t>(most * (days_ahead + 4 - ahead) / (days_ahead + 4), 3);
    }
    void coming(const Day& day, std::int64_t ahead) {
        const Column column(session_, doctor_, day);
        for (const auto at : column.free())
            if (chance_.percent(share(ahead))) invite(at, state_to_come(ahead < 3 ? 60 : 15));
    }

    /// Somebody who would come to this doctor.
    void invite(Instant at, Status status) {
        const auto& known = crowd_.known();
        for (int tries = 0; tries < 12 && !known.empty(); ++tries) {
            const auto& one = chance_.pick(std::span<const DemoPatient>(known));
            if (!who_.sees(one.age, one.woman)) continue;
            const auto reason = visit_reason(chance_, who_.specialty, tongue());
            if (add(one.id, at, status, reason)) return;
        }
    }
    Tongue tongue() const {
        const auto& language = session_.clinic().language;
        return language == "ru" ? Tongue::ru : language == "uz" ? Tongue::uz : Tongue::en;
    }
    /// Nothing when the patient is with somebody else then.
    std::optional<scheduling::AppointmentId> add(PatientId patient, Instant at, Status status,
                                                 const std::optional<std::string>& reason,
                                                 std::optional<scheduling::TicketId> ticket = {}) {
        Stored one{.patient_id = patient, .doctor_id = doctor_.id};
        one.starts_at = at;
        one.ends_at = {at.value + doctor_.slot_minutes * minute};
        if (scheduling::elsewhere(session_, patient, one.when(), {})) return std::nullopt;
        one.status = status;
        one.reason = reason;
        one.ticket_id = ticket;
        one.service_ids = {who_.first_visit};
        const auto agreed = agreed_at(at);
        if (status == Status::confirmed) one.confirmed_at = session_.now();
        if (status == Status::cancelled) {
            const bool theirs = chance_.percent(75);
            one.cancelled_by =
                theirs ? scheduling::CancelledBy::patient : scheduling::CancelledBy::clinic;
            one.cancel_reason = cancel_reason(theirs);
        }
        ++added_;
        return scheduling::insert(session_, std::move(one), agreed).id;
    }
    // Some days before; never in the future.
    Instant agreed_at(Instant at) {
        const auto latest = std::min(at.value, session_.now().value);
        return {latest - chance_.between(1, 9 * 24) * hour / 2};
    }
    std::string cancel_reason(bool theirs) const {
        static constexpr Phrase patient{"Cannot come", "Не сможет прийти", "Kela olmaydi"};
        static constexpr Phrase clinic{"Doctor is away", "Врача не будет", "Shifokor boʻlmaydi"};
        return std::string((theirs ? patient : clinic).in(tongue()));
    }

    Session& session_;
    const DemoCrowd& crowd_;
    const DemoDoctor& who_;
    staff::Doctor doctor_;
    Chance chance_;
    std::int64_t added_ = 0;
};
}  // namespace

void add_schedules(Session& session, std::uint64_t seed, const DemoStaff& staff) {
    Chance chance(seed, "schedules");
    const auto today = scheduling::weekday(session.today());
    for (const auto& doctor : staff.doctors) {
        // Early ones come at half past eight, late ones stay until six.
        const bool early = chance.percent(60);
        const std::int64_t from = early ? 510 : 540, to = early ? 1020 : 1080;
        std::vector<scheduling::Period> week;
        for (std::int64_t day = 1; day <= 5; ++day) {
            week.push_back(period(day, from, 780));
            week.push_back(period(day, 840, to));
        }
        if (chance.percent(60)) week.push_back(period(6, 540, 780));
        scheduling::set_schedule(session, doctor.id, {std::move(week)}, {});
        // A look around on a weekend shall find people too.
        if (today < 6) continue;
        scheduling::add_exception(session, doctor.id,
                                  {.from_day = session.today(),
                                   .kind = scheduling::ExceptionKind::extra_hours,
                                   .from = scheduling::ClockTime{from},
                                   .to = scheduling::ClockTime{to}});
    }
}

std::int64_t add_appointments(Session& session, std::uint64_t seed, const DemoCrowd& crowd) {
    std::int64_t added = 0;
    for (const auto& doctor : crowd.staff().doctors)
        added += Pages(session, seed, crowd, doctor).fill();
    return added;
}
}  // namespace clinic::imports
