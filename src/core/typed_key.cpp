#include "core/typed_key.h"
#include "core/problem.h"
#include <sodium.h>
#include <optional>
namespace clinic {
namespace {
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t held = typed_group_size - 1, bits_each = 5;
constexpr std::size_t groups_of_key = typed_groups - 1;
static_assert(groups_of_key * held * bits_each >= sizeof(Keys::Secret) * 8);

using Values = std::array<unsigned, held>;  // each below 32

// Times two in the field of 32 elements (x^5 + x^2 + 1).
constexpr unsigned doubled(unsigned value) {
    return (value << 1 ^ (value & 16 ? 0b100101 : 0)) & 31;
}

// Each place has a weight of its own and the check the weight one, so no wrong character and no
// exchange of two leaves the sum as it was; the group's number is in it too.
unsigned check_of(std::size_t number, const Values& values) {
    auto sum = static_cast<unsigned>(number);
    for (std::size_t place = 0; place < held; ++place) {
        unsigned weighted = values.at(place);
        for (std::size_t times = 0; times <= place; ++times) weighted = doubled(weighted);
        sum ^= weighted;
    }
    return sum;
}

std::string group_of(std::size_t number, const Values& values) {
    std::string text;
    for (const auto value : values) text += alphabet[value];
    return text + alphabet[check_of(number, values)];
}

std::optional<unsigned> value_of(char typed) {
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    const char meant = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    const auto at = alphabet.find(meant);
    if (at == alphabet.npos) return std::nullopt;
    return static_cast<unsigned>(at);
}

std::optional<Values> read_group(std::size_t number, std::string_view text) {
    if (text.size() != typed_group_size) return std::nullopt;
    Values values{};
    for (std::size_t place = 0; place < held; ++place) {
        const auto value = value_of(text[place]);
        if (!value) return std::nullopt;
        values.at(place) = *value;
    }
    if (value_of(text.back()) != check_of(number, values)) return std::nullopt;
    return values;
}

/// The twenty bits that begin at `from`, the first one highest; zero past the end of the bytes.
template <class Bytes>
Values bits_at(const Bytes& bytes, std::size_t from) {
    Values values{};
    for (std::size_t i = 0; i < held * bits_each; ++i) {
        const auto at = (from + i) / 8;
        if (at >= bytes.size()) break;
        const unsigned bit = static_cast<unsigned char>(bytes[at]) >> (7 - (from + i) % 8) & 1;
        values.at(i / bits_each) |= bit << (bits_each - 1 - i % bits_each);
    }
    return values;
}

/// The reverse. False when bits past the end are set: no sheet was printed so.
bool put_bits(Keys::Secret& secret, std::size_t from, const Values& values) {
    for (std::size_t i = 0; i < held * bits_each; ++i) {
        const unsigned bit = values.at(i / bits_each) >> (bits_each - 1 - i % bits_each) & 1;
        const auto at = (from + i) / 8;
        if (at >= secret.size() && bit) return false;
        if (bit) secret.at(at) |= static_cast<unsigned char>(0x80 >> (from + i) % 8);
    }
    return true;
}

Values values_of_whole(const Keys::Secret& secret) {
    std::string said = "clinicd key sheet 1 ";
    said.append(reinterpret_cast<const char*>(secret.data()), secret.size());
    const auto whole = bits_at(plain_digest(said), 0);
    sodium_memzero(said.data(), said.size());
    return whole;
}

std::vector<std::string> parted(std::string_view text) {
    std::vector<std::string> groups;
    bool within = false;
    for (const char c : text) {
        const bool mark = c == ' ' || c == '-' || c == '\n' || c == '\r' || c == '\t';
        if (!mark && !within) groups.emplace_back();
        if (!mark) groups.back() += c;
        within = !mark;
    }
    return groups;
}

Problem wrong_groups(const std::vector<std::size_t>& numbers) {
    std::string said;
    json::array listed;
    for (const auto number : numbers) {
        said += (said.empty() ? "" : ", ") + std::to_string(number);
        listed.emplace_back(number);
    }
    return Problem(422, "wrong-group",
                   (numbers.size() == 1 ? "Group " + said + " is" : "Groups " + said + " are") +
                       " not as printed. Compare with the sheet, character by character.")
        .about("groups", std::move(listed));
}
}  // namespace

std::vector<std::string> typed_groups_of(const Keys::Secret& secret) {
    std::vector<std::string> groups;
    for (std::size_t i = 0; i < groups_of_key; ++i)
        groups.push_back(group_of(i + 1, bits_at(secret, i * held * bits_each)));
    groups.push_back(group_of(typed_groups, values_of_whole(secret)));
    return groups;
}

bool is_typed_group(std::size_t number, std::string_view text) {
    return read_group(number, text).has_value();
}

Keys::Secret typed_secret(std::string_view text) {
    const auto groups = parted(text);
    if (groups.size() != typed_groups)
        throw Problem(422, "wrong-group",
                      "The sheet has 14 groups of 5 characters; here are " +
                          std::to_string(groups.size()) + ". Part them by blanks.");
    Keys::Secret secret{};
    std::vector<std::size_t> wrong;
    for (std::size_t i = 0; i < typed_groups; ++i) {
        const auto values = read_group(i + 1, groups[i]);
        const bool fits =
            values && (i == groups_of_key || put_bits(secret, i * held * bits_each, *values));
        if (!fits) wrong.push_back(i + 1);
    }
    if (!wrong.empty()) throw wrong_groups(wrong);
    if (read_group(typed_groups, groups.back()) != values_of_whole(secret))
        throw Problem(422, "wrong-sheet",
                      "Each group is well formed, but together they are no key: groups of two "
                      "sheets, or two errors in one group. Compare each with the sheet.");
    return secret;
}
}  // namespace clinic
