#include "operations/anchors.h"
#include "platform/log.h"
namespace clinic::operations {

AuditHead anchor_of_backup(const std::filesystem::path& backup) {
    const auto manifest = manifest_of(backup);
    if (!manifest)
        throw Problem(404, "not-found",
                      "There is no manifest beside " + backup.string() + " (" +
                          backup.filename().string() + ".json), so it says nothing of the audit.");
    return manifest->audit_head;
}

std::vector<Finding> anchor_findings(Session& session, const std::vector<AuditHead>& anchors) {
    std::vector<Finding> findings;
    for (const auto& anchor : anchors) {
        Finding one;
        one.name = "audit anchor";
        const auto fault = anchor_fault(session, anchor);
        one.state = fault ? State::fault : State::ok;
        one.detail =
            fault ? *fault +
                        ": someone changed the history outside of clinicd, or an older "
                        "backup was restored since; compare this file with a backup"
                  : "entry " + std::to_string(anchor.entries) + " is the one that was written down";
        findings.push_back(std::move(one));
    }
    return findings;
}

void log_audit_head(Database& database) try {
    database.read(Caller::inside("system"), [](Session& session) {
        platform::log(platform::Level::info, "audit head",
                      {{"audit_head", audit_head(session).text()}});
    });
} catch (const std::exception& fault) {
    platform::log(platform::Level::error, "the audit head is not known", {{"fault", fault.what()}});
}
}  // namespace clinic::operations
