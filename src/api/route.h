#pragma once
#include "api/exchange.h"
#include "api/permissions.h"
#include "api/schemas.h"
#include "db/database.h"
#include <functional>
#include <tuple>
namespace clinic {

/// What a handler may want to know of the client beside its arguments.
struct Client {
    std::string_view user_agent{}, session_token{}, device_token{};
    std::string_view host{};  // as the client calls this server: "192.168.1.5:8080"
    bool secure = false;
    bool over_cookie = false;  // a browser: answers with cookies
};
/// The version the client saw (If-Match); nothing when it did not say.
struct IfMatch {
    std::optional<std::int64_t> version{};
    /// Throws 412 "changed" with the present state when someone else was faster.
    template <class T>
    void check(const T& current) const {
        if (version && *version != current.version)
            throw Problem(412, "changed", "Someone else changed this meanwhile.")
                .with("current", json::parse(write(current)));
    }
};
/// A part of the path that is a name, not a number.
struct PathText {
    std::string value;
};
/// The bytes of a body exactly as they came, and the fields beside them: for whoever must verify a
/// signature over them. Views live as long as the call.
struct Raw {
    std::string_view body{};
    std::span<const api::Field> fields{};
    /// The field's value, empty when absent. `name` in lower case.
    std::string_view field(std::string_view name) const {
        for (const auto& one : fields)
            if (one.name == name) return one.value;
        return {};
    }
};
/// The query string, read into a described struct.
template <class T>
struct Query {
    T value;
};

/// Answered 201 with its Location; `at` overrides the collection the request was sent to.
template <class T>
struct Created {
    T value;
    std::string at{};
};
/// A part of a list, and where the next part begins.
template <class T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next_cursor{};
};
/// An answer that also sets cookies.
template <class T>
struct WithCookies {
    T value;
    std::vector<std::string> cookies;
    int status = 200;
};
/// The client stays and hears these topics. `owner` groups the streams of one who has no session.
struct Listen {
    std::vector<std::string> topics;
    std::string owner{};
};
struct Download {
    std::string file, name;
};
/// A page or document that is not JSON of ours.
struct Document {
    std::string body, type;
    int status = 200;
};

/// A request once the transport is peeled off.
struct Call {
    std::vector<std::string> path{};
    std::string_view query{};
    json::value body{};
    IfMatch if_match{};
    Client client{};
    Raw raw{};
};

/// For work that must not hold a transaction: password hashes, files, long jobs. Runs on a worker.
class Aside {
public:
    Aside(Database& database_, const Caller& caller_) : database(database_), caller(caller_) {}
    Database& database;
    const Caller& caller;

    template <class F>
    auto read(F&& work) {
        return within<F>([&](const Writer::Work& w) { database.read(caller, w); }, work);
    }
    template <class F>
    auto write(F&& work) {
        return within<F>([&](const Writer::Work& w) { database.write(caller, w); }, work);
    }

private:
    template <class F, class Run>
    static auto within(Run run, F& work) {
        using Out = std::invoke_result_t<F&, Session&>;
        if constexpr (std::is_void_v<Out>) {
            run(work);
        } else {
            std::optional<Out> out;
            run([&](Session& session) { out.emplace(work(session)); });
            return std::move(*out);
        }
    }
};

struct Route {
    std::string_view method, path;
    Can needs;
    std::string_view summary;
    json::value takes{}, query{}, gives{};  // schemas; null where there is none
    int status = 200;                       // of success
    /// Changes nothing but the session, so that it may be run again (Writer::Repeat).
    std::function<api::Answer(Session&, const Call&)> run{};
    std::function<api::Answer(Aside&, const Call&)> run_aside{};
    bool rooted = false, chart = false, locked_too = false, slow_read = false, secret = false;
    bool money = false, raw = false, public_surface = false;
    std::vector<std::string_view> quick_with{};
    std::optional<MemoryOf> lasts{};

