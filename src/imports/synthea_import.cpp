#include "imports/synthea_import.h"
#include "visits/visits.h"
namespace clinic::imports::synthea {
namespace {
constexpr const char* taken_files[]{"organizations.csv", "providers.csv", "allergies.csv",
                                    "conditions.csv",    "patients.csv",  "encounters.csv"};
constexpr std::uint64_t told_every_rows = 500;
constexpr std::size_t most_listed = most_items;  // a chart with more could not be read back

// Ids of other systems may look alike.
std::string source_id(const std::string& id) {
    return "synthea:" + id;
}

std::vector<std::filesystem::path> csv_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file() && lower_ascii(entry.path().extension().string()) == ".csv")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// The sentence of a refusal by another room, with the fields it names.
std::string said(const Problem& problem) {
    std::string out;
    for (const auto& error : problem.errors)
        (((out += out.empty() ? "" : "; ") += error.pointer.substr(2)) += ' ') += error.detail;
    return out.empty() ? problem.what() : out;
}
}  // namespace

Import::Import(Session& session, std::filesystem::path folder, const OnProgress& on_progress,
               ImportReport& report)
    : session_(session), folder_(std::move(folder)), on_progress_(on_progress), report_(report) {
    for (const auto& file : csv_files(folder_)) bytes_total_ += std::filesystem::file_size(file);
}

void Import::run() {
    each("organizations.csv", &Import::take_organization);
    each("providers.csv", &Import::take_provider);
    each("allergies.csv", &Import::take_allergy);
    each("conditions.csv", &Import::take_condition);
    each("patients.csv", &Import::take_patient);
    blame_orphans();
    each("encounters.csv", &Import::take_encounter);
    count_others();
    for (const auto& [id, organization] : organizations_)
        if (!organization.department) leave_out("organizations", "nobody refers to them");
    std::ranges::sort(report_.faults, {},
                      [](const ImportFault& fault) { return std::tie(fault.file, fault.line); });
    report_.counts = {patients_count_, allergies_, conditions_, doctors_, departments_, visits_};
}

template <class Row>
void Import::each(const char* file, void (Import::*take)(const Row&, Line&)) {
    try {
        CsvTable<Row> table(folder_ / file);
        Row row;
        for (std::uint64_t rows = 1;; ++rows) {
            try {
                if (!table.next(row)) break;
                line_ = table.line();
                take_row(file, line_, row, take);
            } catch (const CsvFault& fault) {
                report_.faults.push_back({file, fault.line, fault.reason});
            }
            if (rows % told_every_rows == 0) tell(table.bytes_read());
        }
        bytes_of_files_ += table.bytes_read();
    } catch (const CsvFault& fault) {
        report_.faults.push_back({file, fault.line, fault.reason});
    }
    tell(0);
}

template <class Row>
void Import::take_row(const char* file, std::int64_t at, const Row& row,
                      void (Import::*take)(const Row&, Line&)) {
    Line line;
    try {
        (this->*take)(row, line);
    } catch (const Problem& problem) {  // another room's rule: here it is a bad line like others
        if (problem.status >= 500) throw;
        line.refuse("row", said(problem));
    }
    if (!line.reasons().empty()) report_.faults.push_back({file, at, line.reasons()});
}

void Import::tell(std::uint64_t bytes_of_this_file) {
    if (on_progress_) on_progress_(bytes_of_files_ + bytes_of_this_file, bytes_total_);
}

void Import::leave_out(const std::string& what, const std::string& reason, std::int64_t rows) {
    const auto same = [&](const LeftOut& one) { return one.what == what && one.reason == reason; };
    const auto found = std::ranges::find_if(report_.left_out, same);
    if (found != report_.left_out.end())
        found->rows += rows;
    else if (rows)
        report_.left_out.push_back({what, rows, reason});
}

void Import::take_organization(const Organization& row, Line& line) {
    line.text<100>("Id", row.id);
    line.text<100>("NAME", row.name);
    if (!organizations_.try_emplace(row.id, row.name, row.city.value_or("")).second)
        line.refuse("Id", "was there before");
}

std::optional<catalog::DepartmentId> Import::department_of(const std::string& organization) {
    const auto found = organizations_.find(organization);
    if (found == organizations_.end()) return {};
    auto& state = found->second;
    if (state.department) return state.department;
    const auto source = source_id(organization);
    const auto present = session_.value<std::int64_t>(
        R"sql(select id from departments where source_id = ?)sql", source);
    remember(departments_, !present);
    state.department = present ? catalog::DepartmentId{*present} : add_department(source, state);
    return state.department;
}

