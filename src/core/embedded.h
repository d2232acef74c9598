#pragma once
#include <span>
#include <string_view>
namespace clinic {

/// A file inside the binary. `bytes` live as long as the program.
struct Embedded {
    std::string_view name, bytes;
};

/// The migrations, "0001_accounts.sql" and so on, in their order.
std::span<const Embedded> embedded_schema();

/// The built web UI, sorted by name ("app.html", "assets/app-x.js"). Beside a file that compresses
/// well stand "<name>.br" and "<name>.gz". Empty when the program was built without its UI.
std::span<const Embedded> embedded_ui();

/// "licences": the terms of every part inside the binary, as one text. "parts": one line per part,
/// its name and its version.
std::span<const Embedded> embedded_licences();

/// "common-passwords.txt": what people choose most often, in lower case, one per line, sorted by
/// byte.
std::span<const Embedded> embedded_passwords();
}  // namespace clinic
