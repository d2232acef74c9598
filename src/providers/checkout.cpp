#include "providers/checkout.h"
#include "core/digests.h"
#include "core/qr.h"
#include "providers/amounts.h"
namespace clinic::providers {
namespace {
std::string without_slash(std::string address) {
    while (address.ends_with('/')) address.pop_back();
    return address;
}
}  // namespace

std::string payme_link(const Settings::Payme& settings, const billing::Payable& invoice,
                       std::string_view language) {
    const auto what = "m=" + settings.merchant_id +
                      ";ac.order_id=" + std::to_string(invoice.number) +
                      ";a=" + std::to_string(invoice.due_minor) + ";l=" + std::string(language);
    return without_slash(settings.checkout) + "/" + base64(what);
}

std::string click_link(const Settings::Click& settings, const billing::Payable& invoice) {
    return without_slash(settings.checkout) + "?service_id=" + settings.service_id +
           "&merchant_id=" + settings.merchant_id +
           "&amount=" + units_from_minor(invoice.due_minor) +
           "&transaction_param=" + std::to_string(invoice.number);
}

Checkout checkout(Session& session, const Settings& settings, billing::InvoiceId id) {
    const auto invoice = billing::payable(session, id);
    if (!invoice) throw not_found("invoice");
    Checkout found{.due_minor = invoice->due_minor};
    if (!invoice->may_be_paid() || session.clinic().currency != "UZS") return found;
    const auto add = [&](Provider provider, const std::string& url) {
        found.links.push_back({provider, url, qr_svg(url)});
    };
    if (const auto& payme = settings.payme; payme && !payme->merchant_id.empty())
        add(Provider::payme, payme_link(*payme, *invoice, session.clinic().language));
    if (const auto& click = settings.click;
        click && !click->merchant_id.empty() && !click->service_id.empty())
        add(Provider::click, click_link(*click, *invoice));
    return found;
}
}  // namespace clinic::providers
