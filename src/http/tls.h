#pragma once
#include <filesystem>
#include <memory>
#include <mutex>
#include <openssl/ssl.h>
namespace clinic::http {
struct FreeContext {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
struct FreeSession {
    void operator()(SSL* session) const { SSL_free(session); }
};
using Session = std::unique_ptr<SSL, FreeSession>;

/// How this server shows who it is. TLS 1.2 and newer, no renegotiation. Any thread.
class Tls {
public:
    /// PEM files: the certificate with its chain, and the key. Throws std::runtime_error with
    /// what is wrong and what to do.
    Tls(std::filesystem::path certificate, std::filesystem::path key);
    /// One connection's side of the protocol, on a socket that does not block.
    Session begin(int socket) const;
    /// Reads the files again; connections that stand keep what they have. Throws as the
    /// constructor, and then the old certificate stays.
    void reload();
    /// Reloads when the files are newer than what was read last. True when it did.
    bool reload_when_changed();

private:
    using Context = std::unique_ptr<SSL_CTX, FreeContext>;
    using Times = std::pair<std::filesystem::file_time_type, std::filesystem::file_time_type>;
    Context load() const;
    Times times() const;

    const std::filesystem::path certificate_, key_;
    mutable std::mutex mutex_;
    Times read_at_;
    Context context_;
};
}  // namespace clinic::http
