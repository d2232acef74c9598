#include "imports/synthea.h"
#include "test_clinic.h"
#include <fstream>
using namespace clinic;
using namespace clinic::imports;
using clinic::testing::problem_of;

namespace {
/// A clinic and a folder to import: two patients, two providers in two houses, three encounters.
struct SyntheaFolder {
    testing::TemporaryFolder folder;
    std::filesystem::path files = folder.path / "synthea";
    Database database{{.file = folder.path / "clinic.db",
                       .surroundings = {.now = [] { return testing::monday_nine; }}}};

    SyntheaFolder() {
        std::filesystem::create_directory(files);
        put("organizations.csv",
            "Id,NAME,CITY\no1,CITY CLINIC,Boston\no2,CITY CLINIC,Salem\no3,NOBODY,Salem\n");
        put("providers.csv",
            "Id,ORGANIZATION,NAME,SPECIALITY\n"
            "d1,o1,Ludivina884 Steuber698,GENERAL PRACTICE\n"
            "d2,o2,Ana María7 Noriega353,CARDIOLOGY\n");
        put("patients.csv",
            "Id,BIRTHDATE,DEATHDATE,SSN,FIRST,LAST,MAIDEN,GENDER,ADDRESS,CITY\n"
            "p1,2014-10-06,,999-17,Maynard46,Mosciski958,,M,784 Stamm Lock,Somerville\n"
            "p2,1950-02-01,2020-03-04,,Ayla,O'Hara,Kihn564,F,,\n");
        put("encounters.csv",
            "Id,START,STOP,PATIENT,ORGANIZATION,PROVIDER,DESCRIPTION,REASONDESCRIPTION\n"
            "e1,2023-01-27T16:17:47Z,2023-01-27T16:32:47Z,p1,o1,d1,Encounter,Pharyngitis\n"
            "e2,2024-01-27T16:17:47Z,,p1,o1,d1,Check-up,\n"
            "e3,2019-05-01T08:00:00Z,2019-05-01T09:00:00Z,p2,o2,d2,Check-up,\n");
        put("allergies.csv",
            "START,STOP,PATIENT,DESCRIPTION,DESCRIPTION1,SEVERITY1,DESCRIPTION2,SEVERITY2\n"
            "2009-09-27,,p1,Latex,Itching,MILD,Rash,MODERATE\n"
            "2009-09-27,,p1,Mold,,,,\n"
            "2009-09-27,2011-01-01,p2,Eggs,,,,\n");
        put("conditions.csv",
            "START,STOP,PATIENT,DESCRIPTION\n2011-08-09,,p2,Hypertension\n"
            "2012-08-09,,p2,Hypertension\n2011-08-09,2011-09-01,p1,Cold\n");
        put("medications.csv", "START,PATIENT\n2011-08-09,p1\n2011-08-09,p2\n");
    }
    void put(const std::string& name, std::string_view rows) {
        std::ofstream(files / name, std::ios::binary) << rows;
    }
    void append(const std::string& name, std::string_view rows) {
        std::ofstream(files / name, std::ios::binary | std::ios::app) << rows;
    }
    ImportReport take(bool dry_run = false) {
        return import_synthea(database, Caller::inside("test"), files, dry_run);
    }
    template <class Value = std::int64_t>
    Value ask(Sql sql) {
        std::optional<Value> answer;
        database.read(Caller::inside("test"), [&](Session& s) { answer = s.value<Value>(sql); });
        return answer.value_or(Value{});
    }
    std::int64_t rows() {
        return ask(R"sql(
            select (select count(*) from patients) + (select count(*) from visits)
                 + (select count(*) from doctors) + (select count(*) from departments)
                 + (select count(*) from audit_entries) -- scans: a test)sql");
    }
};

std::string counts_of(const ImportReport& report) {
    std::string text;
    for (const auto& [what, added, present] : report.counts)
        text += what + " " + std::to_string(added) + "+" + std::to_string(present) + " ";
    return text;
}
std::string left_out_of(const ImportReport& report) {
    std::string text;
    for (const auto& [what, rows, reason] : report.left_out)
        text += what + " " + std::to_string(rows) + ": " + reason + "\n";
    return text;
}
std::string faults_of(const ImportReport& report) {
    std::string text;
    for (const auto& [file, line, reason] : report.faults)
        text += file + ":" + std::to_string(line) + ": " + reason + "\n";
    return text;
}
}  // namespace

