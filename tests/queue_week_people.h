// What people do in a simulated week; a part of queue_week.h.
#pragma once

namespace clinic::testing {

inline SimulatedWeek::SimulatedWeek(std::uint64_t seed, int days)
    : seed_(seed), days_(days), dice_(seed) {
    struct Place {
        const char *zone, *monday;
    };
    // Two of the weeks hold a change of the clocks.
    constexpr Place places[]{{"Asia/Tashkent", "2026-03-02"},
                             {"America/New_York", "2026-03-02"},
                             {"Europe/Berlin", "2026-03-23"}};
    const auto& place = places[seed % 3];
    zone_ = TimeZone::load(place.zone);
    disk_.now = zone_.start_of({place.monday}).value;
    disk_.write([&](Session& session) {
        session.run(R"sql(
            insert into clinic (id, name, time_zone, language, currency, country_code, reach,
                created_at) values (1, 'Oq Terak', ?, 'uz', 'UZS', '998', 'this_pc', 0))sql",
                    zone_.name());
        session.record("test.opened", "clinic", 1);
    });
    open();
    set_up();
}

inline void SimulatedWeek::open() {
    dispatcher_.reset();
    eyes_.reset();
    disk_.database.reset();
    disk_.open();
    auto all = catalog::routes();
    for (auto more : {staff::routes(), patients::routes(), scheduling::routes(), queue::routes()})
        std::ranges::move(more, std::back_inserter(all));
    dispatcher_.emplace(
        *disk_.database, std::move(all), [](auto&, auto&, auto&) {}, Dispatcher::Options{});
    eyes_.emplace(disk_.file.string(), Connection::For::inspecting);
}

inline void SimulatedWeek::set_up() {
    expect(ask("POST", "/departments", {{"name", "Therapy"}}), {201});
    for (std::int64_t i = 1; i <= 3; ++i) {
        expect(ask("POST", "/doctors",
                   {{"last_name", "Doctor" + std::to_string(i)},
                    {"first_name", "A"},
                    {"specialty", "Therapist"},
                    {"department_id", 1},
                    {"room", std::to_string(i)},
                    {"slot_minutes", 20},
                    {"first_ticket_number", i * 100 + 1}}),
               {201});
        json::array periods;
        for (int weekday = 1; weekday <= 7; ++weekday)
            for (const auto& [from, to] :
                 {std::pair("08:00", "12:00"), std::pair("13:00", "18:00")})
                periods.push_back({{"weekday", weekday}, {"from", from}, {"to", to}});
        expect(ask("PUT", "/doctors/" + std::to_string(i) + "/schedule", {{"periods", periods}}),
               {200});
    }
    for (int i = 0; i < 40; ++i)
        expect(ask("POST", "/patients",
                   {{"last_name", "Patient" + std::to_string(i)},
                    {"first_name", "B"},
                    {"create_anyway", true}}),
               {201});
    if (dice_.chance(40))
        expect(ask("PUT", "/doctors/2/queue-group", {{"leader_doctor_id", 1}}), {200});
}

inline SimulatedWeek::Reply SimulatedWeek::ask(std::string_view method, const std::string& path,
                                               const json::object& body) {
    last_ = std::string(method) + " " + path + " " + json::serialize(body);
    const auto answer = dispatcher_->answer_for(disk_.caller, method, "/api/v1" + path,
                                                method == "GET" ? "" : json::serialize(body));
    Reply reply{answer.status};
    if (!answer.body.empty()) reply.body = json::parse(answer.body);
    if (reply.status >= 500) broken("answered " + std::to_string(reply.status) + answer.body);
    return reply;
}

inline std::array<SimulatedWeek::Reply, 2> SimulatedWeek::both(const std::string& path,
                                                               const json::object& body) {
    last_ = "twice POST " + path + " " + json::serialize(body);
    std::array<api::Answer, 2> answers;
    {
        std::vector<std::jthread> desks;
        for (auto& answer : answers)
            desks.emplace_back([&] {
                answer = dispatcher_->answer_for(disk_.caller, "POST", "/api/v1" + path,
                                                 json::serialize(body));
            });
    }
    std::array<Reply, 2> replies;
    for (std::size_t i = 0; i < 2; ++i) {
        replies[i].status = answers[i].status;
        if (!answers[i].body.empty()) replies[i].body = json::parse(answers[i].body);
        if (replies[i].status >= 500) broken("answered " + answers[i].body);
    }
    return replies;
}

