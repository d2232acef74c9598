#include "http/outgoing.h"
#include "core/text.h"
#include "http/transfer.h"
#include "platform/log_context.h"
namespace clinic::http {
namespace {
struct Taken {
    OutgoingAnswer answer{};
    std::size_t most = 0;
};

// What is answered here is what was taken; less ends the exchange.
std::size_t take_body(char* bytes, std::size_t, std::size_t size, void* into) {
    auto& taken = *static_cast<Taken*>(into);
    if (size > taken.most - taken.answer.body.size()) return 0;
    taken.answer.body.append(bytes, size);
    return size;
}

std::size_t take_head(char* bytes, std::size_t, std::size_t size, void* into) {
    auto& headers = static_cast<Taken*>(into)->answer.headers;
    const std::string_view line(bytes, size);
    if (line.starts_with("HTTP/")) headers.clear();  // those before were of an interim answer
    const auto colon = line.find(':');
    if (colon != line.npos)
        headers.emplace_back(lower_ascii(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    return size;
}

void describe(Transfer& transfer, const OutgoingRequest& request) {
    transfer.set(CURLOPT_PROTOCOLS_STR, "http,https");
    transfer.set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    if (request.method != "GET" || !request.body.empty()) {
        transfer.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        transfer.set(CURLOPT_POSTFIELDS, request.body.c_str());
        // libcurl names a form when nobody says what the body is.
        transfer.add(CURLOPT_HTTPHEADER, "Content-Type:");
    }
    transfer.set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
    transfer.add(CURLOPT_HTTPHEADER, "Expect:");
    for (const auto& [name, value] : request.headers)
        transfer.add(CURLOPT_HTTPHEADER, name + (value.empty() ? ";" : ": " + value));
    // Whose work it is: the far side's log and ours tell of the same call.
    if (const auto id = platform::log_context().request_id(); !id.empty())
        transfer.add(CURLOPT_HTTPHEADER, "X-Request-Id: " + std::string(id));
}
}  // namespace

OutgoingAnswer OutgoingCalls::send(const OutgoingRequest& request, std::stop_token stop) {
    Transfer transfer(request.url, way_, request.deadline);
    Taken taken{.most = request.most_answer_bytes};
    describe(transfer, request);
    transfer.set(CURLOPT_WRITEFUNCTION, take_body);
    transfer.set(CURLOPT_WRITEDATA, &taken);
    transfer.set(CURLOPT_HEADERFUNCTION, take_head);
    transfer.set(CURLOPT_HEADERDATA, &taken);
    if (const auto ended = transfer.run(std::move(stop)); ended != CURLE_OK)
        throw transfer.fault(ended);
    taken.answer.status = static_cast<int>(transfer.about<long>(CURLINFO_RESPONSE_CODE));
    return std::move(taken.answer);
}
}  // namespace clinic::http
