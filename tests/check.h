#pragma once
// What the check programs (tool_check_*.cpp) share: reading the sources, gathering complaints.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace clinic::check {
namespace fs = std::filesystem;

struct SourceFile {
    std::string path;  // relative to the repository, with slashes
    std::string text;

    /// The line that the byte at `offset` stands in, from 1.
    std::size_t line_of(std::size_t offset) const {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
        return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
    }
};

inline std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Every file below `folder` (relative to `root`) with one of the endings, sorted by path.
inline std::vector<SourceFile> sources(const fs::path& root, const std::string& folder,
                                       const std::vector<std::string>& endings) {
    std::vector<SourceFile> found;
    if (!fs::is_directory(root / folder)) return found;
    auto walk = fs::recursive_directory_iterator(root / folder);
    for (; walk != fs::recursive_directory_iterator(); ++walk) {
        const auto name = walk->path().filename().string();
        if (walk->is_directory() && (name == "node_modules" || name == "generated"))
            walk.disable_recursion_pending();
        if (!walk->is_regular_file()) continue;
        if (std::ranges::find(endings, walk->path().extension().string()) == endings.end())
            continue;
        const auto path = fs::relative(walk->path(), root).generic_string();
        found.push_back({path, read_file(walk->path())});
    }
    std::ranges::sort(found, {}, &SourceFile::path);
    return found;
}

class Complaints {
public:
    void add(const std::string& where, const std::string& what) {
        std::cout << where << ": " << what << '\n';
        ++count_;
    }
    void add(const SourceFile& file, std::size_t offset, const std::string& what) {
        add(file.path + ":" + std::to_string(file.line_of(offset)), what);
    }
    std::size_t count() const { return count_; }

    /// The exit code, after one closing line. Having looked at nothing is a failure too.
    int verdict(std::size_t looked_at, const std::string& of_what) const {
        std::cout << looked_at << " " << of_what << " checked, " << count_ << " complaints\n";
        return count_ || !looked_at ? 1 : 0;
    }

private:
    std::size_t count_ = 0;
};
}  // namespace clinic::check
