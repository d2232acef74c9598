#include "audit/audit.h"
#include "core/csv_writing.h"
namespace clinic::audit {
namespace {
constexpr std::int64_t usual_limit = 50, most_exported = 20'000;
constexpr std::int64_t above_all = 1'000'000'000'001;

enum class Format { json, csv };
BOOST_DESCRIBE_ENUM(Format, json, csv)

struct Filter {
    std::optional<Text<40>> entity;
    std::optional<Whole<0, 1'000'000'000'000>> entity_id;
    std::optional<Id<struct Patient>> patient;  // all that tells of them and of their money
    std::optional<Id<struct User>> user_id;
    std::optional<Text<60>> action;  // or how it begins: "patient."
    std::optional<Instant> from, to;
    std::optional<Day> day;  // of the clinic; narrower than from and to
    std::optional<Whole<1, 200>> limit;
    std::optional<Whole<1, 1'000'000'000'000>> cursor;
    std::optional<Format> format;  // of an export
};
BOOST_DESCRIBE_STRUCT(Filter, (),
                      (entity, entity_id, patient, user_id, action, from, to, day, limit, cursor,
                       format))

struct Entry {
    std::int64_t id;
    Instant at;
    std::optional<UserId> user_id;
    std::string actor, remote, request_id, action, entity;
    std::int64_t entity_id;
    std::optional<RawJson> before, after;
};
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (id, at, user_id, actor, remote, request_id, action, entity, entity_id,
                       before, after))

/// What drops rows whichever index leads to them.
struct Bounds {
    std::int64_t below, limit;
    std::optional<Instant> from, to;
};

Bounds bounds_of(const Session& session, const Filter& f, std::int64_t limit) {
    Bounds out{f.cursor ? f.cursor->value : above_all, limit, f.from, f.to};
    if (!f.day) return out;
    const auto& zone = session.clinic().zone;
    const auto begins = zone.start_of(*f.day);
    // A day is at most 25 hours long: two days on is never the same day.
    const auto ends = zone.start_of(zone.day_of({begins.value + 26 * hour}));
    if (!out.from || *out.from < begins) out.from = begins;
    if (!out.to || ends < *out.to) out.to = ends;
    return out;
}

// Four ways in, each along its own index; the other filters only drop rows on the way.
std::vector<Entry> of_patient(Session& session, const Filter& f, const Bounds& b) {
    return session.all<Entry>(R"sql(
        select * from shown_audit_entries
        where id in (select entry_id from patient_entries where patient_id = ?1) and id < ?2
          and (?3 is null or user_id = ?3) and (?4 is null or at >= ?4) and (?5 is null or at < ?5)
          and (?6 is null or entity = ?6) and (?7 is null or substr(action, 1, length(?7)) = ?7)
        order by id desc limit ?8
    )sql",
                              f.patient, b.below, f.user_id, b.from, b.to, f.entity, f.action,
                              b.limit);
}
std::vector<Entry> of_entity(Session& session, const Filter& f, const Bounds& b) {
    return session.all<Entry>(R"sql(
        select * from shown_audit_entries
        where entity = ?1 and entity_id = ?2 and id < ?3
          and (?4 is null or user_id = ?4) and (?5 is null or at >= ?5) and (?6 is null or at < ?6)
          and (?7 is null or substr(action, 1, length(?7)) = ?7)
        order by id desc limit ?8
    )sql",
                              f.entity, f.entity_id, b.below, f.user_id, b.from, b.to, f.action,
                              b.limit);
}
std::vector<Entry> of_user(Session& session, const Filter& f, const Bounds& b) {
    return session.all<Entry>(R"sql(
        select * from shown_audit_entries
        where user_id = ?1 and id < ?2
          and (?3 is null or entity = ?3) and (?4 is null or at >= ?4) and (?5 is null or at < ?5)
          and (?6 is null or substr(action, 1, length(?6)) = ?6)
        order by id desc limit ?7
    )sql",
                              f.user_id, b.below, f.entity, b.from, b.to, f.action, b.limit);
}
// Entries follow the clock, so a stretch of time is a stretch of ids; where the clock jumped, what
// lies outside is dropped.
std::vector<Entry> newest(Session& session, const Filter& f, const Bounds& b) {
    return session.all<Entry>(R"sql(
        select * from shown_audit_entries
        where id < ?1 and (?2 is null or entity = ?2)
          and (?3 is null or at >= ?3) and (?4 is null or at < ?4)
          and (?5 is null or substr(action, 1, length(?5)) = ?5)
          and id >= case when ?3 is null then 0 else
                    coalesce((select id from audit_entries where at >= ?3 order by at limit 1), ?1)
                    end
          and id <= case when ?4 is null then ?1 else
                    coalesce((select id from audit_entries where at < ?4 order by at desc limit 1),
                             0) end
        order by id desc limit ?6
    )sql",
                              b.below, f.entity, b.from, b.to, f.action, b.limit);
}

std::vector<Entry> entries(Session& session, const Filter& f, std::int64_t limit) {
    const auto bounds = bounds_of(session, f, limit);
    if (f.patient) return of_patient(session, f, bounds);
    if (f.entity && f.entity_id) return of_entity(session, f, bounds);
    return f.user_id ? of_user(session, f, bounds) : newest(session, f, bounds);
}

Page<Entry> list(Session& session, const Query<Filter>& query) {
    const std::int64_t limit = query.value.limit ? query.value.limit->value : usual_limit;
    Page<Entry> page{entries(session, query.value, limit + 1)};
    if (std::ssize(page.items) > limit) {
        page.items.pop_back();
        page.next_cursor = std::to_string(page.items.back().id);
    }
    return page;
}

/// An entry as a line of a table.
struct Line {
    std::int64_t id;
    Instant at;
    std::string actor, remote, action, entity;
    std::int64_t entity_id;
    std::string before, after, request_id;
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (id, at, actor, remote, action, entity, entity_id, before, after, request_id))

std::string text_of(const std::optional<RawJson>& details) {
    return details && details->value != "null" ? details->value : "";
}

/// The newest 20,000 that fit; that somebody took them along is an entry itself.
Document exported(Aside& aside, const Query<Filter>& query) {
    const auto found =
        aside.read([&](Session& session) { return entries(session, query.value, most_exported); });
    aside.write([](Session& session) { session.record("audit.exported", "audit", 0); });
    if (query.value.format != Format::csv)
        return {route_details::Reply<Page<Entry>>::write({found}).body, "application/json"};
    std::vector<Line> lines;
    for (const auto& e : found)
        lines.push_back({e.id, e.at, e.actor, e.remote, e.action, e.entity, e.entity_id,
                         text_of(e.before), text_of(e.after), e.request_id});
    return {csv(lines), "text/csv; charset=utf-8"};
}
}  // namespace

Routes routes() {
    return {route("GET", "/audit", Can::see_audit, list, "Who did what, newest first").slow(),
            route("GET", "/audit/export", Can::see_audit, exported,
                  "The same to take along, as JSON or CSV")};
}
}  // namespace clinic::audit
