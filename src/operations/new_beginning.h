#pragma once
#include <filesystem>
#include <iosfwd>
namespace clinic::operations {

struct NewBeginningRequest {
    std::filesystem::path database{};
    /// Else it is only said what a new beginning would do.
    bool for_good = false;
    /// The key that lies there comes from the settings (SECRET_KEY) and stays, whatever it fits.
    bool key_is_given = false;
};

/// `clinicd key begin-anew`: where the history cannot prove itself any more (its key is lost, or a
/// part of it), it is proven from now on. Keeps a copy of the database as it was,
/// "clinic-before-new-beginning-<time>.db", makes a key where none fits, and writes both old heads
/// into the audit (db/audit.h). What was before stays readable, and its
/// entries (not what they say of before and after) are sealed as they are. Throws Problem 409
/// "history-sound" where nothing is to be mended. Answers 0; needs that nobody serves the file.
int begin_anew(const NewBeginningRequest& request, std::ostream& out);
}  // namespace clinic::operations
