#include "accounts/second_factor.h"
#include "accounts/passwords.h"
#include "accounts/totp.h"
#include "core/qr.h"
#include <algorithm>
namespace clinic::accounts {
namespace {
constexpr std::size_t seed_bytes = 20;  // RFC 4226, R6: as long as the sum
constexpr int recovery_codes = 10;
constexpr std::size_t recovery_code_bytes = 5, recovery_code_half = 4;

struct SecondFactor {
    bool enrolled, required;
    std::optional<Instant> confirmed_at;
    std::int64_t recovery_codes_left;
};
BOOST_DESCRIBE_STRUCT(SecondFactor, (), (enrolled, required, confirmed_at, recovery_codes_left))
struct OwnPassword {
    Password current_password;
};
BOOST_DESCRIBE_STRUCT(OwnPassword, (), (current_password))
/// Said once: what the phone reads from the screen, and the same for typing.
struct Enrolment {
    std::string secret, uri, qr_svg;
};
BOOST_DESCRIBE_STRUCT(Enrolment, (), (secret, uri, qr_svg))
struct FirstCode {
    Text<16> code;
};
BOOST_DESCRIBE_STRUCT(FirstCode, (), (code))
/// Said once.
struct RecoveryCodes {
    std::vector<std::string> codes;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (codes))

struct SealedSeed {
    Blob seed;
};
BOOST_DESCRIBE_STRUCT(SealedSeed, (), (seed))

std::string row_of(UserId id) {
    return "user " + std::to_string(id.value);
}
UserId own_id(const Caller& caller) {
    if (!caller.user) throw not_found("user");
    return *caller.user;
}
Blob recovery_digest(Session& session, UserId id, std::string_view code) {
    return {session.keys().digest(Purpose::recovery_code, row_of(id) + ":" + std::string(code))};
}

std::string open_seed(Session& session, UserId id, const Blob& sealed) {
    if (auto seed = session.keys().open(Purpose::totp_seed, sealed.value, row_of(id))) return *seed;
    throw Problem(409, "lost-seed",
                  "This clinic's key is another one since the phone was set up. An administrator "
                  "can reset the second factor; it is then set up again.");
}

std::optional<Blob> confirmed_seed(Session& session, UserId id) {
    const auto row = session.first<SealedSeed>(R"sql(
        select sealed_seed as seed from second_factors where user_id = ? and sealed_seed is not null
    )sql",
                                               id);
    return row ? std::optional(row->seed) : std::nullopt;
}

// Letters and digits as people read them from paper.
std::string plain_code(const std::string& typed) {
    std::string plain;
    for (const char c : lower_ascii(typed))
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) plain += c;
    return plain;
}

// A step of the future is left over from a clock that ran ahead, and must not lock anyone out.
bool use_code(Session& session, UserId id, std::int64_t step) {
    return session.run(
               R"sql(
                   update second_factors set last_step = ?2
                   where user_id = ?1 and (last_step < ?2 or last_step > ?2 + 2)
               )sql",
               id, step) == 1;
}

bool use_recovery_code(Session& session, UserId id, const std::string& code) {
    const int used = session.run(
        R"sql(
            update recovery_codes set used_at = ?3
            where user_id = ?1 and code_digest = ?2 and used_at is null
        )sql",
        id, recovery_digest(session, id, code), session.now());
    if (used) session.record("second-factor.recovery-code-used", "user", id.value);
    return used == 1;
}

std::vector<std::string> make_recovery_codes(Session& session, UserId id) {
    session.run(R"sql(delete from recovery_codes where user_id = ?)sql", id);
    std::vector<std::string> codes;
    for (int i = 0; i < recovery_codes; ++i) {
        const auto code = lower_ascii(base32(session.random(recovery_code_bytes)));
        session.run(R"sql(insert into recovery_codes (user_id, code_digest) values (?, ?))sql", id,
                    recovery_digest(session, id, code));
        codes.push_back(code.substr(0, recovery_code_half) + "-" + code.substr(recovery_code_half));
    }
    return codes;
}

bool is_required(Session& session, UserId id) {
    const auto rule = session.value<std::string>(R"sql(select second_factor from clinic)sql")
                          .value_or("optional");
    if (rule == "everyone") return true;
    return rule == "admins" &&
           session.exists(R"sql(select 1 from user_roles where user_id = ? and role = 'admin')sql",
                          id);
}

SecondFactor find_own(Session& session) {
    const auto id = own_id(session.caller());
    const auto since = session.value<Instant>(
        R"sql(select confirmed_at from second_factors where user_id = ?)sql", id);
    return {
        since.has_value(), is_required(session, id), since,
        *session.value<std::int64_t>(
            R"sql(select count(*) from recovery_codes where user_id = ? and used_at is null)sql",
            id)};
}

