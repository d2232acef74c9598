#pragma once
#include "test_house.h"

namespace clinic::testing {

/// A clinic with somebody of every role, two doctors with users of their own, and one patient of
/// doctor 1's: patient 1, number 1.
struct PrivacyHouse : House {
    std::string registrar, cashier, lab, own_doctor, other_doctor;

    PrivacyHouse() {
        set_up();
        registrar = user("registrar");
        cashier = user("cashier");
        lab = user("lab");
        own_doctor = user_named("own", "doctor");
        other_doctor = user_named("other", "doctor");
        REQUIRE(api("POST", "/departments", R"({"name":"Therapy"})", admin).status == 201);
        add_doctor("Karimova", "own");
        add_doctor("Yusupov", "other");
        REQUIRE(api("POST", "/services",
                    R"({"code":"H1","name":"HIV test","price_minor":1000000,)"
                    R"("duration_minutes":20})",
                    admin)
                    .status == 201);
        REQUIRE(api("POST", "/patients",
                    R"({"last_name":"Sobirov","first_name":"Jasur","birth_date":"1988-03-14",)"
                    R"("phones":["+998901234567"],"notes":"secret-note","sex":"male",)"
                    R"("conditions":["secret-condition"]})",
                    registrar)
                    .status == 201);
    }
    std::string user_named(const std::string& name, const std::string& role) {
        json::object wanted{{"username", name},
                            {"display_name", name},
                            {"password", password},
                            {"roles", json::array{role}}};
        const auto made = api("POST", "/users", json::serialize(wanted), admin);
        REQUIRE(made.status == 201);
        ids[name] = made.id();
        return sign_in(name);
    }
    void add_doctor(const std::string& last_name, const std::string& username) {
        json::object wanted{{"last_name", last_name},   {"first_name", "Dr"},
                            {"specialty", "Therapist"}, {"department_id", 1},
                            {"slot_minutes", 20},       {"user_id", ids.at(username)}};
        REQUIRE(api("POST", "/doctors", json::serialize(wanted), admin).status == 201);
    }
    /// Books patient 1 with a doctor, `days` from now.
    std::int64_t book(std::int64_t doctor, std::int64_t days = 1) {
        const Instant at{now.load() + days * 24 * hour + hour * 2};
        json::object wanted{{"patient_id", 1},
                            {"doctor_id", doctor},
                            {"starts_at", to_text(at)},
                            {"duration_minutes", 20},
                            {"reason", "secret-reason"},
                            {"service_ids", json::array{1}},
                            {"override_reason", "no hours in the test"}};
        const auto made = api("POST", "/appointments", json::serialize(wanted), registrar);
        REQUIRE(made.status == 201);
        return made.id();
    }
    void restrict_patient() {
        REQUIRE(api("POST", "/patients/1/restrict", R"({"reason":"known in town"})", registrar)
                    .status == 200);
    }
    Reply get(const std::string& path, const std::string& token) {
        return api("GET", path, "", token);
    }
    Reply post(const std::string& path, const std::string& body, const std::string& token) {
        return api("POST", path, body, token);
    }
    static bool holds(const Reply& reply, std::string_view text) {
        return json::serialize(reply.body).find(text) != std::string::npos;
    }
    std::map<std::string, std::int64_t> ids{};
};
}  // namespace clinic::testing
