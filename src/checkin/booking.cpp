#include "checkin/booking.h"
#include "checkin/codes.h"
#include "checkin/tokens.h"
#include "checkin/requests.h"
#include "core/folding.h"
#include "messages/devices.h"
#include "scheduling/slots.h"
#include <algorithm>
namespace clinic::checkin {
namespace {
constexpr std::int64_t most_open_of_one_doctor = 10;
Settings check_link(Session& session, std::string_view token) {
    auto now = settings(session);
    if (!number_in(session, Door::booking, now.generation, token))
        throw Problem(403, "unknown-code",
                      "This link is not valid any more. Ask the clinic for a "
                      "new one.");
    if (now.booking == Booking::off)
        throw conflict("booking-closed",
                       "Booking by link is switched off. Please call the clinic.");
    return now;
}

Day last_day(const Session& session, const Settings& now) {
    return session.clinic().zone.day_of(Instant{session.now().value + now.days_ahead * 24 * hour});
}

DoctorRules bookable(Session& session, DoctorId id) {
    auto found = rules_of(session, id);
    if (!found.booking) throw not_found("doctor");
    return found;
}

FreeTimes times_of(Session& session, DoctorId doctor, const Day& day) {
    FreeTimes out{.doctor_id = doctor, .date = day, .slots = {}};
    for (const auto& slot : scheduling::free_slots(session, doctor, day).slots)
        out.slots.push_back({slot.starts_at, slot.time});
    return out;
}

scheduling::Stretch free_stretch(Session& session, const Settings& now, const NewRequest& wanted) {
    const auto day = session.clinic().zone.day_of(wanted.starts_at);
    if (day > last_day(session, now))
        throw invalid("starts_at", "too-far", "is further ahead than the clinic books by link");
    const auto free = scheduling::free_slots(session, wanted.doctor_id, day).slots;
    for (const auto& slot : free)
        if (slot.starts_at == wanted.starts_at) return {slot.starts_at, slot.ends_at};
    throw conflict("slot-taken", "That time was just taken. Choose another one.")
        .with("free", json::parse(write(times_of(session, wanted.doctor_id, day).slots)));
}

void require_room(Session& session, const Settings& now, const std::string& phone,
                  DoctorId doctor) {
    // Phones are easily invented: a stranger must not hold the whole diary.
    const auto open = session.value<std::int64_t>(R"sql(
        select count(*) from booking_requests
        where status = 'pending' and expires_at > ?2 and doctor_id = ?1)sql",
                                                  doctor, session.now());
    if (open.value_or(0) >= most_open_of_one_doctor)
        throw conflict("too-many-open",
                       "Many people ask for this doctor just now. Please call the clinic.");
    const auto since = session.clinic().zone.start_of(session.today());
    const auto asked = session.value<std::int64_t>(R"sql(
        select count(*) from booking_requests where phone = ? and created_at >= ?)sql",
                                                   phone, since);
    if (asked.value_or(0) >= now.phone_limit)
        throw conflict("phone-limit",
                       "This phone has asked often enough today. Please call the "
                       "clinic.")
            .about("limit", now.phone_limit);
}

std::optional<RequestRow> row_of(Session& session, std::string_view secret) {
    if (!is_secret(secret)) return std::nullopt;
    return session.first<RequestRow>(R"sql(
        select * from booking_requests where digest = ?)sql",
                                     digest_of(session, secret));
}
RequestRow require_row(Session& session, const Client& client) {
    const auto row = row_of(session, client.session_token);
    if (!row)
        throw Problem(401, "unknown-request", "This phone asked for no time. Open the link again.");
    return *row;
}
void require_open(const Session& session, const RequestRow& row) {
    if (!row.is_open(session.now()))
        throw Problem(410, "request-over", "This request is over. Choose a time again.");
}

PhoneRequest shown(Session& session, const RequestRow& row) {
    const auto doctor = staff::doctor(session, row.doctor_id);
    const auto& zone = session.clinic().zone;
    const bool over = row.status == RequestStatus::pending && !row.is_open(session.now());
    return {.clinic_name = session.clinic().name,
            .language = session.clinic().language,
            .status = over ? RequestStatus::expired : row.status,
            .confirm = row.confirm,
            .doctor_name = doctor.name(),
            .specialty = doctor.specialty,
            .room = doctor.room,
            .starts_at = row.starts_at,
            .day = zone.day_of(row.starts_at),
            .time = zone.wall_clock(row.starts_at),
            .expires_at = row.expires_at,
            .tries_left = most_tries - row.tries};
}

RequestRow insert(Session& session, const Settings& now, const NewRequest& wanted,
                  const std::string& phone, const std::string& secret) {
    const auto time = free_stretch(session, now, wanted);
    const bool by_code = now.booking == Booking::code;
    const auto lasts = by_code ? code_lifetime : now.hold_minutes * minute;
    const Instant until{session.now().value + lasts};
    const auto hold = scheduling::hold(session, wanted.doctor_id, time, until);
    const auto code = by_code ? std::optional(new_code(session)) : std::nullopt;
    const auto stored = code ? std::optional(code_digest(session, secret, *code)) : std::nullopt;
    auto row = *session.first<RequestRow>(R"sql(
        insert into booking_requests
            (digest, doctor_id, starts_at, ends_at, phone, last_name, first_name, confirm,
             code_digest, hold_id, created_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        returning *)sql",
                                          digest_of(session, secret), wanted.doctor_id, time.from,
                                          time.to, phone, wanted.last_name, wanted.first_name,
                                          now.booking, stored, hold, session.now(), until);
    if (code) send_code(session, row, *code);
    return row;
}
}  // namespace

