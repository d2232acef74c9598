// tool_money <clinicd> [clients] [seconds] [dispatcher]: how many payments are acknowledged per
// second with synchronous=FULL, and the worst wait of a client, three times over: from the program
// over HTTP (the load generator on the same computer), through the dispatcher without sockets (with
// the CPU time of one payment), and by as many contending connections that each write for
// themselves, doing the very same work. 64 clients and 5 seconds unless told otherwise;
// "dispatcher": that part alone.
#include "accounts/accounts.h"
#include "api/idempotency.h"
#include "app.h"
#include "billing/billing.h"
#include "core/embedded.h"
#include "db/database.h"
#include "money_house.h"
#include "temporary_folder.h"
#include <atomic>
#include <iomanip>
#include <iostream>
#include <sodium.h>
#include <sys/resource.h>

namespace {
using namespace clinic;
using namespace clinic::crash;
constexpr std::int64_t price = 1'000'000'000;

struct Figures {
    std::atomic<std::uint64_t> done = 0, worst_us = 0, busy = 0;
    void add(Clock::duration took) {
        const auto us = static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::microseconds>(took).count());
        ++done;
        auto worst = worst_us.load();
        while (us > worst && !worst_us.compare_exchange_weak(worst, us)) {
        }
    }
};

double cpu_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// Runs `client(number, stop)` on so many threads for so long, and prints what came of it.
template <class Client>
double measure(const char* name, int clients, int seconds, Figures& figures, Client client,
               bool own_cpu) {
    std::atomic<bool> stop = false;
    const auto cpu = cpu_seconds();
    const auto began = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < clients; ++i) threads.emplace_back([&, i] { client(i, stop); });
        std::this_thread::sleep_for(std::chrono::seconds(seconds));
        stop = true;
    }
    const auto took = std::chrono::duration<double>(Clock::now() - began).count();
    const auto rate = static_cast<double>(figures.done) / took;
    std::cout << std::left << std::setw(12) << name << std::fixed << std::setprecision(0) << rate
              << " payments/s, worst wait " << std::setprecision(1)
              << static_cast<double>(figures.worst_us) / 1000 << " ms";
    if (own_cpu)
        std::cout << ", " << (cpu_seconds() - cpu) * 1e6 / static_cast<double>(figures.done)
                  << " us CPU each";
    if (figures.busy) std::cout << ", " << figures.busy << " times busy";
    std::cout << std::endl;
    return rate;
}

/// A clinic on disk with a cashier per client, each with an open shift and an invoice too large to
/// be paid in a run.
struct Clinic {
    testing::TemporaryFolder folder;
    std::filesystem::path file = folder.path / "clinic.db";
    std::vector<Caller> cashiers{};
    std::vector<std::string> tokens{};

    void furnish(Database& database, int clients) {
        database.write(Caller::inside("console"), [&](Session& session) {
            const auto service = catalog::add_service(session, {.code = {"T01"},
                                                                .name = {"Visit"},
                                                                .price_minor = {price},
                                                                .duration_minutes = {20}})
                                     .value.id;
            for (int i = 0; i < clients; ++i) add_cashier(session, i, service);
        });
    }
    static std::string payment() { return R"({"method":"cash","amount_minor":100})"; }
    static std::string path(std::int64_t invoice) {
        return "/api/v1/invoices/" + std::to_string(invoice) + "/payments";
    }

private:
    void add_cashier(Session& session, int number, catalog::ServiceId service) {
        const auto name = "cashier" + std::to_string(number);
        const auto user = accounts::add_user(session,
                                             {.username = {name},
                                              .display_name = {name},
                                              .password = {"a long enough sentence"},
                                              .roles = {Role::cashier},
                                              .language = {}},
                                             "");
        tokens.push_back(accounts::start_session(session, user.id, {}).value.token);
        const auto patient = patients::add(
            session, {.last_name = {"Sobirov"}, .first_name = {"Jasur"}, .create_anyway = true});
        Caller caller;
        caller.user = user.id;
        caller.name = name;
        caller.permissions = permission_bits({Role::cashier});
        cashiers.push_back(caller);
        const auto environment = Environment{.keys = session.keys()};
        Session own(session.connection(), cashiers.back(), environment);
        billing::open(own, {{0}});
        billing::make(own, {.patient_id = patient,
                            .lines = {{.service_id = service, .quantity = visits::Quantity{900}}}});
        session.record("bench.furnished", "clinic", 1);
    }
};

