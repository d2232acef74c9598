#include "cli/simulate.h"
#include "core/digests.h"
#include <thread>
namespace clinic::cli {
namespace {
constexpr std::int64_t lifetime = 43'200'000;
constexpr const char* no_bill = "needs --make-invoices";

std::int64_t now() {
    return Surroundings{}.now().value;
}

/// Payme as it calls a merchant.
class Payme {
public:
    explicit Payme(Stage& stage) : stage_(stage), run_(hex(Surroundings::random_bytes(6))) {}

    /// The whole answer without its id, so that repeated ones compare.
    json::object call(std::string_view method, const json::object& params) {
        const json::object body{
            {"jsonrpc", "2.0"}, {"id", ++calls_}, {"method", method}, {"params", params}};
        auto said = raw(json::serialize(body), stage_.secret());
        if (said.contains("id") && said.at("id") != calls_) said["error"] = "another call's id";
        said.erase("id");
        return said;
    }
    json::object raw(const std::string& body, const std::string& key) const {
        const auto heard = stage_.post("payme", body,
                                       {{"Content-Type", "application/json"},
                                        {"Authorization", "Basic " + base64("Paycom:" + key)}});
        if (heard.status != 200) return {{"error", "HTTP " + std::to_string(heard.status)}};
        try {
            return json::parse(heard.body).as_object();
        } catch (const std::exception&) {
            return {{"error", "no JSON object"}};
        }
    }
    std::string id(int number) const { return run_ + "-" + std::to_string(number); }
    json::object create(int number, const Bill& bill) const {
        return {{"id", id(number)},
                {"time", now()},
                {"amount", bill.due_minor},
                {"account", {{"order_id", std::to_string(bill.number)}}}};
    }
    json::object of(int number) const { return {{"id", id(number)}}; }
    json::object cancel(int number, std::int64_t reason) const {
        return {{"id", id(number)}, {"reason", reason}};
    }

private:
    Stage& stage_;
    std::string run_;
    std::int64_t calls_ = 0;
};

/// "-31050", "ok", or what else stands where a code should be.
std::string code(const json::object& said) {
    const auto* error = said.if_contains("error");
    if (!error || error->is_null()) return said.contains("result") ? "ok" : "neither";
    const auto* object = error->if_object();
    const auto* number = object ? object->if_contains("code") : nullptr;
    return json::serialize(number ? *number : *error);
}
std::string field(const json::object& said, std::string_view name) {
    const auto* result = said.if_contains("result");
    const auto* object = result ? result->if_object() : nullptr;
    const auto* value = object ? object->if_contains(name) : nullptr;
    return value ? json::serialize(*value) : code(said);
}
std::string same(const json::object& one, const json::object& other) {
    return one == other ? "the first answer" : json::serialize(other);
}

void without_invoice(Payme& payme, const Stage& stage, Table& table) {
    const auto check = [&](const std::string& step, const char* expected,
                           const json::object& said) { table.expect(step, expected, code(said)); };
    check("no key", "-32504", payme.raw("{}", ""));
    check("a wrong key", "-32504", payme.raw("{}", stage.secret() + "x"));
    check("no JSON", "-32600", payme.raw("<xml/>", stage.secret()));
    check("no params", "-32600", payme.raw(R"({"id":1,"method":"GetStatement"})", stage.secret()));
    check("an unknown method", "-32601", payme.call("Nothing", {}));
    check("check an unknown invoice", "-31050",
          payme.call("CheckPerformTransaction", payme.create(0, {0, 999'999'999, 100})));
    check("an account without order_id", "-31050",
          payme.call("CheckPerformTransaction", {{"amount", 100}, {"account", json::object{}}}));
    check("perform an unknown transaction", "-31003",
          payme.call("PerformTransaction", payme.of(0)));
    check("cancel an unknown transaction", "-31003",
          payme.call("CancelTransaction", payme.cancel(0, 1)));
    check("check an unknown transaction", "-31003", payme.call("CheckTransaction", payme.of(0)));
    check("a statement from a word", "-32600",
          payme.call("GetStatement", {{"from", "x"}, {"to", 1}}));
    check("a statement", "ok", payme.call("GetStatement", {{"from", now() - 1000}, {"to", now()}}));
    table.skip("-32400, our own fault", "cannot be provoked");
}

// One transaction from its check to its cancellation, every call repeated.
void whole_life(Payme& payme, Stage& stage, Table& table, const Bill& bill) {
    const auto asked = payme.create(1, bill);
    auto wrong = asked;
    wrong["amount"] = bill.due_minor + 1;
    table.expect("check with a wrong sum", "-31001",
                 code(payme.call("CheckPerformTransaction", wrong)));
    table.expect("check", "true", field(payme.call("CheckPerformTransaction", asked), "allow"));
    table.expect("create with a wrong sum", "-31001", code(payme.call("CreateTransaction", wrong)));
    const auto created = payme.call("CreateTransaction", asked);
    table.expect("create: state", "1", field(created, "state"));
    table.expect("create again", "the first answer",
                 same(created, payme.call("CreateTransaction", asked)));
    table.expect("create again with another sum", "-31001",
                 code(payme.call("CreateTransaction", wrong)));
    table.expect("a second transaction of the invoice", "-31053",
                 code(payme.call("CreateTransaction", payme.create(2, bill))));
    table.expect("look: perform_time", "0",
                 field(payme.call("CheckTransaction", payme.of(1)), "perform_time"));
    const auto performed = payme.call("PerformTransaction", payme.of(1));
    table.expect("perform: state", "2", field(performed, "state"));
    table.expect("perform again", "the first answer",
                 same(performed, payme.call("PerformTransaction", payme.of(1))));
    if (const auto due = stage.due(bill)) table.expect("nothing is due any more", 0, *due);
    table.expect("check a paid invoice", "-31051",
                 code(payme.call("CheckPerformTransaction", payme.create(3, bill))));
    table.expect("create once more after perform", "-31008",
                 code(payme.call("CreateTransaction", asked)));
    const auto& said_at = asked.at("time");
    const auto rows = payme.call("GetStatement", {{"from", said_at}, {"to", said_at}});
    table.expect("the statement tells of it", "yes",
                 json::serialize(rows).find(payme.id(1)) == std::string::npos ? "no" : "yes");
    const auto back = payme.call("CancelTransaction", payme.cancel(1, 5));
    table.expect("cancel after perform: state", "-2", field(back, "state"));
    table.expect("cancel again", "the first answer",
                 same(back, payme.call("CancelTransaction", payme.cancel(1, 5))));
    table.expect("look: reason", "5", field(payme.call("CheckTransaction", payme.of(1)), "reason"));
    table.expect("perform a cancelled one", "-31008",
                 code(payme.call("PerformTransaction", payme.of(1))));
    if (const auto due = stage.due(bill))
        table.expect("all of it is due again", bill.due_minor, *due);
}

void short_lives(Payme& payme, Stage& stage, Table& table, const Bill& bill) {
    payme.call("CreateTransaction", payme.create(11, bill));
    table.expect("cancel before perform: state", "-1",
                 field(payme.call("CancelTransaction", payme.cancel(11, 3)), "state"));
    table.expect("perform it then", "-31008", code(payme.call("PerformTransaction", payme.of(11))));
    auto old = payme.create(12, bill);
    old["time"] = now() - lifetime - 1000;
    table.expect("create one that began twelve hours ago", "-31008",
                 code(payme.call("CreateTransaction", old)));
    const auto seen = payme.call("CheckTransaction", payme.of(12));
    table.expect("look at it: state", "-1", field(seen, "state"));
    table.expect("look at it: reason", "4", field(seen, "reason"));
    payme.call("CreateTransaction", payme.create(13, bill));
    std::vector<json::object> answers(10);
    std::vector<std::jthread> senders;
    for (auto& answer : answers)
        senders.emplace_back([&stage, &answer, body = payme.of(13)] {
            answer = Payme(stage).call("PerformTransaction", body);
        });
    senders.clear();
    const auto alike = std::ranges::count(answers, answers.front());
    table.expect("perform ten times at once: alike", 10, alike);
    table.expect("perform ten times at once: state", "2", field(answers.front(), "state"));
    payme.call("CancelTransaction", payme.cancel(13, 5));
}

void special_invoices(Payme& payme, Stage& stage, Table& table) {
    if (const auto gone = stage.bill(BillKind::cancelled))
        table.expect("create for a cancelled invoice", "-31052",
                     code(payme.call("CreateTransaction", payme.create(21, *gone))));
    else
        table.skip("create for a cancelled invoice", no_bill);
    if (const auto cheaper = stage.bill()) {
        payme.call("CreateTransaction", payme.create(22, *cheaper));
        stage.discount(*cheaper);
        table.expect("perform when less is due by now", "-31008",
                     code(payme.call("PerformTransaction", payme.of(22))));
        payme.call("CancelTransaction", payme.cancel(22, 3));
    } else
        table.skip("perform when less is due by now", no_bill);
    if (const auto given = stage.bill(BillKind::of_completed_visit)) {
        payme.call("CreateTransaction", payme.create(23, *given));
        payme.call("PerformTransaction", payme.of(23));
        table.expect("cancel when the visit is over", "-31007",
                     code(payme.call("CancelTransaction", payme.cancel(23, 5))));
        table.expect("its money stays", "2",
                     field(payme.call("CheckTransaction", payme.of(23)), "state"));
    } else
        table.skip("cancel when the visit is over", no_bill);
}
}  // namespace

void play_payme(Stage& stage, Table& table) {
    Payme payme(stage);
    without_invoice(payme, stage, table);
    const auto bill = stage.bill();
    if (!bill) return table.skip("paying an invoice", "needs --invoice");
    whole_life(payme, stage, table, *bill);
    short_lives(payme, stage, table, *bill);
    special_invoices(payme, stage, table);
}
}  // namespace clinic::cli