BookingDoors booking_doors(Session& session, const Query<WithToken>& query) {
    const auto now = check_link(session, query.value.token.value);
    BookingDoors out{.clinic_name = session.clinic().name,
                     .language = session.clinic().language,
                     .confirm = now.booking,
                     .today = session.today(),
                     .last_day = last_day(session, now),
                     .doctors = {}};
    for (const auto& one : rules(session))
        if (one.booking)
            out.doctors.push_back({one.doctor_id, one.doctor_name, one.specialty, one.room});
    return out;
}

FreeTimes free_times(Session& session, const Query<WhichDay>& query) {
    const auto now = check_link(session, query.value.token.value);
    bookable(session, query.value.doctor);
    if (query.value.date > last_day(session, now))
        throw invalid("date", "too-far", "is further ahead than the clinic books by link");
    return times_of(session, query.value.doctor, query.value.date);
}

WithCookies<Requested> ask_for(Session& session, const NewRequest& wanted) {
    const auto own = wanted.request ? wanted.request->value : "";
    if (const auto before = row_of(session, own))
        return {{own, before->confirm, shown(session, *before)}, {}, 202};
    const auto now = check_link(session, wanted.token.value);
    bookable(session, wanted.doctor_id);
    const auto phone = normalised_phone(wanted.phone.value, session.clinic().country_code);
    if (!phone) throw invalid("phone", "not-a-phone", "is no phone number");
    require_room(session, now, *phone, wanted.doctor_id);
    if (now.booking == Booking::code) require_codes_left(session);
    const auto secret = is_secret(own) ? own : new_secret(session);
    const auto row = insert(session, now, wanted, *phone, secret);
    session.record("booking.requested", "booking_request", row.id.value);
    session.announce(
        {"diary", "booking_requested", R"({"request_id":)" + std::to_string(row.id.value) + "}"});
    return {{secret, row.confirm, shown(session, row)}, {}, 202};
}

PhoneRequest asked(Session& session, const Client& client) {
    return shown(session, require_row(session, client));
}

void hear_of_request(Session& session, const Client& client, const Listener& wanted) {
    const auto id = require_row(session, client).id.value;
    messages::register_holder(session, wanted.token.value, {.booking_request_id = id});
}

// Two transactions: the try is on disk before the code is judged, whatever comes of that.
PhoneRequest confirm(Aside& aside, const Client& client, const Code& code) {
    aside.write([&](Session& session) {
        const auto row = require_row(session, client);
        require_open(session, row);
        if (row.confirm != Booking::code)
            throw conflict("wrong-state", "The clinic confirms this time itself.");
        if (row.tries >= most_tries)
            throw conflict("too-many-tries", "Too many wrong codes. Choose a time again.");
        session.housekeeping([&] {
            session.run(R"sql(
                update booking_requests set tries = tries + 1 where id = ?)sql",
                        row.id);
        });
    });
    return aside.write([&](Session& session) {
        const auto row = require_row(session, client);
        require_open(session, row);
        if (!is_code(session, row, client.session_token, code.code.value))
            throw Problem(422, "wrong-code", "That is not the code.",
                          {{"#/code", "wrong-code", "is not the code that was sent"}})
                .about("tries_left", most_tries - row.tries);
        try {
            make_appointment(session, row, patient_for(session, row));
        } catch (const Problem& why) {
            if (why.status != 409) throw;
            // The diary's own words name patients: they are for the staff.
            throw conflict("slot-taken",
                           "That time cannot be booked any more. Please call the clinic.");
        }
        return shown(session, require_row(session, client));
    });
}

void withdraw(Session& session, const Client& client) {
    const auto row = require_row(session, client);
    require_open(session, row);
    settle(session, row, RequestStatus::declined, "booking.withdrawn");
}

patients::PatientId patient_for(Session& session, const RequestRow& row) {
    const auto wanted = folded_words(row.last_name + " " + row.first_name);
    for (const auto& one : on_file(session, row.phone)) {
        auto words = folded_words(one.name);
        words.resize(std::min(words.size(), wanted.size()));  // a middle name was not asked for
        if (words == wanted) return one.id;
    }
    const auto added = patients::add(
        session,
        {.last_name = {row.last_name}, .first_name = {row.first_name}, .phones = {{row.phone}}});
    session.record("patient.registered_by_link", "patient", added.value);
    return added;
}

void settle(Session& session, const RequestRow& row, RequestStatus status,
            std::string_view action) {
    if (row.hold_id) scheduling::release(session, *row.hold_id);
    session.run(R"sql(
        update booking_requests set status = ?, hold_id = null, version = version + 1
        where id = ?)sql",
                status, row.id);
    session.record(action, "booking_request", row.id.value);
    session.announce(
        {"diary", "booking_requested", R"({"request_id":)" + std::to_string(row.id.value) + "}"});
}

void make_appointment(Session& session, const RequestRow& row, patients::PatientId patient) {
    settle(session, row, RequestStatus::booked, "booking.confirmed");
    const auto minutes = (row.ends_at.value - row.starts_at.value) / minute;
    const auto made = scheduling::book(session, {.patient_id = patient,
                                                 .doctor_id = row.doctor_id,
                                                 .starts_at = row.starts_at,
                                                 .duration_minutes = scheduling::Minutes{minutes}})
                          .value;
    session.run(R"sql(update booking_requests set appointment_id = ? where id = ?)sql", made.id,
                row.id);
}
}  // namespace clinic::checkin
