#include "operations/events.h"
#include <algorithm>
namespace clinic::operations {
namespace {
struct Wish {
    std::optional<Text<200>> topics;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (topics))

struct Topic {
    std::string_view name;
    Can needs;
};
constexpr Topic known[]{{"queue", Can::see_queue},        {"diary", Can::see_diary},
                        {"patients", Can::see_patients},  {"staff", Can::see_catalogue},
                        {"backups", Can::manage_backups}, {"alerts", Can::see_system},
                        {"money", Can::see_money},        {"display", Can::see_board},
                        {"privacy", Can::see_audit}};

Listen listen(Session& session, const Query<Wish>& wish) {
    Listen out;
    const std::string wanted = wish.value.topics ? wish.value.topics->value : "";
    for (const auto name : split(wanted, ',')) {
        const auto topic = std::ranges::find(known, name, &Topic::name);
        if (topic == std::end(known))
            throw invalid("topics", "not-a-choice",
                          "must name topics among queue, diary, patients, staff, backups, alerts, "
                          "money, display, privacy");
        if (!may(session.caller(), topic->needs))
            throw not_allowed().about("permission", name_of(topic->needs));
        out.topics.emplace_back(name);
    }
    return out;
}
}  // namespace

Routes event_routes() {
    // A locked screen goes on hearing: events carry numbers and states only.
    return {route("GET", "/events", Can::signed_in, listen, "What happens, as it happens")
                .while_locked()};
}
}  // namespace clinic::operations
