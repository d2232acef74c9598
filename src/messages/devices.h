#pragma once
#include "api/route.h"
namespace clinic::patients {
struct Patient;
}
namespace clinic::messages {
using DeviceId = Id<struct Device>;

/// A phone or browser that hears news by push.
struct Device {
    DeviceId id;
    std::optional<UserId> user_id;
    std::optional<Id<patients::Patient>> patient_id;
    std::optional<std::string> name;
    Instant created_at, seen_at;
};
BOOST_DESCRIBE_STRUCT(Device, (), (id, user_id, patient_id, name, created_at, seen_at))

struct NewDevice {
    Text<4096> token;  // as Firebase gave it to the application
    std::optional<Text<80>> name{};
    std::optional<Id<patients::Patient>> patient_id{};  // nothing: the caller's own
};
BOOST_DESCRIBE_STRUCT(NewDevice, (), (token, name, patient_id))

/// Registers the caller's own device, or a patient's where the caller may edit patients. A token
/// that is known changes hands: a device has one owner. Throws 403, 422 for an unknown patient.
Created<Device> register_device(Session&, const NewDevice&);
/// The caller's own.
Page<Device> devices(Session&);
/// One of the caller's own, or of a patient where the caller may edit patients. Throws 404.
void remove_device(Session&, DeviceId);

/// Whose news a device hears when nobody signed in: of one number in the line, or of one request
/// for a time. Exactly one is set.
struct HeldThing {
    std::optional<std::int64_t> ticket_id{}, booking_request_id{};
};
/// Registers the device of whoever proved to hold that thing; it hears of nothing else. At most
/// three devices for one thing: throws 409 "too-many-devices".
void register_holder(Session&, const std::string& token, const HeldThing&);
}  // namespace clinic::messages
