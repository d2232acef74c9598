#pragma once
#include "catalog/catalog.h"
#include "db/audit.h"
#include "queue/queues.h"
#include "on_disk.h"
#include "queue_dice.h"
#include "scheduling/scheduling.h"
#include "scheduling/wall_day.h"
#include "visits/visits.h"
#include <map>
#include <thread>

namespace clinic::testing {

/// Thrown when something is not as it must be; says which seed and step replay it.
struct BrokenWeek : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A week of a clinic with three doctors in a file of its own, asked through the dispatcher:
/// bookings, moves, cancellations, no-shows, arrivals, walk-ins, emergencies, calls, tests,
/// transfers, breaks, undo, two registrars clicking at once, and restarts. Everything comes from
/// the seed. After every step the clinic is judged; the first thing that is wrong is thrown.
class SimulatedWeek {
public:
    explicit SimulatedWeek(std::uint64_t seed, int days = 7);
    void run();
    std::int64_t steps() const { return steps_; }
    std::int64_t done() const { return done_; }

private:
    struct Reply {
        int status = 0;
        json::value body{};
        std::int64_t id() const { return body.at("id").as_int64(); }
    };
    struct Row {
        std::int64_t id = 0, doctor_id = 0;
        std::string status{};
    };
    using States = std::map<std::int64_t, std::string>;

    // The clinic.
    void set_up();
    void open();
    Reply ask(std::string_view method, const std::string& path, const json::object& body = {});
    /// Two desks send the same at one moment.
    std::array<Reply, 2> both(const std::string& path, const json::object& body);
    std::vector<Row> rows(const std::string& sql);  // id, doctor, status
    std::int64_t number(const std::string& sql);
    void judge_none(const std::string& what, const std::string& counting);
    [[noreturn]] void broken(const std::string& what) const;

    // What people do.
    void day(const Day& day);
    void step();
    void book();
    void change_appointment();
    void arrive();
    void walk_in();
    void call_next();
    void move_ticket();
    void undo();
    void click_at_once();
    void take_break();
    void change_rules();

    // What must hold.
    void judge();
    void judge_ways();
    template <class Allowed>
    void judge_states(States& known, const std::string& sql, Allowed allowed);
    void judge_numbers();
    void judge_hands();
    void judge_followers();
    void judge_history();

    Day today() const { return zone_.day_of({disk_.now}); }
    /// One of the rows, or nothing when there is none.
    std::optional<Row> one_of(const std::string& sql);
    /// A time in the coming days on the doctor's grid: free, taken or outside of hours.
    json::object some_time();
    /// Nobody is called or inside.
    bool free(std::int64_t doctor);
    /// Fails unless the answer is one of these.
    const Reply& expect(const Reply& reply, std::initializer_list<int> statuses);

    std::uint64_t seed_;
    int days_;
    Dice dice_;
    OnDisk disk_{};
    std::optional<Dispatcher> dispatcher_{};
    std::optional<Connection> eyes_{};  // looks at the file beside the program
    TimeZone zone_ = TimeZone::load("UTC");
    States ticket_states_{}, appointment_states_{};
    bool undoing_ = false;
    std::int64_t steps_ = 0, done_ = 0;
    std::string last_{};  // the request of this step
};
}  // namespace clinic::testing

#include "queue_week_people.h"
#include "queue_week_rules.h"
