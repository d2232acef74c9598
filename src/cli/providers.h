#pragma once
#include "cli/settings.h"
#include "providers/settings.h"
namespace clinic::cli {

/// Which payment providers are switched on, with the secrets out of their files. Throws
/// WrongSetting with the name, its fault and the fix.
providers::Settings provider_settings(const Settings& settings);
}  // namespace clinic::cli
