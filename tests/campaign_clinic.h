#pragma once
#include "accounts/users.h"
#include "billing/invoices.h"
#include "billing/payments.h"
#include "billing/shifts.h"
#include "catalog/departments.h"
#include "catalog/services.h"
#include "db/database.h"
#include "history.h"
#include "patients/patients.h"
#include "queue/tickets.h"
#include "staff/doctors.h"
#include "temporary_folder.h"
#include <random>

namespace clinic::testing {

/// A clinic in a file of its own whose clock, chance and clients all follow from a seed, so that
/// two runs ask the same of the disk.
class CampaignClinic {
public:
    TemporaryFolder folder;
    std::filesystem::path file = folder.path / "clinic.db";
    std::optional<Database> database;
    /// Asked on the writer's thread once a batch is on disk: what its acts are acknowledged at.
    std::function<std::size_t()> position = [] { return std::size_t{0}; };
    History history{};
    std::size_t refused = 0;

    explicit CampaignClinic(std::uint64_t seed) : chance_(seed), random_(seed) {
        open();
        database->write(Caller::inside("console"), [&](Session& session) { furnish(session); });
        database.reset();
    }
    void open() {
        database.emplace(Database::Options{
            .file = file,
            .worker_readers = 8,
            .surroundings = {.now = [this] { return Instant{now_.load()}; },
                             .random = [this](std::size_t size) { return noise(size); }}});
        database->on_events = [this](auto) { committed_at_ = position(); };
    }
    /// A few acts in one batch, sent by as many threads, in an order that the seed decides.
    void act() {
        now_ += 1 + static_cast<std::int64_t>(chance_() % 60'000);
        std::vector<Attempt> attempts(1 + chance_() % 6);
        for (auto& attempt : attempts) attempt.work = some_act(attempt.done);
        send(attempts);
        for (const auto& [work, done, saved] : attempts) {
            if (!saved) ++refused;
            if (!saved || !done) continue;
            history.push_back(*done);
            history.back().position = committed_at_;
        }
    }

    void jump(std::int64_t milliseconds) { now_ += milliseconds; }
    const Caller& cashier() const { return cashier_; }

private:
    struct Attempt {
        Writer::Work work{};
        std::optional<Acknowledged> done{};
        bool saved = false;
    };

    std::string noise(std::size_t size) {
        std::lock_guard guard(noise_mutex_);
        std::string bytes(size, '\0');
        for (auto& one : bytes) one = static_cast<char>(random_());
        return bytes;
    }
    // The writer is held until all of them wait for it, each in its place.
    void send(std::vector<Attempt>& attempts) {
        auto& writer = database->writer();
        std::promise<void> held, go_on;
        std::jthread holder([&] {
            try {
                writer.run_between([&](Connection&) {
                    held.set_value();
                    go_on.get_future().get();
                    return true;
                });
            } catch (const std::exception&) {
                // Its work cannot fail; the acts say what the disk did.
            }
        });
        held.get_future().get();
        std::vector<std::jthread> clients;
        for (std::size_t i = 0; i < attempts.size(); ++i) {
            clients.emplace_back([&, i] { attempts[i].saved = saved(attempts[i].work); });
            while (writer.waiting() <= i) std::this_thread::yield();
        }
        go_on.set_value();
    }
    bool saved(const Writer::Work& work) {
        try {
            database->write(cashier_, [&](Session& session) {
                work(session);
                session.announce({"test", "committed", "{}"});
            });
            return true;
        } catch (const std::exception&) {
            return false;
        }
    }
    Writer::Work some_act(std::optional<Acknowledged>& done) {
        using Kind = Acknowledged::Kind;
        const auto name = "P" + std::to_string(++acts_);
        switch (chance_() % 3) {
        case 0:
            return [&done, name](Session& session) {
                const auto made = patients::enroll(session, {.last_name = {name},
                                                             .first_name = {"Nodira"},
                                                             .create_anyway = true})
                                      .value;
                done = {.kind = Kind::patient,
                        .id = made.id.value,
                        .number = made.number,
                        .name = name};
            };
        case 1:
            return [this, &done, name](Session& session) {
                const auto made =
                    queue::take(session, doctor_, {.patient_name = Text<200>{name}}).value;
                done = {
                    .kind = Kind::ticket, .id = made.id.value, .number = made.number, .name = name};
            };
        default:
            return pay(done, 1 + static_cast<std::int64_t>(chance_() % price));
        }
    }
    Writer::Work pay(std::optional<Acknowledged>& done, std::int64_t amount) {
        return [this, &done, amount](Session& session) {
            const auto invoice = billing::make(session, {.patient_id = patient_,
                                                         .lines = {{.service_id = service_}}})
                                     .value;
            const auto paid =
                billing::take(session, invoice.id,
                              {.method = billing::DeskMethod::cash, .amount_minor = {amount}})
                    .value;
            done = {.kind = Acknowledged::Kind::payment,
                    .id = paid.id.value,
                    .number = paid.receipt_number,
                    .amount = amount};
        };
    }
    void furnish(Session& session) {
        const auto department = catalog::add_department(session, {{"Therapy"}}).value.id;
        doctor_ = staff::add_doctor(session, {.last_name = {"Karimova"},
                                              .first_name = {"Dilnoza"},
                                              .specialty = {"Therapist"},
                                              .department_id = department,
                                              .slot_minutes = {20}})
                      .value.id;
        service_ = catalog::add_service(session, {.code = {"T01"},
                                                  .name = {"Consultation"},
                                                  .price_minor = {price},
                                                  .duration_minutes = {20}})
                       .value.id;
        patient_ =
            patients::enroll(session, {.last_name = {"Sobirov"}, .first_name = {"Jasur"}}).value.id;
        const auto user = accounts::add_user(session,
                                             {.username = {"nigora"},
                                              .display_name = {"Nigora"},
                                              .password = {"a long enough sentence"},
                                              .roles = {Role::cashier},
                                              .language = {}},
                                             "");
        cashier_.user = user.id;
        cashier_.name = "nigora";
        cashier_.permissions = permission_bits({Role::cashier, Role::registrar});
        const Environment environment{.surroundings = {.now = [this] { return Instant{now_}; }},
                                      .keys = session.keys()};
        Session own(session.connection(), cashier_, environment);
        billing::open(own, {{0}});
    }

    static constexpr std::int64_t price = 100'000;
    std::mt19937_64 chance_, random_;
    std::mutex noise_mutex_;
    std::atomic<std::int64_t> now_ = 1772424000000;  // 2026-03-02 09:00 in Tashkent
    std::size_t committed_at_ = 0;
    int acts_ = 0;
    staff::DoctorId doctor_{};
    catalog::ServiceId service_{};
    patients::PatientId patient_{};
    Caller cashier_{};
};
}  // namespace clinic::testing
