#include "privacy/traces.h"
#include "privacy/leftovers.h"
#include <limits>
namespace clinic::privacy {
namespace {
using patients::Patient;
// An answer carries the moment of its write, which may have begun a little before it was committed.
constexpr std::int64_t clock_play = 10 * minute;

// Ways in which an answer names the patient: as what it is about, and as the patient itself.
struct Named {
    std::string about, chart, location;
};
Named named(const Patient& patient) {
    const auto id = std::to_string(patient.id.value);
    return {"\"patient_id\":" + id,
            "\"id\":" + id + ",\"number\":" + std::to_string(patient.number) + ",",
            "/api/v1/patients/" + id};
}

/// Puts `shown_as` wherever an answer names the patient.
void rename(json::value& value, const std::string& shown_as) {
    if (auto* list = value.if_array())
        for (auto& item : *list) rename(item, shown_as);
    auto* object = value.if_object();
    if (!object) return;
    for (auto& [name, inner] : *object)
        if (name == "patient_name")
            inner = shown_as;
        else if (std::string_view(name).ends_with("reason") && inner.is_string())
            inner = "";
        else
            rename(inner, shown_as);
}

struct Kept {
    std::int64_t owner_id;
    std::string key;
    std::optional<std::string> body;  // null: of somebody else
};
BOOST_DESCRIBE_STRUCT(Kept, (), (owner_id, key, body))

void find_money_answers(const Reads& read, const Named& said, const std::string& shown_as,
                        std::int64_t slice, Traces& out) {
    Kept last{-1, "", {}};
    for (auto seen = slice; seen == slice;) {
        std::vector<Kept> rows;
        read([&](Session& session) {
            rows = session.all<Kept>(R"sql(
                select owner_id, key,
                       iif(instr(body, ?3 || ',') or instr(body, ?3 || '}'), body, null) as body
                from money_answers
                where (owner_id, key) > (?1, ?2)
                order by owner_id, key limit ?4)sql",
                                     last.owner_id, last.key, said.about, slice);
        });
        seen = std::ssize(rows);
        if (seen) last = rows.back();
        for (auto& kept : rows) {
            if (!kept.body) continue;
            auto body = json::parse(*kept.body);
            rename(body, shown_as);
            out.money_answers.push_back(
                {kept.owner_id, std::move(kept.key), json::serialize(body)});
        }
    }
}

struct Found {
    std::int64_t id;
};
BOOST_DESCRIBE_STRUCT(Found, (), (id))
struct FoundAnswer {
    std::int64_t owner_id;
    std::string key;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(FoundAnswer, (), (owner_id, key, created_at))

std::int64_t newest(Session& session, Sql max) {
    return session.value<std::int64_t>(max).value_or(0);
}

/// Calls `look(session, after, up_to)` for slices of the ids up to `last`.
template <class Look>
void each_slice(const Reads& read, std::int64_t last, std::int64_t slice, Look look) {
    for (std::int64_t after = 0; after < last; after += slice)
        read([&](Session& session) { look(session, after, std::min(last, after + slice)); });
}

void find_answers(const Reads& read, const Named& said, std::int64_t slice, Traces& out) {
    each_slice(read, out.answers_before, slice, [&](Session& session, auto after, auto up_to) {
        for (auto& one :
             session.all<FoundAnswer>(R"sql(
                 select owner_id, key, created_at from idempotency_keys
                 where rowid > ?1 and rowid <= ?2
                   and (instr(body, ?3 || ',') or instr(body, ?3 || '}') or instr(body, ?4)
                        or location = ?5))sql",
                                      after, up_to, said.about, said.chart, said.location))
            out.answers.push_back({one.owner_id, std::move(one.key), one.created_at});
    });
}

void add(std::vector<std::int64_t>& ids, const std::vector<Found>& found) {
    for (const auto& one : found) ids.push_back(one.id);
}

void find_by_phone(const Reads& read, std::int64_t slice, Traces& out) {
    const auto phones = write(out.phones);
    if (out.phones.empty()) return;
    each_slice(read, out.messages_before, slice, [&](Session& session, auto after, auto up_to) {
        add(out.messages, session.all<Found>(R"sql(
            select id from messages
            where id > ?1 and id <= ?2
              and address in (select value from json_each(?3)
                              union all select 'tel:' || value from json_each(?3)))sql",
                                             after, up_to, phones));
    });
    each_slice(read, out.claims_before, slice, [&](Session& session, auto after, auto up_to) {
        add(out.claims, session.all<Found>(R"sql(
            select id from checkin_claims
            where id > ?1 and id <= ?2 and phone in (select value from json_each(?3)))sql",
                                           after, up_to, phones));
    });
}

