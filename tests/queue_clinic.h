#pragma once
#include "queue/past.h"
#include "queue/queues.h"
#include "queue/undo.h"
#include "test_clinic.h"

namespace clinic::testing {

/// A doctor's form as the desk sends it.
inline staff::NewDoctor doctor_form(std::string last_name, catalog::DepartmentId department) {
    return {.last_name = {std::move(last_name)},
            .first_name = {"Dilnoza"},
            .specialty = {"Therapist"},
            .department_id = department,
            .room = catalog::RoomName{"5"},
            .slot_minutes = {20}};
}

/// A clinic with one therapist behind door 5, whose numbers begin at 101, and three patients.
struct QueueClinic : TestClinic {
    catalog::DepartmentId department = make_department();
    queue::DoctorId doctor = make_doctor("Karimova");

    QueueClinic() {
        add_patient("Sobirov", "Jasur", patients::Name{"Aliyevich"}, BirthDate{"1988-03-14"});
        add_patient("Yusupova", "Malika");
        add_patient("Rahimov", "Anvar");
        connection.run(
            "insert into users (id, username, display_name, password_hash, language, created_at)"
            " values (1, 'nodira', 'Nodira', '', 'uz', 0)");
    }
    void add_patient(std::string last_name, std::string first_name,
                     std::optional<patients::Name> middle_name = {},
                     std::optional<BirthDate> birth_date = {}) {
        patients::enroll(session(), {.last_name = {std::move(last_name)},
                                     .first_name = {std::move(first_name)},
                                     .middle_name = std::move(middle_name),
                                     .birth_date = std::move(birth_date),
                                     .create_anyway = true});
    }
    catalog::DepartmentId make_department() {
        return catalog::add_department(session(), {{"Therapy"}}).value.id;
    }
    queue::DoctorId make_doctor(const std::string& last_name, std::int64_t first_number = 101) {
        auto form = doctor_form(last_name, department);
        form.first_ticket_number = staff::TicketNumber{first_number};
        return staff::add_doctor(session(), form).value.id;
    }
    catalog::RoomId make_room(const std::string& name) {
        return catalog::add_room(session(), {{name}}).value.id;
    }
    queue::Ticket take(const queue::NewTicket& wanted = {}) {
        return queue::take(session(), doctor, wanted).value;
    }
    queue::Ticket take(queue::Priority priority) {
        return take(queue::NewTicket{.priority = priority});
    }
    std::optional<queue::Ticket> call_next(bool finish_current = false) {
        return queue::call_next(session(), doctor, {finish_current});
    }
    /// Numbers of those who wait, in the order they will be called.
    std::vector<std::int64_t> waiting() {
        std::vector<std::int64_t> numbers;
        for (const auto& ticket : queue::queue(session(), doctor, {}).tickets)
            if (ticket.status == queue::Status::waiting) numbers.push_back(ticket.number);
        return numbers;
    }
    /// Someone who may run the queue, and nothing else.
    static Caller nurse() {
        Caller caller;
        caller.user = UserId{1};
        caller.name = "Nodira";
        caller.permissions = bit(Can::signed_in) | bit(Can::see_queue) | bit(Can::run_queue);
        return caller;
    }
};
}  // namespace clinic::testing
