#include "billing/settings.h"
#include "catalog/changes.h"
namespace clinic::billing {
namespace {
void require_services(Session& session, const std::vector<ServiceId>& services,
                      const std::string& member) {
    for (std::size_t i = 0; i < services.size(); ++i)
        catalog::require_service(session, services[i], member + "/" + std::to_string(i));
}

void set_follow_up(Session& session, const std::vector<ServiceId>& services) {
    require_services(session, services, "follow_up_services");
    session.run(R"sql(delete from follow_up_services -- scans: all of a handful
    )sql");
    for (const auto& service : services)
        session.run(R"sql(insert or ignore into follow_up_services (service_id) values (?))sql",
                    service);
}

void judge(Session& session, const std::vector<RefundLimit>& limits, std::size_t i) {
    const auto& one = limits[i];
    const auto at = "refund_limits/" + std::to_string(i);
    if (one.role.has_value() == one.user_id.has_value())
        throw invalid(at, "one-of-two", "belongs to either a role or a user");
    if (one.role == Role::display)
        throw invalid(at + "/role", "not-a-choice", "gives nothing back");
    if (one.user_id && !session.exists(R"sql(select 1 from users where id = ?)sql", *one.user_id))
        throw invalid(at + "/user_id", "unknown", "is no user of this program");
    for (std::size_t before = 0; before < i; ++before)
        if (limits[before].role == one.role && limits[before].user_id == one.user_id)
            throw invalid(at, "duplicate", "has a limit already");
}

void set_refund_limits(Session& session, const std::vector<RefundLimit>& limits) {
    for (std::size_t i = 0; i < limits.size(); ++i) judge(session, limits, i);
    session.run(R"sql(delete from refund_limits -- scans: all of a handful
    )sql");
    for (const auto& one : limits)
        session.run(R"sql(
            insert into refund_limits (role, user_id, limit_minor) values (?, ?, ?))sql",
                    one.role, one.user_id, one.limit_minor);
}

void set_services(Session& session, BenefitId id, const std::vector<ServiceId>& services) {
    require_services(session, services, "services");
    session.run(R"sql(delete from benefit_services where benefit_id = ?)sql", id);
    for (const auto& service : services)
        session.run(R"sql(
            insert or ignore into benefit_services (benefit_id, service_id) values (?, ?))sql",
                    id, service);
}

void refuse_taken(Session& session, const std::string& name, BenefitId self) {
    if (session.exists(R"sql(select 1 from benefits where name = ? and id <> ?)sql", name, self))
        throw catalog::taken("name", "benefit", false);
}
}  // namespace

MoneyRules settings(Session& session) {
    return *session.first<MoneyRules>(R"sql(
        select *, (select json_group_array(service_id) from follow_up_services)
                      as follow_up_services,
               (select json_group_array(json_object('role', role, 'user_id', user_id,
                                                    'limit_minor', limit_minor))
                from refund_limits) as refund_limits
        from billing_settings where id = 1 -- scans: a handful of services and limits
    )sql");
}

MoneyRules change_settings(Session& session, const MoneyRulesChanges& changes,
                           const IfMatch& seen) {
    const auto before = settings(session);
    seen.check(before);
    auto wanted = before;
    if (changes.follow_up_days) wanted.follow_up_days = changes.follow_up_days->value;
    if (changes.refund_limit_minor) wanted.refund_limit_minor = changes.refund_limit_minor->value;
    if (changes.receipt_width) wanted.receipt_width = changes.receipt_width->value;
    if (wanted.receipt_width != 58 && wanted.receipt_width != 80)
        throw invalid("receipt_width", "not-a-choice", "must be 58 or 80 millimetres",
                      {{"choices", json::array{58, 80}}});
    if (const auto& [given, text] = changes.receipt_footer; given)
        wanted.receipt_footer = text ? std::optional(text->value) : std::nullopt;
    if (const auto& [given, text] = changes.invoice_details; given)
        wanted.invoice_details = text ? std::optional(text->value) : std::nullopt;
    if (changes.debt_allowed) wanted.debt_allowed = *changes.debt_allowed;
    if (changes.refund_limits) set_refund_limits(session, *changes.refund_limits);
    if (changes.follow_up_services) set_follow_up(session, *changes.follow_up_services);
    session.run(R"sql(
        update billing_settings set follow_up_days = ?, refund_limit_minor = ?, receipt_width = ?,
            receipt_footer = ?, invoice_details = ?, debt_allowed = ?, version = version + 1
        where id = 1)sql",
                wanted.follow_up_days, wanted.refund_limit_minor, wanted.receipt_width,
                wanted.receipt_footer, wanted.invoice_details, wanted.debt_allowed);
    const auto after = settings(session);
    session.record("billing.settings_changed", "clinic", 1, before, after);
    return after;
}

std::int64_t refund_limit_of(Session& session, const std::optional<UserId>& user) {
    const auto usual = *session.value<std::int64_t>(
        R"sql(select refund_limit_minor from billing_settings where id = 1)sql");
    if (!user) return usual;
    const auto own = session.value<std::int64_t>(
        R"sql(select limit_minor from refund_limits where user_id = ?)sql", *user);
    if (own) return *own;
    std::optional<std::int64_t> highest;
    for (const auto role : roles_of(session, *user)) {
        if (!(permission_bits({role}) & bit(Can::refund))) continue;
        const auto limit = session.value<std::int64_t>(
            R"sql(select limit_minor from refund_limits where role = ?)sql", role);
        highest = std::max(highest.value_or(0), limit.value_or(usual));
    }
    return highest.value_or(usual);
}

Page<BenefitRow> benefits(Session& session) {
    return {session.all<BenefitRow>(R"sql(
        select b.*, (select json_group_array(service_id) from benefit_services
                     where benefit_id = b.id) as services
        from benefits b order by b.name, b.id -- scans: a handful
    )sql")};
}

BenefitRow benefit(Session& session, BenefitId id) {
    auto found = session.first<BenefitRow>(R"sql(
        select b.*, (select json_group_array(service_id) from benefit_services
                     where benefit_id = b.id) as services
        from benefits b where b.id = ?)sql",
                                           id);
    if (!found) throw not_found("benefit");
    return std::move(*found);
}

Created<BenefitRow> add_benefit(Session& session, const NewBenefit& wanted) {
    refuse_taken(session, wanted.name.value, {});
    const BenefitId id{*session.value<std::int64_t>(
        R"sql(insert into benefits (name, percent, active) values (?, ?, ?) returning id)sql",
        wanted.name, wanted.percent, wanted.active.value_or(true))};
    set_services(session, id, wanted.services);
    auto made = benefit(session, id);
    session.record("benefit.created", "benefit", id.value, RawJson{}, made);
    return {std::move(made)};
}

BenefitRow change_benefit(Session& session, BenefitId id, const BenefitChanges& changes,
                          const IfMatch& seen) {
    const auto before = benefit(session, id);
    seen.check(before);
    auto wanted = before;
    if (changes.name) wanted.name = changes.name->value;
    if (changes.percent) wanted.percent = changes.percent->value;
    if (changes.active) wanted.active = *changes.active;
    refuse_taken(session, wanted.name, id);
    session.run(R"sql(
        update benefits set name = ?, percent = ?, active = ?, version = version + 1
        where id = ?)sql",
                wanted.name, wanted.percent, wanted.active, id);
    if (changes.services) set_services(session, id, *changes.services);
    const auto after = benefit(session, id);
    session.record("benefit.edited", "benefit", id.value, before, after);
    return after;
}
}  // namespace clinic::billing
