#pragma once
#include "operations/check.h"
#include <iosfwd>
namespace clinic::operations {

/// `clinicd check --repair`: rows that refer to missing ones are written whole into a file beside
/// the database, "clinic-orphans-<time>.json", and then deleted, or emptied of what refers to
/// nothing (db/orphans.h). Before that the database is copied to "clinic-before-repair-<time>.db".
/// All or nothing: throws Problem 409 "cannot-repair", the database as it was, when the history or
/// the money would prove themselves no longer. Answers 0; needs that nobody serves the file.
int repair(const Place& place, std::ostream& out);

/// Throws Problem when the file is none of ours, newer than this program, or half restored.
void refuse_unfit(const std::filesystem::path& database);
}  // namespace clinic::operations
