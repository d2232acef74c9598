#include "db/memory.h"
#include <algorithm>
#include <map>
namespace clinic {
namespace {
std::vector<std::size_t> numbers(const Tables& tables) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < most_tables; ++i)
        if (tables.test(i)) all.push_back(i);
    return all;
}
}  // namespace

std::size_t table_number(std::string_view name) {
    static std::mutex mutex;
    static std::map<std::string, std::size_t, std::less<>> numbers;
    std::lock_guard guard(mutex);
    const auto found = numbers.find(name);
    if (found != numbers.end()) return found->second;
    // Names beyond that share one number: what is remembered of them ends too early, never too
    // late.
    return numbers.emplace(name, std::min(numbers.size(), most_tables - 1)).first->second;
}

void Memory::changed(const Tables& tables) {
    const auto next = commits_.load(std::memory_order_relaxed) + 1;
    for (const auto number : numbers(tables))
        changed_at_[number].store(next, std::memory_order_relaxed);
    commits_.store(next, std::memory_order_release);
}

bool Memory::is_fresh(const Kept& kept, const Tables& changing) const {
    return std::ranges::none_of(kept.tables, [&](std::size_t number) {
        return changing.test(number) ||
               changed_at_[number].load(std::memory_order_acquire) > kept.as_of;
    });
}

std::shared_ptr<const void> Memory::find_any(std::string_view key, const Tables& changing,
                                             Tables& reads) const {
    std::lock_guard guard(mutex_);
    const auto found = kept_.find(key);
    const bool fresh = found != kept_.end() && is_fresh(found->second, changing);
    ++(fresh ? hits_ : misses_);
    if (!fresh) return nullptr;
    for (const auto number : found->second.tables) reads.set(number);
    return found->second.what;
}

void Memory::keep(std::string key, std::shared_ptr<const void> what, std::size_t bytes,
                  const Tables& tables, Moment as_of) {
    if (bytes == 0) return;
    constexpr std::size_t each = 256;  // the entry itself
    std::lock_guard guard(mutex_);
    bytes_ += bytes + key.size() + each;
    // Starting anew is rare, and simpler than knowing who was asked for last.
    if (bytes_ > most_bytes) {
        kept_.clear();
        bytes_ = bytes + key.size() + each;
    }
    kept_.insert_or_assign(std::move(key), Kept{std::move(what), numbers(tables), as_of});
}
}  // namespace clinic
