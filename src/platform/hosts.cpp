#include "platform/hosts.h"
#include <arpa/inet.h>
#include <unistd.h>
namespace clinic::platform {

std::string host_name() {
    char text[256] = {};
    return ::gethostname(text, sizeof text - 1) == 0 ? text : "";
}

bool is_ip_address(const std::string& text) {
    unsigned char bytes[16];
    return ::inet_pton(AF_INET, text.c_str(), bytes) == 1 ||
           ::inet_pton(AF_INET6, text.c_str(), bytes) == 1;
}
}  // namespace clinic::platform
