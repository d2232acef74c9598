#include "http/tls.h"
#include "http/tls_authority.h"
#include "http/tls_paper.h"
#include "killed_at.h"
#include "platform/files.h"
#include "platform/paths.h"
#include "temporary_folder.h"
#include <ctime>
#include <doctest/doctest.h>
using namespace clinic;
using namespace clinic::http;

namespace {
constexpr std::int64_t day = 24 * hour;

struct Made {
    testing::TemporaryFolder folder;
    TlsAuthority authority{folder.path / "tls"};
    // Certificates are judged by the computer's own clock.
    Instant now = clock_now();
    std::vector<std::string> names{"clinic-pc", "clinic-pc.local", "192.168.1.5"};

    Made() { authority.create(names, now); }
    static Instant clock_now() { return Instant{std::time(nullptr) * second}; }

    /// Whether a device that trusts the authority lets `paper` stand for `name`.
    bool trusts(X509& paper, const std::string& name) const {
        const std::unique_ptr<X509_STORE, Freed<X509_STORE_free>> store(X509_STORE_new());
        X509_STORE_add_cert(store.get(), read_paper(authority.authority()).get());
        const std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>> look(
            X509_STORE_CTX_new());
        X509_STORE_CTX_init(look.get(), store.get(), &paper, nullptr);
        X509_STORE_CTX_set_purpose(look.get(), X509_PURPOSE_SSL_SERVER);
        auto* asked = X509_STORE_CTX_get0_param(look.get());
        if (name.find_first_not_of("0123456789.") == name.npos)
            X509_VERIFY_PARAM_set1_ip_asc(asked, name.c_str());
        else
            X509_VERIFY_PARAM_set1_host(asked, name.c_str(), 0);
        return X509_verify_cert(look.get()) == 1;
    }
    bool trusts(const std::string& name) const {
        return trusts(*read_paper(authority.certificate()), name);
    }
};
}  // namespace

