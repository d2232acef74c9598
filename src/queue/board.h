#pragma once
#include "queue/announcements.h"
#include "queue/lines.h"
namespace clinic::queue {

/// How much the waiting room learns of who is called.
enum class BoardPrivacy { number, initials, full };
BOOST_DESCRIBE_ENUM(BoardPrivacy, number, initials, full)

struct BoardCall {
    TicketId ticket_id;
    std::int64_t number;
    DoctorId doctor_id;
    std::optional<std::string> room;
    Instant called_at;
    std::int64_t calls;
    std::optional<std::string> name;  // as far as the clinic's privacy allows
};
BOOST_DESCRIBE_STRUCT(BoardCall, (), (ticket_id, number, doctor_id, room, called_at, calls, name))

struct BoardNext {
    std::int64_t number;
    DoctorId doctor_id;
};
BOOST_DESCRIBE_STRUCT(BoardNext, (), (number, doctor_id))

struct BoardCurrent {
    std::int64_t number;
    Status status;
};
BOOST_DESCRIBE_STRUCT(BoardCurrent, (), (number, status))

/// One door of the screen. Doctors of a shared line have the same `next` and `waiting`.
struct BoardDoctor {
    DoctorId doctor_id, line_id;
    std::string name, specialty;
    std::optional<std::string> room;
    std::optional<BoardCurrent> current;
    std::vector<std::int64_t> next;  // at most five numbers
    std::int64_t waiting;
    bool paused;
    std::optional<Instant> paused_until;
};
BOOST_DESCRIBE_STRUCT(BoardDoctor, (),
                      (doctor_id, line_id, name, specialty, room, current, next, waiting, paused,
                       paused_until))

struct Board {
    std::string clinic_name, language;
    std::vector<std::string> languages;  // to be spoken in, the clinic's first
    std::string time_zone;
    Instant now;
    Day date;
    BoardPrivacy privacy;
    std::vector<BoardCall> calling;  // the newest first
    std::vector<BoardNext> next;     // each doctor's first, then each one's second ...
    std::vector<BoardDoctor> doctors;
    std::vector<Announcement> announcements;
};
BOOST_DESCRIBE_STRUCT(Board, (),
                      (clinic_name, language, languages, time_zone, now, date, privacy, calling,
                       next, doctors, announcements))

/// Which doors a screen hangs between.
struct Screen {
    std::optional<Text<100>> doctors{};  // "3,7": their ids, in the order to be shown
};
BOOST_DESCRIBE_STRUCT(Screen, (), (doctors))

/// The waiting room's screen: at most six calls, twelve numbers and eight doctors: those named, or
/// those who have a line today, first those with somebody in it. Holds no patient's name unless the
/// clinic decided so (clinic.board_privacy). Throws 422 when `doctors` is no list of ids.
Board board(Session&, const Query<Screen>& = {});

/// "Karimova Dilnoza Akmalovna" as "K. D.".
std::string initials(const std::string& name);
}  // namespace clinic::queue
