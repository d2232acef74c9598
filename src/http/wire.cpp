#include "http/wire.h"
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <sys/socket.h>
namespace clinic::http {
namespace {
Wire::Step plain_step(ssize_t result, Wire::State when_blocked) {
    if (result > 0) return {Wire::State::moved, std::size_t(result)};
    if (result < 0 && errno == EINTR) return {when_blocked};  // level-triggered: tried again
    const bool blocked = result < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    return {blocked ? when_blocked : Wire::State::ended};
}
}  // namespace

Wire::Wire(platform::Descriptor socket, const Tls* tls) : socket_(std::move(socket)) {
    if (tls) tls_ = tls->begin(socket_.get());
}

Wire::Step Wire::tls_step(int result, std::size_t bytes) {
    if (result == 1) return {State::moved, bytes};
    const int why = SSL_get_error(tls_.get(), result);
    if (why == SSL_ERROR_WANT_READ) return {State::wants_reading};
    if (why == SSL_ERROR_WANT_WRITE) return {State::wants_writing};
    return {State::ended};
}

Wire::Step Wire::read(char* into, std::size_t size) {
    if (!tls_) return plain_step(::recv(socket(), into, size, 0), State::wants_reading);
    std::size_t bytes = 0;
    ERR_clear_error();  // OpenSSL's queue belongs to the thread: a neighbour's fault may lie there
    const int result = SSL_read_ex(tls_.get(), into, size, &bytes);
    return tls_step(result, bytes);
}

Wire::Step Wire::write(std::string_view bytes) {
    if (!tls_)
        return plain_step(::send(socket(), bytes.data(), bytes.size(), MSG_NOSIGNAL),
                          State::wants_writing);
    std::size_t written = 0;
    ERR_clear_error();
    const int result = SSL_write_ex(tls_.get(), bytes.data(), bytes.size(), &written);
    return tls_step(result, written);
}

void Wire::finish() {
    ERR_clear_error();
    if (tls_ && SSL_is_init_finished(tls_.get())) SSL_shutdown(tls_.get());
    ::shutdown(socket(), SHUT_WR);
}

void Wire::end_when_silent(std::chrono::milliseconds longest) {
    const auto milliseconds = unsigned(longest.count());
    ::setsockopt(socket(), IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
}
}  // namespace clinic::http
