#include "site.h"
#include <algorithm>
#include <array>
namespace clinic {
namespace {
// Scripts and styles only from here, no frames, no other host: whatever text gets into a page, it
// stays text.
constexpr std::string_view policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
// The API's own page is drawn by a component that styles itself from its script.
constexpr std::string_view docs_policy =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";

struct Type {
    std::string_view ending, type;
};
constexpr std::array types{Type{".html", "text/html; charset=utf-8"},
                           Type{".js", "text/javascript; charset=utf-8"},
                           Type{".css", "text/css; charset=utf-8"},
                           Type{".svg", "image/svg+xml"},
                           Type{".json", "application/json"},
                           Type{".png", "image/png"},
                           Type{".ico", "image/x-icon"},
                           Type{".woff2", "font/woff2"},
                           Type{".opus", "audio/ogg"},
                           Type{".webmanifest", "application/manifest+json"},
                           Type{".txt", "text/plain; charset=utf-8"}};

std::string type_of(std::string_view name) {
    const auto* found =
        std::ranges::find_if(types, [&](auto& t) { return name.ends_with(t.ending); });
    return std::string(found == types.end() ? "application/octet-stream" : found->type);
}

// The pages of the staff application (static/src/shell/routes.ts); it reads the path itself.
constexpr std::array pages{"/",         "/queue",    "/queue/rules",   "/doctor",   "/patients",
                           "/doctors",  "/services", "/departments",   "/system",   "/backups",
                           "/audit",    "/users",    "/settings",      "/sessions", "/schedule",
                           "/waitlist", "/hours",    "/screens",       "/setup",    "/login",
                           "/cashier",  "/payments", "/debts",         "/shifts",   "/money",
                           "/reports",  "/phone",    "/openings",      "/alerts",   "/figures",
                           "/errors",   "/log",      "/configuration", "/messages"};

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= 18 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}
std::string_view page_for(std::string_view path) {
    constexpr std::string_view patient = "/patients/";
    if (path == "/display") return "display.html";
    if (path == "/docs") return "docs.html";
    if (path == "/checkin") return "checkin.html";
    if (path == "/book") return "book.html";
    if (path == "/poster") return "poster.html";
    if (std::ranges::find(pages, path) != pages.end()) return "index.html";
    if (path.starts_with(patient) && is_number(path.substr(patient.size()))) return "index.html";
    return path.empty() ? path : path.substr(1);
}

/// What every answer tells the browser, unless it says otherwise of itself.
api::Answer guarded(api::Answer answer) {
    const auto is_caching = [](const auto& header) { return header.first == "Cache-Control"; };
    if (std::ranges::none_of(answer.headers, is_caching))
        answer.headers.emplace_back("Cache-Control", "no-store");
    answer.headers.emplace_back("X-Content-Type-Options", "nosniff");
    answer.headers.emplace_back("Referrer-Policy", "no-referrer");
    return answer;
}
}  // namespace

Site::Site(Dispatcher& dispatcher, std::span<const Embedded> files) : dispatcher_(dispatcher) {
    for (const auto& file : files) {
        std::string_view name = file.name;
        if (name.ends_with(".br"))
            assets_[std::string(name.substr(0, name.size() - 3))].brotli = file.bytes;
        else if (name.ends_with(".gz"))
            assets_[std::string(name.substr(0, name.size() - 3))].gzip = file.bytes;
        else
            assets_[std::string(name)].plain = file.bytes;
    }
    for (auto& [name, asset] : assets_) {
        asset.type = type_of(name);
        asset.etag = "\"" + hex(plain_digest(asset.plain)).substr(0, 24) + "\"";
        asset.named_by_content = name.starts_with("assets/");
    }
    open_to_strangers("checkin.html");
    open_to_strangers("book.html");
}

// A page, and whatever files it and they name: the public surface carries no other.
void Site::open_to_strangers(std::string_view name) {
    const auto found = assets_.find(std::string(name));
    if (found == assets_.end() || found->second.for_strangers) return;
    auto& asset = found->second;
    asset.for_strangers = true;
    if (asset.type.starts_with("image/") || asset.type.starts_with("font/")) return;
    for (const auto& [other, _] : assets_) {
        const auto short_name = std::string_view(other).substr(other.rfind('/') + 1);
        if (!other.ends_with(".html") && asset.plain.find(short_name) != std::string_view::npos)
            open_to_strangers(other);
    }
}

const Site::Asset* Site::asset_at(std::string_view path) const {
    const auto found = assets_.find(std::string(page_for(path)));
    return found == assets_.end() ? nullptr : &found->second;
}

api::Place Site::place(std::string_view method, std::string_view path,
                       std::string_view query) const {
    return dispatcher_.place(method, path, query);
}

api::Answer Site::answer_asset(const Asset& asset, const api::Request& request) const {
    api::Answer answer{.lasting_body = asset.plain, .type = asset.type};
    auto& headers = answer.headers;
    headers.emplace_back("ETag", asset.etag);
    headers.emplace_back("Cache-Control", asset.named_by_content
                                              ? "public, max-age=31536000, immutable"
                                              : "no-cache");
    headers.emplace_back("Vary", "Accept-Encoding");
    if (request.field("if-none-match") == asset.etag) {
        answer.status = 304;
        answer.lasting_body = {};
        return answer;
    }
    const auto accepts = request.field("accept-encoding");
    if (!asset.brotli.empty() && accepts.find("br") != accepts.npos) {
        answer.lasting_body = asset.brotli;
        headers.emplace_back("Content-Encoding", "br");
    } else if (!asset.gzip.empty() && accepts.find("gzip") != accepts.npos) {
        answer.lasting_body = asset.gzip;
        headers.emplace_back("Content-Encoding", "gzip");
    }
    if (asset.type.starts_with("text/html")) {
        headers.emplace_back("Content-Security-Policy",
                             request.path == "/docs" ? docs_policy : policy);
        headers.emplace_back("X-Frame-Options", "DENY");
        headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
        headers.emplace_back("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }
    return answer;
}

api::Answer Site::answer(const api::Request& request) {
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const auto* asset = reads ? asset_at(request.path) : nullptr;
    if (asset && !asset->for_strangers && dispatcher_.is_only_public(request)) asset = nullptr;
    return asset ? guarded(answer_asset(*asset, request)) : guarded(dispatcher_.answer(request));
}

// Only the API writes.
void Site::answer_later(const api::Request& request, std::function<void(api::Ready)> done) {
    dispatcher_.answer_later(request, [done](api::Ready ready) {
        done([ready = std::move(ready)] { return guarded(ready()); });
    });
}
}  // namespace clinic
