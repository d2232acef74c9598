#include "scheduling/offers.h"
#include "messages/outbox.h"
#include "scheduling/settings.h"
#include "scheduling/slots.h"
#include <algorithm>
namespace clinic::scheduling {
namespace {
constexpr std::int64_t asked_at_once = 50, days_of_new_hours = 14, expired_at_once = 100;

struct WaitlistOffer {
    EntryId entry_id;
};
BOOST_DESCRIBE_STRUCT(WaitlistOffer, (), (entry_id))
struct OfferParams {
    EntryId entry_id;
    DoctorId doctor_id;
    Instant starts_at, expires_at;
};
BOOST_DESCRIBE_STRUCT(OfferParams, (), (entry_id, doctor_id, starts_at, expires_at))

/// Offers one doctor's free time of one day.
class Offering {
public:
    Offering(Session& session, DoctorId doctor, Day day, const Stretch& range)
        : session_(session),
          doctor_(staff::doctor(session, doctor)),
          day_(session.clinic().zone, std::move(day)),
          range_(range) {}

    void run() {
        if (doctor_.archived || day_.day() > last_day(session_)) return;
        hours_ = working_hours(session_, doctor_.id, day_);
        // All of them, a part at a time: the first who fits may have come last.
        for (auto entries = waiting({0}); !entries.empty(); entries = waiting(entries.back().id))
            for (const auto& entry : entries)
                if (const auto slot = first_that_fits(entry)) offer(entry, *slot);
    }

private:
    std::vector<StoredEntry> waiting(EntryId after) {
        // Who named no doctor takes any of the department that does the service.
        return session_.all<StoredEntry>(R"sql(
            select w.* from waitlist_entries w left join services s on s.id = w.service_id
            where w.status = 'waiting' and w.id > ?5 and w.from_day <= ?1 and w.to_day >= ?1
              and (w.doctor_id = ?2 or w.doctor_id is null
                   and (s.department_id is null or s.department_id = ?3))
            order by w.id limit ?4)sql",
                                         day_.day(), doctor_.id, doctor_.department_id,
                                         asked_at_once, after);
    }
    std::optional<Slot> first_that_fits(const StoredEntry& entry) {
        const auto minutes =
            entry.service_id ? std::clamp<std::int64_t>(
                                   catalog::service(session_, *entry.service_id).duration_minutes,
                                   5, longest / minute)
                             : doctor_.slot_minutes;
        for (auto& slot : slots_of_day(session_, doctor_, day_, minutes, hours_))
            if (suits(entry, slot)) return std::move(slot);
        return std::nullopt;
    }
    bool suits(const StoredEntry& entry, const Slot& slot) {
        const Stretch time{slot.starts_at, slot.ends_at};
        const auto ends = day_.shown(slot.ends_at);
        return range_.overlaps(time) && session_.now() < slot.starts_at &&
               slot.time >= entry.from_minute.value_or(ClockTime{0}) &&
               ends <= entry.to_minute.value_or(ClockTime{minutes_of_day}) &&
               !elsewhere(session_, entry.patient_id, time, {}) &&
               !session_.exists(R"sql(
                   select 1 from waitlist_refusals
                   where entry_id = ? and doctor_id = ? and starts_at = ?)sql",
                                entry.id, doctor_.id, slot.starts_at);
    }
    void offer(const StoredEntry& entry, const Slot& slot) {
        auto after = entry;
        after.status = EntryStatus::offered;
        after.offer_doctor_id = doctor_.id;
        after.offer_starts_at = slot.starts_at;
        after.offer_ends_at = slot.ends_at;
        const auto expires = session_.now().value + settings(session_).offer_minutes * minute;
        after.offer_expires_at = Instant{std::min(expires, slot.starts_at.value)};
        save(session_, "waitlist.offered", entry, after);
        session_.announce({"diary", "waitlist_offer", write(WaitlistOffer{entry.id})});
        tell(after);
    }
    void tell(const StoredEntry& entry) {
        if (!session_.exists(R"sql(select 1 from patients where id = ? and consent_to_messages)sql",
                             entry.patient_id))
            return;
        constexpr std::string_view kind = "waitlist.offer";
        const OfferParams params{entry.id, doctor_.id, *entry.offer_starts_at,
                                 *entry.offer_expires_at};
        messages::put(session_,
                      {.key = std::string(kind) + "/" + std::to_string(entry.id.value) + "/" +
                              std::to_string(doctor_.id.value) + "/" + to_text(params.starts_at),
                       .kind = std::string(kind),
                       .to = {.patient = entry.patient_id},
                       .entity = "waitlist",
                       .entity_id = entry.id.value,
                       .params = write(params),
                       .due_at = session_.now(),
                       .expires_at = params.expires_at});
    }

