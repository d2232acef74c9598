#pragma once
#include "api/route.h"
namespace clinic::catalog {
/// Departments, rooms and services: what the clinic offers, and behind which door.
Routes routes();
}  // namespace clinic::catalog