inline const SimulatedWeek::Reply& SimulatedWeek::expect(const Reply& reply,
                                                         std::initializer_list<int> statuses) {
    if (!std::ranges::count(statuses, reply.status))
        broken("answered " + std::to_string(reply.status) + " " + json::serialize(reply.body));
    done_ += reply.status < 400;
    return reply;
}

inline json::object SimulatedWeek::some_time() {
    const auto begin = zone_.start_of(today()).value;
    const auto slot = dice_.below(3 * 24 * 3) * 20 * minute;
    return {{"starts_at", to_text(Instant{begin + slot})}, {"doctor_id", 1 + dice_.below(3)}};
}

inline void SimulatedWeek::book() {
    auto body = some_time();
    body["patient_id"] = 1 + dice_.below(40);
    if (dice_.chance(10)) body["override_reason"] = "an emergency";
    expect(ask("POST", "/appointments", body), {201, 409, 422});
}

inline void SimulatedWeek::change_appointment() {
    const auto one = one_of("select id, doctor_id, status from appointments");
    if (!one) return;
    const auto path = "/appointments/" + std::to_string(one->id);
    switch (dice_.below(5)) {
    case 0:
        expect(ask("POST", path + "/confirm"), {200, 409});
        return;
    case 1:
        expect(ask("POST", path + "/cancel", {{"reason", "ill"}}), {200, 409});
        return;
    case 2:
        expect(ask("POST", path + "/no-show"), {200, 409});
        return;
    case 3:
        expect(ask("POST", path + "/reopen"), {200, 409, 422});
        return;
    default:
        expect(ask("POST", path + "/move", some_time()), {200, 409, 422});
    }
}

inline void SimulatedWeek::arrive() {
    const auto begin = zone_.start_of(today()).value;
    const auto one =
        one_of("select id, doctor_id, status from appointments where starts_at >= " +
               std::to_string(begin) + " and starts_at < " + std::to_string(begin + 24 * hour));
    if (!one) return;
    json::object body;
    if (dice_.chance(15)) body["doctor_id"] = 1 + dice_.below(3);
    expect(ask("POST", "/appointments/" + std::to_string(one->id) + "/arrive", body), {201, 409});
}

inline void SimulatedWeek::walk_in() {
    json::object body;
    if (dice_.chance(70)) body["patient_id"] = 1 + dice_.below(40);
    if (dice_.chance(15)) body["priority"] = "urgent";
    const auto doctor = std::to_string(1 + dice_.below(3));
    expect(ask("POST", "/queues/" + doctor + "/tickets", body), {201, 409});
}

inline bool SimulatedWeek::free(std::int64_t doctor) {
    return number(
               "select count(*) from tickets where status in ('called', 'in_room') and"
               " doctor_id = " +
               std::to_string(doctor)) == 0;
}

inline void SimulatedWeek::call_next() {
    const auto doctor = 1 + dice_.below(3);
    const auto path = "/queues/" + std::to_string(doctor);
    if (free(doctor) && dice_.chance(50))
        expect(ask("POST", path + "/call-next"), {200, 204});
    else
        expect(ask("POST", path + "/finish-and-call"), {200, 204});
}

inline void SimulatedWeek::move_ticket() {
    const auto one =
        one_of("select id, doctor_id, status from tickets where day >= '" + today().value + "'");
    if (!one) return;
    static constexpr const char* verbs[]{"recall", "start",  "done",   "no-show", "return",
                                         "pause",  "resume", "cancel", "call",    "transfer"};
    const std::string verb = verbs[dice_.below(std::size(verbs))];
    if (verb == "call" && !free(one->doctor_id)) return;
    json::object body;
    if (verb == "transfer") body["doctor_id"] = 1 + dice_.below(3);
    const auto path = "/tickets/" + std::to_string(one->id);
    expect(ask("POST", path + "/" + verb, body), {200, 409});
    if (dice_.chance(10))
        expect(ask("PATCH", path, {{"priority", dice_.chance(50) ? "urgent" : "normal"}}),
               {200, 409});
}

