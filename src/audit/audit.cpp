#include "audit/audit.h"
namespace clinic::audit {
namespace {
struct Filter {
    std::optional<Text<40>> entity;
    std::optional<Whole<0, 1'000'000'000'000>> entity_id;
    std::optional<Id<struct User>> user_id;
    std::optional<Instant> from, to;
    std::optional<Whole<1, 200>> limit;
    std::optional<Whole<1, 1'000'000'000'000>> cursor;
};
BOOST_DESCRIBE_STRUCT(Filter, (), (entity, entity_id, user_id, from, to, limit, cursor))

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

// Three ways in, each along its own index; the other filters only drop rows on the way.
std::vector<Entry> of_entity(Session& session, const Filter& f, std::int64_t below,
                             std::int64_t limit) {
    return session.all<Entry>(R"sql(
        select e.id, at, user_id, actor, remote, request_id, action, entity, entity_id,
               before, after
        from audit_entries e left join audit_details on entry_id = e.id
        where entity = ?1 and entity_id = ?2 and e.id < ?3
          and (?4 is null or user_id = ?4) and (?5 is null or at >= ?5) and (?6 is null or at < ?6)
        order by e.id desc limit ?7
    )sql",
                              f.entity, f.entity_id, below, f.user_id, f.from, f.to, limit);
}
std::vector<Entry> of_user(Session& session, const Filter& f, std::int64_t below,
                           std::int64_t limit) {
    return session.all<Entry>(R"sql(
        select e.id, at, user_id, actor, remote, request_id, action, entity, entity_id,
               before, after
        from audit_entries e left join audit_details on entry_id = e.id
        where user_id = ?1 and e.id < ?2
          and (?3 is null or entity = ?3) and (?4 is null or at >= ?4) and (?5 is null or at < ?5)
        order by e.id desc limit ?6
    )sql",
                              f.user_id, below, f.entity, f.from, f.to, limit);
}
std::vector<Entry> newest(Session& session, const Filter& f, std::int64_t below,
                          std::int64_t limit) {
    return session.all<Entry>(R"sql(
        select e.id, at, user_id, actor, remote, request_id, action, entity, entity_id,
               before, after
        from audit_entries e left join audit_details on entry_id = e.id
        where e.id < ?1 and (?2 is null or entity = ?2)
          and (?3 is null or at >= ?3) and (?4 is null or at < ?4)
        order by e.id desc limit ?5
    )sql",
                              below, f.entity, f.from, f.to, limit);
}

Page<Entry> list(Session& session, const Query<Filter>& query) {
    const auto& f = query.value;
    const std::int64_t limit = f.limit ? f.limit->value : 50;
    const std::int64_t below = f.cursor ? f.cursor->value : 1'000'000'000'001;
    Page<Entry> page;
    if (f.entity && f.entity_id)
        page.items = of_entity(session, f, below, limit + 1);
    else if (f.user_id)
        page.items = of_user(session, f, below, limit + 1);
    else
        page.items = newest(session, f, below, limit + 1);
    if (std::ssize(page.items) > limit) {
        page.items.pop_back();
        page.next_cursor = std::to_string(page.items.back().id);
    }
    return page;
}
}  // namespace

Routes routes() {
    return {route("GET", "/audit", Can::see_audit, list, "Who did what, newest first").slow()};
}
}  // namespace clinic::audit
