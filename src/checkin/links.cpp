#include "checkin/links.h"
#include "checkin/tokens.h"
#include "core/qr.h"
#include "platform/hosts.h"
#include <algorithm>
namespace clinic::checkin {
namespace {
bool is_this_computer(std::string_view host) {
    return host.starts_with("127.") || host.starts_with("localhost") || host.starts_with("[::1]") ||
           host.empty();
}

std::string wall_url(const Session& session, const Settings& now, const Client& client) {
    return origin_for_phones(session, client) + "/checkin#" + wall_code(session, now).token;
}

std::string escaped(std::string_view words) {
    std::string out;
    for (const char c : words) {
        if (std::string_view("\\;,:\"").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}
}  // namespace

std::string origin_for_phones(const Session& session, const Client& client) {
    if (!session.public_origin().empty()) return session.public_origin();
    const std::string scheme = client.secure ? "https://" : "http://";
    if (!is_this_computer(client.host)) return scheme + std::string(client.host);
    const auto colon = client.host.rfind(':');
    const auto port = colon == client.host.npos ? "" : std::string(client.host.substr(colon));
    return scheme + platform::network_address().value_or("127.0.0.1") + port;
}

std::string wifi_code(const std::string& name, const std::optional<std::string>& password) {
    const auto kind = password ? "WPA;P:" + escaped(*password) : std::string("nopass");
    return "WIFI:S:" + escaped(name) + ";T:" + kind + ";;";
}

Poster poster(Session& session, const Client& client) {
    const auto now = settings(session);
    const auto doctors = rules(session);
    const auto url = wall_url(session, now, client);
    Poster out{.clinic_name = session.clinic().name,
               .language = session.clinic().language,
               .enabled = now.enabled,
               .open = std::ranges::any_of(doctors, &DoctorRules::open),
               .url = url,
               .qr_svg = qr_svg(url),
               .now = session.now(),
               .expires_at = wall_code(session, now).next_at};
    if (now.wifi_name) {
        out.wifi_name = now.wifi_name;
        out.wifi_qr_svg = qr_svg(wifi_code(*now.wifi_name, now.wifi_password));
    }
    return out;
}

Overview overview(Session& session, const Client& client) {
    const auto now = settings(session);
    const auto url = wall_url(session, now, client);
    Overview out{.enabled = now.enabled,
                 .rotate_seconds = now.rotate_seconds,
                 .phone_limit = now.phone_limit,
                 .booking = now.booking,
                 .hold_minutes = now.hold_minutes,
                 .days_ahead = now.days_ahead,
                 .wifi_name = now.wifi_name,
                 .wifi_password = now.wifi_password,
                 .version = now.version,
                 .url = url,
                 .qr_svg = qr_svg(url),
                 .expires_at = wall_code(session, now).next_at,
                 .has_public_url = !session.public_origin().empty(),
                 .doctors = rules(session)};
    if (now.booking != Booking::off) {
        const auto link = origin_for_phones(session, client) + "/book#" +
                          signed_token(session, Door::booking, now.generation, 0);
        out.booking_link = LinkWithCode{link, qr_svg(link)};
    }
    return out;
}

Overview change(Session& session, const SettingsChanges& changes, const IfMatch& seen,
                const Client& client) {
    change_settings(session, changes, seen);
    return overview(session, client);
}

LinkWithCode ticket_link(Session& session, queue::TicketId id, const Client& client) {
    queue::ticket(session, id);  // there is one
    const auto code = signed_token(session, Door::ticket, 0, static_cast<std::uint32_t>(id.value));
    const auto url = origin_for_phones(session, client) + "/checkin#ticket=" + code;
    return {url, qr_svg(url)};
}
}  // namespace clinic::checkin
