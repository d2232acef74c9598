#pragma once
#include <string_view>
namespace clinic {
/// Of the program, "0.1.0"; set in CMakeLists.txt.
std::string_view program_version();
}  // namespace clinic
