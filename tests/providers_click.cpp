#include "providers_clinic.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
/// One call of Click's, signed as Click signs it.
struct Step {
    std::string trans = "77", order = "1", amount = "150000", prepare_id{}, error = "0";
    std::string action = "0", service = "12", secret = "click secret", path = "";

    std::string form() const {
        const std::string time = "2026-03-02 09:00:00";
        const auto sign = md5_hex(trans + service + secret + order +
                                  (action == "0" ? "" : prepare_id) + amount + action + time);
        return "click_trans_id=" + trans + "&service_id=" + service +
               "&click_paydoc_id=900&merchant_trans_id=" + order +
               (prepare_id.empty() ? "" : "&merchant_prepare_id=" + prepare_id) +
               "&amount=" + amount + "&action=" + action + "&error=" + error +
               "&error_note=x&sign_time=2026-03-02+09%3A00%3A00&sign_string=" + sign;
    }
    json::object at(PayingClinic& clinic) const {
        const auto answer = clinic.knock("/api/v1/webhooks/click" + path, form(), {},
                                         "application/x-www-form-urlencoded");
        REQUIRE(answer.status == 200);
        return json::parse(answer.body).as_object();
    }
    std::int64_t error_at(PayingClinic& clinic) const { return at(clinic).at("error").as_int64(); }
};
std::string prepared(PayingClinic& clinic, const Step& step) {
    const auto said = step.at(clinic);
    REQUIRE(said.at("error") == 0);
    return std::to_string(said.at("merchant_prepare_id").as_int64());
}
Step completing(const std::string& prepare_id, const Step& step) {
    auto next = step;
    next.action = "1";
    next.prepare_id = prepare_id;
    return next;
}
}  // namespace

