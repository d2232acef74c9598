#include "billing_clinic.h"

using namespace clinic;
using namespace clinic::testing;

namespace {
/// A clinic with a day's money of every kind.
struct Busy : MoneyClinic {
    Busy() {
        open_shift();
        deposit(50'000, CountedMethod::cash);
        const auto first = bill();
        give_back(pay(first.id, 100'000).id, 30'000, true);
        pay(bill().id, 50'000, DeskMethod::deposit);
        close(session(), {.counted = {.cash = Money{139'000}}});
        open_shift();
        pay(bill().id, 1'000, DeskMethod::card);
    }
    /// The money as someone with an editor for SQLite would change it.
    std::string after_meddling(const std::string& sql) {
        connection.run(sql);
        return money_fault(session()).value_or("");
    }
};
bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_SUITE("ledger") {
    TEST_CASE("a day of every kind balances") {
        Busy clinic;
        CHECK(clinic.fault() == "");
        const auto balance = ledger_balance(clinic.session());
        CHECK(balance.drift_minor == 0);
        CHECK(balance.entries == clinic.count("select count(*) from ledger_entries"));
        std::int64_t sum = 0;
        for (const auto& one : balance.accounts) sum += one.balance_minor;
        CHECK(sum == 0);
    }

    TEST_CASE("entries are neither changed, deleted, replaced nor put between") {
        Busy clinic;
        const auto refused = [&](const std::string& sql) {
            CHECK_THROWS(clinic.connection.run(sql));
        };
        refused("update ledger_entries set amount_minor = 1 where id = 1");
        refused("delete from ledger_entries where id = 1");
        const std::string rest = " (id, at, act, act_id, debit, credit, amount_minor, digest)";
        refused("insert or replace into ledger_entries" + rest +
                " values (1, 0, 'x', 1, 'a', 'b', 1, x'00')");
        refused("insert into ledger_entries" + rest +
                " values (999, 0, 'x', 1, 'a', 'b', 1, x'00')");
    }

    TEST_CASE("nothing unbalanced can be written down") {
        MoneyClinic clinic;
        const auto refused = [&](const std::string& values) {
            CHECK_THROWS(clinic.connection.run(
                "insert into ledger_entries (id, at, act, act_id, debit, credit, amount_minor,"
                " digest) values (1, 0, 'x', 1, " +
                values + ", x'00')"));
        };
        refused("'a', 'a', 1");
        refused("'a', null, 1");
        refused("'a', 'b', 0");
        refused("'a', 'b', -1");
        CHECK_THROWS(post(clinic.session(), {"x", 1}, "a", "b", -1));
        post(clinic.session(), {"x", 1}, "a", "b", 0);
        CHECK(ledger_head(clinic.session()).entries == 0);
    }

    TEST_CASE("a changed, removed or forged entry breaks the chain") {
        const std::string open =
            "drop trigger ledger_entries_stay; drop trigger ledger_entries_are_final;"
            "drop trigger ledger_entries_follow; ";
        const auto fault = [&](const std::string& sql) {
            return Busy().after_meddling(open + sql);
        };
        CHECK(has(fault("update ledger_entries set amount_minor = amount_minor + 1 where id = 3"),
                  "entry 3 does not fit"));
        CHECK(has(fault("update ledger_entries set user_id = 2 where id = 2"), "entry 2"));
        CHECK(has(fault("delete from ledger_entries where id = 4"), "entry 4 is missing"));
        CHECK(has(fault("insert into ledger_entries select max(id) + 1, at, act, act_id, debit,"
                        " credit, 5, user_id, digest from ledger_entries"),
                  "does not fit"));
        // A cut tail keeps the chain whole, but not the sums.
        CHECK(fault("delete from ledger_entries where id = (select max(id) from ledger_entries)") !=
              "");
    }

    TEST_CASE("a sum changed beside the ledger is named") {
        const auto fault = [](const std::string& sql) { return Busy().after_meddling(sql); };
        CHECK(has(fault("update invoices set paid_minor = paid_minor + 1 where id = 3"),
                  "invoice 3 says"));
        CHECK(has(fault("update deposits set balance_minor = 5"), "deposit"));
        CHECK(has(fault("update payments set amount_minor = amount_minor + 1 where id = 4"),
                  "open shift 2"));
        CHECK(has(fault("update shift_counts set expected_minor = expected_minor + 1,"
                        " difference_minor = difference_minor - 1 where method = 'cash'"),
                  "shift cash 1"));
        CHECK(has(fault("update invoice_lines set price_minor = 1, total_minor = 1 where id = 1"),
                  "invoice total 1"));
        CHECK(has(fault("update document_numbers set next_number = 99 where kind = 'receipt'"),
                  "receipt numbers"));
        CHECK(has(fault("delete from refunds"), "payment refunded"));
    }

    TEST_CASE("every account is held against the rows it was made of") {
        struct Everything : Busy {
            Everything() {
                pay(bill().id, 2'000, DeskMethod::transfer);
                pay(bill().id, 3'000, DeskMethod::other);
                close(session(), {.counted = {.cash = Money{19'500},
                                              .card = Total{1'000},
                                              .transfer = Total{2'000},
                                              .other = Total{3'000}}});
                const auto last = bill({{.service_id = consultation,
                                         .discount_minor = Money{100},
                                         .discount_reason = Reason{"Chief"}}});
                for (const auto method : {DeskMethod::card, DeskMethod::transfer})
                    give_back(pay(last.id, 500, method).id, 10);
                provider(last.id, Method::payme);
                provider(last.id, Method::click);
                provider(last.id, Method::other);
            }
            void provider(InvoiceId id, Method method) {
                take_provider_payment(
                    session(),
                    {.invoice = id, .amount_minor = 700, .method = method, .reference = {"p1"}});
            }
        };
        CHECK(Everything().fault() == "");
        const auto named = [](const std::string& account, const std::string& sql) {
            const auto said = Everything().after_meddling(sql);
            CAPTURE(said);
            CHECK(has(said, "account " + account + " says"));
        };
        named("click",
              "update payments set method = 'click', reference = 'p2'"
              " where method = 'payme'");
        named("payme",
              "update payments set method = 'payme', reference = 'p2'"
              " where method = 'click'");
        named("other",
              "update payments set method = 'payme', reference = 'p2'"
              " where method = 'other' and shift_id is null");
        named("card",
              "update payments set method = 'other' where method = 'card'"
              " and shift_id is null");
        named("transfer", "update refunds set method = 'transfer' where method = 'card'");
        named("safe",
              "update shift_counts set counted_minor = counted_minor + 5,"
              " difference_minor = difference_minor + 5 where method = 'cash'");
        named("differences",
              "update shift_counts set counted_minor = counted_minor + 5,"
              " difference_minor = difference_minor + 5 where method = 'cash'");
        named("revenue",
              "update invoices set gross_minor = gross_minor + 5,"
              " discount_minor = discount_minor + 5 where id = 1");
        named("discounts",
              "update invoices set gross_minor = gross_minor + 5,"
              " discount_minor = discount_minor + 5 where id = 1");
        named("returns", "update invoices set cancelled_at = 1 where id = 1");
    }

    TEST_CASE("an account that nothing speaks of is money made of air") {
        Busy clinic;
        post(clinic.session(), {"payment", 99}, "pocket", "other", 5);
        CHECK(!ledger_balance(clinic.session()).balanced);
        CHECK(has(money_fault(clinic.session()).value_or(""), "other says"));
        post(clinic.session(), {"payment", 99}, "other", "shelf", 5);
        CHECK(has(money_fault(clinic.session()).value_or(""), "nothing, but account"));
    }

    TEST_CASE("the head names the last entry") {
        MoneyClinic clinic;
        CHECK(ledger_head(clinic.session()).digest.empty());
        clinic.bill();
        CHECK(ledger_head(clinic.session()).entries == 1);
        CHECK(ledger_head(clinic.session()).digest.size() == 64);
    }
}
