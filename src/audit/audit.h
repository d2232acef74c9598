#pragma once
#include "api/route.h"
namespace clinic::audit {
/// Reading the record of changes; it is written by Session::record (db/audit.h).
Routes routes();
}  // namespace clinic::audit
