#pragma once
#include "api/route.h"
#include "messages/wording.h"
namespace clinic::messages {

/// The words of one kind in one language.
struct Template {
    std::string kind;
    Language language;
    std::string subject, body;
    bool own;  // the clinic's, not the program's
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Template, (), (kind, language, subject, body, own, version))

/// A kind as its page shows it.
struct TemplateKind {
    std::string kind;
    std::vector<std::string> placeholders;
    std::optional<std::string> must_name;
    bool to_patients, at_once;
    std::vector<Template> templates;  // one for each language
};
BOOST_DESCRIBE_STRUCT(TemplateKind, (),
                      (kind, placeholders, must_name, to_patients, at_once, templates))

struct NewWords {
    Text<120> subject;
    Notes<600> body;
};
BOOST_DESCRIBE_STRUCT(NewWords, (), (subject, body))

Page<TemplateKind> templates(Session&);
/// Throws 404 for an unknown kind or language, 412 "changed", 422 for a placeholder the kind does
/// not know, one that is missing, or an open brace.
Template change_template(Session&, const PathText& kind, const PathText& language, const NewWords&,
                         const IfMatch&);
/// Back to the program's own words.
Template reset_template(Session&, const PathText& kind, const PathText& language);
/// The words with values put in, as a patient would read them. Throws as `change_template`.
Words preview(Session&, const PathText& kind, const NewWords&);
}  // namespace clinic::messages
