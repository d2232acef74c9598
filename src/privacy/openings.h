#pragma once
#include "patients/patients.h"
namespace clinic::privacy {
using patients::PatientId;

/// A calendar month of the clinic: "2026-11".
struct Month {
    std::string value;
    auto operator<=>(const Month&) const = default;
};

/// What makes an opening worth a question. None of it is a fault by itself.
/// - elsewhere: the patient had no appointment, ticket or visit within two weeks of it; for a
///   doctor, none with them
/// - night: opened between 22 and 6 o'clock
/// - namesake: the patient's last name is the opener's own (a relative, or the opener themself)
/// - glass: the chart was restricted and the glass broken
enum class Mark { elsewhere, night, namesake, glass };
BOOST_DESCRIBE_ENUM(Mark, elsewhere, night, namesake, glass)

/// One opening of a chart, as the audit has it.
struct Opening {
    std::int64_t entry_id;
    Instant at;
    std::optional<UserId> user_id;
    std::string actor, action;
    PatientId patient_id;
    std::int64_t patient_number;
    std::string patient_name;
    std::vector<Mark> marks;
};
BOOST_DESCRIBE_STRUCT(Opening, (),
                      (entry_id, at, user_id, actor, action, patient_id, patient_number,
                       patient_name, marks))

/// How often one person opened charts in a month, and how many of those openings bear each mark.
struct Opener {
    std::optional<UserId> user_id;
    std::string name;
    std::int64_t openings, patients, elsewhere, night, namesake, glass;
};
BOOST_DESCRIBE_STRUCT(Opener, (),
                      (user_id, name, openings, patients, elsewhere, night, namesake, glass))

/// Every opening of the month, the oldest first. What one person reads of one chart within a minute
/// is one opening. Reads the openings among the audit entries and nothing else of them.
std::vector<Opening> openings(Session&, const Month&);
/// The same by person, those with the most marks first.
std::vector<Opener> openers(const std::vector<Opening>&);

/// The month of a day.
Month month_of(const Day&);
}  // namespace clinic::privacy

namespace clinic {
template <>
struct Shape<privacy::Month> {
    static MaybeFault read(const json::value& v, privacy::Month& out);
    static void write(std::string& out, const privacy::Month& v) { append_quoted(out, v.value); }
    static json::value schema() {
        return {{"type", "string"}, {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"}};
    }
};
}  // namespace clinic
