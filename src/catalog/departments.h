#pragma once
#include "catalog/changes.h"
namespace clinic::catalog {
using DepartmentId = Id<struct Department>;

struct Department {
    DepartmentId id;
    std::string name;
    bool archived;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Department, (), (id, name, archived, version))

struct NewDepartment {
    Text<120> name;
};
BOOST_DESCRIBE_STRUCT(NewDepartment, (), (name))

struct DepartmentChanges {
    std::optional<Text<120>> name;
};
BOOST_DESCRIBE_STRUCT(DepartmentChanges, (), (name))

/// By name.
Page<Department> departments(Session&, const Query<Shown>&);
Department department(Session&, DepartmentId);
/// Throws 409 "taken" when one of that name exists, archived or not.
Created<Department> add_department(Session&, const NewDepartment&);
/// Throws 409 "taken" like adding, 412 "changed" when someone else was faster.
Department change_department(Session&, DepartmentId, const DepartmentChanges&, const IfMatch&);
/// Out of every list; what refers to it stays. Archiving twice is archiving once.
Department archive_department(Session&, DepartmentId);
Department restore_department(Session&, DepartmentId);

/// Throws 422 for `member` unless the department exists and is not archived.
void require_department(Session&, DepartmentId, const std::string& member);
}  // namespace clinic::catalog
