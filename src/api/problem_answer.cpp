#include "api/dispatcher.h"
namespace clinic {

api::Answer problem_answer(const Problem& problem, std::string_view request_id) {
    json::object body{{"type", "/problems/" + problem.code},
                      {"code", problem.code},
                      {"title", problem.what()},
                      {"status", problem.status},
                      {"detail", problem.what()},
                      {"request_id", request_id}};
    if (!problem.params.empty()) body["params"] = problem.params;
    json::array errors;
    for (const auto& e : problem.errors) {
        json::object one{{"pointer", e.pointer}, {"code", e.code}, {"detail", e.detail}};
        if (!e.params.empty()) one["params"] = e.params;
        errors.push_back(std::move(one));
    }
    if (!errors.empty()) body["errors"] = std::move(errors);
    for (const auto& [name, value] : problem.extras) body[name] = value;
    api::Answer answer{.status = problem.status, .body = json::serialize(body)};
    answer.type = "application/problem+json";
    if (problem.status == 503) answer.headers.emplace_back("Retry-After", "1");
    if (problem.status == 429) add_rate_limit(answer, problem);
    if (const auto* allowed = problem.params.if_contains("allowed");
        problem.status == 405 && allowed)
        answer.headers.emplace_back("Allow", std::string(allowed->as_string()));
    if (problem.status == 401) answer.headers.emplace_back("WWW-Authenticate", "Bearer");
    return answer;
}
}  // namespace clinic
