#include "cli/bench_clinic.h"
#include "cli/console.h"
#include "http/client.h"
#include "platform/paths.h"
#include "platform/terminal.h"
#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>
namespace clinic::cli {
namespace fs = std::filesystem;
namespace {
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;
constexpr std::string_view password = "a sentence for the bench";
constexpr auto longest_start = 30s, longest_end = 20s;
}  // namespace

imports::StandardSizes bench_sizes(const fs::path& folder) {
    std::ostringstream text;
    text << std::ifstream(folder / "sizes.json").rdbuf();
    const auto there = parse_json(text.str());
    const auto number = [&](const char* name) { return there.at(name).as_int64(); };
    return {number("patients"), number("doctors"), number("appointments"), number("payments"),
            number("tickets")};
}

BenchClinic::BenchClinic(Options options) : options_(std::move(options)) {
    own_folder_ = options_.folder.empty();
    if (own_folder_)
        options_.folder = options_.beside / ("bench-" + hex(Surroundings::random_bytes(6)));
}

void BenchClinic::prepare() {
    if (fs::exists(options_.folder / "sizes.json"))
        options_.sizes = bench_sizes(options_.folder);
    else
        make();
}

BenchClinic::~BenchClinic() {
    stop();
    std::error_code ignored;
    if (own_folder_) fs::remove_all(options_.folder, ignored);
}

void BenchClinic::make() {
    platform::make_private_folder(options_.folder);
    try {
        fill();
    } catch (...) {
        remove_half_made();
        throw;
    }
    // Last: another run must not take a half-filled folder for a whole one.
    platform::replace_file(options_.folder / "sizes.json", write(options_.sizes));
}

void BenchClinic::remove_half_made() {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(options_.folder, ignored))
        if (entry.path().filename().string().starts_with("clinic."))
            fs::remove(entry.path(), ignored);
}

void BenchClinic::fill() {
    const auto& sizes = options_.sizes;
    std::optional<platform::Progress> bar;
    std::uint64_t total = 0;
    Database filled_here({.file = database()});
    imports::make_standard(filled_here, sizes, std::string(password),
                           [&](std::uint64_t so_far, std::uint64_t of) {
                               options_.on_step();
                               if (std::exchange(total, of) != of) {
                                   bar.reset();
                                   bar.emplace("Data to measure with", of);
                               }
                               bar->reach(so_far);
                           });
}

double BenchClinic::serve() {
    const auto said = options_.folder / "log";
    fs::remove(running_server_file(database()));
    const auto began = Clock::now();
    server_.emplace(
        options_.program,
        std::vector<std::string>{"serve", "--db", database().string(), "--host", "127.0.0.1",
                                 "--port", "0", "--log-level", "warn", "--auto-backup-enabled",
                                 "false", "--rate-limit-enabled", "false"},
        said);
    wait_until_it_answers();
    const std::chrono::duration<double, std::milli> took = Clock::now() - began;
    token_ = sign_in();
    return took.count();
}

void BenchClinic::wait_until_it_answers() {
    const auto end = Clock::now() + longest_start;
    for (; Clock::now() < end && server_->runs(); std::this_thread::sleep_for(1ms)) {
        options_.on_step();
        const auto running = read_running(database());
        if (!running) continue;
        port_ = static_cast<std::uint16_t>(running->port);
        if (http::ask(port_, "GET", "/health", "", "").status == 200) return;
    }
    std::string line, last;
    for (std::ifstream in(options_.folder / "log"); std::getline(in, line);) last = line;
    throw std::runtime_error("The program to measure does not answer. It says: " + last);
}

void BenchClinic::stop() {
    if (!server_) return;
    server_->terminate();
    for (const auto end = Clock::now() + longest_end; server_->runs() && Clock::now() < end;)
        std::this_thread::sleep_for(1ms);
    server_.reset();  // kills one that would not end
}

json::value BenchClinic::ask(std::string_view method, const std::string& path,
                             const std::string& body) const {
    options_.on_step();
    const auto heard = http::ask(port_, method, "/api/v1" + path, body, token_);
    if (heard.status >= 300)
        throw std::runtime_error(std::string(method) + " " + path + " was answered " +
                                 std::to_string(heard.status) + ": " + heard.body);
    return heard.body.empty() ? json::value() : parse_json(heard.body);
}

std::string BenchClinic::sign_in() const {
    json::object login{{"username", "admin"}, {"password", password}};
    return std::string(ask("POST", "/sessions", json::serialize(login)).at("token").as_string());
}

void BenchClinic::open_shift() const {
    const auto heard = http::ask(port_, "POST", "/api/v1/shifts", R"({"float_minor":0})", token_);
    if (heard.status != 201 && heard.status != 409)
        throw std::runtime_error("A shift cannot be opened: " + heard.body);
}

std::uintmax_t BenchClinic::file_bytes() const {
    return fs::file_size(database());
}
}  // namespace clinic::cli
