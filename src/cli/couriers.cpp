#include "cli/couriers.h"
#include "messages/gateway.h"
#include "messages/mail.h"
#include "messages/push.h"
#include <fstream>
#include <iterator>
namespace clinic::cli {
namespace {
using messages::Way;

http::WayOut way_out(const Settings& settings) {
    return {settings.text("OUTGOING_CA_FILE"), settings.text("OUTGOING_PROXY")};
}

std::string whole_file(const Settings& settings, std::string_view name) {
    std::ifstream in(settings.text(name), std::ios::binary);
    if (!in)
        throw WrongSetting(std::string(name) + ": " + settings.text(name) +
                           " cannot be read. Check its name and owner.");
    return {std::istreambuf_iterator<char>(in), {}};
}

MailServer mail_server(const Settings& settings) {
    using Encryption = MailServer::Encryption;
    const auto& tls = settings.text("SMTP_TLS");
    MailServer server{.host = settings.text("SMTP_HOST"),
                      .port = static_cast<unsigned>(settings.number("SMTP_PORT")),
                      .encryption = tls == "off"   ? Encryption::off
                                    : tls == "tls" ? Encryption::tls
                                                   : Encryption::starttls,
                      .user = settings.text("SMTP_USER")};
    if (const auto& file = settings.text("SMTP_PASSWORD_FILE"); !file.empty())
        server.password = secret_in(file, "SMTP_PASSWORD_FILE");
    return server;
}

std::shared_ptr<messages::Channel> push(const Settings& settings, Outgoing& outgoing) {
    const auto& project = settings.text("FCM_PROJECT_ID");
    if (project.empty()) return nullptr;
    try {
        auto account = messages::ServiceAccount::read(whole_file(settings, "FCM_CREDENTIALS_FILE"));
        return std::make_shared<messages::Push>(
            messages::Push::Settings{project, std::move(account), settings.text("FCM_URL")},
            outgoing);
    } catch (const std::invalid_argument& fault) {
        throw WrongSetting("FCM_CREDENTIALS_FILE: " + settings.text("FCM_CREDENTIALS_FILE") + " " +
                           fault.what() + ". Make a new key in the Firebase console.");
    }
}

std::shared_ptr<messages::Channel> gateway(const Settings& settings, Outgoing& outgoing) {
    const auto& url = settings.text("MESSAGE_HTTP_URL");
    if (url.empty()) return nullptr;
    messages::Gateway::Settings wanted{.url = url,
                                       .method = settings.text("MESSAGE_HTTP_METHOD"),
                                       .body = settings.text("MESSAGE_HTTP_BODY")};
    if (settings.is_set("MESSAGE_HTTP_HEADERS_FILE")) try {
            wanted.headers =
                messages::header_lines(whole_file(settings, "MESSAGE_HTTP_HEADERS_FILE"));
        } catch (const std::invalid_argument& fault) {
            throw WrongSetting(
                "MESSAGE_HTTP_HEADERS_FILE: " + settings.text("MESSAGE_HTTP_HEADERS_FILE") + ", " +
                fault.what() + ".");
        }
    return std::make_shared<messages::Gateway>(std::move(wanted), outgoing);
}
}  // namespace

Couriers::Couriers(const Settings& settings) : calls_(way_out(settings)) {
    channels_[Way::push] = push(settings, calls_);
    channels_[Way::gateway] = gateway(settings, calls_);
    channels_[Way::webhook] =
        std::make_shared<messages::Webhook>(calls_, settings.text("ALERT_URL"));
    if (settings.text("SMTP_HOST").empty()) return;
    if (settings.text("SMTP_FROM").empty())
        throw WrongSetting(
            "SMTP_FROM is not set, but SMTP_HOST is. Set the mailbox that messages "
            "come from, such as desk@clinic.example.");
    if (settings.text("SMTP_FROM").find(',') != std::string::npos)
        throw WrongSetting(
            "SMTP_FROM names several mailboxes. Set the one that messages come "
            "from.");
    mail_.emplace(mail_server(settings), way_out(settings));
    channels_[Way::mail] = std::make_shared<messages::Mail>(settings.text("SMTP_FROM"), *mail_);
}
}  // namespace clinic::cli
