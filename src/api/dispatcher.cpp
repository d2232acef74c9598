#include "api/dispatcher.h"
#include "api/cookies.h"
#include "api/idempotency.h"
#include "platform/log_context.h"
#include <algorithm>
#include <charconv>
namespace clinic {
namespace {
constexpr std::string_view bearer = "Bearer ";

bool plain_request_id(std::string_view id) {
    const auto plain = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-';
    };
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, plain);
}
std::optional<std::int64_t> version_in(std::string_view field) {
    if (field.empty() || field == "*") return std::nullopt;
    if (field.starts_with("W/")) field.remove_prefix(2);
    if (field.size() > 2 && field.front() == '"' && field.back() == '"')
        field = field.substr(1, field.size() - 2);
    std::int64_t version = 0;
    const auto [end, fault] = std::from_chars(field.begin(), field.end(), version);
    if (fault != std::errc{} || end != field.end())
        throw Problem(400, "malformed", "If-Match is the ETag you were given, such as \"3\".");
    return version;
}
bool is_safe(std::string_view method) {
    return method == "GET" || method == "HEAD";
}
Client client_of(const api::Request& request) {
    Client client{.user_agent = request.field("user-agent"),
                  .host = request.field("host"),
                  .secure = request.secure};
    const auto cookies = request.field("cookie");
    client.device_token = cookie(cookies, device_cookie);
    const auto authorization = request.field("authorization");
    if (authorization.starts_with(bearer)) {
        client.session_token = authorization.substr(bearer.size());
    } else {
        const auto session = cookie(cookies, session_cookie);
        const auto screen = cookie(cookies, display_cookie);
        const bool asks_board = request.path == "/api/v1/display" && !screen.empty();
        client.session_token = asks_board ? screen : session;
        // A screen only looks: staff who signed out twice here must not sign the TV out.
        if (session.empty() && is_safe(request.method)) client.session_token = screen;
        // Another site's page, where one may ask at all, has its token and no cookie of ours.
        const auto origin = request.field("origin");
        const bool own_page = origin.empty() ? !request.field("sec-fetch-site").empty()
                                             : same_origin(origin, client.host, request.secure);
        client.over_cookie = own_page || !client.session_token.empty();
    }
    return client;
}
/// Whose count a request goes to. A provider's webhook is a program with a signature to show.
Limit limit_of(const Route* route, bool only_public) {
    const bool for_strangers = route ? route->public_surface : only_public;
    if (!for_strangers || (route && route->raw)) return Limit::address;
    return route && route->writes() ? Limit::public_writes : Limit::public_reads;
}
/// Lines this thread logs from now on are about this request.
void tell_log(const Caller& caller, std::string_view path = {}) {
    std::optional<std::int64_t> user;
    if (caller.user) user = caller.user->value;
    platform::set_log_context(platform::LogContext(caller.request_id, user, path));
}
/// What was made lies in the collection it was sent to ("/7"), or in another ("/tickets/7").
void locate(api::Answer& answer, std::string_view collection) {
    for (auto& [name, value] : answer.headers)
        if (name == "Location") value.insert(0, value.rfind('/') > 0 ? api_root : collection);
}

/// An answer that many get, and by which tag they know it.
struct Lasting {
    api::Answer answer;
    std::string tag;
};
}  // namespace

struct Dispatcher::Manners {
    RateLimits limits;
    CrossOrigin cross_origin;
    Manners(RateLimits::Settings settings, CrossOrigin others)
        : limits(std::move(settings)), cross_origin(std::move(others)) {}
};

struct Dispatcher::Asked {
    std::string_view method, path;
    Caller caller{};
    bool given = false;    // the caller, by who asks inside the program
    bool counted = false;  // towards the user's limit
    const Route* route = nullptr;
    Call call{};
    KeyUse key_use{};
    std::string_view last_event_id{}, if_none_match{}, origin{};
    api::Answer answer{};  // of a write that is under way
};

Dispatcher::Dispatcher(Database& database, Routes routes, Gate gate, Options options)
    : database_(database),
      router_(std::move(routes)),
      gate_(std::move(gate)),
      options_(std::move(options)),
      manners_(std::make_shared<Manners>(options_.limits, options_.cross_origin)) {
    for (const auto& route : router_.routes())
        if (route.public_surface && route.needs != Can::anyone)
            throw std::logic_error("strangers have no permission: " + std::string(route.path));
}

