#include "operations/backups.h"
#include <fstream>
#include <iterator>
namespace clinic::operations {
namespace {
// What a newer program wrote may say more; what is missing makes the manifest worthless.
std::string text_in(const json::object& from, const char* member) {
    return std::string(from.at(member).as_string());
}
std::optional<Instant> moment(const json::object& from, const char* member) {
    const auto& value = from.at(member);
    if (value.is_null()) return std::nullopt;
    return read_instant(std::string_view(value.as_string()));
}
AuditHead head_in(const json::object& from) {
    return {from.at("entries").as_int64(), text_in(from, "digest")};
}
std::vector<TableCount> counts_in(const json::array& from) {
    std::vector<TableCount> counts;
    for (const auto& one : from)
        counts.push_back(
            {text_in(one.as_object(), "table"), one.as_object().at("rows").as_int64()});
    return counts;
}
Manifest manifest_in(const json::object& from) {
    const auto reason = enumerator<Reason>(text_in(from, "reason").c_str());
    Manifest manifest{.name = text_in(from, "name"),
                      .made_at = moment(from, "made_at").value(),
                      .bytes = from.at("bytes").as_int64(),
                      .digest = text_in(from, "digest"),
                      .digest_inside = {},
                      .schema_version = from.at("schema_version").as_int64(),
                      .program_version = text_in(from, "program_version"),
                      .reason = reason.value(),
                      .counts = counts_in(from.at("counts").as_array()),
                      .audit_head = head_in(from.at("audit_head").as_object()),
                      .proven_at = moment(from, "proven_at"),
                      .fault = {}};
    if (!from.at("fault").is_null()) manifest.fault = text_in(from, "fault");
    if (const auto* inside = from.if_contains("digest_inside"); inside && inside->is_string())
        manifest.digest_inside = std::string(inside->as_string());
    return manifest;
}
}  // namespace

std::optional<Manifest> manifest_of(const std::filesystem::path& file) {
    std::ifstream in(std::filesystem::path(file) += ".json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (text.empty()) return std::nullopt;
    try {
        return manifest_in(parse_json(text).as_object());
    } catch (const std::exception&) {
        return std::nullopt;  // the file beside it still speaks for itself
    }
}
}  // namespace clinic::operations
