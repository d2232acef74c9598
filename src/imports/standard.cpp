#include "imports/standard.h"
#include "billing/billing.h"
#include "imports/chance.h"
#include "queue/tickets.h"
#include "scheduling/rows.h"
#include "scheduling/schedules.h"
#include <algorithm>
namespace clinic::imports {
namespace {
using scheduling::Status;
constexpr std::int64_t slots_a_day = 30;
// A slice runs in a savepoint, which lists every page it touched, and SQLite walks that list at
// each statement's end: a slice twice as large takes four times as long.
constexpr std::int64_t people_a_slice = 100, payments_a_slice = 100;

class Standard {
public:
    Standard(Database& database, const StandardSizes& sizes, const OnProgress& told)
        : database_(database), sizes_(sizes), told_(told) {}

    void fill() {
        slice([&](Session& session) { add_doctors(session); });
        while (appointments_ < sizes_.appointments)
            slice([&](Session& session) { add_day(session); });
        while (payments_ < sizes_.payments) slice([&](Session& session) { add_money(session); });
        slice([&](Session& session) { add_tickets(session); });
    }

private:
    void slice(const std::function<void(Session&)>& work) {
        database_.write(Caller::inside("console"), [&](Session& session) {
            work(session);
            session.record("standard.made", "clinic", 1);
        });
        if (told_)
            told_(static_cast<std::uint64_t>(appointments_ + payments_),
                  static_cast<std::uint64_t>(sizes_.appointments + sizes_.payments));
    }

    void add_doctors(Session& session) {
        const auto department = catalog::add_department(session, {{"Standard"}}).value.id;
        catalog::NewService service{.code = {"STD"}, .name = {"Standard consultation"}};
        service.duration_minutes = {20};
        service.price_minor = {12'000'000};
        service_ = catalog::add_service(session, service).value.id;
        std::vector<scheduling::Period> week;
        for (std::int64_t day = 1; day <= 7; ++day) {
            week.push_back({.weekday = {day}, .from = {9 * 60}, .to = {13 * 60}});
            week.push_back({.weekday = {day}, .from = {14 * 60}, .to = {20 * 60}});
        }
        for (std::int64_t i = 0; i < sizes_.doctors; ++i) {
            const auto number = std::to_string(i + 1);
            const auto doctor =
                staff::add_doctor(session, {.last_name = {std::string(standard_doctor) + number},
                                            .first_name = {"Dilnoza"},
                                            .specialty = {"Therapist"},
                                            .department_id = department,
                                            .room = catalog::RoomName{"S" + number},
                                            .slot_minutes = {20}});
            scheduling::set_schedule(session, doctor.value.id, {week}, {});
            doctors_.push_back(doctor.value.id);
        }
    }

    // Days from the furthest ahead back into the past, nine of ten slots taken.
    void add_day(Session& session) {
        const auto day = scheduling::day_after(session.today(), ahead_--);
        const scheduling::WallDay wall(session.clinic().zone, day);
        for (const auto doctor : doctors_)
            for (std::int64_t slot = 0; slot < slots_a_day; ++slot) {
                if (appointments_ >= sizes_.appointments || !chance_.percent(90)) continue;
                const auto minutes = slot < 12 ? 540 + slot * 20 : 840 + (slot - 12) * 20;
                scheduling::Stored one{.patient_id = anyone(), .doctor_id = doctor};
                one.starts_at = wall.at({minutes}).value();
                one.ends_at = {one.starts_at.value + 20 * minute};
                if (one.ends_at < session.now())
                    one.status = chance_.percent(8) ? Status::no_show : Status::completed;
                one.reason = "control";
                scheduling::insert(session, std::move(one), session.now());
                ++appointments_;
            }
    }

    // Of a day so far back that the money spreads over the same years as the diary.
    void add_money(Session& session) {
        const auto days = std::max<std::int64_t>(1, standard_days_ahead - ahead_);
        const auto back =
            (sizes_.payments - payments_) * days / std::max<std::int64_t>(1, sizes_.payments);
        const Instant then{session.now().value - back * 24 * hour};
        const Environment environment{.surroundings = {.now = [then] { return then; }},
                                      .keys = session.keys(),
                                      .clinic = std::make_shared<ClinicFacts>(session.clinic())};
        const auto cashier = Caller::inside("console");
        Session inside(session.connection(), cashier, environment);
        for (std::int64_t i = 0; i < payments_a_slice && payments_ < sizes_.payments; ++i) {
            const auto invoice = billing::make(
                inside, {.patient_id = anyone(), .lines = {{.service_id = service_}}});
            billing::take(
                inside, invoice.value.id,
                {.method = billing::DeskMethod::card, .amount_minor = {invoice.value.due_minor}});
            ++payments_;
        }
    }

    void add_tickets(Session& session) {
        for (std::int64_t i = 0; i < sizes_.tickets; ++i)
            queue::take(session, doctors_[static_cast<std::size_t>(i) % doctors_.size()],
                        {.patient_id = anyone(), .another = true});
    }

    patients::PatientId anyone() { return {chance_.between(1, sizes_.patients)}; }

    Database& database_;
    const StandardSizes& sizes_;
    const OnProgress& told_;
    Chance chance_{1, "standard"};
    std::vector<staff::DoctorId> doctors_{};
    catalog::ServiceId service_{};
    std::int64_t ahead_ = standard_days_ahead, appointments_ = 0, payments_ = 0;
};
}  // namespace

DemoReport make_standard(Database& database, const StandardSizes& sizes,
                         const std::string& password, const OnProgress& on_progress) {
    const auto made = make_demo(database,
                                {.patients = sizes.patients,
                                 .password = password,
                                 .tickets = false,
                                 .language = "en",
                                 .slice = people_a_slice},
                                on_progress);
    Standard(database, sizes, on_progress).fill();
    return made;
}
}  // namespace clinic::imports
