// What stands beside and at the beginning of a backup that somebody brings. The first line says
// which: manifest (its JSON), or sealed (the file).
#include "core/problem.h"
#include "db/sealed.h"
#include "fuzz/target.h"
#include "operations/backups.h"
#include "temporary_folder.h"
#include <fstream>
#include <iterator>
using namespace clinic;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
// Opens what the corpus holds; nobody seals anything else for it.
const sealing::Secret key =
    sealing::Key{"clinicd-open-UUtP_yVvwr8i7awYXdxa7oIYn6ZdhXMtyjzCd3Iysa4"};
constexpr std::string_view inside = "what was sealed";

const fs::path& folder() {
    static const TemporaryFolder made;
    return made.path;
}
void put(const fs::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// The passphrase where working its key out is cheap, or is refused: the head says what it costs.
sealing::Secret secret_for(std::string_view bytes) {
    constexpr std::size_t cost_at = 17 + 1 + 16, cost_size = 8;  // passes, then KiB
    const auto cost = bytes.substr(std::min(cost_at, bytes.size()), cost_size);
    if (sealing::opened_by(bytes) != "passphrase" || cost.size() < cost_size) return key;
    const bool cheap = !cost[4] && !cost[5] && !cost[6], refused = cost[0] || cost[1] || cost[4];
    return cheap || refused ? sealing::Secret(sealing::Passphrase{"five words"}) : key;
}

void check_sealed(std::string_view bytes) {
    const auto file = folder() / "clinic.sealed", opened = folder() / "opened";
    put(file, bytes);
    claim(is_sealed(file) == sealing::looks_sealed(bytes.substr(0, 18)), "it says what it is");
    const auto secret = secret_for(bytes);
    try {
        const auto digest = open_sealed(file, opened, secret);
        std::ifstream in(opened, std::ios::binary);
        const std::string plain{std::istreambuf_iterator<char>(in), {}};
        claim(plain == inside, "only what was sealed is opened");
        claim(digest == digest_inside(file, secret), "the digest is that of the inside");
        fs::remove(opened);
    } catch (const Problem& problem) {
        claim(problem.code == "wrong-key" || problem.code == "damaged-backup",
              "a refusal says whether the key or the file is wrong");
        claim(!fs::exists(opened), "nothing is left of what did not open");
    }
}

void check_manifest(std::string_view text) {
    const auto file = folder() / "clinic.db", beside = folder() / "clinic.db.json";
    put(beside, text);
    const auto manifest = operations::manifest_of(file);
    if (!manifest) return;
    const auto as_read = write(*manifest);
    put(beside, as_read);
    const auto again = operations::manifest_of(file);
    claim(again && write(*again) == as_read, "what is read is written alike");
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto rest = text_of(data, size);
    const auto which = line_of(rest);
    if (which == "sealed") check_sealed(rest);
    if (which == "manifest") check_manifest(rest);
    return 0;
}
