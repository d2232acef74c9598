#pragma once
#include "core/embedded.h"
#include "db/readers.h"
#include "db/writer.h"
#include <filesystem>
namespace clinic {

/// The clinic's one file with all that belongs to it: key, writer, readers, the facts everyone
/// needs. Whoever opens it holds the file's lock (platform/lock_file.h); a second program must ask
/// the first one.
class Database {
public:
    struct Options {
        std::filesystem::path file;
        std::size_t loop_readers = 2, worker_readers = 2;
        Surroundings surroundings{};
        /// Runs before a migration changes a file that holds data.
        std::function<void(Connection&, const Environment&)> before_migration = [](auto&, auto&) {};
    };
    explicit Database(Options options);
    ~Database();

    /// Reads on the thread that owns the connection, never waiting for a worker's read.
    void read_at_once(const Caller& caller, const Writer::Work& work);
    /// Reads on a worker's thread; may take its time.
    void read(const Caller& caller, const Writer::Work& work);
    /// Writes (db/writer.h).
    void write(const Caller& caller, const Writer::Work& work,
               Writer::Repeat repeat = Writer::Repeat::no) {
        writer_->run(caller, work, repeat);
    }
    Writer& writer() { return *writer_; }
    const Memory& memory() const { return memory_; }

    /// Who hears of what was committed. Set before the first write.
    std::function<void(std::vector<Event>)> on_events = [](auto) {};
    std::function<void(SessionId)> on_dropped = [](auto) {};

    std::shared_ptr<const Environment> environment() const { return environment_.load(); }
    const CurrentEnvironment& current_environment() const { return environment_; }
    const std::filesystem::path& file() const { return options_.file; }
    int applied_migrations() const { return applied_; }

private:
    void load_clinic();
    void after_commit(Writer::Aftermath aftermath);

    Options options_;
    std::unique_ptr<Connection> connection_;  // the writer's
    CurrentEnvironment environment_;
    Memory memory_;
    std::unique_ptr<Readers> loop_readers_, worker_readers_;
    std::unique_ptr<Writer> writer_;
    int applied_ = 0;
};

/// The facts of the clinic as the table `clinic` has them; defaults before the set-up.
ClinicFacts clinic_facts(Session&);
}  // namespace clinic
