#pragma once
#include "api/route.h"
namespace clinic::checkin {
/// The waiting line and the diary in a patient's phone; most of it on the public surface.
Routes routes();
}  // namespace clinic::checkin