TEST_CASE("an import brings patients with their health, doctors, departments and visits") {
    SyntheaFolder clinic;

    const auto report = clinic.take();

    CHECK(faults_of(report) == "");
    CHECK(report.stored);
    CHECK(counts_of(report) ==
          "patients 2+0 allergies 2+0 conditions 1+0 doctors 2+0 departments 2+0 visits 3+0 ");
    CHECK(clinic.ask<std::string>(R"sql(
        select json_array(last_name, first_name, birth_date, sex, address, document, notes,
                          allergy_status, last_visit_at)
        from patients where source_id = 'synthea:p1')sql") ==
          R"(["Mosciski958","Maynard46","2014-10-06","male",)"
          R"("784 Stamm Lock, Somerville","999-17",null,"known",1706372267000])");
    CHECK(clinic.ask<std::string>(R"sql(
        select notes from patients where source_id = 'synthea:p2')sql") ==
          "Maiden name: Kihn564\nDied on 2020-03-04");
    CHECK(clinic.ask<std::string>(R"sql(
        select group_concat(substance || '/' || coalesce(reaction, '-') || '/' || severity
                            order by position) from patient_allergies -- scans: a test)sql") ==
          "Latex/Itching, Rash/moderate,Mold/-/unknown");
    CHECK(clinic.ask<std::string>(R"sql(
        select group_concat(d.first_name || '/' || d.last_name || '/' || d.specialty || '/'
                            || p.name order by d.id)
        from doctors d join departments p on p.id = d.department_id)sql") ==
          "Ludivina884/Steuber698/GENERAL PRACTICE/CITY CLINIC,"
          "Ana María7/Noriega353/CARDIOLOGY/CITY CLINIC, Salem");
    CHECK(clinic.ask<std::string>(R"sql(
        select group_concat(reason order by started_at) from visits -- scans: a test)sql") ==
          "Check-up,Pharyngitis,Check-up");
}

TEST_CASE("what is not taken is counted by name with the reason") {
    SyntheaFolder clinic;
    CHECK(left_out_of(clinic.take()) ==
          "allergies 1: they ended\n"
          "conditions 1: the patient's chart names them already\n"
          "conditions 1: they ended\n"
          "phones 2: the files have none: ask at the next visit\n"
          "medications 2: there is no place for them yet\n"
          "organizations 1: nobody refers to them\n");
}

