#include "billing/terms.h"
namespace clinic::billing {
namespace {
struct RoleRow {
    Role role;
};
BOOST_DESCRIBE_STRUCT(RoleRow, (), (role))
}  // namespace

Method method_of(DeskMethod method) {
    constexpr std::array same = {Method::cash, Method::card, Method::transfer, Method::deposit,
                                 Method::other};
    return same.at(static_cast<std::size_t>(method));
}

Method method_of(CountedMethod method) {
    constexpr std::array same = {Method::cash, Method::card, Method::transfer, Method::other};
    return same.at(static_cast<std::size_t>(method));
}

std::vector<Role> roles_of(Session& session, UserId user) {
    std::vector<Role> roles;
    for (const auto& one :
         session.all<RoleRow>(R"sql(select role from user_roles where user_id = ?)sql", user))
        roles.push_back(one.role);
    return roles;
}

std::int64_t next_number(Session& session, Document kind) {
    session.run(R"sql(
        update document_numbers set next_number = next_number + 1 where kind = ?)sql",
                kind);
    return *session.value<std::int64_t>(
        R"sql(select next_number - 1 from document_numbers where kind = ?)sql", kind);
}
}  // namespace clinic::billing
