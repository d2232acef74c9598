#include "queue/board.h"
#include "queue_clinic.h"

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::QueueClinic;

namespace {
struct BoardClinic : QueueClinic {
    BoardClinic() {
        connection.run(
            "insert into clinic (id, name, time_zone, language, currency, country_code, reach,"
            " created_at) values (1, 'Oq Terak', 'Asia/Tashkent', 'uz', 'UZS', '998', 'this_pc', "
            "0)");
    }
    void set_privacy(const std::string& privacy) {
        connection.run("update clinic set board_privacy = '" + privacy + "'");
    }
    void call_patient() {
        take({.patient_id = PatientId{1}});
        take({.patient_id = PatientId{2}});
        queue::call(session(), {1});
    }
};
}  // namespace

TEST_SUITE("the waiting room's board") {
    TEST_CASE("shows numbers only, unless the clinic decides otherwise") {
        BoardClinic clinic;
        clinic.call_patient();
        const auto shown = board(clinic.session());
        CHECK(shown.privacy == BoardPrivacy::number);
        CHECK(shown.clinic_name == "Oq Terak");
        CHECK(shown.date.value == "2026-03-02");
        CHECK(shown.calling[0].number == 101);
        CHECK(shown.calling[0].room == "5");
        const auto text = write(shown);
        for (const auto* word : {"Sobirov", "Jasur", "Yusupova", "Malika"})
            CHECK(text.find(word) == std::string::npos);
    }

    TEST_CASE("shows initials or names of those who are called, never of those who wait") {
        BoardClinic clinic;
        clinic.call_patient();
        clinic.set_privacy("initials");
        CHECK(board(clinic.session()).calling[0].name == "S. J.");
        CHECK(write(board(clinic.session())).find("Sobirov") == std::string::npos);
        clinic.set_privacy("full");
        CHECK(board(clinic.session()).calling[0].name == "Sobirov Jasur Aliyevich");
        CHECK(write(board(clinic.session())).find("Yusupova") == std::string::npos);
    }

    TEST_CASE("says numbers before the clinic is set up") {
        QueueClinic clinic;
        CHECK(board(clinic.session()).privacy == BoardPrivacy::number);
    }

    TEST_CASE("keeps the six newest calls, the newest first, until the visit is over") {
        BoardClinic clinic;
        for (int i = 0; i < 8; ++i) {
            clinic.take();
            queue::call_next(clinic.after(second), clinic.doctor, {});
        }
        auto calling = board(clinic.session()).calling;
        REQUIRE(calling.size() == 6);
        CHECK(calling.front().number == 108);
        finish(clinic.session(), calling.front().ticket_id);
        CHECK(board(clinic.session()).calling.front().number == 107);
        recall(clinic.after(second), calling.back().ticket_id);
        CHECK(board(clinic.session()).calling.front().number == 103);
    }

    TEST_CASE("names the next of every doctor before anyone's second") {
        BoardClinic clinic;
        const auto other = clinic.make_doctor("Tursunov", 201);
        for (int i = 0; i < 3; ++i) clinic.take();
        clinic.take(Priority::urgent);
        queue::take(clinic.session(), other, {});
        std::vector<std::int64_t> numbers;
        for (const auto& one : board(clinic.session()).next) numbers.push_back(one.number);
        CHECK(numbers == std::vector<std::int64_t>{104, 201, 101, 102, 103});
    }

    TEST_CASE("names at most twelve, and nobody of yesterday") {
        BoardClinic clinic;
        for (int i = 0; i < 15; ++i) clinic.take();
        CHECK(board(clinic.session()).next.size() == 12);
        CHECK(board(clinic.after(24 * hour)).next.empty());
    }

    TEST_CASE("initials are the first letters of the first two words, in any alphabet") {
        CHECK(initials("Каримова Дилноза Акмаловна") == "К. Д.");
        CHECK(initials("  Anvar ") == "A.");
        CHECK(initials("") == "");
    }
}

TEST_SUITE("tickets of the past") {
    TEST_CASE("are added with their moments, their numbers and their history") {
        BoardClinic clinic;
        const auto at = [](int minutes) {
            return Instant{clinic::testing::monday_nine.value - 24 * hour + minutes * minute};
        };
        auto& session = clinic.after(0);
        add_past(session, {.doctor_id = clinic.doctor,
                           .patient_id = PatientId{1},
                           .status = Status::done,
                           .arrived_at = at(0),
                           .called_at = at(5),
                           .started_at = at(6),
                           .finished_at = at(20)});
        add_past(session, {.doctor_id = clinic.doctor,
                           .patient_name = Text<200>{"Guest"},
                           .status = Status::no_show,
                           .arrived_at = at(2),
                           .called_at = at(21)});
        const auto day = queue::queue(session, clinic.doctor, {{Day{"2026-03-01"}}});
        REQUIRE(day.tickets.size() == 2);
        CHECK(day.average_minutes == 14.0);
        CHECK(day.tickets[0].number == 102);
        CHECK(day.tickets[1].number == 101);
        for (const auto* topic : {"queue", "display"})
            CHECK_FALSE(std::ranges::count(session.events(), topic, &Event::topic));
        CHECK(history(session, {1}).items.size() == 4);
        CHECK(history(session, {2}).items.back().verb == "no-show");
        CHECK(clinic.count("select last_visit_at from patients where id = 1") == at(20).value);
    }

    TEST_CASE("are undone like others") {
        BoardClinic clinic;
        const auto now = clinic.now;
        const auto id = add_past(clinic.session(), {.doctor_id = clinic.doctor,
                                                    .status = Status::in_room,
                                                    .arrived_at = now,
                                                    .called_at = now,
                                                    .started_at = now});
        const auto back = undo(clinic.session(), id);
        CHECK(back.status == Status::called);
        CHECK(back.called_at == now);
        CHECK(undo(clinic.session(), id).status == Status::waiting);
    }
}
