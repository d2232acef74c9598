#include "operations/foreign.h"
#include "core/keys.h"
#include "db/backup.h"
#include "db/foreign_copy.h"
#include "db/replace.h"
#include "operations/mending.h"
#include "platform/files.h"
#include <iomanip>
#include <ostream>
#include <system_error>
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
constexpr std::size_t most_listed = 10;

fs::path beside(const fs::path& file, const char* more) {
    return fs::path(file) += more;
}
fs::path unfinished(const fs::path& repaired) {
    return beside(repaired, ".part");
}
bool is_filled(const fs::path& file) {
    std::error_code missing;
    const auto bytes = fs::file_size(file, missing);
    return !missing && bytes > 0;
}

Problem unreadable(const fs::path& file, const SQLite::Exception& fault) {
    const std::string why =
        is_filled(beside(file, "-journal"))
            ? " The program it belongs to was interrupted while it wrote: start that once."
            : "";
    return {409, "foreign-unreadable",
            file.string() +
                " cannot be read: it is no SQLite database, encrypted, in use, or damaged at its "
                "beginning (" +
                fault.what() + ")." + why};
}

void copy_of(const fs::path& file, const fs::path& to) try {
    if (!copy_foreign(file, to))
        throw conflict("in-use", "Another program writes to " + file.string() + ". End it first.");
} catch (const SQLite::Exception& fault) {
    throw unreadable(file, fault);
} catch (const std::system_error& fault) {
    throw Problem(503, "not-saved", "The copy cannot be made: " + std::string(fault.what()) + ".");
}

/// The copy, which goes again unless it is kept.
struct Copy {
    fs::path file;
    ~Copy() {
        try {
            remove_database(file);
        } catch (const fs::filesystem_error&) {
            // It is named as what it is.
        }
    }
};

void refuse_unfit(const ForeignRequest& request) {
    if (!fs::is_regular_file(request.file))
        throw Problem(404, "not-found", "There is no file " + request.file.string() + ".");
    if (fs::file_size(request.file) == 0)
        throw Problem(409, "foreign-unreadable", request.file.string() + " is empty.");
    std::vector<fs::path> made;
    if (request.export_to) made.push_back(*request.export_to);
    if (request.repair_into) made.push_back(*request.repair_into);
    if (request.repair_into) made.push_back(unfinished(*request.repair_into));
    for (const auto& one : made)
        if (fs::exists(one)) throw conflict("exists", one.string() + " exists. Name a new file.");
}

// What it proves of our own, nobody can tell of a foreign one: the history and the money.
void refuse_own(Connection& connection, const fs::path& file) {
    if (connection.number("pragma application_id") == application_id)
        throw conflict("own-database", file.string() +
                                           " is a clinicd database. Look at it with 'clinicd check "
                                           "--db', and repair it with --repair.");
}

class Report {
public:
    explicit Report(std::ostream& out) : out_(out) {}
    void line(const char* state, const char* name, const std::string& said) {
        out_ << std::left << std::setw(9) << state << std::setw(15) << name << said << '\n';
        faulty_ |= state == std::string_view("fault");
    }
    bool faulty() const { return faulty_; }

private:
    std::ostream& out_;
    bool faulty_ = false;
};

std::vector<std::string> damage_in(Connection& connection) {
    const auto nobody = Caller::inside("console");
    const Environment environment{.keys = Keys({})};
    Session session(connection, nobody, environment);
    return integrity_faults(session);
}

void tell_integrity(Connection& connection, Report& report) {
    const auto faults = damage_in(connection);
    if (faults.empty()) report.line("ok", "integrity", "SQLite finds the file sound");
    for (const auto& fault : faults) report.line("fault", "integrity", fault);
}

std::string rows_in_words(const LostRelation& relation) {
    std::string said = std::to_string(relation.rows.size()) + " rows: ";
    for (std::size_t i = 0; i < relation.named.size() && i < most_listed; ++i)
        said += (i ? "; " : "") + relation.named[i];
    if (relation.named.size() > most_listed) said += "; ...";
    return said + (mending_of(relation) == Mending::deleted
                       ? ". A repair deletes them"
                       : ". A repair empties " + columns_in(relation));
}

void tell_references(Connection& connection, const std::vector<LostRelation>& lost,
                     Report& report) {
    for (const auto& one : lost) {
        const auto refers = one.child + " (" + columns_in(one) + ") -> " + one.parent;
        report.line("fault", "references",
                    refers +
                        (one.has_parent ? " has nothing for " : ", and there is no such table, ") +
                        rows_in_words(one));
    }
    const auto unclear = unclear_relations(connection);
    for (const auto& one : unclear)
        report.line("warning", "references",
                    one + " has no such column or key: which rows are lost, nobody can tell");
    const auto declared = connection.number(
        "select count(*) from pragma_table_list t, pragma_foreign_key_list(t.name) f "
        "where t.schema = 'main' and t.type = 'table' and f.seq = 0");
    if (declared == 0)
        report.line("warning", "references", "the file declares no relations: none can be checked");
    else if (lost.empty() && unclear.empty())
        report.line(
            "ok", "references",
            "every row finds what it refers to (" + std::to_string(declared) + " relations)");
}

std::vector<LostRelation> repaired(Connection& connection) {
    connection.run("pragma foreign_keys = off; begin immediate");
    auto all = mend_all(connection);
    connection.run("commit");
    return all;
}

/// Everything that is done on the copy. Answers whether the file, or what became of it, is sound.
bool look(Connection& connection, const ForeignRequest& request, std::ostream& out) {
    Report report(out);
    tell_integrity(connection, report);
    auto lost = lost_relations(connection);
    tell_references(connection, lost, report);
    const bool repair = request.repair_into.has_value();
    if (repair) lost = repaired(connection);
    if (request.export_to) {
        platform::make_private_file(
            *request.export_to,
            as_json(lost, Surroundings{}.now(), repair ? Told::done : Told::repair_would));
        out << "The rows, whole, are in " << request.export_to->string() << ".\n";
    }
    if (!repair) return !report.faulty();
    tell(lost, out);
    return damage_in(connection).empty();
}

bool look_at_copy(const fs::path& copy, const ForeignRequest& request, std::ostream& out) try {
    Connection connection(copy, Connection::For::writing);
    refuse_own(connection, request.file);
    const bool sound = look(connection, request, out);
    // As its own program had it.
    if (!has_log(request.file)) connection.run("pragma journal_mode = delete");
    return sound;
} catch (const SQLite::Exception& fault) {
    throw unreadable(request.file, fault);
} catch (const std::system_error& fault) {
    throw Problem(503, "not-saved", "The disk refuses: " + std::string(fault.what()) + ".");
}
}  // namespace

int check_foreign(const ForeignRequest& request, std::ostream& out) {
    refuse_unfit(request);
    const auto chance = hex(Surroundings{}.random(8));
    const Copy copy{request.repair_into
                        ? unfinished(*request.repair_into)
                        : fs::temp_directory_path() / ("clinicd-foreign-" + chance + ".db")};
    copy_of(request.file, copy.file);
    const bool sound = look_at_copy(copy.file, request, out);
    if (!request.repair_into) {
        if (!sound)
            out << "To keep those rows: --export FILE; to repair a copy: --repair-into FILE. "
                << request.file.string() << " stays as it is.\n";
        return sound ? 0 : 1;
    }
    fs::rename(copy.file, *request.repair_into);
    out << request.repair_into->string() << " is the repaired copy; " << request.file.string()
        << " is as it was.\n";
    return sound ? 0 : 1;
}
}  // namespace clinic::operations
