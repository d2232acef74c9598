#pragma once
#include "http/message.h"
#include <string>
#include <string_view>
namespace clinic::http {
/// The words that belong to a status, such as "Not Found".
std::string_view title(int status);
/// The moment now as HTTP writes it (IMF-fixdate). True until the next call on this thread.
std::string_view http_date();
/// A problem (RFC 9457) without anything of the request in it. `detail` is plain ASCII.
std::string problem(int status, std::string_view detail);
/// Fields every refusal carries besides its framing, each "Name: value\r\n".
std::string refusal_fields(int status);
/// The whole reply, after which the connection closes.
std::string refusal_bytes(const Refusal& refusal);
}  // namespace clinic::http
