#include "http/outgoing.h"
#include "http_client.h"
#include "watched_house.h"

using namespace clinic;
using namespace clinic::operations;
using namespace clinic::testing;

namespace {
/// What a tracker makes of a body (develop.sentry.dev, "Envelopes"): header, then items whose
/// length counts their bytes. Throws where a real one would refuse.
struct Envelope {
    json::object header{};
    std::vector<json::object> events{};

    static Envelope parse(std::string_view bytes) {
        Envelope out{.header = line(bytes)};
        while (!bytes.empty()) {
            const auto item = line(bytes);
            const auto length = item.contains("length")
                                    ? static_cast<std::size_t>(item.at("length").as_int64())
                                    : bytes.find('\n');
            if (length > bytes.size()) throw std::runtime_error("an item is cut off");
            if (item.at("type") == "event")
                out.events.push_back(json::parse(bytes.substr(0, length)).as_object());
            bytes.remove_prefix(length);
            if (!bytes.empty() && bytes.front() != '\n') throw std::runtime_error("no line end");
            if (!bytes.empty()) bytes.remove_prefix(1);
        }
        return out;
    }

private:
    static json::object line(std::string_view& bytes) {
        const auto end = bytes.find('\n');
        if (end == bytes.npos) throw std::runtime_error("a header has no line end");
        auto read = json::parse(bytes.substr(0, end)).as_object();
        bytes.remove_prefix(end + 1);
        return read;
    }
};

/// A tracker on the loopback, over the program's own front.
class Receiver : public api::Service {
public:
    api::Place place(std::string_view, std::string_view, std::string_view) const override {
        return api::Place::worker;
    }
    api::Answer answer(const api::Request& request) override {
        std::lock_guard guard(mutex);
        if (status != 200)
            return {.status = status, .body = "{}", .headers = {{"Retry-After", "120"}}};
        if (request.path != "/glitch/api/42/envelope/") return {.status = 404, .body = "{}"};
        if (request.field("x-sentry-auth").find("sentry_key=abc123") == std::string_view::npos)
            return {.status = 401, .body = "{}"};
        if (request.field("content-type") != "application/x-sentry-envelope")
            return {.status = 415, .body = "{}"};
        const auto envelope = Envelope::parse(request.body);
        REQUIRE(envelope.events.size() == 1);
        CHECK(envelope.header.at("event_id") == envelope.events[0].at("event_id"));
        events.push_back(envelope.events[0]);
        return {.body = R"({"id": "ok"})"};
    }
    std::mutex mutex{};
    std::atomic<int> status = 200;
    std::vector<json::object> events{};
};

struct Tracked {
    Receiver receiver{};
    std::optional<http::Server> server{};
    http::OutgoingCalls outgoing{};
    unsigned port = 0;

    Tracked() {
        server.emplace(receiver, http::Settings{});
        server->start();
        port = server->port();
    }
    Watch::Settings settings() {
        Watch::Settings out;
        out.tracker = Dsn::parse("http://abc123@127.0.0.1:" + std::to_string(port) + "/glitch/42");
        out.outgoing = &outgoing;
        return out;
    }
};
void fail(Watched& clinic, std::string_view fault) {
    clinic.watch->errors().saw(
        "a request failed",
        {{"request_id", "r-77"}, {"route", "GET /patients/{id}"}, {"fault", fault}});
    clinic.look();
}
int send(Watched& clinic) {
    return clinic.watch->tracking()->send_due({});
}
}  // namespace

