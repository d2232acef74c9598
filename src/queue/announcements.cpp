#include "queue/announcements.h"
namespace clinic::queue {
namespace {
constexpr std::int64_t usual_minutes = 15;

struct Row {
    AnnouncementId id;
    std::optional<Sentence> code;
    std::optional<std::string> text_en, text_ru, text_uz;
    std::optional<DoctorId> doctor_id;
    std::optional<std::string> doctor_name;
    Instant created_at, until_at;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, code, text_en, text_ru, text_uz, doctor_id, doctor_name, created_at,
                       until_at))

struct Announced {
    AnnouncementId id;
};
BOOST_DESCRIBE_STRUCT(Announced, (), (id))

Announcement announcement(const Row& row) {
    const auto words = [](const std::optional<std::string>& text) {
        return text ? std::optional(Text<200>{*text}) : std::nullopt;
    };
    const Words text{words(row.text_en), words(row.text_ru), words(row.text_uz)};
    return {row.id,        row.code,        text.said() ? std::optional(text) : std::nullopt,
            row.doctor_id, row.doctor_name, row.created_at,
            row.until_at};
}

void tell(Session& session, AnnouncementId id) {
    session.announce({"display", "announcement", write(Announced{id})});
    session.announce({"queue", "announcement", write(Announced{id})});
}

void judge(Session& session, const NewAnnouncement& wanted) {
    if (!wanted.code && (!wanted.text || !wanted.text->said()))
        throw invalid("text", "required", "is required unless a code says it");
    if (wanted.doctor_id &&
        !session.exists(R"sql(select 1 from doctors where id = ?)sql", *wanted.doctor_id))
        throw invalid("doctor_id", "unknown", "is no doctor of this clinic");
}

Announcement stored(Session& session, AnnouncementId id) {
    const auto found = session.first<Row>(R"sql(
        select a.*, d.last_name || ' ' || d.first_name as doctor_name
        from announcements a left join doctors d on d.id = a.doctor_id where a.id = ?)sql",
                                          id);
    if (!found) throw not_found("announcement");
    return announcement(*found);
}
}  // namespace

Created<Announcement> announce(Session& session, const NewAnnouncement& wanted) {
    judge(session, wanted);
    const auto words = wanted.text.value_or(Words{});
    const auto minutes = wanted.minutes ? wanted.minutes->value : usual_minutes;
    const AnnouncementId id{*session.value<std::int64_t>(
        R"sql(
        insert into announcements (code, text_en, text_ru, text_uz, doctor_id, created_at,
            created_by, until_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) returning id)sql",
        wanted.code, words.en, words.ru, words.uz, wanted.doctor_id, session.now(),
        session.caller().user, Instant{session.now().value + minutes * minute})};
    auto made = stored(session, id);
    session.record("announcement.made", "announcement", id.value, RawJson{}, made);
    tell(session, id);
    return {std::move(made)};
}

std::vector<Announcement> shown_announcements(Session& session) {
    std::vector<Announcement> all;
    for (const auto& row : session.all<Row>(R"sql(
             select a.*, d.last_name || ' ' || d.first_name as doctor_name
             from announcements a left join doctors d on d.id = a.doctor_id
             where a.until_at > ? order by a.created_at desc, a.id desc -- sorts: those still shown
             )sql",
                                            session.now()))
        all.push_back(announcement(row));
    return all;
}

Page<Announcement> announcements(Session& session) {
    return {shown_announcements(session)};
}

void withdraw_announcement(Session& session, AnnouncementId id) {
    const auto before = stored(session, id);
    session.run(R"sql(delete from announcements where id = ?)sql", id);
    session.record("announcement.withdrawn", "announcement", id.value, before, RawJson{});
    tell(session, id);
}
}  // namespace clinic::queue
