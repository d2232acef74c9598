#include "http/tls_paper.h"
#include "platform/hosts.h"
#include <array>
#include <cstdio>
#include <ctime>
#include <stdexcept>
#include <arpa/inet.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
namespace clinic::http {
namespace {
constexpr std::size_t serial_bytes = 16;  // unpredictable, and below the standard's 20
using Names = std::unique_ptr<GENERAL_NAMES, Freed<GENERAL_NAMES_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free>>;

void demand(bool worked, const std::string& what) {
    if (worked) return;
    const auto code = ERR_peek_last_error();
    const char* reason = code ? ERR_reason_error_string(code) : nullptr;
    ERR_clear_error();
    throw std::runtime_error(what + (reason ? " (" + std::string(reason) + ")." : "."));
}

template <class Write>
std::string written(Write write) {
    const Memory memory(BIO_new(BIO_s_mem()));
    demand(memory && write(memory.get()) == 1, "A certificate or key cannot be written");
    char* bytes = nullptr;
    const auto size = BIO_get_mem_data(memory.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

template <class Read>
auto read_from(const std::filesystem::path& file, Read read) {
    const Memory source(BIO_new_file(file.c_str(), "r"));
    demand(source != nullptr, file.string() + " cannot be read");
    auto* found = read(source.get());
    demand(found != nullptr, file.string() + " is no PEM file of the kind it should be");
    return found;
}

void set_serial(X509& paper) {
    std::array<unsigned char, serial_bytes> bytes{};
    demand(RAND_bytes(bytes.data(), bytes.size()) == 1, "This computer has no chance to give");
    bytes[0] &= 127;  // a serial number is positive
    const std::unique_ptr<BIGNUM, Freed<BN_free>> number(
        BN_bin2bn(bytes.data(), bytes.size(), nullptr));
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&paper));
}

void extend(X509& paper, X509& issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, &issuer, &paper, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    demand(extension && X509_add_ext(&paper, extension.get(), -1) == 1,
           "A certificate cannot say '" + value + "'");
}

std::string address_text(const ASN1_OCTET_STRING& bytes) {
    char text[INET6_ADDRSTRLEN] = {};
    const int family = ASN1_STRING_length(&bytes) == 4 ? AF_INET : AF_INET6;
    return ::inet_ntop(family, ASN1_STRING_get0_data(&bytes), text, sizeof text) ? text : "";
}
}  // namespace

Key make_key() {
    Key key(EVP_EC_gen("P-256"));
    demand(key != nullptr, "OpenSSL makes no key");
    return key;
}
Key read_key(const std::filesystem::path& file) {
    return Key(read_from(
        file, [](BIO* in) { return PEM_read_bio_PrivateKey(in, nullptr, nullptr, nullptr); }));
}
Paper read_paper(const std::filesystem::path& file) {
    return Paper(
        read_from(file, [](BIO* in) { return PEM_read_bio_X509(in, nullptr, nullptr, nullptr); }));
}
std::string pem_of(const EVP_PKEY& key) {
    return written([&](BIO* out) {
        return PEM_write_bio_PrivateKey(out, &key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}
std::string pem_of(const X509& paper) {
    return written([&](BIO* out) { return PEM_write_bio_X509(out, &paper); });
}

Paper signed_paper(const Draft& draft, EVP_PKEY& own_key, X509* issuer, EVP_PKEY& issuer_key) {
    Paper paper(X509_new());
    auto& signer = issuer ? *issuer : *paper;
    X509_set_version(paper.get(), X509_VERSION_3);
    set_serial(*paper);
    ASN1_TIME_set(X509_getm_notBefore(paper.get()), draft.from.value / second);
    ASN1_TIME_set(X509_getm_notAfter(paper.get()), draft.until.value / second);
    const auto* name = reinterpret_cast<const unsigned char*>(draft.common_name.c_str());
    X509_NAME_add_entry_by_NID(X509_get_subject_name(paper.get()), NID_commonName, MBSTRING_UTF8,
                               name, -1, -1, 0);
    X509_set_issuer_name(paper.get(), X509_get_subject_name(&signer));
    X509_set_pubkey(paper.get(), &own_key);
    for (const auto& [kind, value] : draft.extensions) extend(*paper, signer, kind, value);
    demand(X509_sign(paper.get(), &issuer_key, EVP_sha256()) > 0, "A certificate is not signed");
    return paper;
}

std::string alternative_name(const std::string& name) {
    return (platform::is_ip_address(name) ? "IP:" : "DNS:") + name;
}

std::vector<std::string> alternative_names(const X509& paper) {
    const Names all(static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(&paper, NID_subject_alt_name, nullptr, nullptr)));
    std::vector<std::string> names;
    for (int i = 0; all && i < sk_GENERAL_NAME_num(all.get()); ++i) {
        const auto* one = sk_GENERAL_NAME_value(all.get(), i);
        if (one->type == GEN_DNS) {
            const auto* text = ASN1_STRING_get0_data(one->d.dNSName);
            names.emplace_back(reinterpret_cast<const char*>(text),
                               static_cast<std::size_t>(ASN1_STRING_length(one->d.dNSName)));
        } else if (one->type == GEN_IPADD) {
            names.push_back(address_text(*one->d.iPAddress));
        }
    }
    return names;
}

bool may_vouch(const X509& authority, const std::string& name) {
    const std::unique_ptr<NAME_CONSTRAINTS, Freed<NAME_CONSTRAINTS_free>> limits(
        static_cast<NAME_CONSTRAINTS*>(
            X509_get_ext_d2i(&authority, NID_name_constraints, nullptr, nullptr)));
    if (!limits) return true;
    const auto key = make_key();
    const Draft draft{.common_name = "probe",
                      .from = {0},
                      .until = {second},
                      .extensions = {{NID_subject_alt_name, alternative_name(name)}}};
    const auto probe = signed_paper(draft, *key, nullptr, *key);
    X509_check_purpose(probe.get(), -1, 0);  // reads the names that are looked at next
    return NAME_CONSTRAINTS_check(probe.get(), limits.get()) == X509_V_OK;
}

Instant end_of(const X509& paper) {
    std::tm at{};
    demand(ASN1_TIME_to_tm(X509_get0_notAfter(&paper), &at) == 1, "A certificate has no end");
    return {static_cast<std::int64_t>(::timegm(&at)) * second};
}

std::string fingerprint_of(const X509& paper) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned int size = 0;
    demand(X509_digest(&paper, EVP_sha256(), sum.data(), &size) == 1, "No fingerprint");
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        char byte[4] = {};
        std::snprintf(byte, sizeof byte, "%s%02X", i ? ":" : "", sum[i]);
        text += byte;
    }
    return text;
}
}  // namespace clinic::http
