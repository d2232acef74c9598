#include "messages/templates.h"
namespace clinic::messages {
namespace {
const Kind& require_kind(const std::string& name) {
    const auto* kind = find_kind(name);
    if (!kind) throw not_found("kind of message");
    return *kind;
}
Language require_language(const std::string& name) {
    const auto found = enumerator<Language>(name.c_str());
    if (!found) throw not_found("language");
    return *found;
}

Template template_of(Session& session, const Kind& kind, Language language) {
    const auto words = words_for(session, kind, language);
    const auto version = session.value<std::int64_t>(
        R"sql(select version from message_templates where kind = ? and language = ?)sql", kind.name,
        language);
    return {std::string(kind.name), language,           words.subject, words.body,
            version.has_value(),    version.value_or(0)};
}

void require_sound(const Kind& kind, const NewWords& words) {
    require_sound(kind, "subject", words.subject.value, false);
    require_sound(kind, "body", words.body.value, true);
}
}  // namespace

Page<TemplateKind> templates(Session& session) {
    Page<TemplateKind> page;
    for (const auto& kind : kinds()) {
        TemplateKind shown{.kind = std::string(kind.name),
                           .placeholders = {kind.placeholders.begin(), kind.placeholders.end()},
                           .must_name = std::nullopt,
                           .to_patients = kind.to_patients,
                           .at_once = kind.at_once,
                           .templates = {}};
        if (!kind.must_name.empty()) shown.must_name = kind.must_name;
        for (const auto language : languages)
            shown.templates.push_back(template_of(session, kind, language));
        page.items.push_back(std::move(shown));
    }
    return page;
}

Template change_template(Session& session, const PathText& name, const PathText& spoken,
                         const NewWords& words, const IfMatch& seen) {
    const auto& kind = require_kind(name.value);
    const auto language = require_language(spoken.value);
    require_sound(kind, words);
    const auto before = template_of(session, kind, language);
    seen.check(before);
    session.run(R"sql(
        insert into message_templates (kind, language, subject, body) values (?1, ?2, ?3, ?4)
        on conflict (kind, language) do update
        set subject = ?3, body = ?4, version = version + 1)sql",
                kind.name, language, words.subject, words.body);
    const auto after = template_of(session, kind, language);
    session.record("message_template.edited", "message_template", 0, before, after);
    return after;
}

Template reset_template(Session& session, const PathText& name, const PathText& spoken) {
    const auto& kind = require_kind(name.value);
    const auto language = require_language(spoken.value);
    const auto before = template_of(session, kind, language);
    session.run(R"sql(delete from message_templates where kind = ? and language = ?)sql", kind.name,
                language);
    const auto after = template_of(session, kind, language);
    session.record("message_template.reset", "message_template", 0, before, after);
    return after;
}

Words preview(Session& session, const PathText& name, const NewWords& words) {
    require_sound(require_kind(name.value), words);
    const auto values = sample_values(session);
    return {filled(words.subject.value, values), filled(words.body.value, values)};
}
}  // namespace clinic::messages
