#pragma once
#include "api/route.h"
namespace clinic {

/// The page of `rows`, of which one more than `limit` was asked for: where it came, it is taken off
/// again, and the next page begins behind the last that stays.
template <class T>
Page<T> page_of(std::vector<T> rows, std::int64_t limit) {
    Page<T> page{std::move(rows)};
    if (std::ssize(page.items) <= limit) return page;
    page.items.pop_back();
    page.next_cursor = std::to_string(page.items.back().id.value);
    return page;
}
}  // namespace clinic
