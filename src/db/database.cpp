#include "db/database.h"
#include "db/audit.h"
#include "db/files.h"
#include "db/migrations.h"
#include "db/replace.h"
#include "platform/files.h"
namespace clinic {
namespace {
struct ClinicRow {
    std::string name, time_zone, language, currency, country_code;
};
BOOST_DESCRIBE_STRUCT(ClinicRow, (), (name, time_zone, language, currency, country_code))

// By another name the file has another lock and another -wal: two programs would ruin it.
void refuse_second_name(const std::filesystem::path& file) {
    std::error_code missing;
    if (std::filesystem::hard_link_count(file, missing) < 2 || missing) return;
    throw conflict("second-name", file.string() +
                                      " has a second name (a hard link), by which another program "
                                      "could open it beside this one. Name it with 'find / -xdev "
                                      "-samefile " +
                                      file.string() + "', and remove that name.");
}

std::unique_ptr<Connection> open_for_writing(const std::filesystem::path& file) {
    refuse_open_mode(file);
    const auto folder = std::filesystem::absolute(file).parent_path();
    if (!std::filesystem::is_directory(folder))
        throw Problem(500, "no-folder",
                      "There is no folder " + folder.string() + ". Make it, or name another --db.");
    finish_restore(file);
    refuse_second_name(file);
    refuse_unknown_file(file, embedded_schema());
    try {
        // The file's mode is also that of its -wal and -shm: the owner's alone.
        if (!std::filesystem::exists(file)) platform::make_private_file(file);
        return std::make_unique<Connection>(file, Connection::For::writing);
    } catch (const std::exception& fault) {
        throw Problem(500, "cannot-open",
                      file.string() + " cannot be opened for writing (" + fault.what() +
                          "). Check the folder's owner and the disk.");
    }
}

constexpr const char* ways_back =
    " Put the copy you kept there, or type its printed sheet: clinicd key restore. Where both are "
    "lost: clinicd key begin-anew.";

// The first write with another key could not be undone, so one is made only for a history that has
// not begun.
Keys own_key(Connection& connection, const std::filesystem::path& file) {
    const auto key = key_beside(file);
    const bool is_new = connection.number("pragma user_version") == 0;
    const auto found = is_new ? load_key(key) : find_key(key);
    const Environment environment{.keys = found.value_or(Keys({}))};
    const auto nobody = Caller::inside("system");
    Session session(connection, nobody, environment);
    if (is_new || audit_head(session).entries == 0) return load_key(key);
    if (!found)
        throw conflict("key-missing", "There is no " + key.string() + ", but the history in " +
                                          file.string() + " was made with one." + ways_back);
    if (audit_made_with_another_key(session))
        throw conflict("strange-key", "The history in " + file.string() +
                                          " was made with another key than " + key.string() + "." +
                                          ways_back);
    return *found;
}
}  // namespace

ClinicFacts clinic_facts(Session& session) {
    const auto row = session.first<ClinicRow>(
        R"sql(select name, time_zone, language, currency, country_code from clinic)sql");
    if (!row) return {};
    return {row->name, TimeZone::load(row->time_zone), row->language, row->currency,
            row->country_code};
}

Database::Database(Options options) : options_(std::move(options)) {
    const auto& file = options_.file;
    connection_ = open_for_writing(file);
    environment_ = std::make_shared<Environment>(
        Environment{options_.surroundings, own_key(*connection_, file)});
    applied_ = migrate(*connection_, embedded_schema(),
                       [&] { options_.before_migration(*connection_, *environment_.load()); });
    loop_readers_ = std::make_unique<Readers>(file, options_.loop_readers, memory_);
    worker_readers_ = std::make_unique<Readers>(file, options_.worker_readers, memory_);
    load_clinic();
    writer_ = std::make_unique<Writer>(
        *connection_, environment_, memory_, [this](auto aftermath) { after_commit(aftermath); },
        [this](bool held) { worker_readers_->hold(held); });
}
Database::~Database() = default;

void Database::load_clinic() {
    auto next = *environment_.load();
    const auto nobody = Caller::inside("system");
    Session session(*connection_, nobody, next);
    next.clinic = std::make_shared<ClinicFacts>(clinic_facts(session));
    environment_ = std::make_shared<Environment>(next);
}

void Database::after_commit(Writer::Aftermath aftermath) {
    if (aftermath.clinic_changed) load_clinic();
    memory_.changed(aftermath.wrote);
    for (const auto session : aftermath.dropped) on_dropped(session);
    if (!aftermath.events.empty()) on_events(std::move(aftermath.events));
}

void Database::read_at_once(const Caller& caller, const Writer::Work& work) {
    loop_readers_->run(caller, environment_, work);
}
void Database::read(const Caller& caller, const Writer::Work& work) {
    worker_readers_->run(caller, environment_, work);
}
}  // namespace clinic