inline void SimulatedWeek::undo() {
    const auto one =
        one_of("select id, doctor_id, status from tickets where day >= '" + today().value + "'");
    if (!one) return;
    undoing_ = true;
    expect(ask("POST", "/tickets/" + std::to_string(one->id) + "/undo"), {200, 409});
    judge_ways();
    // An undone end may bring somebody back to a doctor who has called on: that visit ends then.
    for (const auto& row : rows(R"sql(
             select min(id), doctor_id, 'two' from tickets where status in ('called', 'in_room')
             group by doctor_id having count(*) > 1)sql"))
        expect(ask("POST", "/tickets/" + std::to_string(row.id) + "/done"), {200});
}

inline void SimulatedWeek::click_at_once() {
    const auto doctor = std::to_string(1 + dice_.below(3));
    const auto count = [](const std::array<Reply, 2>& replies, int status) {
        return (replies[0].status == status) + (replies[1].status == status);
    };
    switch (dice_.below(3)) {
    case 0: {
        auto body = some_time();
        body["patient_id"] = 1 + dice_.below(40);
        if (count(both("/appointments", body), 201) > 1) broken("booked one time twice");
        return;
    }
    case 1: {
        const auto replies = both("/queues/" + doctor + "/finish-and-call", {});
        if (count(replies, 200) == 2 && replies[0].id() == replies[1].id())
            broken("called one ticket into two hands");
        return;
    }
    default: {
        const json::object body{{"patient_id", 1 + dice_.below(40)}};
        if (count(both("/queues/" + doctor + "/tickets", body), 201) > 1)
            broken("gave one patient two tickets");
    }
    }
}

inline void SimulatedWeek::take_break() {
    const auto path = "/queues/" + std::to_string(1 + dice_.below(3));
    if (dice_.chance(50))
        expect(ask("POST", path + "/pause", {{"minutes", 1 + dice_.below(30)}}), {200, 422});
    else
        expect(ask("POST", path + "/resume"), {200});
}

inline void SimulatedWeek::change_rules() {
    static constexpr const char* fairness[]{"aging", "ratio", "none"};
    expect(ask("PATCH", "/queue/policy",
               {{"fairness", fairness[dice_.below(3)]},
                {"aging_minutes", 5 + dice_.below(60)},
                {"ratio_appointments", 1 + dice_.below(3)}}),
           {200});
}

inline void SimulatedWeek::step() {
    ++steps_;
    undoing_ = false;
    const auto dice = dice_.below(1000);
    if (dice < 150)
        book();
    else if (dice < 220)
        change_appointment();
    else if (dice < 370)
        arrive();
    else if (dice < 500)
        walk_in();
    else if (dice < 660)
        call_next();
    else if (dice < 850)
        move_ticket();
    else if (dice < 920)
        undo();
    else if (dice < 970)
        click_at_once();
    else if (dice < 985)
        take_break();
    else if (dice < 994)
        change_rules();
    else
        open();  // the power goes and comes back
}

inline void SimulatedWeek::day(const Day& day) {
    const auto begin = zone_.start_of(day).value;
    ticket_states_.clear();
    for (disk_.now = begin + 7 * hour; disk_.now < begin + 19 * hour;
         disk_.now += 10 * second + dice_.below(5 * minute)) {
        step();
        judge();
    }
    undoing_ = false;
    // Whoever is still inside goes home; the others' numbers end with the day.
    for (const auto& row : rows("select id, doctor_id, status from tickets"
                                " where status in ('called', 'in_room') and day = '" +
                                day.value + "'"))
        expect(ask("POST", "/tickets/" + std::to_string(row.id) + "/done"), {200});
    judge();
    judge_history();
    open();
}

inline void SimulatedWeek::run() {
    for (int i = 0; i < days_; ++i) {
        day(today());
        disk_.now = zone_.start_of(scheduling::day_after(today())).value;
    }
}
}  // namespace clinic::testing
