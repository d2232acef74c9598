#include "catalog/rooms.h"
#include "test_clinic.h"

using namespace clinic;
using namespace clinic::catalog;
using clinic::testing::problem_of;
using clinic::testing::TestClinic;

TEST_SUITE("departments and rooms") {
    TEST_CASE("a department's name is unique, whatever the case or the alphabet") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto first = add_department(session, {{"Терапия"}}).value;
        CHECK(problem_of([&] { add_department(session, {{"ТЕРАПИЯ"}}); }) ==
              "409 taken #/name taken");
        CHECK(problem_of([&] { add_department(session, {{"terapiya"}}); }) ==
              "409 taken #/name taken");
        const auto second = add_department(session, {{"Surgery"}}).value;
        CHECK(problem_of([&] {
                  change_department(session, second.id, {Text<120>{"терапия"}}, {});
              }) == "409 taken #/name taken");
        CHECK(change_department(session, first.id, {Text<120>{"ТЕРАПИЯ"}}, {}).name == "ТЕРАПИЯ");
    }

    TEST_CASE("the refusal says when the other one is archived, and which it is") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto old = add_department(session, {{"Therapy"}}).value;
        archive_department(session, old.id);
        try {
            add_department(session, {{"therapy"}});
            FAIL("made a second one");
        } catch (const Problem& problem) {
            CHECK(std::string(problem.what()).find("Restore it") != std::string::npos);
            CHECK(problem.extras.at("other_id") == old.id.value);
        }
    }

    TEST_CASE("archived ones leave the lists, and come back") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto department = add_department(session, {{"Therapy"}}).value;
        const auto room = add_room(session, {{"5"}, department.id}).value;
        CHECK(archive_department(session, department.id).archived);
        CHECK(archive_room(session, room.id).archived);
        CHECK(departments(session, {}).items.empty());
        CHECK(rooms(session, {}).items.empty());
        CHECK(departments(session, {{true}}).items.size() == 1);
        CHECK(rooms(session, {{true}}).items.size() == 1);
        CHECK_FALSE(restore_department(session, department.id).archived);
        CHECK_FALSE(restore_room(session, room.id).archived);
        CHECK(rooms(session, {}).items.size() == 1);
    }

    TEST_CASE("archiving twice is archiving once") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto id = add_department(session, {{"Therapy"}}).value.id;
        const auto once = archive_department(session, id);
        const auto entries = clinic.count("select count(*) from audit_entries");
        CHECK(archive_department(session, id).version == once.version);
        CHECK(clinic.count("select count(*) from audit_entries") == entries);
    }

    TEST_CASE("an edit needs the version that was seen") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto department = add_department(session, {{"Therapy"}}).value;
        const auto room = add_room(session, {{"5"}}).value;
        change_department(session, department.id, {Text<120>{"Surgery"}}, {department.version});
        change_room(session, room.id, {.name = RoomName{"6"}}, {room.version});
        CHECK(problem_of([&] {
                  change_department(session, department.id, {Text<120>{"X-ray"}},
                                    {department.version});
              }) == "412 changed");
        CHECK(problem_of([&] {
                  change_room(session, room.id, {.name = RoomName{"7"}}, {room.version});
              }) == "412 changed");
    }

    TEST_CASE("a room goes to a department that exists, or to none") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto department = add_department(session, {{"Therapy"}}).value.id;
        const auto gone = add_department(session, {{"Old wing"}}).value.id;
        archive_department(session, gone);
        CHECK(problem_of([&] {
                  add_room(session, {{"1"}, DepartmentId{9}});
              }) == "422 invalid #/department_id unknown");
        CHECK(problem_of([&] {
                  add_room(session, {{"1"}, gone});
              }) == "422 invalid #/department_id archived");
        const auto room = add_room(session, {{"1"}, department}).value.id;
        CHECK(problem_of([&] {
                  change_room(session, room, {.department_id = {true, gone}}, {});
              }) == "422 invalid #/department_id archived");
        CHECK(change_room(session, room, {.department_id = {true, {}}}, {}).department_id ==
              std::nullopt);
    }

    TEST_CASE("rooms are listed by number, 2 before 10, and named once") {
        TestClinic clinic;
        auto& session = clinic.session();
        for (const auto* name : {"10", "2", "12A"}) add_room(session, {{name}});
        std::vector<std::string> names;
        for (const auto& room : rooms(session, {}).items) names.push_back(room.name);
        CHECK(names == std::vector<std::string>{"2", "10", "12A"});
        CHECK(problem_of([&] { add_room(session, {{"12a"}}); }) == "409 taken #/name taken");
        CHECK(problem_of([&] { change_room(session, {1}, {.name = RoomName{"2"}}, {}); }) ==
              "409 taken #/name taken");
    }

    TEST_CASE("what is not there is not found") {
        TestClinic clinic;
        auto& session = clinic.session();
        CHECK(problem_of([&] { department(session, {9}); }) == "404 not-found");
        CHECK(problem_of([&] { room(session, {9}); }) == "404 not-found");
        CHECK(problem_of([&] { archive_room(session, {9}); }) == "404 not-found");
        CHECK(problem_of([&] { change_department(session, {9}, {}, {}); }) == "404 not-found");
    }

    TEST_CASE("every change is in the audit and told to open screens") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto id = add_department(session, {{"Therapy"}}).value.id;
        CHECK(clinic.count("select count(*) from audit_entries where action = "
                           "'department.created'") == 1);
        CHECK(session.events().back().topic == "staff");
        CHECK(session.events().back().data ==
              R"({"kind":"department","id":)" + std::to_string(id.value) + "}");
    }
}
