#include "api/rate_limits.h"
#include "core/surroundings.h"
#include <algorithm>
#include <chrono>
#include <cstring>
namespace clinic {
namespace {
constexpr std::int64_t minute_ns = 60'000'000'000, second_ns = 1'000'000'000;

// FNV-1a, then a mix of its bits (splitmix64), because sets are chosen by the low ones.
std::uint64_t hash(std::string_view text, std::uint64_t seed) {
    std::uint64_t h = 14695981039346656037U ^ seed;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211U;
    h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9U;
    h = (h ^ (h >> 27)) * 0x94d049bb133111ebU;
    return h ^ (h >> 31);
}
std::uint64_t random_salt() {
    std::uint64_t salt = 0;
    const auto bytes = Surroundings::random_bytes(sizeof salt);
    std::memcpy(&salt, bytes.data(), sizeof salt);
    return salt;
}
std::int64_t number(const json::object& params, std::string_view name, std::int64_t otherwise) {
    const auto* found = params.if_contains(name);
    return found && found->is_int64() ? found->as_int64() : otherwise;
}
}  // namespace

RateLimits::RateLimits(Settings settings)
    : settings_(std::move(settings)), salt_(random_salt()), sets_(settings_.on ? sets : 0) {}

std::int64_t RateLimits::now() const {
    if (settings_.nanoseconds) return settings_.nanoseconds();
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

std::int64_t RateLimits::allowance(Limit limit) const {
    switch (limit) {
    case Limit::address:
        return settings_.address;
    case Limit::user:
        return settings_.user;
    case Limit::public_reads:
        return settings_.public_reads;
    case Limit::public_writes:
        return settings_.public_writes;
    }
    return 0;
}

bool RateLimits::spares(std::string_view address, Limit limit) const {
    if (!settings_.on) return true;
    const bool for_staff = limit == Limit::address || limit == Limit::user;
    return for_staff && std::ranges::find(settings_.spared, address) != settings_.spared.end();
}

RateLimits::Account& RateLimits::account(std::size_t set, std::uint64_t whose) {
    auto& all = sets_[set];
    const auto own = std::ranges::find(all, whose, &Account::whose);
    if (own != all.end()) return *own;
    auto& longest_silent = *std::ranges::min_element(all, {}, &Account::whole_at);
    longest_silent = {whose, 0};
    return longest_silent;
}

void RateLimits::count(Limit limit, std::string_view who) {
    const auto most = allowance(limit);
    if (!settings_.on || most == 0) return;
    const auto whose = hash(who, salt_ + static_cast<std::uint64_t>(limit)) | 1U;
    const auto set = static_cast<std::size_t>(whose >> 8) % sets;
    const auto each = minute_ns / most;
    const auto at = now();
    std::int64_t early = 0;
    {
        std::lock_guard guard(locks_[set % locks]);
        auto& own = account(set, whose);
        const auto whole_at = std::max(own.whole_at, at) + each;
        early = whole_at - at - minute_ns;
        if (early <= 0) own.whole_at = whole_at;
    }
    if (early <= 0) return;
    throw Problem(429, "too-many-requests", "Too many requests. Wait a moment, then try again.")
        .about("seconds", std::max<std::int64_t>(1, (early + second_ns - 1) / second_ns))
        .about("policy", name_of(limit))
        .about("limit", most);
}

void add_rate_limit(api::Answer& answer, const Problem& problem) {
    const auto& params = problem.params;
    const auto seconds = std::to_string(number(params, "seconds", 1));
    const auto limit = std::to_string(number(params, "limit", 1));
    const auto* policy = params.if_contains("policy");
    const auto name = "\"" + (policy ? std::string(policy->as_string()) : problem.code) + "\"";
    answer.headers.emplace_back("Retry-After", seconds);
    answer.headers.emplace_back("RateLimit", name + ";r=0;t=" + seconds);
    answer.headers.emplace_back("RateLimit-Policy",
                                name + ";q=" + limit + ";w=" + (policy ? "60" : seconds));
}
}  // namespace clinic
