#include "cli/simulate.h"
#include "providers/signed_event.h"
namespace clinic::cli {
namespace {
/// A sender of signed events.
class Sender {
public:
    explicit Sender(const Stage& stage) : stage_(stage), run_(hex(Surroundings::random_bytes(6))) {}

    std::string event(const std::string& id, const std::string& type, const std::string& payment,
                      std::int64_t amount, std::int64_t invoice) const {
        return json::serialize(json::object{
            {"id", run_ + "-" + id},
            {"type", type},
            {"data",
             {{"object",
               {{"id", run_ + "-" + payment}, {"amount", amount}, {"invoice_id", invoice}}}}}});
    }
    std::int64_t send(const std::string& body, std::int64_t seconds_off = 0) const {
        const Instant at{Surroundings{}.now().value + seconds_off * second};
        return send_signed(body, providers::hmac::signature_field(body, stage_.secret(), at));
    }
    std::int64_t send_signed(const std::string& body, const std::string& field) const {
        return stage_
            .post("hmac", body,
                  {{"Content-Type", "application/json"}, {"Webhook-Signature", field}})
            .status;
    }
    const std::string& secret() const { return stage_.secret(); }

private:
    const Stage& stage_;
    std::string run_;
};

void signatures(const Sender& sender, Table& table) {
    const auto body = sender.event("sign", "customer.created", "none", 1, 0);
    const auto now = Surroundings{}.now();
    const auto right = providers::hmac::signature_field(body, sender.secret(), now);
    const auto guess = providers::hmac::signature_field(body, sender.secret() + "x", now);
    table.expect("no signature", 400, sender.send_signed(body, ""));
    table.expect("a signature by another secret", 400, sender.send_signed(body, guess));
    table.expect("a body changed by one blank", 400, sender.send_signed(body + " ", right));
    table.expect("signed 310 seconds ago", 400, sender.send(body, -310));
    table.expect("signed 310 seconds ahead", 400, sender.send(body, 310));
    table.expect("signed 290 seconds ago", 200, sender.send(body, -290));
    table.expect("two signatures, one of them right", 200,
                 sender.send_signed(body, guess + right.substr(right.find(",v1="))));
    table.expect("no JSON", 422, sender.send("<xml/>"));
    table.expect("an event without a payment", 422,
                 sender.send(R"({"id":"x","type":"payment.succeeded"})"));
    table.expect("an unknown invoice", 422,
                 sender.send(sender.event("u", "payment.succeeded", "u", 100, 999'999'999)));
}

void paying(const Sender& sender, Stage& stage, Table& table, const Bill& bill) {
    const auto paid = sender.event("2", "payment.succeeded", "a", bill.due_minor, bill.id);
    const auto back = sender.event("3", "payment.refunded", "a", bill.due_minor, bill.id);
    table.expect(
        "more than is due", 409,
        sender.send(sender.event("m", "payment.succeeded", "m", bill.due_minor + 1, bill.id)));
    table.expect("no amount", 422,
                 sender.send(sender.event("n", "payment.succeeded", "n", 0, bill.id)));
    // The refund comes first, the beginning last: the end is the same.
    table.expect("the refund before its payment", 200, sender.send(back));
    table.expect("a failure before the payment", 200,
                 sender.send(sender.event("1", "payment.failed", "a", bill.due_minor, bill.id)));
    table.expect("the payment", 200, sender.send(paid));
    table.expect("its creation, last of all", 200,
                 sender.send(sender.event("0", "payment.created", "a", bill.due_minor, bill.id)));
    if (const auto due = stage.due(bill))
        table.expect("paid and given back: all is due", bill.due_minor, *due);
    const auto again = sender.event("4", "payment.succeeded", "b", bill.due_minor, bill.id);
    std::int64_t good = 0;
    for (int i = 0; i < 50; ++i) good += sender.send(again) == 200;
    table.expect("one event fifty times: accepted", 50, good);
    if (const auto due = stage.due(bill)) table.expect("one credit: nothing is due", 0, *due);
    table.expect("give it back", 200,
                 sender.send(sender.event("5", "payment.refunded", "b", bill.due_minor, bill.id)));
    if (const auto due = stage.due(bill))
        table.expect("all of it is due again", bill.due_minor, *due);
}
}  // namespace

void play_hmac(Stage& stage, Table& table) {
    const Sender sender(stage);
    signatures(sender, table);
    const auto bill = stage.bill();
    if (!bill) return table.skip("paying an invoice", "needs --invoice");
    paying(sender, stage, table, *bill);
}
}  // namespace clinic::cli
