#pragma once
#include "imports/demo.h"
namespace clinic::imports {

/// How much a clinic has gathered over the years, for measuring.
struct StandardSizes {
    std::int64_t patients = 10'000, doctors = 20, appointments = 100'000, payments = 30'000;
    std::int64_t tickets = 300;  // of today
};
BOOST_DESCRIBE_STRUCT(StandardSizes, (), (patients, doctors, appointments, payments, tickets))

/// The family names of the doctors whose diaries are full begin so: "Standard1".
inline constexpr std::string_view standard_doctor = "Standard";
/// So many days ahead their diaries are full.
inline constexpr std::int64_t standard_days_ahead = 30;

/// Fills an empty database: a demo's people and staff, and beyond them that many doctors whose
/// diaries and money of years are full, and today's lines. The same every time. Works in slices, so
/// that no server may run.
DemoReport make_standard(Database&, const StandardSizes&, const std::string& password,
                         const OnProgress& on_progress = {});
}  // namespace clinic::imports
