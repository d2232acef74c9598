// A request as it comes from the wire: what two readers could take for different requests must be
// refused, however the bytes are cut.
#include "fuzz/target.h"
#include "http/message.h"
#include <optional>
using namespace clinic;
using namespace clinic::testing;

namespace {
/// Small, so that short inputs reach the limits.
http::Limits limits() {
    http::Limits all{.head_bytes = 512, .fields = 8, .target_bytes = 64, .body_bytes = 64};
    all.body_bytes_below = {{"/a", 128}};
    return all;
}

struct Verdict {
    int refused = 0;
    std::optional<http::Message> whole{};
    std::string behind{};  // what follows it
};
/// Gives the bytes in pieces of that size.
Verdict judge(std::string_view bytes, std::size_t piece) {
    http::Message message;
    const auto most = limits();
    try {
        while (!bytes.empty()) {
            if (message.gather(bytes.substr(0, piece), most)) {
                bytes.remove_prefix(std::min(piece, bytes.size()));
                auto behind = message.take_surplus() + std::string(bytes);
                return {.whole = std::move(message), .behind = std::move(behind)};
            }
            bytes.remove_prefix(std::min(piece, bytes.size()));
        }
    } catch (const http::Refusal& refusal) {
        return {.refused = refusal.status};
    }
    return {};
}

bool same(const http::Message& one, const http::Message& other) {
    const auto a = one.fields(), b = other.fields();
    return one.method() == other.method() && one.path() == other.path() &&
           one.query() == other.query() && one.body() == other.body() &&
           one.keep_alive() == other.keep_alive() &&
           std::ranges::equal(a, b, [](const auto& x, const auto& y) {
               return x.name == y.name && x.value == y.value;
           });
}

/// As somebody who understood it would send it on.
std::string written(const http::Message& message) {
    std::string out(message.start_line());
    out += "\r\n";
    for (const auto& [name, value] : message.fields())
        ((((out += name) += ": ") += value) += "\r\n");
    return (out += "\r\n") += message.body();
}

void check_parts(const http::Message& message) {
    const auto most = limits();
    claim(message.path().starts_with('/'), "a path begins with a slash");
    claim(message.path().size() + message.query().size() <= most.target_bytes, "target's limit");
    claim(message.fields().size() <= most.fields, "the limit of fields");
    claim(message.body().size() <= most.body_bytes_for(message.path()), "the body's limit");
    claim(!message.field("host").empty(), "a request names its host");
    for (const auto* name : {"transfer-encoding", "content-encoding"})
        claim(message.field(name).empty(), "no coding is understood");
    for (const auto& [name, value] : message.fields())
        for (const auto part : {name, value})
            claim(part.find_first_of(std::string_view("\r\n\0", 3)) == part.npos, "one line each");
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = text_of(data, size);
    const auto at_once = judge(bytes, std::max<std::size_t>(size, 1)), dripped = judge(bytes, 1);
    claim(at_once.refused == dripped.refused, "the cut does not change a refusal");
    claim(at_once.whole.has_value() == dripped.whole.has_value(), "nor when a request is whole");
    if (!at_once.whole) return 0;
    claim(same(*at_once.whole, *dripped.whole), "nor what it says");
    claim(at_once.behind == dripped.behind, "nor where the next request begins");
    check_parts(*at_once.whole);
    const auto text = written(*at_once.whole);
    const auto again = judge(text, text.size());
    // Names and values are shorter or the same, but ": " may cost a byte per field.
    if (again.refused == 431) return 0;
    claim(again.whole && same(*at_once.whole, *again.whole), "it reads the same when sent on");
    return 0;
}
