#include "core/text.h"
#include "http/outgoing.h"
#include "http/transfer.h"
#include <algorithm>
#include <cstring>
namespace clinic::http {
namespace {
struct Conversation {
    std::string_view left;  // of the message
    std::string last_ok;    // what the server said last with 250
};

std::size_t give_message(char* into, std::size_t, std::size_t room, void* from) {
    auto& left = static_cast<Conversation*>(from)->left;
    const auto size = std::min(room, left.size());
    std::memcpy(into, left.data(), size);
    left.remove_prefix(size);
    return size;
}

std::size_t hear(char* bytes, std::size_t, std::size_t size, void* into) {
    constexpr std::string_view accepted = "250 ";
    const std::string_view line(bytes, size);
    if (line.starts_with(accepted))
        static_cast<Conversation*>(into)->last_ok = trimmed(line.substr(accepted.size()));
    return size;
}

constexpr int needs_sign_in = 530, wrong_sign_in = 535;  // RFC 4954

std::string address_of(const MailServer& server) {
    const bool tls = server.encryption == MailServer::Encryption::tls;
    return (tls ? "smtps://" : "smtp://") + server.host + ":" + std::to_string(server.port);
}

MailRefused refusal(const std::string& server, int status, CURLcode code) {
    const auto said = "The mail server " + server + " answered " + std::to_string(status) + ". ";
    if (code == CURLE_LOGIN_DENIED || status == needs_sign_in)
        return {status, said +
                            "It does not know this name and password: check SMTP_USER and "
                            "SMTP_PASSWORD_FILE."};
    if (status >= 500)
        return {status, said +
                            "It does not take this message: the mailbox may not exist, or it "
                            "does not let SMTP_FROM send."};
    return {status, said + "It takes no mail just now."};
}
}  // namespace

std::string MailCarrier::deliver(const OutgoingMail& mail, std::stop_token stop) {
    Transfer transfer(address_of(server_), way_, mail.deadline);
    Conversation conversation{mail.message, ""};
    transfer.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    const bool plain = server_.encryption == MailServer::Encryption::off;
    transfer.set(CURLOPT_USE_SSL, static_cast<long>(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!server_.user.empty()) {
        transfer.set(CURLOPT_USERNAME, server_.user.c_str());
        transfer.set(CURLOPT_PASSWORD, server_.password.c_str());
    }
    transfer.set(CURLOPT_MAIL_FROM, ("<" + mail.from + ">").c_str());
    transfer.add(CURLOPT_MAIL_RCPT, "<" + mail.to + ">");
    transfer.set(CURLOPT_UPLOAD, 1L);
    transfer.set(CURLOPT_READFUNCTION, give_message);
    transfer.set(CURLOPT_READDATA, &conversation);
    transfer.set(CURLOPT_HEADERFUNCTION, hear);
    transfer.set(CURLOPT_HEADERDATA, &conversation);
    const auto ended = transfer.run(std::move(stop));
    if (ended == CURLE_OK) return conversation.last_ok;
    const auto status = static_cast<int>(transfer.about<long>(CURLINFO_RESPONSE_CODE));
    constexpr int first_refusal = 400;
    // Also where it offers no way to sign in that libcurl knows.
    if (ended == CURLE_LOGIN_DENIED) throw refusal(transfer.server(), wrong_sign_in, ended);
    if (status >= first_refusal) throw refusal(transfer.server(), status, ended);
    auto fault = transfer.fault(ended);
    // The server may have taken the message only once all of it went out.
    fault.maybe_done = conversation.left.empty() && fault.maybe_done;
    throw fault;
}
}  // namespace clinic::http
