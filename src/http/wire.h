#pragma once
#include "http/tls.h"
#include "platform/descriptor.h"
#include <chrono>
#include <string_view>
namespace clinic::http {
/// The bytes of one connection, plain or TLS. Never blocks; the TLS handshake happens inside the
/// first reads, so whatever deadline holds for a request holds for the handshake too.
class Wire {
public:
    enum class State { moved, wants_reading, wants_writing, ended };
    struct Step {
        State state;
        std::size_t bytes = 0;  // when moved
    };
    /// As much as one TLS record can hold: with less, bytes could wait inside OpenSSL unseen.
    static constexpr std::size_t most_read = 16 * 1024;

    /// `socket` does not block; `tls` is null for plain HTTP.
    Wire(platform::Descriptor socket, const Tls* tls);
    Step read(char* into, std::size_t size);
    Step write(std::string_view bytes);
    /// Says that nothing more will be written; the other side may still be writing.
    void finish();
    /// Gives the connection up when what was sent stays unconfirmed for so long.
    void end_when_silent(std::chrono::milliseconds longest);
    int socket() const { return socket_.get(); }
    bool is_secure() const { return tls_ != nullptr; }

private:
    Step tls_step(int result, std::size_t bytes);
    platform::Descriptor socket_;
    Session tls_;
};
}  // namespace clinic::http