Enrolment begin_enrolment(Aside& aside, const OwnPassword& given) {
    const auto id = own_id(aside.caller);
    prove_own_password(aside, given.current_password);
    return aside.write([&](Session& session) {
        const auto seed = session.random(seed_bytes);
        session.run(
            R"sql(
                insert into second_factors (user_id, pending_seed) values (?1, ?2)
                on conflict (user_id) do update set pending_seed = excluded.pending_seed
            )sql",
            id, Blob{session.keys().seal(Purpose::totp_seed, seed, row_of(id))});
        session.record("second-factor.begun", "user", id.value);
        const auto uri = totp_uri(session.clinic().name, find_user(session, id).username, seed);
        return Enrolment{base32(seed), uri, qr_svg(uri)};
    });
}

RecoveryCodes confirm(Session& session, const FirstCode& given) {
    const auto id = own_id(session.caller());
    const auto pending = session.first<SealedSeed>(R"sql(
        select pending_seed as seed from second_factors
        where user_id = ? and pending_seed is not null
    )sql",
                                                   id);
    if (!pending) throw conflict("not-begun", "Show the QR code first, then enter its code.");
    const auto seed = open_seed(session, id, pending->seed);
    const auto step = step_of_code(seed, plain_code(given.code.value), session.now());
    if (!step)
        throw invalid("code", "wrong-code",
                      "is not the one your phone should show now; look at its clock");
    session.run(
        R"sql(
            update second_factors set sealed_seed = pending_seed, pending_seed = null,
                                      last_step = ?2, confirmed_at = ?3
            where user_id = ?1
        )sql",
        id, *step, session.now());
    session.run(R"sql(update sessions set must_enrol = 0
                      where user_id = ? and ended_at is null)sql",
                id);
    session.record("second-factor.enrolled", "user", id.value);
    return {make_recovery_codes(session, id)};
}

RecoveryCodes renew_recovery_codes(Aside& aside, const OwnPassword& given) {
    const auto id = own_id(aside.caller);
    prove_own_password(aside, given.current_password);
    return aside.write([&](Session& session) {
        if (!confirmed_seed(session, id)) throw not_found("second factor");
        session.record("second-factor.recovery-codes-made", "user", id.value);
        return RecoveryCodes{make_recovery_codes(session, id)};
    });
}

bool remove(Session& session, UserId id) {
    return session.run(R"sql(delete from second_factors where user_id = ?)sql", id) > 0;
}

void remove_own(Aside& aside, const OwnPassword& given) {
    const auto id = own_id(aside.caller);
    prove_own_password(aside, given.current_password);
    aside.write([&](Session& session) {
        if (is_required(session, id))
            throw conflict("second-factor-required",
                           "Your clinic asks you for a second factor. Set up another phone "
                           "instead.");
        if (!remove(session, id)) throw not_found("second factor");
        session.record("second-factor.removed", "user", id.value);
    });
}

// For a lost phone without recovery codes. What the clinic's rule asks holds at the next sign-in.
void reset(Session& session, UserId id) {
    find_user(session, id);
    if (!remove(session, id)) throw not_found("second factor");
    session.record("second-factor.reset", "user", id.value);
}
}  // namespace

Proof prove_second_factor(Session& session, UserId id, const std::optional<Text<16>>& code) {
    const auto sealed = confirmed_seed(session, id);
    if (!sealed) return Proof::fits;
    if (!code) return Proof::needed;
    const auto typed = plain_code(code->value);
    if (use_recovery_code(session, id, typed)) return Proof::fits;
    const auto step = step_of_code(open_seed(session, id, *sealed), typed, session.now());
    bool fresh = false;
    if (step) session.housekeeping([&] { fresh = use_code(session, id, *step); });
    return fresh ? Proof::fits : Proof::wrong;
}

bool must_enrol(Session& session, UserId id) {
    return is_required(session, id) && !confirmed_seed(session, id);
}

Routes second_factor_routes() {
    using enum Can;
    return {
        route("GET", "/users/current/second-factor", signed_in, find_own,
              "Whether one's sign-in asks for a code"),
        route("POST", "/users/current/second-factor", signed_in, begin_enrolment,
              "Show the QR code for one's phone")
            .tells_secret(),
        route("POST", "/users/current/second-factor/confirmation", signed_in, confirm,
              "Turn the phone's codes on by its first one")
            .tells_secret(),
        route("POST", "/users/current/second-factor/recovery-codes", signed_in,
              renew_recovery_codes, "Make ten new recovery codes")
            .tells_secret(),
        route("POST", "/users/current/second-factor/removal", signed_in, remove_own,
              "Sign in without codes again"),
        route("DELETE", "/users/{id}/second-factor", manage_users, reset,
              "Forget a user's lost phone"),
    };
}
}  // namespace clinic::accounts
