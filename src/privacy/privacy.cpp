#include "privacy/privacy.h"
#include "patients/discretion.h"
#include "privacy/access.h"
#include "privacy/erasure.h"
#include "privacy/glass.h"
#include "privacy/held.h"
namespace clinic::privacy {
namespace {
enum class ExportFormat { json, html };
BOOST_DESCRIBE_ENUM(ExportFormat, json, html)
struct ExportQuery {
    std::optional<ExportFormat> format{};
    std::optional<patients::Language> language{};  // of the page; the patient's, else the clinic's
};
BOOST_DESCRIBE_STRUCT(ExportQuery, (), (format, language))

patients::Language language_of(const Session& session, const json::object& held) {
    const auto* own = held.at("patient").at("language").if_string();
    const std::string name = own ? std::string(*own) : session.clinic().language;
    return enumerator<patients::Language>(name.c_str()).value_or(patients::Language::en);
}

// Whoever may hand everything out does so on the patient's own request, and opens the chart by it:
// a restricted one only as anybody opens it, and the audit tells of it as of an opening.
Document exported(Session& session, PatientId id, const Query<ExportQuery>& asked) {
    patients::require_open(session, id);
    const auto held = held_about(session, id);
    session.record("patient.exported", "patient", id.value);
    if (asked.value.format != ExportFormat::html)
        return {json::serialize(held), "application/json"};
    const auto language = asked.value.language.value_or(language_of(session, held));
    return {page_of(held, language, session.clinic().zone), "text/html; charset=utf-8"};
}

template <class Shown>
Route giving(Route&& made) {
    made.gives = route_details::Reply<Shown>::schema();
    return std::move(made);
}
}  // namespace

Routes routes() {
    using enum Can;
    return {
        route("POST", "/patients/{id}/restrict", Can::restrict_chart, privacy::restrict_chart,
              "Let a chart open only to the patient's own doctor"),
        route("POST", "/patients/{id}/unrestrict", Can::restrict_chart, lift_restriction,
              "Make a restricted chart an ordinary one"),
        route("GET", "/restricted-charts", see_audit, restricted_charts, "All restricted charts"),
        route("POST", "/patients/{id}/break-glass", Can::break_glass, privacy::break_glass,
              "Open a restricted chart in an emergency"),
        route("GET", "/glass-breaks", see_audit, glass_breaks,
              "Who opened restricted charts in an emergency"),
        route("POST", "/glass-breaks/{id}/review", see_audit, review_glass_break,
              "Say what a look at an emergency opening found"),
        route("GET", "/access-review", see_audit, access_review, "Who opened charts in a month")
            .slow(),
        giving<ListedOpenings>(route("GET", "/access-review/openings", see_audit, listed_openings,
                                     "The openings of a month, as JSON or CSV"))
            .slow(),
        route("POST", "/access-review", see_audit, review_access,
              "Say that a month was looked through"),
        route("GET", "/patients/{id}/export", export_patient, exported,
              "Everything held about a patient, as JSON or as a page to print")
            .opens_chart(),
        route("POST", "/patients/{id}/erase", erase_patient, erase,
              "Erase a person on request; the books stay whole"),
    };
}
}  // namespace clinic::privacy
