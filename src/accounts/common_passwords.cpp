#include "accounts/common_passwords.h"
#include "accounts/sorted_lines.h"
#include "core/digests.h"
#include "core/embedded.h"
#include "core/text.h"
#include "platform/log.h"
#include <algorithm>
#include <array>
#include <fstream>
namespace clinic::accounts {
namespace {
constexpr std::size_t shortest_run = 5;

// Here they speak Uzbek and Russian too; the built-in list knows neither.
constexpr std::array<std::string_view, 16> local_words{
    "clinic",     "clinicd",    "klinika",   "kasalxona", "shifoxona", "poliklinika",
    "doktor",     "shifokor",   "parol",     "salom",     "toshkent",  "tashkent",
    "uzbekistan", "ozbekiston", "samarqand", "пароль"};
constexpr std::array<std::string_view, 9> walks{
    "1234567890",   "qwertyuiop",       "asdfghjkl",
    "zxcvbnm",      "1qaz2wsx3edc4rfv", "abcdefghijklmnopqrstuvwxyz",
    "йцукенгшщзхъ", "фывапролджэ",      "ячсмитьбю"};

const SortedLines& built_in() {
    static const SortedLines lines(embedded_passwords().front().bytes);
    return lines;
}

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 128;
}
// "!dragon2024" is "dragon" to whoever guesses.
std::string_view word_in(std::string_view plain) {
    while (!plain.empty() && !is_word_byte(plain.front())) plain.remove_prefix(1);
    while (!plain.empty() && !is_word_byte(plain.back())) plain.remove_suffix(1);
    return plain;
}
// Also one word twice: "salomsalom".
bool is_listed(std::string_view word) {
    const auto known = [](std::string_view one) {
        return std::ranges::find(local_words, one) != local_words.end() || built_in().contain(one);
    };
    const auto half = word.substr(0, word.size() / 2);
    return !word.empty() && (known(word) || (word.substr(half.size()) == half && known(half)));
}

// How many bytes from there on lie side by side on a keyboard, in either direction.
std::size_t run_at(std::string_view text) {
    std::size_t longest = 1;
    for (const auto walk : walks) {
        const std::string back(walk.rbegin(), walk.rend());
        for (const std::string_view way : {walk, std::string_view(back)})
            while (longest < text.size() &&
                   way.find(text.substr(0, longest + 1)) != std::string_view::npos)
                ++longest;
    }
    return longest;
}
bool is_walk(std::string_view plain) {
    std::size_t walked = 0;
    for (std::size_t at = 0; at < plain.size();) {
        const auto run = run_at(plain.substr(at));
        if (run >= shortest_run) walked += run;
        at += run;
    }
    return walked > plain.size() / 2;
}

// As the lists spell it.
std::string upper_sha1(std::string_view password) {
    auto text = sha1_hex(password);
    for (auto& c : text)
        if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

// Each look-up opens the file: a list is asked a few times a week, and may be replaced meanwhile.
SortedLines lines_of(const std::filesystem::path& file) {
    auto in = std::make_shared<std::ifstream>(file, std::ios::binary);
    return {std::filesystem::file_size(file), [in](std::size_t at, std::size_t size) {
                std::string bytes(size, '\0');
                in->clear();
                in->seekg(static_cast<std::streamoff>(at));
                in->read(bytes.data(), static_cast<std::streamsize>(size));
                bytes.resize(static_cast<std::size_t>(in->gcount()));
                return bytes;
            }};
}

std::filesystem::path& breached_file() {
    static std::filesystem::path file;
    return file;
}
}  // namespace

bool is_common(std::string_view password) {
    const auto plain = lower_ascii(password);
    const bool one_letter = std::ranges::all_of(plain, [&](char c) { return c == plain[0]; });
    return one_letter || built_in().contain(plain) || is_listed(word_in(plain)) || is_walk(plain);
}

void use_breached_passwords(const std::filesystem::path& file) {
    breached_file() = file;
    if (file.empty()) return;
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    const auto digest = line.substr(0, line.find_first_of(":\r"));
    const bool hexadecimal =
        digest.size() == 40 && digest.find_first_not_of("0123456789ABCDEF") == digest.npos;
    if (!hexadecimal)
        throw std::runtime_error(
            "BREACHED_PASSWORDS_FILE: " + file.string() +
            " does not begin with an upper-case SHA-1 digest. Give the list ordered by hash, or "
            "leave the setting out.");
}

bool is_breached(std::string_view password) {
    if (breached_file().empty()) return false;
    try {
        return lines_of(breached_file()).contain(upper_sha1(password));
    } catch (const std::runtime_error& fault) {
        // A stick pulled out must not keep anybody from a new password.
        platform::log(platform::Level::error, "the list of leaked passwords cannot be read",
                      {{"fault", fault.what()}});
        return false;
    }
}
}  // namespace clinic::accounts
