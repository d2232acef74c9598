#pragma once
#include "api/route.h"
#include "providers/settings.h"
namespace clinic::providers {

/// The webhooks, checkout links, journal and reconciliation, lent the settings of this start.
Routes routes(const Settings& settings);
}  // namespace clinic::providers
