#include "core/digests.h"
#include "providers/amounts.h"
#include "providers/click_protocol.h"
#include "providers/payme_protocol.h"
#include "providers/signed_event.h"
#include "providers/state_words.h"
#include "providers/statements.h"
#include "test_clinic.h"
using namespace clinic;
using namespace clinic::providers;

namespace {
/// The code `act` refuses with, 0 when it does not.
template <class Refusal, class Act>
std::int64_t refusal_of(Act act) {
    try {
        act();
    } catch (const Refusal& refusal) {
        return refusal.code;
    }
    return 0;
}
template <class Act>
std::string signed_refusal(Act act) {
    try {
        act();
    } catch (const hmac::Refusal& refusal) {
        return refusal.code;
    }
    return "";
}
json::object params(const std::string& text) {
    return json::parse(text).as_object();
}
const std::string form =
    "click_trans_id=77&service_id=12&click_paydoc_id=5&merchant_trans_id=3&amount=1500.50"
    "&action=0&error=0&error_note=Success&sign_time=2026-03-02+09%3A00%3A00&sign_string=";
const std::string unsigned_text = "7712secret31500.5002026-03-02 09:00:00";
}  // namespace

TEST_SUITE("provider protocols") {
    TEST_CASE("soums with decimals become tiyin exactly, or nothing") {
        CHECK(minor_from_units("1500") == 150000);
        CHECK(minor_from_units("1500.5") == 150050);
        CHECK(minor_from_units("0.29") == 29);
        CHECK(minor_from_units("1500.500000") == 150050);
        CHECK(minor_from_units("10000000000") == most_minor);
        for (const auto* text : {"", "-1", "+1", "1e3", "1.", ".5", "1.005", "1,5", " 1", "1 ",
                                 "0x1", "10000000000.01", "99999999999999999999", "NaN"})
            CHECK_MESSAGE(!minor_from_units(text), text);
        CHECK(units_from_minor(150000) == "1500");
        CHECK(units_from_minor(150005) == "1500.05");
        CHECK(units_from_minor(150050) == "1500.50");
    }
    TEST_CASE("Payme's key is known by the whole Basic field alone") {
        const auto shown = [](const std::string& text) {
            return payme::authorised("Basic " + base64(text), "key");
        };
        CHECK(shown("Paycom:key"));
        for (const auto* text : {"Paycom:ke", "Paycom:keyy", "paycom:key", "key", "Paycom:", ""})
            CHECK_MESSAGE(!shown(text), text);
        CHECK(!payme::authorised("", "key"));
        CHECK(!payme::authorised("Bearer key", "key"));
        CHECK(!payme::authorised("Basic ****", "key"));
        CHECK(!payme::authorised("Basic " + base64("Paycom:"), ""));
    }
    TEST_CASE("what is no JSON-RPC call is -32600") {
        for (const auto* body :
             {"", "x", "[]", "null", "7", "{}", R"({"method":1,"params":{}})", R"({"method":"a"})",
              R"({"method":"a","params":[]})", R"({"method":"a","method":"b","params":{}})",
              R"({"method":"a","params":{}}x)", R"({"jsonrpc":"1.0","method":"a","params":{}})",
              R"({"method":"a","params":{"n":1e999}})", "{\"method\":\"\\u0000\",\"params\":{}}",
              "{\"method\":\"\xff\",\"params\":{}}"})
            CHECK_MESSAGE(refusal_of<payme::Refusal>([&] { payme::read_call(body); }) == -32600,
                          body);
        const auto call = payme::read_call(R"({"method":"a","params":{},"id":"x1"})");
        CHECK(call.id == "x1");
        CHECK(payme::id_in(R"({"id":9,"method":4})") == 9);
        CHECK(payme::id_in(R"({"id":{"a":1}})").is_null());
        CHECK(payme::id_in("{").is_null());
    }
    TEST_CASE("each parameter of Payme's has its own refusal") {
        using payme::Refusal;
        for (const auto* wrong :
             {R"({})", R"({"amount":"5"})", R"({"amount":5.5})", R"({"amount":0})",
              R"({"amount":-5})", R"({"amount":null})", R"({"amount":1000000000001})",
              R"({"amount":9223372036854775808})"})
            CHECK_MESSAGE(refusal_of<Refusal>([&] { payme::amount(params(wrong)); }) == -31001,
                          wrong);
        for (const auto* wrong :
             {R"({})", R"({"account":5})", R"({"account":{}})", R"({"account":{"order_id":0}})",
              R"({"account":{"order_id":-3}})", R"({"account":{"order_id":"3x"}})",
              R"({"account":{"order_id":" 3"}})", R"({"account":{"order_id":[3]}})"})
            CHECK_MESSAGE(refusal_of<Refusal>([&] { payme::invoice(params(wrong)); }) == -31050,
                          wrong);
        CHECK(payme::invoice(params(R"({"account":{"order_id":"3"}})")) == 3);
        CHECK(payme::invoice(params(R"({"account":{"order_id":3}})")) == 3);
        for (const auto* wrong : {R"({})", R"({"id":7})", R"({"id":""})"})
            CHECK_MESSAGE(
                refusal_of<Refusal>([&] { payme::transaction_id(params(wrong)); }) == -32600,
                wrong);
        CHECK(refusal_of<Refusal>([&] { payme::moment(params(R"({"time":-1})"), "time"); }) ==
              -32600);
    }
    TEST_CASE("Payme's refusals speak three languages and name the field") {
        const auto said = json::parse(payme::reply(7, {payme::no_invoice, "order_id"})).as_object();
        CHECK(said.at("id") == 7);
        CHECK(said.at("error").at("data") == "order_id");
        for (const auto* language : {"ru", "uz", "en"})
            CHECK(!said.at("error").at("message").at(language).as_string().empty());
    }
    TEST_CASE("Click's form must be whole, and its signature right to the letter") {
        const auto sign = md5_hex(unsigned_text);
        const auto call = click::read_call(form + sign);
        CHECK(call.sign_time == "2026-03-02 09:00:00");
        click::check_signature(call, "secret");
        CHECK(click::amount(call) == 150050);
        CHECK(click::invoice(call) == 3);
        CHECK(refusal_of<click::Refusal>([&] { click::check_signature(call, "Secret"); }) == -1);
        auto other = call;
        other.amount = "1500.5";  // the same sum in another spelling is another text
        CHECK(refusal_of<click::Refusal>([&] { click::check_signature(other, "secret"); }) == -1);
        for (const auto& wrong :
             {std::string("x"), std::string(), form, form + sign + "&amount=1",
              "%zz=1&" + form + sign, "click_trans_id=x&" + form.substr(18) + sign})
            CHECK_MESSAGE(refusal_of<click::Refusal>([&] { click::read_call(wrong); }) == -8,
                          wrong);
    }
    TEST_CASE("Click's complete signs the prepare id too; an unknown action is -3") {
        auto call = click::read_call(form + "0");
        call.action = "1";
        call.merchant_prepare_id = "9";
        call.sign_string = md5_hex("7712secret391500.5012026-03-02 09:00:00");
        click::check_signature(call, "secret");
        CHECK(click::action_of(call) == click::Action::complete);
        call.action = "2";
        CHECK(refusal_of<click::Refusal>([&] { click::action_of(call); }) == -3);
        CHECK(refusal_of<click::Refusal>([&] {
                  click::read_call(
                      "click_trans_id=1&service_id=1&click_paydoc_id=1&merchant_trans_id=1"
                      "&amount=1&action=1&error=0&sign_time=a&sign_string=b");
              }) == -8);
    }
    TEST_CASE("a signature holds for its bytes and for 300 seconds both ways") {
        const Instant now{1772424000000};
        const std::string body = R"({"id":"evt_1"})", secret = "a secret";
        const auto field = hmac::signature_field(body, secret, now);
        const auto verdict = [&](const std::string& f, const std::string& b, std::int64_t off) {
            return signed_refusal(
                [&] { hmac::check_signature(f, b, secret, Instant{now.value + off * second}); });
        };
        CHECK(verdict(field, body, 0) == "");
        CHECK(verdict(field, body, 300) == "");
        CHECK(verdict(field, body, -300) == "");
        CHECK(verdict(field, body, 301) == "stale-signature");
        CHECK(verdict(field, body, -301) == "stale-signature");
        CHECK(verdict(field, R"({"id": "evt_1"})", 0) == "bad-signature");  // reserialised
        CHECK(verdict(field + "0", body, 0) == "bad-signature");
        const auto right = field.substr(field.find(",v1="));
        CHECK(verdict("t=1772424000,v1=00" + right + ",v0=zz", body, 0) == "");
        for (const auto* wrong :
             {"", "t=1772424000", ",", "v1=00", "t=x,v1=00", "t==,v1=", "t=1,t=2,v1=0"})
            CHECK_MESSAGE(verdict(wrong, body, 0) == "bad-signature", wrong);
        CHECK(verdict("t=1772424001" + right, body, 0) == "bad-signature");
        CHECK(verdict("t=1772424000,t=1772424000" + right, body, 0) == "bad-signature");
    }
    TEST_CASE("events come in our words and in Stripe's") {
        const auto ours = hmac::read_event(
            R"({"id":"e1","type":"payment.succeeded","data":{"object":
                {"id":"p1","amount":500,"currency":"UZS","invoice_id":3}}})",
            "UZS");
        CHECK(ours.kind == hmac::Kind::succeeded);
        CHECK(ours.invoice == 3);
        const auto theirs = hmac::read_event(
            R"({"id":"e2","type":"charge.refunded","data":{"object":
                {"id":"ch_1","payment_intent":"p1","amount_refunded":200,"currency":"uzs"}}})",
            "UZS");
        CHECK(theirs.kind == hmac::Kind::refunded);
        CHECK(theirs.payment == "p1");
        CHECK(theirs.cumulative);
        CHECK(hmac::read_event(R"({"id":"e3","type":"customer.created"})", "UZS").kind ==
              hmac::Kind::other);
    }
    TEST_CASE("what is no event, no money or other money is refused") {
        const auto verdict = [](const std::string& body) {
            return signed_refusal([&] { hmac::read_event(body, "UZS"); });
        };
        const std::string head =
            R"({"id":"e1","type":"payment.succeeded","data":{"object":{"id":"p",)";
        for (const auto* wrong : {"", "[]", "{}", R"({"id":1,"type":"a"})", R"({"id":"e"})",
                                  R"({"id":"e","type":"payment.failed"})",
                                  R"({"id":"e","type":"payment.failed","data":{"object":{}}})"})
            CHECK_MESSAGE(verdict(wrong) == "bad-event", wrong);
        for (const auto* amount : {"-1", "0", "1.5", "\"5\"", "null", "99999999999999999999"})
            CHECK_MESSAGE(verdict(head + "\"amount\":" + amount + "}}}") == "wrong-amount", amount);
        CHECK(verdict(head + R"("amount":5,"currency":"usd"}}})") == "wrong-currency");
    }
    TEST_CASE("a cabinet's CSV is read by its own column names, separators and sums") {
        StatementForm shape{
            .columns = {.id = Text<100>{"Transaction"}, .state = Text<100>{"Status"}},
            .unit = AmountUnit::units,
            .zone = TimeZone::load("Asia/Tashkent")};
        const auto rows = read_statement(
            "Transaction;Time;Amount;Status\n"
            "7;2026-03-02 09:00:00;1 500,50;Confirmed\n"
            "8;2026-03-02T04:00:00Z;5;canceled\n\n",
            shape);
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].amount_minor == 150050);
        CHECK(rows[0].at == Instant{1772424000000});
        CHECK(rows[0].state == MoneyState::paid);
        CHECK(rows[1].at == rows[0].at);
        CHECK(rows[1].state == MoneyState::cancelled);
    }
    TEST_CASE("the words of cabinets are read in three languages, and no other is guessed") {
        const auto state = [](const std::string& word) -> std::string {
            const auto found = state_called(word);
            return found ? name_of(*found) : "unknown";
        };
        for (const auto* paid : {"2", "Payment confirmed", "ПОДТВЕРЖДЁН", "подтвержден",
                                 "Платёж подтверждён", "To'langan", "toʻlandi"})
            CHECK_MESSAGE(state(paid) == "paid", paid);
        for (const auto* back : {"-2", "Taken back", "Возврат", "Qaytarildi"})
            CHECK_MESSAGE(state(back) == "returned", back);
        for (const auto* off : {"-1", "Отменён", "не оплачен", "Bekor qilingan"})
            CHECK_MESSAGE(state(off) == "cancelled", off);
        for (const auto* waits : {"1", "В обработке", "kutilmoqda", "in-progress"})
            CHECK_MESSAGE(state(waits) == "pending", waits);
        for (const auto* other : {"", "3", "оплачен?да", "Confirmed maybe", "paid paid"})
            CHECK_MESSAGE(state(other) == "unknown", other);
        for (const auto& word : known_states()) CHECK_MESSAGE(state(word) != "unknown", word);
    }
    TEST_CASE("a state that nobody knows is refused with its line and the known words") {
        const std::string head = "id,time,amount,state\n1,1772424000000,5,paid\n";
        try {
            read_statement(head + "888,1772424000000,5,Mystery\n", {});
            FAIL("it was read");
        } catch (const Problem& refused) {
            const auto& why = refused.errors.at(0);
            CHECK(why.code == "unknown-state");
            CHECK(why.params.at("line") == 3);
            CHECK(why.params.at("word") == "Mystery");
            CHECK(why.params.at("known").as_array().size() == known_states().size());
            CHECK(why.detail.find("в обработке") != std::string::npos);
        }
        CHECK(testing::problem_of([&] {
                  read_statement(R"({"transactions":[{"id":"a","time":1,"amount":1,"state":7}]})",
                                 {});
              }) == "422 invalid #/statement unknown-state");
    }
    TEST_CASE("times are read as cabinets write them, on the clinic's wall") {
        const StatementForm form{.zone = TimeZone::load("Asia/Tashkent")};
        const auto at = [&](const std::string& time) {
            return read_statement("id,time,amount,state\n1," + time + ",5,paid\n", form)
                .at(0)
                .at->value;
        };
        for (const auto* same : {"2026-03-02 09:00", "02.03.2026 09:00", "02.03.2026 09:00:00",
                                 "02.03.2026T09:00", "2026-03-02T04:00:00Z"})
            CHECK_MESSAGE(at(same) == 1772424000000, same);
        for (const auto* wrong : {"2.3.2026 09:00", "31.02.2026 09:00", "02.03.26 09:00",
                                  "02.03.2026", "02.03.2026 24:00", "03/02/2026 09:00", "..2026"})
            CHECK_MESSAGE(
                testing::problem_of([&] { at(wrong); }) == "422 invalid #/statement bad-statement",
                wrong);
    }
    TEST_CASE("a bad statement says its line") {
        using testing::problem_of;
        for (const auto* wrong :
             {"", "id,time,amount\n", "id,time,amount,state\n1,x,5,paid\n",
              "id,time,amount,state\n1,2\n", "id,time,amount,state\n,1772424000000,5,paid\n",
              "id,time,amount,state\n1,1,5.5,paid\n", "{", "{\"transactions\":5}",
              R"({"transactions":[{"id":"a","time":1,"amount":1}]})"})
            CHECK_MESSAGE(problem_of([&] { read_statement(wrong, {}); }) ==
                              "422 invalid #/statement bad-statement",
                          wrong);
        const auto rows = read_statement(
            R"({"result":{"transactions":[{"id":"a","time":1,"amount":5,"state":-2}]}})", {});
        CHECK(rows.at(0).state == MoneyState::returned);
    }
}
