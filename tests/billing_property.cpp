#include "billing_clinic.h"
#include <random>
#include <set>

using namespace clinic;
using namespace clinic::testing;

namespace {
/// Someone at the cash desk who does anything at all, wrong things too. After every act the ledger
/// must balance, every total agree with it, and every number follow the one before.
class Desk {
public:
    explicit Desk(std::uint64_t seed) : chance_(seed) {}

    /// Does one thing, in a savepoint as the writer does. Answers what was said to it.
    std::string step() {
        clinic_.as(chance_() % 3 ? MoneyClinic::cashier() : MoneyClinic::second_cashier());
        if (chance_() % 40 == 0) clinic_.after(24 * hour);
        clinic_.connection.run("savepoint work");
        const auto said = problem_of([&] { act(); });
        clinic_.connection.run(said == "none" ? "release work" : "rollback to work; release work");
        return said;
    }
    std::string fault() { return clinic_.fault(); }
    std::int64_t count(const std::string& sql) { return clinic_.count(sql); }

private:
    Session& session() { return clinic_.session(); }
    std::int64_t below(std::int64_t bound) {
        return static_cast<std::int64_t>(chance_() % static_cast<std::uint64_t>(bound));
    }
    std::int64_t amount() { return 1 + below(150'000); }
    // One too many now and then: what does not exist must be refused.
    std::int64_t some(const std::string& table) {
        return 1 + below(1 + clinic_.count("select count(*) from " + table));
    }
    PatientId patient() { return below(2) ? clinic_.patient : clinic_.other_patient; }
    DeskMethod method() { return static_cast<DeskMethod>(below(5)); }
    CountedMethod counted() { return static_cast<CountedMethod>(below(4)); }

    void act() {
        switch (below(16)) {
        case 0:
        case 1:
        case 2:
            return bill();
        case 3:
            set_discount(session(), {some("invoices")},
                         {.percent = Percent{1 + below(100)}, .reason = Reason{"Chief"}});
            return;
        case 4:
            add_line(session(), {some("invoices")}, {.service_id = clinic_.ecg});
            return;
        case 5:
            cancel(session(), {some("invoices")}, {"Mistake"});
            return;
        case 6:
            billing::open(session(), {{below(200'000)}});
            return;
        case 7:
            return end_shift();
        default:
            return move_money();
        }
    }
    void move_money() {
        switch (below(10)) {
        case 0:
            refund(session(), {some("payments")}, {{amount()}, {"Came twice"}, below(2) == 0});
            return;
        case 1:
            void_payment(session(), {some("payments")}, {{"Wrong"}});
            return;
        case 2:
            add_deposit(session(), patient(), {.method = counted(), .amount_minor = {amount()}});
            return;
        case 3:
            refund_deposit(session(), patient(), {counted(), {amount()}, {"Moves away"}});
            return;
        case 4:
            move_cash(session(), {below(2) ? Direction::in : Direction::out, {amount()}, {"Tea"}});
            return;
        case 5:
            return provider();
        case 6:
            take_split(session(), {some("invoices")},
                       {{{.method = method(), .amount_minor = {amount()}},
                         {.method = method(), .amount_minor = {amount()}}}});
            return;
        default:
            take(session(), {some("invoices")}, {.method = method(), .amount_minor = {amount()}});
        }
    }
    void bill() {
        NewInvoice wanted{.patient_id = patient(), .lines = {{.service_id = clinic_.consultation}}};
        if (below(3) == 0)
            wanted.lines.push_back({.service_id = clinic_.ecg,
                                    .quantity = visits::Quantity{1 + below(4)},
                                    .discount_minor = Money{below(60'000)}});
        if (below(4) == 0)
            wanted.discount = {.amount_minor = Amount{amount()}, .reason = {"Chief"}};
        make(session(), wanted);
    }
    void end_shift() {
        Counted count{.cash = Money{below(300'000)}, .card = Total{below(100'000)}};
        if (below(2))
            close(session(), {.counted = count});
        else
            hand_over(session(), {.to_user_id = {1 + below(2)}, .counted = count});
    }
    void provider() {
        const auto reference = std::to_string(below(40));
        if (below(3) == 0) {
            const auto taken = provider_payment(session(), Method::payme, reference);
            if (taken) return_provider_payment(session(), *taken, "Cancelled there");
            return;
        }
        take_provider_payment(
            session(),
            {.invoice = {some("invoices")}, .amount_minor = amount(), .reference = {reference}});
    }

    MoneyClinic clinic_;
    std::mt19937_64 chance_;
};
}  // namespace

TEST_SUITE("money, whatever is done") {
    TEST_CASE("after every step the ledger balances and every total agrees") {
        for (const std::uint64_t seed : {1, 2, 3}) {
            CAPTURE(seed);
            Desk desk(seed);
            std::set<std::string> said;
            for (int i = 0; i < 400; ++i) {
                const auto answer = desk.step();
                said.insert(answer);
                CAPTURE(i);
                REQUIRE(answer.substr(0, 3) != "500");
                const auto fault = desk.fault();
                CAPTURE(answer);
                REQUIRE(fault == "");
            }
            // A run in which little happened would show little.
            CHECK(said.size() > 12);
            CHECK(desk.count("select count(*) from payments") > 20);
            CHECK(desk.count("select count(*) from refunds") > 2);
            CHECK(desk.count("select count(*) from shifts where closed_at is not null") > 2);
        }
    }
}
