#include "accounts/totp.h"
#include "test_house.h"
#include <cstdio>
using namespace clinic;
using namespace clinic::testing;

namespace {
using accounts::totp_code;
using accounts::totp_step;

/// What a command prints, without its last line end.
std::string output_of(const std::string& command) {
    std::string out;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe);
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
    ::pclose(pipe);
    while (out.ends_with('\n')) out.pop_back();
    return out;
}

std::string own_password() {
    return json::serialize(json::object{{"current_password", House::password}});
}

/// The admin's phone, as far as it makes codes; reads the seed as people type it.
std::string seed_of(const std::string& base32) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    unsigned gathered = 0;
    int bits = 0;
    for (const char c : base32) {
        gathered = gathered << 5 | static_cast<unsigned>(letters.find(c));
        if ((bits += 5) >= 8) out += static_cast<char>(gathered >> (bits -= 8) & 255);
    }
    return out;
}

/// A clinic whose admin signs in with a phone.
struct WithPhone {
    House house;
    std::string seed;
    json::array recovery_codes;

    WithPhone() {
        house.set_up();
        const auto begun = own("POST", "", own_password());
        REQUIRE(begun.status == 200);
        seed = seed_of(std::string(begun.body.at("secret").as_string()));
        const auto confirmed = own("POST", "/confirmation", R"({"code":")" + code() + "\"}");
        REQUIRE(confirmed.status == 200);
        recovery_codes = confirmed.body.at("codes").as_array();
        house.wait(minute);
    }
    House::Reply own(std::string_view method, const std::string& path, const std::string& body) {
        return house.api(method, "/users/current/second-factor" + path, body, house.admin);
    }
    std::string code(std::int64_t steps_ahead = 0) {
        return totp_code(seed, totp_step(Instant{house.now.load()}) + steps_ahead);
    }
    House::Reply sign_in(const std::string& code) {
        json::object given{{"username", "admin"}, {"password", House::password}};
        if (!code.empty()) given["totp"] = code;
        return house.api("POST", "/sessions", json::serialize(given));
    }
    std::string recovery_code(std::size_t at) {
        return std::string(recovery_codes.at(at).as_string());
    }
};
}  // namespace

