#include "cli/console.h"
#include "cli/settings.h"
#include "temporary_folder.h"
#include <doctest/doctest.h>
#include <fstream>

using namespace clinic::cli;

namespace {
std::string fault(const char* name, const std::string& value) {
    const auto* setting = find_setting(name);
    REQUIRE(setting);
    return fault_in(*setting, value, false);
}
bool has(const std::string& text, const char* part) {
    return text.find(part) != text.npos;
}
}  // namespace

TEST_SUITE("settings of alerts and errors") {
    TEST_CASE("a wrong DSN is refused with its name and the fix, and not shown") {
        for (const auto* wrong : {"sentry.example/42", "https://sentry.example/42", "42",
                                  "https://key@sentry.example/", "mailto:key@sentry.example"}) {
            const auto said = fault("SENTRY_DSN", wrong);
            CHECK_MESSAGE(has(said, "SENTRY_DSN"), wrong);
            CHECK(has(said, "https://key@host/project"));
            CHECK(!has(said, "sentry.example"));
        }
        CHECK(fault("SENTRY_DSN", "https://key@sentry.example/42").empty());
        CHECK(fault("SENTRY_DSN", "http://key:secret@10.0.0.5:8000/glitch/42").empty());
        CHECK(fault("SENTRY_DSN", "").empty());
    }

    TEST_CASE("alerts go to mailboxes and web addresses alone") {
        CHECK(fault("ALERT_EMAILS", "a@clinic.example,b@clinic.example").empty());
        CHECK(has(fault("ALERT_EMAILS", "a@clinic.example,nobody"), "ALERT_EMAILS"));
        CHECK(fault("ALERT_URL", "https://ntfy.example/clinic").empty());
        CHECK(has(fault("ALERT_URL", "ntfy.example/clinic"), "ALERT_URL"));
    }

    TEST_CASE("what opens or holds a secret is no flag of the command line") {
        for (const auto* name :
             {"SENTRY_DSN", "ALERT_URL", "MESSAGE_HTTP_URL", "MESSAGE_HTTP_BODY"})
            CHECK_MESSAGE(flag_of(*find_setting(name)).empty(), name);
    }

    TEST_CASE("what alerts are put into the database with holds no secret") {
        const clinic::testing::TemporaryFolder folder;
        std::ofstream(folder.path / ".env")
            << "ALERT_URL=https://ntfy.example/token\nALERT_EMAILS=a@clinic.example\n";
        const Settings settings({{"CLINICD_DB", (folder.path / "clinic.db").string()}});
        CHECK(app_options(settings).watch.addresses ==
              std::vector<std::string>{"mailto:a@clinic.example", "alert:hook"});
    }
}