bool Dispatcher::is_only_public(const api::Request& request) const {
    return request.only_public ||
           (options_.public_address && options_.public_address->is_host(request.field("host")));
}

api::Place Dispatcher::place(std::string_view method, std::string_view path,
                             std::string_view query) const {
    const auto* route = router_.route_of(method, path);
    if (!route) return api::Place::loop;
    if (!route->run || route->is_slow(query)) return api::Place::worker;
    return route->writes() || route->chart ? api::Place::writer : api::Place::loop;
}

api::Answer Dispatcher::answer(const api::Request& request) {
    if (auto answer = preflight(request)) return *answer;
    Asked asked{.method = request.method, .path = request.path};
    return told(asked, [&] {
        prepare(asked, request);
        return guarded(asked);
    });
}

void Dispatcher::answer_later(const api::Request& request, std::function<void(api::Ready)> done) {
    const platform::LogScope scope;
    const auto asked =
        std::make_shared<Asked>(Asked{.method = request.method, .path = request.path});
    // The answer is put into words where it is wanted: the writer has others to serve.
    const auto finish = [this, asked, done](const std::exception_ptr& fault) {
        done([this, asked, fault] {
            return told(*asked, [&] {
                if (fault) std::rethrow_exception(fault);
                return std::move(asked->answer);
            });
        });
    };
    try {
        prepare(*asked, request);
        const auto work = [this, asked](Session& session) {
            asked->answer = run_in(session, *asked);
        };
        database_.writer().add(asked->caller, work, finish, Writer::Repeat::yes);
    } catch (...) {
        finish(std::current_exception());
    }
}

/// Whatever is thrown becomes an answer too.
template <class Make>
api::Answer Dispatcher::told(Asked& asked, Make make) {
    api::Answer answer;
    try {
        answer = made_or_problem(asked, make);
    } catch (const Problem& problem) {
        answer = problem_answer(problem, asked.caller.request_id);
    }
    answer.headers.emplace_back("X-Request-Id", asked.caller.request_id);
    manners_.load()->cross_origin.let_read(answer, asked.origin);
    if (asked.route) answer.route = router_.number_of(*asked.route);
    tell_log(asked.caller);  // the access line is written after this, on this thread
    return answer;
}

void Dispatcher::prepare(Asked& asked, const api::Request& request) {
    auto& caller = asked.caller;
    caller.remote = std::string(request.remote_address);
    const auto id = request.field("x-request-id");
    caller.request_id = plain_request_id(id) ? std::string(id) : hex(Surroundings::random_bytes(8));
    tell_log(caller);
    if (!is_only_public(request)) asked.origin = request.field("origin");
    find_route(asked, request);
    refuse_foreign_site(request);
    asked.call.query = request.query;
    asked.call.client = client_of(request);
    asked.call.if_match.version = version_in(request.field("if-match"));
    asked.last_event_id = request.field("last-event-id");
    asked.if_none_match = request.field("if-none-match");
    read_body(asked, request);
    if (asked.route->keeps_answers())
        asked.key_use =
            key_use(request.field("idempotency-key"), request.method, request.path, request.body);
}

// Every knock counts, also at a wrong door; doors that strangers must not see are not there.
void Dispatcher::find_route(Asked& asked, const api::Request& request) {
    auto found = router_.find(request.method, request.path);
    const bool only_public = is_only_public(request);
    const auto& who = request.client.empty() ? request.remote_address : request.client;
    const auto limit = limit_of(found.route, only_public);
    const auto manners = manners_.load();
    if (!manners->limits.spares(request.remote_address, limit)) manners->limits.count(limit, who);
    if (only_public && !(found.route && found.route->public_surface)) throw not_found("page");
    if (!found.route && !found.allowed.empty())
        throw Problem(405, "method-not-allowed", "This address does not take that method.")
            .about("allowed", json::string(found.allowed));
    if (!found.route) throw not_found("page");
    asked.route = found.route;
    asked.call.path = std::move(found.arguments);
}

