#pragma once
#include "billing/billing.h"
#include "imports/chance.h"
#include "imports/phrase.h"
namespace clinic::imports {

/// Takes the money of the visits a demo has, working day by working day up to now: a shift opened,
/// invoices paid one way or another, a few debts, deposits, discounts and refunds, the drawer
/// counted in the evening; today's shift stands open. Goes on where it stopped, so that it can work
/// in slices. The same seed takes the same money.
class DemoMoney {
public:
    DemoMoney(std::uint64_t seed, Tongue tongue) : seed_(seed), tongue_(tongue) {}

    /// The next day, the oldest first; false when today is done. At most some 4,000 visits in all,
    /// those before them stay without an invoice.
    bool next_day(Session& session);
    std::int64_t payments() const { return payments_; }

private:
    /// A visit that took place.
    struct Seen {
        visits::VisitId id;
        patients::PatientId patient_id;
        std::optional<staff::DoctorId> doctor_id;
        bool from_queue;
        Instant ended_at;
    };
    void begin(Session& session);
    void open_till(Session& session, const Day& day);
    void charge(Session& session, const Seen& visit);
    void settle(Session& session, Chance& chance, const billing::Invoice& invoice);
    void close_till(Session& session, const Day& day);
    /// Does `act` at that moment, as the cashier.
    template <class Act>
    void at(Session& session, Instant when, const Act& act);

    std::uint64_t seed_;
    Tongue tongue_;
    bool begun_ = false;
    std::vector<Day> days_{};  // the last one is next
    Caller cashier_ = Caller::inside("console");
    std::int64_t payments_ = 0;
};
}  // namespace clinic::imports
