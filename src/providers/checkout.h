#pragma once
#include "api/route.h"
#include "billing/provider_payments.h"
#include "providers/settings.h"
namespace clinic::providers {

/// Where a patient pays one invoice with their phone.
struct CheckoutLink {
    Provider provider;
    std::string url, qr_svg;
};
BOOST_DESCRIBE_STRUCT(CheckoutLink, (), (provider, url, qr_svg))

struct Checkout {
    std::int64_t due_minor = 0;
    std::vector<CheckoutLink> links{};
};
BOOST_DESCRIBE_STRUCT(Checkout, (), (due_minor, links))

/// base64 of "m=<merchant>;ac.order_id=<number>;a=<tiyin>;l=<language>" behind the address
/// (Payme, "checkout by GET").
std::string payme_link(const Settings::Payme&, const billing::Payable&, std::string_view language);
/// The payment button's address with service, merchant, amount in soums and the invoice's number.
std::string click_link(const Settings::Click&, const billing::Payable&);

/// The links of every provider that is switched on and knows the clinic. None when nothing is due
/// or the clinic's money is not soums. Throws 404.
Checkout checkout(Session&, const Settings&, billing::InvoiceId);
}  // namespace clinic::providers
