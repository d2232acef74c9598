#include "core/version.h"
namespace clinic {
std::string_view program_version() {
    return CLINICD_VERSION;
}
}  // namespace clinic
