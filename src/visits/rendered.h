#pragma once
#include "visits/visits.h"
namespace clinic::visits {

/// A service as the price list has it on one day, named in the clinic's language.
struct Priced {
    std::string code, name;
    std::int64_t price_minor;
    bool archived;
};
BOOST_DESCRIBE_STRUCT(Priced, (), (code, name, price_minor, archived))

/// Nothing when there is no such service. Before its first price it costs what it will cost then.
std::optional<Priced> priced(Session&, ServiceId, const Day&);
/// The same; throws 422 for `member` when it is unknown or archived.
Priced require_priced(Session&, ServiceId, const Day&, const std::string& member);

/// Adds a line with the price of the visit's day. Without judgement or audit row.
void render(Session&, VisitId, ServiceId, std::int64_t quantity);
/// Tells the cashier's screens.
void announce(Session&, VisitId, const Day&, VisitStatus);
}  // namespace clinic::visits
