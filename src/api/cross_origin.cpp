#include "api/cross_origin.h"
#include "core/text.h"
#include <algorithm>
namespace clinic {

bool CrossOrigin::allows(std::string_view origin) const {
    if (origin.empty()) return false;
    return any || std::ranges::find(origins, lower_ascii(origin)) != origins.end();
}

// One origin's answer must not be kept for another's, also where none is allowed.
void CrossOrigin::let_read(api::Answer& answer, std::string_view origin) const {
    if (origins.empty() && !any) return;
    answer.headers.emplace_back("Vary", "Origin");
    if (!allows(origin)) return;
    answer.headers.emplace_back("Access-Control-Allow-Origin", std::string(origin));
    answer.headers.emplace_back("Access-Control-Expose-Headers",
                                "ETag, Location, Retry-After, RateLimit, RateLimit-Policy, "
                                "X-Request-Id, Content-Disposition");
}

api::Answer CrossOrigin::preflight(std::string_view origin, std::string_view methods) const {
    api::Answer answer{.status = 204};
    let_read(answer, origin);
    answer.headers.emplace_back("Access-Control-Allow-Methods", std::string(methods));
    answer.headers.emplace_back("Access-Control-Allow-Headers",
                                "Authorization, Content-Type, Idempotency-Key, If-Match, "
                                "If-None-Match, Last-Event-ID, X-Request-Id");
    answer.headers.emplace_back("Access-Control-Max-Age", "600");
    return answer;
}

bool is_preflight(const api::Request& request) {
    return request.method == "OPTIONS" && !request.field("origin").empty() &&
           !request.field("access-control-request-method").empty();
}
}  // namespace clinic
