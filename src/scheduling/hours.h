#pragma once
#include "scheduling/rows.h"
namespace clinic::scheduling {

/// A stretch in which a doctor works behind one door.
struct Working {
    Stretch when;
    std::optional<RoomId> room;  // nothing: the doctor's own
};

/// When the doctor works that day: the weekly pattern, less what is off, with the extra hours,
/// behind whichever door. In order and apart.
std::vector<Working> working_hours(Session&, DoctorId, const WallDay&);
/// Whether the doctor works at all, ever.
bool has_schedule(Session&, DoctorId);
/// The stretch that holds all of `time`; nothing when it is not within working hours.
const Working* within(const std::vector<Working>&, const Stretch& time);

/// A door as people say it.
struct Door {
    std::optional<RoomId> room_id;
    std::optional<std::string> room;
};
BOOST_DESCRIBE_STRUCT(Door, (), (room_id, room))

/// That room, or the doctor's own where there is none.
Door door(Session&, DoctorId, const std::optional<RoomId>&);
}  // namespace clinic::scheduling
