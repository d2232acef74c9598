#pragma once
#include "imports/line.h"
#include "imports/synthea.h"
#include "imports/synthea_rows.h"
#include "patients/patients.h"
#include "staff/doctors.h"
#include <unordered_map>
#include <unordered_set>
namespace clinic::imports::synthea {

/// One import inside one transaction. Goes on behind a bad row, so that all of them are found; the
/// rows that refer to a bad one are not blamed for it.
class Import {
public:
    Import(Session& session, std::filesystem::path folder, const OnProgress& on_progress,
           ImportReport& report);
    void run();

private:
    /// What waits for its patient.
    struct Health {
        std::vector<patients::Allergy> allergies{};
        std::vector<Text<200>> conditions{};
        std::vector<std::int64_t> allergy_lines{}, condition_lines{};
    };
    struct OrganizationState {
        std::string name, city;
        std::optional<catalog::DepartmentId> department{};
    };

    template <class Row>
    void each(const char* file, void (Import::*take)(const Row&, Line&));
    template <class Row>
    void take_row(const char* file, std::int64_t at, const Row& row,
                  void (Import::*take)(const Row&, Line&));
    void take_organization(const Organization& row, Line& line);
    void take_provider(const Provider& row, Line& line);
    void take_allergy(const Allergy& row, Line& line);
    void take_condition(const Condition& row, Line& line);
    void take_patient(const Patient& row, Line& line);
    void take_encounter(const Encounter& row, Line& line);
    void blame_orphans();
    void count_others();
    void tell(std::uint64_t bytes_of_this_file);

    std::optional<catalog::DepartmentId> department_of(const std::string& organization);
    catalog::DepartmentId add_department(const std::string& source, const OrganizationState& from);
    std::string free_department_name(const OrganizationState& from);
    patients::NewPatient chart_of(const Patient& row, Line& line);
    void remember(ImportCount& count, bool is_new) { ++(is_new ? count.added : count.present); }
    void leave_out(const std::string& what, const std::string& reason, std::int64_t rows = 1);

    Session& session_;
    const std::filesystem::path folder_;
    const OnProgress& on_progress_;
    ImportReport& report_;
    std::uint64_t bytes_total_ = 0, bytes_of_files_ = 0;
    std::int64_t line_ = 0;  // of the row being read
    ImportCount departments_{"departments"}, doctors_{"doctors"}, patients_count_{"patients"},
        allergies_{"allergies"}, conditions_{"conditions"}, visits_{"visits"};
    // By the ids of the files. An id of 0 stands for a bad row.
    std::unordered_map<std::string, OrganizationState> organizations_{};
    std::unordered_map<std::string, staff::DoctorId> providers_{};
    std::unordered_map<std::string, patients::PatientId> patients_{};
    std::unordered_map<std::string, Health> health_{};
    std::unordered_set<std::string> encounters_{};
};
}  // namespace clinic::imports::synthea
