#include "messages/outbox.h"
namespace clinic::messages {

std::optional<MessageId> put(Session& session, const NewMessage& news) {
    // Cancelled news may become true again: an appointment moved away and back.
    constexpr Sql insert = R"sql(
        insert into messages (key, kind, patient_id, user_id, address, entity, entity_id, params,
                              due_at, expires_at, created_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        on conflict (key) do update
        set params = ?8, due_at = ?9, expires_at = ?10, status = 'pending', created_at = ?11
        where status = 'cancelled'
        returning id
    )sql";
    const auto id = session.value<std::int64_t>(
        insert, news.key, news.kind, news.to.patient, news.to.user, news.to.address, news.entity,
        news.entity_id, news.params, news.due_at, news.expires_at, session.now());
    if (!id) return std::nullopt;
    return MessageId{*id};
}

int cancel(Session& session, std::string_view entity, std::int64_t entity_id,
           std::string_view kind) {
    return session.run(R"sql(
        update messages set status = 'cancelled'
        where entity = ?1 and entity_id = ?2 and status in ('pending', 'sending')
          and (?3 = '' or kind = ?3)
    )sql",
                       entity, entity_id, kind);
}
}  // namespace clinic::messages
