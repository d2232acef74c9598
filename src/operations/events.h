#pragma once
#include "api/route.h"
namespace clinic::operations {
/// GET /events: what happens, as it happens (server-sent events).
Routes event_routes();
}  // namespace clinic::operations
