// tool_crash_money <clinicd> [operations] [seed]: cashiers invoice, take payments whole and in
// parts, split them, refund, strike out, keep deposits and count their drawers, while the server is
// killed (SIGKILL) at random moments. Each request is sent under one key until it is answered. At
// the end every acknowledged payment and refund must be there, none of them twice, and the ledger
// must prove itself with a drift of 0. 3,000 acknowledged operations unless told otherwise; the
// long form is 100,000.
#include "history.h"
#include "money_house.h"
#include "temporary_folder.h"
#include <iostream>
#include <random>

namespace {
using namespace clinic;
using namespace clinic::crash;
using namespace clinic::testing;
constexpr int cashiers = 6, people = 12;

enum class Kind { invoice, payment, split, refund, other };
struct Wish {
    Kind kind;
    std::string path, body, key;
};

class Desk {
public:
    Desk(int number, std::uint64_t seed, const MoneyHouse& house)
        : number_(number), chance_(seed), house_(house) {}

    /// Until the server is gone, or `last` asks only for what is still unanswered.
    void work(const Server& server, bool last = false) {
        try {
            probe::Client client(server.port());
            while (last ? wish_.has_value() && step(client) : step(client)) {
            }
        } catch (const std::runtime_error&) {
            // The server is gone; the wish stays.
        }
    }
    History journal{};
    std::vector<std::string> faults{};
    std::size_t acknowledged = 0, refused = 0;

private:
    bool step(probe::Client& client) {
        if (!wish_) wish_ = next();
        const auto reply = post_as(client, house_.tokens[static_cast<std::size_t>(number_)],
                                   wish_->path, wish_->body, wish_->key);
        if (reply.status == 0) return false;
        const auto wish = *std::exchange(wish_, std::nullopt);
        // What a rule forbids is an answer too; nothing else is.
        const bool done = reply.status == 200 || reply.status == 201;
        if (!done && reply.status != 409)
            faults.push_back(wish.path + " " + std::to_string(reply.status) + " " +
                             json::serialize(reply.body));
        ++(done ? acknowledged : refused);
        if (done) note(wish, reply.body);
        return true;
    }
    void note(const Wish& wish, const json::object& body) {
        const auto number = [](const json::object& from, const char* name) {
            return from.at(name).as_int64();
        };
        if (wish.kind == Kind::invoice) invoices_.push_back(number(body, "id"));
        const auto keep = [&](Acknowledged::Kind kind, const json::object& one) {
            journal.push_back({.kind = kind,
                               .id = number(one, "id"),
                               .number = number(one, "receipt_number"),
                               .amount = number(one, "amount_minor")});
        };
        if (wish.kind == Kind::payment) keep(Acknowledged::Kind::payment, body);
        if (wish.kind == Kind::refund) keep(Acknowledged::Kind::refund, body);
        if (wish.kind == Kind::split)
            for (const auto& one : body.at("items").as_array())
                keep(Acknowledged::Kind::payment, one.as_object());
        for (; seen_ < journal.size(); ++seen_)
            if (journal[seen_].kind == Acknowledged::Kind::payment)
                payments_.push_back(journal[seen_].id);
    }
    std::string some(const std::vector<std::int64_t>& from) {
        return std::to_string(from[chance_() % from.size()]);
    }
    std::string latest(const std::vector<std::int64_t>& from) {
        const auto back = chance_() % std::min<std::size_t>(from.size(), 4);
        return std::to_string(from[from.size() - 1 - back]);
    }
    std::string amount() { return std::to_string(1 + chance_() % 400'000); }
    std::string payment() {
        constexpr const char* methods[] = {"cash", "card", "transfer", "deposit", "other"};
        return R"({"method":")" + std::string(methods[chance_() % 5]) + R"(","amount_minor":)" +
               amount() + "}";
    }
    Wish invoice() {
        return {Kind::invoice,
                "/invoices",
                R"({"patient_id":)" + some(house_.patients) + R"(,"lines":[{"service_id":)" +
                    std::to_string(house_.service) + R"(,"quantity":1},{"service_id":)" +
                    std::to_string(house_.cheap_service) + R"(,"quantity":2,"discount_minor":)" +
                    std::to_string(chance_() % 60'000) + "}]}",
                {}};
    }
    Wish wish() {
        const auto dice = chance_() % 100;
        if (invoices_.empty() || dice < 20) return invoice();
        if (dice < 24) return {Kind::other, "/shifts", R"({"float_minor":500000})", {}};
        if (dice < 26)
            return {Kind::other,
                    "/shifts/current/close",
                    R"({"counted":{"cash":)" + amount() + "}}",
                    {}};
        if (dice < 34)
            return {
                Kind::payment, "/patients/" + some(house_.patients) + "/deposits", deposit(), {}};
        if (dice < 36)
            return {Kind::refund,
                    "/patients/" + some(house_.patients) + "/deposits/refund",
                    R"({"method":"card","reason":"Moves away","amount_minor":)" + amount() + "}",
                    {}};
        if (dice < 46 && !payments_.empty())
            return {Kind::refund,
                    "/payments/" + latest(payments_) + "/refunds",
                    R"({"reason":"Came twice","credit":)" +
                        std::string(dice % 2 ? "true" : "false") + R"(,"amount_minor":)" +
                        amount() + "}",
                    {}};
        if (dice < 49 && !payments_.empty())
            return {Kind::other,
                    "/payments/" + latest(payments_) + "/void",
                    R"({"reason":"Wrong patient"})",
                    {}};
        const auto pays = "/invoices/" + latest(invoices_) + "/payments";
        if (dice < 56)
            return {Kind::split,
                    pays + "/split",
                    R"({"parts":[)" + payment() + "," + payment() + "]}",
                    {}};
        return {Kind::payment, pays, payment(), {}};
    }
    std::string deposit() {
        return R"({"method":")" + std::string(chance_() % 2 ? "cash" : "card") +
               R"(","amount_minor":)" + amount() + "}";
    }
    Wish next() {
        auto wanted = wish();
        wanted.key = "desk " + std::to_string(number_) + " wish " + std::to_string(++wishes_);
        return wanted;
    }

