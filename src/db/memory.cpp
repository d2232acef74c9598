#include "db/memory.h"
#include <algorithm>
#include <bit>
#include <map>
#include <utility>
namespace clinic {
namespace {
std::vector<std::size_t> numbers(Tables tables) {
    static const Tables low_word(~std::uint64_t{0});
    std::vector<std::size_t> all;
    for (std::size_t from = 0; tables.any(); from += 64, tables >>= 64)
        for (auto word = (tables & low_word).to_ullong(); word; word &= word - 1)
            all.push_back(from + static_cast<std::size_t>(std::countr_zero(word)));
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

std::shared_ptr<const void> Memory::find_any(MemoryOf kind, std::string_view key,
                                             const Tables& changing, Tables& reads) {
    Entries forgotten;  // ends after the lock does
    auto& in = shelf(kind);
    std::lock_guard guard(in.mutex);
    auto found = in.young.find(key);
    const bool is_young = found != in.young.end();
    if (!is_young) found = in.old.find(key);
    const bool is_known = is_young || found != in.old.end();
    const bool fresh = is_known && is_fresh(found->second, changing);
    ++(fresh ? in.hits : in.misses);
    if (!fresh) return nullptr;
    const auto& kept = found->second;
    for (const auto number : kept.tables) reads.set(number);
    auto what = kept.what;
    if (is_young) return what;
    in.old_bytes -= kept.bytes;
    auto node = in.old.extract(found);
    forgotten = make_room(in, node.mapped().bytes);
    in.young.insert(std::move(node));
    return what;
}

Memory::Entries Memory::make_room(Shelf& shelf, std::size_t bytes) {
    shelf.young_bytes += bytes;
    if (shelf.young_bytes <= most_bytes / 2) return {};
    auto forgotten = std::exchange(shelf.old, std::exchange(shelf.young, {}));
    shelf.old_bytes = std::exchange(shelf.young_bytes, bytes) - bytes;
    return forgotten;
}

void Memory::keep(MemoryOf kind, std::string key, std::shared_ptr<const void> what,
                  std::size_t bytes, const Tables& tables, Moment as_of) {
    constexpr std::size_t each = 256;  // the entry itself
    const auto room = bytes + key.size() + each;
    if (bytes == 0 || room > most_bytes / 2) return;
    Entries forgotten;
    Entries::node_type before;
    auto& in = shelf(kind);
    std::lock_guard guard(in.mutex);
    before = in.young.extract(key);
    if (before) in.young_bytes -= before.mapped().bytes;
    forgotten = make_room(in, room);
    in.young.emplace(std::move(key), Kept{std::move(what), numbers(tables), as_of, room});
}

MemoryFigures Memory::figures(MemoryOf kind) const {
    const auto& of = shelves_.at(static_cast<std::size_t>(kind));
    std::lock_guard guard(of.mutex);
    return {of.hits, of.misses, of.young.size() + of.old.size(), of.young_bytes + of.old_bytes};
}
}  // namespace clinic