void Dispatcher::read_body(Asked& asked, const api::Request& request) const {
    const auto& route = *asked.route;
    if (request.body.size() > route.most_body())
        throw Problem(413, "too-long", "The body is too long.");
    if (route.raw) {
        asked.call.raw = {request.body, request.fields};
    } else if (!request.body.empty()) {
        if (!request.field("content-type").starts_with("application/json"))
            throw Problem(415, "not-json", "Send the body as application/json.");
        asked.call.body = parse_json(request.body);
    } else if (route.takes.is_object())
        asked.call.body = json::object{};
}

api::Answer Dispatcher::answer_for(Caller caller, std::string_view method, std::string_view path,
                                   std::string_view body) {
    const platform::LogScope scope(platform::log_context());
    Asked asked{.method = method, .path = path, .caller = std::move(caller), .given = true};
    if (!asked.caller.request_id.empty()) tell_log(asked.caller);
    try {
        const auto mark = path.find('?');
        auto found = router_.find(method, path.substr(0, mark));
        if (!found.route) throw not_found("page");
        asked.route = found.route;
        asked.call.path = std::move(found.arguments);
        if (mark != path.npos) asked.call.query = path.substr(mark + 1);
        if (!body.empty()) asked.call.body = parse_json(body);
        return made_or_problem(asked, [&] { return guarded(asked); });
    } catch (const Problem& problem) {
        return problem_answer(problem, asked.caller.request_id);
    }
}

// Turns what SQLite and the library throw into problems; problems pass.
template <class Make>
api::Answer Dispatcher::made_or_problem(Asked& asked, Make make) {
    constexpr int unique = 2067, primary_key = 1555, foreign_key = 787, full = 13, busy = 5;
    std::string said;
    try {
        return make();
    } catch (const Problem&) {
        throw;
    } catch (const SQLite::Exception& fault) {
        const int code = fault.getExtendedErrorCode();
        if (code == unique || code == primary_key)
            throw conflict("exists", "There is one like this already.");
        if (code == foreign_key)
            throw conflict("in-use",
                           "Something else refers to this, or what it refers to is gone.");
        if (fault.getErrorCode() == full)
            throw Problem(507, "disk-full",
                          "Nothing was saved: the disk is full. Free some space.");
        if (fault.getErrorCode() == busy)
            throw Problem(503, "busy", "The clinic is very busy. Try again in a moment.");
        said = fault.what();
    } catch (const std::exception& fault) {
        said = fault.what();
    }
    const auto place = asked.route ? asked.route->path : asked.path;
    tell_log(asked.caller);
    options_.on_fault(asked.caller.request_id, std::string(asked.method) + " " + std::string(place),
                      said);
    throw Problem(500, "internal", "Something failed here; it has been logged.");
}

api::Answer Dispatcher::guarded(Asked& asked) {
    const auto& route = *asked.route;
    if (route.run_aside) return run_aside(asked);
    api::Answer answer;
    const auto work = [&](Session& session) { answer = run_in(session, asked); };
    if (route.writes() || route.chart)
        database_.write(asked.caller, work, Writer::Repeat::yes);
    else if (route.is_slow(asked.call.query))
        database_.read(asked.caller, work);
    else
        database_.read_at_once(asked.caller, work);
    return answer;
}

// Who, and whether they may.
void Dispatcher::admit(Session& session, Asked& asked) {
    const auto& route = *asked.route;
    auto& caller = asked.caller;
    if (!asked.given && !route.public_surface) {
        // Anew when the work is run again: a neighbour may have ended this very session.
        caller = {.remote = std::move(caller.remote), .request_id = std::move(caller.request_id)};
        gate_(session, caller, asked.call.client);
        session.let_stand();
    }
    tell_log(caller, router_.path_of(route));
    if (route.public_surface) return;
    const auto manners = manners_.load();
    if (!asked.given && !asked.counted && caller.user &&
        !manners->limits.spares(caller.remote, Limit::user))
        manners->limits.count(Limit::user, std::to_string(caller.user->value));
    asked.counted = true;
    if (route.needs == Can::anyone) return;
    if (!asked.caller.permissions) throw Problem(401, "signed-out", "Please sign in.");
    if (asked.caller.locked && !route.locked_too)
        throw Problem(401, "locked", "This screen is locked. Enter your PIN.");
    if (!may(asked.caller, route.needs))
        throw not_allowed().about("permission", name_of(route.needs));
    if (route.money) require_key(asked.key_use);
}

