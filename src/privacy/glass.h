#pragma once
#include "patients/discretion.h"
namespace clinic::privacy {
using patients::PatientId;
using GlassBreakId = Id<struct GlassBreak>;

/// So long a chart is open to whoever broke the glass.
inline constexpr auto glass_stays_broken = 4 * hour;

struct Because {
    Text<500> reason;
};
BOOST_DESCRIBE_STRUCT(Because, (), (reason))

/// A chart whose openings are limited, as those who decide about it see it.
struct RestrictedChart {
    PatientId id;
    std::int64_t number;
    std::string name;
    std::optional<std::string> restriction;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(RestrictedChart, (), (id, number, name, restriction, version))

/// Restricts a chart (patients/discretion.h says to whom it opens then). Throws 404, 409
/// "restricted" when it is already. The answer holds nothing of the chart: from now on it may be
/// closed to the one who asked.
RestrictedChart restrict_chart(Session&, PatientId, const Because&);
/// Makes it an ordinary chart again. Only whoever may open it may say so: 403 "chart-restricted";
/// 409 "not-restricted".
RestrictedChart lift_restriction(Session&, PatientId, const Because&);
/// All of them, by number.
Page<RestrictedChart> restricted_charts(Session&);

/// Somebody opened a chart that is not theirs to open.
struct GlassBreak {
    GlassBreakId id;
    PatientId patient_id;
    std::int64_t patient_number;
    std::string patient_name;
    UserId user_id;
    std::string user_name, reason;
    Instant at, until_at;
    std::optional<Instant> reviewed_at;
    std::optional<std::string> reviewed_by, review_note;
};
BOOST_DESCRIBE_STRUCT(GlassBreak, (),
                      (id, patient_id, patient_number, patient_name, user_id, user_name, reason, at,
                       until_at, reviewed_at, reviewed_by, review_note))

/// Opens a restricted chart to the caller for `glass_stays_broken`; every other admin is told at
/// once. Throws 404, 409 "not-restricted", 409 "open-already".
Created<GlassBreak> break_glass(Session&, PatientId, const Because&);

struct GlassQuery {
    bool unseen = false;                   // only those nobody looked at yet
    std::optional<Whole<1, 200>> limit{};  // 50
    std::optional<GlassBreakId> cursor{};
};
BOOST_DESCRIBE_STRUCT(GlassQuery, (), (unseen, limit, cursor))
/// Newest first.
Page<GlassBreak> glass_breaks(Session&, const Query<GlassQuery>&);

struct Answer {
    Text<1000> note;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (note))
/// Somebody looked at it and says what they found. Throws 404, 409 "reviewed"; 409 "own-act" for
/// the one who broke it while another admin could look.
GlassBreak review_glass_break(Session&, GlassBreakId, const Answer&);
}  // namespace clinic::privacy
