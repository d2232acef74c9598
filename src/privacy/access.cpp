#include "privacy/access.h"
#include "core/csv_writing.h"
#include <algorithm>
namespace clinic::privacy {
namespace {
constexpr std::size_t most_listed = 1000;

Month last_month(const Session& session) {
    const auto& zone = session.clinic().zone;
    const auto began = zone.start_of({month_of(session.today()).value + "-01"});
    return month_of(zone.day_of({began.value - hour}));
}

/// An opening as a line of a table.
struct Line {
    Instant at;
    std::string actor, action;
    std::int64_t patient_number;
    std::string patient_name, marks;
};
BOOST_DESCRIBE_STRUCT(Line, (), (at, actor, action, patient_number, patient_name, marks))

std::string joined(const std::vector<Mark>& marks) {
    std::string all;
    for (const auto mark : marks) (all += all.empty() ? "" : " ") += name_of(mark);
    return all;
}
}  // namespace

AccessReview access_review(Session& session, const Query<AccessQuery>& asked) {
    const auto month = asked.value.month.value_or(last_month(session));
    const auto all = openings(session, month);
    return {month, std::ssize(all),
            *session.value<std::int64_t>(
                R"sql(select count(*) from glass_breaks where reviewed_at is null
                      -- scans: those nobody looked at are few, and have an index of their own
                      )sql"),
            openers(all),
            session.first<Reviewed>(R"sql(
                select r.note, r.reviewed_at, u.display_name as reviewed_by
                from access_reviews r left join users u on u.id = r.reviewed_by
                where r.month = ?)sql",
                                    month)};
}

Document listed_openings(Session& session, const Query<OpeningsQuery>& asked) {
    const auto& query = asked.value;
    auto all = openings(session, query.month.value_or(last_month(session)));
    std::erase_if(all, [&](const Opening& one) {
        return (query.user && one.user_id.value_or(UserId{0}).value != query.user->value) ||
               (query.mark && !std::ranges::count(one.marks, *query.mark));
    });
    std::ranges::reverse(all);
    if (query.format != ListFormat::csv) {
        const auto found = std::ssize(all);
        if (all.size() > most_listed) all.resize(most_listed);
        return {route_details::Reply<ListedOpenings>::write({std::move(all), found}).body,
                "application/json"};
    }
    std::vector<Line> lines;
    for (const auto& one : all)
        lines.push_back({one.at, one.actor, one.action, one.patient_number, one.patient_name,
                         joined(one.marks)});
    return {csv(lines), "text/csv; charset=utf-8"};
}

AccessReview review_access(Session& session, const NewReview& wanted) {
    if (!(wanted.month < month_of(session.today())))
        throw invalid("month", "not-over", "is not over yet");
    session.run(R"sql(
        insert into access_reviews (month, note, reviewed_at, reviewed_by) values (?1, ?2, ?3, ?4)
        on conflict (month) do update set note = ?2, reviewed_at = ?3, reviewed_by = ?4)sql",
                wanted.month, wanted.note, session.now(), session.caller().user);
    session.record("access.reviewed", "access_review", 0, RawJson{}, wanted);
    return access_review(session, {{wanted.month}});
}
}  // namespace clinic::privacy
