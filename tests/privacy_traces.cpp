#include "privacy/erasure.h"
#include "privacy_story.h"
#include <sqlite3.h>
#include <algorithm>

using namespace clinic;
using namespace clinic::testing;

namespace {
/// A search of patient 1 in the house's own readers, as the route makes it.
privacy::Traces search(PrivacyHouse& house, privacy::Slice slice = {}) {
    privacy::Traces found;
    const auto caller = Caller::inside("test");
    const privacy::Reads read = [&](const auto& piece) { house.database.read(caller, piece); };
    house.database.read(caller, [&](Session& session) {
        const auto patient = patients::get(session, patients::PatientId{1});
        found = privacy::find_traces(read, patient, privacy::shown_after_erasure(session, patient),
                                     slice);
    });
    return found;
}
std::optional<privacy::Erasure> erase(PrivacyHouse& house, const privacy::Traces& found) {
    std::optional<privacy::Erasure> done;
    house.database.write(Caller::inside("test"), [&](Session& session) {
        done = privacy::erase_found(session, patients::PatientId{1}, {{1}, {"asked"}}, found);
    });
    return done;
}
/// Keeps an answer for good, one of a day, a message and an entry about it: of patient 1, or of
/// somebody else.
void add_kept(Session& session, const std::string& key, std::int64_t number, bool theirs) {
    const std::string body = theirs ? R"({"id":1,"patient_id":1,"patient_name":"Sobirov Jasur"})"
                                    : R"({"id":1,"patient_id":77,"patient_name":"Somebody"})";
    const std::string phone = theirs ? "+998901234567" : "+998900000000";
    session.run(R"sql(insert into money_answers values (1, ?, x'00', 201, '', ?))sql", key, body);
    session.run(R"sql(insert into idempotency_keys values (1, ?, x'00', 201, '', ?, 0))sql", key,
                body);
    session.run(R"sql(
        insert into messages (key, kind, address, entity, entity_id, params, due_at, status,
                              created_at)
        values (?, 'test', ?, 'test', 1, '{}', 0, 'sent', 0))sql",
                key, "tel:" + phone);
    session.record("message.cancelled", "message", number, RawJson{},
                   RawJson{R"({"address":"tel:)" + phone + R"("})"});
}
/// Rows of others, as years leave them, and `theirs` of patient 1's among them.
void add_years(PrivacyHouse& house, int rows, const std::vector<int>& theirs = {}) {
    house.database.write(Caller::inside("test"), [&](Session& session) {
        for (int i = 0; i < rows; ++i) {
            const auto number = std::to_string(100'000 + i);  // keys in the order of their rows
            add_kept(session, "old " + std::to_string(rows) + " " + number, i,
                     std::ranges::find(theirs, i) != theirs.end());
        }
    });
}
/// An answer about patient 1, kept since a search.
void keep_late_answer(PrivacyHouse& house) {
    const auto asked = house.ask("POST", "/api/v1/patients/candidates",
                                 R"({"last_name":"Sobirov","phones":["901234567"]})",
                                 {.token = house.registrar, .key = "late"});
    REQUIRE(asked.status == 200);
}
std::vector<std::string> keys_of(const auto& answers) {
    std::vector<std::string> keys;
    for (const auto& answer : answers) keys.push_back(answer.key);
    return keys;
}
/// Erases patient 1; before each write `meanwhile` gets to know which one it is. How many there
/// were.
int writes_of_erasure(PrivacyHouse& house, const std::function<void(int)>& meanwhile) {
    const auto caller = Caller::inside("test");
    int writes = 0;
    const privacy::Ways ways{[&](const auto& piece) { house.database.read(caller, piece); },
                             [&](const auto& piece) {
                                 meanwhile(++writes);
                                 house.database.write(caller, piece);
                             }};
    privacy::search_and_erase(ways, patients::PatientId{1}, {{1}, {"asked"}});
    return writes;
}
int count_steps(unsigned, void* total, void* statement, void*) {
    *static_cast<std::int64_t*>(total) +=
        sqlite3_stmt_status(static_cast<sqlite3_stmt*>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
    return 0;
}
/// How many instructions of SQLite the writer's thread runs for the erasure.
std::int64_t writers_work(int rows) {
    Story house;
    std::int64_t steps = 0;
    const auto listen = [&](unsigned what) {
        house.database.write(Caller::inside("test"), [&](Session& session) {
            sqlite3_trace_v2(session.connection().handle(), what, count_steps, &steps);
        });
    };
    listen(SQLITE_TRACE_PROFILE);
    add_years(house, rows);  // statements that are kept count on: theirs are heard and forgotten
    steps = 0;
    CHECK(house.post("/patients/1/erase", wanted, house.admin).status == 200);
    listen(0);
    return steps;
}
}  // namespace

TEST_SUITE("erasure beside the clinic's work") {
    TEST_CASE("the writer's work does not grow with what the clinic keeps") {
        const auto few = writers_work(100), many = writers_work(3000);
        CHECK(few > 1000);
        CHECK(many < few + few / 20);
    }
    TEST_CASE("a search that something overtook is made again") {
        Story house;
        const auto found = search(house);
        REQUIRE(house.post("/patients/1/archive", "", house.registrar).status == 200);
        CHECK_FALSE(erase(house, found));
        CHECK(house.get("/patients/1", house.registrar).body.at("last_name") == "Sobirov");
        CHECK(erase(house, search(house)));
    }
    TEST_CASE("whose phone it is may change meanwhile") {
        Story house;
        const auto found = search(house);
        house.add_relative();
        CHECK_FALSE(erase(house, found));
    }
    TEST_CASE("answers, news and devices that came since the search go too") {
        Story house;
        const auto found = search(house);
        keep_late_answer(house);
        house.send_and_cancel_news();
        REQUIRE(erase(house, found));
        for (const auto* text : {"Sobirov", "998901234567"}) CHECK(!house.in_database(text));
        house.check_audit();
    }
    TEST_CASE("slices miss nothing, wherever they end") {
        Story house;
        const std::vector<int> theirs{0, 1, 30, 58, 59};
        add_years(house, 60, theirs);
        const auto whole = search(house);
        REQUIRE(whole.money_answers.size() == theirs.size() + 1);  // and the story's payment
        REQUIRE(whole.answers.size() == theirs.size());
        REQUIRE(whole.messages.size() == theirs.size());
        REQUIRE(whole.entries.size() == theirs.size());
        // Among so many sizes each of them is the first, the last and in the middle of a slice.
        for (std::int64_t size = 1; size <= 61; ++size) {
            CAPTURE(size);
            const auto found = search(house, {.rows = size, .ids = size});
            CHECK(keys_of(found.money_answers) == keys_of(whole.money_answers));
            CHECK(keys_of(found.answers) == keys_of(whole.answers));
            CHECK(found.messages == whole.messages);
            CHECK(found.entries == whole.entries);
        }
        REQUIRE(erase(house, search(house, {.rows = 7, .ids = 7})));
        for (const auto* text : {"Sobirov", "998901234567"}) CHECK(!house.in_database(text));
    }
    TEST_CASE("whoever only looks at the patient overtakes no search") {
        Story house;
        const auto writes = writes_of_erasure(house, [&](int) {
            REQUIRE(house.get("/patients/1", house.own_doctor).status == 200);
            REQUIRE(house.get("/visits/1", house.own_doctor).status == 200);
            REQUIRE(house.get("/patients/1/visits", house.own_doctor).status == 200);
            REQUIRE(house.get("/patients/1/export", house.admin).status == 200);
        });
        CHECK(writes == 1);
        CHECK(!house.in_database("Sobirov"));
    }
    TEST_CASE("money that came and went since the search has it made again") {
        Story house;
        REQUIRE(house.post("/shifts", R"({"float_minor":0})", house.admin).status == 201);
        const auto keyed = [&](const std::string& path, const std::string& more) {
            const auto answer = house.ask("POST", "/api/v1/patients/1" + path,
                                          R"({"method":"cash","amount_minor":5000)" + more + "}",
                                          {.token = house.admin, .key = "late" + path});
            CAPTURE(answer.code());
            REQUIRE(answer.status == 201);
        };
        const auto writes = writes_of_erasure(house, [&](int write) {
            if (write > 1) return;
            keyed("/deposits", "");
            keyed("/deposits/refund", R"(,"reason":"secret-reason")");
        });
        CHECK(writes == 2);
        for (const auto* text : {"Sobirov", "secret-reason"}) CHECK(!house.in_database(text));
    }
    TEST_CASE("somebody always at work with the patient waits for the fourth search") {
        Story house;
        const auto writes = writes_of_erasure(house, [&](int write) {
            const std::string verb = write % 2 ? "archive" : "restore";
            REQUIRE(house.post("/patients/1/" + verb, "", house.registrar).status == 200);
        });
        CHECK(writes == 4);
        CHECK(!house.in_database("Sobirov"));
    }
    TEST_CASE("a clock set back since the search hides no answer that came since") {
        Story house;
        const auto found = search(house);
        house.now -= 2 * hour;
        keep_late_answer(house);
        REQUIRE(erase(house, found));
        for (const auto* text : {"Sobirov", "998901234567"}) CHECK(!house.in_database(text));
    }
}
