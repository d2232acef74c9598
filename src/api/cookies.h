#pragma once
#include <string>
#include <string_view>
namespace clinic {
constexpr std::string_view session_cookie = "clinicd_session", device_cookie = "clinicd_device";
/// Of a waiting-room screen; apart, so that a PC that also drives the TV keeps its own session.
constexpr std::string_view display_cookie = "clinicd_display";

/// The cookie's value in a Cookie field (RFC 6265), empty when absent.
std::string_view cookie(std::string_view field, std::string_view name);
/// A Set-Cookie value: HttpOnly, SameSite=Strict, for the whole site. An empty `value` deletes it.
std::string set_cookie(std::string_view name, std::string_view value, bool secure,
                       std::int64_t lasts_seconds);
}  // namespace clinic
