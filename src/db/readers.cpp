#include "db/readers.h"
namespace clinic {
namespace {
bool rolled_back(Connection& connection) {
    try {
        if (connection.in_transaction()) connection.run("rollback");
        return true;
    } catch (const SQLite::Exception&) {
        return false;
    }
}
}  // namespace

std::unique_ptr<Connection> Readers::take() {
    std::unique_lock guard(mutex_);
    one_free_.wait(guard, [&] { return lent_ < most_ && !held_; });
    ++lent_;
    if (!free_.empty()) {
        auto connection = std::move(free_.back());
        free_.pop_back();
        return connection;
    }
    guard.unlock();
    try {
        return std::make_unique<Connection>(file_, Connection::For::reading);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void Readers::give_back(std::unique_ptr<Connection> connection) {
    {
        std::lock_guard guard(mutex_);
        --lent_;
        if (connection) free_.push_back(std::move(connection));
    }
    one_free_.notify_one();
}

void Readers::hold(bool held) {
    {
        std::lock_guard guard(mutex_);
        held_ = held;
    }
    one_free_.notify_all();
}

void Readers::run(const Caller& caller, const CurrentEnvironment& environment,
                  const std::function<void(Session&)>& work) {
    auto connection = take();
    try {
        const auto as_of = memory_.now();
        const auto facts = environment.load();
        connection->run_prepared(R"sql(begin)sql");
        Session session(*connection, caller, *facts);
        session.use(memory_, as_of);
        work(session);
        connection->run_prepared(R"sql(commit)sql");
    } catch (...) {
        // One that cannot end its transaction would show old rows for ever: close it.
        if (!rolled_back(*connection)) connection.reset();
        give_back(std::move(connection));
        throw;
    }
    give_back(std::move(connection));
}
}  // namespace clinic
