#include "app.h"
#include "accounts/accounts.h"
#include "api/openapi.h"
#include "audit/audit.h"
#include "billing/billing.h"
#include "catalog/catalog.h"
#include "checkin/checkin.h"
#include "core/version.h"
#include "imports/demo.h"
#include "messages/messages.h"
#include "operations/console.h"
#include "operations/events.h"
#include "patients/patients.h"
#include "platform/log.h"
#include "privacy/privacy.h"
#include "providers/providers.h"
#include "queue/queues.h"
#include "reports/reports.h"
#include "scheduling/scheduling.h"
#include "staff/doctors.h"
#include "visits/visits.h"
namespace clinic {
namespace {
/// The command line of this machine's admin, or a session of the accounts room.
Gate gate_for(std::string console_token, std::string metrics_token) {
    return [token = std::move(console_token), collector = std::move(metrics_token)](
               Session& session, Caller& caller, const Client& client) {
        if (!token.empty() && same_bytes(client.session_token, token)) {
            auto inside = Caller::inside("console");
            inside.request_id = caller.request_id;
            caller = inside;
            return;
        }
        // A collector stays a stranger; /metrics knows its token.
        if (!collector.empty() && same_bytes(client.session_token, collector)) return;
        accounts::admit(session, caller, client);
    };
}
Document openapi_document(Session&) {
    static const std::string text =
        json::serialize(openapi(Router(all_routes()), program_version()));
    return {text, "application/json"};
}
void log_fault(const std::string& request_id, const std::string& route, const std::string& said) {
    platform::log(platform::Level::error, "a request failed",
                  {{"request_id", request_id}, {"route", route}, {"fault", said}});
}
}  // namespace

Routes all_routes(const providers::Settings& providers) {
    Routes all;
    for (auto&& room : {accounts::routes(), patients::routes(), catalog::routes(), staff::routes(),
                        queue::routes(), checkin::routes(), visits::routes(), scheduling::routes(),
                        audit::routes(), billing::routes(), providers::routes(providers),
                        privacy::routes(), reports::routes(), operations::routes(),
                        operations::configuration_routes(), operations::watch_routes(),
                        operations::event_routes(), imports::routes(), messages::routes()})
        all.insert(all.end(), room.begin(), room.end());
    all.push_back(route("GET", "/openapi.json", Can::anyone, openapi_document,
                        "This description of the API, drawn at /docs")
                      .at_root()
                      .slow());
    return all;
}

App::App(Options options)
    : database_(
          {.file = options.database,
           .loop_readers = options.readers,
           .worker_readers = options.readers,
           .surroundings = {.public_origin =
                                options.public_address ? options.public_address->origin() : ""},
           .before_migration = operations::snapshot_into(options.operations.backup_folder)}),
      sending_(database_, options.channels),
      operations_(database_, options.operations),
      watch_(database_, operations_, options.watch),
      dispatcher_(database_, all_routes(options.providers),
                  gate_for(options.console_token, options.watch.metrics_token),
                  {.hosts = options.hosts,
                   .public_address = options.public_address,
                   .limits = options.limits,
                   .cross_origin = options.cross_origin,
                   .on_fault = log_fault}) {
    operations_.answers.name(dispatcher_.router().routes());
}
}  // namespace clinic
