#pragma once
#include "catalog/departments.h"
namespace clinic::catalog {
using ServiceId = Id<struct Service>;

/// What the clinic does for money. `price_minor` is today's price, in minor units.
struct Service {
    ServiceId id;
    std::string code, name;
    std::optional<std::string> name_ru, name_uz;
    std::optional<DepartmentId> department_id;
    std::int64_t price_minor, duration_minutes;
    bool requires_doctor, archived;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Service, (),
                      (id, code, name, name_ru, name_uz, department_id, price_minor,
                       duration_minutes, requires_doctor, archived, version))

using ServiceName = Text<200>;
struct NewService {
    Text<30> code;
    ServiceName name;
    std::optional<ServiceName> name_ru{}, name_uz{};
    std::optional<DepartmentId> department_id{};
    Money price_minor{};
    Whole<1, 1440> duration_minutes{};
    bool requires_doctor = false;
};
BOOST_DESCRIBE_STRUCT(NewService, (),
                      (code, name, name_ru, name_uz, department_id, price_minor, duration_minutes,
                       requires_doctor))

struct ServiceChanges {
    std::optional<Text<30>> code{};
    std::optional<ServiceName> name{};
    Change<ServiceName> name_ru{}, name_uz{};
    Change<DepartmentId> department_id{};
    std::optional<Money> price_minor{};  // from today on
    std::optional<Whole<1, 1440>> duration_minutes{};
    std::optional<bool> requires_doctor{};
};
BOOST_DESCRIBE_STRUCT(ServiceChanges, (),
                      (code, name, name_ru, name_uz, department_id, price_minor, duration_minutes,
                       requires_doctor))

/// Holds from its day, in the clinic's zone, until the next one's.
struct Price {
    Day valid_from;
    Money price_minor;
};
BOOST_DESCRIBE_STRUCT(Price, (), (valid_from, price_minor))

struct NewPrice {
    Money price_minor;
    Day valid_from;
};
BOOST_DESCRIBE_STRUCT(NewPrice, (), (price_minor, valid_from))

/// By name.
Page<Service> services(Session&, const Query<Shown>&);
Service service(Session&, ServiceId);
/// The price holds from today. Throws 409 "taken" when the code is in use.
Created<Service> add_service(Session&, const NewService&);
/// Throws 409 "taken" like adding, 412 "changed" when someone else was faster.
Service change_service(Session&, ServiceId, const ServiceChanges&, const IfMatch&);
Service archive_service(Session&, ServiceId);
Service restore_service(Session&, ServiceId);
/// Every price it had, has and will have, the latest day first.
Page<Price> prices(Session&, ServiceId);
/// Sets the price from a day on, today at the earliest: what was is never rewritten. A price of the
/// same day is replaced.
Created<Price> add_price(Session&, ServiceId, const NewPrice&);

/// Throws 422 for `member` unless the service exists and is not archived.
void require_service(Session&, ServiceId, const std::string& member);
}  // namespace clinic::catalog
