#pragma once
#include "billing/ledger.h"
#include "visits/visits.h"
namespace clinic::billing {
using InvoiceId = Id<struct Invoice>;
using InvoiceLineId = Id<struct InvoiceLine>;
using PaymentId = Id<struct Payment>;
using RefundId = Id<struct Refund>;
using ShiftId = Id<struct Shift>;
using BenefitId = Id<struct Benefit>;
using catalog::ServiceId;
using patients::PatientId;
using staff::DoctorId;
using visits::VisitId;

enum class InvoiceStatus { open, part_paid, paid, cancelled };
BOOST_DESCRIBE_ENUM(InvoiceStatus, open, part_paid, paid, cancelled)

enum class PaymentStatus { pending, processing, paid, failed, cancelled, refunded, part_refunded };
BOOST_DESCRIBE_ENUM(PaymentStatus, pending, processing, paid, failed, cancelled, refunded,
                    part_refunded)

/// How money came, or went back.
enum class Method { cash, card, transfer, deposit, payme, click, other };
BOOST_DESCRIBE_ENUM(Method, cash, card, transfer, deposit, payme, click, other)
/// What a desk may take for an invoice.
enum class DeskMethod { cash, card, transfer, deposit, other };
BOOST_DESCRIBE_ENUM(DeskMethod, cash, card, transfer, deposit, other)
/// What a desk takes from outside and counts when its shift ends.
enum class CountedMethod { cash, card, transfer, other };
BOOST_DESCRIBE_ENUM(CountedMethod, cash, card, transfer, other)

Method method_of(DeskMethod);
Method method_of(CountedMethod);

/// An amount that moves.
using Amount = Whole<1, 1'000'000'000'000>;
using Reason = Text<300>;

/// What that user may be; nothing for an unknown one.
std::vector<Role> roles_of(Session&, UserId);

/// Documents that are counted without a gap.
enum class Document { invoice, receipt, shift };
BOOST_DESCRIBE_ENUM(Document, invoice, receipt, shift)

/// Takes the next number, within the transaction that makes the document.
std::int64_t next_number(Session&, Document);
}  // namespace clinic::billing
