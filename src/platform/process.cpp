#include "platform/process.h"
#include <algorithm>
#include <cstring>
#include <pthread.h>
#include <sys/resource.h>
namespace clinic::platform {
void name_thread(const char* name) noexcept {
    char short_name[16] = {};  // a longer one would be refused
    std::strncpy(short_name, name, sizeof short_name - 1);
    ::pthread_setname_np(::pthread_self(), short_name);
}

std::size_t allow_descriptors(std::size_t most) noexcept {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
    const auto wanted = std::min(rlim_t(most), limit.rlim_max);
    if (limit.rlim_cur >= wanted) return limit.rlim_cur;
    limit.rlim_cur = wanted;
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0 ? wanted : 0;
}
}  // namespace clinic::platform
