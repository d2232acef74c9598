#pragma once
#include "checkin/joining.h"
#include "patients/patients.h"
#include "scheduling/appointments.h"
#include "scheduling/holds.h"
namespace clinic::checkin {
using RequestId = Id<struct BookingRequest>;

enum class RequestStatus { pending, booked, declined, expired };
BOOST_DESCRIBE_ENUM(RequestStatus, pending, booked, declined, expired)

struct BookableDoctor {
    DoctorId id;
    std::string name, specialty;
    std::optional<std::string> room;
};
BOOST_DESCRIBE_STRUCT(BookableDoctor, (), (id, name, specialty, room))

struct BookingDoors {
    std::string clinic_name, language;
    Booking confirm;
    Day today, last_day;
    std::vector<BookableDoctor> doctors;
};
BOOST_DESCRIBE_STRUCT(BookingDoors, (), (clinic_name, language, confirm, today, last_day, doctors))

/// A time that a stranger may ask for.
struct FreeTime {
    Instant starts_at;
    ClockTime time;
};
BOOST_DESCRIBE_STRUCT(FreeTime, (), (starts_at, time))
struct FreeTimes {
    DoctorId doctor_id;
    Day date;
    std::vector<FreeTime> slots;
};
BOOST_DESCRIBE_STRUCT(FreeTimes, (), (doctor_id, date, slots))

struct WhichDay {
    Text<64> token;
    DoctorId doctor;
    Day date;
};
BOOST_DESCRIBE_STRUCT(WhichDay, (), (token, doctor, date))

struct NewRequest {
    Text<64> token;
    DoctorId doctor_id;
    Instant starts_at;
    Phone phone;
    patients::Name last_name, first_name;
    std::optional<Text<43>> request{};  // the phone's own secret: sent again, the same request
};
BOOST_DESCRIBE_STRUCT(NewRequest, (),
                      (token, doctor_id, starts_at, phone, last_name, first_name, request))

/// A request as the phone that made it sees it.
struct PhoneRequest {
    std::string clinic_name, language;
    RequestStatus status;
    Booking confirm;
    std::string doctor_name, specialty;
    std::optional<std::string> room;
    Instant starts_at;
    Day day;
    std::string time;  // on the clinic's wall
    Instant expires_at;
    std::int64_t tries_left;
};
BOOST_DESCRIBE_STRUCT(PhoneRequest, (),
                      (clinic_name, language, status, confirm, doctor_name, specialty, room,
                       starts_at, day, time, expires_at, tries_left))

struct Requested {
    std::string request;  // the phone's secret; it asks, confirms and withdraws by it
    Booking confirm;
    PhoneRequest asked;
};
BOOST_DESCRIBE_STRUCT(Requested, (), (request, confirm, asked))

struct Code {
    Text<12> code;
};
BOOST_DESCRIBE_STRUCT(Code, (), (code))

/// A request as it is stored.
struct RequestRow {
    RequestId id;
    DoctorId doctor_id;
    Instant starts_at, ends_at;
    std::string phone, last_name, first_name;
    Booking confirm;
    std::int64_t tries;
    RequestStatus status;
    std::optional<scheduling::HoldId> hold_id;
    std::optional<scheduling::AppointmentId> appointment_id;
    Instant created_at, expires_at;
    std::int64_t version;

    bool is_open(Instant now) const { return status == RequestStatus::pending && expires_at > now; }
};
BOOST_DESCRIBE_STRUCT(RequestRow, (),
                      (id, doctor_id, starts_at, ends_at, phone, last_name, first_name, confirm,
                       tries, status, hold_id, appointment_id, created_at, expires_at, version))

/// How long a code may be typed, and how often wrongly.
inline constexpr auto code_lifetime = 10 * minute;
inline constexpr std::int64_t most_tries = 5;

/// The doctors of a booking link. Throws 403 "unknown-code", 409 "booking-closed".
BookingDoors booking_doors(Session&, const Query<WithToken>&);
/// Throws the same, 404 for a doctor who is not booked by link, 422 for a day out of reach.
FreeTimes free_times(Session&, const Query<WhichDay>&);
/// Holds the time and sends the code, or puts the request before the desk. Throws the same; 409
/// "slot-taken" with `free` (the day's other times), "phone-limit", 429 when too many codes were
/// asked for; 422.
WithCookies<Requested> ask_for(Session&, const NewRequest&);
/// By the secret in `Authorization: Bearer`: 401 "unknown-request" without.
PhoneRequest asked(Session&, const Client&);
/// Hears by push what becomes of the request. Throws as `asked`, and 409 "too-many-devices".
void hear_of_request(Session&, const Client&, const Listener&);
/// Books when the code is right. Each try counts, also one whose answer is lost: 422 "wrong-code"
/// with tries_left, 409 "too-many-tries", 410 "request-over".
PhoneRequest confirm(Aside&, const Client&, const Code&);
/// Gives the time back.
void withdraw(Session&, const Client&);

/// Makes the request an appointment of that patient.
void make_appointment(Session&, const RequestRow&, patients::PatientId);
/// Whoever has that phone and name on file, in any spelling; else a new patient.
patients::PatientId patient_for(Session&, const RequestRow&);
/// Writes another status and gives the held time back.
void settle(Session&, const RequestRow&, RequestStatus, std::string_view action);
}  // namespace clinic::checkin
