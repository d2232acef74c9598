#pragma once
#include "api/route.h"
namespace clinic::reports {
/// Reading the clinic's figures, as JSON or CSV.
Routes routes();
}  // namespace clinic::reports
