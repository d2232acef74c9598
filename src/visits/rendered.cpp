#include "visits/rendered.h"
namespace clinic::visits {

std::optional<Priced> priced(Session& session, ServiceId id, const Day& day) {
    return session.first<Priced>(R"sql(
        select s.code,
               coalesce(case ?3 when 'ru' then s.name_ru when 'uz' then s.name_uz end, s.name)
                   as name,
               coalesce(
                   (select price_minor from service_prices
                    where service_id = s.id and valid_from <= ?2 order by valid_from desc limit 1),
                   (select price_minor from service_prices
                    where service_id = s.id order by valid_from limit 1), 0) as price_minor,
               s.archived
        from services s where s.id = ?1)sql",
                                 id, day, session.clinic().language);
}

Priced require_priced(Session& session, ServiceId id, const Day& day, const std::string& member) {
    auto found = priced(session, id, day);
    if (!found) throw invalid(member, "unknown", "is no service of this clinic");
    if (found->archived) throw invalid(member, "archived", "is an archived service");
    return std::move(*found);
}

void render(Session& session, VisitId visit, ServiceId service, std::int64_t quantity) {
    const auto day = session.value<Day>(R"sql(select day from visits where id = ?)sql", visit);
    const auto price = priced(session, service, day.value_or(session.today()));
    if (!price) throw invalid("service_id", "unknown", "is no service of this clinic");
    session.run(R"sql(
        insert into visit_services (visit_id, service_id, code, name, price_minor, quantity)
        values (?, ?, ?, ?, ?, ?))sql",
                visit, service, price->code, price->name, price->price_minor, quantity);
}
}  // namespace clinic::visits
