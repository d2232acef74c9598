#pragma once
#include "billing/terms.h"
namespace clinic::billing {

// What screens of the topic `money` hear: ids and states, never names or sums.
void announce_invoice(Session&, InvoiceId, PatientId, InvoiceStatus);
void announce_payment(Session&, PaymentId, const std::optional<InvoiceId>&);
void announce_shift(Session&, ShiftId);
}  // namespace clinic::billing
