#pragma once
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace clinic::testing {

/// A folder that goes away with its owner.
struct TemporaryFolder {
    std::filesystem::path path;
    TemporaryFolder() {
        std::string form = (std::filesystem::temp_directory_path() / "clinicd-XXXXXX").string();
        if (!mkdtemp(form.data())) throw std::runtime_error("no temporary folder");
        path = form;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
};
}  // namespace clinic::testing
