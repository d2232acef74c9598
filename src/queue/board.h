#pragma once
#include "queue/tickets.h"
namespace clinic::queue {

/// How much the waiting room learns of who is called.
enum class BoardPrivacy { number, initials, full };
BOOST_DESCRIBE_ENUM(BoardPrivacy, number, initials, full)

struct BoardCall {
    TicketId ticket_id;
    std::int64_t number;
    std::optional<std::string> room;
    Instant called_at;
    std::int64_t calls;
    std::optional<std::string> name;  // as far as the clinic's privacy allows
};
BOOST_DESCRIBE_STRUCT(BoardCall, (), (ticket_id, number, room, called_at, calls, name))

struct BoardNext {
    std::int64_t number;
    DoctorId doctor_id;
};
BOOST_DESCRIBE_STRUCT(BoardNext, (), (number, doctor_id))

struct Board {
    std::string clinic_name, language, time_zone;
    Instant now;
    Day date;
    BoardPrivacy privacy;
    std::vector<BoardCall> calling;  // the newest first
    std::vector<BoardNext> next;     // each doctor's first, then each one's second ...
};
BOOST_DESCRIBE_STRUCT(Board, (),
                      (clinic_name, language, time_zone, now, date, privacy, calling, next))

/// The waiting room's screen: at most six calls and twelve numbers. Holds no name unless the clinic
/// decided so (clinic.board_privacy).
Board board(Session&);

/// "Karimova Dilnoza Akmalovna" as "K. D.".
std::string initials(const std::string& name);
}  // namespace clinic::queue
