#include "http/proxies.h"
#include <algorithm>
#include <stdexcept>
namespace clinic::http {
namespace {
std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}
/// The last entry of a list, which leaves it.
std::string_view take_last(std::string_view& list) {
    const auto comma = list.rfind(',');
    const auto last = list.substr(comma == list.npos ? 0 : comma + 1);
    list.remove_suffix(comma == list.npos ? list.size() : list.size() - comma);
    return trimmed(last);
}
}  // namespace

Proxies::Proxies(const std::vector<std::string>& trusted) {
    for (const auto& text : trusted) {
        const auto network = Network::parse(text);
        if (!network)
            throw std::invalid_argument("'" + text +
                                        "' is no address of a trusted proxy. Write one like "
                                        "10.0.0.7, 10.0.0.0/8 or fd00::/8.");
        trusted_.push_back(*network);
    }
}

bool Proxies::trust(const Address& peer) const {
    return std::ranges::any_of(trusted_, [&](auto& network) { return network.contains(peer); });
}

// From the right: each proxy appends whom it saw, so everything left of the first stranger is
// only what the stranger claims.
Caller Proxies::vouched(const Address& peer, bool over_tls, const Message& message) const {
    auto client = peer;
    const auto fields = message.fields();
    for (auto field = fields.rbegin(); field != fields.rend() && trust(client); ++field) {
        if (field->name != "x-forwarded-for") continue;
        for (auto list = field->value; !list.empty() && trust(client);) {
            const auto next = Address::parse_forwarded(take_last(list));
            if (!next) return {client.text(), client.client(), over_tls};
            client = *next;
        }
    }
    std::string_view protocol = message.field("x-forwarded-proto");
    const bool secure = over_tls || take_last(protocol) == "https";
    return {client.text(), client.client(), secure};
}
}  // namespace clinic::http
