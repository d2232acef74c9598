#pragma once
#include "checkin/settings.h"
#include "queue/queues.h"
namespace clinic::checkin {

/// A door of the waiting line, as a stranger's phone sees it.
struct OpenDoctor {
    DoctorId id;
    std::string name, specialty;
    std::optional<std::string> room;
    bool open;
    std::optional<Closed> reason;
    std::optional<ClockTime> from, to;
    std::int64_t waiting;
    std::optional<std::int64_t> estimated_minutes{};  // for who joins now
};
BOOST_DESCRIBE_STRUCT(OpenDoctor, (),
                      (id, name, specialty, room, open, reason, from, to, waiting,
                       estimated_minutes))

struct OpenDoors {
    std::string clinic_name, language;
    std::vector<OpenDoctor> doctors;
    Instant expires_at;  // until then the code may be used
};
BOOST_DESCRIBE_STRUCT(OpenDoors, (), (clinic_name, language, doctors, expires_at))

struct WithToken {
    Text<64> token;
};
BOOST_DESCRIBE_STRUCT(WithToken, (), (token))

struct Join {
    Text<64> token;
    DoctorId doctor_id;
    Phone phone;
    std::optional<Text<43>> claim{};  // the phone's own secret: sent again, it gets the same number
};
BOOST_DESCRIBE_STRUCT(Join, (), (token, doctor_id, phone, claim))

/// How near one's turn is: said once each on the phone.
enum class Notice { five, two, next, called };
BOOST_DESCRIBE_ENUM(Notice, five, two, next, called)

/// A number as its phone sees it: numbers and doors, never a name of a patient.
struct PhoneTicket {
    std::string clinic_name, language;
    std::int64_t number;
    queue::Status status;
    Day day;
    std::string doctor_name, specialty;
    std::optional<std::string> room, called_room{};
    bool on_break;  // whoever calls from this line
    std::optional<std::int64_t> position{}, ahead{}, estimated_minutes{};
    std::optional<std::string> estimated_time{};  // on the clinic's wall
    std::optional<Notice> notice{};
    std::vector<std::int64_t> inside{},
        before{};  // who is with the doctor; who is called before this
    bool can_leave;
    Instant now;
};
BOOST_DESCRIBE_STRUCT(PhoneTicket, (),
                      (clinic_name, language, number, status, day, doctor_name, specialty, room,
                       called_room, on_break, position, ahead, estimated_minutes, estimated_time,
                       notice, inside, before, can_leave, now))

struct Joined {
    std::string claim;  // the phone keeps it; it is said nowhere else
    PhoneTicket ticket;
};
BOOST_DESCRIBE_STRUCT(Joined, (), (claim, ticket))

/// How long a code may be used after the next one took its place on the wall: reading the page and
/// typing a phone takes its time.
inline constexpr auto time_to_type = 10 * minute;

/// The code that hangs on the wall now, and until when.
struct WallCode {
    std::string token;
    Instant next_at;
};
WallCode wall_code(const Session&, const Settings&);

/// Throws 403 "unknown-code", 410 "code-expired", 409 "checkin-closed" while all is switched off.
OpenDoors doors(Session&, const Query<WithToken>&);

/// Gives the phone a number. The same claim gets its number again while it is underway. Says the
/// same whether or not the phone is on file. Throws like `doors`, and 409 "checkin-closed" (with
/// `reason` and hours), "doctor-full", "phone-limit"; 422 for a phone that is none.
WithCookies<Joined> join(Session&, const Join&);

/// By the claim in `Authorization: Bearer`, or by a paper ticket's code. Throws 401
/// "unknown-claim", 410 "claim-over" when its day is over.
PhoneTicket current(Session&, const Client&);
/// Hears when its line moves, and nothing of anybody else.
Listen follow(Session&, const Client&);
/// Gives the number back. Throws 409 "wrong-state" once it is called; 403 for a paper ticket's
/// code, which whoever saw the paper may have.
void leave(Session&, const Client&);

/// A device that hears by push of what its phone holds, and of nothing else.
struct Listener {
    Text<4096> token;  // as Firebase gave it to the application
};
BOOST_DESCRIBE_STRUCT(Listener, (), (token))
/// Hears of the number by push. Throws as `current`; 403 for a paper ticket's code, 409
/// "too-many-devices".
void hear_of_number(Session&, const Client&, const Listener&);
}  // namespace clinic::checkin
