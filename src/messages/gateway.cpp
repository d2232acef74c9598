#include "messages/gateway.h"
#include "core/json.h"
#include "core/text.h"
#include <algorithm>
namespace clinic::messages {
namespace {
constexpr int first_success = 200, first_beyond = 300, first_server_fault = 500, resting = 503;

std::string inside_json(std::string_view text) {
    std::string quoted;
    append_quoted(quoted, text);
    return quoted.substr(1, quoted.size() - 2);
}
// No value may begin a header of its own.
std::string one_line(std::string_view text) {
    std::string out(text);
    std::ranges::replace_if(
        out, [](char c) { return c == '\r' || c == '\n'; }, ' ');
    return out;
}
std::string as_it_is(std::string_view text) {
    return std::string(text);
}

using Encode = std::string (*)(std::string_view);
std::string filled(std::string text, const Parcel& parcel, Encode encode) {
    const std::pair<std::string_view, std::string> values[]{{"{phone}", parcel.to},
                                                            {"{digits}", digits_of(parcel.to)},
                                                            {"{text}", parcel.text},
                                                            {"{id}", parcel.id}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto* found = std::ranges::find_if(values, [&](const auto& one) {
            return std::string_view(text).substr(at).starts_with(one.first);
        });
        if (found == std::end(values)) {
            out += text[at++];
            continue;
        }
        out += encode(found->second);
        at += found->first.size();
    }
    return out;
}

// By what the body says it is; plain text where it says nothing.
Encode encoding_of(const std::vector<std::pair<std::string, std::string>>& headers) {
    for (const auto& [name, value] : headers) {
        if (lower_ascii(name) != "content-type") continue;
        if (value.find("json") != value.npos) return inside_json;
        if (value.find("x-www-form-urlencoded") != value.npos) return percent_encoded;
    }
    return as_it_is;
}

bool succeeded(const OutgoingAnswer& answer) {
    return answer.status >= first_success && answer.status < first_beyond;
}
}  // namespace

std::vector<std::pair<std::string, std::string>> header_lines(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> all;
    int number = 0;
    for (const auto line : split(text, '\n')) {
        ++number;
        const auto plain = trimmed(line);
        if (plain.empty() || plain.starts_with('#')) continue;
        const auto colon = plain.find(':');
        if (colon == plain.npos || colon == 0)
            throw std::invalid_argument("line " + std::to_string(number) +
                                        " is not of the form 'Name: value'");
        all.emplace_back(trimmed(plain.substr(0, colon)), trimmed(plain.substr(colon + 1)));
    }
    return all;
}

bool Gateway::repeatable() const {
    const auto names_id = [](std::string_view text) { return text.find("{id}") != text.npos; };
    return names_id(settings_.url) || names_id(settings_.body) ||
           std::ranges::any_of(settings_.headers,
                               [&](const auto& header) { return names_id(header.second); });
}

Outcome Gateway::send(const Parcel& parcel, std::stop_token stop) {
    OutgoingRequest request{.method = settings_.method,
                            .url = filled(settings_.url, parcel, percent_encoded)};
    for (const auto& [name, value] : settings_.headers)
        request.headers.emplace_back(name, filled(value, parcel, one_line));
    if (settings_.method != "GET")
        request.body = filled(settings_.body, parcel, encoding_of(settings_.headers));
    try {
        const auto answer = outgoing_.send(request, std::move(stop));
        if (succeeded(answer)) return {};
        auto outcome = refused("The message gateway", answer, around_.now());
        // It broke down in the middle: whether the message went on before that, nobody knows.
        if (answer.status >= first_server_fault && answer.status != resting && !repeatable())
            outcome.result = Result::unknown;
        return outcome;
    } catch (const OutgoingFault& fault) {
        return outcome_of(fault, repeatable());
    }
}

Outcome Webhook::send(const Parcel& parcel, std::stop_token stop) {
    const auto& url = parcel.to == alert_hook ? hook_ : parcel.to;
    if (url.empty())
        return {
            .result = Result::never, .code = "no-way", .fault = "ALERT_URL is not set any more."};
    const json::object body{{"id", parcel.id},
                            {"kind", parcel.kind},
                            {"subject", parcel.subject},
                            {"text", parcel.text},
                            {"params", json::parse(parcel.params)}};
    try {
        const auto answer = outgoing_.send(
            {.url = url,
             .headers = {{"Content-Type", "application/json"}, {"Idempotency-Key", parcel.id}},
             .body = json::serialize(body)},
            std::move(stop));
        if (succeeded(answer)) return {};
        auto outcome = refused("The address for alerts", answer, around_.now());
        outcome.way_is_down = false;  // another address may be well
        return outcome;
    } catch (const OutgoingFault& fault) {
        auto outcome = outcome_of(fault, repeatable());
        outcome.way_is_down = false;
        return outcome;
    }
}
}  // namespace clinic::messages
