#include "imports/demo.h"
#include "accounts/passwords.h"
#include "accounts/setup.h"
#include "imports/demo_money.h"
#include "imports/demo_queue.h"
#include "imports/demo_schedule.h"
namespace clinic::imports {
namespace {
constexpr std::int64_t most_patients = 1'000'000, most_over_the_network = 20'000;
constexpr std::int64_t slice_beside_others = 200, told_every = 200;

struct UserPlan {
    std::string_view username;
    Role role;
    std::string_view display_name;
};
constexpr UserPlan users[]{
    {"admin", Role::admin, "Administrator"},
    {"dilnoza", Role::registrar, "Dilnoza Karimova"},
    {"doctor", Role::doctor, ""},  // gets the first doctor's name
    {"cashier", Role::cashier, "Nigora Saidova"},
};

struct DemoMade {
    std::int64_t seed, patients, visits;
};
BOOST_DESCRIBE_STRUCT(DemoMade, (), (seed, patients, visits))

/// Four syllable pairs, easy to type: some 50 bits.
std::string easy_password(const Surroundings& surroundings) {
    constexpr std::string_view first = "bdfghjklmnprstvz", second = "aeiou";
    std::string password;
    const auto bytes = surroundings.random(16);
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        if (i && i % 4 == 0) password += '-';
        password += first[static_cast<unsigned char>(bytes[i]) % first.size()];
        password += second[static_cast<unsigned char>(bytes[i + 1]) % second.size()];
    }
    return password;
}

void refuse_full(Session& session) {
    const bool taken = session.value<std::int64_t>(R"sql(select max(id) from patients)sql") ||
                       session.exists(R"sql(select 1 from doctors limit 1)sql") ||
                       session.exists(R"sql(select 1 from departments limit 1)sql") ||
                       session.exists(R"sql(select 1 from services limit 1)sql");
    if (taken)
        throw conflict("not-empty",
                       "This clinic has data already. A demo is only made in an empty one: name "
                       "another file with --db.");
}

/// Makes a demo step by step; each step runs in a transaction of its own or all in one.
class Making {
public:
    Making(Database& database, const DemoOptions& options, const OnProgress& on_progress)
        : database_(database), options_(options), on_progress_(on_progress) {
        if (options.patients < 0 || options.patients > most_patients)
            throw invalid("patients", "out-of-range", "must be a number from 0 to 1,000,000");
        TimeZone::load(options.time_zone);
        const auto tongue = enumerator<accounts::Language>(options.language.c_str());
        if (!tongue) throw invalid("language", "not-a-choice", "must be en, ru or uz");
        language_ = *tongue;
    }

    DemoReport run() {
        const auto anyone = [&](Session& session) {
            refuse_full(session);
            needs_users_ = !accounts::anyone_exists(session);
        };
        database_.read(options_.caller, anyone);
        if (needs_users_) prepare_users();
        if (options_.slice == 0)
            database_.write(options_.caller, [&](Session& session) { all(session); });
        else
            in_slices();
        report_.patients = crowd_->patients();
        report_.visits = crowd_->visits();
        return report_;
    }

private:
    // Hashing is slow work: before, not on the writer.
    void prepare_users() {
        password_ = {options_.password};
        if (password_.value.empty())
            password_.value = easy_password(database_.environment()->surroundings);
        for (const auto& user : users) {
            accounts::refuse_weak(password_, {user.username}, "password");
            hashes_.push_back(accounts::password_hash(password_));
        }
    }
    void all(Session& session) {
        begin(session);
        within(session, [&](Session& inside) {
            staff(inside);
            while (patients(inside, told_every)) {
            }
            queue(inside);
            while (money(inside)) {
            }
        });
        session.record("demo.made", "clinic", 1, RawJson{}, made());
    }
    void in_slices() {
        const auto step = [&](const auto& work) {
            database_.write(options_.caller, [&](Session& session) {
                work(session);
                session.record("demo.made", "clinic", 1, RawJson{}, made());
            });
        };
        step([&](Session& session) {
            refuse_full(session);
            begin(session);
            within(session, [&](Session& inside) { staff(inside); });
        });
        while (crowd_->patients() < options_.patients)
            step([&](Session& session) { patients(session, options_.slice); });
        step([&](Session& session) {
            queue(session);
            session.announce({"patients", "reload", "{}"});
        });
        for (bool more = true; more;) step([&](Session& session) { more = money(session); });
    }
    DemoMade made() const {
        return {static_cast<std::int64_t>(options_.seed), crowd_->patients(), crowd_->visits()};
    }

