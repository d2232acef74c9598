#pragma once
#include "core/json.h"
#include "imports/standard.h"
#include "platform/child.h"
#include <filesystem>
#include <optional>
namespace clinic::cli {

/// How large the clinic is that a bench made in that folder.
imports::StandardSizes bench_sizes(const std::filesystem::path& folder);

/// A clinic made for measuring, in a folder of its own, and the program that serves it. The folder
/// goes at the end unless it was named.
class BenchClinic {
public:
    struct Options {
        std::filesystem::path folder{};   // kept, and used again when it holds a clinic
        std::filesystem::path beside{};   // without one: where to make one, on the disk to measure
        std::filesystem::path program{};  // what is measured
        imports::StandardSizes sizes{};
        /// Looked at between steps; throws when all of it shall end.
        std::function<void()> on_step = [] {};
    };
    explicit BenchClinic(Options options);
    ~BenchClinic();

    /// Makes the data where there is none yet, and says so on standard error.
    void prepare();
    /// Starts the program and signs in; answers after how many milliseconds it answered. Throws
    /// std::runtime_error with what its log says last when it does not.
    double serve();
    /// Asks it to end and waits until it has.
    void stop();
    /// As the admin. Throws std::runtime_error unless it is done.
    json::value ask(std::string_view method, const std::string& path,
                    const std::string& body = "") const;
    /// Begins another session of the admin; answers its token.
    std::string sign_in() const;
    /// Opens the admin's shift, unless it is open.
    void open_shift() const;

    std::uint16_t port() const { return port_; }
    const std::string& token() const { return token_; }
    /// The same look, for who asks the server by other means.
    const std::function<void()>& on_step() const { return options_.on_step; }
    const std::filesystem::path& folder() const { return options_.folder; }
    const imports::StandardSizes& sizes() const { return options_.sizes; }
    platform::Taken taken() const { return server_->taken(); }
    std::uintmax_t file_bytes() const;

private:
    std::filesystem::path database() const { return options_.folder / "clinic.db"; }
    void make();
    void fill();
    void remove_half_made();
    void wait_until_it_answers();

    Options options_;
    bool own_folder_ = false;
    std::optional<platform::Child> server_;
    std::uint16_t port_ = 0;
    std::string token_;
};
}  // namespace clinic::cli
