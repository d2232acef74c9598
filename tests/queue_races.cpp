#include "on_disk.h"
#include "queue_clinic.h"
#include <barrier>
#include <set>
#include <thread>

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::doctor_form;
using clinic::testing::OnDisk;

namespace {
struct Clinic : OnDisk {
    std::vector<DoctorId> doctors;

    explicit Clinic(int count) {
        write([&](Session& session) {
            const auto department = catalog::add_department(session, {{"Therapy"}}).value.id;
            for (int i = 0; i < count; ++i)
                doctors.push_back(
                    staff::add_doctor(session, doctor_form("D" + std::to_string(i), department))
                        .value.id);
        });
    }
    /// Runs `act(thread)` in that many threads, all of them let go at one moment.
    template <class Act>
    static void race(int threads, Act act) {
        std::barrier ready(threads);
        std::vector<std::jthread> all;
        for (int thread = 0; thread < threads; ++thread)
            all.emplace_back([&, thread] {
                ready.arrive_and_wait();
                act(thread);
            });
    }
    std::int64_t number(Sql sql) {
        std::int64_t found = 0;
        database->read(caller, [&](Session& session) {
            found = session.value<std::int64_t>(sql).value_or(0);
        });
        return found;
    }
};
}  // namespace

TEST_SUITE("many hands at one queue") {
    TEST_CASE("a hundred takers get a hundred numbers without a gap") {
        Clinic clinic(1);
        std::mutex mutex;
        std::multiset<std::int64_t> numbers;
        Clinic::race(100, [&](int) {
            std::int64_t number = 0;
            clinic.write([&](Session& session) {
                number = take(session, clinic.doctors[0], {}).value.number;
            });
            const std::lock_guard guard(mutex);
            numbers.insert(number);
        });
        std::int64_t expected = 0;
        for (const auto number : numbers) CHECK(number == ++expected);
        CHECK(expected == 100);
    }

    TEST_CASE("a taker that fails leaves no hole behind") {
        Clinic clinic(1);
        std::atomic<int> refused = 0;
        Clinic::race(40, [&](int thread) {
            try {
                clinic.write([&](Session& session) {
                    take(session, clinic.doctors[0], {});
                    if (thread % 2) throw conflict("changed my mind");
                });
            } catch (const Problem&) {
                ++refused;
            }
        });
        CHECK(refused == 20);
        CHECK(clinic.number(R"sql(select max(number) from tickets where doctor_id = 1)sql") == 20);
    }

    TEST_CASE("no ticket is called twice: 20 doctors, 1,000 tickets, 40 racing hands") {
        Clinic clinic(20);
        clinic.write([&](Session& session) {
            for (const auto doctor : clinic.doctors)
                for (int i = 0; i < 50; ++i)
                    take(session, doctor, {.priority = static_cast<Priority>(i % 4)});
        });
        std::mutex mutex;
        std::multiset<std::int64_t> called;
        // Two hands at every doctor's button, each until nobody waits.
        Clinic::race(40, [&](int thread) {
            const auto doctor = clinic.doctors[static_cast<std::size_t>(thread) / 2];
            for (;;) {
                std::optional<Ticket> ticket;
                clinic.write(
                    [&](Session& session) { ticket = call_next(session, doctor, {true}); });
                if (!ticket) return;
                const std::lock_guard guard(mutex);
                called.insert(ticket->id.value);
            }
        });
        CHECK(called.size() == 1000);
        CHECK(std::set(called.begin(), called.end()).size() == 1000);
        CHECK(clinic.number(R"sql(
            -- scans: the test's own
            select count(*) from tickets where status = 'done' and calls = 1)sql") == 1000);
    }

    TEST_CASE("of two who call the same ticket one is refused") {
        Clinic clinic(1);
        clinic.write([&](Session& session) { take(session, clinic.doctors[0], {}); });
        std::atomic<int> called = 0, refused = 0;
        Clinic::race(8, [&](int) {
            try {
                clinic.write([&](Session& session) { call(session, {1}); });
                ++called;
            } catch (const Problem& problem) {
                if (problem.code == "wrong-state") ++refused;
            }
        });
        CHECK(called == 1);
        CHECK(refused == 7);
    }

    TEST_CASE("a patient who is registered at two desks at once gets one ticket") {
        Clinic clinic(1);
        clinic.write([](Session& session) {
            patients::enroll(session, {.last_name = {"Sobirov"}, .first_name = {"Jasur"}});
        });
        std::atomic<int> refused = 0;
        Clinic::race(8, [&](int) {
            try {
                clinic.write([&](Session& session) {
                    take(session, clinic.doctors[0], {.patient_id = PatientId{1}});
                });
            } catch (const Problem& problem) {
                if (problem.code == "already-waiting") ++refused;
            }
        });
        CHECK(refused == 7);
    }
}
