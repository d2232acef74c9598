#include "staff/doctors.h"
namespace clinic::staff {
namespace {
// The same that the screens offer.
constexpr std::array<std::string_view, 8> colours = {"#1a5bb8", "#126537", "#74379a", "#835000",
                                                     "#9b3a1f", "#0a7686", "#515f78", "#a81560"};

// The first that nobody has; once all are taken, they go round.
Colour unused_colour(Session& session) {
    for (const auto colour : colours)
        if (!session.exists(R"sql(select 1 from doctors where colour = ?)sql", colour))
            return {std::string(colour)};
    const auto count = *session.value<std::int64_t>(R"sql(select count(*) from doctors)sql");
    return {std::string(colours[static_cast<std::size_t>(count) % colours.size()])};
}

void judge_user(Session& session, UserId user, DoctorId self) {
    if (!session.exists(R"sql(select 1 from users where id = ?)sql", user))
        throw invalid("user_id", "unknown", "is no user of this program");
    const auto archived = session.value<bool>(R"sql(
        select archived from doctors where user_id = ? and id <> ?)sql",
                                              user, self);
    if (archived) throw catalog::taken("user_id", "doctor", *archived);
}

std::optional<catalog::RoomId> room_of(Session& session, const std::optional<RoomName>& room,
                                       DepartmentId department) {
    if (!room) return std::nullopt;
    return catalog::room_named(session, *room, department);
}

Doctor set_archived(Session& session, DoctorId id, bool archived) {
    const auto before = doctor(session, id);
    if (before.archived == archived) return before;
    session.run(R"sql(update doctors set archived = ?, version = version + 1
                      where id = ?)sql",
                archived, id);
    const auto after = doctor(session, id);
    session.record(archived ? "doctor.archived" : "doctor.restored", "doctor", id.value, before,
                   after);
    catalog::announce_change(session, "doctor", id.value);
    return after;
}

void apply(const DoctorChanges& changes, Doctor& to) {
    if (changes.last_name) to.last_name = changes.last_name->value;
    if (changes.first_name) to.first_name = changes.first_name->value;
    if (const auto& [given, name] = changes.middle_name; given)
        to.middle_name = name ? std::optional(name->value) : std::nullopt;
    if (changes.specialty) to.specialty = changes.specialty->value;
    if (changes.department_id) to.department_id = *changes.department_id;
    if (changes.slot_minutes) to.slot_minutes = changes.slot_minutes->value;
    if (changes.colour) to.colour = *changes.colour;
    if (changes.first_ticket_number) to.first_ticket_number = changes.first_ticket_number->value;
    changes.user_id.to(to.user_id);
}
}  // namespace

Page<Doctor> doctors(Session& session, const Query<catalog::Shown>& shown) {
    return {session.all<Doctor>(R"sql(
        select d.*, r.name as room from doctors d left join rooms r on r.id = d.room_id
        where not d.archived or ? order by d.last_name, d.first_name, d.id)sql",
                                shown.value.archived)};
}

Doctor doctor(Session& session, DoctorId id) {
    auto found = session.first<Doctor>(R"sql(
        select d.*, r.name as room from doctors d left join rooms r on r.id = d.room_id
        where d.id = ?)sql",
                                       id);
    if (!found) throw not_found("doctor");
    return std::move(*found);
}

Created<Doctor> add_doctor(Session& session, const NewDoctor& wanted) {
    catalog::require_department(session, wanted.department_id, "department_id");
    if (wanted.user_id) judge_user(session, *wanted.user_id, {});
    const DoctorId id{*session.value<std::int64_t>(
        R"sql(
        insert into doctors (last_name, first_name, middle_name, specialty, department_id, room_id,
            user_id, slot_minutes, colour, first_ticket_number)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)sql",
        wanted.last_name, wanted.first_name, wanted.middle_name, wanted.specialty,
        wanted.department_id, room_of(session, wanted.room, wanted.department_id), wanted.user_id,
        wanted.slot_minutes, wanted.colour ? *wanted.colour : unused_colour(session),
        wanted.first_ticket_number.value_or(TicketNumber{1}))};
    auto made = doctor(session, id);
    session.record("doctor.created", "doctor", id.value, RawJson{}, made);
    catalog::announce_change(session, "doctor", id.value);
    return {std::move(made)};
}

Doctor change_doctor(Session& session, DoctorId id, const DoctorChanges& changes,
                     const IfMatch& seen) {
    const auto before = doctor(session, id);
    seen.check(before);
    auto wanted = before;
    apply(changes, wanted);
    if (wanted.department_id != before.department_id)
        catalog::require_department(session, wanted.department_id, "department_id");
    if (wanted.user_id && wanted.user_id != before.user_id)
        judge_user(session, *wanted.user_id, id);
    if (changes.room.given)
        session.run(R"sql(update doctors set room_id = ? where id = ?)sql",
                    room_of(session, changes.room.value, wanted.department_id), id);
    session.run(R"sql(
        update doctors set last_name = ?, first_name = ?, middle_name = ?, specialty = ?,
            department_id = ?, slot_minutes = ?, colour = ?, first_ticket_number = ?, user_id = ?,
            version = version + 1
        where id = ?)sql",
                wanted.last_name, wanted.first_name, wanted.middle_name, wanted.specialty,
                wanted.department_id, wanted.slot_minutes, wanted.colour,
                wanted.first_ticket_number, wanted.user_id, id);
    const auto after = doctor(session, id);
    session.record("doctor.edited", "doctor", id.value, before, after);
    catalog::announce_change(session, "doctor", id.value);
    return after;
}

Doctor archive_doctor(Session& session, DoctorId id) {
    return set_archived(session, id, true);
}
Doctor restore_doctor(Session& session, DoctorId id) {
    return set_archived(session, id, false);
}

Routes routes() {
    using enum Can;
    return {
        route("GET", "/doctors", see_catalogue, doctors, "List doctors").lasting(),
        route("POST", "/doctors", edit_catalogue, add_doctor, "Add a doctor"),
        route("GET", "/doctors/{id}", see_catalogue, doctor, "Read a doctor"),
        route("PATCH", "/doctors/{id}", edit_catalogue, change_doctor, "Change a doctor"),
        route("POST", "/doctors/{id}/archive", edit_catalogue, archive_doctor, "Archive a doctor"),
        route("POST", "/doctors/{id}/restore", edit_catalogue, restore_doctor, "Restore a doctor"),
    };
}
}  // namespace clinic::staff
