#include "catalog/services.h"
#include "test_clinic.h"

using namespace clinic;
using namespace clinic::catalog;
using clinic::testing::problem_of;
using clinic::testing::TestClinic;

namespace {
NewService form(std::string code, std::int64_t price) {
    return {.code = {std::move(code)},
            .name = {"ECG"},
            .price_minor = {price},
            .duration_minutes = {15}};
}
}  // namespace

TEST_SUITE("services and their prices") {
    TEST_CASE("a service keeps what it was made with") {
        TestClinic clinic;
        auto& session = clinic.session();
        auto wanted = form("E-1", 9'000'000);
        wanted.name_ru = ServiceName{"ЭКГ"};
        wanted.requires_doctor = true;
        const auto made = add_service(session, wanted).value;
        const auto read = service(session, made.id);
        CHECK(read.code == "E-1");
        CHECK(read.name_ru == "ЭКГ");
        CHECK(read.name_uz == std::nullopt);
        CHECK(read.price_minor == 9'000'000);
        CHECK(read.duration_minutes == 15);
        CHECK(read.requires_doctor);
    }

    TEST_CASE("a code is given once, whatever the case") {
        TestClinic clinic;
        auto& session = clinic.session();
        add_service(session, form("E-1", 1));
        const auto other = add_service(session, form("E-2", 1)).value.id;
        CHECK(problem_of([&] { add_service(session, form("e-1", 1)); }) ==
              "409 taken #/code taken");
        CHECK(problem_of([&] { change_service(session, other, {.code = Text<30>{"E-1"}}, {}); }) ==
              "409 taken #/code taken");
        CHECK(change_service(session, other, {.code = Text<30>{"e-2"}}, {}).code == "e-2");
    }

    TEST_CASE("a price holds from its day until the next one's") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto id = add_service(session, form("E-1", 100)).value.id;
        add_price(session, id, {{200}, {"2026-03-04"}});
        add_price(session, id, {{150}, {"2026-03-03"}});
        CHECK(service(session, id).price_minor == 100);
        CHECK(service(clinic.after(24 * hour), id).price_minor == 150);
        CHECK(service(clinic.after(24 * hour), id).price_minor == 200);
        CHECK(service(clinic.after(240 * hour), id).price_minor == 200);
    }

    TEST_CASE("a new price leaves the older ones as they were") {
        TestClinic clinic;
        const auto id = add_service(clinic.session(), form("E-1", 100)).value.id;
        auto& later = clinic.after(48 * hour);
        change_service(later, id, {.price_minor = Money{300}}, {});
        const auto all = prices(later, id).items;
        REQUIRE(all.size() == 2);
        CHECK(all[0].valid_from.value == "2026-03-04");
        CHECK(all[0].price_minor.value == 300);
        CHECK(all[1].valid_from.value == "2026-03-02");
        CHECK(all[1].price_minor.value == 100);
    }

    TEST_CASE("no price begins in the past") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto id = add_service(session, form("E-1", 100)).value.id;
        CHECK(problem_of([&] {
                  add_price(session, id, {{1}, {"2026-03-01"}});
              }) == "422 invalid #/valid_from past-day");
        CHECK(add_price(session, id, {{250}, {"2026-03-02"}}).value.price_minor.value == 250);
        CHECK(service(session, id).price_minor == 250);
        CHECK(problem_of([&] {
                  add_price(session, {9}, {{1}, {"2026-03-02"}});
              }) == "404 not-found");
    }

    TEST_CASE("a clinic that moves west still knows the price of a service made today") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto id = add_service(session, form("E-1", 100)).value.id;
        CHECK(service(clinic.after(-24 * hour), id).price_minor == 100);
    }

    TEST_CASE("fields are changed, emptied or left") {
        TestClinic clinic;
        auto& session = clinic.session();
        auto wanted = form("E-1", 100);
        wanted.name_ru = ServiceName{"ЭКГ"};
        wanted.name_uz = ServiceName{"EKG"};
        wanted.department_id = add_department(session, {{"Therapy"}}).value.id;
        const auto before = add_service(session, wanted).value;
        const auto after = change_service(session, before.id,
                                          {.name = ServiceName{"Heart"},
                                           .name_ru = {true, {}},
                                           .department_id = {true, {}},
                                           .duration_minutes = Whole<1, 1440>{30},
                                           .requires_doctor = true},
                                          {before.version});
        CHECK(after.name == "Heart");
        CHECK(after.name_ru == std::nullopt);
        CHECK(after.name_uz == "EKG");
        CHECK(after.department_id == std::nullopt);
        CHECK(after.duration_minutes == 30);
        CHECK(after.requires_doctor);
        CHECK(after.price_minor == 100);
        CHECK(problem_of([&] { change_service(session, before.id, {}, {before.version}); }) ==
              "412 changed");
    }

    TEST_CASE("a department must exist and be in use") {
        TestClinic clinic;
        auto& session = clinic.session();
        auto wanted = form("E-1", 100);
        wanted.department_id = DepartmentId{9};
        CHECK(problem_of([&] { add_service(session, wanted); }) ==
              "422 invalid #/department_id unknown");
        const auto id = add_service(session, form("E-2", 100)).value.id;
        const auto gone = add_department(session, {{"Old wing"}}).value.id;
        archive_department(session, gone);
        CHECK(problem_of([&] {
                  change_service(session, id, {.department_id = {true, gone}}, {});
              }) == "422 invalid #/department_id archived");
    }

    TEST_CASE("an archived service leaves the list and keeps its code") {
        TestClinic clinic;
        auto& session = clinic.session();
        const auto id = add_service(session, form("E-1", 100)).value.id;
        CHECK(archive_service(session, id).archived);
        CHECK(services(session, {}).items.empty());
        CHECK(services(session, {{true}}).items.size() == 1);
        CHECK(problem_of([&] { add_service(session, form("E-1", 1)); }) ==
              "409 taken #/code taken");
        CHECK_FALSE(restore_service(session, id).archived);
        CHECK(restore_service(session, id).version == service(session, id).version);
        CHECK(problem_of([&] { archive_service(session, {9}); }) == "404 not-found");
    }
}
