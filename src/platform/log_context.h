#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
namespace clinic::platform {

/// Whose work a thread is doing. Every line it logs meanwhile says so, whoever writes the line: a
/// request's id (or a job's, "backups-19a7c3f2b40") and the number of the user who asked. Lines
/// about where work comes from also name its route.
class LogContext {
public:
    LogContext() = default;
    /// At most 64 characters of the id are kept. `route` lives as long as the program: its routes.
    explicit LogContext(std::string_view request_id, std::optional<std::int64_t> user = {},
                        std::string_view route = {});
    /// A new id for one round of a job that nobody asked for.
    static LogContext for_job(std::string_view name);

    std::string_view request_id() const { return {id_.data(), size_}; }
    std::optional<std::int64_t> user() const { return user_; }
    /// "/api/v1/patients/{id}"; empty for a job.
    std::string_view route() const { return route_; }

private:
    std::array<char, 64> id_{};
    std::uint8_t size_ = 0;
    std::optional<std::int64_t> user_{};
    std::string_view route_{};
};

/// This thread's.
const LogContext& log_context();
void set_log_context(const LogContext& context);

/// The thread's context is another one until the end of the block.
class LogScope {
public:
    explicit LogScope(const LogContext& context = {}) : before_(log_context()) {
        set_log_context(context);
    }
    ~LogScope() { set_log_context(before_); }
    LogScope(const LogScope&) = delete;

private:
    LogContext before_;
};
}  // namespace clinic::platform
