#include "messages/push.h"
#include "core/keys.h"
#include "core/signatures.h"
namespace clinic::messages {
namespace {
constexpr int ok = 200, bad_request = 400, unauthorized = 401, not_found_there = 404;
constexpr std::int64_t assertion_life = hour, spare = minute;

const json::value* member(const json::value& of, std::string_view name) {
    const auto* object = of.if_object();
    return object ? object->if_contains(name) : nullptr;
}
std::string text_of(const json::value* value) {
    const auto* text = value ? value->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}
json::value parsed(const std::string& body) {
    boost::system::error_code fault;
    auto value = json::parse(body, fault);
    return fault ? json::value(nullptr) : value;
}

/// "UNREGISTERED": google.firebase.fcm.v1.FcmError among the details of a google.rpc.Status.
std::string error_code(const json::value& answer) {
    const auto* error = member(answer, "error");
    const auto* details = error ? member(*error, "details") : nullptr;
    if (const auto* list = details ? details->if_array() : nullptr)
        for (const auto& one : *list)
            if (auto code = text_of(member(one, "errorCode")); !code.empty()) return code;
    return error ? text_of(member(*error, "status")) : "";
}

std::string body_of(const Parcel& parcel) {
    const json::object data{{"message_id", std::to_string(parcel.message_id)},
                            {"kind", parcel.kind},
                            {"entity", parcel.entity},
                            {"entity_id", std::to_string(parcel.entity_id)}};
    const json::object message{{"token", parcel.to},
                               {"data", data},
                               {"android", {{"collapse_key", parcel.id}, {"priority", "high"}}},
                               {"apns", {{"headers", {{"apns-collapse-id", parcel.id}}}}},
                               {"webpush", {{"headers", {{"Topic", parcel.id}}}}}};
    return json::serialize(json::object{{"message", message}});
}

Outcome judged(const OutgoingAnswer& answer, Instant now) {
    const auto body = parsed(answer.body);
    if (answer.status == ok) return {.provider_id = text_of(member(body, "name"))};
    const auto code = error_code(body);
    if (code == "UNREGISTERED" || code == "SENDER_ID_MISMATCH" || answer.status == not_found_there)
        return {.result = Result::never,
                .code = "device-gone",
                .fault = "Firebase knows this device no more; it was taken off the list.",
                .address_is_gone = true};
    return refused("Firebase", answer, now);
}
}  // namespace

ServiceAccount ServiceAccount::read(std::string_view json_text) {
    const auto file = parsed(std::string(json_text));
    if (!file.is_object())
        throw std::invalid_argument("is not the JSON file that the Firebase console hands out");
    ServiceAccount account{text_of(member(file, "client_email")),
                           text_of(member(file, "private_key")),
                           text_of(member(file, "token_uri"))};
    for (const auto& [name, value] : {std::pair("client_email", &account.client_email),
                                      std::pair("private_key", &account.private_key),
                                      std::pair("token_uri", &account.token_uri)})
        if (value->empty())
            throw std::invalid_argument("has no " + std::string(name) +
                                        ": it must be the file of a service account");
    try {
        (void)rs256(account.private_key, "");
    } catch (const std::invalid_argument& fault) {
        throw std::invalid_argument("has a private_key that " + std::string(fault.what()));
    }
    return account;
}

// RFC 7523, 2.1 and 3.
std::string Push::assertion(Instant now) const {
    const json::object head{{"alg", "RS256"}, {"typ", "JWT"}};
    const json::object claims{{"iss", settings_.account.client_email},
                              {"scope", "https://www.googleapis.com/auth/firebase.messaging"},
                              {"aud", settings_.account.token_uri},
                              {"iat", now.value / second},
                              {"exp", (now.value + assertion_life) / second}};
    auto text = base64url(json::serialize(head)) + "." + base64url(json::serialize(claims));
    const auto signature = rs256(settings_.account.private_key, text);
    return text + "." + base64url(signature);
}

std::string Push::token(std::stop_token stop) {
    const std::lock_guard guard(mutex_);
    const auto now = around_.now();
    if (now < token_.good_until) return token_.text;
    const auto answer = outgoing_.send(
        {.url = settings_.account.token_uri,
         .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
         .body = "grant_type=" + percent_encoded("urn:ietf:params:oauth:grant-type:jwt-bearer") +
                 "&assertion=" + percent_encoded(assertion(now))},
        std::move(stop));
    const auto body = parsed(answer.body);
    const auto text = text_of(member(body, "access_token"));
    if (answer.status != ok || text.empty())
        throw OutgoingFault("token-refused",
                            "Google gives no token for this service account (answer " +
                                std::to_string(answer.status) +
                                "). Make a new key in the Firebase console and put it into "
                                "FCM_CREDENTIALS_FILE; look at this computer's clock, too.",
                            false);
    const auto* lasts = member(body, "expires_in");
    const auto seconds = lasts && lasts->is_int64() ? lasts->as_int64() : 0;
    token_ = {text, Instant{now.value + seconds * second - spare}};
    return text;
}

void Push::forget(const std::string& token) {
    const std::lock_guard guard(mutex_);
    if (token_.text == token) token_ = {};
}

OutgoingAnswer Push::post(const Parcel& parcel, const std::string& token, std::stop_token stop) {
    return outgoing_.send(
        {.url = settings_.origin + "/v1/projects/" + settings_.project + "/messages:send",
         .headers = {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}},
         .body = body_of(parcel)},
        std::move(stop));
}

Outcome Push::send(const Parcel& parcel, std::stop_token stop) {
    try {
        const auto first = token(stop);
        auto answer = post(parcel, first, stop);
        if (answer.status == unauthorized) {
            // It may have been taken back before its time: a fresh one is tried once.
            forget(first);
            answer = post(parcel, token(stop), stop);
        }
        return judged(answer, around_.now());
    } catch (const OutgoingFault& fault) {
        return outcome_of(fault, repeatable());
    }
}
}  // namespace clinic::messages
