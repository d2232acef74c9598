#include "queue/board.h"
#include <algorithm>
#include <charconv>
namespace clinic::queue {
namespace {
constexpr std::size_t most_next = 12, most_doctors = 8, most_of_one = 5;

/// Somebody who waits or is with a doctor, as far as the screen is concerned.
struct OpenTicket {
    TicketId id;
    DoctorId doctor_id;
    std::int64_t number;
    Priority priority;
    Status status;
    Instant arrived_at;
    std::optional<Instant> appointment_at, called_at;
};
BOOST_DESCRIBE_STRUCT(OpenTicket, (),
                      (id, doctor_id, number, priority, status, arrived_at, appointment_at,
                       called_at))

/// A line with the numbers of those who wait, in order.
struct LineShown {
    Line line;
    std::vector<std::int64_t> numbers;
};

std::optional<std::string> shown_as(BoardPrivacy privacy, const std::optional<std::string>& name) {
    if (!name || privacy == BoardPrivacy::number) return std::nullopt;
    return privacy == BoardPrivacy::full ? *name : initials(*name);
}

std::vector<BoardCall> calling(Session& session, BoardPrivacy privacy) {
    auto calls = session.all<BoardCall>(R"sql(
        select id as ticket_id, number, doctor_id, shown_room as room, called_at, calls,
               iif(restricted, null, shown_name) as name
        from shown_tickets where day = ? and status in ('called', 'in_room')
        order by called_at desc, id desc limit 6 -- sorts: who is called or inside now
        )sql",
                                        session.today());
    for (auto& call : calls) call.name = shown_as(privacy, call.name);
    return calls;
}

std::vector<OpenTicket> open_tickets(Session& session) {
    return session.all<OpenTicket>(R"sql(
        select id, doctor_id, number, priority, status, arrived_at, appointment_at, called_at
        from tickets where day = ? and status in ('waiting', 'called', 'in_room'))sql",
                                   session.today());
}

LineShown shown_line(Session& session, const Line& of, const std::vector<OpenTicket>& open) {
    LineShown out{of, {}};
    People people;
    std::unordered_map<std::int64_t, std::int64_t> numbers;
    for (const auto& one : open) {
        const bool here = std::ranges::count(of.doctors, one.doctor_id, &DoctorHere::id);
        if (!here || one.status != Status::waiting) continue;
        numbers[one.id.value] = one.number;
        people.waiting.push_back(
            {one.id, one.number, one.priority, one.arrived_at, one.appointment_at});
    }
    // Whose turn it is only those know who were called before.
    if (of.policy.fairness == Fairness::ratio && !people.waiting.empty())
        people = waiting_people(session, of);
    const Moment moment{session.now(), people.booked_in_a_row};
    for (const auto& place : line(of.policy, moment, people.waiting))
        out.numbers.push_back(numbers.at(place.id.value));
    return out;
}

std::vector<BoardNext> next(const std::vector<LineShown>& lines) {
    std::vector<BoardNext> all;
    for (std::size_t place = 0; all.size() < most_next; ++place) {
        const auto before = all.size();
        for (const auto& [line, numbers] : lines)
            if (place < numbers.size()) all.push_back({numbers[place], line.leader().id});
        if (all.size() == before) break;
    }
    if (all.size() > most_next) all.resize(most_next);
    return all;
}

BoardDoctor board_doctor(const LineShown& shown, const DoctorHere& doctor,
                         const std::vector<OpenTicket>& open) {
    const auto few = std::min(shown.numbers.size(), most_of_one);
    BoardDoctor out{
        .doctor_id = doctor.id,
        .line_id = doctor.leader_id,
        .name = doctor.name,
        .specialty = doctor.specialty,
        .room = doctor.room,
        .current = {},
        .next = {shown.numbers.begin(), shown.numbers.begin() + static_cast<std::ptrdiff_t>(few)},
        .waiting = static_cast<std::int64_t>(shown.numbers.size()),
        .paused = doctor.break_since.has_value(),
        .paused_until = doctor.break_until};
    std::optional<Instant> last;
    for (const auto& one : open)
        if (one.doctor_id == doctor.id && inside.contains(one.status) && one.called_at > last) {
            last = one.called_at;
            out.current = BoardCurrent{one.number, one.status};
        }
    return out;
}