    Session& session_;
    staff::Doctor doctor_;
    WallDay day_;
    Stretch range_;
    std::vector<Working> hours_{};
};

bool anyone_waits(Session& session) {
    return session.exists(R"sql(select 1 from waitlist_entries where status = 'waiting')sql");
}
}  // namespace

void StoredEntry::drop_offer() {
    offer_doctor_id.reset();
    offer_starts_at = offer_ends_at = offer_expires_at = std::nullopt;
}

StoredEntry stored(Session& session, EntryId id) {
    auto found =
        session.first<StoredEntry>(R"sql(select * from waitlist_entries where id = ?)sql", id);
    if (!found) throw not_found("waitlist entry");
    return std::move(*found);
}

void save(Session& session, std::string_view action, const StoredEntry& before, StoredEntry after) {
    session.run(R"sql(
        update waitlist_entries set status = ?, offer_doctor_id = ?, offer_starts_at = ?,
            offer_ends_at = ?, offer_expires_at = ?, appointment_id = ?, version = version + 1
        where id = ?)sql",
                after.status, after.offer_doctor_id, after.offer_starts_at, after.offer_ends_at,
                after.offer_expires_at, after.appointment_id, after.id);
    ++after.version;
    session.record(action, "waitlist", after.id.value, before, after);
}

std::vector<Stretch> held(Session& session, DoctorId doctor, const Stretch& time, EntryId except) {
    return session.all<Stretch>(R"sql(
        select offer_starts_at as "from", offer_ends_at as "to" from waitlist_entries
        where offer_doctor_id = ? and offer_starts_at > ? and offer_starts_at < ?
          and offer_ends_at > ? and offer_expires_at > ? and id <> ?
        union all
        select starts_at, ends_at from held_times
        where doctor_id = ?1 and starts_at > ?2 and starts_at < ?3
          and ends_at > ?4 and expires_at > ?5)sql",
                                doctor, time.from.value - longest, time.to, time.from,
                                session.now(), except);
}

void offer_freed(Session& session, DoctorId doctor, const Stretch& time) {
    if (time.to <= session.now() || !anyone_waits(session)) return;
    Offering(session, doctor, session.clinic().zone.day_of(time.from), time).run();
}

void offer_hours(Session& session, DoctorId doctor) {
    if (!anyone_waits(session)) return;
    auto day = session.today();
    for (std::int64_t i = 0; i < days_of_new_hours; ++i, day = day_after(day)) {
        const WallDay whole(session.clinic().zone, day);
        Offering(session, doctor, day, {whole.begins(), whole.ends()}).run();
    }
}

void pass_on(Session& session, const StoredEntry& entry, std::string_view action) {
    session.run(R"sql(
        insert or ignore into waitlist_refusals (entry_id, doctor_id, starts_at)
        values (?, ?, ?))sql",
                entry.id, entry.offer_doctor_id, entry.offer_starts_at);
    auto after = entry;
    after.status = EntryStatus::waiting;
    after.drop_offer();
    save(session, action, entry, after);
    messages::cancel(session, "waitlist", entry.id.value);
    offer_freed(session, *entry.offer_doctor_id, entry.offered());
}

namespace {
std::vector<StoredEntry> overdue(Session& session, std::int64_t most) {
    return session.all<StoredEntry>(R"sql(
        select * from waitlist_entries
        where status = 'offered' and offer_expires_at <= ? order by id limit ?)sql",
                                    session.now(), most);
}
std::vector<StoredEntry> over(Session& session, std::int64_t most) {
    return session.all<StoredEntry>(R"sql(
        select * from waitlist_entries
        where status = 'waiting' and to_day < ? order by id limit ?)sql",
                                    session.today(), most);
}
}  // namespace

int pass_on_expired(Session& session) {
    int count = 0;
    for (const auto& entry : overdue(session, expired_at_once)) {
        pass_on(session, entry, "waitlist.offer_expired");
        ++count;
    }
    for (const auto& entry : over(session, expired_at_once)) {
        auto after = entry;
        after.status = EntryStatus::expired;
        save(session, "waitlist.expired", entry, after);
        ++count;
    }
    return count;
}

bool some_expired(Session& session) {
    return !overdue(session, 1).empty() || !over(session, 1).empty();
}
}  // namespace clinic::scheduling
