#pragma once
#include "api/route.h"
#include "scheduling/clock_time.h"
#include "staff/doctors.h"
namespace clinic::checkin {
using scheduling::ClockTime;
using staff::DoctorId;

/// How a time booked by link becomes an appointment.
enum class Booking { off, code, desk };
BOOST_DESCRIBE_ENUM(Booking, off, code, desk)

/// The row of checkin_settings.
struct Settings {
    bool enabled;
    std::int64_t rotate_seconds, phone_limit;
    Booking booking;
    std::int64_t hold_minutes, days_ahead, generation;
    std::optional<std::string> wifi_name, wifi_password;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Settings, (),
                      (enabled, rotate_seconds, phone_limit, booking, hold_minutes, days_ahead,
                       generation, wifi_name, wifi_password, version))
Settings settings(Session&);

/// Why somebody cannot join a doctor's line now.
enum class Closed { off, not_yet, over, full };
BOOST_DESCRIBE_ENUM(Closed, off, not_yet, over, full)

/// What a doctor allows, and how far today has come. `taken` counts the numbers taken by phone that
/// were not given back.
struct DoctorRules {
    DoctorId doctor_id;
    std::string doctor_name, specialty;
    std::optional<std::string> room;
    bool enabled, booking;
    std::optional<ClockTime> from, to;
    std::int64_t limit, taken;
    std::int64_t version;
    bool open;
    std::optional<Closed> reason;
};
BOOST_DESCRIBE_STRUCT(DoctorRules, (),
                      (doctor_id, doctor_name, specialty, room, enabled, booking, from, to, limit,
                       taken, version, open, reason))

/// Of everyone who works here, by name.
std::vector<DoctorRules> rules(Session&);
/// Throws 404 for an unknown or archived doctor.
DoctorRules rules_of(Session&, DoctorId);

struct SettingsChanges {
    std::optional<bool> enabled{};
    std::optional<Whole<15, 2'678'400>> rotate_seconds{};
    std::optional<Whole<1, 50>> phone_limit{};
    std::optional<Booking> booking{};
    std::optional<Whole<5, 1440>> hold_minutes{};
    std::optional<Whole<1, 365>> days_ahead{};
    Change<Text<32>> wifi_name{};
    Change<Text<63>> wifi_password{};
    bool renew = false;  // all codes and links given out so far open nothing any more
};
BOOST_DESCRIBE_STRUCT(SettingsChanges, (),
                      (enabled, rotate_seconds, phone_limit, booking, hold_minutes, days_ahead,
                       wifi_name, wifi_password, renew))
/// Throws 412 "changed". The audit says that a Wi-Fi password changed, not which.
void change_settings(Session&, const SettingsChanges&, const IfMatch&);

struct CheckinDoctorChanges {
    std::optional<bool> enabled{}, booking{};
    Change<ClockTime> from{}, to{};
    std::optional<Whole<1, 500>> limit{};
};
BOOST_DESCRIBE_STRUCT(CheckinDoctorChanges, (), (enabled, booking, from, to, limit))
/// Throws 404; 422 when only one of the hours is set or they are the wrong way round; 412.
DoctorRules change_doctor(Session&, DoctorId, const CheckinDoctorChanges&, const IfMatch&);
}  // namespace clinic::checkin
