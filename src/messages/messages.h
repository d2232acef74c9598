#pragma once
#include "api/route.h"
namespace clinic::messages {
/// The outbox and what became of it, the texts, the quiet hours, devices that hear news.
Routes routes();
}  // namespace clinic::messages
