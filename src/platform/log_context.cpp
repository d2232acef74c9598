#include "platform/log_context.h"
#include <algorithm>
#include <chrono>
#include <cstdio>
namespace clinic::platform {
namespace {
thread_local LogContext of_this_thread;
}  // namespace

LogContext::LogContext(std::string_view request_id, std::optional<std::int64_t> user,
                       std::string_view route)
    : size_(std::uint8_t(request_id.copy(id_.data(), id_.size()))), user_(user), route_(route) {}

LogContext LogContext::for_job(std::string_view name) {
    using namespace std::chrono;
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    std::array<char, 64> id;
    const int size = std::snprintf(id.data(), id.size(), "%.*s-%llx",
                                   int(std::min<std::size_t>(name.size(), 40)), name.data(),
                                   static_cast<unsigned long long>(now));
    return LogContext(std::string_view(id.data(), std::size_t(size)));
}

const LogContext& log_context() {
    return of_this_thread;
}
void set_log_context(const LogContext& context) {
    of_this_thread = context;
}
}  // namespace clinic::platform
