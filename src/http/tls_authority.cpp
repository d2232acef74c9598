#include "http/tls_authority.h"
#include "http/tls_paper.h"
#include "platform/files.h"
#include "platform/hosts.h"
#include "platform/paths.h"
#include <algorithm>
#include <stdexcept>
#include <openssl/err.h>
#include <openssl/pem.h>
namespace clinic::http {
namespace {
constexpr std::int64_t day = 24 * hour, a_month = 30 * day;
// A client whose clock is a little behind must not refuse what was made a moment ago.
constexpr std::int64_t clock_play = hour;

// Names that no authority of the world gives out, and addresses of networks at home (RFC 1918,
// 3927, 4193, 4291).
const std::string local_names =
    "permitted;DNS:local,permitted;DNS:lan,permitted;DNS:internal,"
    "permitted;DNS:home.arpa,permitted;DNS:localhost";
const std::string home_addresses =
    "permitted;IP:127.0.0.0/255.0.0.0,permitted;IP:10.0.0.0/255.0.0.0,"
    "permitted;IP:172.16.0.0/255.240.0.0,permitted;IP:192.168.0.0/255.255.0.0,"
    "permitted;IP:169.254.0.0/255.255.0.0,permitted;IP:fc00::/fe00::,permitted;IP:fe80::/ffc0::,"
    "permitted;IP:::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";

std::string constraints(const std::vector<std::string>& names) {
    auto all = "critical," + local_names + "," + home_addresses;
    for (const auto& name : names)
        if (!platform::is_ip_address(name)) all += ",permitted;DNS:" + name;
    return all;
}

std::vector<std::string> with_localhost(const std::vector<std::string>& names) {
    std::vector<std::string> all{"localhost", "127.0.0.1", "::1"};
    for (const auto& name : names)
        if (!name.empty() && std::ranges::find(all, name) == all.end()) all.push_back(name);
    return all;
}

void replace(const std::filesystem::path& file, const std::string& bytes) {
    try {
        platform::replace_file(file, bytes);
    } catch (const std::system_error& fault) {
        throw std::runtime_error(file.string() + " cannot be written: " + fault.what() + ".");
    }
}

Paper make_authority(const std::vector<std::string>& names, EVP_PKEY& key, Instant now) {
    const Draft draft{.common_name = "clinicd on " + (names.empty() ? "this PC" : names.front()),
                      .from = {now.value - clock_play},
                      .until = {now.value + 3652 * day},
                      .extensions = {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                                     {NID_key_usage, "critical,keyCertSign,cRLSign"},
                                     {NID_subject_key_identifier, "hash"},
                                     {NID_name_constraints, constraints(names)}}};
    return signed_paper(draft, key, nullptr, key);
}

Paper make_server(const std::vector<std::string>& names, EVP_PKEY& key, X509& authority,
                  EVP_PKEY& authority_key, Instant now) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ",") + alternative_name(name);
    const Draft draft{.common_name = "clinicd",
                      .from = {now.value - clock_play},
                      .until = {now.value + 365 * day},
                      .extensions = {{NID_basic_constraints, "critical,CA:FALSE"},
                                     {NID_key_usage, "critical,digitalSignature"},
                                     {NID_ext_key_usage, "serverAuth"},
                                     {NID_subject_key_identifier, "hash"},
                                     {NID_authority_key_identifier, "keyid"},
                                     {NID_subject_alt_name, all}}};
    return signed_paper(draft, key, &authority, authority_key);
}
/// The authority that the server's certificate brings along, as the second of its file. Null where
/// there is none.
Paper brought_along(const std::filesystem::path& file) {
    const std::unique_ptr<BIO, Freed<BIO_free>> source(BIO_new_file(file.c_str(), "r"));
    const auto next = [&] {
        return Paper(source ? PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr) : nullptr);
    };
    const auto server = next();
    auto authority = next();
    ERR_clear_error();
    return authority;
}

