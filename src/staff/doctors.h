#pragma once
#include "catalog/rooms.h"
#include "staff/colour.h"
namespace clinic::staff {
using DoctorId = Id<struct Doctor>;
using catalog::DepartmentId;
using catalog::RoomName;

/// Someone patients come to. May sign in as a user, or not at all.
struct Doctor {
    DoctorId id;
    std::string last_name, first_name;
    std::optional<std::string> middle_name;
    std::string specialty;
    DepartmentId department_id;
    std::optional<std::string> room;  // the name on the door
    std::int64_t slot_minutes;        // what an appointment takes unless it says otherwise
    Colour colour;
    std::int64_t first_ticket_number;  // of each day's queue
    std::optional<UserId> user_id;
    bool archived;
    std::int64_t version;

    /// As the screens and the door say it.
    std::string name() const { return last_name + " " + first_name; }
};
BOOST_DESCRIBE_STRUCT(Doctor, (),
                      (id, last_name, first_name, middle_name, specialty, department_id, room,
                       slot_minutes, colour, first_ticket_number, user_id, archived, version))

using NamePart = Text<80>;
using SlotMinutes = Whole<5, 240>;
using TicketNumber = Whole<1, 9999>;

struct NewDoctor {
    NamePart last_name, first_name;
    std::optional<NamePart> middle_name{};
    Text<120> specialty;
    DepartmentId department_id;
    std::optional<RoomName> room{};
    SlotMinutes slot_minutes{};
    std::optional<Colour> colour{};
    std::optional<TicketNumber> first_ticket_number{};
    std::optional<UserId> user_id{};
};
BOOST_DESCRIBE_STRUCT(NewDoctor, (),
                      (last_name, first_name, middle_name, specialty, department_id, room,
                       slot_minutes, colour, first_ticket_number, user_id))

struct DoctorChanges {
    std::optional<NamePart> last_name{}, first_name{};
    Change<NamePart> middle_name{};
    std::optional<Text<120>> specialty{};
    std::optional<DepartmentId> department_id{};
    Change<RoomName> room{};
    std::optional<SlotMinutes> slot_minutes{};
    std::optional<Colour> colour{};
    std::optional<TicketNumber> first_ticket_number{};
    Change<UserId> user_id{};
};
BOOST_DESCRIBE_STRUCT(DoctorChanges, (),
                      (last_name, first_name, middle_name, specialty, department_id, room,
                       slot_minutes, colour, first_ticket_number, user_id))

/// By name.
Page<Doctor> doctors(Session&, const Query<catalog::Shown>&);
Doctor doctor(Session&, DoctorId);
/// The room is found by its name, or made. Throws 422 for an unknown or archived department and an
/// unknown user, 409 "taken" when the user is another doctor already.
Created<Doctor> add_doctor(Session&, const NewDoctor&);
/// Like adding; 412 "changed" when someone else was faster. A queue that has begun keeps counting
/// from where it is.
Doctor change_doctor(Session&, DoctorId, const DoctorChanges&, const IfMatch&);
/// Takes no new tickets; who waits already may still be called.
Doctor archive_doctor(Session&, DoctorId);
Doctor restore_doctor(Session&, DoctorId);

Routes routes();
}  // namespace clinic::staff
