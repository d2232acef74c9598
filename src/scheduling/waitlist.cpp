#include "scheduling/waitlist.h"
#include "api/page.h"
#include "messages/outbox.h"
#include "patients/discretion.h"
#include "scheduling/booking.h"
#include "scheduling/offers.h"
namespace clinic::scheduling {
namespace {
constexpr std::int64_t usual_limit = 100;

/// An entry with the names that people need beside it.
struct EntryRow {
    EntryId id;
    PatientId patient_id;
    std::string patient_name;
    std::optional<std::string> patient_phone;
    bool restricted;
    std::optional<DoctorId> doctor_id;
    std::optional<std::string> doctor_name;
    std::optional<ServiceId> service_id;
    std::optional<std::string> service_name;
    Day from_day, to_day;
    std::optional<ClockTime> from_minute, to_minute;
    std::optional<std::string> note;
    EntryStatus status;
    std::optional<DoctorId> offer_doctor_id;
    std::optional<std::string> offer_doctor_name;
    std::optional<Instant> offer_starts_at, offer_ends_at, offer_expires_at;
    std::optional<AppointmentId> appointment_id;
    Instant created_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(EntryRow, (),
                      (id, patient_id, patient_name, patient_phone, restricted, doctor_id,
                       doctor_name, service_id, service_name, from_day, to_day, from_minute,
                       to_minute, note, status, offer_doctor_id, offer_doctor_name, offer_starts_at,
                       offer_ends_at, offer_expires_at, appointment_id, created_at, version))

Offer offer_of(const TimeZone& zone, const EntryRow& row) {
    const auto starts = *row.offer_starts_at;
    return {*row.offer_doctor_id,
            row.offer_doctor_name.value_or(""),
            starts,
            *row.offer_ends_at,
            zone.day_of(starts),
            read_clock_time(zone.wall_clock(starts)).value_or(ClockTime{}),
            *row.offer_expires_at};
}

/// What nobody took in time is no offer any more, even before it is passed on.
void show_discreetly(Session& session, WaitlistEntry& entry) {
    if (!patients::closed_and_nameless(session, entry.restricted, entry.patient_id,
                                       entry.patient_name))
        return;
    if (entry.patient_name == patients::hidden) entry.patient_phone.reset();
    entry.service_id.reset();
    entry.service_name.reset();
    entry.note.reset();
}

WaitlistEntry shown(Session& session, const EntryRow& row) {
    WaitlistEntry out{.id = row.id,
                      .patient_id = row.patient_id,
                      .patient_name = row.patient_name,
                      .patient_phone = row.patient_phone,
                      .restricted = row.restricted,
                      .doctor_id = row.doctor_id,
                      .doctor_name = row.doctor_name,
                      .service_id = row.service_id,
                      .service_name = row.service_name,
                      .from_day = row.from_day,
                      .to_day = row.to_day,
                      .from = row.from_minute,
                      .to = row.to_minute,
                      .note = row.note,
                      .status = row.status,
                      .offer = {},
                      .appointment_id = row.appointment_id,
                      .created_at = row.created_at,
                      .version = row.version};
    if (row.offer_expires_at && *row.offer_expires_at > session.now())
        out.offer = offer_of(session.clinic().zone, row);
    else if (row.status == EntryStatus::offered)
        out.status = EntryStatus::waiting;
    show_discreetly(session, out);
    return out;
}

void judge_days(const Session& session, const NewEntry& wanted) {
    if (wanted.to_day < wanted.from_day)
        throw invalid("to_day", "before-from", "must not be before from_day");
    if (wanted.to_day < session.today()) throw invalid("to_day", "in-past", "is in the past");
    if (wanted.to_day > last_day(session))
        throw invalid("to_day", "too-far", "is more than two years ahead");
    const auto from = wanted.from.value_or(ClockTime{0});
    if (wanted.to.value_or(ClockTime{minutes_of_day}) <= from)
        throw invalid("to", "before-from", "must be after from");
}

void judge(Session& session, const NewEntry& wanted) {
    require_patient(session, wanted.patient_id);
    if (!wanted.doctor_id && !wanted.service_id)
        throw invalid("doctor_id", "required", "or service_id is required");
    if (wanted.doctor_id && doctor_named(session, *wanted.doctor_id).archived)
        throw invalid("doctor_id", "archived", "is archived");
    if (wanted.service_id) catalog::require_service(session, *wanted.service_id, "service_id");
    judge_days(session, wanted);
}

StoredEntry offered(Session& session, EntryId id) {
    auto found = stored(session, id);
    if (!found.has_offer(session.now()))
        throw conflict("no-offer", "Nothing is offered to this patient at the moment.");
    return found;
}
}  // namespace

Page<WaitlistEntry> waitlist(Session& session, const Query<WaitlistQuery>& asked) {
    const auto limit = asked.value.limit ? asked.value.limit->value : usual_limit;
    const auto rows = session.all<EntryRow>(
        R"sql(
        select * from shown_waitlist where id in (
            select * from (select id from waitlist_entries
                           where status = ?1 and (?3 is null or doctor_id = ?3) and id > ?4
                           order by id limit ?5)
            union
            select * from (select id from waitlist_entries
                           where status = ?2 and (?3 is null or doctor_id = ?3) and id > ?4
                           order by id limit ?5))
        order by id limit ?5 -- sorts: a page of each of two states
        )sql",
        asked.value.status.value_or(EntryStatus::waiting),
        asked.value.status.value_or(EntryStatus::offered), asked.value.doctor,
        asked.value.cursor.value_or(EntryId{}), limit + 1);
    std::vector<WaitlistEntry> entries;
    for (const auto& row : rows) entries.push_back(shown(session, row));
    return page_of(std::move(entries), limit);
}

WaitlistEntry entry(Session& session, EntryId id) {
    const auto found =
        session.first<EntryRow>(R"sql(select * from shown_waitlist where id = ?)sql", id);
    if (!found) throw not_found("waitlist entry");
    return shown(session, *found);
}

Created<WaitlistEntry> join_waitlist(Session& session, const NewEntry& wanted) {
    judge(session, wanted);
    pass_on_expired(session);
    const EntryId id{*session.value<std::int64_t>(
        R"sql(
        insert into waitlist_entries (patient_id, doctor_id, service_id, from_day, to_day,
            from_minute, to_minute, note, created_at, created_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)sql",
        wanted.patient_id, wanted.doctor_id, wanted.service_id, wanted.from_day, wanted.to_day,
        wanted.from, wanted.to, wanted.note, session.now(), session.caller().user)};
    session.record("waitlist.joined", "waitlist", id.value, RawJson{}, stored(session, id));
    return {entry(session, id), "/waitlist"};
}

Created<Appointment> accept(Session& session, EntryId id) {
    const auto before = offered(session, id);
    NewAppointment wanted{.patient_id = before.patient_id,
                          .doctor_id = *before.offer_doctor_id,
                          .starts_at = *before.offer_starts_at,
                          .duration_minutes = Minutes{before.offered().length() / minute}};
    if (before.service_id) wanted.service_ids = {*before.service_id};
    auto after = before;
    after.appointment_id = book_for(session, wanted, id);
    after.status = EntryStatus::booked;
    after.drop_offer();
    save(session, "waitlist.accepted", before, after);
    messages::cancel(session, "waitlist", id.value);
    return {appointment(session, *after.appointment_id), "/appointments"};
}

WaitlistEntry decline(Session& session, EntryId id) {
    pass_on(session, offered(session, id), "waitlist.declined");
    return entry(session, id);
}

WaitlistEntry leave_waitlist(Session& session, EntryId id) {
    const auto before = stored(session, id);
    if (before.status != EntryStatus::waiting && before.status != EntryStatus::offered)
        throw conflict("wrong-state", "This entry is over already.")
            .about("status", json::value(name_of(before.status)));
    auto after = before;
    after.status = EntryStatus::cancelled;
    after.drop_offer();
    save(session, "waitlist.cancelled", before, after);
    messages::cancel(session, "waitlist", id.value);
    if (before.offer_doctor_id) offer_freed(session, *before.offer_doctor_id, before.offered());
    return entry(session, id);
}
}  // namespace clinic::scheduling