TEST_SUITE("tls authority") {
    TEST_CASE_FIXTURE(Made, "whoever trusts it trusts this computer by each of its names") {
        for (const auto& name : names) CHECK(trusts(name));
        CHECK(trusts("localhost"));
        CHECK(trusts("127.0.0.1"));
        CHECK_FALSE(trusts("other-pc"));
        CHECK_FALSE(trusts("192.168.1.6"));
    }
    TEST_CASE_FIXTURE(Made, "it cannot vouch for a site of the world, even with its key") {
        const auto ca = read_paper(authority.authority());
        const auto ca_key = read_key(folder.path / "tls" / "ca.key");
        for (const std::string name : {"bank.example", "8.8.8.8"}) {
            const auto key = make_key();
            const Draft draft{.common_name = "x",
                              .from = {now.value - hour},
                              .until = {now.value + day},
                              .extensions = {{NID_subject_alt_name, alternative_name(name)}}};
            CHECK_FALSE(trusts(*signed_paper(draft, *key, ca.get(), *ca_key), name));
            CHECK_FALSE(may_vouch(*ca, name));
        }
    }
    TEST_CASE_FIXTURE(Made, "a name or address it may not vouch for is left out, the rest stays") {
        names.push_back("clinic.example.com");
        names.push_back("203.0.113.9");
        CHECK_FALSE(authority.renew_when_due(names, now));
        CHECK(trusts("clinic-pc"));
    }
    TEST_CASE_FIXTURE(Made, "only the owner may read the keys") {
        for (const auto* file : {"ca.key", "server.key"})
            CHECK_FALSE(platform::open_to_others(folder.path / "tls" / file));
        CHECK_FALSE(platform::open_to_others(folder.path / "tls"));
    }
    TEST_CASE_FIXTURE(Made, "the certificate lives a year and is renewed a month before its end") {
        CHECK(authority.ends_at().value == now.value + 365 * day);
        CHECK_FALSE(authority.renew_when_due(names, {now.value + 334 * day}));
        CHECK(authority.renew_when_due(names, {now.value + 336 * day}));
        CHECK(authority.ends_at().value == now.value + (336 + 365) * day);
        CHECK(end_of(*read_paper(authority.authority())).value == now.value + 3652 * day);
    }
    TEST_CASE_FIXTURE(Made, "a new address of this computer gets a certificate at once") {
        const auto before = authority.fingerprint();
        names.push_back("10.0.0.7");
        CHECK(authority.renew_when_due(names, now));
        CHECK(trusts("10.0.0.7"));
        CHECK(authority.fingerprint() == before);  // devices go on trusting
        CHECK(before.size() == 32 * 3 - 1);
    }
    TEST_CASE_FIXTURE(Made, "a key without its certificate, or half a file, is made anew") {
        platform::replace_file(authority.key(), pem_of(*make_key()));
        CHECK(authority.renew_when_due(names, now));
        CHECK_FALSE(authority.renew_when_due(names, now));
        std::filesystem::resize_file(authority.certificate(), 20);
        CHECK(authority.renew_when_due(names, now));
        std::filesystem::resize_file(authority.key(), 0);
        CHECK(authority.renew_when_due(names, now));
        CHECK(trusts("clinic-pc"));
        CHECK_NOTHROW(Tls(authority.certificate(), authority.key()));
    }
    TEST_CASE_FIXTURE(Made, "a second authority would make every device strange: it is refused") {
        CHECK_THROWS_WITH(authority.create(names, now), doctest::Contains("already"));
    }
    TEST_CASE("killed before any system call, it is finished by a second run") {
        const std::vector<std::string> names{"clinic-pc"};
        const auto now = Made::clock_now();
        int unfinished = 0, begun = 0;
        const auto killed_before = [&](int call) {
            const testing::TemporaryFolder folder;
            const TlsAuthority authority(folder.path / "tls");
            const bool killed = testing::killed_at(call, [&] { authority.create(names, now); });
            const bool has_one = authority.exists();
            const auto before = has_one ? authority.fingerprint() : "";
            try {
                authority.create(names, now);
                ++(has_one ? unfinished : begun);
            } catch (const std::runtime_error& fault) {
                // Only what is complete already is refused.
                CHECK_MESSAGE(std::string(fault.what()).find("already") != std::string::npos, call);
            }
            CHECK_FALSE(authority.renew_when_due(names, now));
            CHECK_NOTHROW(Tls(authority.certificate(), authority.key()));
            // Whoever trusts what was there goes on trusting.
            CHECK((!has_one || authority.fingerprint() == before));
            return killed;
        };
        int call = 1;
        while (killed_before(call)) ++call;
        CHECK(begun > 2);
        CHECK(unfinished > 2);
    }
    TEST_CASE_FIXTURE(Made,
                      "an authority that lost its key is not replaced behind devices' backs") {
        std::filesystem::remove(authority.certificate());
        platform::replace_file(folder.path / "tls" / "ca.key", pem_of(*make_key()));
        CHECK_THROWS_WITH(authority.create(names, now), doctest::Contains("not its own"));
        std::filesystem::remove(folder.path / "tls" / "ca.key");
        CHECK_THROWS_WITH(authority.create(names, now), doctest::Contains("not there"));
    }
    TEST_CASE_FIXTURE(Made, "an authority that lost its certificate takes it from the server's") {
        const auto before = authority.fingerprint();
        const auto server = fingerprint_of(*read_paper(authority.certificate()));
        std::filesystem::remove(authority.authority());
        CHECK(authority.create(names, now) == TlsAuthority::Creation::taken_back);
        CHECK(authority.fingerprint() == before);
        CHECK(fingerprint_of(*read_paper(authority.certificate())) == server);
        CHECK(trusts("clinic-pc"));
        CHECK_FALSE(authority.renew_when_due(names, {now.value + 334 * day}));
    }
    TEST_CASE_FIXTURE(Made, "a key that devices may trust is never overwritten by a new one") {
        const auto ca_key = folder.path / "tls" / "ca.key";
        const auto kept = pem_of(*read_key(ca_key));
        const auto refused = [&] {
            CHECK_THROWS_WITH(authority.create(names, now), doctest::Contains("Put back the copy"));
            CHECK_FALSE(authority.exists());
        };
        std::filesystem::remove(authority.authority());
        platform::replace_file(ca_key, pem_of(*make_key()));  // not that of the one brought along
        const auto other = pem_of(*read_key(ca_key));
        refused();
        CHECK(pem_of(*read_key(ca_key)) == other);
        platform::replace_file(ca_key, kept);
        platform::replace_file(authority.certificate(),
                               pem_of(*read_paper(authority.certificate())));  // brings none along
        refused();
        std::filesystem::remove(authority.certificate());
        refused();
        CHECK(pem_of(*read_key(ca_key)) == kept);
    }
    TEST_CASE_FIXTURE(Made, "a server's certificate of another authority is signed anew") {
        const Made other;
        std::filesystem::copy_file(other.authority.authority(), authority.authority(),
                                   std::filesystem::copy_options::overwrite_existing);
        CHECK_FALSE(trusts("clinic-pc"));
        // Not with a key that is not its own: nobody would trust what it signs.
        CHECK_THROWS_WITH(authority.renew_when_due(names, now), doctest::Contains("not its own"));
        CHECK_THROWS_WITH(authority.create(names, now), doctest::Contains("not its own"));
        std::filesystem::copy_file(other.folder.path / "tls" / "ca.key",
                                   folder.path / "tls" / "ca.key",
                                   std::filesystem::copy_options::overwrite_existing);
        CHECK(authority.renew_when_due(names, now));
        CHECK(trusts("clinic-pc"));
        CHECK(authority.fingerprint() == other.authority.fingerprint());
    }
    TEST_CASE_FIXTURE(Made, "a damaged authority says which file") {
        std::filesystem::resize_file(authority.authority(), 20);
        CHECK_THROWS_WITH(authority.fingerprint(), doctest::Contains("ca.pem"));
    }
}
