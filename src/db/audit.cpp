#include "db/audit.h"
#include <algorithm>
#include <charconv>
#include <set>
namespace clinic {
namespace {
constexpr std::string_view begun_anew = "history.begun-anew";
constexpr std::int64_t slice = 1000;  // entries read at once

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
/// Where the chain ends: all that the next row needs to know.
struct Link {
    std::int64_t id;
    Blob digest;
};
BOOST_DESCRIBE_STRUCT(Link, (), (id, digest))

std::optional<Link> last_link(Session& session) {
    return session.first<Link>(
        R"sql(select id, digest from audit_entries order by id desc limit 1)sql");
}
std::optional<Entry> last_entry(Session& session) {
    return session.first<Entry>(R"sql(select * from audit_entries order by id desc limit 1)sql");
}
std::optional<Entry> entry_at(Session& session, std::int64_t id) {
    return session.first<Entry>(R"sql(select * from audit_entries where id = ?)sql", id);
}
std::optional<Details> details_of(Session& session, std::int64_t id) {
    return session.first<Details>(
        R"sql(select before, after from audit_details where entry_id = ?)sql", id);
}
/// What the entry is chained to.
std::string digest_before(Session& session, const Entry& entry) {
    const auto before = entry_at(session, entry.id - 1);
    return before ? before->digest.value : "";
}
bool fits(Session& session, const Entry& entry) {
    return digest_of(session, entry, digest_before(session, entry)) == entry.digest.value;
}
bool fit(Session& session, const Details& details, const Entry& entry) {
    return digest_of_details(session, details.before.value, details.after.value) ==
           entry.details_digest.value;
}

/// The entries that say of themselves to be a new beginning, the newest first.
std::vector<Entry> said_beginnings(Session& session) {
    return session.all<Entry>(R"sql(
        select * from audit_entries where entity = 'history' and entity_id = 0 and action = ?
        order by id desc)sql",
                              std::string(begun_anew));
}

OldChain chain_in(const json::value& beginning, const char* which) {
    const auto& said = beginning.at(which);
    return {said.at("entries").as_int64(), std::string(said.at("digest").as_string()),
            std::string(said.at("sealed").as_string())};
}

std::vector<KnownDifference> differences_in(const json::value& beginning) {
    std::vector<KnownDifference> all;
    for (const auto& one : beginning.at("differences").as_array())
        all.push_back({std::string(one.at("what").as_string()), one.at("id").as_int64(),
                       one.at("minor").as_int64()});
    return all;
}

// Over what each entry says, and its own digest, which the key of then made.
std::string sealed_before(Session& session, std::int64_t end) {
    std::string sealed;
    for (std::int64_t next = 0;;) {
        const auto rows = session.all<Entry>(
            R"sql(select * from audit_entries where id >= ? and id < ? order by id limit ?)sql",
            next, end, slice);
        if (rows.empty()) return hex(sealed);
        for (const auto& entry : rows)
            sealed = digest_of(session, entry, sealed + entry.digest.value);
        next = rows.back().id + 1;
    }
}
}  // namespace

void Session::record_json(std::string_view action, std::string_view entity, std::int64_t id,
                          const std::string& before, const std::string& after) {
    const auto last = last_link(*this);
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
    const auto last = last_link(session);
    return last ? AuditHead{last->id, hex(last->digest.value)} : AuditHead{};
}

bool audit_made_with_another_key(Session& session) {
    const auto beginnings = said_beginnings(session);
    const auto first = beginnings.empty() ? entry_at(session, 1) : beginnings.front();
    const auto last = last_entry(session);
    return first && last && !fits(session, *first) && !fits(session, *last);
}

OldChain audit_so_far(Session& session) {
    const auto head = audit_head(session);
    return {head.entries, head.digest, sealed_before(session, head.entries + 1)};
}

void begin_history_anew(Session& session, const NewBeginning& beginning) {
    session.record(begun_anew, "history", 0, RawJson{"null"}, beginning);
}

std::optional<Begun> newest_beginning(Session& session) {
    for (const auto& entry : said_beginnings(session)) {
        const auto details = details_of(session, entry.id);
        if (!fits(session, entry) || !details || !fit(session, *details, entry)) continue;
        const auto said = parse_json(details->after.value);
        return Begun{{chain_in(said, "audit"), chain_in(said, "ledger"), differences_in(said)},
                     entry.id,
                     entry.at};
    }
    return std::nullopt;
}

std::optional<AuditHead> read_audit_head(std::string_view text) {
    std::int64_t entries = 0;
    const auto* end = text.data() + text.size();
    const auto [at, fault] = std::from_chars(text.data(), end, entries);
    if (fault != std::errc{} || entries < 1 || at == end || *at != ':') return std::nullopt;
    const std::string_view digest(at + 1, end);
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (digest.size() != 64 || !std::ranges::all_of(digest, is_hex)) return std::nullopt;
    return AuditHead{entries, std::string(digest)};
}

namespace {
/// One walk along the chain.
class Walk {
public:
    explicit Walk(Session& session)
        : session_(session), no_details_(digest_of_details(session, "null", "null")) {}

    std::optional<std::string> fault() {
        if (const auto begun = newest_beginning(session_)) {
            if (sealed_before(session_, begun->entry) != begun->audit.sealed)
                return "the entries before the new beginning, entry " +
                       std::to_string(begun->entry) + ", were changed since";
            expected_ = begun->entry;
            previous_ = digest_before(session_, *entry_at(session_, begun->entry));
        }
        for (;;) {
            const auto rows = session_.all<Entry>(
                R"sql(select * from audit_entries where id >= ? order by id limit ?)sql", expected_,
                slice);
            if (rows.empty()) break;
            for (const auto& entry : rows)
                if (auto found = fault_of(entry)) return found;
        }
        if (removed_.empty()) return std::nullopt;
        return "the details of entry " + std::to_string(*removed_.begin()) + " were removed";
    }

private:
    std::optional<std::string> fault_of(const Entry& entry) {
        const auto name = "entry " + std::to_string(expected_);
        if (entry.id != expected_++) return name + " is missing";
        if (digest_of(session_, entry, previous_) != entry.digest.value)
            return name + " does not fit the chain";
        previous_ = entry.digest.value;
        const auto details = details_of(session_, entry.id);
        if (!details) {
            if (entry.details_digest.value != no_details_) removed_.insert(entry.id);
            return std::nullopt;
        }
        if (!fit(session_, *details, entry)) return "the details of " + name + " were changed";
        if (entry.action == "patient.erased") vouch_for_emptied(details->after.value);
        return std::nullopt;
    }
    void vouch_for_emptied(const std::string& erasure) {
        const auto said = json::parse(erasure);
        for (const auto& id : said.at("emptied").as_array()) removed_.erase(id.as_int64());
    }

    Session& session_;
    std::string no_details_, previous_{};
    std::int64_t expected_ = 1;
    std::set<std::int64_t> removed_{};  // details gone, and no erasure says so yet
};
}  // namespace

std::optional<std::string> audit_fault(Session& session) {
    return Walk(session).fault();
}

std::optional<std::string> anchor_fault(Session& session, const AuditHead& anchor) {
    const auto id = std::to_string(anchor.entries);
    const auto entry = entry_at(session, anchor.entries);
    if (!entry)
        return "the chain ends with entry " + std::to_string(audit_head(session).entries) +
               ", but entry " + id + " was there once: the end was cut off";
    if (hex(entry->digest.value) != anchor.digest)
        return "entry " + id + " is not the one that was written down";
    return std::nullopt;
}
}  // namespace clinic
