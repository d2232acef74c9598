#pragma once
#include "billing/payments.h"
namespace clinic::billing {

/// Puts the receipt into the outbox (kind "payment.receipt") for a patient who consents to messages
/// and has a phone. It waits a few minutes there: what is struck out at once is never told.
void tell_receipt(Session&, const Payment&);
/// Takes it back when the payment was struck out before it was told.
void untell_receipt(Session&, PaymentId);
}  // namespace clinic::billing