// Chains have several houses of one name; the city tells them apart, or else a number.
std::string Import::free_department_name(const OrganizationState& from) {
    const auto is_free = [&](const std::string& name) {
        return !session_.exists(R"sql(select 1 from departments where name = ?)sql", name);
    };
    const auto name = std::string(trimmed(from.name));
    if (is_free(name)) return name;
    const auto with_city = from.city.empty() ? name : name + ", " + from.city;
    auto tried = with_city;
    for (int number = 2; !is_free(tried); ++number)
        tried = with_city + " (" + std::to_string(number) + ")";
    return tried;
}

catalog::DepartmentId Import::add_department(const std::string& source,
                                             const OrganizationState& from) {
    const auto id = catalog::add_department(session_, {{free_department_name(from)}}).value.id;
    session_.run(R"sql(update departments set source_id = ? where id = ?)sql", source, id);
    return id;
}

void Import::take_provider(const Provider& row, Line& line) {
    line.text<100>("Id", row.id);
    if (!providers_.try_emplace(row.id, staff::DoctorId{}).second)
        return line.refuse("Id", "was there before");
    const auto name = line.text<160>("NAME", row.name).value;
    const auto specialty = line.text<120>("SPECIALITY", row.speciality);
    const auto blank = name.rfind(' ');
    if (!name.empty() && blank == name.npos) line.refuse("NAME", "has no first and last name");
    if (!organizations_.contains(row.organization))
        line.refuse("ORGANIZATION", "is not in organizations.csv");
    if (!line.reasons().empty()) return;

    const auto department = department_of(row.organization);
    const auto source = source_id(row.id);
    const auto present =
        session_.value<std::int64_t>(R"sql(select id from doctors where source_id = ?)sql", source);
    remember(doctors_, !present);
    if (present) {
        providers_[row.id] = {*present};
        return;
    }
    const staff::NewDoctor doctor{.last_name = line.text<80>("NAME", name.substr(blank + 1)),
                                  .first_name = line.text<80>("NAME", name.substr(0, blank)),
                                  .specialty = specialty,
                                  .department_id = *department,
                                  .slot_minutes = {15}};
    if (!line.reasons().empty()) return;
    const auto added = staff::add_doctor(session_, doctor).value.id;
    session_.run(R"sql(update doctors set source_id = ? where id = ?)sql", source, added);
    providers_[row.id] = added;
}

void Import::take_allergy(const Allergy& row, Line& line) {
    patients::Allergy allergy{.substance = line.text<100>("DESCRIPTION", row.description),
                              .reaction = {}};
    std::string reactions = row.description1.value_or("");
    if (const auto& second = row.description2; second && !second->empty())
        reactions += (reactions.empty() ? "" : ", ") + *second;
    allergy.reaction = line.text_if_any<200>("DESCRIPTION1", reactions);
    for (const auto& column : {row.severity1, row.severity2}) {
        if (!column || column->empty()) continue;
        const auto severity = enumerator<patients::Severity>(lower_ascii(*column).c_str());
        if (!severity)
            line.refuse("SEVERITY", "is none of MILD, MODERATE, SEVERE");
        else if (allergy.severity == patients::Severity::unknown || *severity > allergy.severity)
            allergy.severity = *severity;
    }
    auto& health = health_[row.patient];
    health.allergy_lines.push_back(line_);
    if (!row.stop.empty()) return leave_out("allergies", "they ended");
    const auto same = [&](const auto& one) { return one.substance == allergy.substance; };
    if (std::ranges::any_of(health.allergies, same))
        return leave_out("allergies", "the patient's chart names them already");
    if (health.allergies.size() == most_listed)
        return line.refuse("PATIENT", "has more than 200 allergies");
    health.allergies.push_back(std::move(allergy));
}

void Import::take_condition(const Condition& row, Line& line) {
    const auto condition = line.text<200>("DESCRIPTION", row.description);
    auto& health = health_[row.patient];
    health.condition_lines.push_back(line_);
    if (!row.stop.empty()) return leave_out("conditions", "they ended");
    if (std::ranges::find(health.conditions, condition) != health.conditions.end())
        return leave_out("conditions", "the patient's chart names them already");
    if (health.conditions.size() == most_listed)
        return line.refuse("PATIENT", "has more than 200 open conditions");
    health.conditions.push_back(condition);
}

