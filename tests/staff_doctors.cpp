#include "queue_clinic.h"

using namespace clinic;
using namespace clinic::staff;
using clinic::testing::doctor_form;
using clinic::testing::problem_of;
using clinic::testing::TestClinic;

namespace {
struct Staff : TestClinic {
    DepartmentId department = catalog::add_department(session(), {{"Therapy"}}).value.id;
    Staff() {
        connection.run(
            "insert into users (id, username, display_name, password_hash, language,"
            " created_at) values (1, 'nodira', 'Nodira', '', 'uz', 0)");
    }
    Doctor add(const NewDoctor& form) { return add_doctor(session(), form).value; }
};
}  // namespace

TEST_SUITE("doctors") {
    TEST_CASE("a doctor has a door, a colour and numbers from 1 unless told otherwise") {
        Staff clinic;
        const auto made = clinic.add(doctor_form("Karimova", clinic.department));
        CHECK(made.name() == "Karimova Dilnoza");
        CHECK(made.room == "5");
        CHECK(made.first_ticket_number == 1);
        CHECK(made.colour.value.size() == 7);
        CHECK(made.user_id == std::nullopt);
        CHECK(doctor(clinic.session(), made.id).specialty == "Therapist");
    }

    TEST_CASE("no two doctors share a colour while there are some left") {
        Staff clinic;
        std::vector<std::string> colours;
        for (int i = 0; i < 9; ++i)
            colours.push_back(
                clinic.add(doctor_form("D" + std::to_string(i), clinic.department)).colour.value);
        std::ranges::sort(colours);
        CHECK(std::ranges::unique(colours).size() == 1);
    }

    TEST_CASE("the door's name finds the room that is there, or makes it") {
        Staff clinic;
        auto& session = clinic.session();
        auto form = doctor_form("Karimova", clinic.department);
        form.room = catalog::RoomName{"Кабинет 5"};
        clinic.add(form);
        form.room = catalog::RoomName{"kabinet 5"};
        CHECK(clinic.add(form).room == "Кабинет 5");
        const auto rooms = catalog::rooms(session, {}).items;
        REQUIRE(rooms.size() == 1);
        CHECK(rooms[0].department_id == clinic.department);
        form.room.reset();
        CHECK(clinic.add(form).room == std::nullopt);
    }

    TEST_CASE("a door in the archive is opened again") {
        Staff clinic;
        auto& session = clinic.session();
        const auto room = catalog::add_room(session, {{"5"}}).value.id;
        catalog::archive_room(session, room);
        clinic.add(doctor_form("Karimova", clinic.department));
        CHECK_FALSE(catalog::room(session, room).archived);
    }

    TEST_CASE("fields are changed, emptied or left") {
        Staff clinic;
        auto& session = clinic.session();
        auto form = doctor_form("Karimova", clinic.department);
        form.middle_name = NamePart{"Akmalovna"};
        const auto before = clinic.add(form);
        const auto moved = change_doctor(session, before.id, {.room = {true, {{"7"}}}}, {});
        CHECK(moved.room == "7");
        CHECK(moved.middle_name == "Akmalovna");
        const auto after = change_doctor(session, before.id,
                                         {.first_name = NamePart{"Nilufar"},
                                          .middle_name = {true, {}},
                                          .specialty = Text<120>{"Surgeon"},
                                          .room = {true, {}},
                                          .slot_minutes = SlotMinutes{30},
                                          .colour = Colour{"#000000"}},
                                         {moved.version});
        CHECK(after.name() == "Karimova Nilufar");
        CHECK(after.middle_name == std::nullopt);
        CHECK(after.specialty == "Surgeon");
        CHECK(after.room == std::nullopt);
        CHECK(after.slot_minutes == 30);
        CHECK(after.colour.value == "#000000");
        CHECK(problem_of([&] { change_doctor(session, before.id, {}, {before.version}); }) ==
              "412 changed");
    }

    TEST_CASE("a doctor belongs to a department that exists and is in use") {
        Staff clinic;
        auto& session = clinic.session();
        const auto gone = catalog::add_department(session, {{"Old wing"}}).value.id;
        catalog::archive_department(session, gone);
        CHECK(problem_of([&] { clinic.add(doctor_form("A", {9})); }) ==
              "422 invalid #/department_id unknown");
        const auto id = clinic.add(doctor_form("A", clinic.department)).id;
        CHECK(problem_of([&] { change_doctor(session, id, {.department_id = gone}, {}); }) ==
              "422 invalid #/department_id archived");
    }

    TEST_CASE("a doctor stays in a department that was archived meanwhile") {
        Staff clinic;
        auto& session = clinic.session();
        const auto id = clinic.add(doctor_form("A", clinic.department)).id;
        catalog::archive_department(session, clinic.department);
        const auto after = change_doctor(
            session, id, {.last_name = NamePart{"B"}, .department_id = clinic.department}, {});
        CHECK(after.last_name == "B");
    }

    TEST_CASE("a user is one doctor at most") {
        Staff clinic;
        auto& session = clinic.session();
        auto form = doctor_form("A", clinic.department);
        form.user_id = UserId{9};
        CHECK(problem_of([&] { clinic.add(form); }) == "422 invalid #/user_id unknown");
        form.user_id = UserId{1};
        const auto first = clinic.add(form).id;
        CHECK(problem_of([&] { clinic.add(form); }) == "409 taken #/user_id taken");
        CHECK(change_doctor(session, first, {.user_id = {true, {}}}, {}).user_id == std::nullopt);
        CHECK(clinic.add(form).user_id == UserId{1});
        CHECK(problem_of([&] {
                  change_doctor(session, first, {.user_id = {true, UserId{1}}}, {});
              }) == "409 taken #/user_id taken");
    }

    TEST_CASE("an archived doctor leaves the list and comes back") {
        Staff clinic;
        auto& session = clinic.session();
        const auto id = clinic.add(doctor_form("A", clinic.department)).id;
        CHECK(archive_doctor(session, id).archived);
        CHECK(doctors(session, {}).items.empty());
        CHECK(doctors(session, {{true}}).items.size() == 1);
        CHECK_FALSE(restore_doctor(session, id).archived);
        CHECK(doctors(session, {}).items.size() == 1);
        CHECK(session.events().back().data == R"({"kind":"doctor","id":1})");
        CHECK(problem_of([&] { archive_doctor(session, {9}); }) == "404 not-found");
    }

    TEST_CASE("a colour is six hexadecimal digits") {
        for (const auto* bad : {R"("red")", R"("#12345")", R"("#12345g")", "7"}) {
            Colour colour;
            CHECK(Shape<Colour>::read(json::parse(bad), colour)->code == "not-a-colour");
        }
        Colour colour;
        CHECK_FALSE(Shape<Colour>::read(json::parse(R"("#0A7686")"), colour));
        CHECK(colour.value == "#0a7686");
    }
}
