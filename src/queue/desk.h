#pragma once
#include "queue/queues.h"
namespace clinic::queue {

/// What a doctor needs to know of the patient before the door opens.
struct PatientAtHand {
    PatientId id;
    std::int64_t number;
    std::string name;
    std::optional<std::int64_t> age;  // in whole years
    std::optional<BirthDate> birth_date;
    patients::Sex sex;
    patients::AllergyStatus allergy_status;
    std::vector<patients::Allergy> allergies;
    std::vector<Text<200>> conditions;
    std::optional<Notes<5000>> notes;
    std::optional<Instant> last_visit_at;
};
BOOST_DESCRIBE_STRUCT(PatientAtHand, (),
                      (id, number, name, age, birth_date, sex, allergy_status, allergies,
                       conditions, notes, last_visit_at))

/// The doctor's own screen in one answer.
struct Mine {
    Queue queue;
    std::optional<Ticket> current;
    std::optional<PatientAtHand> patient;         // of the current ticket, when on file
    std::vector<scheduling::Appointment> coming;  // of today, not here yet
};
BOOST_DESCRIBE_STRUCT(Mine, (), (queue, current, patient, coming))

/// Opens the current patient's chart: audited as "patient.opened".
Mine mine(Session&, DoctorId);

/// The front desk's day in figures. `to_pay`: visits that are over and on no invoice.
struct FrontDeskDay {
    Day date;
    std::int64_t booked, arrived, waiting, in_room, done, no_show, to_pay;
};
BOOST_DESCRIBE_STRUCT(FrontDeskDay, (),
                      (date, booked, arrived, waiting, in_room, done, no_show, to_pay))
FrontDeskDay front_desk_day(Session&, const Query<OnDay>&);
}  // namespace clinic::queue
