#include "core/qr.h"
#include <qrcodegen/qrcodegen.hpp>
namespace clinic {
namespace {
constexpr int quiet = 4;  // squares of white around it, as the standard asks

qrcodegen::QrCode code_of(std::string_view text) {
    return qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
}

/// One row's dark runs as rectangles of a path.
void add_row(std::string& path, const qrcodegen::QrCode& code, int y) {
    for (int x = 0; x < code.getSize(); ++x) {
        if (!code.getModule(x, y)) continue;
        const int from = x;
        while (code.getModule(x + 1, y)) ++x;
        const auto width = std::to_string(x - from + 1);
        path.append("M").append(std::to_string(from + quiet)).append(" ");
        path.append(std::to_string(y + quiet)).append("h").append(width).append("v1h-");
        path.append(width).append("z");
    }
}
}  // namespace

std::string qr_svg(std::string_view text) {
    const auto code = code_of(text);
    std::string path;
    for (int y = 0; y < code.getSize(); ++y) add_row(path, code, y);
    const auto side = std::to_string(code.getSize() + 2 * quiet);
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + side + " " + side +
           R"(" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h)" + side + "v" + side +
           "H0z\"/><path d=\"" + path + "\"/></svg>";
}

std::string qr_for_terminal(std::string_view text) {
    constexpr std::string_view black_on_white = "\x1b[38;5;16;48;5;231m", plain = "\x1b[0m\n";
    const auto code = code_of(text);
    std::string lines;
    for (int y = -quiet; y < code.getSize() + quiet; y += 2) {
        lines += black_on_white;
        for (int x = -quiet; x < code.getSize() + quiet; ++x) {
            const bool upper = code.getModule(x, y), lower = code.getModule(x, y + 1);
            lines += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
        }
        lines += plain;
    }
    return lines;
}
}  // namespace clinic
