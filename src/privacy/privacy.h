#pragma once
#include "api/route.h"
namespace clinic::privacy {
/// Who may look into charts and who did, what the clinic holds about a person, and its end.
Routes routes();
}  // namespace clinic::privacy
