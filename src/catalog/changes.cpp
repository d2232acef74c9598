#include "catalog/changes.h"
#include "core/folding.h"
#include <algorithm>
namespace clinic::catalog {
namespace {
struct StaffChanged {
    std::string kind;
    std::int64_t id;
};
BOOST_DESCRIBE_STRUCT(StaffChanged, (), (kind, id))
}  // namespace

bool same_name(const std::string& one, const std::string& other) {
    if (lower_ascii(one) == lower_ascii(other)) return true;
    const auto folded = folded_words(one);
    return !folded.empty() && folded == folded_words(other);
}

Problem taken(const std::string& member, const std::string& what, bool archived) {
    const std::string detail =
        archived
            ? "An archived " + what + " has this " + member + ". Restore it, or choose another."
            : "Another " + what + " has this " + member + ". Choose another.";
    return {409, "taken", detail, {{"#/" + member, "taken", "is already taken"}}};
}

void refuse_taken(const std::vector<TakenName>& names, const std::string& name, std::int64_t self,
                  const std::string& what) {
    const auto found = std::ranges::find_if(names, [&](const TakenName& other) {
        return other.id != self && same_name(other.name, name);
    });
    if (found != names.end())
        throw taken("name", what, found->archived).with("other_id", found->id);
}

void announce_change(Session& session, const std::string& kind, std::int64_t id) {
    session.announce({"staff", "staff_changed", write(StaffChanged{kind, id})});
}
}  // namespace clinic::catalog
