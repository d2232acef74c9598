#include "cli/providers.h"
#include "cli/console.h"
namespace clinic::cli {
namespace {
using Parts = providers::Settings;

std::optional<Parts::Payme> payme(const Settings& settings) {
    const auto& rule = settings.text("PAYME_TAKEBACK");
    const auto takeback = enumerator<providers::Takeback>(rule.c_str());
    const auto& file = settings.text("PAYME_KEY_FILE");
    if (file.empty()) return std::nullopt;
    return Parts::Payme{secret_in(file, "PAYME_KEY_FILE"), settings.text("PAYME_MERCHANT_ID"),
                        settings.text("PAYME_CHECKOUT_URL"), *takeback};
}
std::optional<Parts::Click> click(const Settings& settings) {
    const auto& file = settings.text("CLICK_SECRET_FILE");
    if (file.empty()) return std::nullopt;
    return Parts::Click{secret_in(file, "CLICK_SECRET_FILE"), settings.text("CLICK_SERVICE_ID"),
                        settings.text("CLICK_MERCHANT_ID"), settings.text("CLICK_CHECKOUT_URL")};
}
std::optional<Parts::Hmac> hmac(const Settings& settings) {
    const auto& file = settings.text("WEBHOOK_SECRET_FILE");
    if (file.empty()) return std::nullopt;
    const auto secret = secret_in(file, "WEBHOOK_SECRET_FILE");
    std::optional<Parts::Hmac> found(std::in_place);
    found->secret.append(secret);
    return found;
}
}  // namespace

providers::Settings provider_settings(const Settings& settings) {
    return {payme(settings), click(settings), hmac(settings)};
}
}  // namespace clinic::cli
