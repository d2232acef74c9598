#pragma once
#include "api/router.h"
namespace clinic {
/// The OpenAPI 3.1 document of all routes.
json::object openapi(const Router&, std::string_view version);

/// The same routes as a Markdown table of who may call what: docs/permissions.md.
std::string permissions_page(const Router&);
}  // namespace clinic