api::Answer Dispatcher::run_in(Session& session, Asked& asked) {
    admit(session, asked);
    if (asked.route->lasts) return lasting(session, asked);
    if (auto kept = kept_answer(session, asked.key_use)) return *kept;
    auto answer = asked.route->run(session, asked.call);
    locate(answer, asked.path);
    if (answer.listen) {
        if (asked.caller.session)
            answer.listen->owner = std::to_string(asked.caller.session->value);
        answer.listen->last_event_id = asked.last_event_id;
    }
    if (asked.route->writes()) keep_answer(session, asked.key_use, answer);
    return answer;
}

api::Answer Dispatcher::lasting(Session& session, Asked& asked) {
    std::string key = "answer ";
    append_number(key, static_cast<std::int64_t>(asked.caller.permissions));
    ((((key += session.today().value) += ' ') += asked.path) += '?') += asked.call.query;
    const auto kind = *asked.route->lasts;
    const auto make = [&] {
        auto answer = asked.route->run(session, asked.call);
        // A version is for If-Match: it does not vouch for every byte of what is shown.
        const auto is_etag = [](const auto& header) { return header.first == "ETag"; };
        if (kind != MemoryOf::lists || std::ranges::any_of(answer.headers, is_etag))
            return Lasting{std::move(answer), {}};
        auto tag = '"' + hex(plain_digest(answer.body).substr(0, 12)) + '"';
        answer.headers.emplace_back("ETag", tag);
        answer.headers.emplace_back("Cache-Control", "private, no-cache");
        return Lasting{std::move(answer), std::move(tag)};
    };
    const auto room = [](const Lasting& one) { return one.answer.body.size() + sizeof(Lasting); };
    const auto kept = session.remembered(kind, key, make, room);
    const auto& [answer, tag] = *kept;
    const bool has_it = !tag.empty() && asked.if_none_match.find(tag) != asked.if_none_match.npos;
    if (!has_it) return answer;
    return {.status = 304, .type = "", .headers = answer.headers};
}

api::Answer Dispatcher::run_aside(Asked& asked) {
    database_.read(asked.caller, [&](Session& session) { admit(session, asked); });
    Aside aside(database_, asked.caller);
    auto answer = asked.route->run_aside(aside, asked.call);
    locate(answer, asked.path);
    return answer;
}

void Dispatcher::change(RateLimits::Settings limits, CrossOrigin cross_origin) {
    manners_ = std::make_shared<Manners>(std::move(limits), std::move(cross_origin));
}

std::optional<api::Answer> Dispatcher::preflight(const api::Request& request) const {
    if (!is_preflight(request) || is_only_public(request)) return std::nullopt;
    const auto manners = manners_.load();
    const auto origin = request.field("origin");
    const auto found = router_.find(request.method, request.path);
    if (!manners->cross_origin.allows(origin) || found.allowed.empty()) return std::nullopt;
    return manners->cross_origin.preflight(origin, found.allowed);
}

// Cross-site requests change nothing, and no other site's name leads here (DNS rebinding).
void Dispatcher::refuse_foreign_site(const api::Request& request) const {
    const auto host = request.field("host");
    const auto& public_address = options_.public_address;
    const bool is_public_host = public_address && public_address->is_host(host);
    if (!is_public_host && !known_host(host, options_.hosts))
        throw Problem(421, "unknown-host",
                      "This address is not known to be the clinic's. Use the one it printed at its "
                      "start, or add it to ALLOWED_HOSTS.");
    const bool safe = is_safe(request.method);
    const auto origin = request.field("origin");
    // Without an Origin it is no browser's page; one that relies on a cookie alone is refused
    // still.
    const bool own_token = request.field("authorization").starts_with(bearer);
    if (safe || (origin.empty() && (own_token || request.field("cookie").empty()))) return;
    // The proxy in front of a public address may keep to itself that it speaks TLS.
    if (is_public_host && lower_ascii(origin) == public_address->origin()) return;
    // Another site's page brings a token of its own, and never the browser's cookie.
    const bool invited = !is_only_public(request) && request.field("cookie").empty() &&
                         manners_.load()->cross_origin.allows(origin);
    if (!invited && !same_origin(origin, host, request.secure))
        throw Problem(403, "foreign-origin", "This request came from another site.");
}
}  // namespace clinic
