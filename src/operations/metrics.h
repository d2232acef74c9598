#pragma once
#include "operations/watch.h"
namespace clinic::operations {
/// Everything that can be counted, in Prometheus' text format (version 0.0.4). Holds no name,
/// address or id: the labels come from the routes, the schema and the rules alone.
std::string metrics(Session& session, const Operations& operations, Watch& watch);
}  // namespace clinic::operations
