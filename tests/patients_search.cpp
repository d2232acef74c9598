#include "patients/search_rows.h"
#include "patients/search_terms.h"
#include "test_patients.h"

namespace clinic::testing {
using namespace patients;
namespace {
/// A few people whose names, phones, dates and numbers cross.
struct Village : TestClinic {
    Village() {
        put("Иванов", "Пётр", "901234567", "1988-03-14");           // 1
        put("Ivanova", "Maria", "935551988", "1990-01-02");         // 2
        put("Karimov", "Ali", "977770001", "1988-03-15");           // 3
        put("Aliyev", "Karim", "901237000", "1957");                // 4
        put("Хасанов", "Ўткир", "+7 916 123 45 67", "2001-12-31");  // 5
        put("Joʻrayev", "Sherzod", "998881234", "");                // 6
    }
    void put(const std::string& last, const std::string& first, const std::string& phone,
             const std::string& birth) {
        using Phones = std::vector<std::string>;
        add(session(), person(last, first, phone.empty() ? Phones{} : Phones{phone}, birth));
    }
};
std::vector<std::string> births(const std::string& typed) {
    return search_terms(typed).births;
}
using Texts = std::vector<std::string>;
}  // namespace

TEST_CASE("a name is found in both alphabets, by its beginnings, in any order") {
    Village clinic;
    CHECK(found(clinic, "ivanov") == "Иванов Пётр, Ivanova Maria");
    CHECK(found(clinic, "Иванов") == "Иванов Пётр, Ivanova Maria");
    CHECK(found(clinic, "petr ivan") == "Иванов Пётр");
    CHECK(found(clinic, "Мар") == "Ivanova Maria");
    CHECK(found(clinic, "iv mar") == "Ivanova Maria");
    CHECK(found(clinic, "xasanov o'tkir") == "Хасанов Ўткир");
    CHECK(found(clinic, "жураев") == "");
    CHECK(found(clinic, "жўраев") == "Joʻrayev Sherzod");
    CHECK(found(clinic, "ivanov ali") == "");
}

TEST_CASE("last names come before first names, shorter words first") {
    Village clinic;
    CHECK(found(clinic, "kar") == "Karimov Ali, Aliyev Karim");
    CHECK(found(clinic, "ali") == "Aliyev Karim, Karimov Ali");
    CHECK(found(clinic, "karim ali") == "Karimov Ali, Aliyev Karim");
}

TEST_CASE("every beginning of a name finds it, whichever way it is spelled") {
    Village clinic;
    for (const std::string typed : {"Khasanov", "Xasanov", "Hasanov", "Хасанов", "Ҳасанов"})
        for (std::size_t size = 1; size <= typed.size(); ++size)
            if (const auto beginning = typed.substr(0, size); is_utf8(beginning)) {
                CAPTURE(beginning);
                CHECK(found(clinic, beginning).find("Хасанов") != std::string::npos);
            }
}

TEST_CASE("three or more digits of a phone find it from any part") {
    Village clinic;
    CHECK(found(clinic, "901234567") == "Иванов Пётр");
    CHECK(found(clinic, "+998 90 123 45 67") == "Иванов Пётр");
    CHECK(found(clinic, "998901234567") == "Иванов Пётр");
    CHECK(found(clinic, "+99890123") == "Иванов Пётр, Aliyev Karim");
    CHECK(found(clinic, "90 123") == "Иванов Пётр, Aliyev Karim");
    CHECK(found(clinic, "345") == "Иванов Пётр, Хасанов Ўткир");
    CHECK(found(clinic, "4567") == "Иванов Пётр, Хасанов Ўткир");
    CHECK(found(clinic, "+7916") == "Хасанов Ўткир");
    CHECK(found(clinic, "0001") == "Karimov Ali");
    CHECK(found(clinic, "+4567") == "");
    CHECK(found(clinic, "99") == "");
}

TEST_CASE("phones that end with the digits come before those that begin with them") {
    Village clinic;
    clinic.put("Begins", "So", "77701111", "");
    clinic.put("Ends", "So", "901117770", "");
    CHECK(found(clinic, "7770") == "Ends So, Begins So, Karimov Ali");
}

TEST_CASE("a birth date is found as people write it, whole or begun") {
    Village clinic;
    for (const auto* typed : {"14.03.1988", "1988-03-14", "14.3.88", "14/03/1988", "14 03 1988"}) {
        CAPTURE(typed);
        CHECK(found(clinic, typed) == "Иванов Пётр");
    }
    CHECK(found(clinic, "1988-03") == "Иванов Пётр, Karimov Ali");
    CHECK(found(clinic, "1957") == "Aliyev Karim");
    CHECK(found(clinic, "31.12.2001") == "Хасанов Ўткир");
    CHECK(found(clinic, "30.12.2001") == "");
}

TEST_CASE("a year finds who was born then, and the phones that end with it first") {
    Village clinic;
    CHECK(found(clinic, "1988") == "Ivanova Maria, Иванов Пётр, Karimov Ali");
}

TEST_CASE("a number comes first, then the numbers that begin with it") {
    Village clinic;
    for (int i = 0; i < 25; ++i) clinic.put("Many", "More", "", "");
    CHECK(found(clinic, "5") == "Хасанов Ўткир");
    CHECK(found(clinic, "2") ==
          "Ivanova Maria, Many More, Many More, Many More, Many More, "
          "Many More, Many More, Many More, Many More, Many More, Many More");
    CHECK(found(clinic, "31") == "Many More");
    CHECK(found(clinic, "032") == "");
    CHECK(found(clinic, "99999999999999999999") == "");
}

TEST_CASE("a name goes together with a year, a date, a number or a part of a phone") {
    Village clinic;
    CHECK(found(clinic, "ivanov 1988") == "Иванов Пётр, Ivanova Maria");  // her phone ends so
    CHECK(found(clinic, "1990 ivan") == "Ivanova Maria");
    CHECK(found(clinic, "ivan 19") == "Иванов Пётр, Ivanova Maria");
    CHECK(found(clinic, "karimov ali 15.03.1988") == "Karimov Ali");
    CHECK(found(clinic, "karimov 14.03.1988") == "");
    CHECK(found(clinic, "karimov 14.03") == "Karimov Ali");
    CHECK(found(clinic, "karim 3") == "Karimov Ali");
    CHECK(found(clinic, "ivan 4567") == "Иванов Пётр");
    CHECK(found(clinic, "ivan 7000") == "");
}

TEST_CASE("son and daughter of are not looked for beside a name") {
    TestClinic clinic;
    auto wanted = person("Salimov", "Olim");
    wanted.middle_name = Name{"Karim oʻgʻli"};
    add(clinic.session(), wanted);
    for (const auto* typed : {"salimov olim karim o'g'li", "salimov olim karim o'g",
                              "Салимов Олим Карим ўғли", "salimov o'g'li"}) {
        CAPTURE(typed);
        CHECK(found(clinic, typed) == "Salimov Olim");
    }
    CHECK(found(clinic, "o'g'li") == "");
}

TEST_CASE("a query of signs finds nobody and one of many words asks for the first of them") {
    Village clinic;
    CHECK(found(clinic, "+") == "");
    CHECK(found(clinic, "' - .") == "");
    CHECK(found(clinic, "ivanov petr ivanov petr ivanov petr zzz") == "");
    CHECK(found(clinic, "ivanov petr") == "Иванов Пётр");
}

TEST_CASE("after an edit the old name and phone find nobody, the new ones do") {
    Village clinic;
    PatientChanges changes;
    changes.last_name = Name{"Petrova"};
    changes.phones = std::vector<Phone>{{"331112233"}};
    edit(clinic.session(), {2}, {}, changes);
    CHECK(found(clinic, "ivanova") == "");
    CHECK(found(clinic, "935551988") == "");
    CHECK(found(clinic, "petrova") == "Petrova Maria");
    CHECK(found(clinic, "1122") == "Petrova Maria");
    CHECK(found(clinic, "petrova 1990") == "Petrova Maria");
    const auto rows = clinic.count("select count(*) from patient_names where patient_id = 2");
    CHECK(rows == static_cast<std::int64_t>(4));
}

TEST_CASE("the list without a search is newest first, page by page") {
    Village clinic;
    const auto page = [&](std::optional<PatientId> cursor) {
        return list(clinic.session(), {{.limit = Whole<1, 100>{4}, .cursor = cursor}});
    };
    const auto first = page({});
    REQUIRE(first.items.size() == 4);
    CHECK(first.items[0].number == 6);
    CHECK(first.next_cursor == "3");
    const auto second = page(PatientId{3});
    REQUIRE(second.items.size() == 2);
    CHECK(second.items[1].number == 1);
    CHECK(!second.next_cursor);
}

TEST_CASE("archived patients are listed only when asked for") {
    Village clinic;
    archive(clinic.session(), {6}, {});
    CHECK(list(clinic.session(), {{}}).items.size() == 5);
    CHECK(list(clinic.session(), {{.archived = true}}).items.size() == 6);
}

TEST_CASE("a search answers at most its limit, each patient once") {
    Village clinic;
    clinic.put("Ali", "Ali", "990990990", "");
    CHECK(found(clinic, "099") == "Ali Ali");
    const auto page = list(clinic.session(), {{.q = Text<200>{"a"}, .limit = Whole<1, 100>{2}}});
    CHECK(page.items.size() == 2);
    CHECK(!page.next_cursor);
}

TEST_CASE("dates are understood as far as they go") {
    CHECK(births("14.03.1988") == Texts{"19880314"});
    CHECK(births("1.2.88") == Texts{"20880201", "19880201"});
    CHECK(births("1988-3-4") == Texts{"1988034"});
    CHECK(births("1988-") == Texts{"1988"});
    CHECK(births("14.03").empty());
    CHECK(births("90-123-45-67").empty());
    CHECK(births("4567-12-12").empty());
    CHECK(births("1988-123").empty());
    CHECK(births("+1.2.1988").empty());
}

TEST_CASE("what is kept of a phone leaves the clinic's own country away") {
    CHECK(phone_keys("+99890123", "998") == Texts{"+90123", "0123", "123"});
    CHECK(phone_keys("+7916", "998") == Texts{"+7916", "916"});
}

TEST_CASE("first characters are whole ones") {
    CHECK(first_characters("gi\u10d8\u10d9", 3) == "gi\u10d8");
    CHECK(first_characters("ab", 4) == "ab");
}
}  // namespace clinic::testing
