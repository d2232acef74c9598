#pragma once
#include "db/connection.h"
namespace clinic {

/// Rows of one table that refer to missing rows of another. Only a file that was changed outside of
/// clinicd, or damaged, has any.
struct LostRelation {
    std::string child{}, parent{}, on_delete{};
    std::vector<std::string> columns{},
        refers_to{};                   // of the child, and the parent's in their order
    bool may_be_empty = false;         // each of the child's columns may be null
    bool has_parent = true;            // a foreign file may refer to a table that is not there
    std::vector<std::string> rows{};   // each whole, as JSON
    std::vector<std::string> named{};  // each by its key and what it lacks: "id 5: room_id 99"
};
std::vector<LostRelation> lost_relations(Connection& connection);

/// Relations that nobody can follow, because the parent has no such column or key: "orders
/// (customer_id) -> customers". A foreign file may have them; SQLite takes any declaration.
std::vector<std::string> unclear_relations(Connection& connection);

/// What `mend` does with them, as a word for people.
enum class Mending { emptied, deleted };
BOOST_DESCRIBE_ENUM(Mending, emptied, deleted)
Mending mending_of(const LostRelation& relation);

/// Does with those rows what the relation says for the day its parent goes: deletes them, or
/// empties the columns. Where the parent could not have gone, what may be empty is emptied and the
/// rest deleted. Foreign keys are off meanwhile; rows that depended on deleted ones are lost next.
void mend(Connection& connection, const LostRelation& relation);
}  // namespace clinic
