#pragma once
#include "api/table.h"
#include "billing/invoices.h"
#include "billing/refunds.h"
namespace clinic::billing {

/// One movement of a patient's deposit, as the ledger has it.
struct DepositEntry {
    Instant at;
    std::string act;  // "payment", "refund", "void"
    std::int64_t act_id, change_minor;
};
BOOST_DESCRIBE_STRUCT(DepositEntry, (), (at, act, act_id, change_minor))

struct PatientAccount {
    std::int64_t deposit_minor, debt_minor;
    std::vector<DepositEntry> entries;  // the newest first, at most 100
};
BOOST_DESCRIBE_STRUCT(PatientAccount, (), (deposit_minor, debt_minor, entries))

struct NewDeposit {
    CountedMethod method;
    Amount amount_minor;
    std::optional<Amount> tendered_minor{};  // cash alone
};
BOOST_DESCRIBE_STRUCT(NewDeposit, (), (method, amount_minor, tendered_minor))

struct DepositRefund {
    CountedMethod method;
    Amount amount_minor;
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(DepositRefund, (), (method, amount_minor, reason))

struct Debt {
    PatientId patient_id;
    std::string name;
    bool restricted;  // the chart is
    std::optional<std::string> phone;
    std::int64_t debt_minor;
    Instant oldest_at;
    std::int64_t invoices;
};
BOOST_DESCRIBE_STRUCT(Debt, (),
                      (patient_id, name, restricted, phone, debt_minor, oldest_at, invoices))

/// A page of them. `patients` and `debt_minor` are of all who owe, whatever the page.
struct Debts {
    std::vector<Debt> items{};
    std::optional<std::string> next_cursor{};
    std::int64_t patients = 0, debt_minor = 0;
};
BOOST_DESCRIBE_STRUCT(Debts, (), (items, next_cursor, patients, debt_minor))

struct DebtsQuery {
    std::optional<Whole<1, 1000>> limit{};  // 1,000; a CSV has all
    std::optional<Text<40>> cursor{};       // the page before said it
    std::optional<Format> format{};
};
BOOST_DESCRIBE_STRUCT(DebtsQuery, (), (limit, cursor, format))

struct Deposit {
    PatientId patient_id;
    std::string name;
    std::optional<std::string> phone;
    std::int64_t deposit_minor;
};
BOOST_DESCRIBE_STRUCT(Deposit, (), (patient_id, name, phone, deposit_minor))

/// Throws 404.
PatientAccount account_of(Session&, PatientId);
/// Money for later: a payment without an invoice. Throws 404, 409 "no-shift" for cash.
Created<Payment> add_deposit(Session&, PatientId, const NewDeposit&);
/// Gives a deposit back. Throws 409 "deposit-too-small", and like any refund (refunds.h).
Created<Refund> refund_deposit(Session&, PatientId, const DepositRefund&);
/// Who owes, the largest debt first. Throws 422 for a cursor that no page said.
Debts debts(Session&, const DebtsQuery& = {});
clinic::Document list_debts(Session&, const Query<DebtsQuery>&);
/// Whose money is held, the largest sum first. 1,000 at most.
Page<Deposit> deposits(Session&);
}  // namespace clinic::billing
