#include "http/tls_authority.h"
#include "shell.h"
#include <doctest/doctest.h>

using namespace clinic;
using namespace clinic::cli;
using doctest::Contains;
namespace fs = std::filesystem;

namespace {
struct Desk : testing::Shell {
    fs::path tls = settings().tls_folder();
    /// What `clinicd tls init` says, or `show`.
    std::string tell(std::string_view name,
                     const std::map<std::string, std::string, std::less<>>& flags = {}) {
        CHECK(run(tls_commands(), name, flags) == done);
        return heard();
    }
    std::string init() { return tell("tls init", {{"name", "Clinic.lan, front.lan"}}); }
};
}  // namespace

TEST_SUITE("commands of the certificate") {
    TEST_CASE("init tells where it made the authority, for which names, and how to know it again") {
        Desk desk;
        const auto said = desk.init();
        CHECK(said.starts_with("Made in " + desk.tls.string() + ". It vouches for:\n"));
        for (const auto* name : {"  localhost\n", "  clinic.lan\n", "  front.lan\n"})
            CHECK(said.find(name) != std::string::npos);
        CHECK(said.find(http::TlsAuthority(desk.tls).fingerprint()) != std::string::npos);
    }
    TEST_CASE("init says when it only finished an authority, or took one back") {
        Desk desk;
        desk.init();
        const auto authority = http::TlsAuthority(desk.tls).fingerprint();
        fs::remove(desk.tls / "server.pem");
        CHECK(desk.init().starts_with("The authority was there. Its server's certificate is made"));
        fs::remove(desk.tls / "ca.pem");
        CHECK(desk.init().starts_with("Not made anew: the authority's lost ca.pem is taken back"));
        CHECK(http::TlsAuthority(desk.tls).fingerprint() == authority);
    }
    TEST_CASE("init refuses beside a whole authority") {
        Desk desk;
        desk.init();
        CHECK_THROWS_WITH(desk.run(tls_commands(), "tls init"), Contains("already"));
        CHECK(desk.heard().empty());
    }
    TEST_CASE("show tells the certificate in use and its fingerprint, or that there is none") {
        Desk desk;
        CHECK_THROWS_WITH(desk.run(tls_commands(), "tls show"), Contains("makes one"));
        desk.init();
        const auto said = desk.tell("tls show");
        CHECK(said.starts_with("In use: " + (desk.tls / "server.pem").string()));
        CHECK(said.find(http::TlsAuthority(desk.tls).fingerprint()) != std::string::npos);
        CHECK(said.find("  clinic.lan\n") != std::string::npos);
    }
}
