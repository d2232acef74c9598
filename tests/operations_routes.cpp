#include "faulty_disk.h"
#include "messages/outbox.h"
#include "messages/sending.h"
#include "on_disk.h"
#include "operations/watch.h"
#include <thread>

using namespace clinic;
using namespace clinic::operations;
using namespace clinic::testing;

namespace {
struct Served : OnDisk {
    std::filesystem::path backups = folder.path / "backups";
    std::vector<Event> heard;
    std::optional<Operations> operations;
    std::optional<Watch> watch;
    std::optional<Dispatcher> dispatcher;

    explicit Served(const std::string& token = "") {
        database->on_events = [this](auto events) {
            std::ranges::move(events, std::back_inserter(heard));
        };
        operations.emplace(*database, Operations::Settings{.backup_folder = backups});
        watch.emplace(*database, *operations, Watch::Settings{.metrics_token = token});
        operations->answers.name(routes());
        dispatcher.emplace(
            *database, routes(), [](auto&, auto&, auto&) {}, Dispatcher::Options{});
    }
    api::Answer ask(std::string_view method, std::string_view path) {
        return dispatcher->answer_for(caller, method, path, "");
    }
    json::object object(std::string_view path) {
        return parse_json(ask("GET", path).body).as_object();
    }
    std::int64_t acts(const std::string& action) {
        std::int64_t count = 0;
        database->read(caller, [&](Session& session) {
            count = *session.value<std::int64_t>(
                R"sql(select count(*) from audit_entries where action = ?)sql", action);
        });
        return count;
    }
    std::size_t times_heard(const std::string& name) const {
        return static_cast<std::size_t>(std::ranges::count(heard, name, &Event::name));
    }
};
/// A way out whose far side is away, or there.
struct FarSide : messages::Channel {
    std::atomic<bool> is_away = true;
    messages::Outcome send(const messages::Parcel&, std::stop_token) override {
        if (!is_away) return {};
        return {.result = messages::Result::later,
                .code = "refused",
                .fault = "Nobody listens at mail.example:587."};
    }
    bool repeatable() const override { return true; }
};
void put_test(Served& clinic, const std::string& key) {
    clinic.database->write(clinic.caller, [&](Session& session) {
        session.housekeeping([&] {
            messages::put(session, {.key = key,
                                    .kind = "message.test",
                                    .to = {.address = "mailto:desk@clinic.example"},
                                    .entity = "clinic",
                                    .entity_id = 1,
                                    .due_at = session.now()});
        });
    });
}
bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_SUITE("operations' routes") {
    TEST_CASE("asking for a backup answers the proven one, and screens hear of it") {
        Served clinic;
        const auto answer = clinic.ask("POST", "/api/v1/backups");
        CHECK(answer.status == 201);
        const auto made = parse_json(answer.body).as_object();
        CHECK(made.at("name") == "clinic-20260302T040000Z.db");
        CHECK(made.at("proven_at") == "2026-03-02T04:00:00Z");
        CHECK(made.at("reason") == "manual");
        CHECK(clinic.acts("backup.made") == 1);
        CHECK(clinic.times_heard("backup_progress") > 0);
        CHECK(clinic.times_heard("backup_done") == 1);
        for (const auto& event : clinic.heard) CHECK(event.topic == "backups");
    }

    TEST_CASE("the list says what there is, and complains while there is nothing") {
        Served clinic;
        CHECK(clinic.object("/api/v1/backups").at("stale") == true);
        clinic.ask("POST", "/api/v1/backups");
        const auto listed = clinic.object("/api/v1/backups");
        CHECK(listed.at("items").as_array().size() == 1);
        CHECK(listed.at("stale") == false);
        CHECK(listed.at("running").is_null());
        CHECK(listed.at("keep_days") == 30);
        CHECK(std::string(listed.at("folder").as_string()) == clinic.backups.string());
        CHECK(listed.at("newest_proven_at") == "2026-03-02T04:00:00Z");
    }

    TEST_CASE("a failed backup is told to screens too") {
        Served clinic;
        write_bytes(clinic.backups, "a file where the folder should be");
        CHECK(clinic.ask("POST", "/api/v1/backups").status == 500);
        CHECK(clinic.times_heard("backup_failed") == 1);
        CHECK(clinic.times_heard("backup_done") == 0);
    }

    TEST_CASE("a download is the file itself, and is written down") {
        Served clinic;
        clinic.ask("POST", "/api/v1/backups");
        const auto answer = clinic.ask("GET", "/api/v1/backups/clinic-20260302T040000Z.db/file");
        CHECK(answer.status == 200);
        CHECK(answer.file == (clinic.backups / "clinic-20260302T040000Z.db").string());
        CHECK(clinic.acts("backup.downloaded") == 1);
    }

    TEST_CASE("beside the download is the manifest that proves it") {
        Served clinic;
        clinic.ask("POST", "/api/v1/backups");
        const std::string name = "clinic-20260302T040000Z.db";
        const auto file = clinic.backups / (name + ".json");
        const auto answer = clinic.ask("GET", "/api/v1/backups/" + name + "/manifest");
        CHECK(answer.status == 200);
        CHECK(answer.file == file.string());
        std::filesystem::remove(file);
        CHECK(clinic.ask("GET", "/api/v1/backups/" + name + "/manifest").status == 404);
        CHECK(clinic.ask("GET", "/api/v1/backups/..%2Fclinic.key/manifest").status == 404);
    }

    TEST_CASE("a download takes no other name, whatever stands behind it") {
        Served clinic;
        clinic.ask("POST", "/api/v1/backups");
        write_bytes(clinic.backups / "notes.txt", "mine");
        std::filesystem::create_symlink(clinic.folder.path / "clinic.key",
                                        clinic.backups / "clinic-20260101T000000Z.db");
        for (const auto* name :
             {"notes.txt", "clinic.key", "..", "../clinic.key", "..%2Fclinic.key",
              "clinic-20260101T000000Z.db", "clinic-20260303T040000Z.db",
              "clinic-20260302T040000Z.db.json", ".lock"})
            CHECK_MESSAGE(
                clinic.ask("GET", "/api/v1/backups/" + std::string(name) + "/file").status == 404,
                name);
        CHECK(clinic.acts("backup.downloaded") == 0);
    }

    TEST_CASE("ready, degraded and unready are told apart, with reasons") {
        FaultyDisk disk;
        Served clinic;
        auto answer = clinic.ask("GET", "/ready");
        CHECK(answer.status == 200);
        CHECK(has(answer.body, "\"degraded\""));
        CHECK(has(answer.body, "backup-stale"));
        clinic.ask("POST", "/api/v1/backups");
        CHECK(clinic.ask("GET", "/ready").body == R"({"status":"ready","reasons":[]})");
        FaultyDisk::refuses_sync = true;
        CHECK_THROWS(clinic.note(1));
        FaultyDisk::refuses_sync = false;
        answer = clinic.ask("GET", "/ready");
        CHECK(answer.status == 503);
        CHECK(has(answer.body, "writer-failed"));
        CHECK(clinic.ask("GET", "/health").status == 200);
        CHECK(has(clinic.ask("GET", "/api/v1/system").body, "the disk refused to write"));
    }

    TEST_CASE("the system page knows its disk, its patients and its checks") {
        Served clinic;
        const auto system = clinic.object("/api/v1/system");
        CHECK(system.at("patients") == 0);
        CHECK(system.at("database_bytes").as_int64() > 0);
        CHECK(system.at("disk_free_bytes").as_int64() > 0);
        CHECK(system.at("checks").as_array().size() >= 6);
        CHECK(system.at("started_at") == "2026-03-02T04:00:00Z");
        CHECK(system.at("from_memory").as_array().size() == 3);
        CHECK(system.at("from_memory").at(2).at("kind") == "searches");
    }

    TEST_CASE("the system page warns whoever reads it in the clear across the network") {
        Served clinic;
        const auto let_in = [](auto&, Caller& who, auto&) { who = Caller::inside("test"); };
        Dispatcher asked(*clinic.database, routes(), let_in, Dispatcher::Options{});
        const auto warned = [&](std::string_view host, bool secure) {
            const std::array fields{api::Field{"host", host}};
            const auto answer = asked.answer({.method = "GET",
                                              .path = "/api/v1/system",
                                              .query = "",
                                              .body = "",
                                              .remote_address = "",
                                              .secure = secure,
                                              .fields = fields});
            CHECK(answer.status == 200);
            return has(answer.body, "plain-http");
        };
        CHECK(warned("192.168.1.5:8080", false));
        CHECK_FALSE(warned("192.168.1.5:8080", true));
        for (const auto* here : {"127.0.0.1:8080", "localhost", "[::1]:8080", "[::1]"})
            CHECK_FALSE(warned(here, false));
    }

    TEST_CASE("the system page says that messages do not leave, and why, until one does") {
        Served clinic;
        const auto mail = std::make_shared<FarSide>();
        messages::Sending sending(*clinic.database, {.by_way = {nullptr, mail, nullptr, nullptr}});
        sending.start();
        const auto fault = [&] {
            const auto system = clinic.object("/api/v1/system");
            for (const auto& one : system.at("checks").as_array())
                if (one.at("code") == "way-failing")
                    return std::string(one.at("params").at("fault").as_string());
            return std::string();
        };
        const auto becomes = [&](const std::string& wanted) {
            for (int i = 0; i < 600 && fault() != wanted; ++i)
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            return fault() == wanted;
        };
        CHECK(fault().empty());
        put_test(clinic, "first");
        CHECK(becomes("Nobody listens at mail.example:587."));
        mail->is_away = false;
        put_test(clinic, "second");
        sending.wake();
        CHECK(becomes(""));
    }

    TEST_CASE("figures are in Prometheus' format, by route and status, each family once") {
        Served clinic;
        const auto number = std::size_t{2};  // POST /backups
        clinic.operations->answers.count(number, 201, 700);
        clinic.operations->answers.count(number, 409, 7'000'000);
        clinic.operations->answers.count(0, 404, 10);
        clinic.operations->answers.count(60'000, 404, 10);  // no route of ours
        clinic.note(1);
        const auto answer = clinic.ask("GET", "/metrics");
        CHECK(answer.type.starts_with("text/plain; version=0.0.4"));
        const std::string labels = "{method=\"POST\",route=\"/api/v1/backups\",";
        for (const auto& line :
             {"clinicd_requests_total" + labels + "status=\"2xx\"} 1\n",
              "clinicd_requests_total" + labels + "status=\"4xx\"} 1\n",
              "clinicd_request_seconds_bucket" + labels + "le=\"0.001\"} 1\n",
              "clinicd_request_seconds_bucket" + labels + "le=\"+Inf\"} 2\n",
              std::string("clinicd_requests_total{method=\"\",route=\"other\",status=\"4xx\"} 2\n"),
              std::string("clinicd_writes_total 1\n"), std::string("clinicd_backup_stale 1\n"),
              std::string("clinicd_writer_failed 0\n"),
              std::string("clinicd_memory_hits_total{kind=\"searches\"} 0\n"),
              std::string("clinicd_memory_bytes{kind=\"sessions\"} 0\n"),
              std::string("clinicd_commit_seconds_count 1\n"),
              std::string("clinicd_write_batch_size_bucket{le=\"1\"} 1\n"),
              std::string("clinicd_outbox_messages{status=\"dead\"} 0\n"),
              std::string("clinicd_alerts{rule=\"low_disk\"} 0\n"),
              std::string("clinicd_build_info{version=\""), std::string("process_open_fds ")})
            CHECK_MESSAGE(has(answer.body, line), line);
        std::map<std::string, int> families;
        std::istringstream lines(answer.body);
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with("# TYPE ")) ++families[line.substr(7, line.find(' ', 7) - 7)];
        CHECK(families.size() > 30);
        for (const auto& [name, times] : families) CHECK_MESSAGE(times == 1, name);
    }

    TEST_CASE("what was raised is a reason of /ready, but no reason to stop the work") {
        Served clinic;
        clinic.ask("POST", "/api/v1/backups");
        clinic.watch->errors().saw("a job failed", {{"fault", "no stick"}});
        clinic.watch->tick();
        const auto answer = clinic.ask("GET", "/ready");
        CHECK(answer.status == 200);
        CHECK(has(answer.body, "\"degraded\""));
        CHECK(has(answer.body, "unexpected_error"));
    }

    TEST_CASE("figures are for this computer and for who may see the system") {
        Served clinic;
        Caller stranger;
        const auto from = [&](const char* remote, std::uint64_t permissions) {
            stranger.remote = remote;
            stranger.permissions = permissions;
            return clinic.dispatcher->answer_for(stranger, "GET", "/metrics", "").status;
        };
        CHECK(from("192.168.1.7", 0) == 403);
        CHECK(from("192.168.1.7", bit(Can::see_queue)) == 403);
        CHECK(from("192.168.1.7", bit(Can::see_system)) == 200);
        CHECK(from("127.0.0.1", 0) == 200);
        CHECK(from("::1", 0) == 200);
        CHECK(from("127evil", 0) == 403);
    }

    TEST_CASE("with a collectors' token, the token alone opens the figures, and nothing else") {
        Served clinic("the collectors' token");
        const auto status = [&](const std::string& token, const char* path) {
            const std::string bearer = "Bearer " + token;
            const std::vector<api::Field> fields{{"host", "127.0.0.1"}, {"authorization", bearer}};
            return clinic.dispatcher
                ->answer({.method = "GET",
                          .path = path,
                          .query = "",
                          .body = "",
                          .remote_address = "127.0.0.1",
                          .fields = fields})
                .status;
        };
        CHECK(status("the collectors' token", "/metrics") == 200);
        CHECK(status("the collectors' tokem", "/metrics") == 403);
        CHECK(status("the collectors' token", "/api/v1/system") == 401);
    }

    TEST_CASE("before the start and after the end nobody pretends to be well") {
        Served clinic;
        clinic.watch.reset();
        clinic.operations.reset();
        CHECK(clinic.ask("GET", "/ready").status == 503);
        CHECK(clinic.ask("POST", "/api/v1/backups").status == 503);
    }

    TEST_CASE("the schedule makes one by itself, and stops when told") {
        Served clinic;
        clinic.operations->start();
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!clinic.operations->newest_proven() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        CHECK(clinic.operations->newest_proven());
        clinic.operations->stop();
        CHECK(problem_of([&] { clinic.operations->back_up(Reason::manual, clinic.caller); }) ==
              "503 stopping");
    }
}