std::vector<DoctorId> wanted_ids(const std::string& text) {
    std::vector<DoctorId> ids;
    for (const auto part : split(text, ',')) {
        std::int64_t id = 0;
        const auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), id);
        if (fault != std::errc{} || end != part.data() + part.size() || id < 1)
            throw invalid("doctors", "not-an-id", "must be ids of doctors, with commas between");
        ids.push_back({id});
    }
    return ids;
}

/// Who had a ticket today, or shares a line with somebody who had.
bool has_line_today(const LineShown& shown, const std::vector<DoctorId>& with_tickets) {
    return std::ranges::any_of(shown.line.doctors, [&](const DoctorHere& doctor) {
        return std::ranges::count(with_tickets, doctor.id) > 0;
    });
}

struct WithTickets {
    DoctorId id;
};
BOOST_DESCRIBE_STRUCT(WithTickets, (), (id))

std::vector<BoardDoctor> of_today(Session& session, const std::vector<LineShown>& lines,
                                  const std::vector<OpenTicket>& open) {
    std::vector<DoctorId> with_tickets;
    for (const auto& [id] : session.all<WithTickets>(R"sql(
             select d.id from doctors d
             where exists (select 1 from tickets t where t.doctor_id = d.id and t.day = ?))sql",
                                                     session.today()))
        with_tickets.push_back(id);
    std::vector<BoardDoctor> all;
    for (const auto& shown : lines)
        if (has_line_today(shown, with_tickets))
            for (const auto& doctor : shown.line.doctors)
                all.push_back(board_doctor(shown, doctor, open));
    if (all.size() > most_doctors) {
        std::ranges::stable_sort(all, std::greater{}, [](const BoardDoctor& one) {
            return one.current.has_value() || one.waiting > 0;
        });
        all.resize(most_doctors);
        std::ranges::stable_sort(all, {}, &BoardDoctor::name);
    }
    return all;
}

std::vector<BoardDoctor> named(const std::vector<DoctorId>& ids,
                               const std::vector<LineShown>& lines,
                               const std::vector<OpenTicket>& open) {
    std::vector<BoardDoctor> all;
    for (const auto id : ids)
        for (const auto& shown : lines)
            for (const auto& doctor : shown.line.doctors)
                if (doctor.id == id && all.size() < most_doctors)
                    all.push_back(board_doctor(shown, doctor, open));
    return all;
}

std::vector<std::string> languages(const std::string& first) {
    std::vector<std::string> all{first};
    for (const auto* other : {"uz", "ru", "en"})
        if (first != other) all.emplace_back(other);
    return all;
}
}  // namespace

std::string initials(const std::string& name) {
    std::string out;
    int taken = 0;
    for (const auto word : split(name, ' ')) {
        if (word.empty() || taken == 2) continue;
        const auto lead = static_cast<unsigned char>(word[0]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (taken++) out += ' ';
        (out += word.substr(0, length)) += '.';
    }
    return out;
}

Board board(Session& session, const Query<Screen>& screen) {
    const auto privacy =
        session.value<BoardPrivacy>(R"sql(select board_privacy from clinic where id = 1)sql")
            .value_or(BoardPrivacy::number);
    const auto open = open_tickets(session);
    std::vector<LineShown> shown;
    for (const auto& line : lines(session, session.today()))
        shown.push_back(shown_line(session, line, open));
    const auto& wish = screen.value.doctors;
    return {.clinic_name = session.clinic().name,
            .language = session.clinic().language,
            .languages = languages(session.clinic().language),
            .time_zone = session.clinic().zone.name(),
            .now = session.now(),
            .date = session.today(),
            .privacy = privacy,
            .calling = calling(session, privacy),
            .next = next(shown),
            .doctors =
                wish ? named(wanted_ids(wish->value), shown, open) : of_today(session, shown, open),
            .announcements = shown_announcements(session)};
}
}  // namespace clinic::queue
