// The short form of fuzzing: every file of a corpus once through its target, with the usual
// compiler. `fuzz_<target> <corpus folder>`.
#include "fuzz/target.h"
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

int main(int count, char** words) {
    if (count != 2) {
        std::fprintf(stderr, "usage: %s CORPUS\n", words[0]);
        return 2;
    }
    int replayed = 0;
    for (const auto& file : std::filesystem::directory_iterator(words[1])) {
        std::ifstream in(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        std::fprintf(stderr, "%s\n", file.path().filename().c_str());
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        ++replayed;
    }
    std::printf("%d inputs replayed\n", replayed);
    return replayed ? 0 : 1;
}
