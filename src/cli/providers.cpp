#include "cli/providers.h"
#include "cli/console.h"
namespace clinic::cli {
namespace {
using Parts = providers::Settings;

std::string address(const Settings& settings, std::string_view name) {
    const auto& given = settings.text(name);
    const bool sound = given.starts_with("https://") || given.starts_with("http://");
    if (!sound || given.find_first_of(" \t\"'<>") != given.npos)
        throw WrongSetting(std::string(name) + " is '" + given +
                           "'. Set the address that begins with https://.");
    return given;
}
/// Ids go into links and signatures as they are.
std::string id(const Settings& settings, std::string_view name) {
    const auto& given = settings.text(name);
    for (const char c : given)
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '-' && c != '_')
            throw WrongSetting(std::string(name) + " is '" + given +
                               "'. Copy the id from the provider's cabinet, without blanks.");
    return given;
}
void refuse_alone(const Settings& settings, std::string_view name, std::string_view file) {
    if (!settings.text(name).empty())
        throw WrongSetting(std::string(name) + " is set, but " + std::string(file) +
                           " is not. Set both, or none.");
}

std::optional<Parts::Payme> payme(const Settings& settings) {
    const auto& rule = settings.text("PAYME_TAKEBACK");
    const auto takeback = enumerator<providers::Takeback>(rule.c_str());
    if (!takeback)
        throw WrongSetting("PAYME_TAKEBACK is '" + rule +
                           "'. Set unless_completed, always or never.");
    const auto& file = settings.text("PAYME_KEY_FILE");
    if (file.empty()) {
        refuse_alone(settings, "PAYME_MERCHANT_ID", "PAYME_KEY_FILE");
        return std::nullopt;
    }
    return Parts::Payme{secret_in(file, "PAYME_KEY_FILE"), id(settings, "PAYME_MERCHANT_ID"),
                        address(settings, "PAYME_CHECKOUT_URL"), *takeback};
}
std::optional<Parts::Click> click(const Settings& settings) {
    const auto& file = settings.text("CLICK_SECRET_FILE");
    if (file.empty()) {
        refuse_alone(settings, "CLICK_SERVICE_ID", "CLICK_SECRET_FILE");
        refuse_alone(settings, "CLICK_MERCHANT_ID", "CLICK_SECRET_FILE");
        return std::nullopt;
    }
    return Parts::Click{secret_in(file, "CLICK_SECRET_FILE"), id(settings, "CLICK_SERVICE_ID"),
                        id(settings, "CLICK_MERCHANT_ID"), address(settings, "CLICK_CHECKOUT_URL")};
}
std::optional<Parts::Hmac> hmac(const Settings& settings) {
    constexpr std::size_t shortest = 16;
    const auto& file = settings.text("WEBHOOK_SECRET_FILE");
    if (file.empty()) return std::nullopt;
    const auto secret = secret_in(file, "WEBHOOK_SECRET_FILE");
    if (secret.size() < shortest)
        throw WrongSetting("WEBHOOK_SECRET_FILE: the secret in " + file +
                           " is short. Take at least 16 characters, such as 'openssl rand -hex 32' "
                           "prints.");
    std::optional<Parts::Hmac> found(std::in_place);
    found->secret.append(secret);
    return found;
}
}  // namespace

providers::Settings provider_settings(const Settings& settings) {
    return {payme(settings), click(settings), hmac(settings)};
}
}  // namespace clinic::cli
