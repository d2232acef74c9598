#include "messages/devices.h"
namespace clinic::messages {
namespace {
constexpr std::int64_t most_of_one_thing = 3;

struct Owner {
    std::optional<UserId> user{};
    std::optional<Id<patients::Patient>> patient{};
    HeldThing thing{};
};

DeviceId keep(Session& session, const std::string& token, const std::optional<Text<80>>& name,
              const Owner& owner) {
    return DeviceId{*session.value<std::int64_t>(
        R"sql(
        insert into devices (token, user_id, patient_id, ticket_id, booking_request_id, name,
                             created_at, seen_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
        on conflict (token) do update
        set user_id = ?2, patient_id = ?3, ticket_id = ?4, booking_request_id = ?5, name = ?6,
            seen_at = ?7
        returning id)sql",
        token, owner.user, owner.patient, owner.thing.ticket_id, owner.thing.booking_request_id,
        name, session.now())};
}

std::optional<Device> find(Session& session, DeviceId id) {
    return session.first<Device>(R"sql(
        select id, user_id, patient_id, name, created_at, seen_at from devices where id = ?)sql",
                                 id);
}

void require_free_place(Session& session, const std::string& token, const HeldThing& thing) {
    const auto others = session.value<std::int64_t>(
        R"sql(
        select (select count(*) from devices where ticket_id = ?1 and token <> ?3)
             + (select count(*) from devices where booking_request_id = ?2 and token <> ?3))sql",
        thing.ticket_id, thing.booking_request_id, token);
    if (others.value_or(0) >= most_of_one_thing)
        throw conflict("too-many-devices", "Three devices hear of this already.");
}
}  // namespace

Created<Device> register_device(Session& session, const NewDevice& wanted) {
    const auto& caller = session.caller();
    Owner owner{.user = caller.user, .patient = wanted.patient_id};
    if (wanted.patient_id) {
        if (!may(caller, Can::edit_patients)) throw not_allowed();
        if (!session.exists(R"sql(select 1 from patients where id = ?)sql", *wanted.patient_id))
            throw invalid("patient_id", "unknown", "is no patient on file");
        owner.user.reset();
    } else if (!caller.user)
        throw conflict("no-user", "Only somebody who is signed in has devices of their own.");
    const auto made = *find(session, keep(session, wanted.token.value, wanted.name, owner));
    session.record("device.registered", "device", made.id.value, RawJson{}, made);
    return {made};
}

Page<Device> devices(Session& session) {
    return {session.all<Device>(R"sql(
        select id, user_id, patient_id, name, created_at, seen_at from devices
        where user_id = ? order by id)sql",
                                session.caller().user)};
}

void remove_device(Session& session, DeviceId id) {
    const auto& caller = session.caller();
    const auto device = find(session, id);
    const bool own = device && device->user_id && device->user_id == caller.user;
    const bool patients = device && device->patient_id && may(caller, Can::edit_patients);
    if (!own && !patients) throw not_found("device");
    session.run(R"sql(delete from devices where id = ?)sql", id);
    session.record("device.removed", "device", id.value, *device, RawJson{});
}

void register_holder(Session& session, const std::string& token, const HeldThing& thing) {
    require_free_place(session, token, thing);
    const auto id = keep(session, token, std::nullopt, {.thing = thing});
    session.record("device.registered", "device", id.value);
}
}  // namespace clinic::messages
