#pragma once
#include <chrono>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
namespace clinic {

/// One HTTP request to a server outside the clinic.
struct OutgoingRequest {
    std::string method = "POST", url{};  // "https://name[:port]/path?query"; http is allowed
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string body{};
    std::chrono::milliseconds deadline{15'000};  // for all of it: name, connection, answer
    std::size_t most_answer_bytes = 64 << 10;
};
struct OutgoingAnswer {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers{};  // names in lower case
    std::string body{};
    /// The field's value, empty when absent. `name` in lower case.
    std::string_view header(std::string_view name) const {
        for (const auto& [given, value] : headers)
            if (given == name) return value;
        return {};
    }
};

/// No answer came. `what()` is a sentence for the admin that names the server, the cause and what
/// to do; it holds nothing of the body, the headers or the URL's path, which may be secret.
struct OutgoingFault : std::runtime_error {
    /// Stable: "bad-address", "name-not-found", "refused" (nobody listens there), "unreachable",
    /// "timed-out", "cut-off", "certificate-expired", "certificate-name", "certificate-unknown",
    /// "tls", "too-large", "not-accepted" (a mail server's refusal), "stopped".
    std::string code;
    /// The far side may have taken the request although nobody said so: repeating it may repeat
    /// what it does.
    bool maybe_done = false;

    OutgoingFault(std::string code_, const std::string& sentence, bool maybe_done_)
        : std::runtime_error(sentence), code(std::move(code_)), maybe_done(maybe_done_) {}
};

/// The way out of the house: rooms that tell the world something are lent one. Any thread may call
/// it, many at once.
class Outgoing {
public:
    virtual ~Outgoing() = default;
    /// Sends and waits for the whole answer, of whatever status; redirects are not followed.
    /// Certificates and names are always verified. Throws OutgoingFault; with code "stopped" within
    /// a second after `stop` asks for it.
    virtual OutgoingAnswer send(const OutgoingRequest& request, std::stop_token stop) = 0;
};
}  // namespace clinic
