#pragma once
#include "cli/settings.h"
#include "platform/log_search.h"
#include <functional>
namespace clinic::cli {

/// Opens LOG_FILE, and answers what makes it, LOG_LEVEL and SLOW_QUERY_MS hold. Throws
/// WrongSetting; nothing has changed then. Called again, it opens the file by its name again.
std::function<void()> prepared_log(const Settings& settings);

/// Lines of the log: of LOG_FILE, or of the last megabyte in memory where there is none.
std::vector<std::string> lines_of_log(const platform::LogSearch& search);
}  // namespace clinic::cli
