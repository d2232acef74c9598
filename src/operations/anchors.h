#pragma once
#include "db/audit.h"
#include "db/database.h"
#include "operations/check.h"
namespace clinic::operations {

/// The audit's head as a backup's manifest wrote it down. Throws Problem 404 without a manifest.
AuditHead anchor_of_backup(const std::filesystem::path& backup);

/// One finding for each head written down outside: a fault where the chain does not hold it.
std::vector<Finding> anchor_findings(Session&, const std::vector<AuditHead>& anchors);

/// Says in the log where the audit stands: an anchor on another disk, wherever the log is shipped.
void log_audit_head(Database&);
}  // namespace clinic::operations
