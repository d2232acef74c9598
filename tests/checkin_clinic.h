#pragma once
#include "checkin/booking.h"
#include "checkin/links.h"
#include "checkin/requests.h"
#include "checkin/tokens.h"
#include "queue_clinic.h"
#include "scheduling/hours.h"

namespace clinic::testing {

/// The queue's clinic with check-in by phone open for its therapist all day.
struct CheckinClinic : QueueClinic {
    CheckinClinic() {
        checkin::change_settings(session(), {.enabled = true}, {});
        allow({.enabled = true});
    }
    checkin::DoctorRules allow(const checkin::CheckinDoctorChanges& changes) {
        return checkin::change_doctor(session(), doctor, changes, {});
    }
    std::string code() { return checkin::wall_code(session(), checkin::settings(session())).token; }
    checkin::Join form(std::string phone = "901234567") {
        return {.token = {code()}, .doctor_id = doctor, .phone = {std::move(phone)}};
    }
    checkin::Joined join(std::string phone = "901234567") {
        return checkin::join(session(), form(std::move(phone))).value;
    }
    checkin::PhoneTicket current(const std::string& claim) {
        return checkin::current(session(), {.session_token = claim});
    }
    /// From now on a stranger asks, who has no rights at all.
    void as_stranger() {
        Caller nobody;
        nobody.remote = "203.0.113.9";
        as(nobody);
    }
};
}  // namespace clinic::testing
