#include "core/keys.h"
#include "core/problem.h"
#include "db/files.h"
#include "db/sealed.h"
#include "test_clinic.h"
#include <fstream>

namespace clinic::testing {
using namespace sealing;
namespace {
namespace fs = std::filesystem;

/// A file of several pieces that holds a patient's name, and room for its sealed form.
struct ToSeal {
    TemporaryFolder folder;
    fs::path plain = folder.path / "plain.db", sealed = folder.path / "sealed.db",
             opened = folder.path / "opened.db";
    std::string text;

    explicit ToSeal(std::size_t size = 3 * piece_size + 100) {
        while (text.size() < size) text += "Karimova Nodira, diabetes; ";
        text.resize(size);
        write(plain, text);
    }
    static void write(const fs::path& file, const std::string& bytes) {
        std::ofstream(file, std::ios::binary) << bytes;
    }
    static std::string read(const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::string refusal(const Secret& secret) {
        return problem_of([&] { open_sealed(sealed, opened, secret); });
    }
};
const Passphrase right{"four green apples on a plate"}, wrong{"four green apples on a plat"};
}  // namespace

TEST_SUITE("sealed backups") {
    TEST_CASE("what a passphrase sealed, it opens again, whatever the size") {
        for (const std::size_t size : {std::size_t{0}, std::size_t{1}, piece_size - 1, piece_size,
                                       piece_size + 1, 2 * piece_size}) {
            ToSeal files(size);
            seal_file(files.plain, files.sealed, right);
            CHECK(is_sealed(files.sealed));
            CHECK(open_sealed(files.sealed, files.opened, right) == file_digest(files.plain));
            CHECK(ToSeal::read(files.opened) == files.text);
            CHECK(digest_inside(files.sealed, right) == file_digest(files.plain));
        }
    }
    TEST_CASE("what a sealing key sealed, only its opening key opens") {
        ToSeal files;
        const auto pair = make_key_pair();
        seal_file(files.plain, files.sealed, Key{pair.sealing});
        CHECK(files.refusal(Key{pair.sealing}) == "409 wrong-key");
        CHECK(files.refusal(Key{make_key_pair().opening}) == "409 wrong-key");
        CHECK(files.refusal(right) == "409 wrong-key");
        open_sealed(files.sealed, files.opened, Key{pair.opening + "\n"});
        CHECK(ToSeal::read(files.opened) == files.text);
    }
    TEST_CASE("a sealed file shows no patient's name") {
        ToSeal files;
        seal_file(files.plain, files.sealed, right);
        CHECK(ToSeal::read(files.sealed).find("Karimova") == std::string::npos);
    }
    TEST_CASE("a wrong passphrase leaves not a byte behind") {
        ToSeal files;
        seal_file(files.plain, files.sealed, right);
        CHECK(files.refusal(wrong) == "409 wrong-key");
        CHECK(files.refusal(Key{make_key_pair().opening}) == "409 wrong-key");
        CHECK(!fs::exists(files.opened));
    }
    TEST_CASE("a flipped bit anywhere is refused, and nothing is left") {
        ToSeal files;
        const auto pair = make_key_pair();  // quicker to open than a passphrase
        seal_file(files.plain, files.sealed, Key{pair.sealing});
        const auto good = ToSeal::read(files.sealed);
        for (std::size_t at = 0; at < good.size(); at += at < 200 ? 1 : 4099) {
            auto bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 1);
            ToSeal::write(files.sealed, bad);
            CAPTURE(at);
            CHECK(files.refusal(Key{pair.opening}) != "none");
            CHECK(!fs::exists(files.opened));
        }
    }
    TEST_CASE("a cut, swapped or lengthened file is refused") {
        ToSeal files;
        const auto pair = make_key_pair();
        seal_file(files.plain, files.sealed, Key{pair.sealing});
        const auto good = ToSeal::read(files.sealed);
        const auto head = *head_size(good);
        constexpr auto piece = piece_size + piece_growth;
        const auto refused = [&](const std::string& bad) {
            ToSeal::write(files.sealed, bad);
            const auto said = files.refusal(Key{pair.opening});
            return (said == "409 damaged-backup" || said == "409 wrong-key") &&
                   !fs::exists(files.opened);
        };
        for (const auto size : {std::size_t{0}, std::size_t{5}, std::size_t{18}, head - 1, head,
                                head + 5, head + piece, head + 2 * piece + 1, good.size() - 1})
            CHECK(refused(good.substr(0, size)));
        CHECK(refused(good + "x"));
        CHECK(refused(good.substr(0, head) + good.substr(head + piece, piece) +
                      good.substr(head, piece) + good.substr(head + 2 * piece)));
        CHECK(refused(good.substr(0, head) + good.substr(head + piece)));
        ToSeal::write(files.sealed, good);
        CHECK(files.refusal(Key{pair.opening}) == "none");
    }
    TEST_CASE("a head that asks for endless work is refused at once") {
        ToSeal files(10);
        seal_file(files.plain, files.sealed, right);
        auto bytes = ToSeal::read(files.sealed);
        bytes[17 + 1 + 16] = '\x7f';  // the passes
        ToSeal::write(files.sealed, bytes);
        CHECK(files.refusal(right) == "409 damaged-backup");
    }
    TEST_CASE("words that are no keys are named") {
        ToSeal files(10);
        for (const auto* word : {"", "clinicd-seal-", "clinicd-seal-AAAA", "clinicd-open-AAAA",
                                 "a long enough passphrase"})
            CHECK(problem_of([&] { seal_file(files.plain, files.sealed, Key{word}); }) ==
                  "409 wrong-key");
        CHECK(!fs::exists(files.sealed));
    }
}
}  // namespace clinic::testing
