#include "checkin/joining.h"
#include "checkin/tokens.h"
#include "messages/devices.h"
#include "queue/moves.h"
#include <algorithm>
#include <cmath>
namespace clinic::checkin {
namespace {
constexpr std::int64_t five = 5, two = 2;

Problem closed(const DoctorRules& rules) {
    if (rules.reason == Closed::full)
        return conflict("doctor-full",
                        "This doctor takes no more numbers by phone today. Please "
                        "ask at the front desk.")
            .about("limit", rules.limit);
    auto problem = conflict("checkin-closed",
                            "Check-in by phone is closed for this doctor now. Please ask at the "
                            "front desk.")
                       .about("reason", name_of(rules.reason.value_or(Closed::off)));
    if (rules.from) problem.params["from"] = scheduling::to_text(*rules.from);
    if (rules.to) problem.params["to"] = scheduling::to_text(*rules.to);
    return problem;
}

/// Until when the code may be used.
Instant check_code(const Session& session, const Settings& now, std::string_view token) {
    const auto made = number_in(session, Door::line, now.generation, token);
    if (!made)
        throw Problem(403, "unknown-code",
                      "This is not the clinic's code. Scan the one on the wall.");
    const Instant until{(std::int64_t{*made} + now.rotate_seconds) * second + time_to_type};
    if (until <= session.now())
        throw Problem(410, "code-expired", "This code is too old. Scan the one on the wall again.");
    if (!now.enabled)
        throw conflict("checkin-closed",
                       "Check-in by phone is switched off. Please ask at the "
                       "front desk.")
            .about("reason", "off");
    return until;
}

std::string stranger_phone(const Session& session, const Phone& typed) {
    const auto phone = normalised_phone(typed.value, session.clinic().country_code);
    if (!phone) throw invalid("phone", "not-a-phone", "is no phone number");
    return *phone;
}

void require_room(Session& session, const Settings& now, const std::string& phone) {
    const auto taken = session.value<std::int64_t>(R"sql(
        select count(*) from checkin_claims where day = ? and phone = ?)sql",
                                                   session.today(), phone);
    if (taken.value_or(0) >= now.phone_limit)
        throw conflict("phone-limit",
                       "This phone has taken all its numbers for today. Please ask "
                       "at the front desk.")
            .about("limit", now.phone_limit);
}

/// What a bearer holds: a claim of a phone, or the code on a paper ticket.
struct Held {
    std::int64_t ticket_id;
    Day day;
    std::int64_t claim_id;  // 0: a paper ticket
};
BOOST_DESCRIBE_STRUCT(Held, (), (ticket_id, day, claim_id))

std::optional<Held> held_by(Session& session, std::string_view bearer) {
    if (const auto ticket = number_in(session, Door::ticket, 0, bearer))
        return session.first<Held>(R"sql(
            select id as ticket_id, day, 0 as claim_id from tickets where id = ?)sql",
                                   std::int64_t{*ticket});
    if (!is_secret(bearer)) return std::nullopt;
    return session.first<Held>(R"sql(
        select ticket_id, day, id as claim_id from checkin_claims where digest = ?)sql",
                               digest_of(session, bearer));
}

Held require_held(Session& session, const Client& client) {
    const auto held = held_by(session, client.session_token);
    if (!held)
        throw Problem(401, "unknown-claim", "This phone holds no number. Scan the code again.");
    if (held->day != session.today())
        throw Problem(410, "claim-over", "That number was for another day. Scan the code again.");
    return *held;
}

std::optional<Notice> notice_of(queue::Status status, std::int64_t ahead) {
    if (status == queue::Status::called) return Notice::called;
    if (status != queue::Status::waiting || ahead > five) return std::nullopt;
    if (ahead > two) return Notice::five;
    return ahead > 0 ? Notice::two : Notice::next;
}

// Where it stands among the numbers of its line, as the staff's board orders them.
void place(PhoneTicket& out, const queue::Ticket& own, const queue::Queue& line) {
    for (const auto& other : line.tickets) {
        if (queue::inside.contains(other.status) && other.id != own.id)
            out.inside.push_back(other.number);
        if (other.status != queue::Status::waiting) continue;
        if (other.id == own.id) {
            out.position = other.position;
            out.estimated_minutes = other.estimated_minutes;
            break;
        }
        out.before.push_back(other.number);
    }
    if (out.position) out.ahead = *out.position - 1;
}

/// The ticket, or the one it goes on under with another doctor.
queue::Ticket followed(Session& session, queue::TicketId id) {
    auto own = queue::ticket(session, id);
    while (own.transferred_to) own = queue::ticket(session, own.transferred_to->ticket_id);
    return own;
}

