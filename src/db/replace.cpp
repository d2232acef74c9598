#include "db/replace.h"
#include "core/problem.h"
#include "platform/files.h"
#include "platform/paths.h"
#include <system_error>
namespace clinic {
namespace fs = std::filesystem;
namespace {
fs::path with(const fs::path& file, const char* ending) {
    return fs::path(file) += ending;
}
fs::path folder_of(const fs::path& file) {
    return fs::absolute(file).parent_path();
}
/// Its presence says: the prepared file is complete, and takes the place of the old one.
fs::path marker_of(const fs::path& file) {
    return with(file, ".restore-ready");
}
void remove_side_files(const fs::path& file) {
    for (const auto* ending : {"-wal", "-shm", "-journal"}) fs::remove(with(file, ending));
}

// An interrupted replacement may leave the database in use with its second name. Whoever opened
// that one would give the same bytes two -wal files.
void drop_second_names(const fs::path& file) {
    std::error_code missing;
    if (fs::hard_link_count(file, missing) < 2 || missing) return;
    for (const auto& other : fs::directory_iterator(folder_of(file))) {
        const auto name = other.path().filename().string();
        const bool aside = name.find("-replaced-") != name.npos && name.ends_with(".db");
        if (aside && fs::equivalent(other.path(), file)) remove_database(other.path());
    }
}
}  // namespace

fs::path prepared_beside(const fs::path& file) {
    return with(file, ".restoring");
}
bool restore_unfinished(const fs::path& file) {
    return fs::exists(marker_of(file));
}
void remove_database(const fs::path& file) {
    fs::remove(file);
    remove_side_files(file);
}

// 1. The old database gets its second name: nothing is lost from here on.
// 2. The marker reaches the disk: from here on the new one counts.
// 3. The old -wal goes before the new file comes, so that the two never meet; the marker goes
//    last, and every step before can be done again.
void replace_database(const fs::path& file, const fs::path& aside) try {
    drop_second_names(file);
    if (fs::exists(file)) platform::name_again(file, aside);
    if (fs::exists(with(file, "-wal")))
        platform::name_again(with(file, "-wal"), with(aside, "-wal"));
    platform::make_durable(folder_of(file));
    platform::make_private_file(marker_of(file));
    finish_restore(file);
} catch (const std::system_error& fault) {
    throw Problem(500, "file-fault",
                  std::string("The database could not be replaced: ") + fault.what() +
                      ". Nothing is lost; repeat the command.");
}

void finish_restore(const fs::path& file) {
    if (!restore_unfinished(file)) return drop_second_names(file);
    remove_side_files(file);
    if (fs::exists(prepared_beside(file))) fs::rename(prepared_beside(file), file);
    platform::make_durable(folder_of(file));
    fs::remove(marker_of(file));
    platform::make_durable(folder_of(file));
}
}  // namespace clinic
