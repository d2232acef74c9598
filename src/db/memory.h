#pragma once
#include <array>
#include <atomic>
#include <bitset>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
namespace clinic {

constexpr std::size_t most_tables = 256;
using Tables = std::bitset<most_tables>;
/// A table's number is the same for the whole life of the program, whatever the database.
std::size_t table_number(std::string_view name);

/// What is kept, each with a room of its own: the searches, of which there are as many as there are
/// letters typed, push out no session.
enum class MemoryOf { sessions, lists, searches };
inline constexpr std::array<std::string_view, 3> memory_names{"sessions", "lists", "searches"};

struct MemoryFigures {
    std::uint64_t hits = 0, misses = 0, entries = 0, bytes = 0;
};

/// What is asked for often and changes seldom, kept until a commit changes a table it was read
/// from. Never older than the last acknowledged write: the writer says what it changed before it
/// lets anyone know. Any thread.
///
/// A commit has a number. Who reads notes the number of the last one before its transaction begins
/// and what is kept counts as being of that moment: at worst it is thrown away too early.
class Memory {
public:
    using Moment = std::uint64_t;
    /// Of each kind; about, as what allocators add is estimated.
    static constexpr std::size_t most_bytes = 4 << 20;
    /// The last commit everyone has been told of; taken before a transaction begins.
    Moment now() const { return commits_.load(std::memory_order_acquire); }
    /// Called by the writer alone, between the commit and its acknowledgement.
    void changed(const Tables& tables);

    /// Nothing when it was read from a table in `changing`, which a transaction under way changed.
    /// Adds to `reads` what it was read from.
    template <class T>
    std::shared_ptr<const T> find(MemoryOf kind, std::string_view key, const Tables& changing,
                                  Tables& reads) {
        return std::static_pointer_cast<const T>(find_any(kind, key, changing, reads));
    }
    /// `tables`: what it was read from. `bytes`: about how much room it takes;
    /// nothing is kept with 0.
    void keep(MemoryOf kind, std::string key, std::shared_ptr<const void> what, std::size_t bytes,
              const Tables& tables, Moment as_of);
    MemoryFigures figures(MemoryOf kind) const;

private:
    struct Kept {
        std::shared_ptr<const void> what;
        std::vector<std::size_t> tables;
        Moment as_of;
        std::size_t bytes;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const {
            return std::hash<std::string_view>{}(key);
        }
    };
    using Entries = std::unordered_map<std::string, Kept, Hash, std::equal_to<>>;
    /// Two generations: what was asked for since the last change of them outlives the next one, so
    /// that what is in use stays, and nothing has to be noted at each use.
    struct Shelf {
        mutable std::mutex mutex;
        Entries young, old;
        std::size_t young_bytes = 0, old_bytes = 0;
        std::uint64_t hits = 0, misses = 0;
    };
    std::shared_ptr<const void> find_any(MemoryOf kind, std::string_view key,
                                         const Tables& changing, Tables& reads);
    static Entries make_room(Shelf& shelf, std::size_t bytes);
    bool is_fresh(const Kept& kept, const Tables& changing) const;
    Shelf& shelf(MemoryOf kind) { return shelves_.at(static_cast<std::size_t>(kind)); }

    std::atomic<Moment> commits_ = 0;
    std::array<std::atomic<Moment>, most_tables> changed_at_{};
    std::array<Shelf, memory_names.size()> shelves_{};
};
}  // namespace clinic
