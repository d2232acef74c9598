#include "cli/setting.h"
#include <array>
namespace clinic::cli {
namespace {
constexpr std::array providers{
    Setting{.name = "PAYME_KEY_FILE",
            .kind = Kind::secret_file,
            .about = "file with the Payme cashbox's key; turns Payme on",
            .explained = "From the merchant's cabinet. See the guide to payment providers.",
            .example = "/etc/clinicd/payme.key"},
    Setting{.name = "PAYME_MERCHANT_ID",
            .kind = Kind::identifier,
            .needs = "PAYME_KEY_FILE",
            .about = "the cashbox's id, for checkout links",
            .explained = "Without it Payme can be paid from its own application only."},
    Setting{.name = "PAYME_CHECKOUT_URL",
            .kind = Kind::url,
            .fallback = "https://checkout.paycom.uz",
            .about = "where patients pay by Payme",
            .explained = "Another address serves to try it in Payme's sandbox."},
    Setting{.name = "PAYME_TAKEBACK",
            .kind = Kind::choice,
            .fallback = "unless_completed",
            .choices = "unless_completed,always,never",
            .about = "may Payme cancel a payment: unless_completed (a visit), always, never",
            .explained = "What the clinic has agreed with Payme for payments already made."},
    Setting{.name = "CLICK_SECRET_FILE",
            .kind = Kind::secret_file,
            .about = "file with Click's SECRET_KEY; turns Click on",
            .explained = "From Click's cabinet. See the guide to payment providers.",
            .example = "/etc/clinicd/click.key"},
    Setting{.name = "CLICK_SERVICE_ID",
            .kind = Kind::identifier,
            .needs = "CLICK_SECRET_FILE",
            .about = "Click's service_id",
            .explained = "Calls for another service are refused."},
    Setting{.name = "CLICK_MERCHANT_ID",
            .kind = Kind::identifier,
            .needs = "CLICK_SECRET_FILE",
            .about = "its merchant_id, for checkout links",
            .explained = "Without it Click can be paid from its own application only."},
    Setting{.name = "CLICK_CHECKOUT_URL",
            .kind = Kind::url,
            .fallback = "https://my.click.uz/services/pay",
            .about = "where patients pay by Click",
            .explained = "Another address serves to try it with the simulator."},
    Setting{.name = "WEBHOOK_SECRET_FILE",
            .kind = Kind::secret_file,
            .least = 16,
            .about = "file with the secret of signed webhooks; turns them on",
            .explained = "Shared with whoever sends them; such as 'openssl rand -hex 32' prints.",
            .example = "/etc/clinicd/webhook.key"},
};
}  // namespace

Section provider_section() {
    return {"Payment providers", providers};
}
}  // namespace clinic::cli
