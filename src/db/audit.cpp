#include "db/audit.h"
namespace clinic {
namespace {
struct Entry {
    std::int64_t id;
    Instant at;
    std::optional<UserId> user_id;
    std::string actor, remote, request_id, action, entity;
    std::int64_t entity_id;
    Blob details_digest, digest;
};
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (id, at, user_id, actor, remote, request_id, action, entity, entity_id,
                       details_digest, digest))

struct Details {
    RawJson before, after;
};
BOOST_DESCRIBE_STRUCT(Details, (), (before, after))

/// Every field with its length before it, so that no two rows read the same.
std::string canonical(const Entry& e, const std::string& previous) {
    std::string out = previous;
    const auto add = [&](std::string_view field) {
        append_number(out, static_cast<std::int64_t>(field.size()));
        (out += ':') += field;
    };
    const auto add_number = [&](std::int64_t n) { add(std::to_string(n)); };
    add_number(e.id);
    add_number(e.at.value);
    add_number(e.user_id ? e.user_id->value : 0);
    for (const auto* text : {&e.actor, &e.remote, &e.request_id, &e.action, &e.entity}) add(*text);
    add_number(e.entity_id);
    add(e.details_digest.value);
    return out;
}
std::string digest_of(Session& session, const Entry& entry, const std::string& previous) {
    return session.keys().digest(Purpose::audit, canonical(entry, previous));
}
std::string digest_of_details(Session& session, const std::string& before,
                              const std::string& after) {
    return session.keys().digest(Purpose::audit,
                                 std::to_string(before.size()) + ":" + before + "," + after);
}
std::optional<Entry> last_entry(Session& session) {
    return session.first<Entry>(R"sql(select * from audit_entries order by id desc limit 1)sql");
}
}  // namespace

void Session::record_json(std::string_view action, std::string_view entity, std::int64_t id,
                          const std::string& before, const std::string& after) {
    const auto last = last_entry(*this);
    Entry entry{.id = last ? last->id + 1 : 1,
                .at = now_,
                .user_id = caller_.user,
                .actor = caller_.name,
                .remote = caller_.remote,
                .request_id = caller_.request_id,
                .action = std::string(action),
                .entity = std::string(entity),
                .entity_id = id,
                .details_digest = {digest_of_details(*this, before, after)},
                .digest = {}};
    entry.digest.value = digest_of(*this, entry, last ? last->digest.value : "");
    constexpr Sql insert = R"sql(
        insert into audit_entries (id, at, user_id, actor, remote, request_id, action, entity,
                                   entity_id, details_digest, digest)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    )sql";
    run(insert, entry.id, entry.at, entry.user_id, entry.actor, entry.remote, entry.request_id,
        entry.action, entry.entity, entry.entity_id, entry.details_digest, entry.digest);
    if (before != "null" || after != "null")
        run(R"sql(insert into audit_details (entry_id, before, after) values (?, ?, ?))sql",
            entry.id, before, after);
    recorded_ = true;
}

AuditHead audit_head(Session& session) {
    const auto last = last_entry(session);
    return last ? AuditHead{last->id, hex(last->digest.value)} : AuditHead{};
}

bool audit_made_with_another_key(Session& session) {
    const auto first = session.first<Entry>(R"sql(select * from audit_entries where id = 1)sql");
    const auto last = last_entry(session);
    if (!first || !last) return false;
    const auto before =
        session.first<Entry>(R"sql(select * from audit_entries where id = ?)sql", last->id - 1);
    return digest_of(session, *first, "") != first->digest.value &&
           digest_of(session, *last, before ? before->digest.value : "") != last->digest.value;
}

std::optional<std::string> audit_fault(Session& session) {
    std::string previous;
    constexpr std::int64_t slice = 1000;
    std::int64_t expected = 1;
    for (;;) {
        const auto rows = session.all<Entry>(
            R"sql(select * from audit_entries where id >= ? order by id limit ?)sql", expected,
            slice);
        if (rows.empty()) return std::nullopt;
        for (const auto& entry : rows) {
            const auto name = "entry " + std::to_string(expected);
            if (entry.id != expected++) return name + " is missing";
            if (digest_of(session, entry, previous) != entry.digest.value)
                return name + " does not fit the chain";
            const auto details = session.first<Details>(
                R"sql(select before, after from audit_details where entry_id = ?)sql", entry.id);
            if (details && digest_of_details(session, details->before.value,
                                             details->after.value) != entry.details_digest.value)
                return "the details of " + name + " were changed";
            previous = entry.digest.value;
        }
    }
}
}  // namespace clinic