PhoneTicket phone_ticket(Session& session, queue::TicketId id, bool can_leave) {
    const auto own = followed(session, id);
    const auto line = queue::queue(session, own.doctor_id, {});
    PhoneTicket out{.clinic_name = session.clinic().name,
                    .language = session.clinic().language,
                    .number = own.number,
                    .status = own.status,
                    .day = own.day,
                    .doctor_name = own.doctor_name,
                    .specialty = line.specialty,
                    .room = own.room ? own.room : line.room,
                    .on_break = std::ranges::all_of(line.doctors, &queue::QueueDoctor::paused),
                    .can_leave = can_leave && own.status == queue::Status::waiting,
                    .now = session.now()};
    if (queue::inside.contains(own.status)) out.called_room = own.room;
    if (own.status == queue::Status::waiting) place(out, own, line);
    if (!out.position) out.before.clear();
    out.notice = notice_of(own.status, out.ahead.value_or(five + 1));
    if (out.estimated_minutes)
        out.estimated_time = session.clinic().zone.wall_clock(
            Instant{session.now().value + *out.estimated_minutes * minute});
    return out;
}

std::optional<Joined> joined_before(Session& session, const std::optional<Text<43>>& claim) {
    if (!claim) return std::nullopt;
    const auto held = held_by(session, claim->value);
    if (!held || !held->claim_id || held->day != session.today()) return std::nullopt;
    auto ticket = phone_ticket(session, {held->ticket_id}, true);
    if (!queue::underway.contains(ticket.status)) return std::nullopt;
    return Joined{claim->value, std::move(ticket)};
}

/// The phone's own secret when it is a good one and new, else one of ours.
std::string secret_for(Session& session, const std::optional<Text<43>>& own) {
    const bool usable = own && is_secret(own->value) && !held_by(session, own->value);
    return usable ? own->value : new_secret(session);
}

OpenDoctor shown(Session& session, const DoctorRules& of) {
    OpenDoctor out{.id = of.doctor_id,
                   .name = of.doctor_name,
                   .specialty = of.specialty,
                   .room = of.room,
                   .open = of.open,
                   .reason = of.reason,
                   .from = of.from,
                   .to = of.to,
                   .waiting = 0};
    if (!of.open) return out;
    const auto line = queue::queue(session, of.doctor_id, {});
    out.waiting = line.waiting;
    const auto slot = staff::doctor(session, of.doctor_id).slot_minutes;
    const auto visit = std::llround(line.average_minutes.value_or(double(slot)));
    out.estimated_minutes = 0;
    for (const auto& ticket : line.tickets) {
        if (queue::inside.contains(ticket.status)) out.estimated_minutes = visit / 2;
        if (ticket.estimated_minutes) out.estimated_minutes = *ticket.estimated_minutes + visit;
    }
    return out;
}
}  // namespace

WallCode wall_code(const Session& session, const Settings& now) {
    const auto seconds = session.now().value / second;
    const auto made = seconds - seconds % now.rotate_seconds;
    return {signed_token(session, Door::line, now.generation, static_cast<std::uint32_t>(made)),
            Instant{(made + now.rotate_seconds) * second}};
}

OpenDoors doors(Session& session, const Query<WithToken>& query) {
    const auto now = settings(session);
    const auto until = check_code(session, now, query.value.token.value);
    OpenDoors out{.clinic_name = session.clinic().name,
                  .language = session.clinic().language,
                  .doctors = {},
                  .expires_at = until};
    for (const auto& one : rules(session))
        if (one.enabled) out.doctors.push_back(shown(session, one));
    return out;
}

WithCookies<Joined> join(Session& session, const Join& wanted) {
    if (auto same = joined_before(session, wanted.claim)) return {std::move(*same), {}, 200};
    const auto now = settings(session);
    check_code(session, now, wanted.token.value);
    const auto phone = stranger_phone(session, wanted.phone);
    const auto rules = rules_of(session, wanted.doctor_id);
    if (!rules.open) throw closed(rules);
    require_room(session, now, phone);
    const auto taken = queue::take(session, wanted.doctor_id, {}).value;
    const auto secret = secret_for(session, wanted.claim);
    session.run(R"sql(
        insert into checkin_claims (digest, ticket_id, doctor_id, day, phone, joined_at)
        values (?, ?, ?, ?, ?, ?))sql",
                digest_of(session, secret), taken.id, wanted.doctor_id, taken.day, phone,
                session.now());
    session.record("checkin.joined", "ticket", taken.id.value);
    return {{secret, phone_ticket(session, taken.id, true)}, {}, 201};
}

PhoneTicket current(Session& session, const Client& client) {
    const auto held = require_held(session, client);
    return phone_ticket(session, {held.ticket_id}, held.claim_id != 0);
}

Listen follow(Session& session, const Client& client) {
    const auto held = require_held(session, client);
    const auto own = followed(session, {held.ticket_id});
    const auto leader = queue::queue(session, own.doctor_id, {}).doctor_id;
    return {{"line." + std::to_string(leader.value)}, "ticket-" + std::to_string(held.ticket_id)};
}

void leave(Session& session, const Client& client) {
    const auto held = require_held(session, client);
    if (!held.claim_id)
        throw not_allowed("A paper ticket's number is given back at the front desk.");
    const auto own = followed(session, {held.ticket_id});
    queue::cancel(session, own.id);
    session.record("checkin.left", "ticket", own.id.value);
}

void hear_of_number(Session& session, const Client& client, const Listener& wanted) {
    const auto held = require_held(session, client);
    if (!held.claim_id)
        throw not_allowed("Only the phone that took the number hears of it by push.");
    messages::register_holder(session, wanted.token.value, {.ticket_id = held.ticket_id});
}
}  // namespace clinic::checkin
