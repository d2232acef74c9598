#include "billing/receipt_news.h"
#include "messages/outbox.h"
namespace clinic::billing {
namespace {
constexpr std::string_view kind = "payment.receipt";
constexpr std::int64_t grace = 3 * minute, worth_telling = 48 * hour;

struct ReceiptParams {
    PaymentId payment_id;
    std::int64_t receipt_number, amount_minor;
};
BOOST_DESCRIBE_STRUCT(ReceiptParams, (), (payment_id, receipt_number, amount_minor))
}  // namespace

void tell_receipt(Session& session, const Payment& paid) {
    if (!session.exists(R"sql(
            select 1 from patients where id = ? and consent_to_messages and phones <> '[]')sql",
                        paid.patient_id))
        return;
    std::string key(kind);
    (key += '/') += std::to_string(paid.id.value);
    messages::put(session,
                  {.key = std::move(key),
                   .kind = std::string(kind),
                   .to = {.patient = paid.patient_id},
                   .entity = "payment",
                   .entity_id = paid.id.value,
                   .params = write(ReceiptParams{paid.id, paid.receipt_number, paid.amount_minor}),
                   .due_at = Instant{session.now().value + grace},
                   .expires_at = Instant{session.now().value + worth_telling}});
}

void untell_receipt(Session& session, PaymentId id) {
    messages::cancel(session, "payment", id.value, kind);
}
}  // namespace clinic::billing
