#include "core/html.h"
#include "privacy/held.h"
#include "privacy/held_words.h"
namespace clinic::privacy {
namespace {
// Nothing on it can run or reach out, whatever stands in a name.
constexpr std::string_view head = R"html(<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
h1 { font-size: 1.5rem; margin: 0 } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
table { border-collapse: collapse; width: 100% } caption { text-align: left }
th, td { border: 1px solid #9aa3ad; padding: .3rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere }
th { background: #eef1f4; font-weight: 600 } .plain th { width: 30% } p { margin: .25rem 0 }
@media print { body { margin: 0; max-width: none; font-size: 10pt } tr { break-inside: avoid } }
</style>
)html";

class Page {
public:
    Page(const json::object& held, patients::Language language, const TimeZone& zone)
        : held_(held), language_(language), zone_(zone) {}

    std::string text() {
        out_ = "<!doctype html>\n<html lang=\"" + std::string(name_of(language_)) + "\">\n";
        (out_ += head) += "<title>" + word("title") + "</title>\n<h1>" + word("title") + "</h1>\n";
        out_ += "<p>" + html_text(held_.at("clinic").as_string()) + "</p>\n<p>" +
                word("exported_at") + ": " + value("exported_at", held_.at("exported_at")) +
                "</p>\n";
        for (const auto& [name, part] : held_)
            if (part.is_object() || part.is_array()) section(name, part);
        return std::move(out_);
    }

private:
    std::string word(std::string_view key) const { return html_text(held_word(key, language_)); }

    void section(std::string_view name, const json::value& part) {
        out_ += "<h2>" + word(name) + "</h2>\n";
        if (const auto* object = part.if_object())
            particulars(*object);
        else if (part.as_array().empty())
            out_ += "<p>" + word("nothing") + "</p>\n";
        else
            rows(part.as_array());
    }
    void particulars(const json::object& object) {
        out_ += "<table class=\"plain\">\n";
        for (const auto& [name, one] : object)
            if (!one.is_null())
                out_ += "<tr><th>" + word(name) + "</th><td>" + value(name, one) + "</td></tr>\n";
        out_ += "</table>\n";
    }
    void rows(const json::array& items) {
        out_ += "<table>\n<tr>";
        for (const auto& [name, _] : items.front().as_object())
            out_ += "<th>" + word(name) + "</th>";
        out_ += "</tr>\n";
        for (const auto& item : items) {
            out_ += "<tr>";
            for (const auto& [name, one] : item.as_object())
                out_ += "<td>" + value(name, one) + "</td>";
            out_ += "</tr>\n";
        }
        out_ += "</table>\n";
    }

    std::string value(std::string_view name, const json::value& one) const {
        if (one.is_null()) return "";
        if (one.is_bool()) return word(one.as_bool() ? "true" : "false");
        if (const auto* text = one.if_string()) return said(name, *text);
        if (const auto* number = one.if_int64())
            return name.ends_with("_minor") ? money(*number) : std::to_string(*number);
        std::string all;
        const auto add = [&](const std::string& part) {
            if (part.empty()) return;
            if (!all.empty()) all += one.is_array() ? "<br>" : ", ";
            all += part;
        };
        if (const auto* list = one.if_array())
            for (const auto& item : *list) add(value(name, item));
        else if (const auto* object = one.if_object())
            for (const auto& [key, inner] : *object) add(value(key, inner));
        else
            all = html_text(json::serialize(one));
        return all;
    }
    /// A moment by the clinic's wall, a code by its name, everything else as it was written.
    std::string said(std::string_view name, std::string_view text) const {
        if (name.ends_with("at"))
            if (const auto at = read_instant(text))
                return zone_.day_of(*at).value + " " + zone_.wall_clock(*at);
        const bool is_code = name == "status" || name == "sex" || name == "method" ||
                             name == "severity" || name == "language" || name == "what" ||
                             name == "allergy_status";
        return is_code ? word(text) : html_text(text);
    }
    std::string money(std::int64_t minor) const {
        const auto cents = std::to_string(std::abs(minor) % 100);
        return std::string(minor < 0 ? "-" : "") + std::to_string(std::abs(minor) / 100) + "." +
               (cents.size() < 2 ? "0" : "") + cents + " " +
               html_text(held_.at("currency").as_string());
    }

    const json::object& held_;
    patients::Language language_;
    const TimeZone& zone_;
    std::string out_{};
};
}  // namespace

std::string page_of(const json::object& held, patients::Language language, const TimeZone& zone) {
    return Page(held, language, zone).text();
}
}  // namespace clinic::privacy
