#include "providers/click_protocol.h"
#include "api/route.h"
#include "core/digests.h"
#include "core/keys.h"
#include "providers/amounts.h"
namespace clinic::providers::click {
namespace {
constexpr std::size_t longest_field = 500;

std::string_view words_of(Code code) {
    switch (code) {
    case success:
        return "Success";
    case bad_sign:
        return "SIGN CHECK FAILED!";
    case wrong_amount:
        return "Incorrect parameter amount";
    case no_action:
        return "Action not found";
    case paid_already:
        return "Already paid";
    case no_order:
        return "User does not exist";
    case no_transaction:
        return "Transaction does not exist";
    case update_failed:
        return "Failed to update user";
    case bad_request:
        return "Error in request from click";
    case was_cancelled:
        return "Transaction cancelled";
    }
    return "";
}

/// Every field but error_note, which Click leaves empty at times, must be there.
class Form {
public:
    explicit Form(std::string_view body) {
        try {
            fields_ = route_details::query_object(body);
        } catch (const Problem&) {
            throw Refusal{bad_request};
        }
    }
    std::string text(std::string_view name) const {
        const auto found = optional(name);
        if (found.empty()) throw Refusal{bad_request, "missing: " + std::string(name)};
        return found;
    }
    std::string optional(std::string_view name) const {
        const auto* found = fields_.if_contains(name);
        if (!found) return {};
        const auto& value = found->as_string();
        if (value.size() > longest_field) throw Refusal{bad_request};
        return std::string(value);
    }

private:
    json::object fields_;
};

std::optional<std::int64_t> signed_number(std::string_view text) {
    const bool negative = text.starts_with('-');
    const auto number = whole_number(negative ? text.substr(1) : text);
    if (!number) return std::nullopt;
    return negative ? -*number : *number;
}
}  // namespace

Call read_call(std::string_view body) {
    const Form form(body);
    Call call{.click_trans_id = form.text("click_trans_id"),
              .service_id = form.text("service_id"),
              .click_paydoc_id = form.text("click_paydoc_id"),
              .merchant_trans_id = form.text("merchant_trans_id"),
              .merchant_prepare_id = form.optional("merchant_prepare_id"),
              .amount = form.text("amount"),
              .action = form.text("action"),
              .error = form.text("error"),
              .error_note = form.optional("error_note"),
              .sign_time = form.text("sign_time"),
              .sign_string = form.text("sign_string")};
    const auto trans_id = whole_number(call.click_trans_id);
    const auto fault = signed_number(call.error);
    if (!trans_id || !fault) throw Refusal{bad_request};
    call.trans_id = *trans_id;
    call.fault = *fault;
    if (call.action == "1" && call.merchant_prepare_id.empty())
        throw Refusal{bad_request, "missing: merchant_prepare_id"};
    return call;
}

Action action_of(const Call& call) {
    if (call.action == "0") return Action::prepare;
    if (call.action == "1") return Action::complete;
    throw Refusal{no_action};
}

std::string signature(const Call& call, const std::string& secret, bool with_prepare_id) {
    return md5_hex(call.click_trans_id + call.service_id + secret + call.merchant_trans_id +
                   (with_prepare_id ? call.merchant_prepare_id : "") + call.amount + call.action +
                   call.sign_time);
}

void check_signature(const Call& call, const std::string& secret) {
    // An action nobody knows has no formula of its own: either will do, so that whoever knows the
    // secret hears what is wrong.
    const bool known = call.action == "0" || call.action == "1";
    const auto shown = lower_ascii(call.sign_string);
    const bool one = same_bytes(shown, signature(call, secret, call.action != "0"));
    const bool other = !known && same_bytes(shown, signature(call, secret, false));
    if (!one && !other) throw Refusal{bad_sign};
}

std::int64_t amount(const Call& call) {
    const auto minor = minor_from_units(call.amount);
    if (!minor || *minor == 0) throw Refusal{wrong_amount};
    return *minor;
}

std::int64_t invoice(const Call& call) {
    const auto id = whole_number(call.merchant_trans_id);
    if (!id || *id < 1) throw Refusal{no_order};
    return *id;
}

std::string reply(const Call& call, std::string_view id_name, std::int64_t id) {
    json::object said{{"click_trans_id", call.trans_id},
                      {"merchant_trans_id", call.merchant_trans_id}};
    said[id_name] = id;
    said["error"] = 0;
    said["error_note"] = words_of(success);
    return json::serialize(said);
}

std::string reply(const Call* call, const Refusal& refusal) {
    json::object said;
    if (call) {
        said["click_trans_id"] = call->trans_id;
        said["merchant_trans_id"] = call->merchant_trans_id;
    }
    said["error"] = static_cast<std::int64_t>(refusal.code);
    said["error_note"] = refusal.note.empty() ? std::string(words_of(refusal.code)) : refusal.note;
    return json::serialize(said);
}
}  // namespace clinic::providers::click
