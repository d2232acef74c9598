#include "billing/events.h"
namespace clinic::billing {
namespace {
struct InvoiceChanged {
    InvoiceId invoice_id;
    PatientId patient_id;
    InvoiceStatus status;
};
BOOST_DESCRIBE_STRUCT(InvoiceChanged, (), (invoice_id, patient_id, status))

struct PaymentTaken {
    PaymentId payment_id;
    std::optional<InvoiceId> invoice_id;
};
BOOST_DESCRIBE_STRUCT(PaymentTaken, (), (payment_id, invoice_id))

struct ShiftChanged {
    ShiftId shift_id;
};
BOOST_DESCRIBE_STRUCT(ShiftChanged, (), (shift_id))

template <class Data>
void announce(Session& session, const char* name, const Data& data) {
    session.announce({"money", name, write(data)});
}
}  // namespace

void announce_invoice(Session& session, InvoiceId id, PatientId patient, InvoiceStatus status) {
    announce(session, "invoice_changed", InvoiceChanged{id, patient, status});
}
void announce_payment(Session& session, PaymentId id, const std::optional<InvoiceId>& invoice) {
    announce(session, "payment_taken", PaymentTaken{id, invoice});
}
void announce_shift(Session& session, ShiftId id) {
    announce(session, "shift_changed", ShiftChanged{id});
}
}  // namespace clinic::billing
