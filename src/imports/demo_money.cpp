#include "imports/demo_money.h"
#include "visits/visits.h"
namespace clinic::imports {
using namespace billing;
namespace {
constexpr std::int64_t most_visits = 4000, soum = 100;
constexpr auto opens = 8 * hour + 15 * minute, closes = 19 * hour;

constexpr Phrase discount_reasons[]{
    {"Staff family", "Семья сотрудника", "Xodimning oilasi"},
    {"Regular patient", "Постоянный пациент", "Doimiy bemor"},
};
constexpr Phrase refund_reasons[]{
    {"The service was not done", "Услуга не оказана", "Xizmat koʻrsatilmadi"},
    {"Went to another clinic", "Отказ пациента", "Bemor voz kechdi"},
};
constexpr Phrase errands[]{
    {"Water for the cooler", "Вода для кулера", "Kuler uchun suv"},
    {"Paper for the printer", "Бумага для принтера", "Printer uchun qogʻoz"},
};

struct CountedDay {
    Day day;
    std::int64_t count;
};
BOOST_DESCRIBE_STRUCT(CountedDay, (), (day, count))

struct Person {
    UserId id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, display_name))

struct Offered {
    ServiceId id;
};
BOOST_DESCRIBE_STRUCT(Offered, (), (id))

/// What was done: mostly the doctor's visit, sometimes something of the department beside it.
void render(Session& session, Chance& chance, VisitId visit, DoctorId doctor) {
    const auto offers = session.all<Offered>(R"sql(
        select s.id from services s join doctors d on d.department_id = s.department_id
        where d.id = ? order by s.id)sql",
                                             doctor);
    if (offers.empty()) return;
    const auto size = static_cast<std::int64_t>(offers.size());
    const auto first = chance.percent(75) ? 0 : chance.below(std::min<std::int64_t>(size, 3));
    visits::add_past_service(session, visit, offers[static_cast<std::size_t>(first)].id);
    if (chance.percent(22))
        visits::add_past_service(session, visit,
                                 offers[static_cast<std::size_t>(chance.below(size))].id);
}

/// Notes as they come out of a purse: the next 10,000 or 50,000 soums up.
std::int64_t tendered(Chance& chance, std::int64_t amount) {
    const auto note = (chance.percent(60) ? 10'000 : 50'000) * soum;
    return (amount + note - 1) / note * note;
}
}  // namespace

namespace {
struct SeenRow {
    VisitId id;
    PatientId patient_id;
    std::optional<DoctorId> doctor_id;
    bool from_queue;
    Instant ended_at;
};
BOOST_DESCRIBE_STRUCT(SeenRow, (), (id, patient_id, doctor_id, from_queue, ended_at))
}  // namespace

template <class Act>
void DemoMoney::at(Session& session, Instant when, const Act& act) {
    const Environment then{.surroundings = {.now = [when] { return when; }},
                           .keys = session.keys(),
                           .clinic = std::make_shared<ClinicFacts>(session.clinic())};
    Session inside(session.connection(), cashier_, then);
    act(inside);
}

void DemoMoney::begin(Session& session) {
    begun_ = true;
    const auto person = session.first<Person>(R"sql(
        select id, display_name from users order by username <> 'cashier', id limit 1)sql");
    if (person) {
        cashier_.user = person->id;
        cashier_.name = person->display_name;
    }
    const auto all = session.all<CountedDay>(R"sql(
        select day, count(*) as count from visits
        where status = 'completed' and day <= ? group by day order by day desc)sql",
                                             session.today());
    // Today's shift stands open even when nobody has left a doctor's room yet.
    days_.push_back(session.today());
    std::int64_t taken = 0;
    for (const auto& one : all)
        if ((taken += one.count) <= most_visits && one.day != session.today())
            days_.push_back(one.day);
}

