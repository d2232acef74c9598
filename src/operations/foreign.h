#pragma once
#include <filesystem>
#include <iosfwd>
#include <optional>
namespace clinic::operations {

struct ForeignRequest {
    std::filesystem::path file{};
    std::optional<std::filesystem::path> export_to{}, repair_into{};
};

/// `clinicd check --foreign FILE`: looks at another program's SQLite file as it is at one moment,
/// and tells its damage and its rows that refer to missing ones: table, key, column, and what is
/// missing. The file itself is only read. `export_to` gets those rows whole, as JSON; `repair_into`
/// becomes a copy in which they are emptied or deleted as the relations say. Answers 1 when
/// something is wrong with the file, or with the repaired copy. Throws Problem when it is no
/// database, clinicd's own, or in use, and when a file that shall be made is there.
int check_foreign(const ForeignRequest& request, std::ostream& out);
}  // namespace clinic::operations
