#include "checkin/requests.h"
#include "messages/outbox.h"
#include "patients/search.h"
#include "queue/rows.h"
namespace clinic::checkin {
namespace {
std::string name_of_item(const patients::PatientListItem& item) {
    auto name = item.last_name.value + " " + item.first_name.value;
    if (item.middle_name) name += " " + item.middle_name->value;
    return name;
}

struct ClaimRow {
    queue::TicketId ticket_id;
    std::string phone;
    Instant joined_at;
};
BOOST_DESCRIBE_STRUCT(ClaimRow, (), (ticket_id, phone, joined_at))

RequestRow request_row(Session& session, RequestId id) {
    const auto row = session.first<RequestRow>(R"sql(
        select * from booking_requests where id = ?)sql",
                                               id);
    if (!row) throw not_found("booking request");
    return *row;
}

DeskRequest shown(Session& session, const RequestRow& row) {
    const auto& zone = session.clinic().zone;
    const bool open = row.is_open(session.now());
    const bool over = row.status == RequestStatus::pending && !open;
    return {.id = row.id,
            .doctor_id = row.doctor_id,
            .doctor_name = staff::doctor(session, row.doctor_id).name(),
            .starts_at = row.starts_at,
            .day = zone.day_of(row.starts_at),
            .time = zone.wall_clock(row.starts_at),
            .phone = row.phone,
            .last_name = row.last_name,
            .first_name = row.first_name,
            .confirm = row.confirm,
            .status = over ? RequestStatus::expired : row.status,
            .appointment_id = row.appointment_id,
            .patients = open ? on_file(session, row.phone) : std::vector<OnFile>{},
            .created_at = row.created_at,
            .expires_at = row.expires_at,
            .version = row.version};
}

RequestRow require_open(Session& session, RequestId id) {
    auto row = request_row(session, id);
    if (!row.is_open(session.now()))
        throw conflict("request-over", "This request was answered or ran out meanwhile.");
    return row;
}

/// What the message's text is made of.
struct AnswerParams {
    std::string clinic_name, doctor_name, day, time;
};
BOOST_DESCRIBE_STRUCT(AnswerParams, (), (clinic_name, doctor_name, day, time))

void tell(Session& session, const RequestRow& row, const std::string& kind) {
    const auto& zone = session.clinic().zone;
    const AnswerParams params{session.clinic().name, staff::doctor(session, row.doctor_id).name(),
                              zone.day_of(row.starts_at).value, zone.wall_clock(row.starts_at)};
    messages::put(session, {.key = kind + "/" + std::to_string(row.id.value),
                            .kind = kind,
                            .to = {.address = row.phone},
                            .entity = "booking_request",
                            .entity_id = row.id.value,
                            .params = write(params),
                            .due_at = session.now(),
                            .expires_at = row.starts_at});
}

// At most a hundred: what waits in the order it runs out, the others with the latest first.
std::vector<RequestRow> rows_of(Session& session, RequestStatus status) {
    // Expired ones were never settled by anyone: what ran out is known by its time.
    if (status == RequestStatus::expired)
        return session.all<RequestRow>(R"sql(
            select * from booking_requests where status = 'pending' and expires_at <= ?
            order by expires_at desc limit 100)sql",
                                       session.now());
    if (status == RequestStatus::pending)
        return session.all<RequestRow>(R"sql(
            select * from booking_requests where status = 'pending' and expires_at > ?
            order by expires_at limit 100)sql",
                                       session.now());
    return session.all<RequestRow>(R"sql(
        select * from booking_requests where status = ? order by expires_at desc limit 100)sql",
                                   status);
}
}  // namespace

std::vector<OnFile> on_file(Session& session, const std::string& phone) {
    std::vector<OnFile> all;
    const Query<patients::PatientQuery> query{{.q = Text<200>{phone}, .limit = Whole<1, 100>{10}}};
    for (const auto& item : patients::list(session, query).items)
        if (item.phones.value.find("\"" + phone + "\"") != std::string::npos)
            all.push_back({item.id, item.number, name_of_item(item), item.birth_date});
    return all;
}

Page<DeskRequest> requests(Session& session, const Query<WhichRequests>& query) {
    const auto status = query.value.status.value_or(RequestStatus::pending);
    Page<DeskRequest> page{};
    for (const auto& row : rows_of(session, status)) page.items.push_back(shown(session, row));
    return page;
}

DeskRequest accept(Session& session, RequestId id, const Acceptance& wanted) {
    const auto row = require_open(session, id);
    make_appointment(session, row,
                     wanted.patient_id ? *wanted.patient_id : patient_for(session, row));
    tell(session, row, "booking.accepted");
    return shown(session, request_row(session, id));
}

DeskRequest decline(Session& session, RequestId id) {
    const auto row = require_open(session, id);
    settle(session, row, RequestStatus::declined, "booking.declined");
    tell(session, row, "booking.declined");
    return shown(session, request_row(session, id));
}

Page<JoinedByPhone> joined_today(Session& session) {
    Page<JoinedByPhone> page{};
    for (const auto& claim : session.all<ClaimRow>(R"sql(
             select ticket_id, phone, joined_at from checkin_claims where day = ?
             order by id -- sorts: one day's
             )sql",
                                                   session.today())) {
        const auto ticket = queue::shown(session, queue::row(session, claim.ticket_id));
        page.items.push_back(
            {.ticket_id = ticket.id,
             .number = ticket.number,
             .status = ticket.status,
             .doctor_id = ticket.doctor_id,
             .doctor_name = staff::doctor(session, ticket.doctor_id).name(),
             .phone = claim.phone,
             .patient_id = ticket.patient_id,
             .patients = ticket.patient_id ? std::vector<OnFile>{} : on_file(session, claim.phone),
             .joined_at = claim.joined_at});
    }
    return page;
}
}  // namespace clinic::checkin
