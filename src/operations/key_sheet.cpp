#include "operations/key_sheet.h"
#include "core/html.h"
#include "core/qr.h"
#include "core/typed_key.h"
#include "db/files.h"
#include "operations/repair.h"
#include "platform/files.h"
#include "platform/lock_file.h"
#include "platform/paths.h"
#include <sodium.h>
#include <array>
#include <ostream>
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
constexpr std::size_t groups_in_line = 5;

struct Words {
    std::string_view language, title, what, keep, back;
};
constexpr std::array all_words{
    Words{"en", "The clinic's key",
          "This is clinic.key in characters. It seals the codes from phones and proves the record "
          "of changes; no backup contains it. Whoever has it and a backup can guess PINs at "
          "leisure.",
          "Keep this page in the safe, apart from the backups. Print it once, then delete the "
          "file.",
          "On a new computer, before the backup is restored, type: clinicd key restore"},
    Words{"ru", "Ключ клиники",
          "Это clinic.key, записанный буквами и цифрами. Он запирает коды с телефонов и "
          "доказывает журнал изменений; в резервных копиях его нет. Тот, у кого есть и он, и "
          "копия, может сколько угодно подбирать PIN-коды.",
          "Храните этот лист в сейфе, отдельно от копий. Напечатайте один раз и удалите файл.",
          "На новом компьютере, прежде чем восстанавливать копию, наберите: clinicd key restore"},
    Words{"uz", "Klinika kaliti",
          "Bu harf va raqamlar bilan yozilgan clinic.key. U telefonlardagi kodlarni qulflaydi va "
          "oʻzgarishlar yozuvini isbotlaydi; zaxira nusxalarda u yoʻq. Kalit ham, "
          "nusxa "
          "ham kimda boʻlsa, PIN-kodlarni xohlagancha sinab koʻra oladi.",
          "Bu varaqni seyfda, nusxalardan alohida saqlang. Bir marta bosib chiqaring va faylni "
          "oʻchiring.",
          "Yangi kompyuterda, nusxani tiklashdan oldin, yozing: clinicd key restore"}};

constexpr std::string_view page_head = R"html(<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font: 11pt/1.4 system-ui, sans-serif; margin: 1.5cm auto; max-width: 17cm }
h1 { font-size: 15pt; margin: .8em 0 .2em } p { margin: .2em 0 }
ol { columns: 3; font: 600 16pt/1.7 ui-monospace, monospace; letter-spacing: .08em }
svg { width: 5.5cm; display: block; margin: .5cm 0 } section { break-inside: avoid }
</style>
)html";

/// Reads the database and leaves its file as it is.
class Reading {
public:
    Reading(const fs::path& database, const Keys& keys)
        : environment_{.keys = keys}, connection_(database, Connection::For::reading) {}
    Session session() { return Session(connection_, caller_, environment_); }

private:
    Environment environment_;
    Connection connection_;
    Caller caller_ = Caller::inside("console");
};

Keys::Secret present_key(const fs::path& database) {
    const auto file = key_beside(database);
    auto secret = find_secret(file);
    if (!secret)
        throw Problem(404, "not-found",
                      "There is no " + file.string() + ". The first start makes one.");
    return *secret;
}

std::vector<std::string> printed_groups(const fs::path& database) {
    auto secret = present_key(database);
    auto groups = typed_groups_of(secret);
    sodium_memzero(secret.data(), secret.size());
    return groups;
}

std::string in_one_line(const std::vector<std::string>& groups) {
    std::string text;
    for (const auto& group : groups) text += (text.empty() ? "" : "-") + group;
    return text;
}

std::string clinic_name(const fs::path& database) {
    if (!fs::exists(database)) return "";
    refuse_unfit(database);
    Reading reading(database, Keys({}));
    return reading.session().value<std::string>(R"sql(select name from clinic)sql").value_or("");
}

std::string page_of(const std::vector<std::string>& groups, const std::string& clinic) {
    std::string page = "<!doctype html>\n<html lang=\"en\">\n" + std::string(page_head);
    page += "<title>clinic.key</title>\n<p>" + html_text(clinic) + ", " +
            to_text(Surroundings{}.now()).substr(0, 10) + "</p>\n<ol>\n";
    for (const auto& group : groups) page += "<li>" + group + "</li>\n";
    page += "</ol>\n" + qr_svg(in_one_line(groups)) + "\n";
    for (const auto& words : all_words) {
        page.append("<section lang=\"").append(words.language).append("\"><h1>");
        page.append(words.title).append("</h1>\n");
        for (const auto said : {words.what, words.keep, words.back})
            page.append("<p>").append(said).append("</p>\n");
        page += "</section>\n";
    }
    return page;
}

