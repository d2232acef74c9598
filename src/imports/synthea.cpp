#include "imports/synthea.h"
#include "imports/synthea_import.h"
namespace clinic::imports {
namespace {
/// Leaves the transaction without a trace; nobody's fault.
struct TakenBack {};

struct Summary {
    std::vector<ImportCount> counts;
    std::vector<LeftOut> left_out;
};
BOOST_DESCRIBE_STRUCT(Summary, (), (counts, left_out))

bool anything_new(const ImportReport& report) {
    return std::ranges::any_of(report.counts, [](const auto& count) { return count.added > 0; });
}
}  // namespace

ImportReport import_synthea(Database& database, const Caller& caller,
                            const std::filesystem::path& folder, bool dry_run,
                            const OnProgress& on_progress) {
    if (!std::filesystem::is_directory(folder))
        throw Problem(
            404, "no-folder",
            "There is no folder " + folder.string() + ". Name the one with patients.csv.");
    ImportReport report;
    const auto work = [&](Session& session) {
        report = {.dry_run = dry_run};
        synthea::Import(session, folder, on_progress, report).run();
        if (dry_run || !report.faults.empty() || !anything_new(report)) throw TakenBack();
        session.record("import.stored", "clinic", 1, RawJson{},
                       Summary{report.counts, report.left_out});
        session.announce({"patients", "reload", "{}"});
        session.announce({"staff", "reload", "{}"});
    };
    try {
        database.write(caller, work);
        report.stored = true;
    } catch (const TakenBack&) {
        report.stored = false;
    }
    return report;
}
}  // namespace clinic::imports
