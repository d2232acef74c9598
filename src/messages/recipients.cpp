#include "messages/recipients.h"
#include "messages/gateway.h"
namespace clinic::messages {
namespace {
struct Listener {
    std::int64_t id;
    std::string token;
};
BOOST_DESCRIBE_STRUCT(Listener, (), (id, token))

std::vector<Target> targets_of(const std::vector<Listener>& listeners) {
    std::vector<Target> all;
    for (const auto& one : listeners) all.push_back({Way::push, one.token, one.id});
    return all;
}

// An id that is null or names another thing finds nobody.
std::vector<Target> devices_for(Session& session, const Due& due) {
    const auto about = [&](std::string_view entity) {
        return due.entity == entity ? std::optional(due.entity_id) : std::nullopt;
    };
    return targets_of(session.all<Listener>(R"sql(
        with listening as (
            select id, token from devices where user_id = ?1
            union select id, token from devices where patient_id = ?2
            union select id, token from devices where ticket_id = ?3
            union select id, token from devices where booking_request_id = ?4)
        select id, token from listening l
        where not exists (select 1 from message_attempts a
                          where a.message_id = ?5 and a.device_id = l.id and a.outcome = 'sent')
        order by id limit 10)sql",
                                            due.user_id, due.patient_id, about("ticket"),
                                            about("booking_request"), due.id));
}

struct Person {
    bool consents;
    bool archived;
    std::optional<std::string> phone;
};
BOOST_DESCRIBE_STRUCT(Person, (), (consents, archived, phone))

std::optional<Person> person(Session& session, std::int64_t patient) {
    return session.first<Person>(R"sql(
        select consent_to_messages as consents, archived, phones ->> 0 as phone
        from patients where id = ?)sql",
                                 patient);
}

Recipients to_address(const std::string& address, const Channels& channels) {
    const auto by = [&](Way way, std::string to) -> Recipients {
        if (!channels.at(way)) return {{}, "no-way"};
        return {{{way, std::move(to), {}}}, ""};
    };
    constexpr std::string_view mail = "mailto:", phone = "tel:";
    if (address.starts_with(mail)) return by(Way::mail, address.substr(mail.size()));
    if (address == alert_hook || address.starts_with("https://") || address.starts_with("http://"))
        return by(Way::webhook, address);
    if (address.starts_with(phone)) return by(Way::gateway, address.substr(phone.size()));
    if (address.starts_with('+')) return by(Way::gateway, address);
    return {{}, "no-address"};
}
}  // namespace

Recipients recipients(Session& session, const Due& due, const Kind& kind,
                      const Channels& channels) {
    const auto known = due.patient_id ? person(session, *due.patient_id) : std::nullopt;
    if (due.patient_id && (!known || known->archived)) return {{}, "archived"};
    if (known && kind.to_patients && !known->consents) return {{}, "no-consent"};
    if (channels.at(Way::push))
        if (auto devices = devices_for(session, due); !devices.empty()) return {devices, ""};
    if (due.address) return to_address(*due.address, channels);
    if (!known || !known->phone) return {{}, due.user_id ? "no-device" : "no-address"};
    return to_address("tel:" + *known->phone, channels);
}
}  // namespace clinic::messages
