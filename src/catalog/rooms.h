#pragma once
#include "catalog/departments.h"
namespace clinic::catalog {
using RoomId = Id<struct Room>;

/// A door with a number or a name on it.
struct Room {
    RoomId id;
    std::string name;
    std::optional<DepartmentId> department_id;
    bool archived;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Room, (), (id, name, department_id, archived, version))

using RoomName = Text<60>;
struct NewRoom {
    RoomName name;
    std::optional<DepartmentId> department_id{};
};
BOOST_DESCRIBE_STRUCT(NewRoom, (), (name, department_id))

struct RoomChanges {
    std::optional<RoomName> name{};
    Change<DepartmentId> department_id{};
};
BOOST_DESCRIBE_STRUCT(RoomChanges, (), (name, department_id))

/// By name, numbers in their own order: 2 before 10.
Page<Room> rooms(Session&, const Query<Shown>&);
Room room(Session&, RoomId);
/// Throws 409 "taken" when one of that name exists, archived or not.
Created<Room> add_room(Session&, const NewRoom&);
/// Throws 409 "taken" like adding, 412 "changed" when someone else was faster.
Room change_room(Session&, RoomId, const RoomChanges&, const IfMatch&);
Room archive_room(Session&, RoomId);
Room restore_room(Session&, RoomId);

/// The room people call so; made, or brought back from the archive, where there is none.
RoomId room_named(Session&, const RoomName&, DepartmentId);
}  // namespace clinic::catalog
