// tool_crash_writes <clinicd> [rounds] [seed]: clients write down every acknowledged ticket, its
// cancellation, and every patient while the server is killed (SIGKILL) at random moments; after
// each start all of them must be there, no number given twice, a repeated request without a second
// effect, and the server back within two seconds. 100 rounds unless told otherwise; the long form
// is 1,000.
#include "crash_server.h"
#include "history.h"
#include "temporary_folder.h"
#include <iostream>
#include <random>
#include <set>

namespace {
using namespace clinic;
using namespace clinic::crash;
using namespace clinic::testing;
constexpr int clients = 8, doctors = 3;
constexpr auto longest_start = 2000ms;

using Kind = Acknowledged::Kind;

/// One request that is sent until it is answered, always under the same key.
struct Wish {
    Kind kind;
    std::string path, body, key;
};

/// One person at a desk. What the kill left unanswered is asked again after the restart.
class Desk {
public:
    Desk(int number, std::uint64_t seed) : number_(number), chance_(seed) {}

    void work(const Server& server, std::vector<std::int64_t> doctor_ids) {
        try {
            probe::Client client(server.port());
            while (step(client, server, doctor_ids)) {
            }
        } catch (const std::runtime_error&) {
            // The server is gone; the wish stays.
        }
    }
    History journal{};
    std::vector<std::string> faults{};

private:
    bool step(probe::Client& client, const Server& server, std::vector<std::int64_t>& doctor_ids) {
        if (!wish_) wish_ = next(doctor_ids);
        const auto reply = post(client, server, wish_->path, wish_->body, wish_->key);
        if (reply.status == 0) return false;
        const auto wish = *std::exchange(wish_, std::nullopt);
        if (reply.status != (wish.kind == Kind::cancelled_ticket ? 200 : 201)) {
            faults.push_back(wish.path + " " + std::to_string(reply.status) + " " +
                             json::serialize(reply.body));
            return true;
        }
        const auto& body = reply.body;
        const bool patient = wish.kind == Kind::patient;
        const std::string name(body.at(patient ? "last_name" : "patient_name").as_string());
        journal.push_back({.kind = wish.kind,
                           .id = body.at("id").as_int64(),
                           .number = body.at("number").as_int64(),
                           .name = name,
                           .doctor = patient ? 0 : body.at("doctor_id").as_int64()});
        // Most leave at once, so that the queue stays as short as a clinic's.
        if (wish.kind == Kind::ticket && chance_() % 10)
            wish_ = {Kind::cancelled_ticket,
                     "/tickets/" + std::to_string(journal.back().id) + "/cancel", "",
                     wish.key + " cancel"};
        return true;
    }
    Wish next(const std::vector<std::int64_t>& doctor_ids) {
        const auto key = "desk " + std::to_string(number_) + " wish " + std::to_string(++wishes_);
        const auto doctor = doctor_ids[chance_() % doctor_ids.size()];
        if (chance_() % 3)
            return {Kind::ticket, "/queues/" + std::to_string(doctor) + "/tickets",
                    R"({"patient_name":")" + key + "\"}", key};
        return {Kind::patient, "/patients",
                R"({"first_name":"Nodira","create_anyway":true,"last_name":")" + key + "\"}", key};
    }

    int number_, wishes_ = 0;
    std::mt19937_64 chance_;
    std::optional<Wish> wish_;
};

/// Names that were stored more than once: a repeated request with a second effect.
std::int64_t doubles(Session& session) {
    return *session.value<std::int64_t>(R"sql(
        select (select count(*) - count(distinct patient_name) from tickets) +
               (select count(*) - count(distinct last_name) from patients))sql");
}
/// Numbers that were skipped in some doctor's queue of a day.
std::int64_t gaps(Session& session) {
    return *session.value<std::int64_t>(R"sql(
        select coalesce(sum(missing), 0) from
            (select max(number) - min(number) + 1 - count(*) as missing from tickets
             group by doctor_id, day))sql");
}

