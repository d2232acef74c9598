#include "catalog/services.h"
namespace clinic::catalog {
namespace {
// One of them, or all. Before its first price a service costs what it will cost then.
std::vector<Service> found(Session& session, std::optional<ServiceId> id, bool archived) {
    return session.all<Service>(R"sql(
        select s.*, coalesce(
            (select price_minor from service_prices
             where service_id = s.id and valid_from <= ?1 order by valid_from desc limit 1),
            (select price_minor from service_prices
             where service_id = s.id order by valid_from limit 1), 0) as price_minor
        from services s
        where s.id = ?2 or (?2 is null and (not s.archived or ?3))
        order by s.name collate nocase, s.id)sql",
                                session.today(), id, archived);
}
void refuse_taken_code(Session& session, const std::string& code, ServiceId self) {
    const auto archived = session.value<bool>(R"sql(
        select archived from services where code = ? and id <> ?)sql",
                                              code, self);
    if (archived) throw taken("code", "service", *archived);
}
void set_price(Session& session, ServiceId id, const Day& from, Money price) {
    session.run(R"sql(
        insert into service_prices (service_id, valid_from, price_minor) values (?, ?, ?)
        on conflict (service_id, valid_from) do update set price_minor = excluded.price_minor)sql",
                id, from, price);
}
Service set_archived(Session& session, ServiceId id, bool archived) {
    const auto before = service(session, id);
    if (before.archived == archived) return before;
    session.run(R"sql(update services set archived = ?, version = version + 1
                      where id = ?)sql",
                archived, id);
    const auto after = service(session, id);
    session.record(archived ? "service.archived" : "service.restored", "service", id.value, before,
                   after);
    announce_change(session, "service", id.value);
    return after;
}
std::optional<std::string> text(const std::optional<ServiceName>& name) {
    return name ? std::optional(name->value) : std::nullopt;
}
void apply(const ServiceChanges& changes, Service& to) {
    if (changes.code) to.code = changes.code->value;
    if (changes.name) to.name = changes.name->value;
    if (changes.name_ru.given) to.name_ru = text(changes.name_ru.value);
    if (changes.name_uz.given) to.name_uz = text(changes.name_uz.value);
    changes.department_id.to(to.department_id);
    if (changes.duration_minutes) to.duration_minutes = changes.duration_minutes->value;
    if (changes.requires_doctor) to.requires_doctor = *changes.requires_doctor;
}
}  // namespace

Page<Service> services(Session& session, const Query<Shown>& shown) {
    return {found(session, std::nullopt, shown.value.archived)};
}

Service service(Session& session, ServiceId id) {
    auto all = found(session, id, true);
    if (all.empty()) throw not_found("service");
    return std::move(all.front());
}

Created<Service> add_service(Session& session, const NewService& wanted) {
    refuse_taken_code(session, wanted.code.value, {});
    if (wanted.department_id) require_department(session, *wanted.department_id, "department_id");
    const ServiceId id{*session.value<std::int64_t>(
        R"sql(
        insert into services
            (code, name, name_ru, name_uz, department_id, duration_minutes, requires_doctor)
        values (?, ?, ?, ?, ?, ?, ?) returning id)sql",
        wanted.code, wanted.name, wanted.name_ru, wanted.name_uz, wanted.department_id,
        wanted.duration_minutes, wanted.requires_doctor)};
    set_price(session, id, session.today(), wanted.price_minor);
    auto made = service(session, id);
    session.record("service.created", "service", id.value, RawJson{}, made);
    announce_change(session, "service", id.value);
    return {std::move(made)};
}

Service change_service(Session& session, ServiceId id, const ServiceChanges& changes,
                       const IfMatch& seen) {
    const auto before = service(session, id);
    seen.check(before);
    auto wanted = before;
    apply(changes, wanted);
    refuse_taken_code(session, wanted.code, id);
    if (wanted.department_id && wanted.department_id != before.department_id)
        require_department(session, *wanted.department_id, "department_id");
    session.run(R"sql(
        update services set code = ?, name = ?, name_ru = ?, name_uz = ?, department_id = ?,
            duration_minutes = ?, requires_doctor = ?, version = version + 1
        where id = ?)sql",
                wanted.code, wanted.name, wanted.name_ru, wanted.name_uz, wanted.department_id,
                wanted.duration_minutes, wanted.requires_doctor, id);
    if (changes.price_minor && changes.price_minor->value != before.price_minor)
        set_price(session, id, session.today(), *changes.price_minor);
    const auto after = service(session, id);
    session.record("service.edited", "service", id.value, before, after);
    announce_change(session, "service", id.value);
    return after;
}

Service archive_service(Session& session, ServiceId id) {
    return set_archived(session, id, true);
}
Service restore_service(Session& session, ServiceId id) {
    return set_archived(session, id, false);
}

Page<Price> prices(Session& session, ServiceId id) {
    service(session, id);
    return {session.all<Price>(R"sql(
        select valid_from, price_minor from service_prices where service_id = ?
        order by valid_from desc)sql",
                               id)};
}

Created<Price> add_price(Session& session, ServiceId id, const NewPrice& wanted) {
    service(session, id);
    const auto today = session.today();
    if (wanted.valid_from < today)
        throw invalid("valid_from", "past-day", "must be today or later: past prices stay",
                      {{"today", today.value}});
    const auto before = session.first<Price>(R"sql(
        select valid_from, price_minor from service_prices
        where service_id = ? and valid_from = ?)sql",
                                             id, wanted.valid_from);
    set_price(session, id, wanted.valid_from, wanted.price_minor);
    session.run(R"sql(update services set version = version + 1 where id = ?)sql", id);
    const Price after{wanted.valid_from, wanted.price_minor};
    session.record("service.priced", "service", id.value, before, after);
    announce_change(session, "service", id.value);
    return {after};
}

void require_service(Session& session, ServiceId id, const std::string& member) {
    const auto archived =
        session.value<bool>(R"sql(select archived from services where id = ?)sql", id);
    if (!archived) throw invalid(member, "unknown", "is no service of this clinic");
    if (*archived) throw invalid(member, "archived", "is an archived service");
}
}  // namespace clinic::catalog
