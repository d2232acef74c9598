#include "scheduling/series.h"
#include "scheduling/booking.h"
namespace clinic::scheduling {
namespace {
std::int64_t days_between(Every every) {
    return every == Every::week ? 7 : every == Every::two_weeks ? 14 : 28;
}

NewAppointment one_of(const NewSeries& all, Instant starts_at, std::int64_t minutes) {
    NewAppointment one{.patient_id = all.patient_id,
                       .doctor_id = all.doctor_id,
                       .starts_at = starts_at,
                       .duration_minutes = Minutes{minutes},
                       .reason = all.reason,
                       .override_reason = all.override_reason};
    one.service_ids = all.service_ids;
    return one;
}

/// Books a series time by time.
class Booking {
public:
    Booking(Session& session, const NewSeries& wanted)
        : session_(session),
          wanted_(wanted),
          doctor_(doctor_named(session, wanted.doctor_id)),
          minutes_(usual_minutes(session, doctor_, wanted.service_ids)) {
        if (wanted.duration_minutes) minutes_ = wanted.duration_minutes->value;
    }

    BookedSeries run() {
        const auto& zone = session_.clinic().zone;
        const auto first = whole_minute(wanted_.starts_at);
        auto day = zone.day_of(first);
        const auto time = WallDay(zone, day).shown(first);
        for (std::int64_t i = 0; i < wanted_.times.value; ++i) {
            const WallDay wall(zone, day);
            // The first may be in the hour that comes twice: then it is meant as it was said.
            const auto at = i == 0 ? std::optional(first) : wall.at(time);
            book_one(day, time, at);
            day = day_after(day, days_between(wanted_.every));
        }
        return std::move(out_);
    }

private:
    void book_one(const Day& day, ClockTime time, std::optional<Instant> at) {
        if (!at) {
            refuse(day, time, at,
                   conflict("no-such-time", "Clocks are put forward over this time that day."));
            return;
        }
        const Wish wish{
            .doctor = doctor_, .patient = wanted_.patient_id, .when = time_of(*at, minutes_)};
        const auto problem = objection(session_, wish, wanted_.override_reason);
        if (problem) {
            refuse(day, time, at, *problem);
            return;
        }
        const auto id = book_for(session_, one_of(wanted_, *at, minutes_), {}, series_id());
        out_.booked.push_back(appointment(session_, id));
    }
    void refuse(const Day& day, ClockTime time, std::optional<Instant> at, const Problem& why) {
        NotBooked one{at, day, time, why.code, why.what(), {}};
        one.free = free_slots(session_, doctor_.id, day, Minutes{minutes_}).slots;
        out_.not_booked.push_back(std::move(one));
    }
    // Made with the first that fits: there is no series of nothing.
    SeriesId series_id() {
        if (out_.series_id.value == 0)
            out_.series_id = {*session_.value<std::int64_t>(
                R"sql(insert into appointment_series (every, times, created_at)
                      values (?, ?, ?) returning id)sql",
                wanted_.every, wanted_.times, session_.now())};
        return out_.series_id;
    }

    Session& session_;
    const NewSeries& wanted_;
    staff::Doctor doctor_;
    std::int64_t minutes_;
    BookedSeries out_{};
};

void require_series(Session& session, SeriesId id) {
    if (!session.exists(R"sql(select 1 from appointment_series where id = ?)sql", id))
        throw not_found("series");
}
}  // namespace

Created<BookedSeries> book_series(Session& session, const NewSeries& wanted) {
    require_patient(session, wanted.patient_id);
    auto made = Booking(session, wanted).run();
    if (made.booked.empty())
        throw conflict("nothing-booked", "None of these times can be booked.")
            .with("not_booked", json::parse(write(made.not_booked)));
    return {made, "/series/" + std::to_string(made.series_id.value)};
}

SeriesAppointments series(Session& session, SeriesId id) {
    require_series(session, id);
    return {id, shown_of_series(session, id)};
}

CancelledSeries cancel_series(Session& session, SeriesId id, const Cancelling& how) {
    require_series(session, id);
    CancelledSeries out{0};
    for (const auto& one : shown_of_series(session, id)) {
        if (!transitions::cancel.from.contains(one.status) || one.starts_at <= session.now())
            continue;
        cancel_stored(session, stored(session, one.id), how);
        ++out.cancelled;
    }
    return out;
}
}  // namespace clinic::scheduling