/// The same number acknowledged to two people.
std::size_t twice(const History& journal) {
    std::set<std::tuple<Kind, std::int64_t, std::int64_t>> seen;
    std::size_t twice = 0;
    for (const auto& one : journal)
        twice += !seen.insert({one.kind, one.doctor, one.number}).second;
    return twice;
}

class Campaign {
public:
    Campaign(const char* program, std::uint64_t seed)
        : server_(program, folder_.path), chance_(seed) {
        for (int i = 0; i < clients; ++i) desks_.emplace_back(i, chance_());
        server_.start();
        furnish();
    }
    void round() {
        std::vector<std::thread> threads;
        for (auto& desk : desks_) threads.emplace_back([&] { desk.work(server_, doctor_ids_); });
        std::this_thread::sleep_for(std::chrono::microseconds(chance_() % 200'000));
        server_.kill();
        for (auto& thread : threads) thread.join();
        const auto took = server_.start();
        slowest_ = std::max(slowest_, took);
        verify();
    }
    int verdict(int rounds) {
        Look look(server_.database());
        const auto again = lost(look.session(), journal_);
        const auto fault = fault_in(look.session());
        const auto twice_done = doubles(look.session()), skipped = gaps(look.session());
        std::cout << rounds << " kills, " << journal_.size() << " acknowledged, " << lost_ + again
                  << " lost, " << twice(journal_) << " numbers twice, " << twice_done
                  << " effects twice, " << skipped << " gaps, " << faults_
                  << " refusals, slowest start " << slowest_.count() << " ms"
                  << (fault.empty() ? "" : ", fault: " + fault) << "\n";
        const bool good = !lost_ && !again && !twice(journal_) && !twice_done && !skipped &&
                          !faults_ && fault.empty() && (!as_shipped || slowest_ <= longest_start);
        // A campaign in which hardly anything was written shows nothing.
        return good && journal_.size() >= static_cast<std::size_t>(rounds) ? 0 : 1;
    }

private:
    void furnish() {
        probe::Client client(server_.port());
        const auto made = [&](const std::string& path, const std::string& body) {
            const auto reply = post(client, server_, path, body, path + body);
            if (reply.status != 201)
                throw std::runtime_error(path + ": " + json::serialize(reply.body));
            return reply.body.at("id").as_int64();
        };
        const auto department = made("/departments", R"({"name":"Therapy"})");
        for (int i = 0; i < doctors; ++i)
            doctor_ids_.push_back(
                made("/doctors", R"({"last_name":"Aliyev","first_name":"Doctor)" +
                                     std::string(1, static_cast<char>('A' + i)) +
                                     R"(","specialty":"therapist","slot_minutes":15,)" +
                                     R"("department_id":)" + std::to_string(department) + "}"));
    }
    // What was acknowledged since the last kill; everything again at the end.
    void verify() {
        History fresh;
        for (auto& desk : desks_) {
            fresh.insert(fresh.end(), desk.journal.begin(), desk.journal.end());
            desk.journal.clear();
            for (const auto& fault : desk.faults) std::cout << "refused: " << fault << "\n";
            faults_ += desk.faults.size();
            desk.faults.clear();
        }
        Look look(server_.database());
        lost_ += lost(look.session(), fresh);
        journal_.insert(journal_.end(), fresh.begin(), fresh.end());
    }

    TemporaryFolder folder_;
    Server server_;
    std::mt19937_64 chance_;
    std::vector<Desk> desks_;
    std::vector<std::int64_t> doctor_ids_;
    History journal_;
    std::size_t lost_ = 0, faults_ = 0;
    std::chrono::milliseconds slowest_{};
};
}  // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    const int rounds = count > 2 ? std::stoi(words[2]) : 100;
    const auto seed = count > 3 ? std::stoull(words[3]) : std::random_device{}();
    std::cout << "seed " << seed << std::endl;
    try {
        Campaign campaign(words[1], seed);
        for (int i = 0; i < rounds; ++i) campaign.round();
        return campaign.verdict(rounds);
    } catch (const std::exception& fault) {
        std::cout << "fault: " << fault.what() << "\n";
        return 1;
    }
}
