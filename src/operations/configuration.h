#pragma once
#include "api/route.h"
#include "platform/log_search.h"
namespace clinic::operations {

/// One setting as it holds, for the screen: a secret's value is never in it.
struct EffectiveSetting {
    std::string name{}, section{}, value{};
    std::string from{};  // flag, environment, credential, a file's name, default
    std::string about{}, form{};
    bool secret = false;
    bool reloads = false;            // SIGHUP is enough; else it takes a restart
    bool waits_for_restart = false;  // the file says something else by now
};
BOOST_DESCRIBE_STRUCT(EffectiveSetting, (),
                      (name, section, value, from, about, form, secret, reloads, waits_for_restart))

/// What only the program around the rooms knows of itself.
struct Inside {
    std::function<std::vector<EffectiveSetting>()> settings = [] {
        return std::vector<EffectiveSetting>{};
    };
    /// Lines of the log, newest first, each one JSON object.
    std::function<std::vector<std::string>(const platform::LogSearch&)> log = [](auto&) {
        return std::vector<std::string>{};
    };
};

/// /system/settings, /system/log.
Routes configuration_routes();
}  // namespace clinic::operations