    void begin(Session& session) {
        if (!needs_users_) return;
        accounts::NewClinic clinic{};
        clinic.clinic_name = {options_.clinic_name};
        clinic.time_zone = {options_.time_zone};
        clinic.language = language_;
        clinic.username = {std::string(users[0].username)};
        clinic.display_name = {std::string(users[0].display_name)};
        clinic.password = password_;
        accounts::create_clinic(session, clinic, hashes_[0]);
    }
    // A clinic made in this very transaction is not yet the one that the session knows.
    template <class Work>
    void within(Session& session, const Work& work) {
        auto environment = *database_.environment();
        environment.clinic = std::make_shared<ClinicFacts>(clinic_facts(session));
        Session inside(session.connection(), session.caller(), environment);
        work(inside);
    }
    void staff(Session& session) {
        auto staff = add_staff(session, options_.seed, static_cast<Tongue>(language_));
        report_.departments = staff.departments;
        report_.services = staff.services;
        report_.doctors = static_cast<std::int64_t>(staff.doctors.size());
        if (needs_users_) add_users(session, staff);
        add_schedules(session, options_.seed, staff);
        crowd_.emplace(options_.seed, options_.patients, std::move(staff));
    }
    void add_users(Session& session, const DemoStaff& staff) {
        for (std::size_t i = 0; i < std::size(users); ++i) {
            const auto& plan = users[i];
            const auto display = plan.role == Role::doctor ? staff.doctors.front().name
                                                           : std::string(plan.display_name);
            report_.logins.push_back(
                {std::string(plan.username), display, password_.value, plan.role});
            if (i == 0) continue;  // came with the clinic
            const auto user = accounts::add_user(session,
                                                 {.username = {std::string(plan.username)},
                                                  .display_name = {display},
                                                  .password = password_,
                                                  .roles = {plan.role},
                                                  .language = language_},
                                                 hashes_[i]);
            if (plan.role != Role::doctor) continue;
            staff::DoctorChanges signs_in;
            signs_in.user_id = {true, user.id};
            staff::change_doctor(session, staff.doctors.front().id, signs_in, {});
        }
    }
    std::int64_t patients(Session& session, std::int64_t most) {
        const auto added = crowd_->add(session, most);
        if (on_progress_ && added)
            on_progress_(static_cast<std::uint64_t>(crowd_->patients()),
                         static_cast<std::uint64_t>(options_.patients));
        return added;
    }
    void queue(Session& session) {
        if (options_.tickets) report_.tickets = add_today(session, options_.seed, *crowd_);
        report_.appointments = add_appointments(session, options_.seed, *crowd_);
    }

    bool money(Session& session) {
        if (!money_) money_.emplace(options_.seed, static_cast<Tongue>(language_));
        const bool more = money_->next_day(session);
        report_.payments = money_->payments();
        return more;
    }

    Database& database_;
    const DemoOptions& options_;
    const OnProgress& on_progress_;
    accounts::Language language_{};
    bool needs_users_ = false;
    Password password_{};
    std::vector<std::string> hashes_{};
    std::optional<DemoCrowd> crowd_{};
    std::optional<DemoMoney> money_{};
    DemoReport report_{};
};

struct WantedDemo {
    Whole<0, most_over_the_network> patients;
};
BOOST_DESCRIBE_STRUCT(WantedDemo, (), (patients))

struct MadeDemo {
    std::int64_t departments, doctors, services, patients, visits, tickets, appointments;
};
BOOST_DESCRIBE_STRUCT(MadeDemo, (),
                      (departments, doctors, services, patients, visits, tickets, appointments))

MadeDemo make_on_request(Aside& aside, const WantedDemo& wanted) {
    DemoOptions options{.patients = wanted.patients.value};
    options.language = aside.database.environment()->clinic->language;
    options.time_zone = aside.database.environment()->clinic->zone.name();
    options.slice = slice_beside_others;
    options.caller = aside.caller;
    const auto made = make_demo(aside.database, options);
    return {made.departments, made.doctors, made.services,    made.patients,
            made.visits,      made.tickets, made.appointments};
}
}  // namespace

DemoReport make_demo(Database& database, const DemoOptions& options,
                     const OnProgress& on_progress) {
    return Making(database, options, on_progress).run();
}

Routes routes() {
    return {
        route("POST", "/demo", Can::manage_clinic, make_on_request,
              "Fill an empty clinic with invented people, to look around"),
    };
}
}  // namespace clinic::imports