// They are found by what stands in them: the rows themselves may be gone by now. By number, never
// by the index of entities: what came since is a few, all of them may be hundreds of thousands.
std::vector<Found> entries_between(Session& session, const Patient& patient,
                                   const std::vector<std::string>& phones, std::int64_t after,
                                   std::int64_t up_to) {
    return session.all<Found>(R"sql(
        select d.entry_id as id
        from audit_entries e join audit_details d on d.entry_id = e.id
        where e.id > ?3 and e.id <= ?4 and +e.entity in ('device', 'message')
          and (instr(d.before, ?1) or instr(d.after, ?1)
               or exists (select 1 from json_each(?2) phone
                          where instr(d.before, phone.value || '"')
                             or instr(d.after, phone.value || '"'))))sql",
                              "\"patient_id\":" + write(patient.id) + ",", write(phones), after,
                              up_to);
}

void empty_messages(Session& session, const Traces& found) {
    const auto phones = write(found.phones);
    const auto empty = [&](std::int64_t from, std::int64_t up_to) {
        session.run(R"sql(
            update messages set address = '', params = '{}'
            where id >= ?1 and id <= ?2 and status not in ('pending', 'sending')
              and address in (select value from json_each(?3)
                              union all select 'tel:' || value from json_each(?3)))sql",
                    from, up_to, phones);
    };
    for (const auto id : found.messages) empty(id, id);
    empty(found.messages_before + 1, std::numeric_limits<std::int64_t>::max());
}

void empty_claims(Session& session, const Traces& found) {
    const auto phones = write(found.phones);
    const auto empty = [&](std::int64_t from, std::int64_t up_to) {
        session.run(R"sql(
            update checkin_claims set phone = ''
            where id >= ?1 and id <= ?2 and phone in (select value from json_each(?3))
              and (select t.patient_id is null
                          and t.status in ('done', 'no_show', 'transferred', 'cancelled')
                   from tickets t where t.id = ticket_id))sql",
                    from, up_to, phones);
    };
    for (const auto id : found.claims) empty(id, id);
    empty(found.claims_before + 1, std::numeric_limits<std::int64_t>::max());
}

// Those of a day go; without one a repeated request is judged afresh, and the patient it speaks of
// is nobody by then. Those of money stay for good, and name nobody.
void empty_answers(Session& session, const Patient& patient, const Traces& found) {
    for (const auto& one : found.money_answers)
        session.run(R"sql(update money_answers set body = ? where owner_id = ? and key = ?)sql",
                    one.body, one.owner_id, one.key);
    for (const auto& one : found.answers)
        session.run(R"sql(
            delete from idempotency_keys where owner_id = ? and key = ? and created_at = ?)sql",
                    one.owner_id, one.key, one.created_at);
    const auto said = named(patient);
    // By number too: the computer's clock may have been set back since the search began.
    session.run(R"sql(
        delete from idempotency_keys
        where rowid in (select rowid from idempotency_keys where created_at >= ?1
                        union all
                        select rowid from idempotency_keys where rowid > ?5)
          and (instr(body, ?2 || ',') or instr(body, ?2 || '}') or instr(body, ?3)
               or location = ?4))sql",
                found.began_at.value - clock_play, said.about, said.chart, said.location,
                found.answers_before);
}
}  // namespace

Traces find_traces(const Reads& read, const Patient& patient, const std::string& shown_as,
                   Slice slice) {
    Traces out;
    read([&](Session& session) {
        out.began_at = session.now();
        out.entries_before = newest(session, R"sql(select max(id) from audit_entries)sql");
        out.messages_before = newest(session, R"sql(select max(id) from messages)sql");
        out.claims_before = newest(session, R"sql(select max(id) from checkin_claims)sql");
        out.answers_before = newest(session, R"sql(select max(rowid) from idempotency_keys)sql");
        out.phones = phones_of_nobody_else(session, patient);
    });
    find_money_answers(read, named(patient), shown_as, slice.rows, out);
    find_answers(read, named(patient), slice.ids, out);
    find_by_phone(read, slice.ids, out);
    each_slice(read, out.entries_before, slice.ids, [&](Session& session, auto after, auto up_to) {
        add(out.entries, entries_between(session, patient, out.phones, after, up_to));
    });
    return out;
}

// Answers of money that came since were not read, and each stands with an entry about its payment.
// Who only looked left nothing but that entry, which `entries_about` the patient finds.
bool outdated(Session& session, const Patient& patient, const Traces& found) {
    return phones_of_nobody_else(session, patient) != found.phones ||
           session.exists(R"sql(
               select 1 from patient_entries x join audit_entries e on e.id = x.entry_id
               where x.patient_id = ? and x.entry_id > ?
                 and e.action not in ('patient.opened', 'patient.visits_opened', 'visit.opened',
                                      'patient.exported'))sql",
                          patient.id, found.entries_before);
}

std::vector<std::int64_t> entries_of(Session& session, const Patient& patient,
                                     const Traces& found) {
    auto all = found.entries;
    add(all, entries_between(session, patient, found.phones, found.entries_before,
                             std::numeric_limits<std::int64_t>::max()));
    return all;
}

void empty_traces(Session& session, const Patient& patient, const Traces& found) {
    empty_messages(session, found);
    empty_claims(session, found);
    empty_answers(session, patient, found);
}
}  // namespace clinic::privacy
