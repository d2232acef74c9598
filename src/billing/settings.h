#pragma once
#include "billing/terms.h"
namespace clinic::billing {

/// How much a role or one person gives back at most; exactly one of the two is set.
struct RefundLimit {
    std::optional<Role> role{};
    std::optional<UserId> user_id{};
    Money limit_minor;
};
BOOST_DESCRIBE_STRUCT(RefundLimit, (), (role, user_id, limit_minor))

/// The clinic's own rules about money.
struct MoneyRules {
    std::int64_t follow_up_days;  // 0: no rule
    std::vector<ServiceId> follow_up_services;
    std::int64_t refund_limit_minor;  // of whoever has no limit of their own
    std::vector<RefundLimit> refund_limits;
    std::int64_t receipt_width;  // millimetres of paper
    std::optional<std::string> receipt_footer, invoice_details;
    bool debt_allowed;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(MoneyRules, (),
                      (follow_up_days, follow_up_services, refund_limit_minor, refund_limits,
                       receipt_width, receipt_footer, invoice_details, debt_allowed, version))

struct MoneyRulesChanges {
    std::optional<Whole<0, 365>> follow_up_days{};
    std::optional<std::vector<ServiceId>> follow_up_services{};
    std::optional<Money> refund_limit_minor{};
    std::optional<std::vector<RefundLimit>> refund_limits{};
    std::optional<Whole<58, 80>> receipt_width{};
    Change<Notes<500>> receipt_footer{};
    Change<Notes<2000>> invoice_details{};
    std::optional<bool> debt_allowed{};
};
BOOST_DESCRIBE_STRUCT(MoneyRulesChanges, (),
                      (follow_up_days, follow_up_services, refund_limit_minor, refund_limits,
                       receipt_width, receipt_footer, invoice_details, debt_allowed))

MoneyRules settings(Session&);
/// Throws 412 "changed" when someone else was faster, 422 for a width other than 58 and 80, for an
/// unknown service, and for a limit of nobody or given twice.
MoneyRules change_settings(Session&, const MoneyRulesChanges&, const IfMatch&);

/// What that user gives back at most: their own limit, else the highest of their roles that may
/// refund, else the clinic's. Nobody (null) has the clinic's.
std::int64_t refund_limit_of(Session&, const std::optional<UserId>&);

/// A category of patients who pay less.
struct BenefitRow {
    BenefitId id;
    std::string name;
    std::int64_t percent;
    std::vector<ServiceId> services;  // those it covers; all when there is none
    bool active;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(BenefitRow, (), (id, name, percent, services, active, version))

using Percent = Whole<1, 100>;
struct NewBenefit {
    Text<100> name;
    Percent percent;
    std::vector<ServiceId> services{};
    std::optional<bool> active{};  // yes
};
BOOST_DESCRIBE_STRUCT(NewBenefit, (), (name, percent, services, active))

struct BenefitChanges {
    std::optional<Text<100>> name{};
    std::optional<Percent> percent{};
    std::optional<std::vector<ServiceId>> services{};
    std::optional<bool> active{};
};
BOOST_DESCRIBE_STRUCT(BenefitChanges, (), (name, percent, services, active))

/// By name, the inactive ones too.
Page<BenefitRow> benefits(Session&);
/// Throws 404.
BenefitRow benefit(Session&, BenefitId);
/// Throws 409 "taken", 422 for an unknown service.
Created<BenefitRow> add_benefit(Session&, const NewBenefit&);
/// What was invoiced with it stays as it was.
BenefitRow change_benefit(Session&, BenefitId, const BenefitChanges&, const IfMatch&);
}  // namespace clinic::billing