bool fits(const std::filesystem::path& key, const X509& paper) {
    const bool fit =
        std::filesystem::exists(key) && X509_check_private_key(&paper, read_key(key).get()) == 1;
    ERR_clear_error();
    return fit;
}
}  // namespace

bool TlsAuthority::exists() const {
    return std::filesystem::exists(authority());
}

TlsAuthority::Creation TlsAuthority::create(const std::vector<std::string>& names,
                                            Instant now) const {
    if (exists() && is_pair())
        throw std::runtime_error("There is an authority in " + folder_.string() +
                                 " already. Devices that trust it would not trust a new one; "
                                 "move the folder away if that is meant.");
    auto what = Creation::finished;
    if (!exists()) {
        const bool had_one =
            std::filesystem::exists(certificate()) || std::filesystem::exists(key());
        had_one ? take_own_back() : make_own(names, now);
        what = had_one ? Creation::taken_back : Creation::made;
    }
    renew_when_due(names, now);
    return what;
}

// Whoever trusts the lost certificate trusts its key: that key must not be overwritten.
void TlsAuthority::take_own_back() const {
    const auto paper = brought_along(certificate());
    if (paper && fits(authority_key(), *paper)) return replace(authority(), pem_of(*paper));
    throw std::runtime_error("The certificate of the authority, " + authority().string() +
                             ", is not there, and devices may trust it. Put back the copy you "
                             "kept, with its ca.key, or move the folder away and make a new "
                             "authority.");
}

// The key first: as long as there is no certificate nobody can have come to trust it, and both are
// made anew the next time.
void TlsAuthority::make_own(const std::vector<std::string>& names, Instant now) const {
    platform::make_private_folder(folder_);
    const auto key = make_key();
    const auto paper = make_authority(names, *key, now);
    replace(authority_key(), pem_of(*key));
    replace(authority(), pem_of(*paper));
}

void TlsAuthority::require_own_key() const {
    if (fits(authority_key(), *read_paper(authority()))) return;
    throw std::runtime_error("The key of the authority, " + authority_key().string() +
                             ", is not there or not its own. Put back the copy you kept, or move "
                             "the folder away and make a new authority.");
}

bool TlsAuthority::renew_when_due(const std::vector<std::string>& wanted, Instant now) const {
    const auto paper = read_paper(authority());
    std::vector<std::string> possible;
    for (const auto& name : with_localhost(wanted))
        if (may_vouch(*paper, name)) possible.push_back(name);
    if (is_pair()) {
        const auto present = names();
        const bool complete = std::ranges::all_of(possible, [&](const std::string& name) {
            return std::ranges::find(present, name) != present.end();
        });
        if (complete && ends_at().value - now.value > a_month) return false;
    }
    require_own_key();
    const auto own_key = make_key();
    const auto server = make_server(possible, *own_key, *paper, *read_key(authority_key()), now);
    // The key first: a server that reads between the two finds a pair that does not fit, keeps the
    // old one and reads again a minute later.
    replace(key(), pem_of(*own_key));
    replace(certificate(), pem_of(*server) + pem_of(*paper));
    return true;
}

bool TlsAuthority::is_pair() const try {
    if (!std::filesystem::exists(certificate()) || !std::filesystem::exists(key())) return false;
    const auto server = read_paper(certificate());
    const auto vouching = read_paper(authority());
    const bool signed_by_it = X509_verify(server.get(), X509_get0_pubkey(vouching.get())) == 1;
    ERR_clear_error();
    return signed_by_it && fits(key(), *server);
} catch (const std::runtime_error&) {
    return false;  // half of a file is no pair either
}

std::string TlsAuthority::fingerprint() const {
    return fingerprint_of(*read_paper(authority()));
}
std::vector<std::string> TlsAuthority::names() const {
    return alternative_names(*read_paper(certificate()));
}
Instant TlsAuthority::ends_at() const {
    return end_of(*read_paper(certificate()));
}
}  // namespace clinic::http
