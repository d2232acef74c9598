#pragma once
#include "api/route.h"
namespace clinic::catalog {

/// What a list of the catalogue shows: with the archived ones, or without.
struct Shown {
    bool archived = false;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (archived))

/// A name that is in use, for comparing with a new one.
struct TakenName {
    std::int64_t id{};
    std::string name;
    bool archived = false;
};
BOOST_DESCRIBE_STRUCT(TakenName, (), (id, name, archived))

/// True when people would read both as the same name, whatever the case or the alphabet.
bool same_name(const std::string& one, const std::string& other);

/// 409 "taken" that names the field; `archived` says that the other one may be restored.
Problem taken(const std::string& member, const std::string& what, bool archived);

/// Throws `taken` when another row than `self` has the name. `what` is a noun: "department".
void refuse_taken(const std::vector<TakenName>& names, const std::string& name, std::int64_t self,
                  const std::string& what);

/// Tells open screens (topic `staff`, event `staff_changed`) that a department, room, service or
/// doctor is not what it was.
void announce_change(Session&, const std::string& kind, std::int64_t id);
}  // namespace clinic::catalog
