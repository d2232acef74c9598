#include "operations/rule_words.h"
#include "watched_house.h"
#include <fstream>

using namespace clinic;
using namespace clinic::operations;
using namespace clinic::testing;

namespace {
json::object screens_words(const std::string& language) {
    std::ifstream in(std::string(CLINICD_SOURCE) + "/static/src/i18n/" + language + "/watch.json");
    REQUIRE(in.good());
    const std::string text((std::istreambuf_iterator(in)), {});
    return json::parse(text).as_object();
}
std::string params_in(Watched& clinic, std::string_view kind) {
    std::string params;
    clinic.database.read(Caller::inside("test"), [&](Session& session) {
        params =
            session.value<std::string>(R"sql(select params from messages where kind = ?)sql", kind)
                .value_or("");
    });
    return params;
}
}  // namespace

TEST_SUITE("alerts") {
    TEST_CASE("mail calls each rule and its fix what the screens call them, in every language") {
        for (const std::string language : {"en", "ru", "uz"}) {
            const auto said = screens_words(language);
            for (const auto& kind : rule_kinds()) {
                const auto& words = words_of(kind.rule, language);
                const std::string rule(name_of(kind.rule));
                CHECK_MESSAGE(said.at("rule-" + rule).as_string() == words.name, language, rule);
                CHECK_MESSAGE(said.at("fix-" + rule).as_string() == words.fix, language, rule);
                CHECK_MESSAGE(words.sentence.ends_with('.'), language, rule);
                const bool is_translated =
                    language == "en" || words.sentence != words_of(kind.rule, "en").sentence;
                CHECK_MESSAGE(is_translated, language, rule);
            }
        }
    }

    TEST_CASE("an alert leaves the house in the clinic's language") {
        Watch::Settings settings;
        settings.addresses = {"mailto:boss@clinic.example"};
        Watched clinic({}, settings);
        clinic.set_up();
        REQUIRE(clinic.as_admin("PATCH", "/clinic", R"({"language":"uz"})").status == 200);
        clinic.look_for_minutes(8);  // no backup yet
        REQUIRE(clinic.is_raised(Rule::backup_stale));
        const auto params = json::parse(params_in(clinic, "alert.raised"));
        CHECK(params.at("rule") == "backup_stale");
        CHECK(params.at("name") == "Nusxa eskirgan");
        CHECK(params.at("sentence") == "Oxirgi sutkada tekshirilgan nusxa yoʻq.");
        CHECK(params.at("fix").as_string() == words_of(Rule::backup_stale, "uz").fix);
    }
}
