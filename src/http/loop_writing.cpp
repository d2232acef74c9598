#include "http/loop.h"
#include "platform/log.h"
#include <cerrno>
namespace clinic::http {
namespace {
constexpr std::size_t most_a_turn = 256 * 1024;  // more would make the others wait

/// Reads the next piece of a file for a reply.
class PieceOfFile : public Work {
public:
    PieceOfFile(Loop& loop, platform::SocketId connection, FileBody body)
        : loop_(loop), connection_(connection), body_(std::move(body)) {}
    void run() override try {
        std::string piece(std::size_t(std::min<std::uint64_t>(most_a_turn, body_.left)), '\0');
        std::size_t filled = 0;
        while (filled < piece.size()) {
            const auto count =
                ::read(body_.file.get(), piece.data() + filled, piece.size() - filled);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) break;
            filled += std::size_t(count);
        }
        if (filled < piece.size()) {
            platform::log(platform::Level::error, "a file ended before its reply did", {});
            piece.clear();
        }
        body_.left -= piece.size();
        loop_.add_piece(connection_, std::move(piece), std::move(body_));
    } catch (const std::exception& fault) {
        platform::log(platform::Level::error, "a file cannot be read", {{"reason", fault.what()}});
        loop_.add_piece(connection_, {}, {});
    }

private:
    Loop& loop_;
    const platform::SocketId connection_;
    FileBody body_;
};
}  // namespace

void Loop::give(Connection& connection, Reply reply) {
    release(connection);
    connection.reply = std::move(reply);
    connection.doing = Doing::writing;
    const auto seconds = connection.reply.size() / shared_.limits.slowest_reader;
    connection.deadline = now_ + shared_.limits.reply + std::chrono::seconds(seconds);
    shared_.counters.sent_bytes += connection.reply.size();
    send(connection);
}

void Loop::send(Connection& connection) {
    auto room = most_a_turn;
    for (auto bytes = connection.reply.ready(); !bytes.empty(); bytes = connection.reply.ready()) {
        if (room == 0) return wait_to_send(connection, For::writing);
        const auto step = connection.wire.write(bytes.substr(0, room));
        switch (step.state) {
        case Wire::State::ended:
            return close(connection);
        case Wire::State::moved:
            connection.reply.advance(step.bytes);
            room -= step.bytes;
            continue;
        case Wire::State::wants_reading:
            return wait_to_send(connection, For::reading);
        case Wire::State::wants_writing:
            return wait_to_send(connection, For::writing);
        }
    }
    shared_.counters.unsent_bytes -= std::exchange(connection.kept, 0);
    connection.reply.wants_piece() ? read_piece(connection) : after_reply(connection);
}

// Slow readers together may hold only so much memory; the one that passes it is cut off.
void Loop::wait_to_send(Connection& connection, For what) {
    watch(connection, what);
    if (connection.kept) return;
    connection.kept = connection.reply.held();
    shared_.counters.unsent_bytes += connection.kept;
    if (shared_.counters.unsent_bytes > shared_.limits.unsent_bytes) close(connection);
}

void Loop::read_piece(Connection& connection) {
    unwatch(connection);
    shared_.workers.add(
        std::unique_ptr<Work>(new PieceOfFile(*this, connection.id, connection.reply.take_file())));
}

void Loop::after_reply(Connection& connection) {
    const bool last = connection.reply.is_last() || stopping();
    auto listening = std::exchange(connection.reply.listening(), std::nullopt);
    connection.reply = {};
    if (listening && !stopping()) {
        close(connection);  // it leaves this loop, not the client
        return shared_.hub.listen(std::move(connection.wire), std::move(*listening),
                                  connection.asked_at);
    }
    if (!last) {
        connection.doing = Doing::gathering;
        connection.deadline = now_ + shared_.limits.idle;
        return watch(connection, For::reading);
    }
    // Closed with bytes unread, TCP would reset, and the client might never see our reply.
    connection.doing = Doing::leaving;
    connection.deadline = now_ + shared_.limits.farewell;
    connection.wire.finish();
    watch(connection, For::reading);
}

void Loop::watch(Connection& connection, For what) {
    if (!connection.watched)
        poller_.add(connection.wire.socket(), connection.id, what);
    else if (connection.waits_for != what)
        poller_.change(connection.wire.socket(), connection.id, what);
    connection.watched = true;
    connection.waits_for = what;
}
void Loop::unwatch(Connection& connection) {
    if (connection.watched) poller_.remove(connection.wire.socket());
    connection.watched = false;
}

void Loop::set_unfinished(Connection& connection, bool unfinished) {
    if (connection.unfinished == unfinished) return;
    if (!connection.from_proxy) {  // a proxy stands for many clients
        const auto client = connection.peer.client();
        if (!unfinished)
            shared_.unfinished.leave(client);
        else if (!shared_.unfinished.enter(client, shared_.limits.unfinished_per_address))
            throw Refusal{429, "Too many unfinished requests from your address."};
    }
    connection.unfinished = unfinished;
}

void Loop::release(Connection& connection) {
    shared_.counters.gathered_bytes -= std::exchange(connection.reserved, 0);
    shared_.counters.unsent_bytes -= std::exchange(connection.kept, 0);
}

void Loop::close(Connection& connection) {
    if (connection.doing == Doing::gone) return;
    set_unfinished(connection, false);
    release(connection);
    unwatch(connection);
    connection.doing = Doing::gone;
    gone_.push_back(connection.id);
    --shared_.counters.connections;
}
}  // namespace clinic::http
