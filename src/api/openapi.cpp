#include "api/openapi.h"
namespace clinic {
namespace {
json::object problem_schema() {
    return json::parse(R"json({
        "type": "object",
        "required": ["type", "code", "title", "status", "detail", "request_id"],
        "properties": {
            "type": {"type": "string"}, "code": {"type": "string"}, "title": {"type": "string"},
            "status": {"type": "integer"}, "detail": {"type": "string"},
            "request_id": {"type": "string"}, "params": {"type": "object"},
            "errors": {"type": "array", "items": {"type": "object",
                "required": ["pointer", "code", "detail"],
                "properties": {"pointer": {"type": "string"}, "code": {"type": "string"},
                    "detail": {"type": "string"}, "params": {"type": "object"}}}}
        }})json")
        .as_object();
}

json::object parameter(std::string_view name, std::string_view in, json::value schema,
                       bool required) {
    return {{"name", name}, {"in", in}, {"required", required}, {"schema", std::move(schema)}};
}

json::array parameters(const Route& route) {
    json::array all;
    for (const auto segment : split(route.path, '/')) {
        if (!segment.starts_with('{')) continue;
        const auto name = segment.substr(1, segment.size() - 2);
        const bool number = name == "id" || name.ends_with("_id");
        all.push_back(parameter(name, "path",
                                number ? json::value{{"type", "integer"}, {"minimum", 1}}
                                       : json::value{{"type", "string"}},
                                true));
    }
    if (const auto* query = route.query.if_object())
        for (const auto& [name, schema] : query->at("properties").as_object())
            all.push_back(parameter(name, "query", schema, false));
    if (route.keeps_answers()) {
        all.push_back(parameter("Idempotency-Key", "header",
                                {{"type", "string"}, {"maxLength", 255}}, false));
        if (route.money)
            all.back().as_object()["description"] =
                "Required: 428 without. The same key never moves money twice.";
    }
    if (route.method == "PATCH")
        all.push_back(parameter("If-Match", "header", {{"type", "string"}}, false));
    return all;
}

json::object content(const json::value& schema, std::string_view type = "application/json") {
    return {{type, {{"schema", schema}}}};
}

json::object responses(const Route& route) {
    json::object done{{"description", route.summary}};
    if (route.gives.is_object()) done["content"] = content(route.gives);
    json::object all{{std::to_string(route.status), std::move(done)}};
    const json::value problem{{"$ref", "#/components/schemas/Problem"}};
    all["default"] = {{"description", "What went wrong, and what to do."},
                      {"content", content(problem, "application/problem+json")}};
    return all;
}

std::string operation_id(const Route& route) {
    std::string id = lower_ascii(route.method);
    for (const auto segment : split(route.path, '/')) {
        if (segment.empty()) continue;
        id += '_';
        for (const char c : segment)
            if (c != '{' && c != '}') id += c == '-' || c == '.' ? '_' : c;
    }
    return id;
}
}  // namespace

json::object openapi(const Router& router, std::string_view version) {
    json::object paths;
    for (const auto& route : router.routes()) {
        json::object operation{{"operationId", operation_id(route)},
                               {"summary", route.summary},
                               {"x-permission", name_of(route.needs)},
                               {"parameters", parameters(route)},
                               {"responses", responses(route)}};
        const auto path = Router::full_path(route);
        const auto first = split(route.path, '/')[1];
        operation["tags"] = json::array{std::string(first)};
        if (route.takes.is_object())
            operation["requestBody"] = {{"required", true}, {"content", content(route.takes)}};
        if (route.raw) operation["requestBody"] = {{"content", {{"*/*", json::object{}}}}};
        if (route.public_surface) operation["x-public"] = true;
        if (route.needs == Can::anyone) operation["security"] = json::array{};
        auto& entry = paths[path];
        if (!entry.is_object()) entry = json::object{};
        entry.as_object()[lower_ascii(route.method)] = std::move(operation);
    }
    json::object schemas = known_schemas();
    schemas["Problem"] = problem_schema();
    return {
        {"openapi", "3.1.0"},
        {"info", {{"title", "clinicd"}, {"version", version}}},
        {"servers", json::array{{{"url", "/"}}}},
        {"security", json::array{{{"bearer", json::array{}}}, {{"cookie", json::array{}}}}},
        {"paths", std::move(paths)},
        {"components",
         {{"schemas", std::move(schemas)},
          {"securitySchemes",
           {{"bearer", {{"type", "http"}, {"scheme", "bearer"}}},
            {"cookie", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "clinicd_session"}}}}}}}};
}

std::string permissions_page(const Router& router) {
    std::string page =
        "# Who may do what\n\nMade by `clinicd routes --markdown`; a test keeps it true. A user "
        "with several roles may do what\nany of them may. \"Everyone\" needs no sign-in. What is "
        "not listed is refused.\n\n| endpoint | permission |";
    std::string line = "\n|---|---|";
    std::vector<std::uint64_t> roles;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
        ((page += ' ') += role.name) += " |";
        line += ":-:|";
        roles.push_back(permission_bits({role.value}));
    });
    page += line + "\n";
    for (const auto& route : router.routes()) {
        page += "| " + std::string(route.method) + " " + Router::full_path(route) + " | " +
                (route.needs == Can::anyone ? "everyone" : name_of(route.needs)) + " |";
        for (const auto bits : roles)
            page += route.needs == Can::anyone || (bits & bit(route.needs)) ? " yes |" : " |";
        page += "\n";
    }
    return page;
}
}  // namespace clinic
