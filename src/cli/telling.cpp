#include "api/openapi.h"
#include "app.h"
#include "cli/command.h"
#include "core/version.h"
#include <iostream>
namespace clinic::cli {
namespace {
int routes(const Arguments& arguments) {
    const Router router(all_routes());
    if (arguments.has("markdown")) {
        std::cout << permissions_page(router);
        return done;
    }
    for (const auto& route : router.routes()) {
        auto line = std::string(route.method);
        line.resize(7, ' ');
        line += Router::full_path(route);
        line.resize(std::max<std::size_t>(line.size() + 2, 56), ' ');
        line += name_of(route.needs);
        line.resize(std::max<std::size_t>(line.size() + 2, 76), ' ');
        std::cout << line << route.summary << "\n";
    }
    return done;
}

int show_openapi(const Arguments&) {
    std::cout << json::serialize(openapi(Router(all_routes()), program_version())) << "\n";
    return done;
}

std::string_view licence_text(std::string_view name) {
    for (const auto& file : embedded_licences())
        if (file.name == name) return file.bytes;
    return {};
}
int version(const Arguments& arguments) {
    std::cout << "clinicd " << program_version() << "\n" << licence_text("parts");
    if (arguments.has("licences")) std::cout << "\n" << licence_text("licences");
    return done;
}
}  // namespace

std::vector<Command> telling_commands() {
    return {
        {"routes",
         "",
         "List every endpoint and who may call it",
         "clinicd routes",
         {{"markdown", "as docs/permissions.md has them", false}},
         routes},
        {"openapi",
         "",
         "Print the API's OpenAPI 3.1 document",
         "clinicd openapi > openapi.json",
         {},
         show_openapi},
        {"version",
         "",
         "Show the version of the program and of every part in it",
         "clinicd version --licences",
         {{"licences", "also print their licences", false}},
         version},
    };
}
}  // namespace clinic::cli
