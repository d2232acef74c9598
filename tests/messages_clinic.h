#pragma once
#include "messages/devices.h"
#include "messages/errands.h"
#include "messages/settings.h"
#include "test_patients.h"

namespace clinic::testing {
using namespace messages;

/// A way out that keeps what it was given and answers as it is told.
struct Fake : Channel {
    explicit Fake(bool knows_repetitions_) : knows_repetitions(knows_repetitions_) {}
    Outcome send(const Parcel& parcel, std::stop_token) override {
        sent.push_back(parcel);
        return answer;
    }
    bool repeatable() const override { return knows_repetitions; }

    bool knows_repetitions;
    std::vector<Parcel> sent{};
    Outcome answer{};
};

/// A clinic with every way switched on, and a patient who consents.
struct PostRoom : TestClinic {
    std::shared_ptr<Fake> push = std::make_shared<Fake>(true), mail = std::make_shared<Fake>(true),
                          gateway = std::make_shared<Fake>(false),
                          webhook = std::make_shared<Fake>(true);
    Channels channels{.by_way = {push, mail, gateway, webhook}};
    Resting resting{};
    patients::Patient patient = consenting();

    patients::Patient consenting() {
        auto wanted = person("Karimov", "Ali", {"+998901234567"});
        wanted.consent_to_messages = true;
        return enrolled(*this, wanted);
    }
    MessageId put_news(NewMessage news) {
        if (news.due_at.value == 0) news.due_at = now;
        return *put(session(), news);
    }
    MessageId reminder(const std::string& key = "appointment.reminder/1/24h") {
        return put_news({.key = key,
                         .kind = "appointment.reminder",
                         .to = {.patient = patient.id},
                         .entity = "appointment",
                         .entity_id = 1,
                         .params = R"({"starts_at": "2026-03-03T04:20:00Z"})",
                         .expires_at = Instant{now.value + 24 * hour}});
    }
    MessageId code(const std::string& address = "+998901112233") {
        return put_news({.key = "booking.code/" + address,
                         .kind = "booking.code",
                         .to = {.address = address},
                         .entity = "booking_request",
                         .entity_id = 1,
                         .params = R"({"code": "042137", "minutes": 10})"});
    }
    MessageId alert(const std::string& address) {
        return put_news({.key = "alert.raised/" + address,
                         .kind = "alert.raised",
                         .to = {.address = address},
                         .entity = "alert",
                         .entity_id = 1,
                         .params = R"({"rule": "low_disk", "sentence": "The disk is full."})"});
    }
    /// Enough of history to go by.
    void work_on_the_house() {
        for (int i = 0; i < 201; ++i) session().record("test.noted", "department", 1);
    }
    /// Takes one message and sends it.
    bool work() {
        const auto round = take(session(), channels, resting);
        if (!round) return false;
        std::vector<Done> done;
        for (const auto& errand : round->errands)
            done.push_back({errand, channels.at(errand.way)->send(errand.parcel, {})});
        conclude(session(), *round, done);
        return true;
    }
    std::string state(MessageId id) {
        SQLite::Statement query(connection.database,
                                "select status || coalesce(' ' || reason, '') from messages"
                                " where id = ?");
        query.bind(1, id.value);
        query.executeStep();
        return query.getColumn(0).getString();
    }
};
}  // namespace clinic::testing
