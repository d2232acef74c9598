#include "patients/discretion.h"
namespace clinic::patients {
namespace {
/// What a 403 tells of a closed chart.
struct AtTheDesk {
    PatientId id;
    std::int64_t number;
    Name last_name, first_name;
    std::optional<Name> middle_name;
    PhoneList phones;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(AtTheDesk, (),
                      (id, number, last_name, first_name, middle_name, phones, version))

bool meets(Session& session, PatientId patient, UserId user) {
    return session.exists(R"sql(
        select 1 from patient_meetings m join doctors d on d.id = m.doctor_id
        where m.patient_id = ? and d.user_id = ? and m.at between ? and ?)sql",
                          patient, user, session.now().value - related_within,
                          session.now().value + related_within);
}

bool broke_the_glass(Session& session, PatientId patient, UserId user) {
    return session.exists(R"sql(
        select 1 from glass_breaks
        where patient_id = ? and user_id = ? and until_at > ?)sql",
                          patient, user, session.now());
}

bool receives_patients(const Caller& caller) {
    for (const auto can : {Can::edit_patients, Can::book, Can::charge, Can::break_glass})
        if (may(caller, can)) return true;
    return false;
}
}  // namespace

Sight sight_of(Session& session, PatientId id) {
    const auto& caller = session.caller();
    if (!session.exists(R"sql(select 1 from patients where id = ? and restriction is not null)sql",
                        id))
        return Sight::chart;
    session.depends_on_caller();
    // The program itself carries no user but every right; a stranger at the phone has neither.
    if (!caller.user) return may(caller, Can::see_patients) ? Sight::chart : Sight::nothing;
    if (meets(session, id, *caller.user) || broke_the_glass(session, id, *caller.user))
        return Sight::chart;
    return receives_patients(caller) ? Sight::desk : Sight::nothing;
}

void require_open(Session& session, PatientId id) {
    const auto sight = sight_of(session, id);
    if (sight == Sight::chart) return;
    const auto desk = session.first<AtTheDesk>(R"sql(select * from patients where id = ?)sql", id);
    if (sight == Sight::nothing || !desk) throw not_found("patient");
    throw Problem(403, "chart-restricted",
                  "This chart is restricted: it opens to the patient's own doctor, or in an "
                  "emergency to who breaks the glass.")
        .with("patient", json::parse(write(*desk)));
}

std::string some_service(const Session& session) {
    const auto& language = session.clinic().language;
    if (language == "ru") return "Медицинская услуга";
    return language == "uz" ? "Tibbiy xizmat" : "Medical service";
}

void show_discreetly(Session& session, std::vector<PatientListItem>& items) {
    std::erase_if(items, [&](PatientListItem& item) {
        if (!item.restricted) return false;
        const auto sight = sight_of(session, item.id);
        if (sight == Sight::desk) {
            item.birth_date.reset();
            item.sex = Sex::unknown;
            item.last_visit_at.reset();
        }
        return sight == Sight::nothing;
    });
}
}  // namespace clinic::patients