    bool writes() const { return method != "GET"; }
    /// True when the same Idempotency-Key gets the same answer again. An aside has no transaction
    /// of its own to keep it in.
    bool keeps_answers() const { return method == "POST" && run && !secret && !raw; }
    std::size_t most_body() const;
    /// Its path does not begin with /api/v1.
    Route at_root() && { return set(&Route::rooted); }
    /// Opens a patient's chart: the audit row is on disk before the answer leaves.
    Route opens_chart() && { return set(&Route::chart); }
    /// Answers a locked session too.
    Route while_locked() && { return set(&Route::locked_too); }
    /// A read that may take more than a millisecond: runs on a worker.
    Route slow() && { return set(&Route::slow_read); }
    /// The same unless the query says these and nothing else.
    Route slow_unless(std::vector<std::string_view> named) && {
        quick_with = std::move(named);
        return set(&Route::slow_read);
    }
    bool is_slow(std::string_view asked) const;  // its query
    /// Depends on nothing but the tables it reads, the day, the address and the caller's
    /// permissions: answered from memory until a commit changes one of those tables, and with 304
    /// to a browser that has it.
    Route lasting() && { return (lasts = MemoryOf::lists, std::move(*this)); }
    /// The same for what is asked for in too many ways to last, and tells of patients: no browser
    /// keeps it. Whether a patient's name may be shown makes it personal
    /// (Session::depends_on_caller).
    Route remembered() && { return (lasts = MemoryOf::searches, std::move(*this)); }
    /// Its answer holds a token or sets a cookie: nothing of it may stay behind in the database.
    Route tells_secret() && { return set(&Route::secret); }
    /// Money moves: refused without an Idempotency-Key (428), whose first answer is kept for good.
    Route moves_money() && { return set(&Route::money); }
    /// For phones and payment providers: answered on the public surface too. Knows no session:
    /// whoever asks is a stranger, also with a staff member's cookie. Needs Can::anyone.
    Route on_public_surface() && { return set(&Route::public_surface); }

private:
    Route set(bool Route::*flag) {
        this->*flag = true;
        return std::move(*this);
    }
};
using Routes = std::vector<Route>;

