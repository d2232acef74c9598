#include "core/problem.h"
#include "core/typed_key.h"
#include <doctest/doctest.h>
#include <algorithm>
using namespace clinic;

namespace {
Keys::Secret some_secret() {
    Keys::Secret secret{};
    for (std::size_t i = 0; i < secret.size(); ++i)
        secret[i] = static_cast<unsigned char>(i * 37 + 200);
    return secret;
}
std::string together(const std::vector<std::string>& groups, const std::string& mark = " ") {
    std::string text;
    for (const auto& group : groups) text += (text.empty() ? "" : mark) + group;
    return text;
}
/// The numbers of the groups that are refused, or the problem's code where none is named.
std::string refused(const std::string& text) {
    try {
        typed_secret(text);
    } catch (const Problem& problem) {
        for (const auto& [name, value] : problem.params)
            if (name == "groups") return json::serialize(value);
        return problem.code;
    }
    return "none";
}
}  // namespace

TEST_SUITE("typed key") {
    const auto secret = some_secret();
    const auto groups = typed_groups_of(secret);

    TEST_CASE("what is printed is typed back, in any case, with any marks between") {
        CHECK(groups.size() == 14);
        CHECK(typed_secret(together(groups)) == secret);
        CHECK(typed_secret("\n " + together(groups, "-\r\n") + " \n") == secret);
        auto small = together(groups);
        std::ranges::transform(small, small.begin(), [](char c) {
            return c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c));
        });
        CHECK(typed_secret(small) == secret);
        for (const auto& other : {Keys::Secret{}, Keys::Secret{255, 255, 255}})
            CHECK(typed_secret(together(typed_groups_of(other))) == other);
    }
    TEST_CASE("each wrong character is found, and its group is named") {
        for (std::size_t i = 0; i < groups.size(); ++i)
            for (std::size_t place = 0; place < 5; ++place)
                for (const char typed : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZU#")) {
                    auto wrong = groups;
                    if (wrong[i][place] == typed) continue;
                    wrong[i][place] = typed;
                    REQUIRE(refused(together(wrong)) == "[" + std::to_string(i + 1) + "]");
                    REQUIRE_FALSE(is_typed_group(i + 1, wrong[i]));
                }
    }
    TEST_CASE("characters and groups that changed places are found") {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            CHECK(is_typed_group(i + 1, groups[i]));
            for (std::size_t place = 1; place < 5; ++place) {
                auto wrong = groups;
                if (wrong[i][place - 1] == wrong[i][place]) continue;
                std::swap(wrong[i][place - 1], wrong[i][place]);
                CHECK(refused(together(wrong)) == "[" + std::to_string(i + 1) + "]");
            }
            for (std::size_t other = 0; other < i; ++other) {
                auto wrong = groups;
                std::swap(wrong[i], wrong[other]);
                CHECK(refused(together(wrong)) != "none");
                CHECK_FALSE(is_typed_group(other + 1, groups[i]));
            }
        }
    }
    TEST_CASE("a group too few, cut, or of another sheet is refused") {
        CHECK(refused(together({groups.begin(), groups.end() - 1})) == "wrong-group");
        CHECK(refused("") == "wrong-group");
        auto cut = groups;
        cut[3].pop_back();
        CHECK(refused(together(cut)) == "[4]");
        auto mixed = groups;
        mixed[5] = typed_groups_of(Keys::Secret{9, 9, 9})[5];
        CHECK(refused(together(mixed)) == "wrong-sheet");
    }
}
