// tool_crash_messages <clinicd>: kills the server amid the sending of messages, again and again.
// Every message is put in by the console and must end as sent, or as unknown where the service
// knows no ids; a message that was heard twice, or is lost, fails the tool.
#include "crash_server.h"
#include "far_sides.h"
#include <iostream>
#include <random>

namespace {
using namespace clinic;
using namespace std::chrono_literals;
constexpr int rounds = 12, messages_each = 10;

/// How often each message was heard, by the phone it was for.
std::map<std::string, int> heard_by_phone(const testing::FarHttp& gateway) {
    std::map<std::string, int> heard;
    for (const auto& request : gateway.heard()) ++heard[request.body];
    return heard;
}

std::string phone_of(int number) {
    auto digits = std::to_string(1'000'000 + number);
    return "+99890" + digits;
}

/// Puts tests in until the server is gone; answers how many it acknowledged.
int put_in(const crash::Server& server, int first) {
    int acknowledged = first;
    probe::Client client(server.port());
    for (int i = 0; i < messages_each; ++i) {
        const auto reply = crash::post(client, server, "/messages/test",
                                       R"({"address": ")" + phone_of(acknowledged) + "\"}", "");
        if (reply.status != 201) break;
        ++acknowledged;
    }
    return acknowledged;
}

std::size_t count_of(const crash::Server& server, const std::string& status) {
    probe::Client client(server.port());
    client.send("GET /api/v1/messages?limit=200&status=" + status +
                " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + server.token() +
                "\r\n\r\n");
    const auto got = client.reply();
    const auto head = got.find("\r\n\r\n");
    if (!got.starts_with("HTTP/1.1 200") || head == got.npos) return 0;
    return parse_json(got.substr(head + 4)).at("items").as_array().size();
}
}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    const testing::TemporaryFolder folder;
    const testing::FarHttp gateway([](const auto&) {
        std::this_thread::sleep_for(3ms);
        return testing::FarHttp::Answer{};
    });
    ::setenv("MESSAGE_HTTP_URL", gateway.origin().c_str(), 1);
    ::setenv("MESSAGE_HTTP_BODY", "{phone}", 1);
    crash::Server server(words[1], folder.path);
    std::mt19937 chance(7);
    int acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        server.start();
        acknowledged = put_in(server, acknowledged);
        std::this_thread::sleep_for(std::chrono::milliseconds(chance() % 60));
        server.kill();
    }
    server.start();
    const auto until = crash::Clock::now() + 60s;
    while (count_of(server, "pending") + count_of(server, "sending") > 0 &&
           crash::Clock::now() < until)
        std::this_thread::sleep_for(100ms);
    const auto heard = heard_by_phone(gateway);
    const auto unknown = count_of(server, "unknown"), sent = count_of(server, "sent");
    int twice = 0;
    for (const auto& [phone, times] : heard) twice += times > 1;
    const auto lost = acknowledged - static_cast<int>(sent + unknown);
    std::cout << acknowledged << " messages, " << heard.size() << " heard, " << sent << " sent, "
              << unknown << " unknown, " << twice << " heard twice, " << lost << " lost\n";
    return twice == 0 && lost <= 0 && heard.size() >= sent ? 0 : 1;
}
