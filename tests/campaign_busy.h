#pragma once
#include "campaign.h"
#include "crash_server.h"
#include "temporary_folder.h"
#include <atomic>
#include <mutex>

namespace clinic::campaign {

/// What anyone was told that sounds like SQLite's locks, or is a fault of the server's.
class Heard {
public:
    void answer(const std::string& whole) {
        ++answers_;
        const auto status = whole.starts_with("HTTP/1.1 ") ? std::stoi(whole.substr(9, 3)) : 0;
        if (status == 0 || status >= 500) return note("answer", whole);
        text("answer", whole);
    }
    void text(const std::string& whose, const std::string& said) {
        for (const auto* word : {"database is locked", "SQLITE_BUSY", "database table is locked"})
            if (said.find(word) != said.npos) return note(whose, said);
    }
    void note(const std::string& whose, const std::string& said) {
        std::lock_guard guard(mutex_);
        faults_.push_back(whose + ": " + said.substr(0, 400));
    }
    std::uint64_t answers() const { return answers_; }
    const std::vector<std::string>& faults() const { return faults_; }

private:
    std::atomic<std::uint64_t> answers_ = 0;
    std::mutex mutex_;
    std::vector<std::string> faults_{};
};

/// A command of the program beside its server; answers all it said.
inline std::string said_by(const std::string& command, int& code) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen((command + " 2>&1").c_str(), "r"),
                                                     [](FILE*) { return 0; });
    std::string said;
    char piece[4096];
    while (const auto count = std::fread(piece, 1, sizeof piece, pipe.get()))
        said.append(piece, count);
    code = ::pclose(pipe.get());
    return said;
}

class BusyClinic {
public:
    BusyClinic(const Order& order, Heard& heard)
        : order_(order), heard_(heard), server_(order.clinicd, folder_.path) {
        server_.start();
    }
    void run(std::chrono::seconds lasting) {
        const auto end = Clock::now() + lasting;
        std::vector<std::jthread> all;
        for (int i = 0; i < 8; ++i) {
            all.emplace_back([this, i, end] { write(i, end); });
            all.emplace_back([this, i, end] { read(i, end); });
        }
        all.emplace_back([this, end] { back_up(end); });
        all.emplace_back([this, end] { command("check", end); });
        all.emplace_back([this, end] { command("migrate --status", end); });
    }
    void look_at_log() {
        std::ifstream in(server_.log());
        heard_.text("log", {std::istreambuf_iterator<char>(in), {}});
    }
    int commands() const { return commands_; }
    int backups() const { return backups_; }

private:
    std::string post(probe::Client& client, const std::string& path, const std::string& body) {
        return client
            .send(probe::post("/api/v1" + path, body,
                              "Content-Type: application/json\r\nAuthorization: Bearer " +
                                  server_.token() + "\r\n"))
            .until([](const std::string& got) { return whole(got); }, 60s);
    }
    static bool whole(const std::string& got) {
        const auto head = got.find("\r\n\r\n");
        const auto length = got.find("Content-Length: ");
        if (head == got.npos || length > head) return false;
        return got.size() >= head + 4 + std::stoul(got.substr(length + 16));
    }
    void write(int number, Clock::time_point end) {
        probe::Client client(server_.port());
        for (int i = 0; Clock::now() < end; ++i)
            heard_.answer(post(client, "/patients",
                               R"({"first_name":"Nodira","create_anyway":true,"last_name":"P)" +
                                   std::to_string(number) + "n" + std::to_string(i) + "\"}"));
    }
    void read(int number, Clock::time_point end) {
        probe::Client client(server_.port());
        const std::array<std::string, 4> paths{"/patients?q=P" + std::to_string(number),
                                               "/patients?limit=50", "/audit?limit=50", "/system"};
        for (std::size_t i = 0; Clock::now() < end; ++i)
            heard_.answer(client
                              .send(probe::get("/api/v1" + paths.at(i % paths.size()),
                                               "Authorization: Bearer " + server_.token() + "\r\n"))
                              .until([](const std::string& got) { return whole(got); }, 60s));
    }
    void back_up(Clock::time_point end) {
        while (Clock::now() < end) {
            probe::Client client(server_.port());
            const auto answer = post(client, "/backups", "");
            heard_.answer(answer);
            backups_ += answer.starts_with("HTTP/1.1 201");
            std::this_thread::sleep_for(200ms);
        }
    }
    // It reads the whole file as another process, while all of that goes on.
    void command(const std::string& words, Clock::time_point end) {
        while (Clock::now() < end) {
            int code = 0;
            const auto said = said_by(
                order_.clinicd + " " + words + " --db " + server_.database().string(), code);
            ++commands_;
            heard_.text(words, said);
            const bool sound = words != "check" || said.find("integrity") != said.npos;
            if (!WIFEXITED(code) || WEXITSTATUS(code) > 1 || !sound)
                heard_.note(words, std::to_string(code) + " " + said);
        }
    }

    const Order& order_;
    Heard& heard_;
    testing::TemporaryFolder folder_;
    crash::Server server_;
    std::atomic<int> commands_ = 0, backups_ = 0;
};

/// `rounds` seconds of readers, writers, backups, and other programs on the same file: nobody ever
/// hears that it is locked.
inline int busy(const Order& order) {
    Verdict verdict("busy");
    Heard heard;
    BusyClinic clinic(order, heard);
    clinic.run(std::chrono::seconds(order.rounds));
    clinic.look_at_log();
    for (const auto& fault : heard.faults()) verdict.fault(order.seed, fault);
    verdict.expect(clinic.backups() > 0, order.seed, "no backup was made meanwhile");
    verdict.expect(clinic.commands() > 1, order.seed, "no command ran meanwhile");
    return verdict.end(std::to_string(heard.answers()) + " answers, " +
                       std::to_string(clinic.backups()) + " backups and " +
                       std::to_string(clinic.commands()) + " commands beside");
}
}  // namespace clinic::campaign
