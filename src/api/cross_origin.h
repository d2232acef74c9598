#pragma once
#include "api/exchange.h"
namespace clinic {

/// Other sites whose pages may call the API (CORS,
/// https://fetch.spec.whatwg.org/#http-cors-protocol), always with a token of their own: the
/// browser's cookie is never shared with them.
struct CrossOrigin {
    std::vector<std::string> origins{};  // in lower case: "https://portal.clinic.example"
    bool any = false;

    bool allows(std::string_view origin) const;
    /// Lets the page that asked read the answer, when it may.
    void let_read(api::Answer& answer, std::string_view origin) const;
    /// What a browser that asks beforehand is told: `methods` are those of the path, by comma.
    api::Answer preflight(std::string_view origin, std::string_view methods) const;
    bool operator==(const CrossOrigin&) const = default;
};

/// Whether it is a browser's question whether a page may ask.
bool is_preflight(const api::Request& request);
}  // namespace clinic
