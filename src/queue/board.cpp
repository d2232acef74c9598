#include "queue/board.h"
#include "queue/rows.h"
#include <algorithm>
#include <map>
namespace clinic::queue {
namespace {
constexpr std::size_t most_next = 12;

std::optional<std::string> shown_as(BoardPrivacy privacy, const std::optional<std::string>& name) {
    if (!name || privacy == BoardPrivacy::number) return std::nullopt;
    return privacy == BoardPrivacy::full ? *name : initials(*name);
}

std::vector<BoardCall> calling(Session& session, BoardPrivacy privacy) {
    auto calls = session.all<BoardCall>(R"sql(
        select id as ticket_id, number, shown_room as room, called_at, calls, shown_name as name
        from shown_tickets where day = ? and status in ('called', 'in_room')
        order by called_at desc, id desc limit 6)sql",
                                        session.today());
    for (auto& call : calls) call.name = shown_as(privacy, call.name);
    return calls;
}

std::vector<BoardNext> next(Session& session) {
    std::map<DoctorId, std::vector<TicketRow>> by_doctor;
    for (auto& row : session.all<TicketRow>(R"sql(
             select * from shown_tickets where day = ? and status = 'waiting')sql",
                                            session.today()))
        by_doctor[row.doctor_id].push_back(std::move(row));
    std::vector<std::pair<std::int64_t, BoardNext>> placed;
    for (const auto& [doctor, rows] : by_doctor) {
        std::unordered_map<std::int64_t, std::int64_t> numbers;
        for (const auto& row : rows) numbers[row.id.value] = row.number;
        for (const auto& place : line_of(rows))
            placed.push_back({place.position, {numbers.at(place.id.value), doctor}});
    }
    std::ranges::stable_sort(placed, {}, [](const auto& one) { return one.first; });
    if (placed.size() > most_next) placed.resize(most_next);
    std::vector<BoardNext> all;
    for (const auto& [position, one] : placed) all.push_back(one);
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

Board board(Session& session) {
    const auto privacy =
        session.value<BoardPrivacy>(R"sql(select board_privacy from clinic where id = 1)sql")
            .value_or(BoardPrivacy::number);
    return {.clinic_name = session.clinic().name,
            .language = session.clinic().language,
            .time_zone = session.clinic().zone.name(),
            .now = session.now(),
            .date = session.today(),
            .privacy = privacy,
            .calling = calling(session, privacy),
            .next = next(session)};
}
}  // namespace clinic::queue
