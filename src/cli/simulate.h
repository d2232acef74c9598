#pragma once
#include "cli/command.h"
#include "cli/console.h"
#include "core/text.h"
#include "http/outgoing.h"
namespace clinic::cli {

/// The table of a scenario: what was expected, what came.
class Table {
public:
    void expect(const std::string& step, const std::string& expected, const std::string& got);
    void expect(const std::string& step, std::int64_t expected, std::int64_t got) {
        expect(step, std::to_string(expected), std::to_string(got));
    }
    /// A step that this run cannot play.
    void skip(const std::string& step, const std::string& why);
    /// Prints the table; the exit code.
    int verdict() const;

private:
    struct Row {
        std::string step, expected, got;
        bool good, skipped;
    };
    std::vector<Row> rows_;
};

/// Something to pay.
struct Bill {
    std::int64_t id = 0, number = 0, due_minor = 0;
};
enum class BillKind { open, cancelled, of_completed_visit };

/// The clinic as the scenario needs it: the webhook's address and secret, and invoices to pay.
class Stage {
public:
    explicit Stage(const Arguments& arguments);

    const std::string& secret() const { return secret_; }
    const std::string& service_id() const { return service_id_; }
    /// The next invoice; nothing when this run has none (left) of that kind.
    std::optional<Bill> bill(BillKind kind = BillKind::open);
    /// What is still due, asked of the clinic itself; nothing when this run may not ask.
    std::optional<std::int64_t> due(const Bill& bill);
    /// Makes the invoice cheaper than the provider thinks.
    void discount(const Bill& bill);
    OutgoingAnswer post(const std::string& path, const std::string& body,
                        std::vector<std::pair<std::string, std::string>> fields) const;

private:
    std::int64_t made(const std::string& path, const json::object& body);
    void furnish();
    Bill read(std::int64_t invoice);
    std::int64_t completed_visit();

    std::string origin_, secret_, service_id_;
    http::WayOut way_;
    std::optional<Bill> given_{};
    std::optional<Console> desk_{};
    std::int64_t patient_ = 0, service_ = 0, doctor_ = 0;
};

void play_payme(Stage& stage, Table& table);
void play_click(Stage& stage, Table& table);
void play_hmac(Stage& stage, Table& table);
}  // namespace clinic::cli
