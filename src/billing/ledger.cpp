#include "billing/ledger.h"
namespace clinic::billing {
namespace {
constexpr std::int64_t slice = 1000;  // entries read at once

struct Entry {
    std::int64_t id;
    Instant at;
    std::string act;
    std::int64_t act_id;
    std::string debit, credit;
    std::int64_t amount_minor;
    std::optional<UserId> user_id;
    Blob digest;
};
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (id, at, act, act_id, debit, credit, amount_minor, user_id, digest))

struct Head {
    std::int64_t id;
    Blob digest;
};
BOOST_DESCRIBE_STRUCT(Head, (), (id, digest))

/// Every field with its length before it, so that no two rows read the same.
std::string digest_of(Session& session, const Entry& e, const std::string& previous) {
    std::string row = previous;
    const auto add = [&](std::string_view field) {
        append_number(row, static_cast<std::int64_t>(field.size()));
        (row += ':') += field;
    };
    for (const auto number :
         {e.id, e.at.value, e.act_id, e.amount_minor, e.user_id ? e.user_id->value : 0}) {
        append_number(row, number);
        row += ',';
    }
    for (const auto* text : {&e.act, &e.debit, &e.credit}) add(*text);
    return session.keys().digest(Purpose::ledger, row);
}
std::optional<Head> head(Session& session) {
    return session.first<Head>(R"sql(
        select id, digest from ledger_entries order by id desc limit 1)sql");
}
std::vector<Entry> entries_from(Session& session, std::int64_t id, std::int64_t most) {
    return session.all<Entry>(
        R"sql(select * from ledger_entries where id >= ? order by id limit ?)sql", id, most);
}
// Over what each entry says, and its own digest, which the key of then made.
std::string sealed_until(Session& session, std::int64_t last) {
    std::string sealed;
    for (std::int64_t next = 0;;) {
        const auto rows = entries_from(session, next, slice);
        for (const auto& entry : rows) {
            if (entry.id > last) return hex(sealed);
            sealed = digest_of(session, entry, sealed + entry.digest.value);
        }
        if (rows.empty()) return hex(sealed);
        next = rows.back().id + 1;
    }
}
}  // namespace

std::string account(std::string_view kind, std::int64_t owner) {
    std::string name(kind);
    name += ':';
    append_number(name, owner);
    return name;
}

void post(Session& session, const Act& act, const std::string& debit, const std::string& credit,
          std::int64_t amount_minor) {
    if (amount_minor == 0) return;
    if (amount_minor < 0) throw std::logic_error("the ledger moves positive amounts only");
    const auto last = head(session);
    Entry entry{.id = last ? last->id + 1 : 1,
                .at = session.now(),
                .act = std::string(act.name),
                .act_id = act.id,
                .debit = debit,
                .credit = credit,
                .amount_minor = amount_minor,
                .user_id = session.caller().user,
                .digest = {}};
    entry.digest.value = digest_of(session, entry, last ? last->digest.value : "");
    session.run(R"sql(
        insert into ledger_entries (id, at, act, act_id, debit, credit, amount_minor, user_id,
                                    digest)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                entry.id, entry.at, entry.act, entry.act_id, entry.debit, entry.credit,
                entry.amount_minor, entry.user_id, entry.digest);
}

std::int64_t balance(Session& session, const std::string& account) {
    return *session.value<std::int64_t>(R"sql(
        select (select coalesce(sum(amount_minor), 0) from ledger_entries where debit = ?1) -
               (select coalesce(sum(amount_minor), 0) from ledger_entries where credit = ?1))sql",
                                        account);
}

LedgerHead ledger_head(Session& session) {
    const auto last = head(session);
    return last ? LedgerHead{last->id, hex(last->digest.value)} : LedgerHead{};
}

OldChain ledger_so_far(Session& session) {
    const auto last = ledger_head(session);
    return {last.entries, last.digest, sealed_until(session, last.entries)};
}

std::optional<std::string> chain_fault(Session& session) {
    std::string previous;
    std::int64_t expected = 1;
    if (const auto begun = newest_beginning(session)) {
        const auto last = begun->ledger.entries;
        if (sealed_until(session, last) != begun->ledger.sealed)
            return "the entries up to " + std::to_string(last) +
                   " were changed since the history was begun anew";
        expected = last + 1;
        if (const auto before = entries_from(session, last, 1); !before.empty())
            previous = before.front().digest.value;
    }
    for (;;) {
        const auto rows = entries_from(session, expected, slice);
        if (rows.empty()) return std::nullopt;
        for (const auto& entry : rows) {
            const auto name = "entry " + std::to_string(expected);
            if (entry.id != expected++) return name + " is missing";
            if (digest_of(session, entry, previous) != entry.digest.value)
                return name + " does not fit the chain";
            previous = entry.digest.value;
        }
    }
}
}  // namespace clinic::billing