patients::NewPatient Import::chart_of(const Patient& row, Line& line) {
    patients::NewPatient chart{.last_name = line.text<100>("LAST", row.last),
                               .first_name = line.text<100>("FIRST", row.first)};
    chart.middle_name = line.text_if_any<100>("MIDDLE", row.middle.value_or(""));
    chart.birth_date = BirthDate{line.past_day("BIRTHDATE", row.birthdate, session_.today())};
    if (row.gender == "M" || row.gender == "F")
        chart.sex = row.gender == "M" ? patients::Sex::male : patients::Sex::female;
    else if (!row.gender.empty())
        line.refuse("GENDER", "is neither M nor F");
    std::string address;
    for (const auto& part : {row.address, row.city, row.state, row.zip})
        if (part && !part->empty()) address += (address.empty() ? "" : ", ") + *part;
    chart.address = line.text_if_any<300>("ADDRESS", address);
    for (const auto& document : {row.passport, row.drivers, row.ssn})
        if (!chart.document)
            chart.document = line.text_if_any<100>("PASSPORT", document.value_or(""));
    std::string notes;
    if (row.maiden && !row.maiden->empty()) notes = "Maiden name: " + *row.maiden;
    if (row.deathdate && !row.deathdate->empty())
        notes += (notes.empty() ? "" : "\n") + std::string("Died on ") +
                 line.past_day("DEATHDATE", *row.deathdate, session_.today());
    if (!notes.empty()) chart.notes = Notes<5000>{notes};
    return chart;
}

void Import::take_patient(const Patient& row, Line& line) {
    line.text<100>("Id", row.id);
    auto health = health_.extract(row.id);
    if (!patients_.try_emplace(row.id, patients::PatientId{}).second)
        return line.refuse("Id", "was there before");
    auto chart = chart_of(row, line);
    if (!health.empty()) {
        chart.allergies = std::move(health.mapped().allergies);
        chart.conditions = std::move(health.mapped().conditions);
    }
    if (!line.reasons().empty()) return;

    const auto source = source_id(row.id);
    const auto present = session_.value<std::int64_t>(
        R"sql(select id from patients where source_id = ?)sql", source);
    remember(patients_count_, !present);
    (present ? allergies_.present : allergies_.added) +=
        static_cast<std::int64_t>(chart.allergies.size());
    (present ? conditions_.present : conditions_.added) +=
        static_cast<std::int64_t>(chart.conditions.size());
    if (!present) leave_out("phones", "the files have none: ask at the next visit");
    patients_[row.id] = present ? patients::PatientId{*present}
                                : patients::add(session_, chart, {.source_id = source});
}

// Allergies and conditions of patients whom patients.csv does not have.
void Import::blame_orphans() {
    const std::string reason = "PATIENT is not in patients.csv";
    for (const auto& [patient, health] : health_) {
        for (const auto at : health.allergy_lines)
            report_.faults.push_back({"allergies.csv", at, reason});
        for (const auto at : health.condition_lines)
            report_.faults.push_back({"conditions.csv", at, reason});
    }
}

void Import::take_encounter(const Encounter& row, Line& line) {
    line.text<100>("Id", row.id);
    if (!encounters_.insert(row.id).second) return line.refuse("Id", "was there before");
    const auto patient = patients_.find(row.patient);
    if (patient == patients_.end()) line.refuse("PATIENT", "is not in patients.csv");
    const auto provider = providers_.find(row.provider);
    if (provider == providers_.end()) line.refuse("PROVIDER", "is not in providers.csv");
    if (!organizations_.contains(row.organization))
        line.refuse("ORGANIZATION", "is not in organizations.csv");
    visits::PastVisit visit{};
    visit.started_at = line.past_moment("START", row.start, session_.now());
    if (!row.stop.empty()) {
        visit.ended_at = line.past_moment("STOP", row.stop, session_.now());
        if (line.reasons().empty() && *visit.ended_at < visit.started_at)
            line.refuse("STOP", "is before START");
    }
    const bool why = row.reasondescription && !row.reasondescription->empty();
    const auto reason =
        line.text<500>("DESCRIPTION", why ? *row.reasondescription : row.description);
    if (!line.reasons().empty() || !patient->second.value || !provider->second.value) return;

    department_of(row.organization);
    visit.source_id = source_id(row.id);
    const bool present =
        session_.exists(R"sql(select 1 from visits where source_id = ?)sql", visit.source_id);
    remember(visits_, !present);
    if (present) return;
    visit.patient_id = patient->second;
    visit.doctor_id = visits::DoctorId{provider->second.value};
    visit.reason = reason.value;
    visits::add(session_, visit);
}

void Import::count_others() {
    for (const auto& file : csv_files(folder_)) {
        const auto name = file.filename().string();
        if (std::ranges::find(taken_files, name) != std::end(taken_files)) continue;
        CsvReader reader(file);
        std::vector<std::string> fields;
        std::int64_t rows = -1;  // the header is none
        const auto next = [&] {
            try {
                return reader.next(fields);
            } catch (const CsvFault&) {  // nothing of it is taken, so it may be as it is
                return true;
            }
        };
        while (next()) ++rows;
        leave_out(file.stem().string(), "there is no place for them yet",
                  std::max<std::int64_t>(rows, 0));
        bytes_of_files_ += reader.bytes_read();
        tell(0);
    }
}
}  // namespace clinic::imports::synthea
