#pragma once
#include "accounts/sessions.h"
#include "campaign.h"
#include "campaign_clinic.h"
#include <map>
#include <set>

namespace clinic::campaign {

/// A clinic whose clock jumps by an hour or ten years, forwards and back. No number is given twice,
/// every write is taken, and no session that ended comes back to life.
class ClockRun {
public:
    ClockRun(std::uint64_t seed, Verdict& verdict)
        : seed_(seed), chance_(seed ^ 0x2545f4914f6cdd1dU), verdict_(verdict), clinic_(seed) {
        clinic_.open();
    }
    void play() {
        for (int i = 0; i < 30; ++i) {
            clinic_.act();
            sign_in();
            if (chance_() % 2) sign_out();
            clinic_.jump(some_jump());
            // As the schedule's thread does every twenty seconds.
            clinic_.database->write(Caller::inside("system"), accounts::end_expired_sessions);
            judge_tokens();
        }
        verdict_.expect(clinic_.refused == 0, seed_,
                        std::to_string(clinic_.refused) + " writes were refused");
        judge_numbers();
    }

private:
    std::int64_t some_jump() {
        constexpr std::int64_t year = 365 * 24 * hour;
        constexpr std::int64_t sizes[] = {hour, 10 * year, 13 * hour, minute};
        const auto size = sizes[chance_() % 4];
        return chance_() % 2 ? size : -size;
    }
    void sign_in() {
        clinic_.database->write(clinic_.cashier(), [&](Session& session) {
            const auto started =
                accounts::start_session(session, *clinic_.cashier().user, Client{}).value;
            tokens_[started.token] = started.id;
        });
    }
    void sign_out() {
        for (const auto& [token, id] : tokens_) {
            if (dead_.contains(token)) continue;
            clinic_.database->write(clinic_.cashier(), [&](Session& session) {
                accounts::end_session(session, id);
                session.record("test.ended", "session", id.value);
            });
            dead_.insert(token);
            return;
        }
    }
    bool admitted(const std::string& token) {
        bool in = false;
        clinic_.database->read(Caller::inside("test"), [&](Session& session) {
            Caller caller;
            accounts::admit(session, caller, Client{.session_token = token});
            in = caller.user.has_value();
        });
        return in;
    }
    void judge_tokens() {
        for (const auto& [token, id] : tokens_) {
            const bool in = admitted(token);
            verdict_.expect(!in || !dead_.contains(token), seed_, "an ended session came back");
            bool open = false;
            clinic_.database->read(Caller::inside("test"), [&](Session& session) {
                open = session.exists(
                    R"sql(select 1 from sessions where id = ? and ended_at is null)sql", id);
            });
            if (!open) dead_.insert(token);
        }
    }
    void judge_numbers() {
        clinic_.database.reset();
        testing::Look look(clinic_.file);
        verdict_.expect(!testing::lost(look.session(), clinic_.history), seed_, "lost");
        const auto fault = testing::fault_in(look.session());
        verdict_.expect(fault.empty(), seed_, fault);
        std::set<std::pair<int, std::int64_t>> seen;
        for (const auto& one : clinic_.history)  // a ticket's number is its day's
            if (one.kind != testing::Acknowledged::Kind::ticket)
                verdict_.expect(seen.insert({static_cast<int>(one.kind), one.number}).second, seed_,
                                "number " + std::to_string(one.number) + " twice");
        const auto doubles = look.session().value<std::int64_t>(R"sql(
            select count(*) from (select 1 from tickets group by doctor_id, day, number
                                  having count(*) > 1))sql");
        verdict_.expect(doubles == 0, seed_, "a ticket's number twice");
    }

    std::uint64_t seed_;
    std::mt19937_64 chance_;
    Verdict& verdict_;
    testing::CampaignClinic clinic_;
    std::map<std::string, SessionId> tokens_;
    std::set<std::string> dead_;
};

inline int clock(const Order& order) {
    Verdict verdict("clock");
    for (int i = 0; i < order.rounds; ++i) ClockRun(order.of_round(i), verdict).play();
    return verdict.end(std::to_string(order.rounds) + " runs of 30 jumps");
}
}  // namespace clinic::campaign