    int number_, wishes_ = 0;
    std::mt19937_64 chance_;
    const MoneyHouse& house_;
    std::optional<Wish> wish_;
    std::vector<std::int64_t> invoices_{}, payments_{};
    std::size_t seen_ = 0;
};

std::int64_t moved(Session& session) {
    return *session.value<std::int64_t>(R"sql(
        select (select count(*) from payments) + (select count(*) from refunds))sql");
}

class Campaign {
public:
    Campaign(const char* program, std::uint64_t seed)
        : server_(program, folder_.path), chance_(seed) {
        server_.start();
        house_.emplace(server_, cashiers, people);
        for (int i = 0; i < cashiers; ++i) desks_.emplace_back(i, chance_(), *house_);
    }
    void round() {
        std::vector<std::thread> threads;
        for (auto& desk : desks_) threads.emplace_back([&] { desk.work(server_); });
        std::this_thread::sleep_for(std::chrono::microseconds(chance_() % 400'000));
        server_.kill();
        for (auto& thread : threads) thread.join();
        server_.start();
        ++kills_;
    }
    std::size_t acknowledged() const {
        std::size_t sum = 0;
        for (const auto& desk : desks_) sum += desk.acknowledged;
        return sum;
    }
    int verdict() {
        for (auto& desk : desks_) desk.work(server_, true);
        History journal;
        std::size_t faults = 0, refused = 0;
        for (const auto& desk : desks_) {
            journal.insert(journal.end(), desk.journal.begin(), desk.journal.end());
            for (const auto& fault : desk.faults) std::cout << "fault: " << fault << "\n";
            faults += desk.faults.size();
            refused += desk.refused;
        }
        Look look(server_.database());
        const auto missing = lost(look.session(), journal);
        const auto twice = moved(look.session()) - static_cast<std::int64_t>(journal.size());
        const auto drift = billing::ledger_balance(look.session()).drift_minor;
        const auto fault = fault_in(look.session());
        std::cout << kills_ << " kills, " << acknowledged() << " acknowledged, " << refused
                  << " refused by a rule, " << journal.size() << " payments and refunds, "
                  << missing << " lost, " << twice << " effects twice, drift " << drift << ", "
                  << faults << " faults" << (fault.empty() ? "" : ", " + fault) << "\n";
        return !missing && !twice && !drift && !faults && fault.empty() ? 0 : 1;
    }

private:
    TemporaryFolder folder_;
    Server server_;
    std::mt19937_64 chance_;
    std::optional<MoneyHouse> house_;
    std::vector<Desk> desks_;
    int kills_ = 0;
};
}  // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    const auto wanted = count > 2 ? std::stoull(words[2]) : 3'000;
    const auto seed = count > 3 ? std::stoull(words[3]) : std::random_device{}();
    std::cout << "seed " << seed << std::endl;
    try {
        Campaign campaign(words[1], seed);
        while (campaign.acknowledged() < wanted) campaign.round();
        return campaign.verdict();
    } catch (const std::exception& fault) {
        std::cout << "fault: " << fault.what() << "\n";
        return 1;
    }
}
