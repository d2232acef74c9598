#include "privacy/glass.h"
#include "api/page.h"
#include "messages/outbox.h"
namespace clinic::privacy {
namespace {
constexpr std::int64_t usual_limit = 50;

struct Admin {
    UserId id;
};
BOOST_DESCRIBE_STRUCT(Admin, (), (id))

std::vector<Admin> other_admins(Session& session) {
    return session.all<Admin>(R"sql(
        select u.id from users u join user_roles r on r.user_id = u.id and r.role = 'admin'
        where not u.disabled and u.id is not ?)sql",
                              session.caller().user);
}

RestrictedChart chart(Session& session, PatientId id) {
    auto found = session.first<RestrictedChart>(R"sql(
        select id, number, last_name || ' ' || first_name || coalesce(' ' || middle_name, '')
                   as name,
               restriction, version
        from patients where id = ? and erased_at is null)sql",
                                                id);
    if (!found || patients::sight_of(session, id) == patients::Sight::nothing)
        throw not_found("patient");
    return std::move(*found);
}

RestrictedChart set_restriction(Session& session, const RestrictedChart& before,
                                std::optional<std::string> restriction, std::string_view action,
                                const Because& why) {
    session.run(R"sql(update patients set restriction = ?, version = version + 1 where id = ?)sql",
                restriction, before.id);
    session.record(action, "patient", before.id.value, RawJson{}, why);
    auto after = before;
    after.restriction = std::move(restriction);
    ++after.version;
    session.announce(
        {"patients", "patient_changed",
         "{\"patient_id\":" + write(after.id) + ",\"version\":" + write(after.version) + "}"});
    return after;
}

void require_restricted(const RestrictedChart& chart) {
    if (!chart.restriction) throw conflict("not-restricted", "This is an ordinary chart.");
}

GlassBreak glass_break(Session& session, GlassBreakId id) {
    auto found = session.first<GlassBreak>(R"sql(
        select g.id, g.patient_id, g.user_id, g.reason, g.at, g.until_at, g.reviewed_at,
               g.review_note, p.number as patient_number,
               p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '')
                   as patient_name,
               u.display_name as user_name, r.display_name as reviewed_by
        from glass_breaks g join patients p on p.id = g.patient_id join users u on u.id = g.user_id
        left join users r on r.id = g.reviewed_by
        where g.id = ?)sql",
                                           id);
    if (!found) throw not_found("broken glass");
    return std::move(*found);
}

// Ids only: whoever reads a message on a phone learns nothing of the patient.
void tell_admins(Session& session, const GlassBreak& made) {
    const auto params =
        "{\"patient_id\":" + write(made.patient_id) + ",\"user_id\":" + write(made.user_id) + "}";
    for (const auto& admin : other_admins(session))
        messages::put(session,
                      {.key = "chart.broken_glass/" + write(made.id) + "/" + write(admin.id),
                       .kind = "chart.broken_glass",
                       .to = {.user = admin.id},
                       .entity = "glass_break",
                       .entity_id = made.id.value,
                       .params = params,
                       .due_at = session.now()});
    session.announce({"privacy", "glass_broken", "{\"glass_break_id\":" + write(made.id) + "}"});
}
}  // namespace

RestrictedChart restrict_chart(Session& session, PatientId id, const Because& why) {
    const auto before = chart(session, id);
    if (before.restriction) throw conflict("restricted", "This chart is restricted already.");
    return set_restriction(session, before, why.reason.value, "patient.restricted", why);
}

RestrictedChart lift_restriction(Session& session, PatientId id, const Because& why) {
    const auto before = chart(session, id);
    require_restricted(before);
    patients::require_open(session, id);
    return set_restriction(session, before, {}, "patient.restriction_lifted", why);
}

Page<RestrictedChart> restricted_charts(Session& session) {
    return {session.all<RestrictedChart>(R"sql(
        select id, number, last_name || ' ' || first_name || coalesce(' ' || middle_name, '')
                   as name,
               restriction, version
        from patients where restriction is not null order by id
        limit 1000  -- scans: restricted ones are few, and have an index of their own
        )sql")};
}

Created<GlassBreak> break_glass(Session& session, PatientId id, const Because& why) {
    require_restricted(chart(session, id));
    if (patients::sight_of(session, id) == patients::Sight::chart)
        throw conflict("open-already", "This chart is open to you.");
    const auto made = session.value<std::int64_t>(
        R"sql(
        insert into glass_breaks (patient_id, user_id, reason, at, until_at)
        values (?, ?, ?, ?, ?) returning id)sql",
        id, session.caller().user, why.reason, session.now(),
        Instant{session.now().value + glass_stays_broken});
    session.record("patient.glass_broken", "patient", id.value, RawJson{}, why);
    auto out = glass_break(session, {*made});
    tell_admins(session, out);
    return {std::move(out), "/glass-breaks"};
}

Page<GlassBreak> glass_breaks(Session& session, const Query<GlassQuery>& asked) {
    const auto limit = asked.value.limit ? asked.value.limit->value : usual_limit;
    const auto below =
        asked.value.cursor ? asked.value.cursor->value : std::numeric_limits<std::int64_t>::max();
    return page_of(session.all<GlassBreak>(R"sql(
        select g.id, g.patient_id, g.user_id, g.reason, g.at, g.until_at, g.reviewed_at,
               g.review_note, p.number as patient_number,
               p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '')
                   as patient_name,
               u.display_name as user_name, r.display_name as reviewed_by
        from glass_breaks g join patients p on p.id = g.patient_id join users u on u.id = g.user_id
        left join users r on r.id = g.reviewed_by
        where g.id < ? and (not ? or g.reviewed_at is null) order by g.id desc limit ?)sql",
                                           below, asked.value.unseen, limit + 1),
                   limit);
}

GlassBreak review_glass_break(Session& session, GlassBreakId id, const Answer& answer) {
    const auto before = glass_break(session, id);
    if (before.reviewed_at) throw conflict("reviewed", "Somebody looked at this already.");
    if (before.user_id == session.caller().user && !other_admins(session).empty())
        throw conflict("own-act", "Another admin looks at what you did yourself.");
    session.run(R"sql(
        update glass_breaks set reviewed_at = ?, reviewed_by = ?, review_note = ?
        where id = ?)sql",
                session.now(), session.caller().user, answer.note, id);
    session.record("glass_break.reviewed", "glass_break", id.value, RawJson{}, answer);
    return glass_break(session, id);
}
}  // namespace clinic::privacy
