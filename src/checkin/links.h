#pragma once
#include "checkin/joining.h"
namespace clinic::checkin {

/// Where phones reach this clinic: PUBLIC_URL, else the address the asking browser itself uses; on
/// this very computer, the address it has in the clinic's network.
std::string origin_for_phones(const Session&, const Client&);

/// A link and its picture.
struct LinkWithCode {
    std::string url, qr_svg;
};
BOOST_DESCRIBE_STRUCT(LinkWithCode, (), (url, qr_svg))

/// What hangs on the wall: the code of this moment, and the guests' Wi-Fi beside it.
struct Poster {
    std::string clinic_name, language;
    bool enabled, open;  // open: at least one doctor takes numbers by phone now
    std::string url, qr_svg;
    Instant now, expires_at;  // then the next code takes its place
    std::optional<std::string> wifi_name{}, wifi_qr_svg{};
};
BOOST_DESCRIBE_STRUCT(Poster, (),
                      (clinic_name, language, enabled, open, url, qr_svg, now, expires_at,
                       wifi_name, wifi_qr_svg))
Poster poster(Session&, const Client&);

/// Everything the admin's page shows.
struct Overview {
    bool enabled;
    std::int64_t rotate_seconds, phone_limit;
    Booking booking;
    std::int64_t hold_minutes, days_ahead;
    std::optional<std::string> wifi_name, wifi_password;
    std::int64_t version;
    std::string url, qr_svg;
    Instant expires_at;
    std::optional<LinkWithCode> booking_link{};  // nothing while booking is off
    bool has_public_url;
    std::vector<DoctorRules> doctors;
};
BOOST_DESCRIBE_STRUCT(Overview, (),
                      (enabled, rotate_seconds, phone_limit, booking, hold_minutes, days_ahead,
                       wifi_name, wifi_password, version, url, qr_svg, expires_at, booking_link,
                       has_public_url, doctors))
Overview overview(Session&, const Client&);
Overview change(Session&, const SettingsChanges&, const IfMatch&, const Client&);

/// The code on a paper ticket, by which a phone follows it. Throws 404.
LinkWithCode ticket_link(Session&, queue::TicketId, const Client&);

/// The code of a network that phones join when they see it; the words a network's name and
/// password may hold are escaped.
std::string wifi_code(const std::string& name, const std::optional<std::string>& password);
}  // namespace clinic::checkin
