#include "checkin/codes.h"
#include "messages/outbox.h"
namespace clinic::checkin {
namespace {
constexpr std::int64_t most_codes_an_hour = 100;

/// What the message's text is made of.
struct CodeParams {
    std::string code, clinic_name;
    std::int64_t minutes;
};
BOOST_DESCRIBE_STRUCT(CodeParams, (), (code, clinic_name, minutes))
}  // namespace

std::string new_code(const Session& session) {
    std::uint64_t number = 0;  // of 8 bytes: the remainder is even enough
    for (const char byte : session.random(8))
        number = number << 8 | static_cast<unsigned char>(byte);
    const auto digits = std::to_string(number % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

Blob code_digest(const Session& session, std::string_view secret, std::string_view code) {
    const auto words = "code/" + std::string(secret) + "/" + std::string(code);
    return {session.keys().digest(Purpose::token, words)};
}

bool is_code(Session& session, const RequestRow& row, std::string_view secret,
             std::string_view typed) {
    std::string digits;
    for (const char c : typed)
        if (c != ' ' && c != '-') digits += c;
    const auto kept = session.value<std::string>(R"sql(
        select code_digest from booking_requests where id = ?)sql",
                                                 row.id);
    return kept && same_bytes(*kept, code_digest(session, secret, digits).value);
}

void send_code(Session& session, const RequestRow& row, const std::string& code) {
    messages::put(session,
                  {.key = "booking.code/" + std::to_string(row.id.value),
                   .kind = "booking.code",
                   .to = {.address = row.phone},
                   .entity = "booking_request",
                   .entity_id = row.id.value,
                   .params = write(CodeParams{code, session.clinic().name, code_lifetime / minute}),
                   .due_at = session.now(),
                   .expires_at = row.expires_at});
}

void require_codes_left(Session& session) {
    const auto sent = session.value<std::int64_t>(R"sql(
        select count(*) from booking_requests where created_at > ? and confirm = 'code')sql",
                                                  Instant{session.now().value - hour});
    if (sent.value_or(0) < most_codes_an_hour) return;
    throw Problem(429, "too-many-codes",
                  "Too many codes were asked for. Please call the clinic, "
                  "or try again later.")
        .about("seconds", 600);
}
}  // namespace clinic::checkin
