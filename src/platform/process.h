#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
namespace clinic::platform {
/// Names the calling thread for `top -H`, debuggers and crash reports; at most 15 bytes count.
void name_thread(const char* name) noexcept;
/// Lets this process open up to `most` descriptors, as far as the system allows it: every
/// connection is one, and 1,024 is the usual start. Returns how many it may open now.
std::size_t allow_descriptors(std::size_t most) noexcept;
/// What this process takes of the computer; 0 where the system does not tell.
struct Usage {
    double cpu_seconds = 0;  // of all threads since the start
    std::uint64_t memory_bytes = 0, descriptors = 0, most_descriptors = 0, threads = 0;
};
Usage usage() noexcept;
/// Returns memory that was freed, and that the allocator keeps for the thread that freed it, to the
/// system. For the end of long work that is not soon done again: takes milliseconds.
void give_memory_back() noexcept;
/// Lets all threads share a few stores of freed memory: otherwise each soon has one of its own (16
/// on two processors), and keeps there what a connection's pages once took. Before other threads
/// start.
void share_freed_memory() noexcept;
/// Only goes forward, whatever the wall clock does, and also while the computer sleeps.
std::int64_t milliseconds_since_boot() noexcept;
/// Whether someone sits before a desktop that this process may open a window on.
bool has_desktop() noexcept;
/// Asks the desktop to open the file in the program it is for (xdg-open), and goes on at once.
/// Whether that works is the desktop's affair.
void open_on_desktop(const std::filesystem::path& file);
}  // namespace clinic::platform