TEST_SUITE("click") {
    TEST_CASE("prepare and complete pay an invoice once") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        const Step step{.order = std::to_string(invoice), .amount = "150000.00"};
        const auto said = step.at(clinic);
        CHECK(said.at("click_trans_id") == 77);
        CHECK(said.at("merchant_trans_id") == "1");
        const auto id = std::to_string(said.at("merchant_prepare_id").as_int64());
        CHECK(step.at(clinic) == said);  // a repeated prepare answers the same
        CHECK(clinic.due(invoice) == 15000000);
        const auto done = completing(id, step).at(clinic);
        CHECK(done.at("error") == 0);
        CHECK(done.at("merchant_confirm_id").as_int64() > 0);
        CHECK(clinic.due(invoice) == 0);
        CHECK(completing(id, step).error_at(clinic) == -4);
        CHECK(step.error_at(clinic) == -4);
        CHECK(clinic.unbooked() == "");
        CHECK(clinic.number("select count(*) from provider_failures") == 0);
        CHECK(clinic.number("select count(*) from payments") == 1);
        CHECK(clinic.balanced());
    }
    TEST_CASE("each step has an address of its own that takes that step alone") {
        PayingClinic clinic;
        clinic.invoice();
        Step step{.path = "/complete"};
        CHECK(step.error_at(clinic) == -3);
        step.path = "/prepare";
        const auto id = prepared(clinic, step);
        auto next = completing(id, step);
        CHECK(next.error_at(clinic) == -3);
        next.path = "/complete";
        CHECK(next.error_at(clinic) == 0);
    }
    TEST_CASE("a payment that failed at Click is cancelled here, for good") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        const Step step;
        const auto id = prepared(clinic, step);
        auto failed = completing(id, step);
        failed.error = "-5017";
        CHECK(failed.error_at(clinic) == -9);
        CHECK(failed.error_at(clinic) == -9);
        CHECK(clinic.unbooked() == "");
        CHECK(completing(id, step).error_at(clinic) == -9);
        CHECK(step.error_at(clinic) == -9);
        CHECK(clinic.due(invoice) == 15000000);
        CHECK(prepared(clinic, {.trans = "78"}) != id);
        CHECK(Step{.trans = "79", .error = "-1"}.error_at(clinic) == -9);
    }
    TEST_CASE("what was paid already cannot be cancelled by a late failure") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        const Step step;
        const auto id = prepared(clinic, step);
        completing(id, step).at(clinic);
        auto late = completing(id, step);
        late.error = "-1";
        CHECK(late.error_at(clinic) == -4);
        CHECK(clinic.due(invoice) == 0);
    }
    TEST_CASE("every other wrong call gets its own code, and nothing changes") {
        PayingClinic clinic;
        const auto invoice = clinic.invoice();
        CHECK(Step{.secret = "guess"}.error_at(clinic) == -1);
        CHECK(Step{.prepare_id = "1", .action = "1", .secret = "guess"}.error_at(clinic) == -1);
        CHECK(clinic.unbooked() == "");  // nobody who proved to be Click
        CHECK(Step{.amount = "149999.99"}.error_at(clinic) == -2);
        CHECK(Step{.amount = "1e5"}.error_at(clinic) == -2);
        CHECK(Step{.amount = "-150000"}.error_at(clinic) == -2);
        CHECK(Step{.action = "2"}.error_at(clinic) == -3);
        CHECK(Step{.order = "99"}.error_at(clinic) == -5);
        CHECK(Step{.order = "x"}.error_at(clinic) == -5);
        CHECK(Step{.prepare_id = "99", .action = "1"}.error_at(clinic) == -6);
        CHECK(Step{.service = "13"}.error_at(clinic) == -8);
        const auto id = prepared(clinic, {});
        CHECK(completing(id, {.trans = "78"}).error_at(clinic) == -6);
        CHECK(completing(id, {.order = "99"}).error_at(clinic) == -5);
        CHECK(completing(id, {.amount = "1"}).error_at(clinic) == -2);
        CHECK(Step{.amount = "1"}.error_at(clinic) == -2);  // the same attempt with another sum
        CHECK(clinic.due(invoice) == 15000000);
        CHECK(clinic.number("select count(*) from payments") == 0);
    }
    TEST_CASE("an invoice that changed since prepare is not paid wrongly") {
        PayingClinic clinic;
        const auto part = clinic.invoice(), whole = clinic.invoice(), gone = clinic.invoice();
        const auto order = [](std::int64_t id, const char* trans) {
            return Step{.trans = trans, .order = std::to_string(id)};
        };
        const auto first = prepared(clinic, order(part, "1"));
        const auto second = prepared(clinic, order(whole, "2"));
        const auto third = prepared(clinic, order(gone, "3"));
        clinic.pay_at_desk(part, 1);
        clinic.pay_at_desk(whole, 15000000);
        clinic.house.api("POST", "/invoices/" + std::to_string(gone) + "/cancel",
                         R"({"reason":"twice"})", clinic.house.admin);
        CHECK(completing(first, order(part, "1")).error_at(clinic) == -7);
        CHECK(completing(second, order(whole, "2")).error_at(clinic) == -9);
        CHECK(completing(third, order(gone, "3")).error_at(clinic) == -9);
        CHECK(order(whole, "4").error_at(clinic) == -4);
        CHECK(order(gone, "5").error_at(clinic) == -9);
        CHECK(clinic.number("select sum(count) from provider_failures") == 3);
        CHECK(clinic.unbooked() == "click 3; click 2; click 1; ");
        CHECK(completing(first, order(part, "1")).error_at(clinic) == -9);  // told again
        CHECK(clinic.unbooked() == "click 1; click 3; click 2; ");
        const auto journal = clinic.house.api("GET", "/provider-events?unbooked=true&limit=1", "",
                                              clinic.house.admin);
        const auto& newest = journal.body.at("items").at(0);
        CHECK(newest.at("unbooked") == true);
        CHECK(newest.at("reference") == "1");
        CHECK(newest.at("invoice_number") == part);
        CHECK(clinic.balanced());
    }
}
