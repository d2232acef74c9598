#include "core/keys.h"
#include <doctest/doctest.h>
using namespace clinic;

TEST_SUITE("keys") {
    const Keys keys(Keys::Secret{1, 2, 3}), others(Keys::Secret{4, 5, 6});

    TEST_CASE("what is sealed opens again, and never looks the same twice") {
        const auto sealed = keys.seal(Purpose::totp_seed, "seed", "user 7");
        CHECK(keys.open(Purpose::totp_seed, sealed, "user 7") == "seed");
        CHECK(sealed.find("seed") == std::string::npos);
        CHECK(keys.seal(Purpose::totp_seed, "seed", "user 7") != sealed);
    }
    TEST_CASE("what was sealed for another row, purpose or clinic does not open") {
        const auto sealed = keys.seal(Purpose::totp_seed, "seed", "user 7");
        CHECK_FALSE(keys.open(Purpose::totp_seed, sealed, "user 8"));
        CHECK_FALSE(keys.open(Purpose::recovery_code, sealed, "user 7"));
        CHECK_FALSE(others.open(Purpose::totp_seed, sealed, "user 7"));
    }
    TEST_CASE("a changed or cut value does not open") {
        auto sealed = keys.seal(Purpose::totp_seed, "seed", "");
        CHECK_FALSE(keys.open(Purpose::totp_seed, sealed.substr(0, 39), ""));
        sealed.back() ^= 1;
        CHECK_FALSE(keys.open(Purpose::totp_seed, sealed, ""));
    }
}
