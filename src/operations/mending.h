#pragma once
#include "core/time.h"
#include "db/orphans.h"
#include <iosfwd>
namespace clinic::operations {

// What repairs of our database and of a foreign one share.

/// "department_id", or all of them, by comma.
std::string columns_in(const LostRelation& relation);

/// Mends pass by pass until every row finds what it refers to. Answers all that was lost. Throws
/// Problem 409 "cannot-repair" when each pass leaves new ones. In the caller's transaction, with
/// foreign keys off.
std::vector<LostRelation> mend_all(Connection& connection);

/// The rows, whole, and what is done with them, or what a repair would do.
enum class Told { done, repair_would };
BOOST_DESCRIBE_ENUM(Told, done, repair_would)
std::string as_json(const std::vector<LostRelation>& all, Instant now, Told told);

/// One line for each relation. Answers how many rows there are.
std::int64_t tell(const std::vector<LostRelation>& all, std::ostream& out);
}  // namespace clinic::operations
