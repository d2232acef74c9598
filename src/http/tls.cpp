#include "http/tls.h"
#include <new>
#include <stdexcept>
#include <string>
#include <openssl/err.h>
namespace clinic::http {
namespace {
std::runtime_error fault(const std::string& what, const std::string& advice) {
    const auto code = ERR_peek_last_error();
    const char* reason = code ? ERR_reason_error_string(code) : nullptr;
    ERR_clear_error();
    return std::runtime_error(what + (reason ? " (" + std::string(reason) + "). " : ". ") + advice);
}
}  // namespace

Tls::Tls(std::filesystem::path certificate, std::filesystem::path key)
    : certificate_(std::move(certificate)), key_(std::move(key)) {
    reload();
}

Tls::Context Tls::load() const {
    Context context(SSL_CTX_new(TLS_server_method()));
    if (!context) throw std::bad_alloc();
    ERR_clear_error();
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    // Only what gives forward secrecy and authenticated encryption; TLS 1.3 has nothing else.
    SSL_CTX_set_cipher_list(context.get(), "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_IGNORE_UNEXPECTED_EOF |
                                           SSL_OP_NO_COMPRESSION);
    // An idle connection gives its 34 KB of buffers back.
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                        SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    if (SSL_CTX_use_certificate_chain_file(context.get(), certificate_.c_str()) != 1)
        throw fault("The TLS certificate " + certificate_.string() + " cannot be read",
                    "It must be a PEM file with the server's certificate first, then its chain.");
    if (SSL_CTX_use_PrivateKey_file(context.get(), key_.c_str(), SSL_FILETYPE_PEM) != 1)
        throw fault("The TLS key " + key_.string() + " cannot be used",
                    "It must be the PEM key, without a passphrase, that belongs to " +
                        certificate_.string() + ".");
    if (SSL_CTX_check_private_key(context.get()) != 1)
        throw fault("The TLS key " + key_.string() + " does not belong to " + certificate_.string(),
                    "Give the two files that were made together.");
    return context;
}

Tls::Times Tls::times() const {
    std::error_code missing;
    return {std::filesystem::last_write_time(certificate_, missing),
            std::filesystem::last_write_time(key_, missing)};
}

void Tls::reload() {
    const auto seen = times();
    {
        std::lock_guard guard(mutex_);
        read_at_ = seen;  // a faulty pair is not tried again until it changes
    }
    auto fresh = load();
    std::lock_guard guard(mutex_);
    context_.swap(fresh);
}

bool Tls::reload_when_changed() {
    {
        std::lock_guard guard(mutex_);
        if (times() == read_at_) return false;
    }
    reload();
    return true;
}

Session Tls::begin(int socket) const {
    std::lock_guard guard(mutex_);
    Session session(SSL_new(context_.get()));
    if (!session || SSL_set_fd(session.get(), socket) != 1) throw std::bad_alloc();
    SSL_set_accept_state(session.get());
    return session;
}
}  // namespace clinic::http
