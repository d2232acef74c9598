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

/// What is asked for often and changes seldom, kept until a commit changes a table it was read
/// from. Never older than the last acknowledged write: the writer says what it changed before it
/// lets anyone know. Any thread.
///
/// A commit has a number. Who reads notes the number of the last one before its transaction begins
/// and what is kept counts as being of that moment: at worst it is thrown away too early.
class Memory {
public:
    using Moment = std::uint64_t;
    /// The last commit everyone has been told of; taken before a transaction begins.
    Moment now() const { return commits_.load(std::memory_order_acquire); }
    /// Called by the writer alone, between the commit and its acknowledgement.
    void changed(const Tables& tables);

    /// Nothing when it was read from a table in `changing`, which a transaction under way changed.
    /// Adds to `reads` what it was read from.
    template <class T>
    std::shared_ptr<const T> find(std::string_view key, const Tables& changing,
                                  Tables& reads) const {
        return std::static_pointer_cast<const T>(find_any(key, changing, reads));
    }
    /// `tables`: what it was read from. `bytes`: about how much room it takes;
    /// nothing is kept with 0.
    void keep(std::string key, std::shared_ptr<const void> what, std::size_t bytes,
              const Tables& tables, Moment as_of);
    std::uint64_t hits() const { return hits_; }
    std::uint64_t misses() const { return misses_; }

private:
    struct Kept {
        std::shared_ptr<const void> what;
        std::vector<std::size_t> tables;
        Moment as_of;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const {
            return std::hash<std::string_view>{}(key);
        }
    };
    static constexpr std::size_t most_bytes = 8 << 20;
    std::shared_ptr<const void> find_any(std::string_view key, const Tables& changing,
                                         Tables& reads) const;
    bool is_fresh(const Kept& kept, const Tables& changing) const;

    std::atomic<Moment> commits_ = 0;
    std::array<std::atomic<Moment>, most_tables> changed_at_{};
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Kept, Hash, std::equal_to<>> kept_;
    std::size_t bytes_ = 0;
    mutable std::atomic<std::uint64_t> hits_ = 0, misses_ = 0;
};
}  // namespace clinic
