#pragma once
#include "checkin/booking.h"
namespace clinic::checkin {

/// Somebody on file with the phone that was typed; nobody proved whose it is.
struct OnFile {
    patients::PatientId id;
    std::int64_t number;
    std::string name;
    std::optional<BirthDate> birth_date;
};
BOOST_DESCRIBE_STRUCT(OnFile, (), (id, number, name, birth_date))
/// At most ten, by the staff's search.
std::vector<OnFile> on_file(Session&, const std::string& phone);

/// A request as the desk sees it.
struct DeskRequest {
    RequestId id;
    DoctorId doctor_id;
    std::string doctor_name;
    Instant starts_at;
    Day day;
    std::string time, phone, last_name, first_name;
    Booking confirm;
    RequestStatus status;
    std::optional<scheduling::AppointmentId> appointment_id;
    std::vector<OnFile> patients;  // while it is pending
    Instant created_at, expires_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(DeskRequest, (),
                      (id, doctor_id, doctor_name, starts_at, day, time, phone, last_name,
                       first_name, confirm, status, appointment_id, patients, created_at,
                       expires_at, version))

struct WhichRequests {
    std::optional<RequestStatus> status{};  // pending unless it says otherwise
};
BOOST_DESCRIBE_STRUCT(WhichRequests, (), (status))
/// The hundred next to answer, or the newest of another status.
Page<DeskRequest> requests(Session&, const Query<WhichRequests>&);

struct Acceptance {
    std::optional<patients::PatientId> patient_id{};  // unset: whoever fits on file, else a new one
};
BOOST_DESCRIBE_STRUCT(Acceptance, (), (patient_id))
/// Books it and tells the phone. Throws 409 "request-over" and what booking throws.
DeskRequest accept(Session&, RequestId, const Acceptance&);
DeskRequest decline(Session&, RequestId);

/// Who joined a line by phone today, for the desk.
struct JoinedByPhone {
    queue::TicketId ticket_id;
    std::int64_t number;
    queue::Status status;
    DoctorId doctor_id;
    std::string doctor_name, phone;
    std::optional<patients::PatientId> patient_id;
    std::vector<OnFile> patients;
    Instant joined_at;
};
BOOST_DESCRIBE_STRUCT(JoinedByPhone, (),
                      (ticket_id, number, status, doctor_id, doctor_name, phone, patient_id,
                       patients, joined_at))
Page<JoinedByPhone> joined_today(Session&);
}  // namespace clinic::checkin
