// tool_crash_webhooks <clinicd> [rounds] [seed]: plays `clinicd simulate` for every provider
// against the running program; then providers pay invoices while the server is killed (SIGKILL)
// between receiving a call and answering it. Each call is sent again until it is answered: every
// invoice must be paid once, and the ledger balance. 30 rounds unless told otherwise.
#include "core/digests.h"
#include "core/surroundings.h"
#include "crash_server.h"
#include "providers/signed_event.h"
#include "tls_identity.h"
#include <iostream>
#include <random>

namespace {
using namespace clinic;
using namespace clinic::crash;
const std::string secret = "a secret of the simulated provider";
constexpr std::int64_t price = 150'000;

std::string secret_file(const std::filesystem::path& folder) {
    const auto file = folder / "provider.key";
    std::ofstream(file) << secret << "\n";
    std::filesystem::permissions(file, std::filesystem::perms(0600));
    for (const auto* name : {"PAYME_KEY_FILE", "CLICK_SECRET_FILE", "WEBHOOK_SECRET_FILE"})
        setenv(name, file.c_str(), 1);
    return file.string();
}

/// A provider's call, which is sent until it is answered.
struct Knock {
    std::string path, body, field;
    std::string bytes() const {
        return probe::post("/api/v1/webhooks/" + path, body, field + "\r\n");
    }
};
Knock payme(const std::string& method, const json::object& params) {
    return {"payme",
            json::serialize(json::object{{"id", 1}, {"method", method}, {"params", params}}),
            "Authorization: Basic " + base64("Paycom:" + secret)};
}
Knock event(const std::string& id, std::int64_t invoice) {
    const auto body = json::serialize(json::object{
        {"id", id},
        {"type", "payment.succeeded"},
        {"data", {{"object", {{"id", id}, {"amount", price}, {"invoice_id", invoice}}}}}});
    return {"hmac", body,
            "Webhook-Signature: " +
                providers::hmac::signature_field(body, secret, Surroundings{}.now())};
}

class Campaign {
public:
    Campaign(const char* program, std::uint64_t seed)
        : program_(program),
          key_(secret_file(folder_.path)),
          server_(program, folder_.path),
          chance_(seed) {
        ::setenv("TLS_CERT_FILE", identity_.certificate().c_str(), 1);
        ::setenv("TLS_KEY_FILE", identity_.key().c_str(), 1);
        server_.start();
        patient_ = made("/patients", R"({"last_name":"Karimova","first_name":"Nodira"})");
        service_ = made("/services", R"({"code":"T","name":"Therapist","price_minor":150000,)"
                                     R"("duration_minutes":15})");
    }
    bool simulate(const std::string& provider, const std::string& more = "") {
        const auto command = "'" + program_ + "' simulate " + provider + " --db '" +
                             server_.database().string() + "' --key-file '" + key_ +
                             "' --make-invoices" + more;
        const bool good = std::system(command.c_str()) == 0;
        std::cout << (good ? "played " : "DEVIATIONS of ") << provider << more << std::endl;
        return good;
    }
    /// As a provider calls from outside: over TLS, by the server's name. Whom nobody vouches for is
    /// not spoken to.
    bool simulate_over_tls(const std::string& provider) {
        const auto url = " --url " + https_origin();
        const auto ca = " --ca '" + identity_.certificate().string() + "'";
        return simulate(provider, url + ca) && !simulate(provider, url);
    }
    void round(int number) {
        const auto invoice = made("/invoices", R"({"patient_id":)" + std::to_string(patient_) +
                                                   R"(,"lines":[{"quantity":1,"service_id":)" +
                                                   std::to_string(service_) + "}]}");
        const auto id = "round " + std::to_string(number);
        if (number % 2)
            insist(event(id, invoice));
        else
            by_payme(id, invoice);
        const auto found = read("/invoices/" + std::to_string(invoice));
        const bool paid = found.at("due_minor") == 0 && found.at("paid_minor") == price &&
                          found.at("payments").as_array().size() == 1;
        faults_ += !paid;
        if (!paid) std::cout << "invoice " << json::serialize(found) << "\n";
    }
    int verdict(int rounds, bool played) {
        const auto ledger = read("/ledger/balance");
        const bool balanced = ledger.at("balanced").as_bool();
        std::cout << rounds << " invoices, " << kills_ << " kills, " << unanswered_
                  << " calls unanswered, " << faults_ << " not paid exactly once, ledger "
                  << (balanced ? "balanced" : "UNBALANCED") << "\n";
        return played && !faults_ && balanced && unanswered_ ? 0 : 1;
    }

private:
    // The program says it once its port is open.
    std::string https_origin() const {
        std::ifstream in(server_.log());
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        const auto port = text.find(':', text.find("answers at https://") + 19);
        if (port == text.npos) throw std::runtime_error("no https address in its log");
        return "https://localhost:" + std::to_string(std::stoi(text.substr(port + 1)));
    }
    void by_payme(const std::string& id, std::int64_t invoice) {
        const auto number = read("/invoices/" + std::to_string(invoice)).at("number").as_int64();
        insist(payme("CreateTransaction", {{"id", id},
                                           {"time", Surroundings{}.now().value},
                                           {"amount", price},
                                           {"account", {{"order_id", std::to_string(number)}}}}));
        insist(payme("PerformTransaction", {{"id", id}}));
    }
    // The first time the plug is pulled while the call is on its way.
    void insist(const Knock& knock) {
        for (int attempt = 0; attempt < 20; ++attempt) {
            std::thread killer;
            std::string got;
            {
                probe::Client client(server_.port());
                client.send(knock.bytes());
                if (attempt == 0)
                    killer = std::thread([this, wait = chance_() % 4'000] {
                        std::this_thread::sleep_for(std::chrono::microseconds(wait));
                        server_.kill();
                    });
                got = client.reply();
            }
            if (killer.joinable()) {
                killer.join();
                ++kills_;
                server_.start();
            }
            if (got.starts_with("HTTP/1.1 200") && attempt > 0) return;
            unanswered_ += got.empty();
        }
        throw std::runtime_error("never answered: " + knock.path);
    }
    std::int64_t made(const std::string& path, const std::string& body) {
        probe::Client client(server_.port());
        const auto reply = post(client, server_, path, body, std::to_string(++keys_));
        if (reply.status != 201)
            throw std::runtime_error(path + ": " + json::serialize(reply.body));
        return reply.body.at("id").as_int64();
    }
    json::object read(const std::string& path) {
        probe::Client client(server_.port());
        client.send(
            probe::get("/api/v1" + path, "Authorization: Bearer " + server_.token() + "\r\n"));
        return parse_json(probe::body(client.reply())).as_object();
    }

    testing::TemporaryFolder folder_;
    testing::Identity identity_;
    std::string program_, key_;
    Server server_;
    std::mt19937_64 chance_;
    std::int64_t patient_ = 0, service_ = 0;
    int keys_ = 0, kills_ = 0, unanswered_ = 0, faults_ = 0;
};
}  // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    const int rounds = count > 2 ? std::stoi(words[2]) : 30;
    const auto seed = count > 3 ? std::stoull(words[3]) : std::random_device{}();
    std::cout << "seed " << seed << std::endl;
    try {
        Campaign campaign(words[1], seed);
        bool played = true;
        for (const auto* provider : {"payme", "click", "hmac"})
            played = campaign.simulate(provider) && campaign.simulate_over_tls(provider) && played;
        for (int i = 0; i < rounds; ++i) campaign.round(i);
        return campaign.verdict(rounds, played);
    } catch (const std::exception& fault) {
        std::cout << "fault: " << fault.what() << "\n";
        return 1;
    }
}
