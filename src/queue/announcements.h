#pragma once
#include "api/route.h"
#include "queue/tickets.h"
namespace clinic::queue {
using AnnouncementId = Id<struct Announcement>;

/// The program's own sentences; the screens say them in every language.
enum class Sentence {
    please_wait,
    doctor_late,
    closing_soon,
    mask,
    documents,
    quiet,
    registration
};
BOOST_DESCRIBE_ENUM(Sentence, please_wait, doctor_late, closing_soon, mask, documents, quiet,
                    registration)

/// The desk's own words, in one language or more.
struct Words {
    std::optional<Text<200>> en{}, ru{}, uz{};
    bool said() const { return en || ru || uz; }
};
BOOST_DESCRIBE_STRUCT(Words, (), (en, ru, uz))

struct Announcement {
    AnnouncementId id;
    std::optional<Sentence> code;
    std::optional<Words> text;
    std::optional<DoctorId> doctor_id;
    std::optional<std::string> doctor_name;
    Instant created_at, until_at;
};
BOOST_DESCRIBE_STRUCT(Announcement, (),
                      (id, code, text, doctor_id, doctor_name, created_at, until_at))

struct NewAnnouncement {
    std::optional<Sentence> code{};
    std::optional<Words> text{};
    std::optional<DoctorId> doctor_id{};
    std::optional<Whole<1, 720>> minutes{};  // shown so long; 15
};
BOOST_DESCRIBE_STRUCT(NewAnnouncement, (), (code, text, doctor_id, minutes))

/// Throws 422 without a sentence or words, and for an unknown doctor.
Created<Announcement> announce(Session&, const NewAnnouncement&);
/// Those that are shown now, the newest first.
std::vector<Announcement> shown_announcements(Session&);
Page<Announcement> announcements(Session&);
/// Throws 404.
void withdraw_announcement(Session&, AnnouncementId);
}  // namespace clinic::queue