namespace route_details {
template <class T>
struct IsQuery : std::false_type {};
template <class T>
struct IsQuery<Query<T>> : std::true_type {
    using Inner = T;
};
template <class T>
constexpr bool from_path = std::is_same_v<T, PathText>;
template <class Of>
constexpr bool from_path<Id<Of>> = true;
template <class T>
constexpr bool is_body = Described<T> && !IsQuery<T>::value;

std::int64_t path_number(const std::string& text);
json::object query_object(std::string_view query);
/// Query values are text; numbers and yes/no are tried where text does not fit.
json::value typed(const json::string& text, bool (*accepts)(const json::value&));

template <class T>
T from_query(std::string_view query) {
    auto given = query_object(query);
    each_member<T>([&](auto member) {
        using Field = std::remove_reference_t<decltype(std::declval<T&>().*member.pointer)>;
        if (auto* value = given.if_contains(member.name))
            *value = typed(value->as_string(), [](const json::value& v) {
                Field field{};
                Faults faults;
                read_into(field, v, "", faults);
                return faults.empty();
            });
    });
    return clinic::read<T>(given);
}

template <class In>
In argument(const Call& call, std::size_t& path_at) {
    if constexpr (std::is_same_v<In, PathText>)
        return {call.path.at(path_at++)};
    else if constexpr (from_path<In>)
        return {path_number(call.path.at(path_at++))};
    else if constexpr (IsQuery<In>::value)
        return {from_query<typename IsQuery<In>::Inner>(call.query)};
    else if constexpr (std::is_same_v<In, IfMatch>)
        return call.if_match;
    else if constexpr (std::is_same_v<In, Client>)
        return call.client;
    else if constexpr (std::is_same_v<In, Raw>)
        return call.raw;
    else
        return clinic::read<In>(call.body);
}

template <class T>
void set_version(api::Answer& answer, const T& value) {
    if constexpr (requires { value.version; })
        answer.headers.emplace_back("ETag", "\"" + write(value.version) + "\"");
}

/// How a handler's result becomes an answer.
template <class Out>
struct Reply {
    static constexpr int status = 200;
    static json::value schema() { return schema_of<Out>(Way::out); }
    static api::Answer write(const Out& out) {
        api::Answer answer{.status = 200, .body = clinic::write(out)};
        set_version(answer, out);
        return answer;
    }
};
template <class Made>
struct Reply<Created<Made>> {
    static constexpr int status = 201;
    static json::value schema() { return schema_of<Made>(Way::out); }
    static api::Answer write(const Created<Made>& out) {
        auto answer = Reply<Made>::write(out.value);
        answer.status = 201;
        if constexpr (requires { out.value.id.value; })  // the dispatcher puts the path before it
            answer.headers.emplace_back("Location",
                                        out.at + "/" + std::to_string(out.value.id.value));
        else if (!out.at.empty())  // a thing without an id says its whole way
            answer.headers.emplace_back("Location", out.at);
        return answer;
    }
};
template <class Item>
struct Reply<Page<Item>> {
    static constexpr int status = 200;
    static json::value schema() {
        return {{"type", "object"},
                {"properties",
                 {{"items", {{"type", "array"}, {"items", schema_of<Item>(Way::out)}}},
                  {"next_cursor", {{"anyOf", {{{"type", "string"}}, {{"type", "null"}}}}}}}},
                {"required", {"items", "next_cursor"}}};
    }
    static api::Answer write(const Page<Item>& out) {
        api::Answer answer{};
        answer.body = "{\"items\":";
        write_to(answer.body, out.items);
        answer.body += ",\"next_cursor\":";
        write_to(answer.body, out.next_cursor);
        answer.body += '}';
        return answer;
    }
};
template <class T>
struct Reply<std::optional<T>> {
    static constexpr int status = 200;
    static json::value schema() { return schema_of<T>(Way::out); }
    static api::Answer write(const std::optional<T>& out) {
        return out ? Reply<T>::write(*out) : api::Answer{.status = 204, .type = ""};
    }
};
template <class T>
struct Reply<WithCookies<T>> {
    static constexpr int status = Reply<T>::status;
    static json::value schema() { return Reply<T>::schema(); }
    static api::Answer write(const WithCookies<T>& out) {
        auto answer = Reply<T>::write(out.value);
        if (answer.status == 200) answer.status = out.status;
        for (const auto& cookie : out.cookies) answer.headers.emplace_back("Set-Cookie", cookie);
        return answer;
    }
};
struct Nothing {};
template <>
struct Reply<Nothing> {
    static constexpr int status = 204;
    static json::value schema() { return nullptr; }
    static api::Answer write(const Nothing&) { return {.status = 204, .type = ""}; }
};
template <>
struct Reply<Listen> {
    static constexpr int status = 200;
    static json::value schema() { return nullptr; }
    static api::Answer write(const Listen& out) {
        return {.type = "text/event-stream", .listen = api::Listening{out.topics, out.owner, ""}};
    }
};
template <>
struct Reply<Download> {
    static constexpr int status = 200;
    static json::value schema() { return nullptr; }
    static api::Answer write(const Download& out) {
        api::Answer answer{.type = "application/octet-stream"};
        answer.file = out.file;
        answer.headers.emplace_back("Content-Disposition",
                                    "attachment; filename=\"" + out.name + "\"");
        return answer;
    }
};
template <>
struct Reply<Document> {
    static constexpr int status = 200;
    static json::value schema() { return nullptr; }
    static api::Answer write(const Document& out) {
        return {.status = out.status, .body = out.body, .type = out.type};
    }
};

template <class Context, class Out, class... In, class Handle>
auto runner(Handle handle) {
    return [handle](Context& context, const Call& call) -> api::Answer {
        [[maybe_unused]] std::size_t at = 0;
        // Braces keep the order: path arguments are taken from left to right.
        std::tuple<Context&, std::remove_cvref_t<In>...> given{
            context, argument<std::remove_cvref_t<In>>(call, at)...};
        if constexpr (std::is_void_v<Out>) {
            std::apply(handle, given);
            return Reply<Nothing>::write({});
        } else
            return Reply<Out>::write(std::apply(handle, given));
    };
}
template <class In>
void describe(Route& route) {
    if constexpr (IsQuery<In>::value)
        route.query = schema<typename IsQuery<In>::Inner>(Way::in);
    else if constexpr (std::is_same_v<In, Raw>)
        route.raw = true;
    else if constexpr (is_body<In>)
        route.takes = schema_of<In>(Way::in);
}

template <class Context, class Out, class... In, class Handle>
Route made(std::string_view method, std::string_view path, Can needs, Handle handle,
           std::string_view summary) {
    using Answered = std::conditional_t<std::is_void_v<Out>, Nothing, Out>;
    Route r{.method = method, .path = path, .needs = needs, .summary = summary};
    (describe<std::remove_cvref_t<In>>(r), ...);
    r.gives = Reply<Answered>::schema();
    r.status = Reply<Answered>::status;
    auto run = runner<Context, Out, In...>(std::move(handle));
    if constexpr (std::is_same_v<Context, Aside>)
        r.run_aside = std::move(run);
    else
        r.run = std::move(run);
    return r;
}
}  // namespace route_details

/// Everything about one endpoint: the signature supplies the shapes in and out. A handler that
/// takes a Session runs in one transaction (a read for GET, the writer's for the rest); one that
/// takes an Aside runs on a worker outside of any.
template <class Context, class Out, class... In>
Route route(std::string_view method, std::string_view path, Can needs,
            Out (*handle)(Context&, In...), std::string_view summary) {
    return route_details::made<Context, Out, In...>(method, path, needs, handle, summary);
}

/// A route whose handler is also lent what is fixed at the start, such as a room's settings.
template <class Context, class Lent, class Out, class... In>
Route lent_route(std::string_view method, std::string_view path, Can needs,
                 std::shared_ptr<const Lent> lent, Out (*handle)(Context&, const Lent&, In...),
                 std::string_view summary) {
    const auto with_it = [lent = std::move(lent), handle](Context& context, const auto&... given) {
        return handle(context, *lent, given...);
    };
    return route_details::made<Context, Out, In...>(method, path, needs, with_it, summary);
}
}  // namespace clinic
