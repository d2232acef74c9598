#pragma once
#include "db/database.h"
#include "imports/progress.h"
#include <filesystem>
namespace clinic::imports {

struct ImportCount {
    std::string what{};
    std::int64_t added = 0, present = 0;  // present: it was here from an earlier import
};
BOOST_DESCRIBE_STRUCT(ImportCount, (), (what, added, present))

/// Rows that were read but not taken, and why.
struct LeftOut {
    std::string what{};
    std::int64_t rows = 0;
    std::string reason{};
};
BOOST_DESCRIBE_STRUCT(LeftOut, (), (what, rows, reason))

/// A bad line. Line 0 means the file as a whole.
struct ImportFault {
    std::string file{};
    std::int64_t line = 0;
    std::string reason{};
};
BOOST_DESCRIBE_STRUCT(ImportFault, (), (file, line, reason))

struct ImportReport {
    bool dry_run = false;
    bool stored = false;  // something new is in the database now
    std::vector<ImportCount> counts{};
    std::vector<LeftOut> left_out{};
    std::vector<ImportFault> faults{};  // by file and line; when there is one, nothing is stored
};
BOOST_DESCRIBE_STRUCT(ImportReport, (), (dry_run, stored, counts, left_out, faults))

/// Takes a folder of Synthea's CSV export: patients with their allergies and open conditions,
/// providers as doctors, the organizations they or an encounter name as departments, encounters as
/// past visits. All or nothing, whatever happens meanwhile: it is one transaction with one audit
/// row for the import, so it belongs where no server runs. What an earlier import brought stays as
/// it is, so importing twice adds nothing. A dry run does all of it and takes it back. Throws
/// Problem 404 "no-folder"; everything wrong inside the files is in the report. `on_progress`
/// counts bytes.
ImportReport import_synthea(Database& database, const Caller& caller,
                            const std::filesystem::path& folder, bool dry_run,
                            const OnProgress& on_progress = {});
}  // namespace clinic::imports
