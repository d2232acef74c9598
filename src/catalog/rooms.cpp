#include "catalog/rooms.h"
namespace clinic::catalog {
namespace {
std::vector<TakenName> names(Session& session) {
    return session.all<TakenName>(R"sql(select id, name, archived from rooms)sql");
}
Room set_archived(Session& session, RoomId id, bool archived) {
    const auto before = room(session, id);
    if (before.archived == archived) return before;
    session.run(R"sql(update rooms set archived = ?, version = version + 1
                      where id = ?)sql",
                archived, id);
    const auto after = room(session, id);
    session.record(archived ? "room.archived" : "room.restored", "room", id.value, before, after);
    announce_change(session, "room", id.value);
    return after;
}
}  // namespace

Page<Room> rooms(Session& session, const Query<Shown>& shown) {
    return {session.all<Room>(R"sql(
        select id, name, department_id, archived, version from rooms
        where not archived or ? order by cast(name as integer), name)sql",
                              shown.value.archived)};
}

Room room(Session& session, RoomId id) {
    auto found = session.first<Room>(R"sql(
        select id, name, department_id, archived, version from rooms where id = ?)sql",
                                     id);
    if (!found) throw not_found("room");
    return *found;
}

Created<Room> add_room(Session& session, const NewRoom& wanted) {
    refuse_taken(names(session), wanted.name.value, 0, "room");
    if (wanted.department_id) require_department(session, *wanted.department_id, "department_id");
    auto made = *session.first<Room>(R"sql(
        insert into rooms (name, department_id) values (?, ?)
        returning id, name, department_id, archived, version)sql",
                                     wanted.name, wanted.department_id);
    session.record("room.created", "room", made.id.value, RawJson{}, made);
    announce_change(session, "room", made.id.value);
    return {made};
}

Room change_room(Session& session, RoomId id, const RoomChanges& changes, const IfMatch& seen) {
    const auto before = room(session, id);
    seen.check(before);
    auto wanted = before;
    if (changes.name) wanted.name = changes.name->value;
    changes.department_id.to(wanted.department_id);
    refuse_taken(names(session), wanted.name, id.value, "room");
    if (wanted.department_id && wanted.department_id != before.department_id)
        require_department(session, *wanted.department_id, "department_id");
    session.run(R"sql(update rooms set name = ?, department_id = ?, version = version + 1
                      where id = ?)sql",
                wanted.name, wanted.department_id, id);
    const auto after = room(session, id);
    session.record("room.edited", "room", id.value, before, after);
    announce_change(session, "room", id.value);
    return after;
}

Room archive_room(Session& session, RoomId id) {
    return set_archived(session, id, true);
}
Room restore_room(Session& session, RoomId id) {
    return set_archived(session, id, false);
}

RoomId room_named(Session& session, const RoomName& name, DepartmentId department) {
    for (const auto& known : names(session))
        if (same_name(known.name, name.value)) return restore_room(session, {known.id}).id;
    return add_room(session, {name, department}).value.id;
}
}  // namespace clinic::catalog
