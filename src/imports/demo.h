#pragma once
#include "api/route.h"
#include "imports/progress.h"
namespace clinic::imports {

struct DemoOptions {
    std::int64_t patients = 500;  // 0 to 1,000,000
    std::uint64_t seed = 1;       // the same seed makes the same people
    std::string password{};       // of every login; empty: one is made up, see DemoReport
    bool tickets = true;          // with a queue as it would stand now
    std::string clinic_name = "Oq Terak", time_zone = "Asia/Tashkent", language = "ru";
    /// Patients per transaction; 0 makes all or nothing in one, for when no server runs.
    std::int64_t slice = 0;
    Caller caller = Caller::inside("console");
};

struct DemoLogin {
    std::string username, display_name, password;
    Role role;
};

struct DemoReport {
    std::int64_t departments = 0, doctors = 0, services = 0;
    std::int64_t patients = 0, visits = 0, tickets = 0, appointments = 0, payments = 0;
    std::vector<DemoLogin> logins{};  // empty when the clinic had its users already
};

/// Fills an empty clinic with believable people, past visits, a diary and today's queue. Makes
/// the clinic and its users too when nobody can sign in yet. Throws 409 "not-empty" when there is
/// a patient, doctor, department or service; 422 for a weak password or an unknown zone.
DemoReport make_demo(Database&, const DemoOptions&, const OnProgress& on_progress = {});

Routes routes();
}  // namespace clinic::imports
