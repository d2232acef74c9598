#pragma once
#include "api/router.h"
namespace clinic {
/// The OpenAPI 3.1 document of all routes.
json::object openapi(const Router&, std::string_view version);
}  // namespace clinic
