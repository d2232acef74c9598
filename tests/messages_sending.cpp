#include "messages/sending.h"
#include "messages_clinic.h"
#include "platform/log.h"
#include "temporary_folder.h"
#include <future>

namespace clinic::testing {
namespace {
Outcome later(std::string code) {
    return {.result = Result::later, .code = std::move(code), .fault = "It says no."};
}
}  // namespace

TEST_CASE("a message goes to the patient's phone once, in their language, and is done with") {
    PostRoom room;
    room.connection.run("update patients set language = 'ru'");
    const auto id = room.reminder();
    CHECK(room.work());
    CHECK(room.state(id) == "sent");
    CHECK(!room.work());
    REQUIRE(room.gateway->sent.size() == 1);
    CHECK(room.gateway->sent[0].to == "+998901234567");
    CHECK(room.gateway->sent[0].text.find("03.03.2026 в 09:20") != std::string::npos);
}

TEST_CASE("devices that listen are told instead of the phone, each of them once") {
    PostRoom room;
    for (const auto* token : {"first", "second"})
        register_device(room.session(), {.token = {token}, .patient_id = room.patient.id});
    room.reminder();
    CHECK(room.work());
    REQUIRE(room.push->sent.size() == 2);
    CHECK(room.push->sent[0].to == "first");
    CHECK(room.push->sent[0].id != room.push->sent[1].id);
    CHECK(room.gateway->sent.empty());
}

TEST_CASE("a device that is gone leaves the list, and the phone is told") {
    PostRoom room;
    register_device(room.session(), {.token = {"old"}, .patient_id = room.patient.id});
    room.push->answer = {.result = Result::never, .code = "device-gone", .address_is_gone = true};
    const auto id = room.reminder();
    CHECK(room.work());
    CHECK(room.state(id) == "pending device-gone");
    CHECK(room.count("select count(*) from devices") == 0);
    CHECK(room.work());
    CHECK(room.state(id) == "sent");
    CHECK(room.gateway->sent.size() == 1);
}

TEST_CASE("who does not consent, or has nothing to be told by, is left alone") {
    PostRoom room;
    const auto first = room.reminder("a");
    room.connection.run("update patients set consent_to_messages = 0");
    CHECK(!room.work());
    CHECK(room.state(first) == "skipped no-consent");
    room.connection.run("update patients set consent_to_messages = 1, phones = '[]'");
    const auto second = room.reminder("b");
    CHECK(!room.work());
    CHECK(room.state(second) == "skipped no-address");
    room.channels[messages::Way::gateway] = nullptr;
    const auto third = room.code();
    CHECK(!room.work());
    CHECK(room.state(third) == "skipped no-way");
    CHECK(room.gateway->sent.empty());
}

TEST_CASE("reminders wait for the morning, and codes do not") {
    PostRoom room;
    room.after(13 * hour);  // 22:00 in the clinic
    const auto reminder = room.reminder();
    const auto code = room.code();
    CHECK(room.work());
    CHECK(room.state(code) == "sent");
    CHECK(room.state(reminder) == "pending quiet-hours");
    CHECK(!room.work());
    room.after(10 * hour);  // 08:00
    CHECK(room.work());
    CHECK(room.state(reminder) == "sent");
}

TEST_CASE("what the morning would be too late for is dropped") {
    PostRoom room;
    room.after(13 * hour);
    auto id = room.put_news({.key = "soon",
                             .kind = "appointment.reminder",
                             .to = {.patient = room.patient.id},
                             .entity = "appointment",
                             .entity_id = 1,
                             .expires_at = Instant{room.now.value + 9 * hour}});
    CHECK(!room.work());
    CHECK(room.state(id) == "expired quiet-hours");
    id = room.code();
    room.connection.run("update messages set expires_at = due_at where kind = 'booking.code'");
    CHECK(!room.work());
    CHECK(room.state(id) == "expired too-late");
}

TEST_CASE("quiet hours hold over midnight and at noon, and end on the minute") {
    const auto zone = TimeZone::load("Asia/Tashkent");
    const auto end = [&](const char* at, std::int64_t from, std::int64_t until) {
        const auto found = quiet_end({from, until, 1}, zone, *read_instant(at));
        return found ? to_text(*found) : "none";
    };
    CHECK(end("2026-03-02T17:00:30Z", 21 * 60, 8 * 60) == "2026-03-03T03:00:00Z");
    CHECK(end("2026-03-02T22:00:00Z", 21 * 60, 8 * 60) == "2026-03-03T03:00:00Z");
    CHECK(end("2026-03-03T03:00:00Z", 21 * 60, 8 * 60) == "none");
    CHECK(end("2026-03-03T08:30:00Z", 13 * 60, 14 * 60) == "2026-03-03T09:00:00Z");
    CHECK(!quiet_end({std::nullopt, std::nullopt, 1}, zone, monday_nine));
}

TEST_CASE("what fails is tried again after a growing while, then given up") {
    PostRoom room;
    room.gateway->answer = later("busy");
    const auto id = room.reminder();
    room.connection.run("update messages set expires_at = null");
    room.connection.run("update message_settings set quiet_from = null, quiet_until = null");
    CHECK(room.work());
    CHECK(room.state(id) == "pending busy");
    CHECK(!room.work());
    for (int i = 1; i < most_attempts; ++i) {
        room.after(hour);
        CHECK(room.work());
    }
    CHECK(room.state(id) == "dead busy");
    CHECK(room.gateway->sent.size() == std::size_t(most_attempts));
    CHECK(pause_after(1) == 30 * second);
    CHECK(pause_after(3) == 2 * minute);
    CHECK(pause_after(40) == hour);
}

TEST_CASE("the far side says when to come again, and a way that rests is left alone") {
    PostRoom room;
    room.gateway->answer = later("busy");
    room.gateway->answer.retry_after = 10 * minute;
    const auto id = room.reminder();
    CHECK(room.work());
    CHECK(room.count("select due_at from messages") == room.now.value + 10 * minute);
    const auto other = room.code();
    room.resting[std::size_t(messages::Way::gateway)] = Instant{room.now.value + minute};
    CHECK(!room.work());
    CHECK(room.state(other) == "pending way-rests");
    CHECK(room.state(id) == "pending busy");
    CHECK(room.count("select sum(attempts) from messages") == 1);
}

TEST_CASE("a refusal for good is the end; nobody knows is shown as that") {
    PostRoom room;
    room.gateway->answer = {.result = Result::never, .code = "refused-message"};
    const auto refused = room.reminder();
    CHECK(room.work());
    CHECK(room.state(refused) == "dead refused-message");
    room.gateway->answer = {.result = Result::unknown, .code = "timed-out"};
    const auto lost = room.code();
    CHECK(room.work());
    CHECK(room.state(lost) == "unknown timed-out");
    room.after(24 * hour);
    CHECK(!room.work());
}

TEST_CASE("what the program's end broke off is repeated only where a repetition is known") {
    PostRoom room;
    const auto text = room.code();
    const auto alert = room.alert("mailto:admin@clinic.example");
    REQUIRE(take(room.session(), room.channels, room.resting));
    REQUIRE(take(room.session(), room.channels, room.resting));
    CHECK(room.state(text) == "sending");
    CHECK(recover(room.session(), room.channels) == 2);
    CHECK(room.state(text) == "unknown interrupted");
    CHECK(room.state(alert) == "pending interrupted");
    CHECK(room.work());
    CHECK(room.mail->sent.size() == 1);
    CHECK(!room.work());
    CHECK(recover(room.session(), room.channels) == 0);
}

TEST_CASE("a stop before anything was told does not count") {
    PostRoom room;
    room.gateway->answer = {.result = Result::later, .code = "stopped", .stopped = true};
    const auto id = room.reminder();
    CHECK(room.work());
    CHECK(room.state(id) == "pending");
    CHECK(room.count("select attempts from messages") == 0);
    CHECK(room.count("select count(*) from message_attempts") == 0);
}

TEST_CASE("addresses lead to their ways") {
    PostRoom room;
    room.alert("mailto:admin@clinic.example");
    room.alert("https://chat.example/hook");
    room.alert("tel:+998901112233");
    const auto odd = room.alert("somewhere");
    while (room.work()) {
    }
    CHECK(room.mail->sent.at(0).to == "admin@clinic.example");
    CHECK(room.mail->sent.at(0).text.find("The disk is full.") != std::string::npos);
    CHECK(room.webhook->sent.at(0).to == "https://chat.example/hook");
    CHECK(room.gateway->sent.at(0).to == "+998901112233");
    CHECK(room.state(odd) == "skipped no-address");
}

TEST_CASE("half a year later what is done with is forgotten, and what waits is not") {
    PostRoom room;
    const auto sent = room.reminder("a");
    room.work();
    const auto waits = room.code();
    room.connection.run("update messages set expires_at = null");
    room.after(184 * 24 * hour);
    room.work_on_the_house();
    CHECK(forget_old(room.session()));
    CHECK(!forget_old(room.session()));
    CHECK(room.count("select count(*) from messages") == 1);
    CHECK(room.state(waits) == "pending");
    CHECK(sent.value != waits.value);
}

TEST_CASE("a clock that is years ahead forgets nothing") {
    PostRoom room;
    room.work_on_the_house();
    const auto sent = room.reminder();
    room.work();
    room.after(10 * 365 * 24 * hour);
    enrolled(room, person("Valiev", "Botir"));  // history with the wrong time
    CHECK(!forget_old(room.session()));
    CHECK(room.state(sent) == "sent");
}

TEST_CASE("news cancelled while it is being sent does not come back") {
    PostRoom room;
    const auto ended_as = [&](Outcome outcome) {
        room.connection.run("delete from messages");
        room.gateway->answer = std::move(outcome);
        const auto id = room.reminder();
        const auto round = take(room.session(), room.channels, room.resting);
        REQUIRE(round);
        CHECK(cancel(room.session(), "appointment", 1) == 1);
        conclude(room.session(), *round,
                 {{round->errands[0], room.gateway->send(round->errands[0].parcel, {})}});
        return room.state(id);
    };
    CHECK(ended_as(later("busy")) == "cancelled");
    CHECK(ended_as({.result = Result::later, .code = "stopped", .stopped = true}) == "cancelled");
    CHECK(ended_as({.result = Result::never, .code = "refused-message"}) == "cancelled");
    CHECK(ended_as({.result = Result::sent}) == "sent");  // it was told
}

TEST_CASE("a clock that was ahead and is right again holds nothing up") {
    PostRoom room;
    const auto own_time = room.put_news({.key = "in its own time",
                                         .kind = "appointment.reminder",
                                         .to = {.patient = room.patient.id},
                                         .entity = "appointment",
                                         .entity_id = 2,
                                         .due_at = Instant{room.now.value + 500 * 24 * hour}});
    room.after(365 * 24 * hour);
    const auto put_in_ahead = room.code();
    room.gateway->answer = later("busy");
    CHECK(room.work());
    room.resting[std::size_t(messages::Way::gateway)] = Instant{room.now.value + minute};
    room.after(-365 * 24 * hour);
    room.gateway->answer = {};
    CHECK(!room.work());
    CHECK(bring_back(room.session()) == 1);
    CHECK(bring_back(room.session()) == 0);
    CHECK(room.work());
    CHECK(room.state(put_in_ahead) == "sent");
    CHECK(room.state(own_time) == "pending");
}

TEST_CASE("a database that answers with faults does not end the program") {
    const TemporaryFolder folder;
    Database database({.file = folder.path / "clinic.db"});
    database.write(Caller::inside("test"), [](Session& session) {
        session.housekeeping(
            [&] { session.connection().run("alter table messages rename to messages_gone"); });
    });
    std::promise<void> told;
    std::once_flag once;
    platform::log_also_to([&](auto, std::string_view line) {
        if (line.find("the outbox cannot be tidied") != line.npos)
            std::call_once(once, [&] { told.set_value(); });
    });
    {
        Sending sending(database, {});
        sending.start();
        CHECK(told.get_future().wait_for(std::chrono::minutes(1)) == std::future_status::ready);
    }
    platform::log_also_to({});
}

TEST_CASE("a fault in the log names the message and the round of the job that met it") {
    const TemporaryFolder folder;
    Database database({.file = folder.path / "clinic.db"});
    database.write(Caller::inside("test"), [](Session& session) {
        session.housekeeping([&] {
            put(session, {.key = "message.test/1",
                          .kind = "message.test",
                          .to = {.address = "https://chat.example/x"},
                          .entity = "clinic",
                          .entity_id = 1,
                          .due_at = session.now()});
        });
    });
    const auto hook = std::make_shared<Fake>(true);
    hook->answer = later("busy");
    std::promise<std::string> told;
    std::once_flag once;
    platform::log_also_to([&](auto, std::string_view line) {
        if (line.find("message not sent") != line.npos)
            std::call_once(once, [&] { told.set_value(std::string(line)); });
    });
    auto heard = told.get_future();
    {
        Sending sending(database, {.by_way = {nullptr, nullptr, nullptr, hook}});
        sending.start();
        REQUIRE(heard.wait_for(std::chrono::minutes(1)) == std::future_status::ready);
    }
    platform::log_also_to({});
    const auto line = json::parse(heard.get());
    CHECK(line.at("message") == "message not sent");
    CHECK(line.at("message_id") == 1);
    CHECK(line.at("code") == "busy");
    CHECK(line.at("request_id").as_string().starts_with("messages-"));
}
}  // namespace clinic::testing
