#pragma once
#include "providers/payme.h"
#include "providers/statements.h"
namespace clinic::providers {

/// A statement's text as it was exported: CSV, or JSON. Up to 1 MiB.
struct StatementText {
    std::string value;
};

struct Comparing {
    Provider provider;
    Day from, to;  // of the clinic, both included
    StatementText statement;
    std::optional<Columns> columns{};
    std::optional<AmountUnit> amount_unit{};  // unset: tiyin of Payme, soums of Click
};
BOOST_DESCRIBE_STRUCT(Comparing, (), (provider, from, to, statement, columns, amount_unit))

/// One payment on one side.
struct MoneySide {
    std::string reference;
    Instant at;
    std::int64_t amount_minor;
    MoneyState state;
    std::optional<InvoiceId> invoice_id;
    std::int64_t line;  // of the statement; 0: none
};
BOOST_DESCRIBE_STRUCT(MoneySide, (), (reference, at, amount_minor, state, invoice_id, line))

struct Difference {
    std::string reference;
    std::vector<std::string> what;  // amount, state, twice
    MoneySide here, there;
};
BOOST_DESCRIBE_STRUCT(Difference, (), (reference, what, here, there))

struct Reconciliation {
    Provider provider;
    Day from, to;
    std::int64_t rows = 0, matched = 0, matched_minor = 0;
    std::vector<MoneySide> missing_here{}, missing_there{};
    std::vector<Difference> different{};
};
BOOST_DESCRIBE_STRUCT(Reconciliation, (),
                      (provider, from, to, rows, matched, matched_minor, missing_here,
                       missing_there, different))

/// Holds a provider's statement against the ledger. Money that only one side knows, and payments
/// whose amount or state differ, are listed; what moved no money on either side is passed over.
Reconciliation reconcile(Session&, const Comparing&);

struct Span {
    Day from, to;
};
BOOST_DESCRIBE_STRUCT(Span, (), (from, to))
/// What the clinic would answer to Payme's GetStatement for those days.
Document payme_statement(Session&, const Query<Span>&);
}  // namespace clinic::providers
namespace clinic {
template <>
struct Shape<providers::StatementText> {
    static MaybeFault read(const json::value& v, providers::StatementText& out);
    static json::value schema() { return {{"type", "string"}, {"maxLength", 1 << 20}}; }
};
}  // namespace clinic
