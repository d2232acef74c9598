#include "messages/mail.h"
#include "core/digests.h"
#include <ctime>
namespace clinic::messages {
namespace {
constexpr std::size_t longest_line = 76, bytes_of_word = 45;
constexpr int first_permanent = 500, first_about_us = 530, first_beyond_us = 540;

std::string date_of(Instant at) {
    const auto seconds = static_cast<std::time_t>(at.value / second);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    // strftime would name days in the language of the computer.
    constexpr const char* days[]{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* months[]{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02d %s %d %02d:%02d:%02d +0000", days[parts.tm_wday],
                  parts.tm_mday, months[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour,
                  parts.tm_min, parts.tm_sec);
    return text;
}

// Encoded words of whole characters, each on a line of its own (RFC 2047, 2 and 5).
std::string header_text(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        auto size = std::min(text.size(), bytes_of_word);
        while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
            --size;
        out +=
            (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, size)) + "?=";
        text.remove_prefix(size);
    }
    return out;
}

// A line is broken softly before it would grow too long; blanks at its end are written out.
std::string quoted_printable(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r') continue;
        if (c == '\n') {
            out += "\r\n";
            column = 0;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        const bool ends_line = at + 1 == text.size() || text[at + 1] == '\n';
        const bool plain = (byte > ' ' && byte < 0x7F && c != '=') || (c == ' ' && !ends_line);
        const std::size_t width = plain ? 1 : 3;
        if (column + width >= longest_line) {
            out += "=\r\n";
            column = 0;
        }
        if (plain)
            out += c;
        else
            (out += '=') += {digits[byte >> 4], digits[byte & 15]};
        column += width;
    }
    return out;
}
}  // namespace

std::string mail_text(const std::string& from, const Parcel& parcel, Instant at) {
    const auto domain = from.substr(from.find('@') + 1);
    return "Date: " + date_of(at) + "\r\nFrom: <" + from + ">\r\nTo: <" + parcel.to +
           ">\r\nSubject: " + header_text(parcel.subject) + "\r\nMessage-ID: <" + parcel.id + "@" +
           domain +
           ">\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: quoted-printable\r\nAuto-Submitted: auto-generated\r\n\r\n" +
           quoted_printable(parcel.text) + "\r\n";
}

Outcome Mail::send(const Parcel& parcel, std::stop_token stop) {
    try {
        const OutgoingMail mail{
            .from = from_, .to = parcel.to, .message = mail_text(from_, parcel, around_.now())};
        return {.provider_id = postman_.deliver(mail, std::move(stop))};
    } catch (const MailRefused& refusal) {
        // 53x is about who we are (RFC 4954) and can be mended in the settings; other refusals for
        // good are about this mailbox or text, and say nothing of the next one.
        const bool ours = refusal.status >= first_about_us && refusal.status < first_beyond_us;
        const bool for_good = refusal.status >= first_permanent && !ours;
        return {.result = for_good ? Result::never : Result::later,
                .code = ours       ? "not-allowed"
                        : for_good ? "refused-message"
                                   : "busy",
                .fault = refusal.what(),
                .way_is_down = ours};
    } catch (const OutgoingFault& fault) {
        return outcome_of(fault, repeatable());
    }
}
}  // namespace clinic::messages
