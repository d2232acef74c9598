#include "cli/command.h"
#include "core/typed_key.h"
#include "db/files.h"
#include "on_disk.h"
#include <array>
#include <iostream>

using namespace clinic;
using namespace clinic::testing;

namespace {
/// What `clinicd key show` with this sheet says on standard output.
std::string shown(const std::filesystem::path& database, const std::string& sheet) {
    const std::array words{"clinicd",        "key",     "show",       "--db",
                           database.c_str(), "--sheet", sheet.c_str()};
    const std::ostringstream said;
    auto* const before = std::cout.rdbuf(said.rdbuf());
    const auto code = cli::run(static_cast<int>(words.size()), words.data());
    std::cout.rdbuf(before);
    CHECK(code == cli::done);
    return said.str();
}
}  // namespace

TEST_SUITE("commands of the key") {
    TEST_CASE("a sheet named - is the page on standard output, and no file") {
        const OnDisk clinic;
        const auto page = shown(clinic.file, "-");
        CHECK(page.starts_with("<!doctype html>"));
        CHECK(page.ends_with("</section>\n"));
        for (const auto& group : typed_groups_of(find_secret(key_beside(clinic.file)).value()))
            CHECK(page.find("<li>" + group + "</li>") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists("-"));
    }
    TEST_CASE("any other name is a file, and standard output does not tell the key") {
        const OnDisk clinic;
        const auto file = clinic.folder.path / "sheet.html";
        const auto said = shown(clinic.file, file.string());
        for (const auto& group : typed_groups_of(find_secret(key_beside(clinic.file)).value())) {
            CHECK(bytes_of(file).find(group) != std::string::npos);
            CHECK(said.find(group) == std::string::npos);
        }
    }
}