double through_dispatcher(int clients, int seconds) {
    Clinic clinic;
    Database database({.file = clinic.file});
    clinic.furnish(database, clients);
    Dispatcher dispatcher(database, all_routes(), accounts::admit, {});
    Figures figures;
    const auto body = Clinic::payment();
    return measure(
        "dispatcher", clients, seconds, figures,
        [&](int number, std::atomic<bool>& stop) {
            const auto path = Clinic::path(number + 1);
            const auto token = "Bearer " + clinic.tokens[static_cast<std::size_t>(number)];
            for (int i = 0; !stop; ++i) {
                const auto key = std::to_string(i);
                const api::Field fields[]{{"host", "127.0.0.1"},
                                          {"content-type", "application/json"},
                                          {"authorization", token},
                                          {"idempotency-key", key}};
                const auto began = Clock::now();
                const auto answer = dispatcher.answer({.method = "POST",
                                                       .path = path,
                                                       .query = {},
                                                       .body = body,
                                                       .remote_address = "127.0.0.1",
                                                       .fields = fields});
                if (answer.status != 201) throw std::runtime_error(answer.body);
                figures.add(Clock::now() - began);
            }
        },
        true);
}

double over_http(const char* program, int clients, int seconds) {
    testing::TemporaryFolder folder;
    Server server(program, folder.path);
    {
        Clinic clinic;
        {
            Database database({.file = clinic.file});
            clinic.furnish(database, clients);
        }
        for (const auto& entry : std::filesystem::directory_iterator(clinic.folder.path))
            std::filesystem::copy_file(entry.path(), folder.path / entry.path().filename());
        server.start();
        Figures figures;
        return measure(
            "over HTTP", clients, seconds, figures,
            [&](int number, std::atomic<bool>& stop) {
                probe::Client client(server.port());
                const auto& token = clinic.tokens[static_cast<std::size_t>(number)];
                const auto path = Clinic::path(number + 1).substr(7);
                for (int i = 0; !stop; ++i) {
                    const auto began = Clock::now();
                    const auto reply =
                        post_as(client, token, path, Clinic::payment(), std::to_string(i));
                    if (reply.status != 201) throw std::runtime_error("a payment was refused");
                    figures.add(Clock::now() - began);
                }
            },
            false);
    }
}

/// One payment as a program without a writer would do it: its own connection, transaction, retry.
void pay_alone(Connection& connection, const Caller& caller, const Environment& environment,
               std::int64_t invoice, const std::string& key, Figures& figures) {
    for (;;) {
        try {
            connection.run("begin immediate");
            break;
        } catch (const SQLite::Exception&) {
            ++figures.busy;
        }
    }
    Session session(connection, caller, environment);
    auto use = key_use(key, "POST", Clinic::path(invoice), Clinic::payment());
    require_key(use);
    if (!kept_answer(session, use)) {
        const auto paid = billing::take(
            session, {invoice}, {.method = billing::DeskMethod::cash, .amount_minor = {100}});
        keep_answer(session, use, {.status = 201, .body = write(paid.value)});
    }
    connection.run("commit");
}

double contending(int clients, int seconds) {
    Clinic clinic;
    std::optional<Environment> environment;
    {
        Database database({.file = clinic.file});
        clinic.furnish(database, clients);
        environment = *database.environment();
    }
    Figures figures;
    return measure(
        "contending", clients, seconds, figures,
        [&](int number, std::atomic<bool>& stop) {
            Connection connection(clinic.file, Connection::For::writing);
            connection.run("pragma wal_autocheckpoint = 1000");
            const auto& caller = clinic.cashiers[static_cast<std::size_t>(number)];
            for (int i = 0; !stop; ++i) {
                const auto began = Clock::now();
                pay_alone(connection, caller, *environment, number + 1, std::to_string(i), figures);
                figures.add(Clock::now() - began);
            }
        },
        true);
}
}  // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    if (sodium_init() < 0) return 1;
    const int clients = count > 2 ? std::stoi(words[2]) : 64;
    const int seconds = count > 3 ? std::stoi(words[3]) : 5;
    try {
        if (count > 4) return through_dispatcher(clients, seconds) > 0 ? 0 : 1;
        const auto ours = over_http(words[1], clients, seconds);
        through_dispatcher(clients, seconds);
        const auto theirs = contending(clients, seconds);
        std::cout << std::setprecision(1) << "one writer over HTTP is " << ours / theirs
                  << " times " << clients << " contending connections\n";
    } catch (const std::exception& fault) {
        std::cout << "fault: " << fault.what() << "\n";
        return 1;
    }
}
