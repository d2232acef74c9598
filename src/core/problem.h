#pragma once
#include "core/json.h"
#include <stdexcept>
#include <vector>
namespace clinic {

/// What is wrong with one field. `code` and `params` let the screens say it in any language;
/// `detail` is the English sentence.
struct FieldProblem {
    std::string pointer, code, detail;
    json::object params{};
};

/// Thrown when a request cannot go on; becomes an RFC 9457 problem document in one place.
/// `code` is stable and ends the problem's type URI; `extras` become members of the document.
struct Problem : std::runtime_error {
    int status;
    std::string code;
    std::vector<FieldProblem> errors;
    json::object params{}, extras{};

    Problem(int status_, std::string code_, const std::string& detail,
            std::vector<FieldProblem> errors_ = {})
        : std::runtime_error(detail),
          status(status_),
          code(std::move(code_)),
          errors(std::move(errors_)) {}
    Problem& with(std::string_view name, json::value value) & {
        extras[name] = std::move(value);
        return *this;
    }
    Problem&& with(std::string_view name, json::value value) && {
        extras[name] = std::move(value);
        return std::move(*this);
    }
    /// A parameter of the sentence, for the screens' own wording.
    Problem&& about(std::string_view name, json::value value) && {
        params[name] = std::move(value);
        return std::move(*this);
    }
};

/// 404. `what` is a noun: "patient".
inline Problem not_found(const std::string& what) {
    return Problem(404, "not-found", "There is no such " + what + ".")
        .about("what", json::value(what));
}
/// 409: the request does not fit the present state.
inline Problem conflict(std::string code, const std::string& detail) {
    return {409, std::move(code), detail};
}
inline Problem conflict(const std::string& detail) {
    return conflict("conflict", detail);
}
/// 403: signed in, but not entitled.
inline Problem not_allowed(const std::string& detail = "Your role does not allow this.") {
    return {403, "not-allowed", detail};
}
/// 422 for one field that only a room can judge. `member` is its JSON name.
inline Problem invalid(const std::string& member, std::string code, std::string detail,
                       json::object params = {}) {
    return {422,
            "invalid",
            "Some fields need attention.",
            {{"#/" + member, std::move(code), std::move(detail), std::move(params)}}};
}
}  // namespace clinic
