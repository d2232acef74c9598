#pragma once
#include "api/route.h"
#include "queue/tickets.h"
#include <functional>
namespace clinic::queue {

/// The rules of the clinic's lines, or of one doctor's own.
struct StoredPolicy {
    std::optional<DoctorId> doctor_id;  // nothing: the clinic's
    std::vector<Priority> classes;
    std::int64_t grace_before_minutes, grace_after_minutes;
    Fairness fairness;
    std::int64_t aging_minutes, ratio_appointments;
    std::int64_t version;

    Policy policy() const;
};
BOOST_DESCRIBE_STRUCT(StoredPolicy, (),
                      (doctor_id, classes, grace_before_minutes, grace_after_minutes, fairness,
                       aging_minutes, ratio_appointments, version))

struct PolicyChanges {
    std::optional<std::vector<Priority>> classes{};
    std::optional<Whole<0, 240>> grace_before_minutes{}, grace_after_minutes{};
    std::optional<Fairness> fairness{};
    std::optional<Whole<1, 600>> aging_minutes{};
    std::optional<Whole<1, 20>> ratio_appointments{};
};
BOOST_DESCRIBE_STRUCT(PolicyChanges, (),
                      (classes, grace_before_minutes, grace_after_minutes, fairness, aging_minutes,
                       ratio_appointments))

/// A doctor's rules and whether they are their own.
struct DoctorPolicy {
    DoctorId doctor_id;
    bool own;  // false: the clinic's hold
    StoredPolicy policy;
};
BOOST_DESCRIBE_STRUCT(DoctorPolicy, (), (doctor_id, own, policy))

StoredPolicy clinic_policy(Session&);
/// Throws 422 when the classes do not name each priority once, 412 when someone was faster.
StoredPolicy change_clinic_policy(Session&, const PolicyChanges&, const IfMatch&);
/// Throws 404 for an unknown doctor.
DoctorPolicy doctor_policy(Session&, DoctorId);
/// Gives the doctor rules of their own; what is not given is as it was for them.
DoctorPolicy set_doctor_policy(Session&, DoctorId, const PolicyChanges&, const IfMatch&);
/// The clinic's hold again.
void drop_doctor_policy(Session&, DoctorId);

/// By which rules the line of that leader is called.
Policy policy_of(Session&, DoctorId leader);
/// The same for many leaders with one query.
std::function<Policy(DoctorId)> policies(Session&);
}  // namespace clinic::queue
