#include "queue/policies.h"
#include <algorithm>
namespace clinic::queue {
namespace {
struct PolicyChanged {
    std::optional<DoctorId> doctor_id;
};
BOOST_DESCRIBE_STRUCT(PolicyChanged, (), (doctor_id))

/// The doctor's own, else the clinic's.
StoredPolicy holding(Session& session, DoctorId doctor) {
    return *session.first<StoredPolicy>(R"sql(
        select * from queue_policies
        where id = coalesce((select id from queue_policies where doctor_id = ?), 1))sql",
                                        doctor);
}

void apply(const PolicyChanges& changes, StoredPolicy& to) {
    if (changes.classes) to.classes = *changes.classes;
    if (changes.grace_before_minutes) to.grace_before_minutes = changes.grace_before_minutes->value;
    if (changes.grace_after_minutes) to.grace_after_minutes = changes.grace_after_minutes->value;
    if (changes.fairness) to.fairness = *changes.fairness;
    if (changes.aging_minutes) to.aging_minutes = changes.aging_minutes->value;
    if (changes.ratio_appointments) to.ratio_appointments = changes.ratio_appointments->value;
    if (!names_each_class(to.classes))
        throw invalid("classes", "each-once",
                      "must name urgent, returned, appointment and normal, each once");
}

StoredPolicy store(Session& session, const StoredPolicy& policy, const StoredPolicy& before) {
    session.run(R"sql(
        insert into queue_policies (id, doctor_id, classes, grace_before_minutes,
            grace_after_minutes, fairness, aging_minutes, ratio_appointments, version)
        values (case when ?1 is null then 1 end, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        on conflict do update set classes = ?2, grace_before_minutes = ?3,
            grace_after_minutes = ?4, fairness = ?5, aging_minutes = ?6, ratio_appointments = ?7,
            version = ?8)sql",
                policy.doctor_id, write(policy.classes), policy.grace_before_minutes,
                policy.grace_after_minutes, policy.fairness, policy.aging_minutes,
                policy.ratio_appointments, policy.version);
    session.record("queue.policy_changed", "doctor", policy.doctor_id ? policy.doctor_id->value : 0,
                   before, policy);
    session.announce({"queue", "policy_changed", write(PolicyChanged{policy.doctor_id})});
    return policy;
}
}  // namespace

Policy StoredPolicy::policy() const {
    return {classes,  grace_before_minutes, grace_after_minutes,
            fairness, aging_minutes,        ratio_appointments};
}

StoredPolicy clinic_policy(Session& session) {
    return *session.first<StoredPolicy>(R"sql(select * from queue_policies where id = 1)sql");
}

StoredPolicy change_clinic_policy(Session& session, const PolicyChanges& changes,
                                  const IfMatch& seen) {
    const auto before = clinic_policy(session);
    seen.check(before);
    auto wanted = before;
    apply(changes, wanted);
    ++wanted.version;
    return store(session, wanted, before);
}

DoctorPolicy doctor_policy(Session& session, DoctorId id) {
    staff::doctor(session, id);
    const auto policy = holding(session, id);
    return {id, policy.doctor_id.has_value(), policy};
}

DoctorPolicy set_doctor_policy(Session& session, DoctorId id, const PolicyChanges& changes,
                               const IfMatch& seen) {
    const auto before = doctor_policy(session, id);
    if (before.own) seen.check(before.policy);
    auto wanted = before.policy;
    apply(changes, wanted);
    wanted.doctor_id = id;
    wanted.version = before.own ? wanted.version + 1 : 1;
    return {id, true, store(session, wanted, before.policy)};
}

void drop_doctor_policy(Session& session, DoctorId id) {
    const auto before = doctor_policy(session, id);
    if (!before.own) return;
    session.run(R"sql(delete from queue_policies where doctor_id = ?)sql", id);
    session.record("queue.policy_dropped", "doctor", id.value, before.policy,
                   clinic_policy(session));
    session.announce({"queue", "policy_changed", write(PolicyChanged{id})});
}

Policy policy_of(Session& session, DoctorId leader) {
    return holding(session, leader).policy();
}

std::function<Policy(DoctorId)> policies(Session& session) {
    constexpr Sql every = R"sql(
        -- scans: a doctor has one row at most
        select * from queue_policies)sql";
    return [all = session.all<StoredPolicy>(every)](DoctorId leader) {
        const auto own = std::ranges::find(all, std::optional(leader), &StoredPolicy::doctor_id);
        if (own != all.end()) return own->policy();
        return std::ranges::find(all, std::optional<DoctorId>{}, &StoredPolicy::doctor_id)
            ->policy();
    };
}
}  // namespace clinic::queue
