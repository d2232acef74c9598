#include "imports/demo_staff.h"
namespace clinic::imports {
namespace {
constexpr Phrase department_names[]{
    {"Therapy", "Терапия", "Terapiya"},
    {"Paediatrics", "Педиатрия", "Pediatriya"},
    {"Cardiology", "Кардиология", "Kardiologiya"},
    {"Gynaecology", "Гинекология", "Ginekologiya"},
    {"Diagnostics", "Диагностика", "Diagnostika"},
};

struct Post {
    Specialty specialty;
    std::size_t department;
    std::string_view room;
    int slot_minutes;
    Phrase title;
};
// The first five make a clinic, the others come as it grows.
constexpr Post posts[]{
    {Specialty::therapy, 0, "101", 15, {"General practitioner", "Терапевт", "Terapevt"}},
    {Specialty::paediatrics, 1, "201", 15, {"Paediatrician", "Педиатр", "Pediatr"}},
    {Specialty::cardiology, 2, "301", 20, {"Cardiologist", "Кардиолог", "Kardiolog"}},
    {Specialty::gynaecology, 3, "302", 20, {"Gynaecologist", "Гинеколог", "Ginekolog"}},
    {Specialty::ultrasound, 4, "105", 15, {"Ultrasound", "Врач УЗИ", "UTT shifokori"}},
    {Specialty::therapy, 0, "102", 15, {"General practitioner", "Терапевт", "Terapevt"}},
    {Specialty::neurology, 0, "103", 20, {"Neurologist", "Невролог", "Nevrolog"}},
    {Specialty::paediatrics, 1, "202", 15, {"Paediatrician", "Педиатр", "Pediatr"}},
};

struct Offer {
    std::string_view code;
    int department;
    int soums, minutes;
    bool by_doctor;
    Phrase name;
};
// The first visit of each specialty stands at its place in the enumeration.
constexpr Offer offers[]{
    {"T01",
     0,
     120'000,
     20,
     true,
     {"GP, first visit", "Терапевт, первичный приём", "Terapevt, birinchi qabul"}},
    {"P01",
     1,
     110'000,
     20,
     true,
     {"Paediatrician, first visit", "Педиатр, первичный приём", "Pediatr, birinchi qabul"}},
    {"K01",
     2,
     180'000,
     30,
     true,
     {"Cardiologist, first visit", "Кардиолог, первичный приём", "Kardiolog, birinchi qabul"}},
    {"G01",
     3,
     160'000,
     30,
     true,
     {"Gynaecologist, first visit", "Гинеколог, первичный приём", "Ginekolog, birinchi qabul"}},
    {"U01",
     4,
     140'000,
     20,
     true,
     {"Abdominal ultrasound", "УЗИ брюшной полости", "Qorin boʻshligʻi UTT"}},
    {"N01",
     0,
     170'000,
     30,
     true,
     {"Neurologist, first visit", "Невролог, первичный приём", "Nevrolog, birinchi qabul"}},
    {"T02",
     0,
     80'000,
     15,
     true,
     {"GP, follow-up", "Терапевт, повторный приём", "Terapevt, takroriy qabul"}},
    {"P02",
     1,
     75'000,
     15,
     true,
     {"Paediatrician, follow-up", "Педиатр, повторный приём", "Pediatr, takroriy qabul"}},
    {"K02",
     2,
     120'000,
     20,
     true,
     {"Cardiologist, follow-up", "Кардиолог, повторный приём", "Kardiolog, takroriy qabul"}},
    {"G02",
     3,
     110'000,
     20,
     true,
     {"Gynaecologist, follow-up", "Гинеколог, повторный приём", "Ginekolog, takroriy qabul"}},
    {"N02",
     0,
     120'000,
     20,
     true,
     {"Neurologist, follow-up", "Невролог, повторный приём", "Nevrolog, takroriy qabul"}},
    {"U02",
     4,
     130'000,
     20,
     true,
     {"Pelvic ultrasound", "УЗИ органов малого таза", "Kichik chanoq UTT"}},
    {"U03",
     4,
     120'000,
     15,
     true,
     {"Thyroid ultrasound", "УЗИ щитовидной железы", "Qalqonsimon bez UTT"}},
    {"U04", 4, 220'000, 30, true, {"Echocardiography", "Эхокардиография", "Exokardiografiya"}},
    {"K03", 2, 60'000, 10, false, {"ECG", "ЭКГ", "EKG"}},
    {"K04",
     2,
     350'000,
     20,
     false,
     {"24-hour ECG (Holter)", "Холтер-ЭКГ, сутки", "Xolter, bir sutka"}},
    {"K05",
     2,
     280'000,
     15,
     false,
     {"24-hour blood pressure", "Суточное давление (СМАД)", "Sutkalik qon bosimi"}},
    {"G03",
     3,
     90'000,
     15,
     true,
     {"Smear and cytology", "Мазок и цитология", "Surtma va sitologiya"}},
    {"P03",
     1,
     50'000,
     15,
     false,
     {"Vaccination, without vaccine", "Прививка, без вакцины", "Emlash, vaksinasiz"}},
    {"L01",
     4,
     45'000,
     5,
     false,
     {"Complete blood count", "Общий анализ крови", "Umumiy qon tahlili"}},
    {"L02", 4, 35'000, 5, false, {"Urinalysis", "Общий анализ мочи", "Umumiy siydik tahlili"}},
    {"L03", 4, 30'000, 5, false, {"Blood glucose", "Глюкоза крови", "Qondagi glyukoza"}},
    {"L04",
     4,
     160'000,
     5,
     false,
     {"Biochemistry, 8 values", "Биохимия, 8 показателей", "Biokimyo, 8 koʻrsatkich"}},
    {"L05", 4, 95'000, 5, false, {"TSH", "ТТГ", "TTG"}},
    {"T03", 0, 25'000, 10, false, {"Injection", "Инъекция", "Inyeksiya"}},
};
constexpr std::int64_t tiyin = 100;  // in a soum

constexpr Phrase reasons[][3]{
    {{"Cold and fever", "ОРВИ, температура", "Shamollash, isitma"},
     {"Raised blood pressure", "Повышенное давление", "Qon bosimi oshgan"},
     {"Fatigue, check-up", "Слабость, обследование", "Holsizlik, tekshiruv"}},
    {{"Fever and cough", "Температура, кашель", "Isitma, yoʻtal"},
     {"Routine examination", "Плановый осмотр", "Rejali koʻrik"},
     {"Rash", "Сыпь", "Toshma"}},
    {{"Chest pain", "Боли в груди", "Koʻkrakdagi ogʻriq"},
     {"Palpitations", "Сердцебиение", "Yurak tez urishi"},
     {"Blood pressure control", "Контроль давления", "Qon bosimi nazorati"}},
    {{"Routine examination", "Плановый осмотр", "Rejali koʻrik"},
     {"Pregnancy, monitoring", "Ведение беременности", "Homiladorlik kuzatuvi"},
     {"Lower abdominal pain", "Боли внизу живота", "Qorin pastidagi ogʻriq"}},
    {{"Referral for ultrasound", "Направление на УЗИ", "UTTga yoʻllanma"},
     {"Abdominal pain", "Боли в животе", "Qorin ogʻrigʻi"},
     {"Follow-up of a finding", "Контроль в динамике", "Nazorat tekshiruvi"}},
    {{"Headache", "Головная боль", "Bosh ogʻrigʻi"},
     {"Back pain", "Боли в спине", "Bel ogʻrigʻi"},
     {"Dizziness", "Головокружение", "Bosh aylanishi"}},
};

std::vector<catalog::ServiceId> add_services(
    Session& session, const std::vector<catalog::DepartmentId>& departments) {
    std::vector<catalog::ServiceId> added;
    for (const auto& offer : offers) {
        catalog::NewService service{.code = {std::string(offer.code)},
                                    .name = {offer.name.in(Tongue::en)}};
        service.name_ru = {offer.name.in(Tongue::ru)};
        service.name_uz = {offer.name.in(Tongue::uz)};
        service.department_id = departments[static_cast<std::size_t>(offer.department)];
        service.price_minor = {offer.soums * tiyin};
        service.duration_minutes = {offer.minutes};
        service.requires_doctor = offer.by_doctor;
        added.push_back(catalog::add_service(session, service).value.id);
    }
    return added;
}

Person doctor_person(Chance& chance, Specialty specialty, Script script) {
    static constexpr int origins[]{60, 24, 6, 10};
    const bool woman = specialty == Specialty::gynaecology || chance.percent(60);
    const auto origin = static_cast<Origin>(chance.weighted(origins));
    return named(chance, origin, script, woman);
}
}  // namespace

bool DemoDoctor::sees(int age, bool woman) const {
    switch (specialty) {
    case Specialty::paediatrics:
        return age < 18;
    case Specialty::gynaecology:
        return woman && age >= 16;
    case Specialty::ultrasound:
        return true;
    default:
        return age >= 18;
    }
}

std::string visit_reason(Chance& chance, Specialty specialty, Tongue tongue) {
    return chance.pick(reasons[static_cast<std::size_t>(specialty)]).in(tongue);
}

DemoStaff add_staff(Session& session, std::uint64_t seed, Tongue tongue) {
    Chance chance(seed, "staff");
    DemoStaff staff;
    std::vector<catalog::DepartmentId> departments;
    for (const auto& name : department_names)
        departments.push_back(catalog::add_department(session, {{name.in(tongue)}}).value.id);
    const auto services = add_services(session, departments);
    const auto script = tongue == Tongue::ru ? Script::cyrillic : Script::latin;
    const auto count = static_cast<std::size_t>(chance.between(5, std::size(posts)));
    for (std::size_t i = 0; i < count; ++i) {
        const auto& post = posts[i];
        const auto person = doctor_person(chance, post.specialty, script);
        staff::NewDoctor doctor{.last_name = {person.last_name},
                                .first_name = {person.first_name},
                                .specialty = {post.title.in(tongue)},
                                .department_id = departments[post.department]};
        if (person.middle_name) doctor.middle_name = {*person.middle_name};
        doctor.room = {std::string(post.room)};
        doctor.slot_minutes = {post.slot_minutes};
        doctor.first_ticket_number = {static_cast<std::int64_t>(i + 1) * 100 + 1};
        const auto added = staff::add_doctor(session, doctor).value;
        staff.doctors.push_back({added.id, post.specialty,
                                 services[static_cast<std::size_t>(post.specialty)], added.name()});
    }
    staff.departments = static_cast<std::int64_t>(departments.size());
    staff.services = static_cast<std::int64_t>(services.size());
    return staff;
}
}  // namespace clinic::imports