TEST_CASE("an import leaves one audit row with its counts") {
    SyntheaFolder clinic;
    clinic.take();
    CHECK(clinic.ask(R"sql(select count(*) from audit_entries where action = 'import.stored'
                           -- scans: a test)sql") == 1);
    CHECK(clinic.ask<std::string>(R"sql(
        select after ->> '$.counts[5]'
        from audit_details d join audit_entries e on e.id = d.entry_id
        where action = 'import.stored' -- scans: a test)sql") ==
          R"({"what":"visits","added":3,"present":0})");
}

TEST_CASE("a second import adds nothing and says so; a newer export adds what is new") {
    SyntheaFolder clinic;
    clinic.take();
    const auto before = clinic.rows();

    const auto again = clinic.take();
    CHECK_FALSE(again.stored);
    CHECK(counts_of(again) ==
          "patients 0+2 allergies 0+2 conditions 0+1 doctors 0+2 departments 0+2 visits 0+3 ");
    CHECK(clinic.rows() == before);

    clinic.append("encounters.csv", "e4,2025-01-27T16:17:47Z,,p2,o2,d2,Check-up,\n");
    const auto newer = clinic.take();
    CHECK(newer.stored);
    CHECK(newer.counts[5].added == 1);
    CHECK(clinic.ask(R"sql(select last_visit_at from patients where source_id = 'synthea:p2'
        )sql") == read_instant("2025-01-27T16:17:47Z")->value);
}

TEST_CASE("a dry run tells what an import would do and changes nothing") {
    SyntheaFolder clinic;
    const auto before = clinic.rows();

    const auto report = clinic.take(true);

    CHECK(report.dry_run);
    CHECK_FALSE(report.stored);
    CHECK(report.counts[0].added == 2);
    CHECK(clinic.rows() == before);
}

TEST_CASE("bad rows change nothing, and every one is reported with file, line and reason") {
    SyntheaFolder clinic;
    clinic.append("patients.csv",
                  "p3,2014-13-06,,,A,B,,M,,\np4,2014-10-06,,,,B,,X,,\np1,2014-10-06,,,A,B,,M,,\n"
                  "p5,2030-01-01,,,A,B,,M,,\np6,only,five,fields,here\n");
    clinic.append("encounters.csv",
                  "e5,yesterday,,p1,o1,d1,Check-up,\ne6,2024-01-02T00:00:00Z,2024-01-01T00:00:00Z,"
                  "p1,o1,d1,Check-up,\ne7,2024-01-02T00:00:00Z,,p9,o9,d9,Check-up,\n"
                  "e1,2024-01-02T00:00:00Z,,p1,o1,d1,Check-up,\n"
                  "e8,2024-01-02T00:00:00Z,,p3,o1,d1,Check-up,\n");
    clinic.append("allergies.csv", "x,,p1,Nuts,,DEADLY,,\nx,,p8,Nuts,,,,\nx,,p1,\"Nu\"ts,,,,\n");
    clinic.append("providers.csv", "d3,o1,Prince,DANCE\nd4,o7,A B,DANCE\n");
    const auto before = clinic.rows();

    const auto report = clinic.take();

    CHECK(faults_of(report) ==
          "allergies.csv:5: SEVERITY is none of MILD, MODERATE, SEVERE\n"
          "allergies.csv:6: PATIENT is not in patients.csv\n"
          "allergies.csv:7: something follows a closing quote\n"
          "encounters.csv:5: START is not a moment like 2024-01-31T09:00:00Z\n"
          "encounters.csv:6: STOP is before START\n"
          "encounters.csv:7: PATIENT is not in patients.csv; PROVIDER is not in providers.csv; "
          "ORGANIZATION is not in organizations.csv\n"
          "encounters.csv:8: Id was there before\n"
          "patients.csv:4: BIRTHDATE is not a date like 1988-03-14\n"
          "patients.csv:5: FIRST is empty; GENDER is neither M nor F\n"
          "patients.csv:6: Id was there before\n"
          "patients.csv:7: BIRTHDATE lies in the future\n"
          "patients.csv:8: has 5 fields, the header 10\n"
          "providers.csv:4: NAME has no first and last name\n"
          "providers.csv:5: ORGANIZATION is not in organizations.csv\n");
    CHECK_FALSE(report.stored);
    CHECK(clinic.rows() == before);
}

TEST_CASE("a chart takes at most 200 allergies and 200 conditions") {
    SyntheaFolder clinic;
    for (int i = 0; i < 200; ++i) {
        const auto number = std::to_string(i);
        clinic.append("allergies.csv", "x,,p2,Substance " + number + ",,,,\n");
        clinic.append("conditions.csv", "x,,p1,Condition " + number + "\n");
    }
    CHECK(faults_of(clinic.take()) == "");

    clinic.append("allergies.csv", "x,,p2,Another,,,,\n");
    clinic.append("conditions.csv", "x,,p1,Another\n");
    CHECK(faults_of(clinic.take()) ==
          "allergies.csv:205: PATIENT has more than 200 allergies\n"
          "conditions.csv:205: PATIENT has more than 200 open conditions\n");
}

TEST_CASE("a file that is not taken may be as it is") {
    SyntheaFolder clinic;
    clinic.put("supplies.csv", "A,B\n1,2\nbad\"quote,2\n3,4\n");
    clinic.put("empty.csv", "");

    const auto report = clinic.take();

    CHECK(report.stored);
    CHECK(left_out_of(report).find("supplies 3: there is no place") != std::string::npos);
    CHECK(left_out_of(report).find("empty") == std::string::npos);
}

TEST_CASE("a department named like one that is here already gets its city, then a number") {
    SyntheaFolder clinic;
    clinic.append("organizations.csv", "o4,city clinic,Salem\n");
    clinic.append("encounters.csv", "e4,2025-01-27T16:17:47Z,,p2,o4,d2,Check-up,\n");

    CHECK(clinic.take().counts[4].added == 3);

    CHECK(clinic.ask<std::string>(R"sql(select group_concat(name order by id) from departments
        )sql") == "CITY CLINIC,CITY CLINIC, Salem,city clinic, Salem (2)");
}

TEST_CASE("missing files and columns are faults of the import, a missing folder is a refusal") {
    SyntheaFolder clinic;
    std::filesystem::remove(clinic.files / "allergies.csv");
    clinic.put("conditions.csv", "START,PATIENT,DESCRIPTION\n");

    CHECK(faults_of(clinic.take()) ==
          "allergies.csv:0: the file cannot be read\n"
          "conditions.csv:1: the column stop is missing\n");
    CHECK(problem_of([&] {
              import_synthea(clinic.database, Caller::inside("test"), clinic.files / "no", false);
          }) == "404 no-folder");
}

TEST_CASE("a crash in the middle of an import leaves nothing of it") {
    SyntheaFolder clinic;
    const auto before = clinic.rows();
    const auto crash = [&](std::uint64_t done, std::uint64_t total) {
        if (done * 2 > total) throw std::runtime_error("crash");
    };
    CHECK_THROWS(
        import_synthea(clinic.database, Caller::inside("test"), clinic.files, false, crash));
    CHECK(clinic.rows() == before);
}

TEST_CASE("progress counts every byte of the folder") {
    SyntheaFolder clinic;
    std::uint64_t last = 0, whole = 0;
    import_synthea(clinic.database, Caller::inside("test"), clinic.files, false,
                   [&](std::uint64_t done, std::uint64_t total) {
                       CHECK(done >= last);
                       last = done;
                       whole = total;
                   });
    CHECK(whole > 900);
    CHECK(last == whole);
}

TEST_CASE("the real export of 27 patients comes whole") {
    const std::filesystem::path real = CLINICD_SOURCE "/../shared/data/synthea";
    if (!std::filesystem::exists(real)) return;
    SyntheaFolder clinic;
    const auto take = [&] {
        return import_synthea(clinic.database, Caller::inside("test"), real, false);
    };

    const auto report = take();

    CHECK(faults_of(report) == "");
    CHECK(counts_of(report) ==
          "patients 27+0 allergies 40+0 conditions 140+0 doctors 166+0 "
          "departments 63+0 visits 604+0 ");
    CHECK_FALSE(take().stored);
}