TEST_SUITE("second factor") {
    TEST_CASE("codes are those of RFC 6238, appendix B") {
        const std::string seed = "12345678901234567890";
        CHECK(totp_code(seed, totp_step(Instant{59 * second})) == "287082");
        CHECK(totp_code(seed, totp_step(Instant{1111111109 * second})) == "081804");
        CHECK(totp_code(seed, totp_step(Instant{20000000000 * second})) == "353130");
    }
    TEST_CASE("a seed is spelled as RFC 4648 has it") {
        CHECK(accounts::base32("foobar") == "MZXW6YTBOI");
        CHECK(accounts::base32("f") == "MY");
        CHECK(accounts::base32("") == "");
    }
    TEST_CASE("oathtool makes the same codes") {
        if (output_of("command -v oathtool").empty()) {
            MESSAGE("oathtool is not installed: nothing compared");
            return;
        }
        const auto seed = Surroundings::random_bytes(20);
        for (const std::int64_t at : {1'000'000'000LL, 1'772'424'000LL, 4'102'444'800LL}) {
            const auto theirs = output_of("oathtool --totp --base32 --now '@" + std::to_string(at) +
                                          "' " + accounts::base32(seed));
            CHECK(totp_code(seed, totp_step(Instant{at * second})) == theirs);
        }
    }
    TEST_CASE("a code is taken from the step before to the one after, and no further") {
        const Instant now{1'000'000 * minute};
        const auto fits = [&](std::int64_t steps) {
            return accounts::step_of_code("seed", totp_code("seed", totp_step(now) + steps), now)
                .has_value();
        };
        CHECK_FALSE(fits(-2));
        CHECK(fits(-1));
        CHECK(fits(0));
        CHECK(fits(1));
        CHECK_FALSE(fits(2));
        CHECK_FALSE(accounts::step_of_code("seed", "", now));
    }
    TEST_CASE("the phone's link names the clinic and the user, whatever letters they have") {
        const auto uri = accounts::totp_uri("Оқ Terak", "admin", "f");
        CHECK(uri ==
              "otpauth://totp/%D0%9E%D2%9B%20Terak:admin?secret=MY&issuer="
              "%D0%9E%D2%9B%20Terak&algorithm=SHA1&digits=6&period=30");
    }
    TEST_CASE_FIXTURE(WithPhone, "the password alone is no longer enough, and says so") {
        CHECK(sign_in("").code() == "totp-needed");
        CHECK(sign_in("").status == 401);
        CHECK(sign_in(code()).status == 201);
    }
    TEST_CASE_FIXTURE(WithPhone, "a code works once") {
        const auto used = code();
        CHECK(sign_in(used).status == 201);
        CHECK(sign_in(used).code() == "wrong-code");
        CHECK(sign_in(code(1)).status == 201);
        CHECK(sign_in(code(0)).code() == "wrong-code");  // an earlier one neither
    }
    TEST_CASE_FIXTURE(WithPhone, "a hundred sign-ins at once with one code let one in") {
        const auto used = code();
        std::atomic<int> in = 0;
        {
            std::vector<std::jthread> all;
            for (int i = 0; i < 3; ++i)
                all.emplace_back([&] {
                    json::object given{
                        {"username", "admin"}, {"password", House::password}, {"totp", used}};
                    in += house.api("POST", "/sessions", json::serialize(given)).status == 201;
                });
        }
        CHECK(in == 1);
    }
    TEST_CASE_FIXTURE(WithPhone, "a wrong password with the right code tells nothing of the code") {
        json::object given{{"username", "admin"}, {"password", "not it"}, {"totp", code()}};
        CHECK(house.api("POST", "/sessions", json::serialize(given)).code() == "wrong-password");
        CHECK(sign_in(code()).status == 201);
    }
    TEST_CASE_FIXTURE(WithPhone, "guessing codes is slowed like guessing passwords") {
        int judged = 0;
        for (int i = 0; i < 6; ++i) judged += sign_in("000000").code() == "wrong-code";
        CHECK(judged == 4);
        CHECK(sign_in(code()).status == 429);
    }
    TEST_CASE_FIXTURE(WithPhone, "ten wrong codes in a row make a stranger wait ten minutes") {
        const auto patiently = [&](const std::string& code) {
            house.wait(31 * second);
            return sign_in(code);
        };
        for (int i = 0; i < 10; ++i) CHECK(patiently("000000").code() == "wrong-code");
        const auto refused = patiently(code());
        CHECK(refused.code() == "too-many-codes");
        CHECK(refused.body.at("params").at("minutes") == 10);
        house.wait(10 * minute);
        CHECK(sign_in("000000").code() == "wrong-code");
        CHECK(patiently(code()).code() == "too-many-codes");  // not forgotten by waiting
        house.wait(10 * minute);
        CHECK(sign_in(code()).status == 201);
        CHECK(sign_in("000000").code() == "wrong-code");
        CHECK(patiently("000000").code() == "wrong-code");
    }
    TEST_CASE_FIXTURE(WithPhone, "the admin lets a user type codes again at once") {
        for (int i = 0; i < 12; ++i) {
            house.wait(31 * second);
            sign_in("000000");
            house.api("GET", "/clinic", "", house.admin);  // still at work
        }
        house.wait(31 * second);
        CHECK(sign_in(code()).code() == "too-many-codes");
        REQUIRE(house.api("POST", "/users/1/unlock", "", house.admin).status == 204);
        CHECK(sign_in(code()).status == 201);
    }
    TEST_CASE_FIXTURE(WithPhone, "each of ten recovery codes signs in once, however it is typed") {
        CHECK(recovery_codes.size() == 10);
        auto typed = recovery_code(0);
        for (auto& c : typed) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        CHECK(sign_in(typed).status == 201);
        CHECK(sign_in(recovery_code(0)).code() == "wrong-code");
        CHECK(own("GET", "", "").body.at("recovery_codes_left") == 9);
        CHECK(sign_in(recovery_code(1)).status == 201);
    }
    TEST_CASE_FIXTURE(WithPhone, "new recovery codes put the old ones out of use") {
        const auto made = own("POST", "/recovery-codes", own_password());
        CHECK(made.body.at("codes").as_array().size() == 10);
        CHECK(sign_in(recovery_code(0)).code() == "wrong-code");
        CHECK(sign_in(std::string(made.body.at("codes").at(0).as_string())).status == 201);
    }
    TEST_CASE_FIXTURE(WithPhone, "the database holds no seed and no recovery code") {
        house.database.read(Caller::inside("test"), [&](Session& session) {
            const auto all = *session.value<std::string>(R"sql(
                select sealed_seed || (select group_concat(code_digest) from recovery_codes)
                from second_factors
            )sql");
            CHECK(all.find(seed) == std::string::npos);
            CHECK(all.find(recovery_code(0)) == std::string::npos);
        });
        const auto told = house.api("GET", "/audit?limit=50", "", house.admin);
        CHECK(json::serialize(told.body).find(accounts::base32(seed)) == std::string::npos);
    }
    TEST_CASE_FIXTURE(WithPhone, "another phone takes over once its first code was typed") {
        const auto begun = own("POST", "", own_password());
        CHECK(sign_in(code()).status == 201);  // the old one goes on until then
        const auto fresh = seed_of(std::string(begun.body.at("secret").as_string()));
        const auto first = totp_code(fresh, totp_step(Instant{house.now.load()}));
        CHECK(own("POST", "/confirmation", R"({"code":")" + first + "\"}").status == 200);
        house.wait(minute);
        CHECK(sign_in(code()).code() == "wrong-code");
        CHECK(sign_in(totp_code(fresh, totp_step(Instant{house.now.load()}))).status == 201);
    }
    TEST_CASE_FIXTURE(WithPhone, "setting up, new codes and removal ask for the password") {
        const std::string wrong = R"({"current_password":"somebody else's"})";
        CHECK(own("POST", "", wrong).status == 422);
        CHECK(own("POST", "/recovery-codes", wrong).status == 422);
        for (int i = 0; i < 2; ++i) CHECK(own("POST", "/removal", wrong).status == 422);
        CHECK(own("POST", "/removal", own_password()).status == 429);  // guesses, as anywhere
        house.wait(minute);
        CHECK(own("POST", "/removal", own_password()).status == 204);
        CHECK(sign_in("").status == 201);
    }
    TEST_CASE_FIXTURE(WithPhone, "a wrong first code turns nothing on") {
        own("POST", "", own_password());
        const auto refused = own("POST", "/confirmation", R"({"code":"123"})");
        CHECK(refused.body.at("errors").at(0).at("code") == "wrong-code");
        CHECK(sign_in(code()).status == 201);
    }
    TEST_CASE_FIXTURE(WithPhone, "a clock that ran years ahead locks no phone out") {
        house.wait(10LL * 365 * 24 * hour);
        CHECK(sign_in(code()).status == 201);
        house.wait(-10LL * 365 * 24 * hour);
        CHECK(sign_in(code()).status == 201);
    }
    TEST_CASE_FIXTURE(WithPhone, "an admin forgets a lost phone, and the record says so") {
        CHECK(house.api("GET", "/users/1", "", house.admin).body.at("has_second_factor") == true);
        CHECK(house.api("DELETE", "/users/1/second-factor", "", house.admin).status == 204);
        const auto newest = house.api("GET", "/audit?limit=1", "", house.admin);
        CHECK(newest.body.at("items").at(0).at("action") == "second-factor.reset");
        CHECK(sign_in("").status == 201);
        CHECK(house.api("DELETE", "/users/1/second-factor", "", house.admin).status == 404);
    }
    TEST_CASE_FIXTURE(WithPhone, "nobody else resets a phone") {
        const auto token = house.user("registrar");
        CHECK(house.api("DELETE", "/users/1/second-factor", "", token).status == 403);
    }
    TEST_CASE("where admins must have one, the next sign-in does nothing else first") {
        House house;
        house.set_up();
        CHECK(house.api("PATCH", "/clinic", R"({"second_factor":"admins"})", house.admin).status ==
              200);
        CHECK(house.api("GET", "/users", "", house.admin).status == 200);  // this one goes on
        house.admin = house.sign_in("admin");
        CHECK(house.api("GET", "/sessions/current", "", house.admin).body.at("must_enrol") == true);
        CHECK(house.api("GET", "/users", "", house.admin).status == 403);
        const auto begun =
            house.api("POST", "/users/current/second-factor", own_password(), house.admin);
        const auto seed = seed_of(std::string(begun.body.at("secret").as_string()));
        const auto code = totp_code(seed, totp_step(Instant{house.now.load()}));
        CHECK(house
                  .api("POST", "/users/current/second-factor/confirmation",
                       R"({"code":")" + code + "\"}", house.admin)
                  .status == 200);
        CHECK(house.api("GET", "/users", "", house.admin).status == 200);
        CHECK(house.api("POST", "/users/current/second-factor/removal", own_password(), house.admin)
                  .code() == "second-factor-required");
    }
    TEST_CASE("the rule for admins leaves the others alone, the rule for everyone does not") {
        House house;
        house.set_up();
        house.user("registrar");
        house.api("PATCH", "/clinic", R"({"second_factor":"admins"})", house.admin);
        CHECK(house.api("GET", "/patients?q=a", "", house.sign_in("registrar1")).status == 200);
        house.api("PATCH", "/clinic", R"({"second_factor":"everyone"})", house.admin);
        CHECK(house.api("GET", "/patients?q=a", "", house.sign_in("registrar1")).status == 403);
    }
    TEST_CASE("a code without a QR code before it is refused") {
        House house;
        house.set_up();
        CHECK(house
                  .api("POST", "/users/current/second-factor/confirmation", R"({"code":"123456"})",
                       house.admin)
                  .code() == "not-begun");
        CHECK(house
                  .api("POST", "/users/current/second-factor/recovery-codes", own_password(),
                       house.admin)
                  .status == 404);
    }
}
