#include "core/embedded.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

using namespace clinic;

namespace {
std::string_view bytes_of(std::span<const Embedded> table, std::string_view name) {
    const auto found = std::ranges::find(table, name, &Embedded::name);
    return found == table.end() ? std::string_view{} : found->bytes;
}
}  // namespace

TEST_SUITE("embedded") {
    TEST_CASE("the schema inside the binary is the schema folder, byte for byte and in order") {
        std::size_t files = 0;
        for (const auto& file : std::filesystem::directory_iterator(CLINICD_SOURCE "/schema")) {
            std::ifstream in(file.path(), std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(in), {}};
            const auto name = file.path().filename().string();
            const bool same = bytes_of(embedded_schema(), name) == text;
            CHECK_MESSAGE(same, name);
            ++files;
        }
        CHECK(embedded_schema().size() == files);
        CHECK(std::ranges::is_sorted(embedded_schema(), {}, &Embedded::name));
    }

    TEST_CASE("the binary carries the terms and versions of its parts") {
        const auto licences = bytes_of(embedded_licences(), "licences");
        const auto parts = bytes_of(embedded_licences(), "parts");
        for (const auto part : {"SQLite", "cpp-httplib", "Boost", "libsodium", "OpenSSL"})
            CHECK(licences.find(std::string("======== ") + part) != std::string_view::npos);
        CHECK(parts.find("sqlite3 3.") != std::string_view::npos);
    }
}
