// tool_sign_in [rounds]: how long a refused sign-in takes, by kind: a name nobody has, a wrong
// password, a disabled user, a user without a password. The kinds take turns, so that whatever else
// the computer does falls on all alike; printed are their medians and how far each is from the
// first. What decides is counted by a test: one Argon2id each (tests/accounts_sessions.cpp).
#define DOCTEST_CONFIG_DISABLE
#include "test_house.h"
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace {
using namespace clinic;
using Clock = std::chrono::steady_clock;

struct Kind {
    const char* name;
    std::string username, password;
    std::vector<double> milliseconds{};
};

void add_users(testing::House& house) {
    house.set_up();
    json::object wanted{{"username", "gone"},
                        {"display_name", "Gone"},
                        {"password", testing::House::password},
                        {"roles", json::array{"cashier"}}};
    const auto made = house.api("POST", "/users", json::serialize(wanted), house.admin);
    house.api("PATCH", "/users/" + std::to_string(made.id()), R"({"disabled":true})", house.admin);
    house.database.write(Caller::inside("tool"), [](Session& session) {
        session.run(R"sql(
            insert into users (username, display_name, password_hash, language, created_at)
            values ('screen', 'Screen', '', 'en', 0))sql");
        session.record("test.added", "user", 0);
    });
}

double median(std::vector<double>& all) {
    const auto middle = all.begin() + std::ssize(all) / 2;
    std::ranges::nth_element(all, middle);
    return *middle;
}
}  // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? std::stoi(words[1]) : 100;
    testing::House house;
    add_users(house);
    std::array kinds{Kind{"name nobody has", "nobody", "not the password"},
                     Kind{"wrong password", "admin", "not the password"},
                     Kind{"disabled user", "gone", testing::House::password},
                     Kind{"user without one", "screen", "not the password"}};
    for (int round = 0; round < rounds; ++round)
        for (auto& kind : kinds) {
            house.wait(hour);  // no longer slowed by the last refusal
            const auto began = Clock::now();
            const auto answer = house.try_sign_in(kind.username, kind.password);
            const std::chrono::duration<double, std::milli> took = Clock::now() - began;
            if (answer.status != 401) return std::printf("%s: %d\n", kind.name, answer.status), 1;
            kind.milliseconds.push_back(took.count());
        }
    const auto first = median(kinds.front().milliseconds);
    for (auto& kind : kinds) {
        const auto middle = median(kind.milliseconds);
        std::printf("%-18s %8.2f ms %+6.2f %%\n", kind.name, middle, 100 * (middle / first - 1));
    }
    return 0;
}
