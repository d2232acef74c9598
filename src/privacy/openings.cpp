#include "privacy/openings.h"
#include "core/folding.h"
#include "patients/discretion.h"
#include <algorithm>
#include <map>
namespace clinic::privacy {
namespace {
constexpr auto one_opening = 1 * minute;
constexpr int night_from = 22, night_until = 6;  // o'clock

struct Row {
    std::int64_t entry_id;
    Instant at;
    std::optional<UserId> user_id;
    std::string actor, action;
    PatientId patient_id;
    std::int64_t patient_number;
    std::string last_name, patient_name, opener_name;
    bool elsewhere, glass;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (entry_id, at, user_id, actor, action, patient_id, patient_number, last_name,
                       patient_name, opener_name, elsewhere, glass))

std::vector<Row> rows(Session& session, Instant from, Instant to) {
    return session.all<Row>(R"sql(
        select e.id as entry_id, e.at, e.user_id, e.actor, e.action, p.id as patient_id,
               p.number as patient_number, p.last_name,
               p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '')
                   as patient_name,
               coalesce(d.last_name || ' ' || d.first_name, u.display_name, '') as opener_name,
               not exists (select 1 from patient_meetings m
                           where m.patient_id = p.id and m.at between e.at - ?3 and e.at + ?3
                             and (d.id is null or m.doctor_id = d.id))
                   and (d.id is not null or p.created_at < e.at - ?3) as elsewhere,
               exists (select 1 from glass_breaks g
                       where g.patient_id = p.id and g.user_id = e.user_id
                         and e.at between g.at and g.until_at) as glass
        from audit_entries e
        join patients p on p.id = case e.entity when 'patient' then e.entity_id else
                                  (select v.patient_id from visits v where v.id = e.entity_id) end
        left join users u on u.id = e.user_id
        left join doctors d on d.user_id = e.user_id
        where (e.action = 'patient.opened' or e.action = 'patient.visits_opened'
               or e.action = 'visit.opened' or e.action = 'patient.exported')  -- as the index says
          and e.at >= ?1 and e.at < ?2
        order by e.at)sql",
                            from, to, patients::related_within);
}

Day first_day(const Month& month) {
    return {month.value + "-01"};
}
Instant end_of(const Session& session, const Month& month) {
    const auto& zone = session.clinic().zone;
    // The 28th and five days on is the next month, whatever the month.
    const auto next = zone.day_of({zone.start_of({month.value + "-28"}).value + 5 * 24 * hour});
    return zone.start_of(first_day(month_of(next)));
}

bool is_night(const TimeZone& zone, Instant at) {
    const int oclock = std::stoi(zone.wall_clock(at).substr(0, 2));
    return oclock >= night_from || oclock < night_until;
}

// Karimov and Karimova are of one family.
std::string family(const std::string& last_name) {
    auto words = folded_words(last_name);
    if (words.empty() || words.front().size() < 4) return "";
    if (words.front().back() == 'a') words.front().pop_back();
    return words.front();
}
bool is_namesake(const Row& row) {
    const auto name = family(row.last_name);
    if (name.empty()) return false;
    return std::ranges::any_of(folded_words(row.opener_name),
                               [&](const auto& word) { return family(word) == name; });
}

std::vector<Mark> marks_of(const TimeZone& zone, const Row& row) {
    std::vector<Mark> marks;
    if (row.elsewhere) marks.push_back(Mark::elsewhere);
    if (is_night(zone, row.at)) marks.push_back(Mark::night);
    if (is_namesake(row)) marks.push_back(Mark::namesake);
    if (row.glass) marks.push_back(Mark::glass);
    return marks;
}
}  // namespace

std::vector<Opening> openings(Session& session, const Month& month) {
    const auto& zone = session.clinic().zone;
    std::map<std::pair<std::int64_t, std::int64_t>, Instant> last;  // by user and patient
    std::vector<Opening> all;
    for (auto& row : rows(session, zone.start_of(first_day(month)), end_of(session, month))) {
        const auto who = row.user_id ? row.user_id->value : 0;
        auto [seen, fresh] = last.try_emplace({who, row.patient_id.value}, row.at);
        if (!fresh && row.at.value - seen->second.value < one_opening) continue;
        seen->second = row.at;
        all.push_back({row.entry_id, row.at, row.user_id, row.actor, row.action, row.patient_id,
                       row.patient_number, row.patient_name, marks_of(zone, row)});
    }
    return all;
}

std::vector<Opener> openers(const std::vector<Opening>& all) {
    std::map<std::pair<std::int64_t, std::string>, Opener> people;
    std::map<std::pair<std::int64_t, std::int64_t>, bool> met;
    for (const auto& one : all) {
        const auto who = one.user_id ? one.user_id->value : 0;
        auto& opener = people
                           .try_emplace({who, one.user_id ? "" : one.actor},
                                        Opener{one.user_id, one.actor, 0, 0, 0, 0, 0, 0})
                           .first->second;
        opener.name = one.actor;  // as they are called by now
        ++opener.openings;
        opener.patients += met.try_emplace({who, one.patient_id.value}, true).second;
        for (const auto mark : one.marks) {
            opener.elsewhere += mark == Mark::elsewhere;
            opener.night += mark == Mark::night;
            opener.namesake += mark == Mark::namesake;
            opener.glass += mark == Mark::glass;
        }
    }
    std::vector<Opener> out;
    for (auto& [_, opener] : people) out.push_back(std::move(opener));
    const auto weight = [](const Opener& o) {
        return std::tuple(-o.glass, -(o.elsewhere + o.night + o.namesake), -o.openings);
    };
    std::ranges::stable_sort(out, {}, weight);
    return out;
}

Month month_of(const Day& day) {
    return {day.value.substr(0, 7)};
}
}  // namespace clinic::privacy

namespace clinic {
MaybeFault Shape<privacy::Month>::read(const json::value& v, privacy::Month& out) {
    const auto* s = v.if_string();
    if (!s || s->size() != 7 || !is_day(std::string(s->data(), s->size()) + "-01"))
        return Fault{"not-a-month", "must be a month, such as 2030-01"};
    out.value.assign(s->data(), s->size());
    return {};
}
}  // namespace clinic
