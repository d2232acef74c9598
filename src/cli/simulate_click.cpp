#include "cli/simulate.h"
#include "core/digests.h"
#include "providers/amounts.h"
namespace clinic::cli {
namespace {
constexpr const char* no_bill = "needs --make-invoices";
const std::string sign_time = "2026-03-02 09:00:00";

/// Click as it calls a shop; each member is a field of the form.
struct Step {
    std::string trans, order, amount, action = "0", prepare_id{}, error = "0";
    std::string path = "click";
    bool honest = true;

    json::object at(const Stage& stage) const {
        const auto service = stage.service_id().empty() ? "1" : stage.service_id();
        const auto sign = md5_hex(trans + service + stage.secret() + (honest ? "" : "x") + order +
                                  (action == "0" ? "" : prepare_id) + amount + action + sign_time);
        std::string form = "click_trans_id=" + trans + "&service_id=" + service +
                           "&click_paydoc_id=" + trans + "&merchant_trans_id=" + order;
        if (!prepare_id.empty()) form += "&merchant_prepare_id=" + prepare_id;
        form += "&amount=" + amount + "&action=" + action + "&error=" + error +
                "&error_note=simulated&sign_time=2026-03-02+09%3A00%3A00&sign_string=" + sign;
        return sent(stage, form);
    }
    json::object sent(const Stage& stage, const std::string& form) const {
        const auto heard =
            stage.post(path, form, {{"Content-Type", "application/x-www-form-urlencoded"}});
        if (heard.status != 200) return {{"error", "HTTP " + std::to_string(heard.status)}};
        try {
            return json::parse(heard.body).as_object();
        } catch (const std::exception&) {
            return {{"error", "no JSON object"}};
        }
    }
    std::string error_at(const Stage& stage) const {
        const auto said = at(stage);
        return said.contains("error") ? json::serialize(said.at("error")) : "none";
    }
    Step completing(const std::string& id) const {
        auto next = *this;
        next.action = "1";
        next.prepare_id = id;
        if (path.ends_with("/prepare")) next.path = "click/complete";
        return next;
    }
};

/// Numbers of attempts that no other run has used.
class Numbers {
public:
    Numbers() : next_(Surroundings{}.now().value * 100) {}
    std::string next() { return std::to_string(next_++); }

private:
    std::int64_t next_;
};

std::string text(const json::object& said, std::string_view name) {
    const auto* value = said.if_contains(name);
    return value ? json::serialize(*value) : json::serialize(said);
}

void without_invoice(Stage& stage, Table& table, Numbers& numbers) {
    const Step step{.trans = numbers.next(), .order = "999999999", .amount = "1000"};
    auto wrong = step;
    wrong.honest = false;
    table.expect("a wrong signature", "-1", wrong.error_at(stage));
    table.expect("no fields at all", "-8", text(step.sent(stage, ""), "error"));
    table.expect("no form", "-8", text(step.sent(stage, "{\"a\":1}"), "error"));
    wrong = step;
    wrong.action = "7";
    table.expect("an unknown action", "-3", wrong.error_at(stage));
    wrong = step;
    wrong.path = "click/complete";
    table.expect("prepare at the address of complete", "-3", wrong.error_at(stage));
    table.expect("prepare an unknown invoice", "-5", step.error_at(stage));
    table.expect("complete an unknown transaction", "-6",
                 step.completing("999999999").error_at(stage));
}

void failing(Stage& stage, Table& table, Numbers& numbers, const Step& step) {
    auto lost = step;
    lost.trans = numbers.next();
    const auto id = text(lost.at(stage), "merchant_prepare_id");
    auto failed = lost.completing(id);
    failed.error = "-5017";
    table.expect("complete: the payment failed at Click", "-9", failed.error_at(stage));
    table.expect("the same again", "-9", failed.error_at(stage));
    table.expect("complete it after all", "-9", lost.completing(id).error_at(stage));
    table.expect("prepare it once more", "-9", lost.error_at(stage));
}

void paying(Stage& stage, Table& table, Numbers& numbers, const Bill& bill) {
    Step step{.trans = numbers.next(),
              .order = std::to_string(bill.number),
              .amount = providers::units_from_minor(bill.due_minor),
              .path = "click/prepare"};
    auto wrong = step;
    wrong.amount = providers::units_from_minor(bill.due_minor + 1);
    table.expect("prepare with a wrong sum", "-2", wrong.error_at(stage));
    failing(stage, table, numbers, step);
    const auto first = step.at(stage);
    table.expect("prepare", "0", text(first, "error"));
    table.expect("prepare again", "the first answer",
                 step.at(stage) == first ? "the first answer" : "another");
    const auto id = text(first, "merchant_prepare_id");
    wrong = step.completing(id);
    wrong.amount = "1";
    table.expect("complete with a wrong sum", "-2", wrong.error_at(stage));
    wrong = step.completing(id);
    wrong.trans = numbers.next();
    table.expect("complete another's transaction", "-6", wrong.error_at(stage));
    if (const auto due = stage.due(bill)) table.expect("all is due still", bill.due_minor, *due);
    table.expect("complete", "0", step.completing(id).error_at(stage));
    table.expect("complete again", "-4", step.completing(id).error_at(stage));
    table.expect("prepare again when paid", "-4", step.error_at(stage));
    wrong = step.completing(id);
    wrong.error = "-1";
    table.expect("fail it when paid", "-4", wrong.error_at(stage));
    step.trans = numbers.next();
    table.expect("prepare another payment of it", "-4", step.error_at(stage));
    if (const auto due = stage.due(bill)) table.expect("nothing is due any more", 0, *due);
}

void special_invoices(Stage& stage, Table& table, Numbers& numbers) {
    const auto step_of = [&](const Bill& bill) {
        return Step{.trans = numbers.next(),
                    .order = std::to_string(bill.number),
                    .amount = providers::units_from_minor(bill.due_minor)};
    };
    if (const auto gone = stage.bill(BillKind::cancelled))
        table.expect("prepare a cancelled invoice", "-9", step_of(*gone).error_at(stage));
    else
        table.skip("prepare a cancelled invoice", no_bill);
    if (const auto cheaper = stage.bill()) {
        const auto step = step_of(*cheaper);
        const auto id = text(step.at(stage), "merchant_prepare_id");
        stage.discount(*cheaper);
        table.expect("complete when less is due by now", "-7", step.completing(id).error_at(stage));
    } else
        table.skip("complete when less is due by now", no_bill);
}
}  // namespace

void play_click(Stage& stage, Table& table) {
    Numbers numbers;
    without_invoice(stage, table, numbers);
    const auto bill = stage.bill();
    if (!bill) return table.skip("paying an invoice", "needs --invoice");
    paying(stage, table, numbers, *bill);
    special_invoices(stage, table, numbers);
}
}  // namespace clinic::cli
