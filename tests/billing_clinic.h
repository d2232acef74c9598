#pragma once
#include "billing/billing.h"
#include "test_patients.h"

namespace clinic::testing {
using namespace billing;

/// A clinic with a doctor, a price list (consultation 100,000, ECG 33,333, follow-up 50,000) and
/// two patients, asked by the cashier Nigora (user 1) unless told otherwise.
struct MoneyClinic : TestClinic {
    catalog::DepartmentId department;
    DoctorId doctor{}, other_doctor{};
    ServiceId consultation{}, ecg{}, follow_up{};
    PatientId patient{}, other_patient{};
    static constexpr std::int64_t price = 100'000, ecg_price = 33'333;

    MoneyClinic() {
        connection.run(
            "insert into users (id, username, display_name, password_hash, language, created_at)"
            " values (1, 'nigora', 'Nigora', '', 'uz', 0), (2, 'sevara', 'Sevara', '', 'uz', 0);"
            "insert into user_roles (user_id, role) values (1, 'cashier'), (2, 'cashier')");
        department = catalog::add_department(session(), {{"Therapy"}}).value.id;
        doctor = make_doctor("Karimova");
        other_doctor = make_doctor("Tursunov");
        consultation = make_service("T01", "Consultation", price);
        ecg = make_service("K03", "ECG", ecg_price);
        follow_up = make_service("T02", "Follow-up", 50'000);
        patient = enrolled(*this, person("Sobirov", "Jasur", {"+998901234567"})).id;
        other_patient = enrolled(*this, person("Rahimov", "Anvar")).id;
        as(cashier());
    }
    DoctorId make_doctor(std::string last_name) {
        return staff::add_doctor(session(), {.last_name = {std::move(last_name)},
                                             .first_name = {"Dilnoza"},
                                             .specialty = {"Therapist"},
                                             .department_id = department,
                                             .slot_minutes = {20}})
            .value.id;
    }
    ServiceId make_service(std::string code, std::string name, std::int64_t price_minor) {
        return catalog::add_service(session(), {.code = {std::move(code)},
                                                .name = {std::move(name)},
                                                .price_minor = {price_minor},
                                                .duration_minutes = {20}})
            .value.id;
    }
    static Caller user(std::int64_t id, std::string name, Role role) {
        Caller caller;
        caller.user = UserId{id};
        caller.name = std::move(name);
        caller.permissions = permission_bits({role});
        return caller;
    }
    static Caller cashier() { return user(1, "Nigora", Role::cashier); }
    static Caller second_cashier() { return user(2, "Sevara", Role::cashier); }
    static Caller manager() { return user(2, "Sevara", Role::admin); }
    static Caller registrar() { return user(2, "Sevara", Role::registrar); }

    Invoice bill(std::vector<NewLine> lines) {
        return make(session(), {.patient_id = patient, .lines = std::move(lines)}).value;
    }
    Invoice bill() { return bill({{.service_id = consultation}}); }
    Shift open_shift(std::int64_t float_minor = 20'000) {
        return billing::open(session(), {{float_minor}}).value;
    }
    Payment pay(InvoiceId id, std::int64_t amount, DeskMethod method = DeskMethod::cash) {
        return take(session(), id, {.method = method, .amount_minor = {amount}}).value;
    }
    Refund give_back(PaymentId id, std::int64_t amount, bool credit = false) {
        return refund(session(), id, {{amount}, {"Came twice"}, credit}).value;
    }
    Payment deposit(std::int64_t amount, CountedMethod method = CountedMethod::card) {
        return add_deposit(session(), patient, {.method = method, .amount_minor = {amount}}).value;
    }
    std::int64_t held(const std::string& account) { return balance(session(), account); }
    /// What the proof complains of; empty when all is right.
    std::string fault() {
        const auto said = money_fault(session()).value_or("");
        if (said.empty()) CHECK(ledger_balance(session()).balanced);
        return said;
    }
    bool announced(const std::string& name) {
        return std::ranges::any_of(session().events(), [&](const Event& event) {
            return event.topic == "money" && event.name == name;
        });
    }
};
}  // namespace clinic::testing
