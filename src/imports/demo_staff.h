#pragma once
#include "catalog/services.h"
#include "imports/people.h"
#include "staff/doctors.h"
namespace clinic::imports {

enum class Specialty { therapy, paediatrics, cardiology, gynaecology, ultrasound, neurology };

struct DemoDoctor {
    staff::DoctorId id;
    Specialty specialty;
    catalog::ServiceId first_visit;
    std::string name;

    /// Whether somebody of that age and sex would come to this doctor.
    bool sees(int age, bool woman) const;
};

struct DemoStaff {
    std::vector<DemoDoctor> doctors{};
    std::int64_t departments = 0, services = 0;
};

/// Five departments, five to eight doctors behind their doors, and a price list.
DemoStaff add_staff(Session& session, std::uint64_t seed, Tongue tongue);

/// Why people go there, in the words of the desk.
std::string visit_reason(Chance& chance, Specialty specialty, Tongue tongue);
}  // namespace clinic::imports
