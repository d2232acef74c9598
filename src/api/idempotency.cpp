#include "api/idempotency.h"
namespace clinic {
namespace {
constexpr std::int64_t kept_for = 24 * hour;

struct Kept {
    Blob fingerprint;
    std::int64_t status;
    std::string location, body;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (fingerprint, status, location, body))

// A key belongs to its user: another's equal key is another key.
std::int64_t owner(const Session& session) {
    return session.caller().user ? session.caller().user->value : 0;
}
}  // namespace

KeyUse key_use(std::string_view key, std::string_view method, std::string_view path,
               std::string_view body) {
    if (key.empty()) return {};
    if (key.size() > 255)
        throw Problem(400, "malformed", "Idempotency-Key has at most 255 characters.");
    std::string said(method);
    ((said += ' ') += path) += '\n';
    said += body;
    return {std::string(key), plain_digest(said)};
}

void require_key(KeyUse& use) {
    if (use.key.empty())
        throw Problem(428, "idempotency-key-required",
                      "Send an Idempotency-Key: a repeated request must not move money twice.");
    use.for_good = true;
}

std::optional<api::Answer> kept_answer(Session& session, const KeyUse& use) {
    if (use.key.empty()) return std::nullopt;
    constexpr Sql of_a_day = R"sql(
        select fingerprint, status, location, body from idempotency_keys
        where owner_id = ?1 and key = ?2 and created_at > ?3
    )sql";
    constexpr Sql for_good = R"sql(
        select fingerprint, status, location, body from money_answers
        where owner_id = ?1 and key = ?2
    )sql";
    const auto kept = use.for_good ? session.first<Kept>(for_good, owner(session), use.key)
                                   : session.first<Kept>(of_a_day, owner(session), use.key,
                                                         session.now().value - kept_for);
    if (!kept) return std::nullopt;
    if (kept->fingerprint.value != use.fingerprint)
        throw Problem(422, "idempotency-reused",
                      "This Idempotency-Key was used for another request. Use a new key.");
    api::Answer answer{.status = static_cast<int>(kept->status), .body = kept->body};
    if (!kept->location.empty()) answer.headers.emplace_back("Location", kept->location);
    answer.headers.emplace_back("Idempotency-Replayed", "true");
    return answer;
}

void keep_answer(Session& session, const KeyUse& use, const api::Answer& answer) {
    if (use.key.empty()) return;
    std::string location;
    for (const auto& [name, value] : answer.headers)
        if (name == "Location") location = value;
    if (use.for_good) {
        session.run(R"sql(
            insert into money_answers (owner_id, key, fingerprint, status, location, body)
            values (?, ?, ?, ?, ?, ?))sql",
                    owner(session), use.key, Blob{use.fingerprint}, answer.status, location,
                    answer.body);
        return;
    }
    session.housekeeping([&] {
        session.run(
            R"sql(
            insert into idempotency_keys
                (owner_id, key, fingerprint, status, location, body, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (owner_id, key) do update set
                fingerprint = excluded.fingerprint, status = excluded.status,
                location = excluded.location, body = excluded.body,
                created_at = excluded.created_at
        )sql",
            owner(session), use.key, Blob{use.fingerprint}, answer.status, location, answer.body,
            session.now());
        // Old ones leave as new ones come; a few at a time, so that no write pays for all.
        session.run(
            R"sql(
            delete from idempotency_keys where rowid in
                (select rowid from idempotency_keys where created_at < ?
                 order by created_at limit 4)
        )sql",
            session.now().value - kept_for);
    });
}
}  // namespace clinic
