#include "core/shape.h"
#include "test_clinic.h"

namespace clinic::testing {
namespace {
struct Leg {
    Text<10> colour;
    Whole<1, 9> toes;
};
BOOST_DESCRIBE_STRUCT(Leg, (), (colour, toes))

struct Animal {
    Text<10> name;
    std::optional<Whole<0, 99>> age;
    Change<Text<10>> owner;
    std::vector<Leg> legs;
    bool tame = false;
};
BOOST_DESCRIBE_STRUCT(Animal, (), (name, age, owner, legs, tame))

struct Wish {
    std::optional<std::vector<Text<5>>> colours;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (colours))

struct Told {
    std::string name;
    std::optional<std::int64_t> age;
    std::vector<std::int64_t> marks;
};
BOOST_DESCRIBE_STRUCT(Told, (), (name, age, marks))

struct Empty {};
BOOST_DESCRIBE_STRUCT(Empty, (), ())

template <class T>
std::string fault(const char* text) {
    return problem_of([&] { read<T>(json::parse(text)); });
}
}  // namespace

TEST_CASE("a request is read by member name; what may be absent may be") {
    const auto animal = read<Animal>(json::parse(R"({"name":" Rex "})"));
    CHECK(animal.name.value == "Rex");
    CHECK(!animal.age);
    CHECK(!animal.owner.given);
    CHECK(animal.legs.empty());
    CHECK(!animal.tame);
}

TEST_CASE("null empties a change and leaves an optional out") {
    const auto animal = read<Animal>(json::parse(R"({"name":"Rex","age":null,"owner":null})"));
    CHECK(!animal.age);
    CHECK(animal.owner.given);
    CHECK(!animal.owner.value);
    const auto owned = read<Animal>(json::parse(R"({"name":"Rex","owner":"Ann"})"));
    CHECK(owned.owner.value == Text<10>{"Ann"});
}

TEST_CASE("every fault is named, with its JSON pointer") {
    CHECK(fault<Animal>(R"({"age":100,"legs":[{"colour":"red","toes":0},{"toes":5}],"wings":2})") ==
          "422 invalid #/name required #/age out-of-range #/legs/0/toes out-of-range "
          "#/legs/1/colour required #/wings unknown-field");
    CHECK(fault<Animal>(R"({"name":"Rex","a/b~c":1})") == "422 invalid #/a~1b~0c unknown-field");
    CHECK(fault<Animal>(R"({"name":null})") == "422 invalid #/name not-text");
    CHECK(fault<Animal>(R"({"name":"Rex","tame":null})") == "422 invalid #/tame not-yes-or-no");
}

TEST_CASE("a list is a list of at most 200, an object is an object") {
    CHECK(fault<Animal>(R"({"name":"Rex","legs":{}})") == "422 invalid #/legs not-a-list");
    CHECK(fault<Animal>(R"({"name":"Rex","legs":[1]})") == "422 invalid #/legs/0 not-an-object");
    CHECK(fault<Animal>("[]") == "422 invalid # not-an-object");
    json::array many(201, "a");
    CHECK(problem_of([&] { read<Wish>({{"colours", many}}); }) == "422 invalid #/colours too-many");
    many.pop_back();
    CHECK(read<Wish>({{"colours", many}}).colours->size() == 200);
}

TEST_CASE("an answer has every member in order, absent ones as null") {
    CHECK(write(Told{"Ann", {}, {}}) == R"({"name":"Ann","age":null,"marks":[]})");
    CHECK(write(Told{"Ann", 5, {1, 2}}) == R"({"name":"Ann","age":5,"marks":[1,2]})");
    CHECK(write(Empty{}) == "{}");
}

TEST_CASE("a schema of what comes in requires only what must be there and nothing else") {
    const auto in = schema<Animal>(Way::in);
    CHECK(in.at("required") == json::value{"name"});
    CHECK(in.at("additionalProperties") == false);
    CHECK(in.at("properties").at("legs").at("items").at("required") ==
          json::value({"colour", "toes"}));
    CHECK(in.at("properties").at("name").at("maxLength") == 10);
}

TEST_CASE("a schema of what goes out has every member, optional ones may be null") {
    const auto out = schema<Told>(Way::out);
    CHECK(out.at("required") == json::value({"name", "age", "marks"}));
    const auto& age = out.at("properties").at("age").at("anyOf").as_array();
    CHECK(age.size() == 2);
    CHECK(age[1].at("type") == "null");
}
}  // namespace clinic::testing
