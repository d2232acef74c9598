#pragma once
#include "operations/operations.h"
namespace clinic::operations {
/// Everything that can be counted, in Prometheus' text format (version 0.0.4). Holds no name,
/// address or id.
std::string metrics(Session& session, const Operations& operations);
}  // namespace clinic::operations