enum class Fit { unused, made_with, not_made_with };

/// Whether the history in the database was made with this key.
Fit fit_of(const fs::path& database, const Keys::Secret& secret) {
    if (!fs::exists(database)) return Fit::unused;
    refuse_unfit(database);
    Reading reading(database, Keys(secret));
    auto session = reading.session();
    if (audit_head(session).entries == 0) return Fit::unused;
    return audit_made_with_another_key(session) ? Fit::not_made_with : Fit::made_with;
}

void refuse_strange(const fs::path& database, const Keys::Secret& typed,
                    const std::optional<Keys::Secret>& present) {
    if (fit_of(database, typed) == Fit::not_made_with)
        throw conflict("not-its-key", "The history in " + database.string() +
                                          " was made with another key: this sheet is of another "
                                          "clinic or another time. Nothing was changed.");
    if (present && fit_of(database, *present) == Fit::made_with)
        throw conflict("not-its-key",
                       "The newest history in " + database.string() +
                           " was made with the key that lies there, so it stays. Restore a backup "
                           "of the sheet's time first. Nothing was changed.");
}

[[noreturn]] void refuse_place(const fs::path& page, const std::system_error& fault) {
    if (fault.code() == std::errc::file_exists)
        throw conflict("exists", page.string() +
                                     " is there already and is not written over. Name another "
                                     "file, or delete it.");
    throw Problem(500, "file-fault",
                  "The sheet cannot be written: " + std::string(fault.what()) +
                      ". Name a file in a folder that this user may write to, on a disk with room, "
                      "or '-' and send the output there yourself.");
}

// Half a key on the disk is of use to nobody but a thief.
void make_sheet(const fs::path& page, const std::string& text) {
    bool made = false;
    try {
        platform::PrivateFile sheet(page);
        made = true;
        sheet.write(text);
        sheet.sync();
        platform::make_durable(fs::absolute(page).parent_path());
    } catch (const std::system_error& fault) {
        std::error_code gone;
        if (made) fs::remove(page, gone);
        refuse_place(page, fault);
    }
}
}  // namespace

void show_key(const fs::path& database, bool with_picture, std::ostream& out) {
    const auto groups = printed_groups(database);
    if (with_picture) out << qr_for_terminal(in_one_line(groups)) << '\n';
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool ends_line = (i + 1) % groups_in_line == 0 || i + 1 == groups.size();
        out << groups[i] << (ends_line ? '\n' : ' ');
    }
    out << "\nWrite it down or print it (--sheet FILE.html), keep it in the safe, apart from the\n"
           "backups, and clear this screen. 'clinicd key restore' takes it back.\n";
}

void print_key_sheet(const fs::path& database, std::ostream& out) {
    out << page_of(printed_groups(database), clinic_name(database));
}

void write_key_sheet(const fs::path& database, const fs::path& page, std::ostream& out) {
    const auto text = page_of(printed_groups(database), clinic_name(database));
    make_sheet(page, text);
    out << page.string() << " is the clinic's key. Print it, put it into the safe, apart from the\n"
        << "backups, and delete the file.\n";
}

void restore_key(const fs::path& database, const Keys::Secret& typed, std::ostream& out) {
    const auto file = key_beside(database);
    platform::make_private_folder(fs::absolute(file).parent_path());
    const platform::LockFile nobody_serves(lock_beside(database));
    // A damaged key is nobody's: what is typed may take its place once the database proves it.
    std::optional<Keys::Secret> present;
    try {
        present = find_secret(file);
    } catch (const Problem& problem) {
        if (problem.code != "damaged-key") throw;
    }
    if (present == typed) {
        out << file.string() << " is that key already.\n";
        return;
    }
    refuse_strange(database, typed, present);
    if (fs::exists(file)) {
        const auto aside = fs::path(file).replace_filename(file.stem().string() + "-replaced-" +
                                                           stamp_of(Surroundings{}.now()) + ".key");
        platform::name_again(file, aside);
        out << "The key that was there is kept as " << aside.string() << ".\n";
    }
    put_secret(file, typed);
    out << file.string() << " is the key of the sheet again.\n";
}
}  // namespace clinic::operations
