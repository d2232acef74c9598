#include "core/csv.h"
#include "test_clinic.h"
#include <fstream>
using namespace clinic;
using Rows = std::vector<std::vector<std::string>>;

namespace {
struct Written {
    testing::TemporaryFolder folder;
    std::filesystem::path file = folder.path / "people.csv";
    explicit Written(std::string_view bytes) { std::ofstream(file, std::ios::binary) << bytes; }
};

Rows rows_of(std::string_view bytes, char separator = ',') {
    const Written written(bytes);
    CsvReader reader(written.file, separator);
    Rows rows;
    for (std::vector<std::string> fields; reader.next(fields);) rows.push_back(fields);
    return rows;
}

/// The first fault in `bytes`, as people read it.
std::string fault_of(std::string_view bytes) {
    try {
        rows_of(bytes);
    } catch (const CsvFault& fault) {
        return fault.what();
    }
    return "none";
}

struct Person {
    std::string name, city;
    std::optional<std::string> middle;
};
BOOST_DESCRIBE_STRUCT(Person, (), (name, city, middle))

std::string table_fault(std::string_view bytes) {
    const Written written(bytes);
    try {
        CsvTable<Person> table(written.file);
        for (Person person; table.next(person);) {
        }
    } catch (const CsvFault& fault) {
        return fault.what();
    }
    return "none";
}
}  // namespace

TEST_CASE("rows end with LF, CRLF or the file's end") {
    const Rows expected{{"a", "b"}, {"c", ""}, {"", "d"}};
    CHECK(rows_of("a,b\nc,\n,d\n") == expected);
    CHECK(rows_of("a,b\r\nc,\r\n,d\r\n") == expected);
    CHECK(rows_of("a,b\nc,\n,d") == expected);
    CHECK(rows_of("").empty());
    CHECK(rows_of("a;b\n", ';') == Rows{{"a", "b"}});
}

TEST_CASE("a quoted field holds commas, quotes and line ends as they are") {
    CHECK(rows_of("\"a,b\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",\"\"\n") ==
          Rows{{"a,b", "say \"hi\""}, {"two\r\nlines", ""}});
}

TEST_CASE("a byte order mark is no part of the first field") {
    CHECK(rows_of("\xEF\xBB\xBF"
                  "a,b\n") == Rows{{"a", "b"}});
    CHECK(rows_of("\xEF\xBB\xBF").empty());
}

TEST_CASE("a row longer than the reader's buffer comes whole") {
    const std::string text(200'000, 'x');
    CHECK(rows_of("a," + text + "\n\"" + text + "\",b\n") == Rows{{"a", text}, {text, "b"}});
}

TEST_CASE("a fault in the rows names the file, the line and the reason") {
    CHECK(fault_of("a\nb\"c\n") ==
          "people.csv:2: a quote inside a field that does not begin with one");
    CHECK(fault_of("a\n\"b\"c\n") == "people.csv:2: something follows a closing quote");
    CHECK(fault_of("a\nb\n\"c\nd\n") == "people.csv:3: a quote opens here and is never closed");
    CHECK(fault_of("a\rb\n") == "people.csv:1: a carriage return without a line feed");
    CHECK(fault_of("a\n\xFF\n") == "people.csv:2: is not written in UTF-8");
    CHECK(fault_of(std::string("a\nb\0c\n", 6)) == "people.csv:2: is not written in UTF-8");
    CHECK(fault_of("a\n\"" + std::string(CsvReader::longest_field + 1, 'x')) ==
          "people.csv:2: a field of more than 1 MiB; is a closing quote missing?");
}

TEST_CASE("reading goes on behind a faulty line, and lines inside quotes count") {
    const Written written("\"one\ntwo\"\nb\"d\nlast\n");
    CsvReader reader(written.file);
    std::vector<std::string> fields;

    CHECK(reader.next(fields));
    CHECK(reader.line() == 1);
    CHECK_THROWS_AS(reader.next(fields), CsvFault);
    CHECK(reader.line() == 3);
    CHECK(reader.next(fields));
    CHECK(reader.line() == 4);
    CHECK(fields == std::vector<std::string>{"last"});
    CHECK_FALSE(reader.next(fields));
    CHECK(reader.bytes_read() == std::filesystem::file_size(written.file));
}

TEST_CASE("a missing file and a folder are refused by name") {
    const testing::TemporaryFolder folder;
    CHECK_THROWS_WITH(CsvReader(folder.path / "none.csv"), "none.csv:0: the file cannot be read");
    std::filesystem::create_directory(folder.path / "a.csv");
    CHECK_THROWS_WITH(CsvReader(folder.path / "a.csv"), "a.csv:0: the file cannot be read");
}

TEST_CASE("columns are found by name in any order and case, optional ones may be missing") {
    const Written with("CITY,Middle,extra,NAME\nTashkent,M,x,Anvar\n");
    CsvTable<Person> table(with.file);
    Person person;
    REQUIRE(table.next(person));
    CHECK(person.name == "Anvar");
    CHECK(person.city == "Tashkent");
    CHECK(person.middle == "M");

    const Written without("name,city\nAnvar,Tashkent\n");
    CsvTable<Person> shorter(without.file);
    Person other;
    REQUIRE(shorter.next(other));
    CHECK_FALSE(other.middle);
    CHECK(std::string(shorter.fault("is bad").what()) == "people.csv:2: is bad");
}

TEST_CASE("a table refuses missing and doubled columns and rows of another length") {
    CHECK(table_fault("") == "people.csv:1: the file is empty");
    CHECK(table_fault("name\nAnvar\n") == "people.csv:1: the column city is missing");
    CHECK(table_fault("name,city,Name\n") == "people.csv:1: the column name is there twice");
    CHECK(table_fault("name,city\nAnvar\n") == "people.csv:2: has 1 fields, the header 2");
    CHECK(table_fault("name,city\na,b,c\n") == "people.csv:2: has 3 fields, the header 2");
}

TEST_CASE("rows are read from a text as from a file") {
    CsvReader reader("statement", "\xEF\xBB\xBFid,amount\n1,\"2,5\"\n");
    std::vector<std::string> fields;
    REQUIRE(reader.next(fields));
    CHECK(fields == std::vector<std::string>{"id", "amount"});
    REQUIRE(reader.next(fields));
    CHECK(fields == std::vector<std::string>{"1", "2,5"});
    CHECK(!reader.next(fields));
}
