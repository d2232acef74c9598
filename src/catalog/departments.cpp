#include "catalog/departments.h"
namespace clinic::catalog {
namespace {
void refuse_taken_name(Session& session, const std::string& name, DepartmentId self) {
    refuse_taken(session.all<TakenName>(R"sql(select id, name, archived from departments)sql"),
                 name, self.value, "department");
}
Department set_archived(Session& session, DepartmentId id, bool archived) {
    const auto before = department(session, id);
    if (before.archived == archived) return before;
    session.run(R"sql(update departments set archived = ?, version = version + 1
                      where id = ?)sql",
                archived, id);
    const auto after = department(session, id);
    session.record(archived ? "department.archived" : "department.restored", "department", id.value,
                   before, after);
    announce_change(session, "department", id.value);
    return after;
}
}  // namespace

Page<Department> departments(Session& session, const Query<Shown>& shown) {
    return {session.all<Department>(R"sql(
        select id, name, archived, version from departments
        where not archived or ? order by name)sql",
                                    shown.value.archived)};
}

Department department(Session& session, DepartmentId id) {
    auto found = session.first<Department>(R"sql(
        select id, name, archived, version from departments where id = ?)sql",
                                           id);
    if (!found) throw not_found("department");
    return *found;
}

Created<Department> add_department(Session& session, const NewDepartment& wanted) {
    refuse_taken_name(session, wanted.name.value, {});
    auto made = *session.first<Department>(R"sql(
        insert into departments (name) values (?)
        returning id, name, archived, version)sql",
                                           wanted.name);
    session.record("department.created", "department", made.id.value, RawJson{}, made);
    announce_change(session, "department", made.id.value);
    return {made};
}

Department change_department(Session& session, DepartmentId id, const DepartmentChanges& changes,
                             const IfMatch& seen) {
    const auto before = department(session, id);
    seen.check(before);
    const auto name = changes.name ? changes.name->value : before.name;
    if (name == before.name) return before;
    refuse_taken_name(session, name, id);
    session.run(R"sql(update departments set name = ?, version = version + 1
                      where id = ?)sql",
                name, id);
    const auto after = department(session, id);
    session.record("department.edited", "department", id.value, before, after);
    announce_change(session, "department", id.value);
    return after;
}

Department archive_department(Session& session, DepartmentId id) {
    return set_archived(session, id, true);
}
Department restore_department(Session& session, DepartmentId id) {
    return set_archived(session, id, false);
}

void require_department(Session& session, DepartmentId id, const std::string& member) {
    const auto archived =
        session.value<bool>(R"sql(select archived from departments where id = ?)sql", id);
    if (!archived) throw invalid(member, "unknown", "is no department of this clinic");
    if (*archived) throw invalid(member, "archived", "is an archived department");
}
}  // namespace clinic::catalog
