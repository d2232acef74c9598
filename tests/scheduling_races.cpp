#include "on_disk.h"
#include "scheduling_clinic.h"
#include <barrier>
#include <thread>

using namespace clinic;
using clinic::testing::OnDisk;

// The long form, played before a release: CLINICD_RACE=long gives 200 clients and 1,000 slots.
namespace {
struct Size {
    int clients, doctors, slots_of_each;
};
Size size_of_race() {
    const char* wanted = std::getenv("CLINICD_RACE");
    const bool whole = wanted && std::string_view(wanted) == "long";
    return whole ? Size{200, 10, 100} : Size{20, 4, 25};
}

/// One moment as five programs would write it.
std::string notation(std::int64_t moment, int which) {
    const auto shifted = [&](std::int64_t hours, const std::string& offset) {
        auto text = to_text(Instant{moment + hours * hour});
        text.pop_back();
        return text + offset;
    };
    switch (which % 5) {
    case 0:
        return to_text(Instant{moment});
    case 1:
        return shifted(5, "+05:00");
    case 2:
        return shifted(0, ".000Z");
    case 3:
        return shifted(-8, ".4-08:00");
    default:
        return shifted(0, "+00:00");
    }
}

struct Desk : OnDisk {
    Size size;
    Dispatcher dispatcher{*database, scheduling::routes(), [](auto&, auto&, auto&) {}, {}};

    explicit Desk(Size size_) : size(size_) {
        write(clinic::testing::found_in_tashkent);
        write([&](Session& session) {
            const auto department = catalog::add_department(session, {{"Therapy"}}).value.id;
            for (int i = 0; i < size.doctors; ++i) {
                const auto name = "D" + std::to_string(i);
                auto form = clinic::testing::doctor_form(name, department);
                form.slot_minutes = {5};
                const auto doctor = staff::add_doctor(session, form).value.id;
                scheduling::set_schedule(session, doctor,
                                         {{clinic::testing::period(2, "00:00", "24:00")}}, {});
            }
            for (int i = 0; i < size.clients; ++i)
                patients::enroll(session, {.last_name = {"P" + std::to_string(i)},
                                           .first_name = {"X"},
                                           .create_anyway = true});
        });
    }
    api::Answer book(int client, int doctor, std::int64_t moment) {
        const json::object wanted{{"patient_id", client + 1},
                                  {"doctor_id", doctor + 1},
                                  {"starts_at", notation(moment, client)},
                                  {"duration_minutes", 5}};
        return dispatcher.answer_for(caller, "POST", "/api/v1/appointments",
                                     json::serialize(wanted));
    }
    std::int64_t number(Sql sql) {
        std::int64_t found = 0;
        database->read(caller, [&](Session& session) {
            found = session.value<std::int64_t>(sql).value_or(-1);
        });
        return found;
    }
};
}  // namespace

TEST_SUITE("many hands at one diary") {
    TEST_CASE("each slot has exactly one winner, whatever the notation of its time") {
        Desk desk(size_of_race());
        const auto first = clinic::testing::at("2026-03-02T19:00:00Z").value;  // Tuesday, midnight
        const int slots = desk.size.doctors * desk.size.slots_of_each;
        std::vector<std::atomic<int>> winners(static_cast<std::size_t>(slots));
        std::atomic<int> others = 0;
        std::barrier ready(desk.size.clients);
        std::vector<std::jthread> clients;
        for (int client = 0; client < desk.size.clients; ++client)
            clients.emplace_back([&, client] {
                ready.arrive_and_wait();
                for (int slot = 0; slot < slots; ++slot) {
                    const int doctor = slot % desk.size.doctors;
                    const auto moment = first + slot / desk.size.doctors * 5 * minute;
                    const auto answer = desk.book(client, doctor, moment);
                    if (answer.status == 201)
                        ++winners[static_cast<std::size_t>(slot)];
                    else if (answer.status != 409)
                        ++others;
                }
            });
        clients.clear();

        CHECK(others == 0);
        // Whoever won at one doctor is busy for the others at that moment; somebody else wins
        // there.
        CHECK(std::ranges::count_if(winners, [](const auto& w) { return w == 1; }) == slots);
        CHECK(desk.number(R"sql(
            -- scans: the test's own
            select count(*) from appointments)sql") == slots);
        CHECK(desk.number(R"sql(
            -- scans: the test's own
            select count(*) from appointments a join appointments b
            on a.doctor_id = b.doctor_id and a.id < b.id
            and a.starts_at < b.ends_at and b.starts_at < a.ends_at)sql") == 0);
    }

    TEST_CASE("of many who move to the same free time one succeeds, and the others stay") {
        Desk desk({8, 1, 8});
        const auto first = clinic::testing::at("2026-03-02T19:00:00Z").value;
        for (int i = 0; i < 8; ++i) REQUIRE(desk.book(i, 0, first + i * 10 * minute).status == 201);
        const std::string target = R"({"starts_at":")" + to_text(Instant{first + 3 * hour}) + "\"}";
        std::atomic<int> moved = 0, refused = 0;
        std::barrier ready(8);
        std::vector<std::jthread> hands;
        for (int i = 0; i < 8; ++i)
            hands.emplace_back([&, i] {
                ready.arrive_and_wait();
                const auto answer = desk.dispatcher.answer_for(
                    desk.caller, "POST", "/api/v1/appointments/" + std::to_string(i + 1) + "/move",
                    target);
                (answer.status == 200 ? moved : refused) += 1;
            });
        hands.clear();
        CHECK(moved == 1);
        CHECK(refused == 7);
    }
}
