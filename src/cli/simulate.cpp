#include "cli/simulate.h"
#include <iostream>
namespace clinic::cli {
namespace {
std::string cut(const std::string& text, std::size_t most) {
    return characters(text) <= most ? text : text.substr(0, most - 3) + "...";
}
void pad(std::string& line, std::size_t width) {
    const auto shown = characters(line);
    if (shown < width) line.append(width - shown, ' ');
    line += ' ';
}

Table played(const Arguments& arguments, void (*scenario)(Stage&, Table&)) {
    Stage stage(arguments);
    Table table;
    scenario(stage, table);
    return table;
}
int simulate_payme(const Arguments& arguments) {
    return played(arguments, play_payme).verdict();
}
int simulate_click(const Arguments& arguments) {
    return played(arguments, play_click).verdict();
}
int simulate_hmac(const Arguments& arguments) {
    return played(arguments, play_hmac).verdict();
}
std::vector<Flag> flags() {
    return {{"url", "the server, or its public port (the one that runs on --db)"},
            {"ca", "PEM file of who signed an https server's certificate (else the system's)"},
            {"key-file", "file with the provider's key, as the server has it"},
            {"invoice", "pays this invoice (its id), and sends the money back where it can"},
            {"number", "the invoice's number (the same as its id)"},
            {"amount", "what is due of it, in minor units"},
            {"make-invoices", "makes patients, visits and invoices of its own: for a trial clinic",
             false}};
}
}  // namespace

void Table::expect(const std::string& step, const std::string& expected, const std::string& got) {
    rows_.push_back({step, expected, got, expected == got, false});
}
void Table::skip(const std::string& step, const std::string& why) {
    rows_.push_back({step, "", why, true, true});
}
int Table::verdict() const {
    constexpr std::size_t steps = 52, answers = 26;
    std::size_t bad = 0, skipped = 0;
    const auto show = [](std::string step, const std::string& expected, const std::string& got,
                         const char* ok) {
        pad(step, steps);
        auto line = step + cut(expected, answers);
        pad(line, steps + 1 + answers);
        line += cut(got, answers);
        pad(line, steps + 2 + 2 * answers);
        std::cout << line << ok << "\n";
    };
    show("step", "expected", "got", "ok");
    for (const auto& row : rows_) {
        show(row.step, row.expected, row.got, row.skipped ? "-" : row.good ? "yes" : "NO");
        bad += !row.good;
        skipped += row.skipped;
    }
    std::cout << rows_.size() - skipped << " steps played, " << bad << " deviations, " << skipped
              << " left out\n";
    return bad || rows_.size() == skipped ? faults_found : done;
}

Stage::Stage(const Arguments& arguments)
    : origin_(arguments.text("url")), way_({.authorities = arguments.text("ca")}) {
    if (!arguments.has("key-file"))
        throw WrongUse("Say --key-file FILE: the key that the server was given.");
    secret_ = secret_in(arguments.text("key-file"), "--key-file");
    service_id_ = arguments.settings.text("CLICK_SERVICE_ID");
    if (arguments.has("make-invoices") || origin_.empty()) {
        const auto server = read_running(arguments.settings.database());
        if (!server)
            throw WrongUse("No server runs on " + arguments.settings.database().string() +
                           ". Start it, or say --url and --invoice.");
        if (arguments.has("make-invoices")) desk_.emplace(arguments.settings);
        if (origin_.empty()) origin_ = "http://127.0.0.1:" + std::to_string(server->port);
    }
    if (!arguments.has("invoice")) return;
    if (!arguments.has("amount")) throw WrongUse("--invoice needs --amount: what is due of it.");
    const auto id = arguments.number("invoice", 0);
    given_ = Bill{id, arguments.number("number", id), arguments.number("amount", 0)};
}

OutgoingAnswer Stage::post(const std::string& path, const std::string& body,
                           std::vector<std::pair<std::string, std::string>> fields) const {
    return http::OutgoingCalls(way_).send({.url = origin_ + "/api/v1/webhooks/" + path,
                                           .headers = std::move(fields),
                                           .body = body,
                                           .deadline = std::chrono::seconds(30)},
                                          {});
}

std::int64_t Stage::made(const std::string& path, const json::object& body) {
    return desk_->ask("POST", path, body).at("id").as_int64();
}

// One patient, service and doctor for all of this run's invoices.
void Stage::furnish() {
    if (patient_) return;
    const auto mark = hex(Surroundings::random_bytes(4));
    patient_ = made("/patients",
                    {{"last_name", "Simulator"}, {"first_name", mark}, {"create_anyway", true}});
    service_ = made("/services", {{"code", "SIM-" + mark},
                                  {"name", "Simulated service"},
                                  {"price_minor", 15'000'000},
                                  {"duration_minutes", 15}});
    const auto department = made("/departments", {{"name", "Simulation " + mark}});
    doctor_ = made("/doctors", {{"last_name", "Simulator"},
                                {"first_name", mark},
                                {"specialty", "none"},
                                {"department_id", department},
                                {"slot_minutes", 15}});
}

Bill Stage::read(std::int64_t invoice) {
    const auto found = desk_->ask("GET", "/invoices/" + std::to_string(invoice));
    return {invoice, found.at("number").as_int64(), found.at("due_minor").as_int64()};
}

std::int64_t Stage::completed_visit() {
    const auto queue = "/queues/" + std::to_string(doctor_) + "/tickets";
    const auto ticket = made(queue, {{"patient_id", patient_}, {"service_id", service_}});
    for (const auto* verb : {"call", "start", "done"})
        desk_->ask("POST", "/tickets/" + std::to_string(ticket) + "/" + verb, json::object{});
    const auto visits = desk_->ask("GET", "/visits?doctor=" + std::to_string(doctor_));
    return visits.at("items").at(0).at("id").as_int64();
}

std::optional<Bill> Stage::bill(BillKind kind) {
    if (!desk_) {
        const auto only = kind == BillKind::open ? given_ : std::nullopt;
        if (only) given_.reset();
        return only;
    }
    furnish();
    if (kind == BillKind::of_completed_visit) {
        const auto path = "/visits/" + std::to_string(completed_visit());
        const auto services = desk_->ask("GET", path).at("services").as_array();
        if (services.empty())
            desk_->ask("POST", path + "/services", json::object{{"service_id", service_}});
        return read(made(path + "/invoice", {}));
    }
    const json::object line{{"service_id", service_}, {"quantity", 1}};
    const auto bill =
        read(made("/invoices", {{"patient_id", patient_}, {"lines", json::array{line}}}));
    if (kind == BillKind::cancelled)
        desk_->ask("POST", "/invoices/" + std::to_string(bill.id) + "/cancel",
                   json::object{{"reason", "simulated"}});
    return bill;
}

std::optional<std::int64_t> Stage::due(const Bill& bill) {
    if (!desk_) return std::nullopt;
    return read(bill.id).due_minor;
}
void Stage::discount(const Bill& bill) {
    desk_->ask("POST", "/invoices/" + std::to_string(bill.id) + "/discount",
               json::object{{"percent", 10}, {"reason", "simulated"}});
}

std::vector<Command> simulating_commands() {
    return {{"simulate payme", "", "Play Payme's merchant API against a running server",
             "clinicd simulate payme --db trial.db --key-file payme.key --make-invoices", flags(),
             simulate_payme},
            {"simulate click", "", "Play Click's SHOP API against a running server",
             "clinicd simulate click --url http://127.0.0.1:8080 --key-file click.key --invoice 7 "
             "--amount 15000000",
             flags(), simulate_click},
            {"simulate hmac", "", "Play signed payment events against a running server",
             "clinicd simulate hmac --db trial.db --key-file webhook.key --make-invoices", flags(),
             simulate_hmac}};
}
}  // namespace clinic::cli
