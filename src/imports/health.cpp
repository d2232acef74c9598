#include "imports/people.h"
namespace clinic::imports {
namespace {
struct Substance {
    Phrase name, reaction;
    std::string_view severity;
};
constexpr Substance substances[]{
    {{"Penicillin", "Пенициллин", "Penitsillin"}, {"rash", "сыпь", "toshma"}, "moderate"},
    {{"Amoxicillin", "Амоксициллин", "Amoksitsillin"},
     {"hives", "крапивница", "eshakyemi"},
     "moderate"},
    {{"Ceftriaxone", "Цефтриаксон", "Seftriakson"},
     {"anaphylaxis", "анафилаксия", "anafilaksiya"},
     "severe"},
    {{"Aspirin", "Аспирин", "Aspirin"}, {"wheezing", "бронхоспазм", "bronxospazm"}, "severe"},
    {{"Ibuprofen", "Ибупрофен", "Ibuprofen"}, {"swelling", "отёк", "shish"}, "moderate"},
    {{"Lidocaine", "Лидокаин", "Lidokain"},
     {"dizziness", "головокружение", "bosh aylanishi"},
     "mild"},
    {{"Iodine contrast", "Йодный контраст", "Yodli kontrast"},
     {"hives", "крапивница", "eshakyemi"},
     "severe"},
    {{"Latex", "Латекс", "Lateks"}, {"itching", "зуд", "qichishish"}, "mild"},
    {{"Plant pollen", "Пыльца растений", "Oʻsimlik changi"},
     {"runny nose", "насморк", "tumov"},
     "mild"},
    {{"House dust", "Домашняя пыль", "Uy changi"}, {"sneezing", "чихание", "aksirish"}, "mild"},
    {{"Nuts", "Орехи", "Yongʻoq"}, {"swelling", "отёк", "shish"}, "severe"},
    {{"Honey", "Мёд", "Asal"}, {"rash", "сыпь", "toshma"}, "mild"},
    {{"Strawberries", "Клубника", "Qulupnay"}, {"rash", "сыпь", "toshma"}, "mild"},
    {{"Eggs", "Яйца", "Tuxum"}, {"rash", "сыпь", "toshma"}, "unknown"},
    {{"Cow's milk", "Коровье молоко", "Sigir suti"}, {"rash", "сыпь", "toshma"}, "unknown"},
};

enum class Sex { any, women };
struct Condition {
    Phrase name;
    int from_age, to_age, percent;
    Sex sex = Sex::any;
};
// How common they are in a city clinic, roughly.
constexpr Condition conditions[]{
    {{"Arterial hypertension", "Артериальная гипертензия", "Arterial gipertoniya"}, 42, 59, 24},
    {{"Arterial hypertension", "Артериальная гипертензия", "Arterial gipertoniya"}, 60, 110, 48},
    {{"Type 2 diabetes", "Сахарный диабет 2 типа", "2-toifa qandli diabet"}, 45, 110, 11},
    {{"Ischaemic heart disease", "Ишемическая болезнь сердца", "Yurak ishemik kasalligi"},
     60,
     110,
     16},
    {{"Bronchial asthma", "Бронхиальная астма", "Bronxial astma"}, 4, 110, 3},
    {{"Chronic gastritis", "Хронический гастрит", "Surunkali gastrit"}, 22, 110, 8},
    {{"Iron deficiency anaemia", "Железодефицитная анемия", "Temir tanqisligi kamqonligi"},
     14,
     50,
     11,
     Sex::women},
    {{"Hypothyroidism", "Гипотиреоз", "Gipotireoz"}, 28, 110, 6, Sex::women},
    {{"Osteoarthritis of the knee", "Гонартроз", "Tizza boʻgʻimi osteoartrozi"}, 55, 110, 14},
    {{"Allergic rhinitis", "Аллергический ринит", "Allergik rinit"}, 5, 60, 5},
    {{"Migraine", "Мигрень", "Migren"}, 18, 55, 4},
    {{"Chronic pyelonephritis", "Хронический пиелонефрит", "Surunkali piyelonefrit"}, 30, 110, 3},
    {{"Gallstones", "Желчнокаменная болезнь", "Oʻt-tosh kasalligi"}, 40, 110, 4},
    {{"Myopia", "Миопия", "Miopiya"}, 8, 40, 7},
    {{"COPD", "ХОБЛ", "Oʻpkaning surunkali obstruktiv kasalligi"}, 52, 110, 4},
};

struct Remark {
    Phrase text;
    int from_age = 0;
};
constexpr Remark remarks[]{
    {{"Prefers visits after 4 p.m.", "Просит записывать после 16:00.",
      "Soat 16:00 dan keyin kelishni soʻraydi."},
     16},
    {{"Hard of hearing: speak slowly and face them.",
      "Плохо слышит: говорить медленно, лицом к лицу.",
      "Qulogʻi ogʻir: sekin va yuzma-yuz gapirish kerak."},
     60},
    {{"Comes in a wheelchair, needs the ground floor.", "На коляске, нужен первый этаж.",
      "Nogironlik aravachasida, birinchi qavat kerak."}},
    {{"Faints at the sight of blood: take it lying down.",
      "Теряет сознание при виде крови: брать лёжа.",
      "Qon koʻrsa hushidan ketadi: yotqizib olish kerak."}},
    {{"Brings earlier results on paper.", "Прежние анализы приносит на бумаге.",
      "Avvalgi tahlillarini qogʻozda olib keladi."}},
    {{"Call the daughter before changing a visit.", "Перед переносом визита звонить дочери.",
      "Qabulni oʻzgartirishdan oldin qiziga qoʻngʻiroq qilish kerak."},
     55},
};
}  // namespace

void add_health(Person& person, Chance& chance) {
    const auto tongue = person.tongue.value_or(Tongue::ru);
    person.asked_for_allergies = chance.percent(68);
    if (person.asked_for_allergies && chance.percent(13)) {
        const auto first = chance.below(std::size(substances));
        const auto count = chance.percent(18) ? 2 : 1;
        for (std::int64_t i = 0; i < count; ++i) {
            const auto at = static_cast<std::size_t>(first + i * 7) % std::size(substances);
            const auto& known = substances[at];
            auto& allergy = person.allergies.emplace_back();
            allergy.substance = known.name.in(tongue);
            if (chance.percent(75)) allergy.reaction = known.reaction.in(tongue);
            allergy.severity = known.severity;
        }
    }
    for (const auto& condition : conditions) {
        const bool fits = person.age >= condition.from_age && person.age <= condition.to_age &&
                          (condition.sex == Sex::any || person.woman);
        if (fits && chance.percent(condition.percent))
            person.conditions.push_back(condition.name.in(tongue));
    }
    const auto& remark = chance.pick(remarks);
    if (person.age >= remark.from_age && chance.percent(7)) person.notes = remark.text.in(tongue);
}
}  // namespace clinic::imports
