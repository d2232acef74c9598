#include "scheduling/reminders.h"
#include "messages/outbox.h"
#include "scheduling/settings.h"
namespace clinic::scheduling {
namespace {
constexpr std::string_view kind = "appointment.reminder";

struct ReminderParams {
    AppointmentId appointment_id;
    DoctorId doctor_id;
    Instant starts_at;
};
BOOST_DESCRIBE_STRUCT(ReminderParams, (), (appointment_id, doctor_id, starts_at))

bool consents(Session& session, PatientId patient) {
    return session.exists(R"sql(select 1 from patients where id = ? and consent_to_messages)sql",
                          patient);
}

// Of another time or doctor it is other news.
std::string key(const Stored& row, std::int64_t hours) {
    std::string out(kind);
    (out += '/') += std::to_string(row.id.value);
    (out += '/') += std::to_string(hours);
    (out += "h/") += std::to_string(row.doctor_id.value);
    (out += '/') += to_text(row.starts_at);
    return out;
}
}  // namespace

void remind(Session& session, const Stored& row) {
    messages::cancel(session, "appointment", row.id.value, kind);
    if (!open.contains(row.status) || !consents(session, row.patient_id)) return;
    for (const auto hours : settings(session).reminder_hours) {
        const Instant due{row.starts_at.value - hours.value * hour};
        if (due < session.now()) continue;
        messages::put(session,
                      {.key = key(row, hours.value),
                       .kind = std::string(kind),
                       .to = {.patient = row.patient_id},
                       .entity = "appointment",
                       .entity_id = row.id.value,
                       .params = write(ReminderParams{row.id, row.doctor_id, row.starts_at}),
                       .due_at = due,
                       .expires_at = row.starts_at});
    }
}
}  // namespace clinic::scheduling
