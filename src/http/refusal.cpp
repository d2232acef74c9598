#include "http/refusal.h"
#include <array>
#include <ctime>
#include <utility>
namespace clinic::http {
namespace {
constexpr std::array<std::pair<int, std::string_view>, 14> titles{{
    {400, "Bad Request"},
    {404, "Not Found"},
    {408, "Request Timeout"},
    {411, "Length Required"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
}};
}  // namespace

std::string_view title(int status) {
    for (const auto& [number, words] : titles)
        if (number == status) return words;
    return "Error";
}

std::string_view http_date() {
    thread_local std::time_t of = -1;
    thread_local std::array<char, 40> text;
    thread_local std::size_t size = 0;
    if (const auto now = std::time(nullptr); now != of) {
        std::tm utc{};
        ::gmtime_r(&now, &utc);
        size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %T GMT", &utc);
        of = now;
    }
    return {text.data(), size};
}

std::string problem(int status, std::string_view detail) {
    std::string json = R"({"type":"about:blank","title":")";
    json.append(title(status)).append(R"(","status":)").append(std::to_string(status));
    return json.append(R"(,"detail":")").append(detail).append("\"}");
}

std::string refusal_fields(int status) {
    std::string fields =
        "Content-Type: application/problem+json\r\nX-Content-Type-Options: nosniff\r\n"
        "Cache-Control: no-store\r\n";
    if (status == 429) fields += "RateLimit: \"connections\";r=0;t=5\r\n";
    if (status == 429 || status == 503) fields += "Retry-After: 5\r\n";
    return fields;
}

std::string refusal_bytes(const Refusal& refusal) {
    const auto body = problem(refusal.status, refusal.detail);
    std::string bytes = "HTTP/1.1 " + std::to_string(refusal.status) + " ";
    bytes.append(title(refusal.status)).append("\r\nDate: ").append(http_date());
    bytes.append("\r\nContent-Length: ").append(std::to_string(body.size()));
    bytes.append("\r\nConnection: close\r\n").append(refusal_fields(refusal.status));
    return bytes.append("\r\n").append(body);
}
}  // namespace clinic::http
