#include "imports/chance.h"
#include <numeric>
namespace clinic::imports {
namespace {
std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
    return bits ^ (bits >> 31);
}
}  // namespace

Chance::Chance(std::uint64_t seed, std::string_view subject, std::uint64_t index) : state_(seed) {
    for (const char letter : subject) state_ = mixed(state_ + static_cast<unsigned char>(letter));
    state_ = mixed(state_ + index + 1);
}

std::uint64_t Chance::next() {
    return mixed(state_ += 0x9E3779B97F4A7C15u);
}

std::int64_t Chance::below(std::int64_t bound) {
    // The bounds here are tiny against 2^64: the remainder's bias cannot be seen.
    return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(bound));
}

std::size_t Chance::weighted(std::span<const int> weights) {
    auto left = below(std::accumulate(weights.begin(), weights.end(), std::int64_t{0}));
    std::size_t place = 0;
    while (left >= weights[place]) left -= weights[place++];
    return place;
}
}  // namespace clinic::imports