bool DemoMoney::next_day(Session& session) {
    if (!begun_) begin(session);
    if (days_.empty() || !cashier_.user) return false;
    const auto day = std::move(days_.back());
    days_.pop_back();
    open_till(session, day);
    const auto seen = session.all<SeenRow>(R"sql(
        select id, patient_id, doctor_id, ticket_id is not null as from_queue,
               coalesce(ended_at, started_at) as ended_at
        from visits where day = ? and status = 'completed' order by ended_at, id -- sorts: one day's
        )sql",
                                           day);
    for (const auto& one : seen)
        charge(session, {one.id, one.patient_id, one.doctor_id, one.from_queue, one.ended_at});
    if (day != session.today()) close_till(session, day);
    return !days_.empty();
}

void DemoMoney::open_till(Session& session, const Day& day) {
    const auto midnight = session.clinic().zone.start_of(day).value;
    const auto when = std::max(midnight, std::min(midnight + opens, session.now().value - minute));
    at(session, {when}, [](Session& then) { open(then, {{200'000 * soum}}); });
}

void DemoMoney::charge(Session& session, const Seen& visit) {
    Chance chance(seed_, "money", static_cast<std::uint64_t>(visit.id.value));
    if (!visit.from_queue && visit.doctor_id) render(session, chance, visit.id, *visit.doctor_id);
    // Whoever just left the doctor's room has not come to the cashier yet.
    const auto when =
        std::min(visit.ended_at.value + chance.between(2, 9) * minute, session.now().value);
    if (visit.ended_at.value + 15 * minute > session.now().value) return;
    const bool nothing = !session.exists(R"sql(
        select 1 from visit_services where visit_id = ?)sql",
                                         visit.id);
    if (nothing) return;
    at(session, {when}, [&](Session& then) {
        NewInvoice wanted{.patient_id = visit.patient_id, .visit_ids = {visit.id}};
        if (chance.percent(4))
            wanted.discount = {.percent = Percent{chance.between(1, 4) * 5},
                               .reason = {chance.pick(discount_reasons).in(tongue_)}};
        settle(then, chance, make(then, wanted).value);
    });
}

void DemoMoney::settle(Session& session, Chance& chance, const Invoice& invoice) {
    const auto due = invoice.due_minor;
    // Those of the last days may still bring it; a few never do.
    if (due == 0 || chance.percent(4)) return;
    if (chance.percent(2)) {
        add_deposit(session, invoice.patient_id,
                    {.method = CountedMethod::card, .amount_minor = {500'000 * soum}});
        ++payments_;
    }
    const auto dice = chance.below(100);
    const bool part = chance.percent(3) && due > 1000 * soum;
    const auto amount = part ? due / 2 / (1000 * soum) * (1000 * soum) : due;
    if (amount == 0) return;
    ++payments_;
    if (dice < 5) {
        take_provider_payment(session, {.invoice = invoice.id,
                                        .amount_minor = amount,
                                        .method = dice < 3 ? Method::payme : Method::click,
                                        .reference = {"demo-" + std::to_string(invoice.number)}});
        return;
    }
    NewPayment money{.method = DeskMethod::card, .amount_minor = {amount}};
    if (dice < 62) {
        money.method = DeskMethod::cash;
        money.tendered_minor = Amount{tendered(chance, amount)};
    } else if (dice < 66)
        money.method = DeskMethod::transfer;
    const auto paid = take(session, invoice.id, money).value;
    if (!part && chance.percent(1))
        refund(session, paid.id, {{amount}, {chance.pick(refund_reasons).in(tongue_)}, true});
}

void DemoMoney::close_till(Session& session, const Day& day) {
    const auto evening = session.clinic().zone.start_of(day).value + closes;
    Chance chance(seed_, "till", static_cast<std::uint64_t>(evening / (24 * hour)));
    at(session, {evening}, [&](Session& then) {
        const auto id = require_shift(then);
        if (chance.percent(15))
            move_cash(then, {Direction::out, {20'000 * soum}, {chance.pick(errands).in(tongue_)}});
        const auto sums = expected_of(then, id);
        const auto slip = chance.percent(10) ? chance.between(-3, 2) * 1000 * soum : 0;
        close(then, {.counted = {.cash = Money{std::max<std::int64_t>(sums.cash + slip, 0)},
                                 .card = Total{sums.card},
                                 .transfer = Total{sums.transfer},
                                 .other = Total{sums.other}}});
    });
}
}  // namespace clinic::imports
