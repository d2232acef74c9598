#pragma once
#include "api/route.h"
#include "privacy/openings.h"
namespace clinic::privacy {

/// That somebody looked through a month's openings.
struct Reviewed {
    std::string note;
    Instant reviewed_at;
    std::optional<std::string> reviewed_by;
};
BOOST_DESCRIBE_STRUCT(Reviewed, (), (note, reviewed_at, reviewed_by))

/// Who opened charts in a month.
struct AccessReview {
    Month month;
    std::int64_t openings, glass_unseen;  // broken glass of any time that nobody looked at
    std::vector<Opener> people;
    std::optional<Reviewed> reviewed;
};
BOOST_DESCRIBE_STRUCT(AccessReview, (), (month, openings, glass_unseen, people, reviewed))

struct AccessQuery {
    std::optional<Month> month{};  // the last one that is over
};
BOOST_DESCRIBE_STRUCT(AccessQuery, (), (month))
AccessReview access_review(Session&, const Query<AccessQuery>&);

enum class ListFormat { json, csv };
BOOST_DESCRIBE_ENUM(ListFormat, json, csv)
struct OpeningsQuery {
    std::optional<Month> month{};
    // 0: those of the program, which have no user.
    std::optional<Whole<0, 1'000'000'000'000>> user{};
    std::optional<Mark> mark{};
    std::optional<ListFormat> format{};
};
BOOST_DESCRIBE_STRUCT(OpeningsQuery, (), (month, user, mark, format))
/// As JSON, for a screen.
struct ListedOpenings {
    std::vector<Opening> items;
    std::int64_t found;  // how many there are: the items may be fewer
};
BOOST_DESCRIBE_STRUCT(ListedOpenings, (), (items, found))

/// The openings themselves, the newest first; as JSON at most 1,000 of them.
Document listed_openings(Session&, const Query<OpeningsQuery>&);

struct NewReview {
    Month month;
    Text<2000> note;
};
BOOST_DESCRIBE_STRUCT(NewReview, (), (month, note))
/// Notes that the month was looked through, or what a later look found. Throws 422 "not-over" while
/// the month goes on.
AccessReview review_access(Session&, const NewReview&);
}  // namespace clinic::privacy
