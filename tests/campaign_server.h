#pragma once
#include "campaign.h"
#include "crash_server.h"
#include "temporary_folder.h"
#include <sys/mount.h>
#include <unistd.h>

namespace clinic::campaign {
namespace fs = std::filesystem;

/// A disk of 8 MiB of its own, where this computer lets us make one.
class SmallDisk {
public:
    SmallDisk()
        : mounted_(::mount("tmpfs", place_.path.c_str(), "tmpfs", MS_NOSUID | MS_NODEV,
                           "size=8m,mode=0700") == 0) {}
    ~SmallDisk() {
        if (mounted_) ::umount2(place_.path.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    bool there() const { return mounted_; }
    const fs::path& path() const { return place_.path; }
    /// Takes all the room there is, or gives it back.
    void fill() const {
        std::ofstream ballast(path() / "ballast", std::ios::binary);
        const std::string piece(4096, 'x');
        while (ballast.write(piece.data(), 4096).flush()) {
        }
    }
    void free() const { fs::remove(path() / "ballast"); }

private:
    testing::TemporaryFolder place_;
    bool mounted_;
};

class FullRun {
public:
    FullRun(const Order& order, std::uint64_t seed, const SmallDisk& disk, Verdict& verdict)
        : seed_(seed), verdict_(verdict), disk_(disk), server_(order.clinicd, disk.path()) {
        server_.start();
    }
    /// Answers how long it took to recover, in milliseconds.
    std::int64_t play() {
        for (int i = 0; i < 20; ++i) verdict_.expect(post() == 201, seed_, "a write before");
        disk_.fill();
        int refused = 0;
        for (int i = 0; i < 300 && refused < 20; ++i) {
            const int status = post();
            refused += status != 201;
            verdict_.expect(status == 201 || status == 507 || status == 503, seed_,
                            "a write on the full disk was answered " + std::to_string(status));
            verdict_.expect(get() == 200, seed_, "a read on the full disk failed");
        }
        verdict_.expect(refused > 0, seed_, "the disk was never full");
        disk_.free();
        const auto began = Clock::now();
        while (post() != 201 && Clock::now() - began < 30s) std::this_thread::sleep_for(50ms);
        const auto took = milliseconds_since(began);
        verdict_.expect(took <= 5000 || !crash::as_shipped, seed_,
                        "recovered only after " + std::to_string(took));
        return took;
    }

private:
    int post() {
        ++number_;
        probe::Client client(server_.port());
        return crash::post(client, server_, "/patients",
                           R"({"first_name":"Nodira","create_anyway":true,"last_name":"P)" +
                               std::to_string(number_) + "\"}",
                           "wish " + std::to_string(number_))
            .status;
    }
    int get() {
        probe::Client client(server_.port());
        const auto got = client
                             .send(probe::get("/api/v1/patients?limit=1",
                                              "Authorization: Bearer " + server_.token() + "\r\n"))
                             .reply();
        return got.starts_with("HTTP/1.1 ") ? std::stoi(got.substr(9, 3)) : 0;
    }

    std::uint64_t seed_;
    Verdict& verdict_;
    const SmallDisk& disk_;
    crash::Server server_;
    int number_ = 0;
};

inline int full(const Order& order) {
    Verdict verdict("full");
    std::int64_t slowest = 0;
    for (int i = 0; i < order.rounds; ++i) {
        const SmallDisk disk;
        if (!disk.there()) {
            std::cout << "full: needs the right to mount a tmpfs; skipped\n";
            return 77;
        }
        slowest = std::max(slowest, FullRun(order, order.of_round(i), disk, verdict).play());
    }
    return verdict.end(std::to_string(order.rounds) + " full disks, slowest recovery " +
                       std::to_string(slowest) + " ms");
}

/// A second server on the same file, `rounds` times.
inline int instance(const Order& order) {
    Verdict verdict("instance");
    testing::TemporaryFolder folder;
    crash::Server first(order.clinicd, folder.path);
    first.start();
    const auto file = first.database().string();
    std::int64_t slowest = 0;
    for (int i = 0; i < order.rounds; ++i) {
        const auto began = Clock::now();
        const auto second = ::fork();
        if (second == 0) {
            const int out = ::open("/dev/null", O_WRONLY);
            ::dup2(out, 1);
            ::dup2(out, 2);
            ::execl(order.clinicd.c_str(), "clinicd", "serve", "--db", file.c_str(), "--host",
                    "127.0.0.1", "--port", "0", nullptr);
            ::_exit(127);
        }
        int status = 0;
        while (::waitpid(second, &status, WNOHANG) == 0 && Clock::now() - began < crash::patience)
            std::this_thread::sleep_for(1ms);
        const bool ended = WIFEXITED(status);
        if (!ended) ::kill(second, SIGKILL), ::waitpid(second, &status, 0);
        verdict.expect(ended && WEXITSTATUS(status) == 3, order.seed,
                       "a second server was not refused");
        slowest = std::max(slowest, milliseconds_since(began));
    }
    probe::Client client(first.port());
    verdict.expect(client.send(probe::get("/health")).reply().starts_with("HTTP/1.1 200"),
                   order.seed, "the first one does not answer any more");
    return verdict.end(std::to_string(order.rounds) + " second starts refused, slowest " +
                       std::to_string(slowest) + " ms");
}
}  // namespace clinic::campaign
