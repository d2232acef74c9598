#include "billing/billing.h"
namespace clinic::billing {
namespace {
Invoice cancel_for(Session& session, InvoiceId id, const WithReason& why) {
    return cancel(session, id, why.reason);
}

Routes invoice_routes() {
    using enum Can;
    return {
        route("GET", "/invoices", see_money, invoices, "List invoices, newest first").slow(),
        route("POST", "/invoices", charge, make, "Make an invoice"),
        route("GET", "/invoices/{id}", see_money, invoice, "Read an invoice with its payments"),
        route("POST", "/visits/{id}/invoice", charge, make_of_visit,
              "Make the invoice of a visit, or answer the one that covers it"),
        route("POST", "/invoices/{id}/cancel", cancel_invoice, cancel_for,
              "Cancel an unpaid invoice"),
        route("POST", "/invoices/{id}/lines", charge, add_line, "Add a line to an unpaid invoice"),
        route("DELETE", "/invoices/{id}/lines/{line_id}", charge, remove_line,
              "Take a line out of an unpaid invoice"),
        route("POST", "/invoices/{id}/discount", give_discount, set_discount,
              "Set the discount on an unpaid invoice"),
    };
}

Routes payment_routes() {
    using enum Can;
    return {
        route("POST", "/invoices/{id}/payments", take_payment, take, "Take a payment")
            .moves_money(),
        route("POST", "/invoices/{id}/payments/split", take_payment, take_split,
              "Take several payments at once, all or nothing")
            .moves_money(),
        route("GET", "/payments", see_money, payments, "List payments, newest first").slow(),
        route("GET", "/payments/{id}", see_money, payment, "Read a payment"),
        route("GET", "/payments/{id}/receipt", see_money, receipt, "What its receipt says"),
        route("POST", "/payments/{id}/receipt/printed", see_money, receipt_printed,
              "Count a print of the receipt: the next one is a copy"),
        route("POST", "/payments/{id}/refunds", Can::refund, billing::refund,
              "Give money back the way it came")
            .moves_money(),
        route("GET", "/refunds", see_money, refunds, "List refunds, newest first").slow(),
        route("GET", "/refunds/{id}", see_money, find_refund, "Read a refund"),
        route("POST", "/payments/{id}/void", Can::refund, void_payment,
              "Strike out a payment of one's open shift"),
    };
}

Routes shift_routes() {
    using enum Can;
    return {
        route("POST", "/shifts", take_payment, open, "Open a shift with its float"),
        route("GET", "/shifts/current", take_payment, current, "One's open shift, without sums"),
        route("POST", "/shifts/current/close", take_payment, close,
              "Close one's shift with a blind count"),
        route("POST", "/shifts/current/cash", take_payment, move_cash,
              "Put cash into the drawer or take it out")
            .moves_money(),
        route("POST", "/shifts/current/handover", take_payment, hand_over,
              "Count, and hand the drawer to another cashier"),
        route("GET", "/shifts/successors", take_payment, successors,
              "Who may take one's drawer over"),
        route("POST", "/shifts/{id}/close", manage_money, close_for,
              "Count and close a shift that its cashier left open"),
        route("GET", "/shifts", see_money, shifts, "List shifts, newest first"),
        route("GET", "/shifts/{id}", see_money, shift, "Read a shift"),
        route("GET", "/shifts/{id}/z-report", see_money, z_report, "The report that ends a shift"),
    };
}

Routes account_routes() {
    using enum Can;
    return {
        route("GET", "/patients/{id}/account", see_money, account_of,
              "A patient's deposit and debt"),
        route("POST", "/patients/{id}/deposits", take_payment, add_deposit, "Take a deposit")
            .moves_money(),
        route("POST", "/patients/{id}/deposits/refund", Can::refund, refund_deposit,
              "Give a deposit back")
            .moves_money(),
        giving<Debts>(
            route("GET", "/debts", see_money, list_debts, "Who owes, the largest debt first")),
        route("GET", "/deposits", see_money, deposits, "Whose money is held, the largest first"),
    };
}

Routes rule_routes() {
    using enum Can;
    return {
        route("GET", "/benefits", see_money, benefits, "List benefit categories").lasting(),
        route("POST", "/benefits", manage_money, add_benefit, "Add a benefit category"),
        route("GET", "/benefits/{id}", see_money, benefit, "Read a benefit category"),
        route("PATCH", "/benefits/{id}", manage_money, change_benefit, "Change a benefit category"),
        route("GET", "/billing/settings", see_money, settings, "The clinic's rules about money")
            .lasting(),
        route("PATCH", "/billing/settings", manage_money, change_settings,
              "Change the clinic's rules about money"),
        route("GET", "/ledger/balance", manage_money, ledger_balance,
              "Prove that the ledger balances and agrees with every total")
            .slow(),
    };
}
}  // namespace

Routes routes() {
    Routes all;
    for (auto&& part :
         {invoice_routes(), payment_routes(), shift_routes(), account_routes(), rule_routes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}
}  // namespace clinic::billing