TEST_SUITE("error tracker") {
    TEST_CASE("a DSN is taken apart, and what is none is refused") {
        const auto plain = Dsn::parse("https://abc@o1.ingest.example.io/42");
        REQUIRE(plain);
        CHECK(plain->endpoint == "https://o1.ingest.example.io/api/42/envelope/");
        CHECK(plain->key == "abc");
        CHECK(Dsn::parse("https://abc:old@host:8000/under/7")->endpoint ==
              "https://host:8000/under/api/7/envelope/");
        for (const auto* wrong :
             {"", "abc", "https://host/42", "https://abc@host", "https://@host/42",
              "ftp://abc@host/42", "https://abc@/42", "https://abc@host/", "https://a b@host/42"})
            CHECK_MESSAGE(!Dsn::parse(wrong), wrong);
    }

    TEST_CASE("an error arrives as a whole envelope with its release, request and count") {
        Tracked tracked;
        Watched clinic({}, tracked.settings());
        fail(clinic, "row 12 of 'Karimova' is missing");
        CHECK(send(clinic) == 1);
        REQUIRE(tracked.receiver.events.size() == 1);
        const auto& event = tracked.receiver.events[0];
        CHECK(event.at("transaction") == "GET /patients/{id}");
        CHECK(event.at("exception").at("values").at(0).at("value") == "row # of '?' is missing");
        CHECK(event.at("tags").at("request_id") == "r-77");
        CHECK(std::string(event.at("release").as_string()).starts_with("clinicd@"));
        CHECK(event.at("event_id").as_string().size() == 32);
        CHECK(event.at("extra").at("count") == 1);
        CHECK(send(clinic) == 0);
    }

    TEST_CASE("while the tracker is out of reach reports wait, one for each error") {
        Tracked tracked;
        auto settings = tracked.settings();
        tracked.server.reset();
        Watched clinic({}, settings);
        for (int i = 0; i < 50; ++i) fail(clinic, "broken");
        fail(clinic, "broken otherwise");
        CHECK(send(clinic) == 0);
        CHECK(clinic.count(R"sql(select count(*) from error_reports)sql") == 2);
        CHECK(send(clinic) == 0);  // not due: nobody is asked again and again
        clinic.database.read(Caller::inside("test"), [&](Session& session) {
            const auto state = clinic.watch->tracker(session);
            CHECK(state->waiting == 2);
            CHECK(state->fault);
        });
    }

    TEST_CASE("what waited is sent after a restart, once the tracker answers") {
        Tracked tracked;
        Watched clinic({}, tracked.settings());
        tracked.receiver.status = 503;
        fail(clinic, "broken");
        CHECK(send(clinic) == 0);
        tracked.receiver.status = 200;
        clinic.start_watch();
        CHECK(send(clinic) == 0);  // it asked for two minutes
        clinic.pass(121 * second);
        CHECK(send(clinic) == 1);
        CHECK(tracked.receiver.events.size() == 1);
        CHECK(clinic.count(R"sql(select count(*) from error_reports)sql") == 0);
    }

    TEST_CASE("a wrong key is said with the fix, and not asked about for an hour") {
        Tracked tracked;
        auto settings = tracked.settings();
        settings.tracker->key = "wrong";
        Watched clinic({}, settings);
        fail(clinic, "broken");
        CHECK(send(clinic) == 0);
        clinic.database.read(Caller::inside("test"), [&](Session& session) {
            const auto said = clinic.watch->tracker(session)->fault.value_or("");
            CHECK(said.find("SENTRY_DSN") != said.npos);
        });
        clinic.pass(30 * minute);
        CHECK(send(clinic) == 0);
        CHECK(tracked.receiver.events.empty());
    }

    TEST_CASE("a report too large for the tracker is let go") {
        Tracked tracked;
        Watched clinic({}, tracked.settings());
        tracked.receiver.status = 413;
        fail(clinic, "broken");
        send(clinic);
        CHECK(clinic.count(R"sql(select count(*) from error_reports)sql") == 0);
    }

    TEST_CASE("a muted error is told to no tracker") {
        Tracked tracked;
        Watched clinic({}, tracked.settings());
        fail(clinic, "broken");
        CHECK(send(clinic) == 1);
        clinic.database.write(Caller::inside("test"), [](Session& session) {
            session.housekeeping(
                [&] { session.run(R"sql(update errors set state = 'muted')sql"); });
        });
        fail(clinic, "broken");
        CHECK(send(clinic) == 0);
    }

    TEST_CASE("the thread sends by itself, and ends when told") {
        Tracked tracked;
        Watched clinic({}, tracked.settings());
        fail(clinic, "broken");
        clinic.watch->start();
        CHECK(probe::soon(
            [&] {
                std::lock_guard guard(tracked.receiver.mutex);
                return tracked.receiver.events.size() == 1;
            },
            std::chrono::seconds(20)));
        clinic.watch->stop();
    }
}
