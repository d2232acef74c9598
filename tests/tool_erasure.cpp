// tool_erasure [kept answers]: what erasing a patient costs a clinic that kept so many answers of
// money (300,000 when not said), a tenth as many of other requests, and as many messages: how long
// the erasure takes, and how long somebody else's writes wait meanwhile, beside how long they wait
// anyway. That the writer's own work does not grow is a test (tests/privacy_traces.cpp).
#define DOCTEST_CONFIG_DISABLE
#include "test_house.h"
#include <chrono>
#include <cstdio>
#include <thread>

namespace {
using namespace clinic;
using Clock = std::chrono::steady_clock;

std::int64_t microseconds_since(Clock::time_point began) {
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began).count();
}

void fill(Database& database, int kept) {
    database.write(Caller::inside("tool"), [&](Session& session) {
        session.run(R"sql(
            with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
            insert into money_answers (owner_id, key, fingerprint, status, location, body)
            select 1, hex(randomblob(16)), randomblob(32), 201, '/api/v1/payments/' || i,
                   '{"id":' || i || ',"invoice_id":' || i || ',"patient_id":' || (i % 5000 + 10)
                   || ',"patient_name":"Karimova Dilnoza","method":"cash","amount_minor":15000000,'
                   || '"receipt_number":' || i || ',"status":"paid","shift_id":7,"refunds":[],'
                   || '"paid_at":"2026-03-02T04:00:00Z","cashier":{"id":4,"name":"Nargiza"}}'
            from n)sql",
                    kept);
        session.run(R"sql(
            with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1 / 10)
            insert into idempotency_keys
                (owner_id, key, fingerprint, status, location, body, created_at)
            select 1, hex(randomblob(16)), randomblob(32), 201, '', '{"id":1,"patient_id":77}', ?2
            from n)sql",
                    kept, session.now());
        session.run(R"sql(
            with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
            insert into messages (key, kind, address, entity, entity_id, params, due_at, status,
                                  created_at)
            select 'old ' || i, 'test', 'tel:+99890' || (1000000 + i), 'test', i, '{}', 0, 'sent', 0
            from n)sql",
                    kept);
        session.record("test.filled", "test", kept);
    });
}

/// The longest of one client's writes, without a pause, as long as `meanwhile` takes.
template <class Act>
std::int64_t longest_wait(Database& database, Act meanwhile) {
    std::atomic<bool> over = false;
    std::int64_t longest = 0;
    std::thread other([&] {
        while (!over) {
            const auto began = Clock::now();
            database.write(Caller::inside("tool"),
                           [](Session& session) { session.record("test.noted", "note", 1); });
            longest = std::max(longest, microseconds_since(began));
        }
    });
    meanwhile();
    over = true;
    other.join();
    return longest;
}
}  // namespace

int main(int count, char** words) {
    const int kept = count > 1 ? std::stoi(words[1]) : 300'000;
    testing::House house;
    house.set_up();
    const auto made = house.api("POST", "/patients",
                                R"({"last_name":"Sobirov","first_name":"Jasur",)"
                                R"("phones":["+998901234567"]})",
                                house.admin);
    fill(house.database, kept);
    const auto path = "/patients/" + std::to_string(made.id());
    const auto wanted = R"({"confirm_number":)" + json::serialize(made.body.at("number")) +
                        R"(,"reason":"asked in writing"})";
    // What was filled in one go is put back into the database's file first.
    std::this_thread::sleep_for(std::chrono::seconds(5));
    int status = 0;
    std::int64_t took = 0;
    const auto waited = longest_wait(house.database, [&] {
        const auto began = Clock::now();
        status = house.api("POST", path + "/erase", wanted, house.admin).status;
        took = microseconds_since(began);
    });
    const auto anyway = longest_wait(
        house.database, [&] { std::this_thread::sleep_for(std::chrono::microseconds(took)); });
    std::printf(
        "%d kept answers: answered %d after %.1f ms; the longest other write waited "
        "%.1f ms, without an erasure %.1f ms\n",
        kept, status, double(took) / 1e3, double(waited) / 1e3, double(anyway) / 1e3);
    return status == 200 ? 0 : 1;
}
