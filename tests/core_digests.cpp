#include "core/digests.h"
#include "core/keys.h"
#include <doctest/doctest.h>
using namespace clinic;

TEST_SUITE("digests") {
    TEST_CASE("MD5 gives the sums of RFC 1321") {
        CHECK(md5_hex("") == "d41d8cd98f00b204e9800998ecf8427e");
        CHECK(md5_hex("message digest") == "f96b697d7cb7938d525a2f31aaf161d0");
    }
    TEST_CASE("HMAC-SHA-256 gives the sums of RFC 4231") {
        CHECK(hmac_sha256_hex("Jefe", "what do ya want for nothing?") ==
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        CHECK(hmac_sha256_hex(std::string(131, '\xaa'),
                              "Test Using Larger Than Block-Size Key - Hash Key First") ==
              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }
    TEST_CASE("SHA-1 gives the sums of RFC 3174 and RFC 2202") {
        CHECK(sha1_hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");
        CHECK(hex(hmac_sha1("Jefe", "what do ya want for nothing?")) ==
              "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }
    TEST_CASE("base64 goes there and back") {
        CHECK(base64("Paycom:key") == "UGF5Y29tOmtleQ==");
        CHECK(from_base64("UGF5Y29tOmtleQ==") == "Paycom:key");
        CHECK(from_base64("") == "");
    }
    TEST_CASE("what is not whole base64 is nothing") {
        for (const auto* text : {"UGF5Y29tOmtleQ=", "UGF5Y29tOmtleQ", "UGF5 Y29t", "****", "U"})
            CHECK_MESSAGE(!from_base64(text), text);
    }
}
