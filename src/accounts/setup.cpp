#include "accounts/setup.h"
#include "accounts/passwords.h"
#include "accounts/second_factor.h"
namespace clinic::accounts {
namespace {
struct SetupState {
    bool needed;
};
BOOST_DESCRIBE_STRUCT(SetupState, (), (needed))

struct Clinic {
    std::string name, time_zone, language, currency, board_privacy;
    Reach reach;
    SecondFactorRule second_factor;
    std::int64_t lock_after_minutes;
    Day today;
    Instant now;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Clinic, (),
                      (name, time_zone, language, currency, board_privacy, reach, second_factor,
                       lock_after_minutes, today, now, version))
struct ClinicRow {
    std::string name, time_zone, language, currency, board_privacy;
    Reach reach;
    SecondFactorRule second_factor;
    std::int64_t lock_after_minutes, version;
};
BOOST_DESCRIBE_STRUCT(ClinicRow, (),
                      (name, time_zone, language, currency, board_privacy, reach, second_factor,
                       lock_after_minutes, version))

enum class Privacy { number, initials, full };
BOOST_DESCRIBE_ENUM(Privacy, number, initials, full)
struct ClinicChanges {
    std::optional<Text<120>> name;
    std::optional<Text<60>> time_zone;
    std::optional<Language> language;
    std::optional<Text<3>> currency;
    std::optional<Reach> reach;
    std::optional<Privacy> board_privacy;
    std::optional<SecondFactorRule> second_factor;
    std::optional<Whole<1, 720>> lock_after_minutes;
};
BOOST_DESCRIBE_STRUCT(ClinicChanges, (),
                      (name, time_zone, language, currency, reach, board_privacy, second_factor,
                       lock_after_minutes))

SetupState state(Session& session) {
    return {!anyone_exists(session)};
}

Problem done_already() {
    return conflict("set-up-done", "The clinic is set up already. Please sign in.");
}

WithCookies<StartedSession> set_up(Aside& aside, const NewClinic& wanted, const Client& client) {
    if (aside.read([](Session& s) { return anyone_exists(s); })) throw done_already();
    const auto expected = setup_token(aside.database.environment()->keys);
    if (!same_bytes(expected, wanted.token.value))
        throw Problem(403, "wrong-link",
                      "This set-up link is not right. Use the one the program printed.");
    refuse_weak(wanted.password, {wanted.username.value, wanted.clinic_name.value}, "password");
    const auto hash = password_hash(wanted.password);
    return aside.write([&](Session& session) {
        return start_session(session, create_clinic(session, wanted, hash), client);
    });
}

Clinic find_clinic(Session& session) {
    const auto row = session.first<ClinicRow>(R"sql(
        select name, time_zone, language, currency, board_privacy, reach, second_factor,
               lock_after_minutes, version
        from clinic
    )sql");
    if (!row) throw not_found("clinic");
    return {row->name,          row->time_zone, row->language,      row->currency,
            row->board_privacy, row->reach,     row->second_factor, row->lock_after_minutes,
            session.today(),    session.now(),  row->version};
}

Clinic edit_clinic(Session& session, const ClinicChanges& changes, const IfMatch& seen) {
    const auto before = find_clinic(session);
    seen.check(before);
    const auto zone = changes.time_zone ? changes.time_zone->value : before.time_zone;
    TimeZone::load(zone);  // refuses an unknown one
    session.run(
        R"sql(
            update clinic set name = ?, time_zone = ?, language = ?, currency = ?, reach = ?,
                              board_privacy = ?, second_factor = ?, lock_after_minutes = ?,
                              version = version + 1
        )sql",
        changes.name ? changes.name->value : before.name, zone,
        changes.language ? name_of(*changes.language) : before.language.c_str(),
        changes.currency ? changes.currency->value : before.currency,
        changes.reach.value_or(before.reach),
        changes.board_privacy ? name_of(*changes.board_privacy) : before.board_privacy.c_str(),
        changes.second_factor.value_or(before.second_factor),
        changes.lock_after_minutes ? changes.lock_after_minutes->value : before.lock_after_minutes);
    // Also for who is signed in already. A screen that never locks goes on never locking.
    if (changes.lock_after_minutes)
        session.run(R"sql(
            update sessions set locks_after = ?
            where ended_at is null and locks_after is not null -- scans: only the open ones
            )sql",
                    changes.lock_after_minutes->value * minute);
    session.clinic_changed();
    const auto after = find_clinic(session);
    session.record("clinic.edited", "clinic", 1, before, after);
    session.announce({"staff", "staff_changed", R"({"kind":"clinic","id":1})"});
    return after;
}
}  // namespace

std::string setup_token(const Keys& keys) {
    return base64url(keys.digest(Purpose::setup, "set-up link")).substr(0, 24);
}

UserId create_clinic(Session& session, const NewClinic& wanted, const std::string& hash) {
    if (anyone_exists(session)) throw done_already();
    TimeZone::load(wanted.time_zone.value);
    session.run(
        R"sql(
            insert into clinic (id, name, time_zone, language, currency, country_code, reach,
                                created_at)
            values (1, ?, ?, ?, ?, '998', ?, ?)
        )sql",
        wanted.clinic_name, wanted.time_zone, wanted.language,
        wanted.currency ? wanted.currency->value : "UZS", wanted.reach.value_or(Reach::this_pc),
        session.now());
    session.clinic_changed();
    NewUser admin{.username = wanted.username,
                  .display_name = wanted.display_name,
                  .password = wanted.password,
                  .roles = {Role::admin},
                  .language = wanted.language};
    const auto user = add_user(session, admin, hash);
    session.record("clinic.created", "clinic", 1, RawJson{}, find_clinic(session));
    return user.id;
}

Routes setup_routes() {
    using enum Can;
    return {
        route("GET", "/setup", anyone, state, "Whether the clinic still has to be set up"),
        route("POST", "/setup", anyone, set_up, "Create the clinic and its first administrator"),
        route("GET", "/clinic", signed_in, find_clinic, "The clinic's name, zone and language"),
        route("PATCH", "/clinic", manage_clinic, edit_clinic, "Change the clinic's settings"),
    };
}
}  // namespace clinic::accounts
